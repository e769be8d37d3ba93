"""The pool of locked worker processes in which every untrusted byte is parsed.

`Sandbox.run` is for coroutines of one event loop. Behind it stand a few threads, each
with one worker of its own: the thread opens the file, hands the descriptor over, waits
with a deadline, and replaces the worker when it died. There is one thread more than
jobs of the lower priorities may run at a time; so somebody who waits for a picture finds
a warm worker even while bulk work, a hanging decoder or a restart holds the others.
See docs/decisions/0005-a-sandbox-for-foreign-bytes.md.
"""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
import logging
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import BugError, CancelledByUserError, EnvironmentFaultError, SecondLookError
from app.images.limits import Args, Limits, Priority, Reply
from app.images.process import Recipe, WorkerLostError, WorkerProcess
from app.images.source import Source, open_source

__all__ = ["Limits", "Priority", "Reply", "Sandbox"]

log = logging.getLogger(__name__)

_MOST_WORKERS = 8
_DEFAULT_LIMITS = Limits()


@dataclass(order=True, slots=True)
class _Job:
    priority: Priority
    number: int
    operation: str = field(compare=False)
    source: Source = field(compare=False)
    args: Args = field(compare=False)
    limits: Limits = field(compare=False)
    future: asyncio.Future[Reply] = field(compare=False)
    loop: asyncio.AbstractEventLoop = field(compare=False)

    def settle(self, outcome: Reply | BaseException) -> None:
        """Hand the outcome to whoever waits; from any thread."""

        def deliver() -> None:
            if self.future.done():
                return
            if isinstance(outcome, BaseException):
                self.future.set_exception(outcome)
            else:
                self.future.set_result(outcome)

        with contextlib.suppress(RuntimeError):  # the loop was closed while the job ran: nobody waits any more
            self.loop.call_soon_threadsafe(deliver)


class Sandbox:
    """Runs named operations on files in worker processes that have given up everything but computing.

    Args:
        operations: name -> "module:function"; resolved inside the worker before it locks
            itself. Nothing else can be run there.
        workers: how many jobs run at a time (default: one per processor this process may
            use); one more worker stands ready for those who wait (`Priority.NOW`, `NEXT`).
        limits: for jobs that name none of their own. A job's own `memory_bytes` may be at
            most twice this, its `result_bytes` and `file_bytes` are always these.
        search_path: further folders from which operations are imported.
    """

    def __init__(
        self,
        operations: Mapping[str, str],
        *,
        workers: int | None = None,
        limits: Limits = _DEFAULT_LIMITS,
        search_path: Sequence[str] = (),
    ) -> None:
        self._recipe = Recipe(dict(operations), tuple(search_path), limits)
        self._workers = max(1, workers if workers is not None else min(_processors(), _MOST_WORKERS))
        self._changed = threading.Condition()
        self._queue: list[_Job] = []
        self._numbers = itertools.count()
        self._running = 0
        self._closing = False
        self._broken: SecondLookError | None = None
        self._lanes: list[_Lane] = []

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that live at this moment."""
        return tuple(lane.pid for lane in self._lanes if lane.pid is not None)

    @property
    def confinement(self) -> str:
        """How the workers are confined, in a sentence; names every measure that the system refused."""
        refused = next((lane.refused for lane in self._lanes if lane.refused is not None), None)
        if refused is None:
            return "No worker has started yet."
        if not refused:
            return "Workers run with memory, time and file limits, without privileges, behind a system-call filter."
        missing = "; ".join(f"{measure}: {reason}" for measure, reason in refused.items())
        return f"Workers run with limits, but not everything could be taken from them ({missing})."

    async def start(self, *, wait: bool = True) -> None:
        """Start all workers; returns when the first is ready, or at once without `wait`. Twice is fine.

        Jobs may come before a worker is ready: they wait for it, and end with the reason
        when none can start.

        Raises:
            EnvironmentFaultError: the system lets no worker start.
            BugError: an operation cannot be imported.
        """
        if not self._lanes:
            self._lanes = [_Lane(self, number) for number in range(self._workers + 1)]
            for lane in self._lanes:
                lane.start()
        if not wait:
            return
        await _in_thread(self._wait_until_ready, "sandbox-start")
        if self._broken is not None:
            raise self._broken

    async def run(
        self,
        operation: str,
        path: Source,
        args: Args,
        *,
        priority: Priority = Priority.BULK,
        limits: Limits | None = None,
    ) -> Reply:
        """Run `operation` on the file at `path`, or on bytes given directly (bytes are never a path).

        Jobs of a more urgent priority go first, equals in the order of arrival. Cancelling
        takes a waiting job out of the queue; one that runs already is left to its end.

        Raises:
            UnreadableImageError: damaged, hostile, or over a limit; the message says which.
            UnsupportedImageError: the operation does not take this kind of file.
            EnvironmentFaultError: gone, no permission, not a regular file; or no worker can start.
            CancelledByUserError: the sandbox is closed.
            BugError: there is no such operation.
        """
        if operation not in self._recipe.operations:
            msg = f"The sandbox has no operation {operation!r}."
            raise BugError(msg)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Reply] = loop.create_future()
        job = _Job(priority, next(self._numbers), operation, path, args, limits or self._recipe.limits, future, loop)
        with self._changed:
            if self._broken is not None:
                raise self._broken
            if self._closing or not self._lanes:
                msg = "The sandbox is closed."
                raise CancelledByUserError(msg)
            heapq.heappush(self._queue, job)
            self._changed.notify_all()
        return await future

    async def close(self) -> None:
        """Drop waiting jobs, end running ones, and return when no process and no thread is left. Twice is fine."""
        with self._changed:
            self._closing = True
            self._drop_queue(CancelledByUserError("The sandbox is closed."))
            self._changed.notify_all()
        for lane in self._lanes:
            lane.kill()
        await _in_thread(self._join, "sandbox-close")

    # What follows is called by the lanes' threads.

    def take(self) -> _Job | None:
        """Wait for the next job that may start now; None when it is time to end."""
        with self._changed:
            while not self._closing:
                job = self._next()
                if job is not None:
                    self._running += 1
                    return job
                self._changed.wait()
            return None

    def done(self) -> None:
        """Say that a job taken before has ended."""
        with self._changed:
            self._running -= 1
            self._changed.notify_all()

    def ready(self) -> None:
        """Say that a worker is ready."""
        with self._changed:
            self._changed.notify_all()

    def give_up(self, error: SecondLookError) -> None:
        """Say that no worker can be started: every job, now and later, ends with `error`."""
        with self._changed:
            self._broken = error
            self._drop_queue(error)
            self._changed.notify_all()

    @property
    def recipe(self) -> Recipe:
        """What workers are started with."""
        return self._recipe

    @property
    def closing(self) -> bool:
        """Whether the sandbox is being closed."""
        return self._closing

    def _next(self) -> _Job | None:
        while self._queue and self._queue[0].future.cancelled():
            heapq.heappop(self._queue)
        if not self._queue:
            return None
        waited_for = self._queue[0].priority <= Priority.NEXT
        if self._running < self._workers or waited_for:
            return heapq.heappop(self._queue)
        return None

    def _drop_queue(self, error: SecondLookError) -> None:
        for job in self._queue:
            job.settle(error)
        self._queue.clear()

    def _wait_until_ready(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._broken is not None or bool(self.pids))

    def _join(self) -> None:
        for lane in self._lanes:
            lane.join()


class _Lane(threading.Thread):
    """One thread and the worker that it feeds."""

    _TRIES = 3

    def __init__(self, sandbox: Sandbox, number: int) -> None:
        super().__init__(name=f"sandbox-{number}", daemon=True)
        self._sandbox = sandbox
        self._worker: WorkerProcess | None = None
        self.refused: dict[str, str] | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the worker, while there is one."""
        worker = self._worker
        return worker.pid if worker is not None else None

    def kill(self) -> None:
        """End the worker at once (from another thread)."""
        worker = self._worker
        if worker is not None:
            worker.kill()

    def run(self) -> None:
        """Feed the worker until the sandbox closes."""
        try:
            while (worker := self._ensure_worker()) is not None:
                job = self._sandbox.take()
                if job is None:
                    break
                try:
                    job.settle(self._attempt(worker, job))
                finally:
                    self._sandbox.done()
        finally:
            self._drop_worker()

    def _attempt(self, worker: WorkerProcess, job: _Job) -> Reply | BaseException:
        try:
            fd, size = open_source(job.source, self._sandbox.recipe.limits.file_bytes)
            try:
                reply = worker.run(job.operation, job.args, fd, size, job.limits)
            finally:
                os.close(fd)
        except WorkerLostError as error:
            self._drop_worker()
            if self._sandbox.closing:
                return CancelledByUserError("The sandbox is closed.")
            log.info("a worker of the sandbox was lost: %s", error.message)
            return error
        except SecondLookError as error:
            return error
        except Exception as error:  # noqa: BLE001 - whoever waits must hear of it; the thread must live on
            self._drop_worker()
            return error
        if worker.is_worn:
            self._drop_worker()
        return reply

    def _ensure_worker(self) -> WorkerProcess | None:
        failure: SecondLookError = EnvironmentFaultError("The sandbox for reading images cannot start.")
        for _ in range(self._TRIES):
            if self._sandbox.closing:
                return None
            if self._worker is not None:
                return self._worker
            try:
                self._worker = worker = WorkerProcess(self._sandbox.recipe)
            except SecondLookError as error:
                failure = error
            except OSError as error:
                failure = EnvironmentFaultError(f"The sandbox for reading images cannot start: {error}.")
            else:
                self.refused = worker.refused
                self._sandbox.ready()
                return worker
        if not self._sandbox.closing:
            self._sandbox.give_up(failure)
        return None

    def _drop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


async def _in_thread(function: Callable[[], None], name: str) -> None:
    """Run a blocking function in a thread of its own, not in the loop's default executor."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def finish() -> None:
        if not done.done():
            done.set_result(None)

    def work() -> None:
        try:
            function()
        finally:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(finish)

    threading.Thread(target=work, name=name, daemon=True).start()
    await done


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 2
