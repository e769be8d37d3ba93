"""The parts of training reports: measures as tables and bars, a confusion as shades, times as counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.measures.value import Measure, Standing
from app.reports.document import Figure, Table
from app.reports.figures import Bar, bars, shades

_TIMES = (0.0, 2.0, 5.0, 10.0, 20.0, 40.0, 80.0)


def measures_table(caption: str, rows: Sequence[tuple[str, Measure]], digits: int = 2) -> Table:
    """One line a measure: the number with its interval, how many items it rests on, and what kind of interval it is."""
    return Table(
        caption,
        ("Measure", "Value", "Items", "Interval"),
        tuple((name, measure.words(digits), str(measure.n), measure.interval or "–") for name, measure in rows),
        frozenset({2}),
    )


def share_bars(caption: str, rows: Sequence[tuple[str, Measure]]) -> Figure:
    """Shares as bars with whiskers; one that is undefined has no bar, and words in its place."""
    entries = [Bar(name, measure.value, _brief(measure), measure.low, measure.high) for name, measure in rows]
    said = "; ".join(f"{name}: {measure.words()}" for name, measure in rows)
    return Figure(caption, bars(entries), said)


def confusion_figure(caption: str, labels: Sequence[str], table: Sequence[Sequence[int]]) -> Figure:
    """How often each known answer (row) was answered how (column); shaded by its share of the row."""
    cells = [[count / sum(row) if sum(row) else None for count in row] for row in table]
    words = [[str(count) if sum(row) else "–" for count in row] for row in table]
    said = "; ".join(
        f"{label} was answered " + ", ".join(f"{other} {count} times" for other, count in zip(labels, row, strict=True))
        for label, row in zip(labels, table, strict=True)
        if sum(row)
    )
    return Figure(caption, shades(labels, labels, cells, words), said or "Nothing was answered.")


def times_figure(caption: str, seconds: Sequence[float]) -> Figure:
    """How many items took how long, in classes that double."""
    counts = [
        sum(low <= second < high for second in seconds)
        for low, high in zip(_TIMES, (*_TIMES[1:], float("inf")), strict=True)
    ]
    names = [f"{low:g}–{high:g} s" for low, high in pairwise(_TIMES)] + [f"{_TIMES[-1]:g} s or more"]
    most = max(counts, default=0) or 1
    entries = [Bar(name, float(count), str(count)) for name, count in zip(names, counts, strict=True)]
    return Figure(caption, bars(entries, most=most), "; ".join(f"{bar.name}: {bar.words}" for bar in entries))


def _brief(measure: Measure) -> str:
    if measure.value is None:
        return f"undefined: {measure.why}"
    later = " not yet known" if measure.standing is Standing.NOT_YET_KNOWN else ""
    return f"{measure.value:.2f} (n = {measure.n}){later}"
