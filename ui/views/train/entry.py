"""Puts the Train page into the window, and the key that makes a training item of the present image into Review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.queue import QueueRow
from ui.actions.train import TRAIN_PAGE
from ui.bridge import Bridge
from ui.translate import tr
from ui.views.care.panic import TITLE
from ui.views.frame import Frame
from ui.views.review_page import ReviewPage
from ui.views.train.desk import TrainDesk

if TYPE_CHECKING:
    from ui.views.train.page import TrainPage


class TrainEntry(QObject):
    """One for the window. The page itself is built when it is first opened."""

    def __init__(self, window: Frame, bridge: Bridge, review: ReviewPage) -> None:
        super().__init__(window)
        self._window, self._review = window, review
        self._page: TrainPage | None = None
        self.desk = TrainDesk(bridge, window.actions_, review.care, review.model.row, self)
        self.desk.message.connect(window.say)
        window.actions_.on("training_item", self._make_item)
        window.add_page(TRAIN_PAGE, tr("Train"), "train", self._build)
        window.switch.changed.connect(self._name)
        review.name_changed.connect(self._name)
        window.panic.changed.connect(self._cover)
        window.close_wanted.connect(self._stop)
        review.care.present = self._present
        review.care.elsewhere = self._in_sight
        window.switch.changed.connect(review.care.sight_changed)

    def _build(self) -> QWidget:
        # Plots, forms and lists: the first paint of the window does not wait for them.
        from ui.views.train.page import TrainPage  # noqa: PLC0415

        self._page = TrainPage(self.desk)
        self._page.title_changed.connect(self._name)
        self._page.set_covered(self._window.panic.covered)
        return self._page

    @property
    def _is_shown(self) -> bool:
        return self._window.switch.current == TRAIN_PAGE

    def _present(self) -> QueueRow | None:
        """The row of the image that is looked at, for words about the filter."""
        if not self._is_shown:
            return self._review.current
        view = self._page.view if self._page is not None else None
        return self._review.model.row(view.stage.sha256) if view is not None and view.stage is not None else None

    def _in_sight(self) -> QueueRow | None:
        """The row of the picture that is looked at on the Train page, for the exposure meter."""
        view = self._page.view if self._page is not None and self._is_shown else None
        return self._review.model.row(view.stage.in_sight) if view is not None and view.stage is not None else None

    def _name(self) -> None:
        """In a session the title must not name the image."""
        if self._is_shown and self._page is not None:
            self._window.panic.title(self._window, f"{self._page.title()} — {TITLE}")
        elif not self._is_shown:
            row = self._review.current
            self._window.panic.title(self._window, f"{row.name} — {TITLE}" if row is not None else TITLE)

    def _cover(self, covered: bool) -> None:  # noqa: FBT001 - a switch
        if self._page is not None:
            self._page.set_covered(covered)

    def _stop(self) -> None:
        if self._page is not None:
            self._page.stop()
        else:
            self.desk.stop()

    def _make_item(self) -> None:
        # As above.
        from ui.views.train.item_dialog import ItemDialog  # noqa: PLC0415
        from ui.views.train.items_dialog import ItemsDialog  # noqa: PLC0415

        row, chosen = self._review.current, self._review.queue.selected()
        if len(chosen) > 1:
            ItemsDialog(self.desk, chosen, self._window).open()
        elif row is not None:
            ItemDialog(self.desk, row.sha256, self._window).open()
