"""Decoders that misbehave in every way a foreign file could make one misbehave; loaded by workers, never by pytest."""

from __future__ import annotations

import ctypes
import mmap
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.errors import UnreadableImageError, UnsupportedImageError

Mapped = mmap.mmap | memoryview
Answer = tuple[dict[str, Any], list[bytes]]


def echo(mapped: Mapped, args: dict[str, Any]) -> Answer:
    return {"size": len(mapped), "args": args, "pid": os.getpid()}, [bytes(mapped[:])]


def busy(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    while True:
        pass


def hang(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    threading.Event().wait()
    return {}, []


def segfault(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    ctypes.string_at(0)
    return {}, []


def leave(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    os._exit(3)


def hoard(_mapped: Mapped, args: dict[str, Any]) -> Answer:
    return {"got": len(bytearray(args["bytes"]))}, []


def abort_without_memory(_mapped: Mapped, args: dict[str, Any]) -> Answer:
    """What native code does that fills its memory and then gives up."""
    kept = []
    try:
        while True:
            kept.append(bytearray(os.urandom(1) * (8 * 1024 * 1024)))
    except MemoryError:
        ctypes.CDLL(None).abort()
    return {"kept": len(kept), **args}, []


def grow(_mapped: Mapped, args: dict[str, Any]) -> Answer:
    globals().setdefault("kept", []).append(b"x" * args["bytes"])
    return {"pid": os.getpid()}, []


def too_much(_mapped: Mapped, args: dict[str, Any]) -> Answer:
    return {}, [bytes(args["bytes"])]


def reads_late(mapped: Mapped, _args: dict[str, Any]) -> Answer:
    """Touches the file only after somebody has cut it to nothing."""
    while isinstance(mapped, mmap.mmap) and mapped.size() > 0:
        threading.Event().wait(0.001)
    return {"first": mapped[0] if isinstance(mapped, mmap.mmap) else None}, []


def nonsense(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    return ["not", "facts"], []  # type: ignore[return-value]


def unsupported(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    raise UnsupportedImageError("not of my kind")


def unreadable(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    raise UnreadableImageError("quite damaged")


def raises(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    raise ZeroDivisionError("in a header")


def threads(_mapped: Mapped, _args: dict[str, Any]) -> Answer:
    seen: list[int] = []
    started = [threading.Thread(target=seen.append, args=(number,)) for number in range(4)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    return {"threads": len(seen)}, []


def _tried(what: Callable[[], object]) -> str:
    try:
        what()
    except OSError as error:
        return f"refused {error.errno}"
    except Exception as error:  # noqa: BLE001 - the test wants to see it, whatever it is
        return repr(error)
    return "done"


def escape(_mapped: Mapped, args: dict[str, Any]) -> Answer:
    """Try everything that a worker must not be able to do; says of each how it ended."""
    libc, folder = ctypes.CDLL(None, use_errno=True), Path(args["folder"])

    def call(name: str, *arguments: Any) -> Callable[[], object]:
        def invoke() -> object:
            if getattr(libc, name)(*arguments) < 0:
                raise OSError(ctypes.get_errno(), name)
            return None

        return invoke

    attempts: dict[str, Callable[[], object]] = {
        "open": lambda: os.open("/etc/passwd", os.O_RDONLY),
        "write a file": (folder / "planted").touch,
        "list a folder": lambda: list(Path("/").iterdir()),
        "look at a path": Path("/etc/passwd").stat,
        "unlink": (folder / "victim").unlink,
        "rename": lambda: (folder / "victim").rename(folder / "moved"),
        "socket": socket.socket,
        "unix socket": socket.socketpair,
        "fork": os.fork,
        "vfork": lambda: subprocess.run(["/bin/true"], check=False),
        "exec": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),  # noqa: S606 - the attempt itself
        "kill the parent": lambda: os.kill(os.getppid(), signal.SIGTERM),
        "kill itself by pid": lambda: os.kill(os.getpid(), signal.SIGTERM),
        "trace": call("ptrace", 16, os.getppid(), 0, 0),
        "chroot": lambda: os.chroot("/"),
        "mount": call("mount", b"none", b"/mnt", b"tmpfs", 0, None),
        "change the limits of the parent": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CORE, (0, 0)),
        "raise its own memory limit": lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)),
        "make a file in memory": lambda: os.memfd_create("planted"),
        "new namespace": call("unshare", 0x10000000),
        "dump core": call("prctl", 4, 1, 0, 0, 0),
    }
    outcome = {name: _tried(attempt) for name, attempt in attempts.items()}
    return {"outcome": outcome, "environment": sorted(os.environ)}, []
