"""Puts the Compare page into the main window, and opens it in steps: none of them holds the window."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.query import Query, among
from app.errors import SecondLookError
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.thumbnails import Thumbnails
from ui.translate import say_kept, tr
from ui.views.compare.rerun_notice import RerunNotice
from ui.views.frame import Frame
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.container import Core
    from app.services.compare.values import Overview
    from ui.views.compare.page import ComparePage
    from ui.views.review_page import ReviewPage


class CompareOpening(QWidget):
    """Stands for the page until the core has read what was said; then imports and builds the page, step by step."""

    def __init__(self, bridge: Bridge, make: Callable[[], ComparePage]) -> None:
        super().__init__()
        self._bridge, self._make = bridge, make
        self.page: ComparePage | None = None
        self._asked = False
        self._steps: list[Callable[[], None]] = [
            _import_plots,
            _import_table,
            _import_pairs,
            _import_truth,
            _import_rest,
            _import_page,
            self._build,
        ]
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
        # What stands now stays: 100,000 rows of the queue, looked through while the core reads, held the window 300 ms.
        gc.freeze()
        self._bridge.call(_overview, self._go_on, self._failed)

    def _go_on(self, overview: Overview) -> None:
        """Carry out the next step, and the one after it in another turn of the loop."""
        if self._steps:
            self._steps.pop(0)()
            QTimer.singleShot(0, self, lambda: self._go_on(overview))
            return
        if self.page is None:
            return
        self._stack.setCurrentWidget(self.page)
        self.setFocusProxy(self.page)
        self.page.take(overview)
        if self.isVisible():
            self.page.list.setFocus()

    def _build(self) -> None:
        self.page = self._make()
        self._stack.addWidget(self.page)

    def _failed(self, error: SecondLookError) -> None:
        self._empty.set_message("error", tr("That did not work"), say_kept(error.message), tint="bad")
        self._empty.set_buttons((("again", tr("Try again"), "retry", ""),))


def offer_compare(window: Frame, bridge: Bridge, review: ReviewPage, actions: Actions) -> None:
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

        def open_all(sha256s: list[str]) -> None:
            """Filter the queue down to these; the filter's chip takes it back."""
            known = [sha256 for sha256 in sha256s if review.queue.model.at(sha256) >= 0]
            if not known:
                window.say(tr("None of these images is in the queue of Review."))
                return
            review.queue.filter.clear()
            review.queue.filter.set_query(Query((among(known),)))
            review.queue.choose(0)
            window.switch.show_page("review")
            if len(known) < len(sha256s):
                window.say(tr("%n of these images are not in the queue of Review.", count=len(sha256s) - len(known)))

        review.care.changed.connect(covered_anew)
        review.decisions.blind.switched.connect(lambda _: page.read())
        page.message.connect(window.say)
        page.image_wanted.connect(open_in_review)
        page.images_wanted.connect(open_all)
        window.close_wanted.connect(thumbnails.stop)
        window.close_wanted.connect(page.stop)
        return page

    review.add_banner(RerunNotice(bridge, window).banner)
    window.add_page("compare", tr("Compare"), "chart", lambda: CompareOpening(bridge, make))


def _overview(core: Core) -> Awaitable[Overview]:
    return core.compare.overview("")


# The page and its plots are no part of the start-up, and importing all of it at once would be felt: late, in parts.


def _import_plots() -> None:
    from ui.widgets.plots import frame, heat, scatter  # noqa: F401, PLC0415 - late, as said above


def _import_table() -> None:
    from ui.views.compare import table_section  # noqa: F401, PLC0415 - late, as said above


def _import_pairs() -> None:
    from ui.views.compare import pair_section  # noqa: F401, PLC0415 - late, as said above


def _import_truth() -> None:
    from ui.views.compare import truth_section  # noqa: F401, PLC0415 - late, as said above


def _import_rest() -> None:
    from ui.views.compare import operations_section, probe_section, whatif_section  # noqa: F401, PLC0415 - late, as said above


def _import_page() -> None:
    from ui.views.compare import page  # noqa: F401, PLC0415 - late, as said above
