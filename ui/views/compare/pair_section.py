"""Section “Provider against provider”: how pairs agree, two scores of every image, their spread, the worst images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGridLayout, QWidget

from app.measures.value import Measure
from app.services.compare.values import Agreement, Disagreement, Pair, Scatter
from ui.theme import SPACE_3
from ui.translate import decimal, later, say, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.hover_card import HoverCard
from ui.views.compare.score_spreads import ScoreSpreads
from ui.views.compare.section import Section
from ui.views.compare.words import measure_words, short_measure
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.heat import HeatCell, HeatTable
from ui.widgets.plots.scale import Area
from ui.widgets.plots.scatter import ScatterPlot

if TYPE_CHECKING:
    pass

_MEASURES = (
    ("kappa", later("Cohen's kappa")),
    ("alpha", later("Krippendorff's alpha")),
    ("ac1", later("Gwet's AC1")),
    ("raw", later("Raw agreement")),
)
_WORST = 50
# With more series than this the matrix takes the whole width: its numbers must not be cut.
_BESIDE = 5


class PairSection(Section):
    """Enter on a cell of the matrix shows that pair in the scatter and the histograms."""

    def __init__(self, desk: Desk, card: HoverCard) -> None:
        super().__init__(desk, tr("Provider against provider"))
        self._card = card
        self._agreement: Agreement | None = None
        self._pair: tuple[int, int] | None = None
        self._matrix_of: list[int] = []
        self._worst: tuple[Disagreement, ...] = ()
        self.matrix = HeatTable(tr("Agreement matrix"))
        self.measure = ChoiceBox()
        self.measure.setAccessibleName(tr("Measure of agreement"))
        for _, words in _MEASURES:
            self.measure.addItem(tr_marked(words))
        self.pairs = FigureTable(tr("Agreement of each pair, in numbers"))
        self.scatter = ScatterPlot(tr("Scores of two providers"))
        self.scatter.tips = False  # the card says the same, beside the thumbnail
        self.scatter.setMinimumHeight(self.fontMetrics().height() * 20)  # its points lie apart in both directions
        self._spreads = ScoreSpreads(desk, self.framed, self)
        self.spreads = self._spreads.plots
        self.worst = FigureTable(tr("The images on which providers lie farthest apart"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the agreement and the worst images; the pair follows."""
        desk, question = self.desk, self.desk.question
        if question is None:
            return
        places = set(question.numbers)
        if self._pair is None or not set(self._pair) <= places:
            self._pair = (question.numbers[0], question.numbers[1]) if len(question.numbers) > 1 else None
        self._ask_agreement()
        name, data = question.id, desk.data
        desk.ask("worst", lambda core: core.compare.disagreements(name, _WORST, data), self._take_worst)
        self._ask_pair()

    def show_pair(self, first: int, second: int) -> None:
        """Look at two series."""
        question = self.desk.question
        if question is not None and {first, second} <= set(question.numbers) and first != second:
            self._pair = (first, second)
            self._ask_pair()

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid_of = QWidget()
        self._grid = grid = QGridLayout(grid_of)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_3)
        self._matrix_frame = self.framed(tr("Agreement on yes and no"), self.matrix)
        self._matrix_frame.add_control(self.measure)
        self._scatter_frame = self.framed(
            tr("Two scores of every image"),
            self.scatter,
            tr("Draw a frame to select; Shift adds. Arrows walk from image to image, Space selects, Enter opens it."),
        )
        self._place(wide=False)
        for column, frame in enumerate(self._spreads.frames):
            grid.addWidget(frame, 2, column)
            grid.setColumnStretch(column, 1)
        for row, stretch in ((0, 3), (2, 2)):
            grid.setRowStretch(row, stretch)
        self.column.addWidget(grid_of)
        self._pairs_frame = self.framed(tr("Each pair in numbers"), self.pairs)
        self.column.addWidget(self._pairs_frame)
        self._worst_frame = self.framed(tr("The worst disagreements"), self.worst)
        self.column.addWidget(self._worst_frame)
        self.column.addStretch(1)

    def _place(self, *, wide: bool) -> None:
        """Matrix and scatter beside each other, or each over the whole width where the matrix has many columns."""
        parts = ((self._matrix_frame, 0, 0), (self._scatter_frame, 1, 0) if wide else (self._scatter_frame, 0, 1))
        for frame, row, column in parts:
            self._grid.addWidget(frame, row, column, 1, 2 if wide else 1)
        self._grid.setRowStretch(1, 3 if wide else 0)

    def _connect(self) -> None:
        desk = self.desk
        desk.thresholds_changed.connect(self._thresholds_changed)
        desk.selected.connect(self._select)
        desk.tabled.connect(self._select)
        self.measure.currentIndexChanged.connect(lambda _: self._show_matrix())
        self.matrix.opened.connect(self._open_cell)
        self.scatter.brushed.connect(lambda places, adds: desk.select(places, adds=adds))
        self.scatter.toggled.connect(desk.toggle)
        self.scatter.opened.connect(lambda mark: desk.open_image(self.scatter.image_of(mark)))
        self.scatter.pointed.connect(self._point)
        self.worst.opened.connect(lambda row: desk.open_image(self._worst[row].image))
        self.worst.itemSelectionChanged.connect(self._select_worst)

    # -- agreement -------------------------------------------------------------------------

    def _ask_agreement(self) -> None:
        desk, question = self.desk, self.desk.question
        if question is not None:
            name, thresholds, data = question.id, dict(desk.thresholds), desk.data
            desk.live("agreement", lambda core: core.compare.agreement(name, thresholds, data), self._take_agreement)

    def _take_agreement(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._show_matrix()

    def _show_matrix(self) -> None:
        agreement = self._agreement
        if agreement is None or self.desk.overview is None or self.desk.question_id != agreement.question:
            return
        places = [place for place, _ in agreement.thresholds]
        self._show_pairs(agreement)
        if len(places) < 2:
            self.matrix.say_nothing(
                tr("Two providers must answer the question. Switch on a second one, or load a file of answers.")
            )
            self._matrix_frame.set_words("")
            return
        self._matrix_of = places
        self._place(wide=len(places) > _BESIDE)
        titles = [self.desk.title(place) for place in places]
        pairs = {(pair.first, pair.second): pair for pair in agreement.pairs}
        rows = [[self._cell(pairs, row, column) for column in places] for row in places]
        self.matrix.show_cells(titles, titles, rows)
        together = tr(
            "All together: raw {raw}, Fleiss' kappa {fleiss}, Krippendorff's alpha {alpha}, Gwet's AC1 {ac1}. "
            "Kappa misleads where yes is rare: read it beside AC1 and the shares of yes.",
            raw=measure_words(agreement.raw),
            fleiss=measure_words(agreement.fleiss),
            alpha=measure_words(agreement.alpha),
            ac1=measure_words(agreement.ac1),
        )
        self._matrix_frame.set_words(together)

    def _show_pairs(self, agreement: Agreement) -> None:
        """Every measure beside the others: none of them alone says how well two agree."""
        columns = (
            tr("Providers"),
            tr("n"),
            *(tr_marked(words) for _, words in _MEASURES),
            tr("The first says yes"),
            tr("The second says yes"),
        )
        rows = [
            (
                tr("{first} and {second}", first=self.desk.title(pair.first), second=self.desk.title(pair.second)),
                str(pair.n),
                *(measure_words(getattr(pair, name), 3) for name, _ in _MEASURES),
                *(measure_words(share, percent=True) for share in pair.prevalence),
            )
            for pair in agreement.pairs
        ]
        self.pairs.show_rows(columns, rows)
        self._pairs_frame.setVisible(bool(rows))

    def _cell(self, pairs: dict[tuple[int, int], Pair], row: int, column: int) -> HeatCell:
        if row == column:
            return HeatCell("–", strength=None, about=self.desk.title(row))
        pair = pairs.get((row, column)) or pairs[column, row]
        measure: Measure = getattr(pair, _MEASURES[self.measure.currentIndex()][0])
        about = tr(
            "{first} and {second}: kappa {kappa}; alpha {alpha}; AC1 {ac1}; raw {raw}; "
            "say yes to {one} and {other}; n = {n}",
            first=self.desk.title(pair.first),
            second=self.desk.title(pair.second),
            kappa=measure_words(pair.kappa, 3),
            alpha=measure_words(pair.alpha, 3),
            ac1=measure_words(pair.ac1, 3),
            raw=measure_words(pair.raw, percent=True),
            one=measure_words(pair.prevalence[0], percent=True),
            other=measure_words(pair.prevalence[1], percent=True),
            n=pair.n,
        )
        return HeatCell(short_measure(measure, 3), f"n = {pair.n}", measure.value, about)

    def _open_cell(self, mark: int) -> None:
        row, column = divmod(mark, max(1, len(self._matrix_of)))
        self.show_pair(self._matrix_of[row], self._matrix_of[column])

    # -- the pair --------------------------------------------------------------------------

    def _ask_pair(self) -> None:
        desk, pair = self.desk, self._pair
        self._spreads.ask(pair)
        if pair is None:
            why = tr("Two providers must give probabilities for this question; a bare yes or no has no place here.")
            self.scatter.say_nothing(why)
            return
        data = desk.data
        desk.ask("scatter", lambda core: core.compare.scatter(*pair, data), self._take_scatter)

    def _take_scatter(self, scatter: Scatter) -> None:
        desk = self.desk
        if len(desk.names) <= int(scatter.images.max(initial=-1)):
            return
        titles = (desk.title(scatter.first), desk.title(scatter.second))
        self.scatter.show_points(titles, desk.names, scatter.images, scatter.x, scatter.y)
        self.scatter.set_limits(desk.threshold(scatter.first), desk.threshold(scatter.second))
        self.scatter.select(desk.chosen)

    def _point(self, mark: int) -> None:
        if mark < 0 or not self.scatter.isVisible():
            self._card.hide()
            return
        area: Area = self.scatter.area()
        spot = self.scatter.mark_place(mark, area).toPoint()
        place = self.scatter.mapTo(self._card.parentWidget() or self, QPoint(spot))
        self._card.show_at(self.desk.images[self.scatter.image_of(mark)], self.scatter.mark_words(mark), place)

    # -- following -------------------------------------------------------------------------

    def _thresholds_changed(self) -> None:
        if not self.isVisible():
            self.stale()
            return
        self._ask_agreement()
        if self._pair is not None:
            self.scatter.set_limits(*(self.desk.threshold(place) for place in self._pair))

    def _select(self) -> None:
        if len(self.desk.chosen) == len(self.desk.names):
            self.scatter.select(self.desk.chosen)
        self._spreads.choose()

    def _take_worst(self, worst: tuple[Disagreement, ...]) -> None:
        self._worst = worst
        rows = [(one.name or one.sha256[:12], decimal(one.spread), say(one.sentence)) for one in worst]
        self.worst.show_rows((tr("Image"), tr("Spread"), tr("What they say")), rows)
        nothing = tr("No image has probabilities from two providers.")
        self._worst_frame.set_words(tr("Enter opens an image in Review.") if rows else nothing)
        self.worst.setVisible(bool(rows))
        self.worst.setColumnWidth(2, self.fontMetrics().height() * 40)

    def _select_worst(self) -> None:
        row = self.worst.currentRow()
        if self.worst.hasFocus() and 0 <= row < len(self._worst):
            self.desk.select(np.array([self._worst[row].image], dtype=np.int64))
