"""The page's one line to the core: a question replaces the one before; while something is dragged the newest waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.errors import SecondLookError
from ui.bridge import Bridge, Call
from ui.translate import say_kept

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")


class Asker(QObject):
    """Questions are told apart by keys; what went wrong is told in words by `failed`."""

    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self._asked: dict[str, Call] = {}
        self._under_way: set[str] = set()
        self._next: dict[str, Callable[[], None]] = {}

    def ask(self, key: str, make: Callable[[Core], Awaitable[T]], done: Callable[[T], None]) -> None:
        """Ask the core; an earlier question under this key is called off."""
        former = self._asked.pop(key, None)
        if former is not None:
            former.cancel()
        self._asked[key] = self.bridge.call(make, done, self._fail)

    def live(self, key: str, make: Callable[[Core], Awaitable[T]], done: Callable[[T], None]) -> None:
        """Ask while something is being dragged: one question at a time, and of those that wait only the newest."""

        def begin() -> None:
            self._under_way.add(key)
            self.bridge.call(make, answered, failed, urgent=True)

        def answered(answer: T) -> None:
            self._go_on(key)
            done(answer)

        def failed(error: SecondLookError) -> None:
            self._go_on(key)
            self._fail(error)

        if key in self._under_way:
            self._next[key] = begin
        else:
            begin()

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._next.clear()
        for call in self._asked.values():
            call.cancel()

    def _go_on(self, key: str) -> None:
        self._under_way.discard(key)
        if (begin := self._next.pop(key, None)) is not None:
            begin()

    def _fail(self, error: SecondLookError) -> None:
        self.failed.emit(say_kept(error.message))
