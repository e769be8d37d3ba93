"""The engine: two threads of its own that run the on-device models, behind one async function.

The loop never computes: `assess` puts a job in the queue and waits. A thread takes the
oldest job and what else waits for the same model (its share of it, at most `GATHER`), so
that one lock, one wake-up of the loop and one run serve several pictures. Threads start,
and models load, at the first picture.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
import threading
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.errors import BugError, CancelledByUserError, EnvironmentFaultError
from app.inference.picture import ModelUnavailable, Reading, require_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.inference.card import Card
    from app.inference.network import Network
    from app.inference.picture import Picture

log = logging.getLogger(__name__)

THREADS: Final = 2
GATHER: Final = 8
# The window and the decoders go first; on an idle machine this costs nothing.
NICENESS: Final = 10

Answer = Reading | ModelUnavailable


@dataclass(eq=False, slots=True)
class _Job:
    model: str
    picture: Picture
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Answer]


@dataclass(slots=True)
class _Model:
    """A model as the threads share it: loaded once, by whichever thread needs it first."""

    card: Card
    lock: threading.Lock = field(default_factory=threading.Lock)
    loaded: Network | ModelUnavailable | None = None

    def ready(self) -> Network | ModelUnavailable:
        """The loaded model, or why there is none."""
        with self.lock:
            if self.loaded is None:
                # numpy and onnxruntime come in here, on this thread, at the first picture.
                from app.inference.network import Network  # noqa: PLC0415

                try:
                    self.loaded = Network(self.card)
                except EnvironmentFaultError as error:
                    log.log(error.log_level, "%s", error.message)
                    self.loaded = ModelUnavailable(error.message)
            return self.loaded


class InferenceEngine:
    """Runs on-device models off the loop; belongs to the loop that calls it first.

    Args:
        cards: the models, told apart by `Card.id`.
        threads: how many pictures' runs go side by side, one core each.
    """

    def __init__(self, cards: Sequence[Card], *, threads: int = THREADS) -> None:
        self._models = {card.id: _Model(card) for card in cards}
        self._size = threads
        self._threads: list[threading.Thread] = []
        self._running = 0
        self._waiting: deque[_Job] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._stopped: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def assess(self, model: str, picture: Picture) -> Answer:
        """What `model` (a card's id) says about `picture`, or why the model cannot be used.

        Cancelling the call takes the picture out of the queue; a run that has begun is
        finished and its reading dropped. Raises PixelShapeError when the bytes do not fit
        the size, CancelledByUserError after `close`, BugError when the run itself fails.
        """
        if model not in self._models:
            msg = f"There is no on-device model named {model!r}."
            raise BugError(msg)
        require_shape(picture)
        loop = asyncio.get_running_loop()
        job = _Job(model, picture, loop, loop.create_future())
        with self._changed:
            if self._closing:
                msg = "The on-device models are closed."
                raise CancelledByUserError(msg)
            self._start()
            self._waiting.append(job)
            self._changed.notify()
        try:
            return await job.future
        finally:
            if job.future.cancelled():
                self._withdraw(job)

    async def close(self) -> None:
        """Finish what is in the queue, end and join the threads; safe to call twice and at once."""
        stopped = asyncio.Event()
        with self._changed:
            self._closing = True
            self._changed.notify_all()
            if self._running:
                self._stopped.append((asyncio.get_running_loop(), stopped))
            else:
                stopped.set()
        await stopped.wait()
        # The last thread has said so as its last deed: these joins do not wait.
        for thread in self._threads:
            thread.join()
        for model in self._models.values():
            model.loaded = None

    def _start(self) -> None:
        """Start the threads, once; called with the lock held."""
        if self._threads:
            return
        self._running = self._size
        self._threads = [
            threading.Thread(target=self._work, name=f"inference-{number}", daemon=True)
            for number in range(1, self._size + 1)
        ]
        for thread in self._threads:
            thread.start()

    def _withdraw(self, job: _Job) -> None:
        with self._changed, contextlib.suppress(ValueError):  # a thread may have taken it already
            self._waiting.remove(job)

    def _work(self) -> None:
        """A thread's life: take jobs, run them, hand the answers over, until closed and drained."""
        if sys.platform == "linux":
            with contextlib.suppress(OSError):  # a sandbox may forbid it; then we are merely less polite
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        while jobs := self._take():
            _hand_over(jobs, self._answers(jobs))
        with self._changed:
            self._running -= 1
            waiting = self._stopped if not self._running else []
            for loop, stopped in waiting:
                with contextlib.suppress(RuntimeError):  # that loop is closed: nobody waits any more
                    loop.call_soon_threadsafe(stopped.set)

    def _take(self) -> list[_Job]:
        """Wait for jobs; the oldest and its fair share of the same model. Empty when closed and drained."""
        with self._changed:
            while not self._waiting:
                if self._closing:
                    return []
                self._changed.wait()
            model = self._waiting[0].model
            same = [job for job in self._waiting if job.model == model]
            taken = same[: min(GATHER, -(-len(same) // self._size))]
            for job in taken:
                self._waiting.remove(job)
            return taken

    def _answers(self, jobs: list[_Job]) -> Sequence[Answer | BugError]:
        """One answer for each job of one model; a failed run is an error for each, never a dead thread."""
        try:
            model = self._models[jobs[0].model].ready()
            if isinstance(model, ModelUnavailable):
                return [model] * len(jobs)
            return model.read([job.picture for job in jobs])
        except Exception as error:
            log.exception("The on-device model %s failed on a run of %d", jobs[0].model, len(jobs))
            message = f"The on-device model {jobs[0].model} failed: {error}"
            return [_caused(BugError(message), error) for _ in jobs]


def _caused(error: BugError, cause: Exception) -> BugError:
    error.__cause__ = cause
    return error


def _hand_over(jobs: Sequence[_Job], answers: Sequence[Answer | BugError]) -> None:
    """Give the answers to the jobs' loop in one wake-up."""

    def settle() -> None:
        for job, answer in zip(jobs, answers, strict=True):
            if job.future.done():
                continue
            if isinstance(answer, BugError):
                job.future.set_exception(answer)
            else:
                job.future.set_result(answer)

    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
        jobs[0].loop.call_soon_threadsafe(settle)
