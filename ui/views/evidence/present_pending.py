"""Keeps the matrix told of who is still being asked about the image on the stage, and who waits for the user's word."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.domain.lanes import Pending
from app.events import LaneChanged
from ui.bridge import Bridge, Call
from ui.views.evidence.view import EvidenceView

# Lanes change some ten times a second while images are sent.
_REST_MS = 150


class PresentPending(QObject):
    """Asks anew whenever a lane has changed."""

    def __init__(self, bridge: Bridge, view: EvidenceView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._view = bridge, view
        self._sha256 = ""
        self._call: Call | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        bridge.listen(LaneChanged, lambda _: self._changed())

    def show_image(self, sha256: str) -> None:
        """Another image is on the stage; an empty name: none."""
        self.stop()
        self._sha256 = sha256
        self._view.matrix.set_pending(None)
        self._ask()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._rest.stop()
        if self._call is not None:
            self._call.cancel()

    def _changed(self) -> None:
        if self._sha256 and not self._rest.isActive():
            self._rest.start()

    def _ask(self) -> None:
        sha256 = self._sha256
        if sha256:
            show = partial(self._show, sha256)
            self._call = self._bridge.call(lambda core: core.assess.outstanding.of(sha256), show)

    def _show(self, sha256: str, pending: Pending) -> None:
        if sha256 == self._sha256 and self._view.matrix.set_pending(pending):
            self._view.refresh_matrix()
