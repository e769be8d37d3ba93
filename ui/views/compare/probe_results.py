"""What probes found, as bars with whiskers and as a table; what is selected elsewhere is marked here."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.probe import Altered, Probed, Whisker
from app.services.compare.probing import Robustness
from ui.translate import decimal, later, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.kept_probes import KeptProbes
from ui.views.compare.words import measure_words
from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.frame import PlotFrame
from ui.widgets.text import when_words

_DRAWN = 30
ALTERATIONS = (
    ("recompressed", later("Recompressed")),
    ("resized", later("Resized")),
    ("cropped", later("Cropped")),
    ("screenshot", later("As a screenshot")),
)
_SILENT = later("gave no probability on this")


class ProbeResults(QObject):
    """Follows the kept probes of the desk's question."""

    def __init__(
        self, desk: Desk, probes: KeptProbes, framed: Callable[[str, QWidget, str], PlotFrame], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._probes = desk, probes
        self._rows: list[Probed] = []
        self._drawn: list[Probed] = []
        self.bars = BarPlot(tr("How far scores move"), tr("score"))
        self.figures = FigureTable(tr("How far scores move, in numbers"))
        self.sums = FigureTable(tr("By provider and change"))
        turned = tr("Over all images that were probed. Turned: a yes became a no, or the other way round.")
        kept = tr("Enter opens an image in Review. Kept from earlier probes.")
        self.frames = (
            framed(tr("By provider and change"), self.sums, turned),
            framed(tr("In numbers"), self.figures, kept),
        )
        self.bars.opened.connect(lambda mark: self._open(self._drawn[mark]))
        self.bars.picked.connect(lambda mark, adds: self._pick(self._drawn[mark], adds=adds))
        self.figures.opened.connect(lambda row: self._open(self._rows[row]))

    def show(self) -> None:
        """Show what is kept now."""
        self._rows = self._probes.about(self._desk.question_id)
        self.draw()
        columns = (
            tr("Image"),
            tr("Provider"),
            tr("Score"),
            tr("Lowest to highest"),
            tr("Spread"),
            *(tr_marked(words) for _, words in ALTERATIONS),
            tr("Probed"),
        )
        self.figures.show_rows(columns, [self._row(one) for one in self._rows])
        self.frames[1].setVisible(bool(self._rows))

    def show_sums(self, found: tuple[Robustness, ...]) -> None:
        """Show how far each series was moved by each change."""
        words = dict(ALTERATIONS)
        columns = (
            tr("Provider"),
            tr("Change"),
            tr("n"),
            tr("Without a score"),
            tr("Mean shift"),
            tr("Mean distance"),
            tr("Farthest"),
            tr("Turned"),
        )
        rows = [
            (
                self._desk.source_title(one.provider, one.model),
                tr_marked(words[part.alteration]) if part.alteration in words else part.alteration,
                str(part.n),
                str(part.silent),
                measure_words(part.shift, 3),
                measure_words(part.reach, 3),
                "–" if part.most is None else decimal(part.most, ".3f"),
                str(part.turned),
            )
            for one in found
            for part in one.moved
        ]
        self.sums.show_rows(columns, rows)
        self.frames[0].setVisible(bool(rows))

    def draw(self) -> None:
        """Draw the widest, with what is selected marked."""
        self._drawn = [one for one in self._rows if one.whisker.spread is not None][:_DRAWN]
        bars = [self._bar(one) for one in self._drawn]
        self.bars.show_bars(bars, tr("No image was probed on this question yet."))

    def _bar(self, one: Probed) -> Bar:
        whisker = one.whisker
        place = self._probes.place_of(whisker.sha256)
        mark = "✓ " if 0 <= place < len(self._desk.chosen) and self._desk.chosen[place] else ""
        series = self._desk.source_title(whisker.provider, whisker.model)
        name = f"{mark}{one.name or whisker.sha256[:12]} · {series}"
        return Bar(name, whisker.score, _words(whisker), whisker.low, whisker.high)

    def _row(self, one: Probed) -> tuple[str, ...]:
        whisker = one.whisker
        said = {part.alteration: part for part in whisker.altered}
        return (
            one.name or whisker.sha256[:12],
            self._desk.source_title(whisker.provider, whisker.model),
            "–" if whisker.score is None else decimal(whisker.score),
            "–" if whisker.low is None or whisker.high is None else f"{decimal(whisker.low)} – {decimal(whisker.high)}",
            "–" if whisker.spread is None else decimal(whisker.spread),
            *(part_words(said[how]) if how in said else "–" for how, _ in ALTERATIONS),
            when_words(one.asked_at),
        )

    def _open(self, one: Probed) -> None:
        place = self._probes.place_of(one.whisker.sha256)
        if place >= 0:
            self._desk.open_image(place)

    def _pick(self, one: Probed, *, adds: bool) -> None:
        place = self._probes.place_of(one.whisker.sha256)
        if place >= 0:
            self._desk.select(np.array([place], dtype=np.int64), adds=adds)


def part_words(part: Altered) -> str:
    """What was said of one alteration: the score, or why there is none."""
    return decimal(part.score) if part.score is not None else tr_marked(part.words)


def _words(whisker: Whisker) -> str:
    missing = sum(part.score is None for part in whisker.altered)
    low, high = whisker.low or 0.0, whisker.high or 0.0
    words = tr("from {low:.2f} to {high:.2f}", low=low, high=high)
    if whisker.score is not None:
        words = f"{decimal(whisker.score)}; {words}"
    return f"{words}; {tr('%n without a score', count=missing)}" if missing else words
