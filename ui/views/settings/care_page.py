"""The page about care: how pictures are softened, by hand and by axis, what is counted, when a pause is proposed."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QSlider, QWidget

from app.domain.care import Rung
from app.domain.labels import Axis
from app.errors import SecondLookError
from ui.translate import later, say_kept, tr, tr_marked
from ui.views.care.exposure_words import AXES
from ui.views.care.rules import care_of
from ui.views.sending.asking import Asking
from ui.views.settings.care_preview import CarePreview
from ui.views.settings.sheet import FaultLine, Field, QuietSpin, Sheet
from ui.widgets.care import CELLS, USUAL_BLUR
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import SMALL, label
from ui.widgets.wrapping_check import WrappingCheck

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
_SHOWN = (
    ("picture", later("The picture, softened as below")),
    ("edges", later("Edges only")),
    ("words", later("Words only")),
)
_RUNGS = (
    (Rung.COLOUR, later("As chosen above")),
    (Rung.GREY, later("At least in grey")),
    (Rung.BLURRED, later("At least blurred and grey")),
    (Rung.EDGES, later("At most edges")),
    (Rung.WORDS, later("Words only")),
)


class CarePage(Sheet):
    """Filter, rules by axis, meter and pauses. What is chosen is in force once the control rests."""

    care_changed = Signal(object)
    """The settings of care as they are in force now (`app.services.preferences.Care`)."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("Care"), tr("How much of a picture you see before you ask for more. Changes apply at once.")
        )
        self._asking = asking
        self._settings: Settings | None = None
        self._filling = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._keep)
        self._axes: dict[Axis, ChoiceBox] = {}
        self._build_filter()
        self._build_axes()
        self._build_away()
        self._build_meter()
        self._fault = FaultLine()
        self.add(self._fault)
        self.setEnabled(False)
        asking.ask(_read, self._show)

    def flush(self) -> None:
        """Keep what is still being dragged."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()

    # -- building --------------------------------------------------------------------------

    def _build_filter(self) -> None:
        card = self.section(
            tr("Your filter"),
            tr(
                "It holds for the stage, the magnifier, thumbnails, drag pictures and the clipboard. Keys reveal, "
                "light a circle, step the blur and the whole ladder: see “Keys and help”."
            ),
        )
        self._shown = self._choice(tuple((name, words) for name, words in _SHOWN))
        self._blur = self._slider(0, len(CELLS) - 1, 1)
        self._grey = self._check(tr("Greyscale"))
        self._grey_strength = self._slider(10, 100, 10)
        self._words = label(tone="muted", size=SMALL, wrap=True)
        self._preview = CarePreview()
        card.add(
            Field(tr("What is shown of a picture"), self._shown),
            Field(tr("Blur strength"), self._blur),
            self._grey,
            Field(tr("Strength of the greyscale, in percent"), self._grey_strength),
            self._words,
            self._preview,
        )

    def _build_axes(self) -> None:
        card = self.section(
            tr("By what the providers say"),
            tr(
                "An image that reaches the threshold on an axis is shown with no more than is chosen for that axis. "
                "An image that nobody has assessed yet is shown with your filter."
            ),
        )
        self._threshold = self._spin(0, 100, tr("Threshold, in percent"))
        card.add(Field(tr("Threshold, in percent"), self._threshold))
        held = QWidget()
        form = QFormLayout(held)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for axis, title in AXES.items():
            choice = self._axes[axis] = self._choice(tuple((rung.value, words) for rung, words in _RUNGS))
            choice.setAccessibleName(tr("Images with a risk: {axis}", axis=tr_marked(title)))
            words = label(tr_marked(title))
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)  # in the row's middle
            words.setBuddy(choice)
            form.addRow(words, choice)
        card.add(held)

    def _build_away(self) -> None:
        card = self.section(
            tr("While another program is in front"),
            tr("Window switchers and task bars show small pictures of windows. “Cover everything” hides all."),
        )
        self._away = self._check(tr("Blur every picture then, also where your filter shows it in full"))
        card.add(self._away)

    def _build_meter(self) -> None:
        card = self.section(
            tr("Exposure meter and pauses"),
            tr(
                "Counts images and seconds on the stage, on this machine only: in a file of its own, in no backup and "
                "no export. It goes after a month. See and erase it under “This session”."
            ),
        )
        self._measure = self._check(tr("Count what is on the stage"))
        self._minutes = self._spin(0, 480, tr("Propose a pause after minutes at the stage; 0 for never"))
        self._images = self._spin(0, 100_000, tr("Propose a pause after images; 0 for never"))
        self._postpone = self._spin(1, 120, tr("A proposal can be put off by minutes"))
        self._on_quit = self._check(tr("Show the session's summary before quitting"))
        card.add(
            self._measure,
            Field(self._minutes.accessibleName(), self._minutes),
            Field(self._images.accessibleName(), self._images),
            Field(self._postpone.accessibleName(), self._postpone),
            self._on_quit,
        )

    def _slider(self, low: int, high: int, step: int) -> QSlider:
        made = QSlider(Qt.Orientation.Horizontal)
        made.setRange(low, high)
        made.setSingleStep(step)
        made.setPageStep(step)
        made.setMinimumWidth(120)
        made.setMaximumWidth(240)
        made.valueChanged.connect(self._changed)
        return made

    def _check(self, words: str) -> WrappingCheck:
        made = WrappingCheck(words)
        made.toggled.connect(self._changed)
        return made

    def _spin(self, low: int, high: int, name: str) -> QuietSpin:
        made = QuietSpin(low, high)
        made.setAccessibleName(name)
        made.valueChanged.connect(self._changed)
        return made

    def _choice(self, entries: tuple[tuple[str, str], ...]) -> ChoiceBox:
        made = ChoiceBox()
        for value, words in entries:
            made.addItem(tr_marked(words), value)
        made.currentIndexChanged.connect(self._changed)
        return made

    # -- showing and keeping ---------------------------------------------------------------

    def _show(self, settings: Settings) -> None:
        """Fill in what is kept, without taking it for a change."""
        self._settings, self._filling = settings, True
        care, exposure = settings.care, settings.exposure
        self._shown.setCurrentIndex(self._shown.findData(care.show))
        self._blur.setValue(care.blur)
        self._grey.setChecked(care.grey and care.grey_strength > 0)
        self._grey_strength.setValue(care.grey_strength or 100)
        self._threshold.setValue(care.threshold)
        for axis, choice in self._axes.items():
            choice.setCurrentIndex(max(0, choice.findData(care.axes.get(axis.value, Rung.COLOUR.value))))
        self._away.setChecked(care.away)
        self._measure.setChecked(exposure.measure)
        self._minutes.setValue(exposure.break_minutes)
        self._images.setValue(exposure.break_images)
        self._postpone.setValue(exposure.postpone_minutes)
        self._on_quit.setChecked(exposure.summary_on_quit)
        self._filling = False
        self.setEnabled(True)
        self._preview_it(settings)

    def _chosen(self, kept: Settings) -> Settings:
        """The settings with what the controls say."""
        blur = self._blur.value()
        mine = {axis.value: str(choice.currentData()) for axis, choice in self._axes.items()}
        care = replace(
            kept.care,
            blur=blur,
            usual_blur=blur or kept.care.usual_blur or USUAL_BLUR,
            grey=self._grey.isChecked(),
            grey_strength=self._grey_strength.value(),
            show=str(self._shown.currentData()),
            threshold=self._threshold.value(),
            axes=MappingProxyType({**kept.care.axes, **mine}),
            away=self._away.isChecked(),
        )
        exposure = replace(
            kept.exposure,
            measure=self._measure.isChecked(),
            break_minutes=self._minutes.value(),
            break_images=self._images.value(),
            postpone_minutes=self._postpone.value(),
            summary_on_quit=self._on_quit.isChecked(),
        )
        return replace(kept, care=care, exposure=exposure)

    def _changed(self) -> None:
        if not self._filling and self._settings is not None:
            self._preview_it(self._chosen(self._settings))
            self._rest.start()

    def _preview_it(self, settings: Settings) -> None:
        care = care_of(settings.care)
        self._preview.set_care(care)
        strength = tr_marked(_STRENGTHS[settings.care.blur])
        self._words.setText(tr("Now: {filter}", filter=care.words()))
        self._blur.setAccessibleDescription(f"{settings.care.blur} / {self._blur.maximum()}: {strength}")
        self._grey_strength.setEnabled(self._grey.isChecked())
        for control in (self._minutes, self._images, self._postpone):
            control.setEnabled(self._measure.isChecked())

    def _keep(self) -> None:
        if self._settings is None:
            return
        before, chosen = self._settings, self._chosen(self._settings)
        if chosen == before:
            return
        if chosen.care != before.care:
            self.care_changed.emit(chosen.care)
        said = (
            tr("Pictures are shown with: {words}.", words=care_of(chosen.care).words())
            if care_of(chosen.care) != care_of(before.care)
            else tr("Kept.")
        )

        async def update(core: Core) -> Settings:
            return await core.settings.update(lambda kept: replace(kept, care=chosen.care, exposure=chosen.exposure))

        def done(new: Settings) -> None:
            self._settings = new
            self._fault.say("")
            self.kept.emit(said)

        def failed(error: SecondLookError) -> None:
            self._fault.say(say_kept(error.message))
            self._show(before)
            self.care_changed.emit(before.care)

        self._asking.change(update, done, failed)


async def _read(core: Core) -> Settings:
    return core.settings.current
