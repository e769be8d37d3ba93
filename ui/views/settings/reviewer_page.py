"""The page about the person: the name in decisions, the time to undo, and the look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from app.errors import SecondLookError
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.look_section import LookSection
from ui.views.settings.sheet import Field, QuietSpin, Sheet

if TYPE_CHECKING:
    from app.container import Core
    from app.services.preferences import Settings

# A slider that is dragged, or an arrow that is held, is kept once it rests.
_REST_MS = 300


class ReviewerPage(Sheet):
    """Name, grace period and look.

    The signals are sent as soon as the choice is made, and again with the former value should it not be kept.
    """

    theme_changed = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__(tr("Reviewer"), tr("Who decides here, and how the window looks. Changes apply at once."))
        self._asking = asking
        self._settings: Settings | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._keep_rested)
        self._build_person()
        self._look = LookSection(asking)
        self._look.theme_changed.connect(self.theme_changed)
        self._look.kept.connect(self.kept)
        self.add(self._look)
        self.setEnabled(False)
        asking.ask(_read, self._show)

    def flush(self) -> None:
        """Keep what is still being typed or dragged."""
        self._keep_name()
        if self._rest.isActive():
            self._rest.stop()
            self._keep_rested()

    # -- building --------------------------------------------------------------------------

    def _build_person(self) -> None:
        card = self.section(tr("You"))
        self._name = QLineEdit()
        self._name.setMaxLength(100)
        self._name.setMaximumWidth(360)
        self._name.editingFinished.connect(self._keep_name)
        self._name_field = Field(
            tr("Name or pseudonym"),
            self._name,
            tr(
                "Written into each decision you make from now on; earlier decisions keep the name "
                "they were made under. A pseudonym is fine. Undo reaches the decisions made under "
                "the present name."
            ),
        )
        self._grace = QuietSpin(0, 3600)
        self._grace.setSuffix(" s")
        self._grace.valueChanged.connect(lambda _: self._rest.start())
        self._grace_field = Field(
            tr("Grace period before a decision is handed on"),
            self._grace,
            tr("Within this time undo still wins: nothing has been sent to a provider yet. 0 hands on at once."),
        )
        card.add(self._name_field, self._grace_field)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, settings: Settings) -> None:
        """Fill in what is kept, without taking it for a change."""
        self._settings = settings
        self.setEnabled(True)
        controls = (self._name, self._grace)
        for control in controls:
            control.blockSignals(True)
        self._name.setText(settings.reviewer)
        self._grace.setValue(settings.grace_seconds)
        for control in controls:
            control.blockSignals(False)
        self._look.show_settings(settings)

    # -- keeping ---------------------------------------------------------------------------

    def _keep_name(self) -> None:
        if self._settings is None:
            return
        name = self._name.text().strip()
        if name == self._settings.reviewer:
            self._name.setText(name)
            self._name_field.show_fault("")
        elif not name:
            self._name_field.show_fault(tr("Each decision names its reviewer: a name or pseudonym is needed."))
        else:
            self._keep(
                lambda s: replace(s, reviewer=name),
                tr("Decisions are now signed “{name}”.", name=name),
                self._name_field,
            )

    def _keep_rested(self) -> None:
        if self._settings is None:
            return
        seconds = self._grace.value()
        if seconds != self._settings.grace_seconds:
            said = tr("Grace period: {seconds} seconds.", seconds=seconds)
            self._keep(lambda s: replace(s, grace_seconds=seconds), said, self._grace_field)

    def _keep(self, change: Callable[[Settings], Settings], said: str, field: Field) -> None:
        async def update(core: Core) -> Settings:
            return await core.settings.update(change)

        def done(new: Settings) -> None:
            self._settings = new
            field.show_fault("")
            self.kept.emit(said)

        def failed(error: SecondLookError) -> None:
            field.show_fault(say_kept(error.message))
            if self._settings is None or field is self._name_field:
                return  # what was typed stays, to be mended
            self._show(self._settings)

        self._asking.change(update, done, failed)


async def _read(core: Core) -> Settings:
    return core.settings.current
