"""The parts of training reports: measures as tables and bars, a confusion as shades, times as counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.measures.value import Measure, Standing
from app.reports.document import Figure, Table
from app.reports.figures import Bar, bars, shades
from app.reports.language import Language

_TIMES = (0.0, 2.0, 5.0, 10.0, 20.0, 40.0, 80.0)


def measures_table(tr: Language, caption: str, rows: Sequence[tuple[str, Measure]], digits: int = 2) -> Table:
    """One line a measure: the number with its interval, how many items it rests on, and what kind of interval it is."""
    return Table(
        caption,
        (tr("Measure"), tr("Value"), tr("Items"), tr("Interval")),
        tuple(
            (name, tr.measure(measure, digits), str(measure.n or "–"), tr.known(measure.interval) or "–")
            for name, measure in rows
        ),
        frozenset({2}),
    )


def share_bars(tr: Language, caption: str, rows: Sequence[tuple[str, Measure]]) -> Figure:
    """Shares as bars with whiskers; one that is undefined has no bar, and words in its place."""
    entries = [Bar(name, measure.value, _brief(tr, measure), measure.low, measure.high) for name, measure in rows]
    said = "; ".join(f"{name}: {tr.measure(measure)}" for name, measure in rows)
    return Figure(caption, bars(entries), said)


def confusion_figure(tr: Language, caption: str, labels: Sequence[str], table: Sequence[Sequence[int]]) -> Figure:
    """How often each known answer (row) was answered how (column); shaded by its share of the row."""
    cells = [[count / sum(row) if sum(row) else None for count in row] for row in table]
    words = [[str(count) if sum(row) else "–" for count in row] for row in table]
    said = "; ".join(
        tr("true {truth}, answered {answer}: {count}", truth=label, answer=other, count=count)
        for label, row in zip(labels, table, strict=True)
        if sum(row)
        for other, count in zip(labels, row, strict=True)
    )
    return Figure(caption, shades(labels, labels, cells, words), said or tr("Nothing was answered."))


def met_figure(tr: Language, caption: str, labels: Sequence[str], table: Sequence[Sequence[int]]) -> Figure:
    """How often which answer of one person (row) met which of another (column); shaded by its share of all."""
    whole = sum(map(sum, table))
    cells = [[count / whole if whole else None for count in row] for row in table]
    said = "; ".join(
        tr("{one} and {other}: {count}", one=one, other=other, count=count)
        for one, row in zip(labels, table, strict=True)
        for other, count in zip(labels, row, strict=True)
        if count
    )
    return Figure(caption, shades(labels, labels, cells, [list(map(str, row)) for row in table]), said)


def times_figure(tr: Language, caption: str, seconds: Sequence[float]) -> Figure:
    """How many items took how long, in classes that double."""
    counts = [
        sum(low <= second < high for second in seconds)
        for low, high in zip(_TIMES, (*_TIMES[1:], float("inf")), strict=True)
    ]
    names = [f"{low:g}–{high:g} s" for low, high in pairwise(_TIMES)]
    names.append(tr("{seconds} s or more", seconds=f"{_TIMES[-1]:g}"))
    most = max(counts, default=0) or 1
    entries = [Bar(name, float(count), str(count)) for name, count in zip(names, counts, strict=True)]
    return Figure(caption, bars(entries, most=most), "; ".join(f"{bar.name}: {bar.words}" for bar in entries))


def _brief(tr: Language, measure: Measure) -> str:
    if measure.value is None:
        return tr("undefined: {why}", why=tr.known(measure.why))
    words = f"{tr.number(measure.value, 2)} (n = {measure.n})"
    return tr("{share} not yet known", share=words) if measure.standing is Standing.NOT_YET_KNOWN else words
