"""The program's end of one worker: start it, put one job to it at a time, and say in words why it died."""

from __future__ import annotations

import contextlib
import logging
import mmap
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import app
from app.errors import BugError, EnvironmentFaultError, UnreadableImageError, UnsupportedImageError
from app.images import confine, wire
from app.images.limits import JSON, MIB, Args, Limits, Reply
from app.images.worker import SHRUNK, out_of_memory

log = logging.getLogger(__name__)

_START_SECONDS = 60.0
_DYING_SECONDS = 2.0
_TRIM_ARENA_ABOVE = 8 * MIB
_RECYCLE_AFTER_JOBS = 5000
_RECYCLE_ABOVE_RSS = 256 * MIB
# What the dynamic loader may need to start Python at all; nothing else of our environment reaches a worker.
_LOADER_VARIABLES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
_BOOT = "import sys; sys.path.insert(0, sys.argv.pop()); from app.images.worker import main; main(sys.argv[1:])"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What every worker of a pool is started with."""

    operations: Mapping[str, str]
    search_path: Sequence[str]
    limits: Limits


class WorkerProcess:
    """One worker. Not thread-safe but for `kill`: it belongs to the thread that made it.

    On Linux the kernel kills the worker when that *thread* ends, so the thread must live
    as long as the worker is wanted.
    """

    def __init__(self, recipe: Recipe) -> None:
        """Start the process and wait until it has locked itself.

        Raises:
            EnvironmentFaultError: the system lets no process start, or it dies at once.
            BugError: an operation cannot be imported.
        """
        self._limits = recipe.limits
        self._jobs = 0
        self._rss = 0
        self._first_peak = 0
        self._arena_fd = _shared_memory(recipe.limits.result_bytes)
        self._arena = mmap.mmap(self._arena_fd, recipe.limits.result_bytes)
        self._sock, theirs = socket.socketpair()
        try:
            self._process = self._spawn(theirs.fileno())
        except OSError as error:
            self._sock.close()
            self._close_arena()
            msg = f"The sandbox for reading images cannot start: {error}."
            raise EnvironmentFaultError(msg) from error
        finally:
            theirs.close()
        try:
            self.refused = self._introduce(recipe)
        except BaseException:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    @property
    def is_worn(self) -> bool:
        """Whether it has done enough, or holds so much memory, that a fresh one should take its place."""
        return self._jobs >= _RECYCLE_AFTER_JOBS or self._rss > _RECYCLE_ABOVE_RSS

    def run(self, operation: str, args: Args, fd: int, size: int, limits: Limits) -> Reply:
        """Put one job to the worker and wait for its end.

        Raises:
            UnreadableImageError, UnsupportedImageError: as the operation says.
            WorkerLostError: the worker is dead (killed by us or by a limit); the message says why.
        """
        self._jobs += 1
        job: dict[str, JSON] = {
            "op": operation,
            "args": dict(args),
            "size": size,
            "cpu": limits.cpu_seconds,
            "memory": limits.memory_bytes,
        }
        try:
            self._sock.settimeout(limits.wall_seconds)
            wire.send(self._sock, job, fd)
            answer = self._receive(time.monotonic() + limits.wall_seconds)
            return self._reply(answer)
        except TimeoutError as error:
            self.kill()
            msg = f"The decoder did not finish within {limits.wall_seconds:g} seconds."
            raise WorkerLostError(msg) from error
        except OSError as error:
            raise WorkerLostError(self._cause_of_death(limits)) from error
        except (ValueError, KeyError, TypeError) as error:
            self.kill()
            msg = "The decoder gave an answer that makes no sense."
            raise WorkerLostError(msg) from error

    def kill(self) -> None:
        """End the process at once; its `run`, if one is under way, raises. Safe from any thread, and twice."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    def close(self) -> None:
        """End the process, wait until it is gone, and release everything."""
        self._sock.close()
        self.kill()
        self._process.wait()
        self._close_arena()

    def _spawn(self, sock_fd: int) -> subprocess.Popen[bytes]:
        root = str(Path(app.__file__).resolve().parent.parent)
        command = [sys.executable, "-I", "-B", "-X", "utf8", "-c", _BOOT]
        command += [str(sock_fd), str(self._arena_fd), str(os.getpid()), root]
        environment = {name: os.environ[name] for name in _LOADER_VARIABLES if name in os.environ}
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(sock_fd, self._arena_fd),
            env=environment | {"LC_ALL": "C", "MALLOC_ARENA_MAX": "2"},
            cwd="/",
            # Out of the terminal's foreground, but not into a session of its own: Linux would give each such
            # session the same share of the processors as the window (autogroups), whatever its niceness.
            process_group=0,
        )

    def _introduce(self, recipe: Recipe) -> dict[str, str]:
        config: dict[str, JSON] = {
            "operations": dict(recipe.operations),
            "search_path": list(recipe.search_path),
            "limits": asdict(recipe.limits),
        }
        self._sock.settimeout(_START_SECONDS)
        try:
            wire.send(self._sock, config)
            hello, _ = wire.receive(self._sock)
        except (OSError, ValueError) as error:
            self.kill()
            msg = "The sandbox for reading images cannot start: its process ended at once."
            raise EnvironmentFaultError(msg) from error
        if "fatal" in hello:
            msg = f"A sandbox operation cannot be loaded:\n{hello['fatal']}"
            raise BugError(msg)
        self._first_peak = int(str(hello["peak"]))
        refused = hello["refused"]
        return {str(k): str(v) for k, v in refused.items()} if isinstance(refused, dict) else {}

    def _receive(self, deadline: float) -> dict[str, Any]:
        answer, fd = wire.receive(self._sock, deadline)
        if fd is not None:
            os.close(fd)
        return answer

    def _reply(self, answer: dict[str, Any]) -> Reply:
        self._rss = int(answer["rss"])
        if "error" in answer:
            if "traceback" in answer:
                log.debug("an operation failed in the sandbox:\n%s", answer["traceback"])
            kind, message = answer["error"]["kind"], str(answer["error"]["message"])
            raise (UnsupportedImageError if kind == UnsupportedImageError.kind else UnreadableImageError)(message)
        blobs, offset = [], 0
        for length in answer["blobs"]:
            if not 0 <= length <= len(self._arena) - offset:
                msg = "a blob outside the arena"
                raise ValueError(msg)
            blobs.append(self._arena[offset : offset + length])
            offset += length
        if offset > _TRIM_ARENA_ABOVE and sys.platform.startswith("linux"):
            os.truncate(self._arena_fd, 0)
            os.truncate(self._arena_fd, self._limits.result_bytes)
        meta = answer["meta"]
        if not isinstance(meta, dict):
            msg = "the facts are not an object"
            raise TypeError(msg)
        return Reply(meta, tuple(blobs))

    def _cause_of_death(self, limits: Limits) -> str:
        # wait4 instead of Popen.wait, because it also tells the peak of memory. The socket closes a moment before
        # the process is gone; one that hung up and lives on is killed.
        give_up = time.monotonic() + _DYING_SECONDS
        while (ended := os.wait4(self.pid, os.WNOHANG))[0] == 0 and time.monotonic() < give_up:
            time.sleep(0.002)
        if ended[0] == 0:
            os.kill(self.pid, signal.SIGKILL)
            ended = os.wait4(self.pid, 0)
        _, status, usage = ended
        self._process.returncode = code = os.waitstatus_to_exitcode(status)
        peak = confine.peak_bytes(usage)
        if code == -signal.SIGXCPU:
            return f"The decoder needed more than {limits.cpu_seconds} seconds of processor time."
        if code == -signal.SIGBUS:
            return SHRUNK
        if code < 0 and peak > max(self._first_peak, limits.memory_bytes):
            return out_of_memory(limits.memory_bytes)
        if code == -signal.SIGKILL:
            return "The system stopped the decoder, or somebody killed it."
        if code < 0:
            return f"The decoder crashed ({signal.Signals(-code).name})."
        return f"The decoder stopped unexpectedly (exit code {code})."

    def _close_arena(self) -> None:
        self._arena.close()
        os.close(self._arena_fd)


class WorkerLostError(UnreadableImageError):
    """The worker died over this image: the message says of what, and the worker must be replaced."""


def _shared_memory(size: int) -> int:
    """A descriptor of `size` zero bytes that two processes can map and that never lie on disk."""
    if sys.platform.startswith("linux"):
        fd = os.memfd_create("secondlook-results", os.MFD_CLOEXEC)
    else:
        import _posixshmem  # noqa: PLC0415 - exists on POSIX systems only, and is needed where memfd is missing

        name = f"/sl-{os.getpid()}-{time.monotonic_ns() % 10**12}"
        fd = _posixshmem.shm_open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode=0o600)
        _posixshmem.shm_unlink(name)
    os.truncate(fd, size)
    return fd
