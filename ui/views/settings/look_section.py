"""How the window looks and speaks: its theme, at once, and its language, from the next start on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.errors import SecondLookError
from ui.theme import Scheme
from ui.translate import ENGLISH, GERMAN, SYSTEM, language, later, say_kept, tr, tr_marked, wanted
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import Card, Field
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from app.container import Core
    from app.services.preferences import Settings

_SCHEMES = (
    (Scheme.DARK, later("Dark")),
    (Scheme.LIGHT, later("Light")),
    (Scheme.SYSTEM, later("As the system")),
    (Scheme.CONTRAST_DARK, later("High contrast, dark")),
    (Scheme.CONTRAST_LIGHT, later("High contrast, light")),
)
# A language is named in itself: who cannot read the present one finds his own.
_LANGUAGES = ((SYSTEM, later("As the system")), (ENGLISH, "English"), (GERMAN, "Deutsch"))


class LookSection(Card):
    """`theme_changed` is sent at once, and again with the former theme should it not be kept; `kept` confirms."""

    theme_changed = Signal(str)
    kept = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__(tr("Look"))
        self._asking = asking
        self._settings: Settings | None = None
        self._themes = QButtonGroup(self)
        held = QWidget()
        row = FlowLayout(held, spacing=8)
        for position, (scheme, marked) in enumerate(_SCHEMES):
            words = tr_marked(marked)
            button = QRadioButton(words)
            button.setAccessibleName(tr("Theme: {words}", words=words))
            button.setProperty("scheme", scheme.value)
            self._themes.addButton(button, position)
            row.addWidget(button)
        self._themes.idClicked.connect(self._keep_theme)
        self.theme_field = Field(tr("Theme"), held)
        self._language = ChoiceBox()
        for code, marked in _LANGUAGES:
            self._language.addItem(tr_marked(marked), code)
        self._language.setMaximumWidth(240)
        self._language.activated.connect(self._keep_language)
        self.language_field = Field(
            tr("Language"), self._language, tr("Taken up when Second Look starts the next time.")
        )
        self.add(self.theme_field, self.language_field)

    def show_settings(self, settings: Settings) -> None:
        """Fill in what is kept, without taking it for a change."""
        self._settings = settings
        for button in self._themes.buttons():
            button.setChecked(button.property("scheme") == settings.theme)
        self._language.setCurrentIndex(self._language.findData(settings.language))

    def _keep_theme(self, position: int) -> None:
        scheme, words = _SCHEMES[position]
        self.theme_changed.emit(scheme.value)
        said = tr("Theme: {words}", words=tr_marked(words))
        self._keep(lambda s: replace(s, theme=scheme.value), said, self.theme_field)

    def _keep_language(self, _: int) -> None:
        code = str(self._language.currentData())
        same = wanted(code) == language()
        said = tr("This is the language now.") if same else tr("Start Second Look anew to see it in that language.")
        self._keep(lambda s: replace(s, language=code), said, self.language_field)

    def _keep(self, change: Callable[[Settings], Settings], said: str, field: Field) -> None:
        async def update(core: Core) -> Settings:
            return await core.settings.update(change)

        def done(new: Settings) -> None:
            self._settings = new
            field.show_fault("")
            self.kept.emit(said)

        def failed(error: SecondLookError) -> None:
            field.show_fault(say_kept(error.message))
            if self._settings is not None:
                self.show_settings(self._settings)
                if field is self.theme_field:
                    self.theme_changed.emit(self._settings.theme)

        self._asking.change(update, done, failed)
