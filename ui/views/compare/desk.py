"""What is compared now – data, question, thresholds, truth, selected images – and the page's one line to the core."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.services.compare.dataset import Series
from app.services.compare.values import DATABASE, DECISIONS, Grid, Overview, Question
from ui.bridge import Bridge
from ui.translate import tr_marked
from ui.views.compare.asker import Asker
from ui.views.compare.words import series_title, source_title

Flags = NDArray[np.bool_]
Places = NDArray[np.int64]
Floats = NDArray[np.float32]
THRESHOLD = 0.5


class Desk(Asker):
    """The state that all sections share."""

    renewed = Signal()
    """There is another overview, data or question: everything is to be asked anew."""

    thresholds_changed = Signal()
    truth_changed = Signal()
    selected = Signal()
    """Other images are selected: `chosen` flags them."""

    tabled = Signal()
    """The table of the question came: `grid`."""

    message = Signal(str)
    opened = Signal(str)
    """An image is to be opened in Review, by its SHA-256."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(bridge, parent)
        self.data, self.question_id, self.truth = DATABASE, "", DECISIONS
        self.truths: tuple[str, ...] = (DECISIONS,)
        self.overview: Overview | None = None
        self.thresholds: dict[int, float] = {}
        self.grid: Grid | None = None
        self.images: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.chosen: Flags = np.zeros(0, dtype=np.bool_)
        self._titles = {each.name: tr_marked(each.title) for each in bridge.core.providers.capabilities()}

    @property
    def question(self) -> Question | None:
        """What is compared; None while there is nothing."""
        questions = self.overview.questions if self.overview is not None else ()
        return next((one for one in questions if one.id == self.question_id), None)

    def series(self, place: int) -> Series:
        """A series by its place; only while there is an overview."""
        if self.overview is None:
            msg = "there is no series before the overview"
            raise LookupError(msg)
        return self.overview.series[place]

    def title(self, place: int) -> str:
        """A series as the page names it."""
        return series_title(self.series(place), self._titles)

    def source_title(self, provider: str, model: str) -> str:
        """A provider's model as the page names it."""
        return source_title(provider, model, self._titles)

    def threshold(self, place: int) -> float:
        """The score from which a series says yes."""
        return self.thresholds.get(place, THRESHOLD)

    # -- changing it -----------------------------------------------------------------------

    def take(self, overview: Overview) -> None:
        """An overview came: keep to the question if it is still there."""
        former = self.question
        self.overview = overview
        ids = [one.id for one in overview.questions]
        if self.question_id not in ids:
            several = [one.id for one in overview.questions if len(one.counted) > 1]
            self.question_id = (several or ids or [""])[0]
        if former is None or self.question != former:
            self.thresholds = {}
        self._begin()

    def set_question(self, question: str) -> None:
        """Compare something else."""
        if question != self.question_id:
            self.question_id, self.thresholds = question, {}
            self._begin()

    def set_threshold(self, place: int, value: float) -> None:
        """A series says yes from another score on."""
        if abs(self.threshold(place) - value) > 1e-9:
            self.thresholds = {**self.thresholds, place: value}
            self.thresholds_changed.emit()

    def offer_truth(self, truth: str) -> None:
        """A file of known answers was loaded: hold everything against it."""
        self.truths = tuple(dict.fromkeys((*self.truths, truth)))
        self.set_truth(truth)

    def set_truth(self, truth: str) -> None:
        """Hold everything against another truth."""
        if truth != self.truth:
            self.truth = truth
            self.truth_changed.emit()

    def set_images(self, images: tuple[str, ...], names: tuple[str, ...]) -> None:
        """The images of the data, by their places; what was selected of others is not any more."""
        if images != self.images:
            kept = set(np.array(self.images, dtype=object)[self.chosen]) if self.chosen.any() else set()
            self.images = images
            self.chosen = np.fromiter((one in kept for one in images), dtype=np.bool_, count=len(images))
            self.selected.emit()
        self.names = names

    def select(self, places: Places, *, adds: bool = False) -> None:
        """Select images, alone or besides those that are."""
        chosen = self.chosen.copy() if adds else np.zeros(len(self.images), dtype=np.bool_)
        chosen[places] = True
        self._choose(chosen)

    def toggle(self, place: int) -> None:
        """Take one image into the selection or out of it."""
        chosen = self.chosen.copy()
        chosen[place] = not chosen[place]
        self._choose(chosen)

    def open_image(self, place: int) -> None:
        """Open an image in Review."""
        self.opened.emit(self.images[place])

    def scores(self, place: int) -> Floats | None:
        """What a series gave each image, NaN where nothing; None while the table is not here."""
        grid = self.grid
        return grid.scores[grid.series.index(place)] if grid is not None and place in grid.series else None

    def _begin(self) -> None:
        """Ask for the table first, so that it is answered first: everything else speaks of images by their places."""
        self.grid = None
        if self.question_id:
            name, data = self.question_id, self.data
            self.ask("grid", lambda core: core.compare.grid(name, data), self._take_grid)
        self.renewed.emit()

    def _take_grid(self, grid: Grid) -> None:
        if grid.question.id == self.question_id:
            self.grid = grid
            self.set_images(grid.images, grid.names)
            self.tabled.emit()

    def _choose(self, chosen: Flags) -> None:
        if not np.array_equal(chosen, self.chosen):
            self.chosen = chosen
            self.selected.emit()
