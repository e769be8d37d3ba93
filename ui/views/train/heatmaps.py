"""The heatmaps of what providers said of a training item: switches for them, and the one over the picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.domain.assessment import Assessment, Heatmap, Outcome
from ui.translate import tr
from ui.views.settings.sheet import Card
from ui.views.train.desk import TrainDesk
from ui.views.train.stage import TrainStage
from ui.widgets.card_parts import HeatmapButtons


class Heatmaps(QObject):
    """Lays one over a stage, whose filter stays as it is. Before outcomes are offered there is none to lay."""

    def __init__(self, stage: TrainStage, desk: TrainDesk) -> None:
        super().__init__(stage)
        self._stage, self._desk = stage, desk
        self._offered: list[tuple[HeatmapButtons, str, Heatmap]] = []
        self._shown: Heatmap | None = None
        stage.seen.connect(self._lay)  # a picture that comes anew comes without

    def offer(self, outcomes: Sequence[Outcome]) -> None:
        """What may be seen now: one that is not among them is taken away. `add_to` is called for each afterwards."""
        said = [heatmap for one in outcomes if isinstance(one, Assessment) for heatmap in one.heatmaps]
        self._offered = []
        if not any(heatmap is self._shown for heatmap in said):
            self._shown = None
        self._lay()

    def add_to(self, card: Card, title: str, said: Assessment) -> None:
        """Put a switch for each heatmap of a provider's answer on its card."""
        if not said.heatmaps:
            return
        buttons = HeatmapButtons(title)
        card.add(buttons)
        buttons.set_heatmaps(said.heatmaps)
        self._offered += [(buttons, title, heatmap) for heatmap in said.heatmaps]
        buttons.set_shown(next((one.label for one in said.heatmaps if one is self._shown), None))
        buttons.toggled.connect(partial(self._toggled, buttons))

    def step(self) -> None:
        """Show the next one; after the last, none."""
        heatmaps = [heatmap for _, _, heatmap in self._offered]
        at = next((place for place, heatmap in enumerate(heatmaps) if heatmap is self._shown), -1)
        if not heatmaps:
            self._desk.message.emit(tr("No heatmap is to be seen now"))
        self._show(at + 1 if at + 1 < len(heatmaps) else -1)

    def _toggled(self, buttons: HeatmapButtons, name: str, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        places = [at for at, (own, _, heatmap) in enumerate(self._offered) if own is buttons and heatmap.label == name]
        self._show(places[0] if on and places else -1)

    def _show(self, place: int) -> None:
        self._shown = None
        if place >= 0:
            _, title, self._shown = self._offered[place]
            words = tr("Where {provider} looked for “{label}”: its view", provider=title, label=self._shown.label)
            self._desk.message.emit(words)
        for buttons, _, _ in self._offered:
            buttons.set_shown(None)
        for buttons, _, heatmap in self._offered:
            if heatmap is self._shown:
                buttons.set_shown(heatmap.label)
        self._lay()

    def _lay(self) -> None:
        self._stage.canvas.set_heatmap(self._shown)
