"""Opens what a job is about, on a thread that may block: a regular file by its path, or bytes by themselves."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile

from app.errors import EnvironmentFaultError, UnreadableImageError
from app.images.limits import MIB

Source = str | os.PathLike[str] | bytes | bytearray | memoryview

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_REASONS = {
    errno.ENOENT: "The file is not there any more.",
    errno.ENOTDIR: "The file is not there any more.",
    errno.EACCES: "You have no permission to read this file.",
    errno.EPERM: "You have no permission to read this file.",
    errno.ELOOP: "The path is a loop of symbolic links.",
    errno.ENAMETOOLONG: "The path is too long for this system.",
    errno.EMFILE: "This program has too many files open.",
    errno.ENFILE: "The system has too many files open.",
}


def open_source(source: Source, max_bytes: int) -> tuple[int, int]:
    """Open `source` for reading; returns (descriptor, size in bytes). The caller closes the descriptor.

    Bytes are put into anonymous memory. Anything but a regular file is refused before it
    is opened, because opening a pipe or a device can block or have effects.

    Raises:
        EnvironmentFaultError: gone, not permitted, not a regular file; the message says which.
        UnreadableImageError: larger than `max_bytes`.
    """
    try:
        if isinstance(source, bytes | bytearray | memoryview):
            return _from_bytes(source)
        _check(os.stat(source), max_bytes)  # noqa: PTH116 - a path may hold anything, as the user's system spells it
        fd = os.open(source, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError as error:
        raise EnvironmentFaultError(_REASONS.get(error.errno or 0) or f"The file cannot be opened: {error}.") from error
    except ValueError as error:  # a NUL in the path
        msg = "This is not a path that the system can open."
        raise EnvironmentFaultError(msg) from error
    try:
        status = os.fstat(fd)
        _check(status, max_bytes)  # it may have been exchanged meanwhile
    except BaseException:
        os.close(fd)
        raise
    return fd, status.st_size


def _check(status: os.stat_result, max_bytes: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = next((words for test, words in _KINDS if test(status.st_mode)), "something else")
        msg = f"This is {kind}, not a file."
        raise EnvironmentFaultError(msg)
    if status.st_size > max_bytes:
        msg = f"The file is larger than {max_bytes // MIB} MB."
        raise UnreadableImageError(msg)


def _from_bytes(data: bytes | bytearray | memoryview) -> tuple[int, int]:
    if sys.platform.startswith("linux"):
        fd = os.memfd_create("secondlook-source", os.MFD_CLOEXEC)
    else:
        with tempfile.TemporaryFile() as file:  # already unlinked: it has no name from the first moment
            fd = os.dup(file.fileno())
    try:
        view = memoryview(data).cast("B")
        written = 0
        while written < len(view):
            written += os.write(fd, view[written:])
    except BaseException:
        os.close(fd)
        raise
    return fd, written
