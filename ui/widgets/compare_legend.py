"""Which contour is whose: the line as it is drawn, its number, and the provider's name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import SPACE_1, SPACE_2
from ui.translate import tr
from ui.widgets.compare_consensus import Voice, voice_pens
from ui.widgets.elided import ElidedLabel
from ui.widgets.flow import FlowLayout


class Legend(QWidget):
    """One entry for each voice."""

    def __init__(self) -> None:
        super().__init__()
        self._voices: tuple[Voice, ...] = ()
        self._flow = FlowLayout(self, spacing=SPACE_2)

    def set_voices(self, voices: Sequence[Voice]) -> None:
        """Show other entries."""
        if tuple(voices) == self._voices:
            return
        self._voices = tuple(voices)
        while (item := self._flow.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for place, voice in enumerate(self._voices):
            self._flow.addWidget(_Entry(place, voice))
        self.updateGeometry()


class _Entry(QWidget):
    """Line, number, name."""

    def __init__(self, place: int, voice: Voice) -> None:
        super().__init__()
        words = ElidedLabel(f"{place + 1}  {voice.name}")
        words.setMaximumWidth(420)
        cells = tr(
            "{width} × {height} cells for “{label}”",
            width=voice.heatmap.width,
            height=voice.heatmap.height,
            label=voice.heatmap.label,
        )
        words.set_words(f"{place + 1}  {voice.name} · {cells}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(_Line(place))
        row.addWidget(words)


class _Line(QWidget):
    """The contour's line as it is drawn; decoration, for the number beside it says the same."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the longest dashes, twice."""
        return QSize(40, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line."""
        middle = self.height() / 2
        with QPainter(self) as painter:
            for pen in voice_pens(self._place):
                painter.setPen(pen)
                painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
