"""The one meeting point of window and core: coroutines go over, answers and notices come back at frame rate."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.errors import SecondLookError
from ui.translate import say_kept, tr

if TYPE_CHECKING:
    from app.container import Core  # its imports are heavy: the first paint does not wait for them

log = logging.getLogger(__name__)

T = TypeVar("T")
N = TypeVar("N")

FRAME_MS = 16
# Handing notices to the window may take this much of a frame; what is left waits for the next.
BUDGET_SECONDS = 0.004


class Call:
    """A coroutine under way on the core: it can be cancelled, and its callbacks then stay silent."""

    def __init__(self) -> None:
        self.cancelled = False
        self._future: Future[Any] | None = None

    def attach(self, future: Future[Any]) -> None:
        """Remember what to cancel."""
        self._future = future

    def cancel(self) -> None:
        """Stop the work and forget about its answer."""
        self.cancelled = True
        if self._future is not None:
            with contextlib.suppress(RuntimeError):  # the core's loop has ended already, and the work with it
                self._future.cancel()


class Bridge(QObject):
    """Runs coroutines on the core's loop and hands their answers, and the core's notices, to the window's thread.

    Answers and notices travel through a queue that is emptied once a frame, within a budget:
    a burst of a thousand answers never holds the window. The first after a pause is handed
    over without waiting for a frame. What the reviewer waits for travels through a queue of
    its own, which is emptied at once.
    """

    failed = Signal(str, str)
    """A call failed and nobody asked to hear of it: title, message."""

    _woken = Signal()
    _hurried = Signal()

    def __init__(
        self,
        core: Core,
        loop: asyncio.AbstractEventLoop,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self.core = core
        self._loop = loop
        self._clock = clock
        self._drained_at = clock() - FRAME_MS / 1000
        self._queue: deque[Callable[[], None]] = deque()
        self._urgent: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()
        self._asleep = True
        self._closed = False
        self._unsubscribe: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._drain)
        self._woken.connect(self._wait_for_frame)
        # Queued, also when the answer is there before `call` has returned: a caller keeps the call first, then hears.
        self._hurried.connect(self._hurry, Qt.ConnectionType.QueuedConnection)

    # -- window to core --------------------------------------------------------------------

    def call(
        self,
        make: Callable[[Core], Awaitable[T]],
        done: Callable[[T], None] | None = None,
        failed: Callable[[SecondLookError], None] | None = None,
        *,
        urgent: bool = False,
    ) -> Call:
        """Run `make(core)` on the core's loop.

        Args:
            make: builds the awaitable; it runs on the core's thread.
            done: called in the window's thread with the answer.
            failed: called in the window's thread with an expected error; without it the
                signal `failed` tells the user. A bug is logged and told in either case, and
                comes here as well: nobody waits for an answer that will not come.
            urgent: hand the answer over at once instead of with the next frame.
        """
        call = Call()
        if self._closed:
            call.cancelled = True
            return call

        async def run() -> T:
            return await make(self.core)

        work = run()
        try:
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
        except RuntimeError:  # the core has ended; the window is told of that by its end itself
            work.close()
            call.cancelled = True
            return call
        call.attach(future)
        future.add_done_callback(
            lambda ended: self._post(lambda: self._answer(call, ended, done, failed), urgent=urgent)
        )
        return call

    def tell(self, act: Callable[[Core], None]) -> None:
        """Run a plain function on the core's loop; nobody waits for it."""
        if not self._closed:
            self._soon(self._act, act)

    # -- core to window --------------------------------------------------------------------

    def listen(self, kind: type[N], slot: Callable[[N], None]) -> None:
        """Call `slot` in the window's thread for every notice of this type."""

        def subscribe(core: Core) -> None:
            self._unsubscribe.append(core.hub.subscribe(kind, lambda notice: self._post(lambda: slot(notice))))

        self.tell(subscribe)

    def close(self) -> None:
        """Hand nothing over any more."""
        self._closed = True
        self._timer.stop()
        self._queue.clear()
        self._urgent.clear()
        self._soon(self._unsubscribe_all)

    def _soon(self, act: Callable[..., None], *arguments: object) -> None:
        with contextlib.suppress(RuntimeError):  # the core has ended: there is nobody to tell
            self._loop.call_soon_threadsafe(act, *arguments)

    def _unsubscribe_all(self) -> None:
        while self._unsubscribe:
            self._unsubscribe.pop()()

    def _act(self, act: Callable[[Core], None]) -> None:
        try:
            act(self.core)
        except SecondLookError as error:
            message = error.message
            self._post(lambda: self.failed.emit(tr("That did not work"), say_kept(message)))
        except Exception:
            log.exception("a request of the window failed")
            self._post(lambda: self.failed.emit(tr("Second Look made a mistake"), tr("The log has the details.")))

    def _post(self, deliver: Callable[[], None], *, urgent: bool = False) -> None:
        """From the core's thread: have `deliver` called in the window's."""
        if self._closed:
            return
        if urgent:
            self._urgent.append(deliver)
            self._hurried.emit()
            return
        with self._lock:
            self._queue.append(deliver)
            wake, self._asleep = self._asleep, False
        if wake:
            self._woken.emit()

    def _wait_for_frame(self) -> None:
        """Something came: hand it over once the present frame is over, which after a pause it is already."""
        if not self._closed:
            since = (self._clock() - self._drained_at) * 1000
            self._timer.start(max(0, round(FRAME_MS - since)))

    def _hurry(self) -> None:
        while self._urgent and not self._closed:
            _hand_over(self._urgent.popleft())

    def _drain(self) -> None:
        end = self._clock() + BUDGET_SECONDS
        while not self._closed:
            with self._lock:
                if not self._queue:
                    self._asleep = True
                    break
                deliver = self._queue.popleft()
            _hand_over(deliver)
            if self._clock() >= end:
                self._timer.start(FRAME_MS)
                break
        self._drained_at = self._clock()

    def _answer(
        self,
        call: Call,
        ended: Future[T],
        done: Callable[[T], None] | None,
        failed: Callable[[SecondLookError], None] | None,
    ) -> None:
        if call.cancelled or self._closed or ended.cancelled():
            return
        error = ended.exception()
        if error is None:
            if done is not None:
                done(ended.result())
        elif isinstance(error, SecondLookError):
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(tr("That did not work"), say_kept(error.message))
        else:
            log.error("a call of the window failed", exc_info=error)
            words = tr("{name}: {error}. The log has the details.", name=type(error).__name__, error=error)
            self.failed.emit(tr("Second Look made a mistake"), words)
            if failed is not None:
                failed(SecondLookError(words))


def _hand_over(deliver: Callable[[], None]) -> None:
    try:
        deliver()
    except Exception:
        log.exception("the window failed to take an answer")
