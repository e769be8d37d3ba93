"""Which heatmaps are laid together: those of one question, one of each provider and model, if they may be seen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.translate import tr, tr_marked
from ui.views.care.exposure_words import AXES
from ui.views.evidence.cards import CardsView
from ui.views.stage.compare_partner import Partner
from ui.views.stage.compare_sides import voices
from ui.views.stage.compare_words import consensus_words
from ui.views.stage.view import StageView
from ui.widgets.compare_consensus import ConsensusScene, Voice


class HeatmapsTogether(QObject):
    """Fills one scene and its controls."""

    def __init__(
        self, scene: ConsensusScene, stage: StageView, partner: Partner, cards: CardsView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._scene, self._stage, self._partner, self._cards = scene, stage, partner, cards
        self._bar = stage.board.bar
        self._about = ""
        self._hidden = ""
        self._bar.about_chosen.connect(self._choose_about)
        self._bar.limits_changed.connect(scene.set_limits)

    def refresh(self) -> None:
        """Take the maps that are known now."""
        later = self._stage.stepping.number > 0
        self._hidden = tr("Heatmaps and boxes belong to frame 1.") if later else self._partner.hidden
        found: dict[str, tuple[Voice, ...]] = {}
        names: list[tuple[str, str]] = []
        if not self._hidden:
            for (axis, risky), each in voices(self._partner.first_outcomes, self._cards.title).items():
                value, title = f"{axis.value} {risky}", tr_marked(AXES[axis])
                found[value] = each
                names.append((value, title if risky else tr("{axis}, other labels", axis=title)))
        about = self._about if self._about in found else next(iter(found), "")
        self._bar.set_about(names, about)
        mine = found.get(about, ())
        self._scene.set_voices(mine)
        self._bar.set_voices(len(mine), self._scene.needed)
        self._bar.legend.set_voices(mine)

    def step(self, by: int) -> None:
        """Ask that more or fewer maps agree."""
        least = max(1, min(len(self._scene.voices), self._scene.needed + by))
        self._scene.set_limits(least, self._scene.top)
        self._bar.set_voices(len(self._scene.voices), self._scene.needed)

    def words(self) -> str:
        """What is seen."""
        return consensus_words(self._scene, self._hidden, known=self.known)

    @property
    def known(self) -> bool:
        """Whether `words` can tell what there is: the answers have been read, or are hidden."""
        return bool(self._hidden) or self._partner.first_known

    def _choose_about(self, question: str) -> None:
        self._about = question
        self.refresh()
