"""The parts of a comparison's report about what was tried, what moved and what was probed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.probe import Probed
from app.domain.sentence import Sentence
from app.measures.value import Measure
from app.reports import figures
from app.reports.document import Block, Figure, Heading, Table, Words
from app.reports.language import Language
from app.services.compare.operation_values import Drift
from app.services.compare.probing import Robustness
from app.services.compare.report import Compared, Tried
from app.services.compare.values import Counts, Money, Setting, WhatIf

_LEAST_P = 0.001
Called = Callable[[int], str]
"""What a series is called, by its place."""


def tried(found: Sequence[Tried], called: Called, tr: Language) -> list[Block]:
    """Settings and policies side by side: their shares as bars, and all figures as a table, a column each."""
    if not found:
        return []
    names = [tr("Setting {letter}", letter=each.name) if each.setting else each.policy for each in found]
    entries, rows = [], []
    for words, of in _shares(tr):
        for name, each in zip(names, found, strict=True):
            measure = of(each.result)
            title = words if len(found) == 1 else f"{words}, {name}"
            entries.append(figures.Bar(title, measure.value, tr.measure(measure), measure.low, measure.high))
        rows.append((words, *(tr.measure(of(each.result)) for each in found)))
    rows += [
        (tr("Truly yes"), *(_counts(each.result.positives, tr) for each in found)),
        (tr("Truly no"), *(_counts(each.result.negatives, tr) for each in found)),
        (tr("Not known"), *(_counts(each.result.unknown, tr) for each in found)),
        (tr("Images a day for people"), *(tr.measure(each.result.per_day, 1) for each in found)),
        (tr("Cost of 1,000 images"), *(_money(each.result.cost_per_thousand, tr) for each in found)),
        (tr("Cost of one that is caught"), *(_money(each.result.cost_per_caught, tr) for each in found)),
    ]
    said = "; ".join(f"{bar.name}: {bar.words}" for bar in entries)
    settings = [
        Words(f"{name}: {_setting(each.setting, called, tr)}", quiet=True)
        for name, each in zip(names, found, strict=True)
        if each.setting is not None
    ]
    remarks = dict.fromkeys(tr.known(remark) for each in found for remark in each.result.remarks)
    return [
        Heading(tr("What if"), 3),
        *settings,
        Figure(tr("What the settings do"), figures.bars(entries), said),
        Table(tr("What the settings do, in numbers"), ("", *names), tuple(rows)),
        *(Words(remark, quiet=True) for remark in remarks),
    ]


def moved(one: Compared, tr: Language) -> list[Block]:
    """How answers moved, between two days and between models: both means as bars, and the tests as a table."""
    found = (*one.drifts, *one.versions)
    if not found:
        return []
    entries = [
        figures.Bar(f"{_provider(each)}: {_end(name, tr)}", mean.value, tr.measure(mean), mean.low, mean.high)
        for each in found
        for name, mean in ((each.earlier, each.mean_earlier), (each.later, each.mean_later))
    ]
    head = (
        tr("Provider"),
        tr("Earlier"),
        tr("Later"),
        "n",
        tr("Mean shift"),
        tr("Now yes"),
        tr("Now no"),
        tr("p (McNemar)"),
        tr("p (sign test)"),
    )
    rows = tuple(
        (
            _provider(each),
            _end(each.earlier, tr),
            _end(each.later, tr),
            str(each.n),
            tr.measure(each.shift, 3),
            str(each.up),
            str(each.down),
            _p(each.p, tr),
            _p(each.sign_p, tr),
        )
        for each in found
    )
    said = "; ".join(f"{bar.name}: {bar.words}" for bar in entries)
    return [
        Heading(tr("Drift on the same images"), 3),
        Figure(tr("Mean score then and later"), figures.bars(entries), said),
        Table(tr("Drift"), head, rows, frozenset({3, 5, 6})),
    ]


def probed(one: Compared, alterations: dict[str, str], tr: Language) -> list[Block]:
    """How far scores move when images are altered: the mean by series and change as bars, then every figure."""
    if not one.robustness:
        return []
    entries = [
        figures.Bar(
            f"{_provider(each)}: {alterations.get(part.alteration, part.alteration)}",
            part.reach.value,
            tr.measure(part.reach),
            part.reach.low,
            part.reach.high,
        )
        for each in one.robustness
        for part in each.moved
    ]
    said = "; ".join(f"{bar.name}: {bar.words}" for bar in entries)
    most = max((bar.high or bar.value or 0.0 for bar in entries), default=1.0)
    return [
        Heading(tr("Probe"), 3),
        Figure(tr("How far scores move"), figures.bars(entries, most=most), said),
        _sums(one.robustness, alterations, tr),
        _each(one.probes, alterations, tr),
    ]


def _shares(tr: Language) -> tuple[tuple[str, Callable[[WhatIf], Measure]], ...]:
    return (
        (tr("Caught"), lambda one: one.caught),
        (tr("Only a person catches"), lambda one: one.seen),
        (tr("Missed"), lambda one: one.missed),
        (tr("False alarms"), lambda one: one.false_alarms),
        (tr("Precision"), lambda one: one.precision),
        (tr("Sent to people"), lambda one: one.reviewed),
    )


def _setting(setting: Setting, called: Called, tr: Language) -> str:
    combined = {
        "any": tr("any of them says yes"),
        "all": tr("all of them say yes"),
        "most": tr("most of them say yes"),
    }[setting.combine.value]
    bounds = ", ".join(
        tr("{series} from {value}", series=called(place), value=tr.number(bound, 3))
        for place, bound in setting.thresholds
    )
    words = tr("flagged when {combined}: {bounds}.", combined=combined, bounds=bounds)
    if setting.margin:
        words += " " + tr("To people from {value} below.", value=tr.number(setting.margin, 3))
    if not setting.look_at_flagged:
        words += " " + tr("Nobody sees what is flagged.")
    return words


def _counts(counts: Counts, tr: Language) -> str:
    return tr(
        "{flagged} flagged, {grey} in the margin, {undecided} undecided, {passed} passed",
        flagged=counts.flagged,
        grey=counts.grey,
        undecided=counts.undecided,
        passed=counts.passed,
    )


def _money(each: Sequence[Money], tr: Language) -> str:
    return "; ".join(f"{one.currency} {tr.measure(one.amount, 3)}" for one in each) or tr("no price is known")


def _end(name: str, tr: Language) -> str:
    """A day in words, or a model by its name, which stands as it is."""
    return tr.known(name) if isinstance(name, Sentence) else name


def _p(measure: Measure, tr: Language) -> str:
    """A p value; what would be rounded to nothing is “less than”."""
    if measure.value is not None and measure.value < _LEAST_P:
        return f"< {tr.number(_LEAST_P, 3)}"
    return tr.measure(measure, 3)


def _provider(one: Drift | Robustness) -> str:
    return f"{one.provider} {one.model}".strip()


def _sums(found: Sequence[Robustness], alterations: dict[str, str], tr: Language) -> Table:
    head = (
        tr("Provider"),
        tr("Change"),
        "n",
        tr("Without a score"),
        tr("Mean shift"),
        tr("Mean distance"),
        tr("Farthest"),
        tr("Turned"),
    )
    rows = tuple(
        (
            _provider(each),
            alterations.get(part.alteration, part.alteration),
            str(part.n),
            str(part.silent),
            tr.measure(part.shift, 3),
            tr.measure(part.reach, 3),
            "–" if part.most is None else tr.number(part.most, 3),
            str(part.turned),
        )
        for each in found
        for part in each.moved
    )
    return Table(tr("By provider and change"), head, rows, frozenset({2, 3, 7}))


def _each(found: Sequence[Probed], alterations: dict[str, str], tr: Language) -> Table:
    def score(value: float | None) -> str:
        return "–" if value is None else tr.number(value, 2)

    rows = []
    for one in found:
        whisker = one.whisker
        said = {part.alteration: part for part in whisker.altered}
        parts = [said.get(how) for how in alterations]
        rows.append(
            (
                one.name or whisker.sha256[:12],
                f"{whisker.provider} {whisker.model}".strip(),
                score(whisker.score),
                score(whisker.spread),
                *("–" if part is None else score(part.score) for part in parts),
            )
        )
    head = (tr("Image"), tr("Provider"), tr("Score"), tr("Spread"), *alterations.values())
    return Table(tr("How far scores move, in numbers"), head, tuple(rows), frozenset(range(2, len(head))))
