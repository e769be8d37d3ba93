"""The controls for a provider's settings, generated from their declarations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from app.services.providers import ConfigField, FieldKind, FieldValue
from ui.theme import SPACE_1
from ui.translate import tr, tr_marked
from ui.views.settings.sheet import FaultLine, Field, QuietSpin, bare_column
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import SMALL, label
from ui.widgets.wrapping_check import WrappingCheck

_WIDEST_INT = 2**31 - 1
_WIDEST_TEXT = 2048


class ConfigControl(QWidget):
    """One field that is no secret. `changed` carries its new value once the user is done with it."""

    changed = Signal(object)

    def __init__(self, field: ConfigField, value: FieldValue) -> None:
        super().__init__()
        self.field = field
        self._kept = value
        column = bare_column(self, SPACE_1)
        self._fault: Callable[[str], None]
        match field.kind:
            case FieldKind.BOOL:
                control, self._get, self._set = self._check(column.addWidget)
            case FieldKind.INT:
                control, self._get, self._set = self._spin()
            case FieldKind.CHOICE:
                control, self._get, self._set = self._choice()
            case _:
                control, self._get, self._set = self._line()
        self.control = control
        if field.kind is not FieldKind.BOOL:
            framed = Field(tr_marked(field.label), control, self._help())
            self._fault = framed.show_fault
            column.addWidget(framed)
        self._set(value)
        self._wire()

    def flush(self) -> None:
        """Tell of what is still being typed."""
        self._done()

    def show_kept(self, value: FieldValue) -> None:
        """The value as it is kept now; what was wrong is forgotten."""
        self._kept = value
        self._fault("")

    def show_fault(self, words: str) -> None:
        """The value was not kept, or cannot be used."""
        self._fault(words)

    def _done(self) -> None:
        value = self._get()
        if value != self._kept:
            self._kept = value
            self.changed.emit(value)

    def _wire(self) -> None:
        control = self.control
        if isinstance(control, QCheckBox):
            control.toggled.connect(lambda _: self._done())
        elif isinstance(control, ChoiceBox):
            control.activated.connect(lambda _: self._done())
        elif isinstance(control, QSpinBox | QLineEdit):
            control.editingFinished.connect(self._done)

    def _check(self, place: Callable[[QWidget], None]) -> _Made:
        box = WrappingCheck(tr_marked(self.field.label))
        box.setAccessibleDescription(tr_marked(self.field.help))
        line = FaultLine()
        place(box)
        if self.field.help:
            words = label(tr_marked(self.field.help), tone="muted", size=SMALL, wrap=True)
            words.setContentsMargins(26, 0, 0, 0)
            place(words)
        place(line)
        self._fault = line.say
        return box, box.isChecked, lambda value: box.setChecked(bool(value))

    def _spin(self) -> _Made:
        low, high = self.field.minimum, self.field.maximum
        box = QuietSpin(-_WIDEST_INT if low is None else low, _WIDEST_INT if high is None else high)
        return box, box.value, lambda value: box.setValue(int(value))

    def _choice(self) -> _Made:
        box = ChoiceBox()
        box.addItems(list(self.field.choices))
        box.setMaximumWidth(360)
        return box, box.currentText, lambda value: box.setCurrentText(str(value))

    def _line(self) -> _Made:
        line = QLineEdit()
        line.setMaxLength(_WIDEST_TEXT)
        line.setMaximumWidth(520)
        if self.field.kind is FieldKind.URL:
            line.setPlaceholderText(str(self.field.default) or "https://")
        # An emptied address means the one that the provider comes with.
        fallback = str(self.field.default) if self.field.kind is FieldKind.URL else ""
        return line, lambda: line.text().strip() or fallback, lambda value: line.setText(str(value))

    def _help(self) -> str:
        field, parts = self.field, [tr_marked(self.field.help)]
        if field.kind is FieldKind.INT and field.minimum is not None and field.maximum is not None:
            parts.append(tr("{minimum:,} to {maximum:,}.", minimum=field.minimum, maximum=field.maximum))
        if field.kind is FieldKind.URL and field.default:
            parts.append(tr("Empty means {default}.", default=field.default))
        return " ".join(part for part in parts if part)


_Made = tuple[QWidget, Callable[[], FieldValue], Callable[[FieldValue], None]]
