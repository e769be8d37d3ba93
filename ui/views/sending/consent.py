"""Asks before anything leaves the machine, and remembers for this session what was agreed to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.lanes import Preflight, PreflightLine
from app.events import PreflightWanted
from ui.bridge import Bridge
from ui.views.sending.ask_providers import not_now_words
from ui.views.sending.preflight_dialog import PreflightDialog


class Consent(QObject):
    """Opens the preflight dialog when the core holds images back, and tells it what may be sent."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._dialog: PreflightDialog | None = None
        self._preflight = Preflight(())
        self._granted: set[tuple[str, str]] = set()
        bridge.listen(PreflightWanted, lambda notice: self.ask(notice.preflight))

    def ask(self, preflight: Preflight) -> None:
        """Ask about all that is held now; an open question is brought up to date, or closed when nothing is held.

        What was granted for the session is sent at once. It holds for a provider and its
        host: at another address it is asked again.
        """
        granted = tuple(line.provider for line in preflight.providers if _identity(line) in self._granted)
        if granted:
            self._bridge.tell(lambda core: core.assess.send_held(granted))
        self._preflight = Preflight(tuple(line for line in preflight.providers if line.provider not in granted))
        if not self._preflight.providers:
            self._close()
        elif self._dialog is not None:
            self._dialog.set_preflight(self._preflight)
        else:
            self._open(self._preflight)

    def _open(self, preflight: Preflight) -> None:
        dialog = PreflightDialog(preflight, self._window)
        dialog.send_wanted.connect(self._send)
        dialog.drop_wanted.connect(self._drop)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _send(self, names: tuple[str, ...] | None, always: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Send to those who were chosen; the others do not get these images unless they are asked later."""
        chosen = [line for line in self._preflight.providers if names is None or line.provider in names]
        sent = tuple(line.provider for line in chosen)
        left = [line for line in self._preflight.providers if line.provider not in sent]
        dropped = tuple(line.provider for line in left)
        if always:
            self._granted |= {_identity(line) for line in chosen}
        self._bridge.tell(lambda core: core.assess.send_held(sent))
        if dropped:
            self._bridge.tell(lambda core: core.assess.drop_held(dropped))
            self.message.emit(not_now_words([line.title for line in left]))

    def _drop(self) -> None:
        """Not now: the images stay in the queue, and can be asked about from there."""
        self._bridge.tell(lambda core: core.assess.drop_held())
        self.message.emit(not_now_words())

    def _close(self) -> None:
        """Nothing is held any more: close without an answer."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.drop_wanted.disconnect()
            dialog.close()

    def _closed(self) -> None:
        self._dialog = None


def _identity(line: PreflightLine) -> tuple[str, str]:
    return (line.provider, line.host)
