"""A worker process: imports its operations, locks itself, then answers one job after the other until hung up on.

Started by `app.images.process` as `python -I -c … SOCKET ARENA PARENT ROOT`. It speaks
`app.images.wire` on the socket; large results go into the arena, a piece of memory that
both ends have mapped. Nothing here trusts the operations to behave: whatever they raise
becomes an answer, and what they do beyond that is for the limits and the parent.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import mmap
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, cast

from app.errors import UnreadableImageError, UnsupportedImageError
from app.images import confine, wire
from app.images.limits import JSON, MIB, Limits

Buffer = bytes | bytearray | memoryview
Operation = Callable[[mmap.mmap | memoryview, dict[str, Any]], tuple[dict[str, JSON], Iterable[Buffer]]]

_NICENESS = 10
SHRUNK = "The file became shorter while it was being read."
_TRIM_ABOVE = 96 * MIB


def main(argv: list[str]) -> None:
    """Run a worker on the descriptors and the parent's process id named in `argv`."""
    sock_fd, arena_fd, parent_pid = (int(value) for value in argv[:3])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is for the program, which then closes us
    confine.follow_parent(parent_pid)
    os.nice(_NICENESS)
    sock = socket.socket(fileno=sock_fd)
    try:
        worker = _Worker(sock, arena_fd)
    except wire.HungUpError:
        return
    except BaseException:
        wire.send(sock, {"fatal": traceback.format_exc()})
        raise
    worker.serve()


class _Worker:
    def __init__(self, sock: socket.socket, arena_fd: int) -> None:
        self._sock = sock
        config, _ = wire.receive(sock)
        limits = _limits(cast("dict[str, Any]", config["limits"]))
        self._arena = mmap.mmap(arena_fd, limits.result_bytes)
        os.close(arena_fd)
        self._operations = _resolve(config)
        self._job_limits = confine.JobLimits()
        self._trim = _malloc_trim()
        gc.collect()
        gc.freeze()
        refused = confine.lock(limits)
        self._base = self._job_limits.end()
        wire.send(sock, {"ready": True, "refused": dict(refused), "peak": confine.peak_bytes()})

    def serve(self) -> None:
        """Answer jobs until the parent hangs up."""
        while True:
            try:
                job, fd = wire.receive(self._sock)
            except wire.HungUpError:
                return
            answer = self._answer(job, fd)
            rss = self._job_limits.end()
            if rss > self._base + _TRIM_ABOVE:
                self._trim()
                rss = self._job_limits.end()
            answer["rss"] = rss
            try:
                wire.send(self._sock, answer)
            except ConnectionError:
                return

    def _answer(self, job: dict[str, Any], fd: int | None) -> dict[str, JSON]:
        blobs: Iterable[Buffer]
        try:
            mapped = _map(fd, job["size"])
            self._job_limits.begin(job["cpu"], job["memory"])
            try:
                meta, blobs = self._operations[job["op"]](mapped, job["args"])
            finally:
                _release(mapped)
            self._job_limits.end()
            return {"meta": meta, "blobs": self._store(blobs)}
        except MemoryError:
            self._job_limits.end()
            return _refusal(UnreadableImageError.kind, out_of_memory(job["memory"]))
        except UnsupportedImageError as error:
            return _refusal(error.kind, error.message)
        except UnreadableImageError as error:
            return _refusal(error.kind, error.message)
        except Exception as error:  # noqa: BLE001 - the decoder's border: foreign bytes can raise anything
            self._job_limits.end()
            told = _refusal(UnreadableImageError.kind, f"The file cannot be decoded ({describe(error)}).")
            return told | {"traceback": traceback.format_exc(limit=20)[-4000:]}

    def _store(self, blobs: Iterable[Buffer]) -> list[JSON]:
        lengths: list[JSON] = []
        offset = 0
        for blob in blobs:
            view = memoryview(blob).cast("B")
            if offset + len(view) > len(self._arena):
                msg = f"The result is larger than {len(self._arena) // MIB} MB."
                raise UnreadableImageError(msg)
            self._arena[offset : offset + len(view)] = view
            offset += len(view)
            lengths.append(len(view))
        return lengths


def out_of_memory(limit: int) -> str:
    """The sentence for a decoder that ran into the limit of `limit` bytes."""
    return f"The decoder needed more than {limit // MIB} MB of memory."


def describe(error: BaseException) -> str:
    """An exception in one short line: its text where it has one, else its type."""
    text = " ".join(str(error).split())[:200]
    name = type(error).__name__
    return f"{name}: {text}" if text else name


def _refusal(kind: str, message: str) -> dict[str, JSON]:
    return {"error": {"kind": kind, "message": message}}


def _limits(values: dict[str, Any]) -> Limits:
    return Limits(**{field.name: values[field.name] for field in fields(Limits)})


def _resolve(config: dict[str, Any]) -> dict[str, Operation]:
    """Import every operation, and let its module prepare what it will not be able to load later.

    A module with a function `before_confinement()` has it called once, here.
    """
    sys.path.extend(path for path in config["search_path"] if path not in sys.path)
    operations: dict[str, Operation] = {}
    prepared: set[str] = set()
    for name, target in config["operations"].items():
        module_name, _, function = target.partition(":")
        module = importlib.import_module(module_name)
        operations[name] = getattr(module, function)
        if module_name not in prepared:
            prepared.add(module_name)
            getattr(module, "before_confinement", lambda: None)()
    return operations


def _map(fd: int | None, size: int) -> mmap.mmap | memoryview:
    if fd is None:
        return memoryview(b"")
    try:
        if size == 0:
            return memoryview(b"")
        return mmap.mmap(fd, size, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ)
    except ValueError as error:
        raise UnreadableImageError(SHRUNK) from error
    finally:
        os.close(fd)


def _release(mapped: mmap.mmap | memoryview) -> None:
    try:
        mapped.close() if isinstance(mapped, mmap.mmap) else mapped.release()
    except BufferError:
        # The operation's result, or a reference cycle, still points into the file; it goes with the last of them.
        gc.collect()


def _malloc_trim() -> Callable[[], object]:
    """The C library's way of giving freed memory back to the system, where it has one (glibc)."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return (lambda: trim(0)) if trim is not None else (lambda: None)
