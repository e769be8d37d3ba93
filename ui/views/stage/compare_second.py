"""The second side of a comparison: what it shows, through which filter, and what lies over it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.views.evidence.cards import CardsView
from ui.views.stage.compare_follow import Follower
from ui.views.stage.compare_partner import Partner
from ui.views.stage.compare_sharpener import SecondSharpener
from ui.views.stage.compare_sides import Over, overs
from ui.views.stage.sharpener import Sharpener
from ui.views.stage.view import StageView
from ui.widgets.care import Care
from ui.widgets.compare_scene import Second


class SecondSide(QObject):
    """Fills the second picture of the scenes, and the canvas beside the stage."""

    changed = Signal()
    """Something else lies over it."""

    def __init__(self, stage: StageView, partner: Partner, cards: CardsView, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._partner, self._cards = stage, partner, cards
        self.beside = stage.board.second
        self.second = Second(self)
        self.overs: tuple[Over, ...] = ()
        self.over = 0
        self._wanted = ""
        self.follower = Follower(stage.canvas, self.beside, self)
        self._sharp_over = SecondSharpener(stage.canvas, self.second, partner.source, self)
        self._sharp_beside = Sharpener(self.beside, self)
        self._sharp_beside.use(partner.source.pictures)

    def refresh(self, care: Care, *, beside: bool) -> None:
        """Show what is known of the second image now; `beside`: on a canvas of its own."""
        row, second = self._partner.row, self.second
        same = self._partner.same
        picture = self._stage.canvas.layer.picture if same else self._partner.source.picture
        second.same, second.care, second.name = same, care, row.name if row is not None else ""
        size = (row.width, row.height) if row is not None and not same else self._stage.canvas.layer.whole
        if second.layer.picture is not picture:
            second.layer.set_picture(None if same else picture, size)
        hidden = same and self._stage.stepping.number > 0
        self.overs = overs(() if hidden else self._partner.outcomes, row, self._cards.title)
        self.over = self._place()
        over = self.overs[self.over]
        second.overlay.set_heatmap(over.heatmap)
        second.overlay.set_boxes(over.boxes)
        canvas = self.beside
        canvas.set_care(care)
        if not beside:
            canvas.reveal(False)
            return
        if picture is not None:
            if canvas.layer.picture is not picture:
                canvas.set_picture(picture, size=size, name=second.name, keep_view=canvas.layer.whole == size)
                self._sharp_beside.show(
                    row.sha256 if row is not None else "", self._stage.stepping.number if same else 0
                )
            canvas.set_heatmap(over.heatmap)
            canvas.set_boxes(over.boxes)
            self.follower.follow()
            self.follower.link()
        elif row is None:
            canvas.show_empty()
        elif not row.readable or self._partner.source.trouble:
            canvas.show_unreadable(row.unreadable_message or self._partner.source.trouble)
        else:
            canvas.show_loading(row.name)

    def sharpen(self, *, over: bool) -> None:
        """Fetch sharper pixels where the second picture is painted in the first one's frame."""
        self._sharp_over.on = over and not self._partner.same

    def choose_over(self, place: int) -> None:
        """Lay this over the second picture."""
        if 0 <= place < len(self.overs) and place != self.over:
            self._wanted = self.overs[place].words
            self.changed.emit()

    def step_over(self) -> None:
        """Lay the next one over it, after the last nothing."""
        if self.overs:
            self.choose_over((self.over + 1) % len(self.overs))

    def _place(self) -> int:
        """What the reviewer chose, where there is that; an image beside itself begins with another map."""
        words = [over.words for over in self.overs]
        if self._wanted in words:
            return words.index(self._wanted)
        shown = self._stage.canvas.overlay.heatmap
        others = [place for place, over in enumerate(self.overs) if over.heatmap not in (None, shown)]
        return others[-1] if self._partner.same and others else 0
