"""Puts the Compare page into the main window; what it stands on is imported when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.thumbnails import Thumbnails
from ui.translate import tr

if TYPE_CHECKING:
    from ui.views.main_window import MainWindow
    from ui.views.review_page import ReviewPage


def offer_compare(window: MainWindow, bridge: Bridge, review: ReviewPage, actions: Actions) -> None:
    """Offer the page beside Review."""

    def build() -> QWidget:
        # numpy and the plots are no part of the start-up.
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

    window.add_page("compare", tr("Compare"), "chart", build)
