"""Section “Against truth”: every series held against people's rulings or a file of known answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.services.compare.values import DECISIONS, Against, AgainstTruth
from ui.theme import SPACE_2, SPACE_3
from ui.translate import decimal, say, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.section import Section
from ui.views.compare.words import measure_words, short_measure
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.curves import CurvePlot, Line
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.heat import HeatCell, HeatTable
from ui.widgets.text import label

if TYPE_CHECKING:  # with it comes scikit-learn, which a page that only shows figures does not need
    from app.measures.scores import Bin, Curve

Codes = NDArray[np.int8]
Flags = NDArray[np.bool_]


_FRAME_MS = 20


class TruthSection(Section):
    """Enter on a point of the ROC curve puts the series' threshold there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Against truth"))
        self._answer: AgainstTruth | None = None
        self._lines: list[tuple[Against, list[float]]] = []
        self._true: Codes | None = None
        self._coming: list[Callable[[], None]] = []
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._paint_next)
        self.truth, self.series = ChoiceBox(), ChoiceBox()
        self.truth.setAccessibleName(tr("What counts as truth"))
        self.series.setAccessibleName(tr("Provider of the confusion table"))
        for box in (self.truth, self.series):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.words, self.left_out = label(tone="muted", wrap=True), label(tone="muted", wrap=True)
        self.figures = FigureTable(tr("Figures against the truth"))
        self.confusion = HeatTable(tr("Confusion table"))
        self.roc = CurvePlot(tr("ROC curve"), tr("False-alarm rate"), tr("Hit rate"), diagonal=True)
        self.recall = CurvePlot(tr("Precision and recall"), tr("Recall"), tr("Precision"))
        self.reliability = CurvePlot(tr("Reliability"), tr("Score"), tr("Share that is true"), diagonal=True)
        self.relied = BarPlot(tr("Helped and harmed"), tr("share"))
        self._lay_out()
        desk.thresholds_changed.connect(self._ask_again)
        desk.truth_changed.connect(self.stale)
        self.truth.activated.connect(lambda _: desk.set_truth(str(self.truth.currentData())))
        self.series.activated.connect(lambda _: self._show_confusion())
        self.roc.opened.connect(self._put_threshold)
        self.confusion.picked.connect(self._select_cell)
        self.confusion.opened.connect(self._select_cell)
        for signal in (desk.selected, desk.tabled):
            signal.connect(self._choose_cells)

    def refresh(self) -> None:
        """Ask for everything."""
        for name in self.desk.truths[self.truth.count() :]:
            self.truth.addItem(tr("My decisions") if name == DECISIONS else tr("File: {name}", name=name), name)
        self.truth.setCurrentIndex(self.truth.findData(self.desk.truth))
        self._true = None
        desk, question = self.desk, self.desk.question
        if question is not None:
            name, truth, data = question.id, desk.truth, desk.data
            desk.ask("known", lambda core: core.compare.known(name, truth, data), self._take_known)
        self._ask_again()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(label(tr("Truth")))
        head.addWidget(self.truth)
        head.addWidget(self.words, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.framed(tr("Figures"), self.figures))
        self.column.addWidget(self.left_out)
        plots = QWidget()
        grid = QGridLayout(plots)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_3)
        hint = tr("A press, or Space, selects a cell's images; Shift adds.")
        confusion = self.framed(tr("Confusion"), self.confusion, hint)
        confusion.add_control(self.series)
        self._roc_frame = self.framed(
            tr("ROC"), self.roc, tr("Enter on a point puts the threshold there. The bands are 95 %, bootstrap.")
        )
        for at, frame in enumerate(
            (
                confusion,
                self._roc_frame,
                self.framed(tr("Precision and recall"), self.recall),
                self.framed(tr("Reliability of probabilities"), self.reliability),
            )
        ):
            grid.addWidget(frame, at // 2, at % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.column.addWidget(plots)
        self._relied_frame = self.framed(tr("Helped, harmed, ignored: rulings made before and after"), self.relied)
        self.column.addWidget(self._relied_frame)
        self.column.addStretch(1)

    def _ask_again(self) -> None:
        desk, question = self.desk, self.desk.question
        if not self.isVisible():
            self._stale = True
        elif question is not None:
            name, truth, thresholds, data = question.id, desk.truth, dict(desk.thresholds), desk.data
            desk.live("against", lambda core: core.compare.against(name, truth, thresholds, data), self._take)

    def _take(self, answer: AgainstTruth) -> None:
        if answer.question != self.desk.question_id or answer.truth != self.desk.truth:
            return
        self._answer = answer
        counted = tr(
            "{images} have a known answer, {yes} of them yes.",
            images=tr("%n images", count=answer.n),
            yes=answer.positives,
        )
        self.words.setText(f"{say(answer.words)} {counted}")
        self.left_out.setText(
            "\n".join(
                tr(
                    "Left out: {series} – {why}.",
                    series=self.desk.title(one.place),
                    why=tr_marked(one.why),
                )
                for one in answer.left_out
            )
        )
        self.left_out.setVisible(bool(answer.left_out))
        self._show_figures(answer)
        kept = self.series.currentText()
        self.series.clear()
        for one in answer.series:
            self.series.addItem(self._title(one))
        self.series.setCurrentIndex(max(0, self.series.findText(kept)))
        self._show_confusion()
        self._show_curves(answer)
        self._show_relied(answer)

    def _title(self, one: Against) -> str:
        return self.desk.title(one.place)

    def _show_figures(self, answer: AgainstTruth) -> None:
        none, each = tr("only for probabilities"), answer.series
        rows = [
            (tr("Images with a known answer"), *(str(one.n) for one in each)),
            (tr("Says yes from"), *(decimal(one.threshold) for one in each)),
            (tr("Hit rate"), *(measure_words(one.hit_rate) for one in each)),
            (tr("False-alarm rate"), *(measure_words(one.false_alarm_rate) for one in each)),
            (tr("Precision"), *(measure_words(one.precision) for one in each)),
            (tr("F1"), *(measure_words(one.f1) for one in each)),
            (tr("Accuracy"), *(measure_words(one.accuracy) for one in each)),
            (tr("Cohen's kappa"), *(measure_words(one.kappa) for one in each)),
            (tr("AUC"), *(measure_words(one.auc) if one.auc is not None else none for one in each)),
            (tr("Brier score"), *(measure_words(one.brier, 3) if one.brier is not None else none for one in each)),
            (tr("Truly yes"), *(measure_words(one.prevalence) for one in each)),
        ]
        self.figures.show_rows(("", *(self._title(one) for one in each)), rows)

    def _show_confusion(self) -> None:
        answer, at = self._answer, self.series.currentIndex()
        if answer is None or not 0 <= at < len(answer.series):
            self.confusion.say_nothing(self._needed())
            return
        one = answer.series[at]
        if not one.n:
            self.confusion.say_nothing(self._needed())
            return
        cells = [
            [_count(one.caught, one.n, tr("caught")), _count(one.missed, one.n, tr("missed"))],
            [_count(one.false_alarms, one.n, tr("false alarms")), _count(one.passed, one.n, tr("passed"))],
        ]
        self.confusion.show_cells((tr("truly yes"), tr("truly no")), (tr("said yes"), tr("said no")), cells)
        self._choose_cells()

    # -- selecting -------------------------------------------------------------------------

    def _take_known(self, known: Codes) -> None:
        self._true = known
        self._choose_cells()

    def _cells(self) -> list[Flags]:
        """Which images are in each cell of the confusion table, row by row; nothing while that is not known."""
        answer, at, true = self._answer, self.series.currentIndex(), self._true
        if answer is None or true is None or not 0 <= at < len(answer.series):
            return []
        one = answer.series[at]
        scores = self.desk.scores(one.place)
        if scores is None or len(scores) != len(true):
            return []
        # Compared in the precision of the scores, as the figures are.
        yes, no = scores >= np.float32(one.threshold), scores < np.float32(one.threshold)
        return [(true == is_true) & said for is_true in (1, 0) for said in (yes, no)]

    def _select_cell(self, mark: int, adds: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        cells = self._cells()
        if mark < len(cells):
            self.desk.select(np.flatnonzero(cells[mark]).astype(np.int64), adds=adds)

    def _choose_cells(self) -> None:
        """Mark the selected part of each cell."""
        chosen = self.desk.chosen
        if self.isVisible() and self.confusion.mark_count():
            cells = [cell for cell in self._cells() if len(cell) == len(chosen)]
            self.confusion.set_chosen([(int((cell & chosen).sum()), int(cell.sum())) for cell in cells])

    def _show_curves(self, answer: AgainstTruth) -> None:
        roc, recall, reliability = [], [], []
        self._lines = []
        for one in answer.series:
            title = self._title(one)
            if one.roc is not None:
                band = one.roc_band
                about: Callable[[int], str] = partial(_on_roc, one.roc)
                edge = (band.x.tolist(), band.low.tolist(), band.high.tolist()) if band is not None else ((), (), ())
                name = tr("{series}, AUC {auc}", series=title, auc=measure_words(one.auc)) if one.auc else title
                roc.append(Line(name, one.roc.x.tolist(), one.roc.y.tolist(), about, *edge))
                self._lines.append((one, one.roc.thresholds.tolist()))
            elif one.hit_rate.value is not None and one.false_alarm_rate.value is not None:
                about = partial(_one_point, one.false_alarm_rate.value, one.hit_rate.value)
                roc.append(Line(title, [one.false_alarm_rate.value], [one.hit_rate.value], about, points=True))
                self._lines.append((one, []))
            if one.precision_recall is not None:
                curve, band = one.precision_recall, one.precision_recall_band
                edge = (band.x.tolist(), band.low.tolist(), band.high.tolist()) if band is not None else ((), (), ())
                recall.append(Line(title, curve.x.tolist(), curve.y.tolist(), None, *edge))
            elif one.hit_rate.value is not None and one.precision.value is not None:
                recall.append(Line(title, [one.hit_rate.value], [one.precision.value], points=True))
            if one.reliability:
                reliability.append(_reliability(title, one))
        why = next((tr_marked(one.why) for one in answer.series if one.why), "")
        nothing = tr("There is no curve: {why}.", why=why) if why else self._needed()
        self.roc.show_lines(roc, nothing)
        flags = tr("Only probabilities have a reliability; there are none with a known answer.")
        # Each plot is painted in a frame of its own: all three at once held the window 60 ms at 100,000 images.
        self._coming = [
            partial(self.recall.show_lines, recall, nothing),
            partial(self.reliability.show_lines, reliability, flags),
        ]
        self._frame.start()

    def _paint_next(self) -> None:
        if self._coming:
            self._coming.pop(0)()
        if not self._coming:
            self._frame.stop()

    def _show_relied(self, answer: AgainstTruth) -> None:
        bars = []
        for one in answer.relied:
            title, counts = self.desk.title(one.place), one.counts
            helped = tr("{helped} helped, {ignored} ignored", helped=counts.helped, ignored=counts.ignored)
            harmed = tr("{harmed} harmed, {resisted} resisted", harmed=counts.harmed, resisted=counts.resisted)
            for name, rate, words in (
                (tr("{series}: helped", series=title), one.help_rate, helped),
                (tr("{series}: harmed", series=title), one.harm_rate, harmed),
            ):
                bars.append(Bar(name, rate.value, f"{measure_words(rate)}; {words}", rate.low, rate.high))
        self.relied.show_bars(bars, tr_marked(answer.why_no_reliance) or self._needed())

    def _put_threshold(self, mark: int) -> None:
        number, at = self.roc.point_at(mark)
        one, thresholds = self._lines[number]
        if thresholds:
            self.desk.set_threshold(one.place, min(1.0, max(0.0, thresholds[at])))

    def _needed(self) -> str:
        if self.desk.truth == DECISIONS:
            return tr(
                "No image with an answer has a ruling yet. Rule on images in Review, or load a file of known answers."
            )
        return tr("No image with an answer is in this file. Its lines must name images by SHA-256 or path.")


def _count(count: int, n: int, words: str) -> HeatCell:
    return HeatCell(str(count), words, count / n if n else None)


def _reliability(title: str, one: Against) -> Line:
    bins = [each for each in one.reliability if each.share.value is not None]
    shares = [each.share.value or 0.0 for each in bins]
    ends = [
        (each.share.low, each.share.high) if each.share.low is not None and each.share.high is not None else None
        for each in bins
    ]
    name = tr("{series}, Brier score {brier}", series=title, brier=short_measure(one.brier, 3)) if one.brier else title
    return Line(name, [each.mean for each in bins], shares, partial(_in_bin, bins), whiskers=ends)


def _on_roc(curve: Curve, at: int) -> str:
    x, y, threshold = float(curve.x[at]), float(curve.y[at]), float(curve.thresholds[at])
    return tr("from {threshold:.2f}: hit rate {y:.2f}, false-alarm rate {x:.2f}", threshold=threshold, x=x, y=y)


def _one_point(x: float, y: float, _at: int) -> str:
    return tr("hit rate {y:.2f}, false-alarm rate {x:.2f}", x=x, y=y)


def _in_bin(bins: Sequence[Bin], at: int) -> str:
    one = bins[at]
    return tr(
        "scores {low:.1f} to {high:.1f}: {share} are true, n = {n}",
        low=one.low,
        high=one.high,
        share=measure_words(one.share),
        n=one.share.n,
    )
