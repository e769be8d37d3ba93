"""A mapped file as the stream that decoders want, without a copy of it."""

from __future__ import annotations

import io
import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Mapped = mmap.mmap | memoryview | bytes


class _View(io.RawIOBase):
    """A mapped file as a stream, without copying it; seeking behaves as in a real file, also behind the end."""

    def __init__(self, mapped: Mapped) -> None:
        self._mapped = memoryview(mapped)
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        target = memoryview(buffer)
        part = self._mapped[self._position : self._position + len(target)]
        target[: len(part)] = part
        self._position += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: len(self._mapped)}[whence]
        if start + offset < 0:
            msg = "a position before the beginning of the file"
            raise ValueError(msg)
        self._position = start + offset
        return self._position

    def tell(self) -> int:
        return self._position


def stream(mapped: Mapped) -> io.BufferedReader:
    """The mapped file, to be read by a decoder."""
    return io.BufferedReader(_View(mapped), 64 * 1024)
