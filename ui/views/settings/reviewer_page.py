"""The page about the person: the name in decisions, the time to undo, the look, and how pictures are softened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSlider

from app.errors import SecondLookError
from ui.translate import later, tr, tr_marked
from ui.views.asking import Asking
from ui.views.settings.care_preview import CarePreview
from ui.views.settings.look_section import LookSection
from ui.views.settings.sheet import Field, QuietSpin, Sheet
from ui.widgets.care import CELLS, Care
from ui.widgets.text import SMALL, label

if TYPE_CHECKING:
    from app.container import Core
    from app.services.preferences import Settings

# A slider that is dragged, or an arrow that is held, is kept once it rests.
_REST_MS = 300
_STRENGTHS = (
    later("no blur"),
    later("light blur"),
    later("medium blur"),
    later("strong blur"),
    later("strongest blur"),
)


class ReviewerPage(Sheet):
    """Name, grace period, theme and care.

    The signals are sent as soon as the choice is made, and again with the former value should it not be kept.
    """

    theme_changed = Signal(str)
    care_changed = Signal(object)

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("Reviewer"), tr("Who decides here, and how pictures are shown to you. Changes apply at once.")
        )
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
        self._build_care()
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

    def _build_care(self) -> None:
        card = self.section(
            tr("Care"),
            tr(
                "Pictures are softened until you reveal them. This holds for the stage, thumbnails, "
                "drag pictures and the clipboard."
            ),
        )
        self._blur = QSlider(Qt.Orientation.Horizontal)
        self._blur.setRange(0, len(CELLS) - 1)
        self._blur.setPageStep(1)
        self._blur.setTickPosition(QSlider.TickPosition.NoTicks)
        self._blur.setMinimumWidth(120)
        self._blur.setMaximumWidth(240)
        self._blur.valueChanged.connect(self._preview_care)
        self._blur_words = label(tone="muted", size=SMALL)
        self._blur_field = Field(tr("Blur strength"), self._blur)
        self._grey = QCheckBox(tr("Greyscale"))
        self._grey.toggled.connect(self._preview_care)
        self._preview = CarePreview()
        card.add(self._blur_field, self._blur_words, self._grey, self._preview)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, settings: Settings) -> None:
        """Fill in what is kept, without taking it for a change."""
        self._settings = settings
        self.setEnabled(True)
        controls = (self._name, self._grace, self._blur, self._grey)
        for control in controls:
            control.blockSignals(True)
        self._name.setText(settings.reviewer)
        self._grace.setValue(settings.grace_seconds)
        self._blur.setValue(settings.care.blur)
        self._grey.setChecked(settings.care.grey)
        for control in controls:
            control.blockSignals(False)
        self._look.show_settings(settings)
        self._show_care()

    def _show_care(self) -> None:
        words = tr(
            "{step} of {last} – {words}",
            step=self._blur.value(),
            last=self._blur.maximum(),
            words=tr_marked(_STRENGTHS[self._blur.value()]),
        )
        self._blur_words.setText(words)
        self._blur.setAccessibleDescription(words)
        self._preview.set_care(Care(self._blur.value(), self._grey.isChecked()))

    def _preview_care(self) -> None:
        self._show_care()
        self._rest.start()

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
        seconds, care = self._grace.value(), Care(self._blur.value(), self._grey.isChecked())
        if seconds != self._settings.grace_seconds:
            said = tr("Grace period: {seconds} seconds.", seconds=seconds)
            self._keep(lambda s: replace(s, grace_seconds=seconds), said, self._grace_field)
        if care != _care(self._settings):
            self.care_changed.emit(care)

            def change(settings: Settings) -> Settings:
                return replace(settings, care=replace(settings.care, blur=care.blur, grey=care.grey))

            said = tr("Pictures are shown with: {words}.", words=care.words())
            self._keep(change, said, self._blur_field)

    def _keep(self, change: Callable[[Settings], Settings], said: str, field: Field) -> None:
        async def update(core: Core) -> Settings:
            return await core.settings.update(change)

        def done(new: Settings) -> None:
            self._settings = new
            field.show_fault("")
            self.kept.emit(said)

        def failed(error: SecondLookError) -> None:
            field.show_fault(error.message)
            if self._settings is None or field is self._name_field:
                return  # what was typed stays, to be mended
            self._show(self._settings)
            if field is self._blur_field:
                self.care_changed.emit(_care(self._settings))

        self._asking.change(update, done, failed)


def _care(settings: Settings) -> Care:
    return Care(settings.care.blur, settings.care.grey)


async def _read(core: Core) -> Settings:
    return core.settings.current
