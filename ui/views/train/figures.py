"""The figures of a result as tables and plots; every undefined one says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.translate import tr
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.desk import TrainDesk
from ui.views.train.words import measure_words, short
from ui.widgets.domain_words import heading
from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.heat import HeatCell, HeatTable
from ui.widgets.text import TITLE, label

if TYPE_CHECKING:  # figures bring in scipy, which the window must not wait for
    from app.measures.confusion import Confusion
    from app.measures.value import Measure
    from app.services.train.figures import Agreement, Figures
    from app.services.train.results import Result


def headline(result: Result) -> Card:
    """How many were right, and whether that passes – or that it is not yet known."""
    card = Card()
    judged = judged_of(result)
    right = measure_words(judged.exact, percent=True)
    words = (
        tr("Right: {share}", share=right)
        if result.blind is None
        else tr("Right before seeing the providers: {share}", share=right)
    )
    card.add(label(words, size=TITLE, bold=True, wrap=True))
    mark = f"{result.mark * 100:.0f} %"
    looks = {
        "passed": ("check-circle", "good", tr("Over the mark of {mark}, with the whole interval", mark=mark)),
        "failed": ("close", "bad", tr("Under the mark of {mark}, with the whole interval", mark=mark)),
        "not_yet_known": (
            "hourglass",
            "caution",
            tr("Not yet known: too few answers to say whether {mark} is reached", mark=mark),
        ),
    }
    glyph, tint, words = looks[str(result.judgement.value)]
    card.add(glyph_line(glyph, tint, words))
    facts = [
        tr("%n items counted", count=judged.counted),
        tr("%n ambiguous items left out", count=judged.left_out),
        tr("%n not answered", count=judged.unanswered),
        tr("%n interruptions", count=judged.interruptions),
    ]
    card.add(label(" · ".join(facts), tone="muted", wrap=True))
    card.add(label(tr("Time at work on an item (median): {time}", time=_time(judged.seconds)), tone="muted", wrap=True))
    if result.blind is not None:
        words = tr("Right after seeing the providers: {share}", share=measure_words(result.final.exact, percent=True))
        card.add(label(words, wrap=True))
        words = tr("The mark and all figures below are of the answers before seeing the providers.")
        card.add(label(words, tone="muted", wrap=True))
    return card


def judged_of(result: Result) -> Figures:
    """The figures by which a person is judged: of the blind answers where there are second ones."""
    return result.blind or result.final


def confusion_card(desk: TrainDesk, figures: Figures) -> Card:
    """How often what was answered as what."""
    card = Card(tr("What was true, and what was answered"))
    names = [desk.answer_title(str(one)) for one in figures.confusion.labels]
    table = HeatTable(tr("Confusion"))
    table.setProperty("ownKeys", True)
    most = max(1.0, float(figures.confusion.table.max())) if figures.confusion.n else 1.0
    cells = [
        [
            HeatCell(
                str(int(count)),
                strength=float(count) / most,
                about=tr("true {truth}, answered {answer}: {count}", truth=truth, answer=answer, count=int(count)),
            )
            for answer, count in zip(names, row, strict=True)
        ]
        for truth, row in zip(names, figures.confusion.table, strict=True)
    ]
    table.show_cells([tr("true: {name}", name=name) for name in names], names, cells)
    card.add(table)
    return card


def agreement_card(title: str, agreement: Agreement, desk: TrainDesk) -> Card:
    """All coefficients together, with how common each answer is: kappa alone misleads where one is rare."""
    named = (
        (tr("Agreement"), agreement.raw),
        (tr("Cohen's kappa"), agreement.cohen),
        (tr("Weighted kappa"), agreement.weighted),
        (tr("Fleiss' kappa"), agreement.fleiss),
        (tr("Krippendorff's alpha"), agreement.alpha),
        (tr("Gwet's AC1"), agreement.ac1),
    )
    rows = [
        (
            name,
            _brief(measure, percent=measure is agreement.raw),
            str(measure.n or "–"),
        )
        for name, measure in named
    ]
    for answer, share in agreement.prevalence:
        name = tr("Prevalence of {name}", name=desk.answer_title(answer))
        rows.append((name, measure_words(share, percent=True), str(share.n)))
    card = table_card(title, (tr("Measure"), tr("Value, 95 % interval"), tr("Items")), rows)
    _say_why(card, named)
    return card


def labels_card(desk: TrainDesk, figures: Figures) -> Card:
    """Each answer held against all others."""
    columns = (tr("Answer"), tr("Recall"), tr("Precision"), tr("F1"), tr("d′"), tr("Criterion c"))
    rows = [
        (
            desk.answer_title(one.label),
            measure_words(one.recall, percent=True),
            measure_words(one.precision, percent=True),
            measure_words(one.f1),
            measure_words(one.detection.d_prime),
            measure_words(one.detection.criterion),
        )
        for one in figures.labels
    ]
    about = tr("d′ tells how well two kinds are told apart; c which way one leans: positive says “no” too readily.")
    return table_card(tr("Each answer by itself"), columns, rows, about)


def axes_cards(figures: Figures) -> list[QWidget]:
    """The figures told apart by what is asked; nothing for a set that asks one thing only."""
    if len(figures.axes) < 2:
        return []
    columns = (tr("Asked about"), tr("Agreement"), tr("Cohen's kappa"), tr("Gwet's AC1"))
    rows = [
        (heading(one.axis.value), _brief(one.exact, percent=True), *map(_brief, (one.cohen, one.ac1)))
        for one in figures.axes
    ]
    card = table_card(tr("By what is asked"), columns, rows)
    for one in figures.axes:
        axis = heading(one.axis.value)
        named = ((tr("Cohen's kappa"), one.cohen), (tr("Gwet's AC1"), one.ac1))
        _say_why(card, [(f"{axis}, {name}", measure) for name, measure in named])
    return [card]


def pair_card(first: str, second: str, table: Confusion, desk: TrainDesk) -> Card:
    """How often which answer of one reviewer met which of another."""
    names = [desk.answer_title(str(one)) for one in table.labels]
    columns = (tr("{first} ↓, {second} →", first=short(first), second=short(second)), *names)
    rows = [(name, *(str(int(count)) for count in row)) for name, row in zip(names, table.table, strict=True)]
    return table_card(tr("Which answers met"), columns, rows)


def versus_cards(result: Result) -> list[QWidget]:
    """The trainee against each provider on the items that both answered, and what seeing them did."""
    if not result.versus:
        card = Card(tr("Against the providers"))
        words = tr("No provider has answered on the axis of any of these items.")
        card.add(glyph_line("circle", "muted", words, tone="muted"))
        return [card]
    plot = BarPlot(tr("Right answers on the same items"), tr("share right"), 1.0, lambda share: f"{share * 100:.0f} %")
    plot.setProperty("ownKeys", True)
    bars = []
    for one in result.versus:
        bars.append(_bar(tr("the trainee, on the items of {name}", name=one.name), one.trainee, "accent"))
        bars.append(_bar(one.name, one.provider, "muted"))
    plot.show_bars(bars)
    columns = (
        tr("Provider"), tr("Items"), tr("Trainee"), tr("Provider right"), tr("Helped"), tr("Harmed"), tr("Ignored"),
        tr("Resisted"), tr("Rate of help"), tr("Rate of harm"),
    )  # fmt: skip
    rows = []
    for one in result.versus:
        moved = one.reliance
        counts = (
            (
                *map(str, (moved.helped, moved.harmed, moved.ignored, moved.resisted)),
                _brief(moved.help_rate(), percent=True),
                _brief(moved.harm_rate(), percent=True),
            )
            if moved is not None
            else (tr("not asked twice"),) * 6
        )
        shares = (measure_words(one.trainee, percent=True), measure_words(one.provider, percent=True))
        rows.append((one.name, str(one.n), *shares, *counts))
    about = tr(
        "Helped: wrong before, right after, as the provider was. Harmed: right before, wrong after, as it was. "
        "Ignored: the provider was right, the answer wrong, and stayed so. Resisted: the other way round."
    )
    card = table_card(tr("Against the providers"), columns, rows, about)
    for one in result.versus:
        if (moved := one.reliance) is not None:
            rates = ((tr("Rate of help"), moved.help_rate()), (tr("Rate of harm"), moved.harm_rate()))
            _say_why(card, [(f"{one.name}, {name}", rate) for name, rate in rates])
    card.add(plot)
    return [card]


def table_card(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], about: str = "") -> Card:
    """A card with a table of words."""
    card = Card(title, about)
    table = FigureTable(title)
    table.show_rows(columns, rows)
    card.add(table)
    return card


def _brief(measure: Measure, *, percent: bool = False) -> str:
    """A figure for a cell, where a reason is too long: `_say_why` tells it below."""
    return measure_words(measure, percent=percent) if measure.defined else tr("undefined")


def _say_why(card: Card, named: Iterable[tuple[str, Measure]]) -> None:
    for name, measure in named:
        if not measure.defined:
            card.add(label(f"{name} – {measure_words(measure)}", tone="muted", wrap=True))


def _bar(name: str, measure: Measure, tint: str) -> Bar:
    return Bar(name, measure.value, measure_words(measure, percent=True), measure.low, measure.high, tint)


def _time(measure: Measure) -> str:
    return measure_words(measure, 1, unit=" s")
