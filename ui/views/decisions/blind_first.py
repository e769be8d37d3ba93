"""Blind first: whether what the providers said is hidden, because the reviewer has not ruled on the image yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.queue import QueueRow
from ui.bridge import Bridge


class BlindFirst(QObject):
    """Knows whether to hide; whoever shows answers listens to `changed`."""

    changed = Signal(bool)
    """Hide (True) or show what the providers said of the image on the stage."""

    switched = Signal(bool)
    """The setting itself was changed."""

    known = Signal(str)
    """The reviewer is known to have ruled on this image himself."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.on = bridge.core.preferences.current.blind_first
        self.hidden = False
        self._sha256 = ""
        self.own: set[str] = set()
        self._reviewer = bridge.core.preferences.current.reviewer

    def show_image(self, row: QueueRow | None) -> None:
        """Hide at once for an image that this reviewer may not have ruled on yet, then ask whether he has."""
        self._sha256 = row.sha256 if row is not None else ""
        self._look_who()
        self._set(self.on and bool(self._sha256) and self._sha256 not in self.own)
        self._ask()

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Hide answers from now on until the reviewer has ruled, or do not."""
        if on == self.on:
            return
        self.on = on
        self.switched.emit(on)
        self._set(on and bool(self._sha256) and self._sha256 not in self.own)
        self._ask()

    def ruled(self, sha256: str) -> None:
        """The first ruling is on the disk: nothing need be hidden any more."""
        self.own.add(sha256)
        self.known.emit(sha256)
        if sha256 == self._sha256:
            self._set(False)

    def _ask(self) -> None:
        sha256 = self._sha256
        if not self.hidden:
            return

        def take(ruled: bool) -> None:  # noqa: FBT001 - an answer
            if ruled:
                self.ruled(sha256)

        self._bridge.call(
            lambda core: core.policies.has_ruled(sha256, core.preferences.current.reviewer), take, urgent=True
        )

    def _look_who(self) -> None:
        """Somebody else sits here now: he has seen no answers yet."""
        reviewer = self._bridge.core.preferences.current.reviewer
        if reviewer != self._reviewer:
            self._reviewer = reviewer
            self.own.clear()
            self.switched.emit(self.on)

    def _set(self, hidden: bool) -> None:  # noqa: FBT001 - a switch
        if hidden != self.hidden:
            self.hidden = hidden
            self.changed.emit(hidden)
