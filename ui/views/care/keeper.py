"""Keeps the filter in force: the reviewer's own, made stricter by an image's risks and while nobody is looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.care import AxisRules, Rung, next_rung
from app.domain.picture import Picture
from app.domain.queue import QueueRow
from ui.actions import Actions
from ui.translate import tr, tr_marked
from ui.views.care.exposure_words import AXES
from ui.views.care.rules import care_of, rules_of
from ui.widgets.care import STRONGEST, Care, covered_image

if TYPE_CHECKING:
    from app.services.preferences import Care as Kept


class CareKeeper(QObject):
    """Says for each image how it is to be shown; whoever paints pictures asks here.

    `row` finds what is known of an image; of one that is not known the reviewer's own filter holds.
    `present` gives the row of the image on the stage, for words about it; `elsewhere` that of the large picture which
    another page than Review shows, with `sight_changed` and `revealed` to tell of it.
    """

    changed = Signal()
    """Pictures may look otherwise now: take them anew."""

    chosen = Signal(object)
    """The reviewer chose this filter (`ui.widgets.care.Care`): it is to be kept."""

    message = Signal(str)
    sight_changed = Signal()
    revealed = Signal(bool)

    def __init__(self, care: Care, rules: AxisRules, row: Callable[[str], QueueRow | None], parent: QObject) -> None:
        super().__init__(parent)
        self._own, self._rules, self._row = care, rules, row
        self._away, self._softens_away = False, True
        self.present: Callable[[], QueueRow | None] = lambda: None
        self.elsewhere: Callable[[], QueueRow | None] = lambda: None

    @property
    def own(self) -> Care:
        """The reviewer's own filter."""
        return self._own

    @property
    def rules(self) -> AxisRules:
        """The rungs by axis."""
        return self._rules

    def act(self, actions: Actions) -> None:
        """Carry out the actions of the keyboard and the menus."""
        actions.on("blur", self.step_blur)
        actions.on("grey", self.toggle_grey)
        actions.on("ladder", self.step_ladder)

    def of_row(self, row: QueueRow | None) -> Care:
        """The filter for an image."""
        care = self._own if row is None else self._own.at_least(self._rules.rung(row.risks))
        return care.at_least(Rung.BLURRED) if self._away and self._softens_away else care

    def of(self, sha256: str) -> Care:
        """The filter for an image by its identity."""
        return self.of_row(self._row(sha256))

    def cover(self, sha256: str, picture: Picture) -> QImage:
        """The picture of an image as it may be seen."""
        return covered_image(picture, self.of(sha256))

    def use(self, kept: Kept) -> None:
        """Everything as the settings have it."""
        own, rules = care_of(kept), rules_of(kept)
        if (own, rules, kept.away) != (self._own, self._rules, self._softens_away):
            self._own, self._rules, self._softens_away = own, rules, kept.away
            self.changed.emit()

    def set_own(self, care: Care) -> None:
        """Another filter of the reviewer, everywhere at once."""
        if care != self._own:
            self._own = care
            self.changed.emit()

    def set_away(self, away: bool) -> None:  # noqa: FBT001 - a switch
        """Whether another program is in front: then every picture is softened at least."""
        if away != self._away:
            self._away = away
            self.changed.emit()

    def step_blur(self) -> None:
        """The next strength of the blur; after the strongest none."""
        self._choose(self._own.with_blur((self._own.blur + 1) % (STRONGEST + 1)))

    def toggle_grey(self) -> None:
        """Greyscale on or off."""
        own = self._own
        self._choose(replace(own, grey=not own.greys, grey_strength=own.grey_strength or 100))

    def step_ladder(self) -> None:
        """The next rung of the ladder: words, edges, blurred, grey, colour, and words again."""
        self._choose(self._own.on(next_rung(self._own.rung)))

    def _choose(self, care: Care) -> None:
        self.set_own(care)
        self.chosen.emit(care)
        words = tr("Filter: {filter}", filter=care.words())
        row = self.present()
        held = self.of_row(row)
        if row is not None and held != care:  # else a key would seem to do nothing
            asked = ", ".join(tr_marked(AXES[axis]) for axis in self._rules.passed(row.risks))
            why = tr(
                "{words}. This image stays at {filter}, because of: {axes}.",
                words=words,
                filter=held.words(),
                axes=asked,
            )
            self.message.emit(why)
        else:
            self.message.emit(words)
