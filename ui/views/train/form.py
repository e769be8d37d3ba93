"""A small dialog of fields that asks the core to do one thing, and stays open with the reason when it refuses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.theme import SPACE_3, SPACE_4
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import FaultLine, Field
from ui.views.train.desk import TrainDesk
from ui.widgets.text import TITLE, label

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")

_FRAME = QSize(8, 40)


class FormDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed. A subclass adds fields and overrides `submit`."""

    def __init__(self, desk: TrainDesk, title: str, about: str, submit_words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open, self._asking = True, Asking(desk.bridge)
        self.destroyed.connect(self._asking.close)
        self._fields = QVBoxLayout()
        self._fields.setContentsMargins(0, 0, SPACE_3, 0)
        self._fields.setSpacing(SPACE_3)
        inside = QWidget()
        inside.setLayout(self._fields)
        self._inside, self._scroll = inside, QScrollArea()
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(title)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.fault = FaultLine()
        self.ok = QPushButton(submit_words)
        self.ok.setProperty("role", "primary")
        self.ok.setDefault(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(label(title, size=TITLE, bold=True, wrap=True))
        if about:
            column.addWidget(label(about, tone="muted", wrap=True))
        column.addWidget(scroll, 1)
        column.addWidget(self.fault)

    def submit(self) -> None:
        """Do it; `accept` when it is done, `refuse` when it is not."""

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self._fields.addWidget(widget)

    def field(self, words: str, control: QWidget, help_words: str = "") -> Field:
        """A further control with its words."""
        made = Field(words, control, help_words)
        self._fields.addWidget(made)
        return made

    def end_fields(self) -> None:
        """No more fields come: be as wide as the widest asks for."""
        self._fields.addStretch(1)
        self.ensurePolished()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        widest = self.screen().availableSize().width() - 4 * SPACE_4
        self._scroll.setMinimumWidth(min(widest, self._inside.minimumSizeHint().width() + bar))
        buttons = QDialogButtonBox()  # made last, so that Tab comes to them last
        buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._submit)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)
        self.resize(QSize(560, 0))
        self.grow()

    def grow(self) -> None:
        """Become as high as the fields need, where the screen has room for it; never smaller than it is."""
        wished = QSize(self.width(), self._inside.sizeHint().height() + 12 * self.fontMetrics().height())
        room = self.screen().availableSize() - _FRAME
        self.resize(wished.expandedTo(self.size()).expandedTo(self.minimumSizeHint()).boundedTo(room))

    def ask(
        self,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for something to show; no answer comes after the dialog has closed."""
        refuse = failed or self.refuse
        self._asking.ask(make, done, lambda error: refuse(say_kept(error.message)))

    def change(self, make: Callable[[Core], Awaitable[T]], done: Callable[[T], None]) -> None:
        """Do the one thing, and close; it is carried out whatever becomes of the dialog."""

        def changed(answer: T) -> None:
            if self._open:
                done(answer)
                self.accept()

        self.desk.change(make, changed, self.refuse)

    def refuse(self, words: str) -> None:
        """Say why it was not done."""
        if self._open:
            self.ok.setEnabled(True)
            self.fault.say(words)
        else:
            self.desk.failed.emit(words)

    def done(self, result: int) -> None:
        """Close."""
        self._open = False
        self._asking.close()
        super().done(result)

    def _submit(self) -> None:
        self.ok.setEnabled(False)
        self.fault.say("")
        self.submit()
