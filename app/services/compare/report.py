"""A comparison as a report: every figure of the chosen questions with its plots, for a page or a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import SettingsError
from app.measures.scores import Band, Curve
from app.measures.value import Measure
from app.reports import figures
from app.reports.document import Block, Figure, Heading, Report, Table, Words
from app.reports.page import html
from app.reports.paper import pdf
from app.services.compare.dataset import Series
from app.services.compare.questions import title
from app.services.compare.service import Compare
from app.services.compare.values import (
    Against,
    AgainstTruth,
    Agreement,
    Disagreement,
    Histogram,
    Operation,
    Overview,
    Question,
    Relied,
)
from app.services.sheets import write_sheet

_DISAGREEMENTS = 20


@dataclass(frozen=True, slots=True)
class Compared:
    """One question with all that is counted of it; `against` is None where no truth is wanted."""

    question: Question
    agreement: Agreement
    histograms: tuple[Histogram, ...]
    disagreements: tuple[Disagreement, ...]
    against: AgainstTruth | None
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was asked for."""

    overview: Overview
    questions: tuple[Compared, ...]
    operations: tuple[Operation, ...]


async def compared(
    compare: Compare,
    *,
    data: str = "",
    truth: str = "decisions",
    axes: Sequence[str] = (),
    thresholds: Mapping[str, float] | None = None,
) -> Comparison:
    """Count everything.

    Args:
        compare: the service.
        data: of the database, or of a loaded file.
        truth: people's rulings, or a loaded file.
        axes: which axes or questions; all when empty.
        thresholds: by provider; 0.5 where none is given.

    Raises:
        SettingsError: there is no such axis, provider, data or truth.
        EnvironmentFaultError: the machine refuses.
    """
    overview = await compare.overview(data)
    wanted = [one for one in overview.questions if not axes or one.axis.value in axes or one.id in axes]
    missing = sorted(set(axes) - {one.axis.value for one in wanted} - {one.id for one in wanted})
    if missing:
        known = ", ".join(dict.fromkeys(one.axis.value for one in overview.questions)) or "none yet"
        raise SettingsError(f"Nothing was said on “{missing[0]}”. There is: {known}.")
    places = _by_place(overview.series, thresholds or {})
    found = []
    for one in wanted:
        histograms = tuple([await compare.histogram(place, data=data) for place in one.numbers])
        found.append(
            Compared(
                one,
                await compare.agreement(one.id, places, data),
                histograms,
                await compare.disagreements(one.id, _DISAGREEMENTS, data),
                await compare.against(one.id, truth, places, data),
                await compare.operations(one.id, truth, places, data),
            )
        )
    return Comparison(overview, tuple(found), await compare.operations(data=data))


async def write_report(path: Path, report: Report, *, as_pdf: bool = False) -> None:
    """Write a report as a page, or as a PDF; raises EnvironmentFaultError."""
    await write_sheet(path, lambda: pdf(report) if as_pdf else html(report).encode("utf-8"))


def document(comparison: Comparison, made: str) -> Report:
    """The report; `made` says when and from what."""
    series = comparison.overview.series
    blocks: list[Block] = [
        Words(
            f"{comparison.overview.images:,} images, {len(comparison.overview.sources)} providers and models. "
            "Failures are counted as failures, never as scores; scores of different kinds are never compared."
        )
    ]
    for one in comparison.questions:
        blocks.append(Heading(f"Question: {one.question.id}"))
        blocks.extend(_pairs(one, series))
        blocks.extend(_spread_of(one, series))
        if one.against is not None:
            blocks.extend(_truth(one.against, series))
        blocks.extend(_apart(one.disagreements))
    blocks.extend(_operations(comparison.operations))
    return Report("Providers compared", made, tuple(blocks))


def _by_place(series: Sequence[Series], thresholds: Mapping[str, float]) -> dict[int, float]:
    unknown = sorted(set(thresholds) - {one.provider for one in series})
    if unknown:
        raise SettingsError(f"There is no answer by “{unknown[0]}”.")
    return {place: thresholds[one.provider] for place, one in enumerate(series) if one.provider in thresholds}


# ------------------------------------------------------------------------------------------------ parts


def _pairs(one: Compared, series: Sequence[Series]) -> list[Block]:
    pairs, places = one.agreement.pairs, one.question.counted
    if not pairs:
        return [Words("Only one provider answers this question; there is nothing to hold beside it.", quiet=True)]
    names = [title(series[place]) for place in places]
    kappa = {(pair.first, pair.second): pair.kappa for pair in pairs}
    cells, words = [], []
    for row in places:
        both = [kappa.get((min(row, column), max(row, column))) for column in places]
        cells.append([None if each is None or each.value is None else max(0.0, each.value) for each in both])
        words.append(["" if each is None else _number(each) for each in both])
    rows = tuple(
        (
            f"{title(series[pair.first])} and {title(series[pair.second])}",
            str(pair.n),
            pair.raw.words(),
            pair.kappa.words(),
            pair.alpha.words(),
            pair.ac1.words(),
            " / ".join(_number(each) for each in pair.prevalence),
        )
        for pair in pairs
    )
    together = one.agreement
    rows += (
        (
            "all together",
            str(together.raw.n),
            together.raw.words(),
            f"Fleiss {together.fleiss.words()}",
            together.alpha.words(),
            together.ac1.words(),
            "",
        ),
    )
    said = "; ".join(f"{row[0]}: kappa {row[3]}" for row in rows[:-1])
    head = ("Providers", "n", "Agreement", "Kappa", "Alpha", "AC1", "Share of yes")
    return [
        Heading("Provider against provider", 3),
        Figure("Cohen's kappa of each pair", figures.shades(names, names, cells, words), said),
        Table("Agreement on yes and no, at the thresholds", head, rows, frozenset({1})),
        Words("Where one answer is rare, kappa alone misleads: read it beside AC1 and the share of yes.", quiet=True),
    ]


def _spread_of(one: Compared, series: Sequence[Series]) -> list[Block]:
    rows = tuple(
        (
            title(series[each.place]),
            f"{int(each.counts.sum()):,}",
            "; ".join(f"{gap.count:,} {gap.words}" for gap in each.gaps) or "–",
        )
        for each in one.histograms
    )
    if not rows:
        return []
    table = Table("Scores, and why images have none", ("Provider", "Scores", "Without"), rows, frozenset({1}))
    return [Heading("Scores", 3), table]


def _truth(found: AgainstTruth, series: Sequence[Series]) -> list[Block]:
    blocks: list[Block] = [Heading("Against the truth", 3), Words(f"{found.words} {found.n:,} images have it.")]
    if not found.n:
        return [*blocks, Words("So nothing can be said of right and wrong yet.", quiet=True)]
    counts = tuple(
        (title(series[each.place]), f"{each.threshold:.2f}", str(each.n), *(
            str(count) for count in (each.caught, each.missed, each.false_alarms, each.passed)
        ))
        for each in found.series
    )  # fmt: skip
    head = ("Provider", "Yes from", "n", "Caught", "Missed", "False alarms", "Passed")
    blocks.append(Table("Answers against the truth", head, counts, frozenset(range(1, 7))))
    blocks.append(Table("What follows from them", _MEASURES, tuple(_measures(each, series) for each in found.series)))
    blocks.extend(_curves(found, series))
    blocks.extend(Words(f"Left out: {title(series[each.place])}, because {each.why}.") for each in found.left_out)
    if found.relied:
        head = ("Provider", "Helped", "Harmed", "Ignored", "Resisted", "Share helped", "Share harmed")
        relied = tuple(_relied(each, series) for each in found.relied)
        blocks.append(Table("People who ruled before they saw the answers", head, relied, frozenset(range(1, 5))))
    elif found.why_no_reliance:
        blocks.append(Words(f"Helped, harmed, ignored: {found.why_no_reliance}.", quiet=True))
    return blocks


_MEASURES = ("Provider", "Hit rate", "Precision", "False-alarm rate", "Kappa", "AUC", "Brier score")


def _measures(each: Against, series: Sequence[Series]) -> tuple[str, ...]:
    return (
        title(series[each.place]),
        each.hit_rate.words(),
        each.precision.words(),
        each.false_alarm_rate.words(),
        each.kappa.words(),
        "a flag has none" if each.auc is None else each.auc.words(),
        "a flag has none" if each.brier is None else each.brier.words(3),
    )


def _relied(each: Relied, series: Sequence[Series]) -> tuple[str, ...]:
    counts = each.counts
    return (
        title(series[each.place]),
        *(str(count) for count in (counts.helped, counts.harmed, counts.ignored, counts.resisted)),
        each.help_rate.words(),
        each.harm_rate.words(),
    )


def _curves(found: AgainstTruth, series: Sequence[Series]) -> list[Block]:
    roc, pr, calibration = [], [], []
    for each in found.series:
        name = title(series[each.place])
        roc += _line(name, each.roc, each.roc_band, each, each.false_alarm_rate, each.hit_rate)
        pr += _line(name, each.precision_recall, each.precision_recall_band, each, each.hit_rate, each.precision)
        shares = [(b.mean, b.share.value) for b in each.reliability if b.share.value is not None]
        if shares:
            calibration.append(figures.Series(name, [x for x, _ in shares], [y for _, y in shares]))
    says = "; ".join(
        f"{title(series[each.place])}: "
        + (f"AUC {each.auc.words()}" if each.auc else f"hit rate {each.hit_rate.words()}")
        for each in found.series
    )
    blocks: list[Block] = []
    if roc:
        drawn = figures.curves(roc, "false-alarm rate", "hit rate", diagonal=True)
        blocks.append(Figure("ROC curves with 95 % bands; a flag is one point", drawn, says))
    if pr:
        drawn = figures.curves(pr, "recall", "precision")
        blocks.append(Figure("Precision and recall with 95 % bands; a flag is one point", drawn, says))
    if calibration:
        drawn = figures.curves(calibration, "mean score", "share of yes", diagonal=True)
        words = "; ".join(
            f"{title(series[each.place])}: Brier score {each.brier.words(3)}" for each in found.series if each.brier
        )
        blocks.append(Figure("Reliability: what share of a score is truly yes", drawn, words))
    return blocks


def _line(
    name: str, curve: Curve | None, band: Band | None, each: Against, across: Measure, up: Measure
) -> list[figures.Series]:
    """A curve with its band; of a flag, its one point; nothing where there is neither."""
    if curve is not None:
        bounds = () if band is None else (band.x.tolist(), band.low.tolist(), band.high.tolist())
        return [figures.Series(name, curve.x.tolist(), curve.y.tolist(), *bounds)]
    if each.auc is None and across.value is not None and up.value is not None:
        return [figures.Series(name, [across.value], [up.value], points=True)]
    return []


def _apart(found: Sequence[Disagreement]) -> list[Block]:
    if not found:
        return []
    rows = tuple((each.name or each.sha256[:12], f"{each.spread:.2f}", each.sentence) for each in found)
    table = Table("Where they are farthest apart", ("Image", "Spread", "What they say"), rows, frozenset({1}))
    return [Heading("Disagreements", 3), table]


def _operations(found: Sequence[Operation]) -> list[Block]:
    rows = tuple(
        (
            f"{each.provider} {each.model}".strip(),
            str(each.asked),
            each.failed.words(),
            ", ".join(f"{one.kind.value} {one.count}" for one in each.failures) or "–",
            "not known"
            if each.latency is None
            else f"{each.latency.p50:,.0f} / {each.latency.p90:,.0f} / {each.latency.p99:,.0f}",
            "; ".join(f"{one.per_thousand.words()} {one.currency}" for one in each.spent) or each.cost_words,
        )
        for each in found
    )
    if not rows:
        return []
    entries = [
        figures.Bar(row[0], each.failed.value, each.failed.words(), each.failed.low, each.failed.high)
        for row, each in zip(rows, found, strict=True)
    ]
    says = "; ".join(f"{row[0]}: {row[2]}" for row in rows)
    head = ("Provider", "Asked", "Failed", "Failures", "Milliseconds: half / 90 % / 99 % within", "Cost of 1,000")
    return [
        Heading("Operations"),
        Figure("Share of failures", figures.bars(entries), says),
        Table("Speed, failures, cost", head, rows, frozenset({1})),
        Words("How long providers waited for rate limits is not recorded.", quiet=True),
    ]


def _number(measure: Measure) -> str:
    return "–" if measure.value is None else f"{measure.value:.2f}"
