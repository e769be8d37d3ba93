"""The two histograms of a pair: each column selects its images, and shows how many of them are selected elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.compare.values import Histogram
from ui.translate import say, tr
from ui.views.compare.desk import Desk
from ui.widgets.plots.columns import ColumnPlot
from ui.widgets.plots.frame import PlotFrame

if TYPE_CHECKING:
    from app.container import Core


class ScoreSpreads(QObject):
    """`framed` puts a plot into a frame that saves it."""

    def __init__(self, desk: Desk, framed: Callable[[str, QWidget], PlotFrame], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._histograms: dict[int, Histogram] = {}
        self.plots = (ColumnPlot(tr("How the scores are spread")), ColumnPlot(tr("How the scores are spread")))
        self.frames = tuple(framed(tr("Spread of scores"), plot) for plot in self.plots)
        for number, plot in enumerate(self.plots):
            plot.picked.connect(partial(self._select, number))
            plot.opened.connect(partial(self._select, number))

    def ask(self, pair: tuple[int, int] | None) -> None:
        """Ask for the histograms of a pair; without one nothing is shown."""
        for frame in self.frames:
            frame.setVisible(pair is not None)
        data = self._desk.data
        for number, place in enumerate(pair or ()):
            self._desk.ask(f"histogram{number}", partial(_histogram, place, data), partial(self._take, number))

    def choose(self) -> None:
        """Hatch the selected part of each column."""
        chosen = self._desk.chosen
        for number, histogram in self._histograms.items():
            scores = self._desk.scores(histogram.place)
            if scores is not None and len(scores) == len(chosen):
                self.plots[number].choose(scores, chosen)

    def _take(self, number: int, histogram: Histogram) -> None:
        place = histogram.place
        self._histograms[number] = histogram
        title, frame = self._desk.title(place), self.frames[number]
        edges, counts = histogram.edges.tolist(), histogram.counts.tolist()
        self.plots[number].show_counts(title, edges, counts, self._desk.threshold(place))
        gaps = ", ".join(f"{say(gap.words)} {gap.count}" for gap in histogram.gaps)
        frame.set_title(tr("Spread of scores: {series}", series=title))
        hint = tr("A press, or Space, selects a column's images; Shift adds.")
        words = tr("Without a score: {gaps}", gaps=gaps) if gaps else ""
        frame.set_words(f"{hint} {words}".strip())
        self.choose()

    def _select(self, number: int, mark: int, adds: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        scores = self._desk.scores(self._histograms[number].place)
        if scores is not None:
            self._desk.select(self.plots[number].images_in(mark, scores), adds=adds)


def _histogram(place: int, data: str, core: Core) -> Awaitable[Histogram]:
    return core.compare.histogram(place, data=data)
