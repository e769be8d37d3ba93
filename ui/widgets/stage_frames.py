"""Steps through the frames of an animation or the pages of a document; nothing ever plays by itself."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QToolButton

from ui.theme import SPACE_2, icon, plain_tip
from ui.translate import tr
from ui.widgets.elided import ElidedLabel


class FrameStepper(QFrame):
    """Back, a slider, on, and which frame of how many it is; frames are counted from 0 in code, from 1 in words."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setMinimumWidth(48)
        self._slider.setMaximumWidth(160)
        self._slider.setAccessibleName(tr("Frame"))
        self._words, self._assessed = ElidedLabel(), ElidedLabel(tr("assessed: frame 1"), tone="muted")
        self._assessed.setToolTip(
            plain_tip(
                tr("The models on this device saw the first frame. A provider's card says what that provider was sent.")
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(_button("previous", tr("Previous frame"), lambda: self.step(-1)))
        row.addWidget(self._slider, 1)
        row.addWidget(_button("next", tr("Next frame"), lambda: self.step(1)))
        row.addWidget(self._words)
        row.addWidget(self._assessed)
        self._slider.valueChanged.connect(self._chosen)
        self.hide()

    @property
    def number(self) -> int:
        """The chosen frame, from 0."""
        return self._slider.value()

    def set_count(self, count: int) -> None:
        """Begin with the first of so many frames; a still picture needs no stepper."""
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(0, count - 1))
            self._slider.setValue(0)
        self._say()
        self.setVisible(count > 1)

    def step(self, by: int) -> bool:
        """Go so many frames on or back; False at the ends."""
        before = self._slider.value()
        self._slider.setValue(before + by)
        return self._slider.value() != before

    def say(self, state: str = "") -> None:
        """Add what there is to say of the frame: that it is being loaded, why it cannot be shown."""
        self._say(state)

    def _chosen(self, number: int) -> None:
        self._say(tr("loading"))
        self.wanted.emit(number)

    def _say(self, state: str = "") -> None:
        count = self._slider.maximum() + 1
        words = tr("Frame {number} of {count}", number=self.number + 1, count=count)
        self._words.set_words(f"{words} – {state}" if state else words)
        self._slider.setAccessibleDescription(self._words.text())


def _button(picture: str, words: str, act: object) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setAutoRepeat(True)
    button.clicked.connect(act)
    return button
