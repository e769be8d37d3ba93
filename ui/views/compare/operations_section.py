"""Section “Operations”: how fast each source answers, how often it fails, what it costs, and how its answers moved."""

from __future__ import annotations

from app.services.compare.operation_values import Operation, Spread
from ui.translate import say, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.drift_card import DriftCard
from ui.views.compare.rerun_card import RerunCard
from ui.views.compare.section import Section
from ui.views.compare.words import measure_words, percent
from ui.widgets.failure_chip import FAILURES
from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.figure_table import FigureTable


class OperationsSection(Section):
    """Latencies, failures, money; and drift, between two dates or between versions of a model."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Operations"))
        self.latency = BarPlot(tr("Latency of answers"), tr("milliseconds"), None, lambda ms: f"{ms:.0f}")
        self.waiting = BarPlot(tr("Waiting before a call"), tr("share of the time"))
        self.waits = FigureTable(tr("Waiting before a call, in numbers"))
        self.failures = BarPlot(tr("Failures by kind"), tr("share of what was asked"))
        self.figures = FigureTable(tr("Operations in numbers"))
        self.drift = DriftCard(desk, self.framed, self)
        self.rerun = RerunCard(desk)
        self._lay_out()
        desk.thresholds_changed.connect(self._later)
        desk.truth_changed.connect(self.stale)
        self.rerun.drift_wanted.connect(self.drift.ask_from)

    def refresh(self) -> None:
        """Ask for everything."""
        desk = self.desk
        self.rerun.refresh()
        name, truth, thresholds, data = desk.question_id or None, desk.truth, dict(desk.thresholds), desk.data
        desk.ask("operations", lambda core: core.compare.operations(name, truth, thresholds, data), self._take)
        self.drift.refresh()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.addWidget(
            self.framed(
                tr("Latency"), self.latency, tr("The bar ends at the median, the whisker at the 99th percentile.")
            )
        )
        self.column.addWidget(self.framed(tr("Waiting before a call"), self.waiting))
        self._waits_frame = self.framed(
            tr("Waiting before a call, in numbers"),
            self.waits,
            tr(
                "Own pace: for the rates set in Settings. Asked for by the service: after it refused a call for going "
                "too fast, or named a wait. Both are part of the latency. For a place: before that, ready, while as "
                "many calls as may were under way."
            ),
        )
        self.column.addWidget(self._waits_frame)
        self.column.addWidget(self.framed(tr("Failures by kind"), self.failures))
        self.column.addWidget(self.framed(tr("In numbers"), self.figures))
        self.drift.lay_out(self.column)
        self.column.addWidget(self.rerun)
        self.column.addStretch(1)

    def _later(self) -> None:
        self._stale = True

    def _take(self, operations: tuple[Operation, ...]) -> None:
        bars, failures, rows = list[Bar](), list[Bar](), []
        for one in operations:
            title = self.desk.source_title(one.provider, one.model)
            if one.latency is not None:
                latency = one.latency
                bars.append(Bar(title, latency.p50, _times(latency), latency.p50, latency.p99))
            else:
                bars.append(Bar(title, None, tr("no answer was timed")))
            failures += [
                Bar(
                    f"{title}: {tr_marked(FAILURES[failure.kind].word)}",
                    failure.share.value,
                    f"{failure.count}, {measure_words(failure.share, percent=True)}",
                    failure.share.low,
                    failure.share.high,
                    "caution",
                )
                for failure in one.failures
            ]
            rows.append(
                (
                    title,
                    str(one.asked),
                    str(one.answered),
                    str(one.unsure),
                    measure_words(one.failed, percent=True),
                    *_money(one),
                )
            )
        self.latency.show_bars(bars, tr("Nobody was asked yet."))
        self._show_waits(operations)
        self.failures.show_bars(failures, tr("Nothing failed.") if operations else tr("Nobody was asked yet."))
        columns = (
            tr("Provider"),
            tr("Asked"),
            tr("Answered"),
            tr("Inconclusive"),
            tr("Failed"),
            tr("Cost"),
            tr("Cost of 1,000 images"),
            tr("Cost of one true positive"),
        )
        self.figures.show_rows(columns, rows)

    def _show_waits(self, operations: tuple[Operation, ...]) -> None:
        """What part of the time went by in waits, and the three kinds of them."""
        titled = [(self.desk.source_title(one.provider, one.model), one) for one in operations]
        known = [(title, one, one.waiting) for title, one in titled if one.waiting is not None]
        nothing = tr("Nothing is known of it yet: it is kept for what is asked from now on.")
        bars = [Bar(title, None if one.waiting is None else one.waiting.share, _waited(one)) for title, one in titled]
        self.waiting.show_bars(bars if known else [], nothing if operations else tr("Nobody was asked yet."))
        columns = (tr("Provider"), tr("Own pace"), tr("Asked for by the service"), tr("For a place"))
        rows = [(title, *map(_times, (each.pace, each.asked, each.place))) for title, _, each in known]
        self.waits.show_rows(columns, rows)
        self._waits_frame.setVisible(bool(rows))


def _times(spread: Spread) -> str:
    return tr(
        "p50 {p50:,.0f} ms, p90 {p90:,.0f} ms, p99 {p99:,.0f} ms, n = {n}",
        p50=spread.p50,
        p90=spread.p90,
        p99=spread.p99,
        n=spread.n,
    )


def _waited(one: Operation) -> str:
    if one.waiting is None:
        return say(one.waiting_words)
    words = tr("{share} of the time, n = {n}", share=percent(one.waiting.share), n=one.waiting.n)
    return f"{words}; {say(one.waiting_words)}" if one.waiting_words else words


def _money(one: Operation) -> tuple[str, str, str]:
    """What all cost, a thousand, and each that it found."""
    if not one.spent:
        return say(one.cost_words), "–", "–"
    return (
        "; ".join(
            tr(
                "{currency} {total:.3f} for {priced}",
                currency=each.currency,
                total=each.total,
                priced=tr("%n images", count=each.priced),
            )
            for each in one.spent
        ),
        "; ".join(f"{each.currency} {measure_words(each.per_thousand, 3)}" for each in one.spent),
        "; ".join(f"{each.currency} {measure_words(each.per_caught, 3)}" for each in one.spent),
    )
