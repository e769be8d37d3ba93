"""A comparison as a document: every figure of the chosen questions with its plots, for a page or a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.measures.scores import Band, Curve
from app.measures.value import Measure
from app.reports import figures
from app.reports.document import Block, Figure, Heading, Report, Table, Words
from app.reports.language import Language
from app.services.compare.dataset import Series
from app.services.compare.documents_operations import operations
from app.services.compare.documents_tried import moved, probed, tried
from app.services.compare.questions import asked, called
from app.services.compare.report import Compared, Comparison
from app.services.compare.values import Against, AgainstTruth, Disagreement, Relied


def document(comparison: Comparison, source: str, made_at: str, tr: Language) -> Report:
    """The report in the language of `tr`; `source` names the data (empty: the database), `made_at` says when."""
    words = _Wording(tr, comparison.overview.series)
    blocks: list[Block] = [
        Words(
            tr(
                "{images} images, {sources} providers and models. "
                "Failures are counted as failures, never as scores; scores of different kinds are never compared.",
                images=tr.whole(comparison.overview.images),
                sources=len(comparison.overview.sources),
            )
        )
    ]
    for one in comparison.questions:
        blocks.append(Heading(tr("Question: {question}", question=words.question(one.question.id))))
        blocks.extend(_pairs(one, words))
        blocks.extend(_spread_of(one, words))
        blocks.extend(_truth(one.against, words))
        blocks.extend(tried(one.tried, words.called, tr))
        blocks.extend(moved(one, tr))
        blocks.extend(probed(one, _alterations(tr), tr))
        blocks.extend(_apart(one.disagreements, tr))
    if comparison.overview.hidden:
        hidden = tr(
            "%n images are not named here, because their reviewer has yet to rule on them (blind first).",
            count=comparison.overview.hidden,
        )
        blocks.append(Words(hidden, quiet=True))
    blocks.extend(operations(comparison.operations, tr))
    made = tr("Made {when} by Second Look from {source}.", when=made_at, source=source or tr("this machine's database"))
    return Report(tr("Providers compared"), made, tuple(blocks), tr.code)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The language of the report, and what it calls series and questions."""

    tr: Language
    series: Sequence[Series]

    def called(self, place: int) -> str:
        """The series at this place."""
        return self.tr.known(called(self.series[place]))

    def question(self, name: str) -> str:
        """A question: an axis, or a label of an axis on which each label is a question of its own."""
        return self.tr.known(asked(name))


# ------------------------------------------------------------------------------------------------ parts


def _pairs(one: Compared, words: _Wording) -> list[Block]:
    tr, pairs, places = words.tr, one.agreement.pairs, one.question.counted
    if not pairs:
        alone = tr("Only one provider answers this question; there is nothing to hold beside it.")
        return [Words(alone, quiet=True)]
    names = [words.called(place) for place in places]
    kappa = {(pair.first, pair.second): pair.kappa for pair in pairs}
    cells, texts = [], []
    for row in places:
        both = [kappa.get((min(row, column), max(row, column))) for column in places]
        cells.append([None if each is None or each.value is None else max(0.0, each.value) for each in both])
        texts.append(["" if each is None else _brief(each, tr) for each in both])
    rows = tuple(
        (
            tr("{first} and {second}", first=words.called(pair.first), second=words.called(pair.second)),
            str(pair.n),
            *map(tr.measure, (pair.raw, pair.kappa, pair.alpha, pair.ac1)),
            " / ".join(_brief(each, tr) for each in pair.prevalence),
        )
        for pair in pairs
    )
    said = "; ".join(tr("{providers}: kappa {kappa}", providers=row[0], kappa=row[3]) for row in rows)
    return [
        Heading(tr("Provider against provider"), 3),
        Figure(tr("Cohen's kappa of each pair"), figures.shades(names, names, cells, texts), said),
        Table(
            tr("Agreement on yes and no, at the thresholds"),
            (tr("Providers"), "n", tr("Agreement"), "Kappa", "Alpha", "AC1", tr("Share of yes")),
            (*rows, _together(one, tr)),
            frozenset({1}),
        ),
        Words(
            tr("Where one answer is rare, kappa alone misleads: read it beside AC1 and the share of yes."), quiet=True
        ),
    ]


def _together(one: Compared, tr: Language) -> tuple[str, ...]:
    found = one.agreement
    return (
        tr("all together"),
        str(found.raw.n),
        tr.measure(found.raw),
        f"Fleiss {tr.measure(found.fleiss)}",
        tr.measure(found.alpha),
        tr.measure(found.ac1),
        "",
    )


def _spread_of(one: Compared, words: _Wording) -> list[Block]:
    tr = words.tr
    rows = tuple(
        (
            words.called(each.place),
            tr.whole(int(each.counts.sum())),
            "; ".join(f"{tr.whole(gap.count)} {tr.known(gap.words)}" for gap in each.gaps) or "–",
        )
        for each in one.histograms
    )
    if not rows:
        return []
    head = (tr("Provider"), tr("Scores"), tr("Without"))
    return [Heading(tr("Scores"), 3), Table(tr("Scores, and why images have none"), head, rows, frozenset({1}))]


def _truth(found: AgainstTruth, words: _Wording) -> list[Block]:
    tr = words.tr
    there = tr("%n images have it.", count=found.n)
    blocks: list[Block] = [Heading(tr("Against the truth"), 3), Words(f"{tr.known(found.words)} {there}")]
    if not found.n:
        return [*blocks, Words(tr("So nothing can be said of right and wrong yet."), quiet=True)]
    counts = tuple(
        (
            words.called(each.place),
            tr.number(each.threshold, 2),
            *map(str, (each.n, each.caught, each.missed, each.false_alarms, each.passed)),
        )
        for each in found.series
    )
    head = (
        tr("Provider"),
        tr("Yes from"),
        "n",
        tr("Caught"),
        tr("Missed"),
        tr("False alarms"),
        tr("Passed"),
    )
    blocks.append(Table(tr("Answers against the truth"), head, counts, frozenset(range(1, 7))))
    blocks.append(_measures(found, words))
    blocks.extend(_curves(found, words))
    blocks.extend(
        Words(tr("Left out: {series} – {why}.", series=words.called(each.place), why=tr.known(each.why)))
        for each in found.left_out
    )
    if found.relied:
        blocks.append(_reliance(found.relied, words))
    elif found.why_no_reliance:
        blocks.append(Words(tr("Helped, harmed, ignored: {why}.", why=tr.known(found.why_no_reliance)), quiet=True))
    return blocks


def _measures(found: AgainstTruth, words: _Wording) -> Table:
    tr = words.tr
    none = tr("a flag has none")
    rows = tuple(
        (
            words.called(each.place),
            *map(tr.measure, (each.hit_rate, each.precision, each.false_alarm_rate, each.kappa)),
            none if each.auc is None else tr.measure(each.auc),
            none if each.brier is None else tr.measure(each.brier, 3),
        )
        for each in found.series
    )
    head = (
        tr("Provider"),
        tr("Hit rate"),
        tr("Precision"),
        tr("False-alarm rate"),
        "Kappa",
        "AUC",
        tr("Brier score"),
    )
    return Table(tr("What follows from them"), head, rows)


def _reliance(relied: Sequence[Relied], words: _Wording) -> Table:
    tr = words.tr
    rows = []
    for each in relied:
        counts = each.counts
        rows.append(
            (
                words.called(each.place),
                *map(str, (counts.helped, counts.harmed, counts.ignored, counts.resisted)),
                tr.measure(each.help_rate),
                tr.measure(each.harm_rate),
            )
        )
    head = (tr("Provider"), tr("Helped"), tr("Harmed"), tr("Ignored"), tr("Resisted"))
    return Table(
        tr("People who ruled before they saw the answers"),
        (*head, tr("Rate of help"), tr("Rate of harm")),
        tuple(rows),
        frozenset(range(1, 5)),
    )


def _curves(found: AgainstTruth, words: _Wording) -> Iterator[Figure]:
    tr = words.tr
    roc, pr, calibration = [], [], []
    for each in found.series:
        name = words.called(each.place)
        roc += _line(name, each.roc, each.roc_band, each, each.false_alarm_rate, each.hit_rate)
        pr += _line(name, each.precision_recall, each.precision_recall_band, each, each.hit_rate, each.precision)
        shares = [(b.mean, b.share.value) for b in each.reliability if b.share.value is not None]
        if shares:
            calibration.append(figures.Series(name, [x for x, _ in shares], [y for _, y in shares]))
    says = "; ".join(
        tr("{series}: AUC {value}", series=words.called(each.place), value=tr.measure(each.auc))
        if each.auc
        else tr("{series}: hit rate {value}", series=words.called(each.place), value=tr.measure(each.hit_rate))
        for each in found.series
    )
    if roc:
        drawn = figures.curves(roc, tr("false-alarm rate"), tr("hit rate"), diagonal=True, point=tr.point)
        yield Figure(tr("ROC curves with 95 % bands; a flag is one point"), drawn, says)
    if pr:
        drawn = figures.curves(pr, tr("recall"), tr("precision"), point=tr.point)
        yield Figure(tr("Precision and recall with 95 % bands; a flag is one point"), drawn, says)
    if calibration:
        drawn = figures.curves(calibration, tr("mean score"), tr("share of yes"), diagonal=True, point=tr.point)
        says = "; ".join(
            tr("{series}: Brier score {value}", series=words.called(each.place), value=tr.measure(each.brier, 3))
            for each in found.series
            if each.brier
        )
        yield Figure(tr("Reliability: what share of a score is truly yes"), drawn, says)


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


def _apart(found: Sequence[Disagreement], tr: Language) -> list[Block]:
    if not found:
        return []
    rows = tuple((each.name or each.sha256[:12], tr.number(each.spread, 2), tr.known(each.sentence)) for each in found)
    head = (tr("Image"), tr("Spread"), tr("What they say"))
    return [Heading(tr("Disagreements"), 3), Table(tr("Where they are farthest apart"), head, rows, frozenset({1}))]


def _alterations(tr: Language) -> dict[str, str]:
    """What the alterations of a probe are called."""
    return {
        "recompressed": tr("Recompressed"),
        "resized": tr("Resized"),
        "cropped": tr("Cropped"),
        "screenshot": tr("As a screenshot"),
    }


def _brief(measure: Measure, tr: Language) -> str:
    """The figure alone."""
    return "–" if measure.value is None else tr.number(measure.value, 2)
