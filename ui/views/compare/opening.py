"""Puts the Compare page into the main window, and opens it in steps: none of them holds the window."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.errors import SecondLookError
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.thumbnails import Thumbnails
from ui.translate import tr
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.container import Core
    from app.services.compare.values import Overview
    from ui.views.compare.page import ComparePage
    from ui.views.main_window import MainWindow
    from ui.views.review_page import ReviewPage


class CompareOpening(QWidget):
    """Stands for the page until the core has read what was said; then imports and builds the page, step by step."""

    def __init__(self, bridge: Bridge, make: Callable[[], ComparePage]) -> None:
        super().__init__()
        self._bridge, self._make = bridge, make
        self.page: ComparePage | None = None
        self._asked = False
        self._empty = EmptyState("hourglass", tr("Reading what was said"), "")
        self._empty.pressed.connect(lambda _: self._read())
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time: have the core read, and import numpy, off this thread."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._read()

    def _read(self) -> None:
        self._empty.set_message("hourglass", tr("Reading what was said"), "")
        self._empty.set_buttons(())
        self._bridge.call(_overview, self._import_plots, self._failed)

    def _import_plots(self, overview: Overview) -> None:
        # Late, and one after another: the plots are no part of the start-up, and no step is to be felt.
        from ui.widgets.plots import bars, curves, export, frame, heat, scatter  # noqa: F401, PLC0415 - see above

        QTimer.singleShot(0, self, lambda: self._import_page(overview))

    def _import_page(self, overview: Overview) -> None:
        # Late for the same reason as the plots.
        from ui.views.compare import page  # noqa: F401, PLC0415 - see above

        QTimer.singleShot(0, self, lambda: self._build(overview))

    def _build(self, overview: Overview) -> None:
        page = self.page = self._make()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.take(overview)
        if self.isVisible():
            page.list.setFocus()

    def _failed(self, error: SecondLookError) -> None:
        self._empty.set_message("error", tr("That did not work"), error.message, tint="bad")
        self._empty.set_buttons((("again", tr("Try again"), "retry", ""),))


def offer_compare(window: MainWindow, bridge: Bridge, review: ReviewPage, actions: Actions) -> None:
    """Offer the page beside Review."""

    def make() -> ComparePage:
        # Imported by now; the name is needed here.
        from ui.views.compare.page import ComparePage  # noqa: PLC0415 - see above

        thumbnails = Thumbnails(bridge, review.care.cover, review.care.of, window)
        page = ComparePage(bridge, actions, thumbnails.get)
        thumbnails.ready.connect(page.card.picture_ready)

        def covered_anew() -> None:
            thumbnails.forget()
            page.card.care_changed()

        def open_in_review(sha256: str) -> None:
            if review.queue.choose_image(sha256):
                window.switch.show_page("review")
            else:
                window.say(tr("This image is not in the queue of Review."))

        review.care.changed.connect(covered_anew)
        page.message.connect(window.say)
        page.image_wanted.connect(open_in_review)
        window.close_wanted.connect(thumbnails.stop)
        window.close_wanted.connect(page.stop)
        return page

    window.add_page("compare", tr("Compare"), "chart", lambda: CompareOpening(bridge, make))


def _overview(core: Core) -> Awaitable[Overview]:
    return core.compare.overview("")
