"""Keeps images that came without a file (pasted, dropped from a browser, fetched) so that a restart finds them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.errors import EnvironmentFaultError, UnsupportedImageError

MAX_BYTES = 256 * 1024 * 1024
_SOURCE = ".url"
_LONGEST_SOURCE = 8192
_UNSAFE = re.compile(r"[^\w.\- ]+")


class Inbox:
    """A private folder beside the database. Writing happens on a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inbox")

    async def keep(self, data: bytes, name: str, source: str | None = None) -> Path:
        """Write `data` under its SHA-256 and a cleaned `name`; the same bytes are written once.

        `source` is the address from which they came; it lies beside them, for a provider that is to fetch by itself.

        Raises:
            UnsupportedImageError: nothing in it, or more than 256 MiB.
            EnvironmentFaultError: the disk refuses.
        """
        if not data:
            message = "There was no image data in what was dropped or pasted."
            raise UnsupportedImageError(message)
        if len(data) > MAX_BYTES:
            message = f"Images of more than {MAX_BYTES // 2**20} MiB are not taken this way; save it and open the file."
            raise UnsupportedImageError(message)
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._write, data, name, source)

    async def source_of(self, paths: Sequence[str]) -> str | None:
        """The address from which one of these files was fetched, the one seen last first; None for other files."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._read_source, tuple(paths))

    def close(self) -> None:
        """Wait for the last write."""
        self._thread.shutdown(wait=True)

    def _write(self, data: bytes, name: str, source: str | None) -> Path:
        digest = hashlib.sha256(data).hexdigest()
        clean = _UNSAFE.sub("_", Path(name).name).strip(". ")[-80:] or "image"
        target = self._folder / digest[:2] / f"{digest[:16]}-{clean}"
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not (target.exists() and target.stat().st_size == len(data)):
                _put(target, data)
            if source is not None:
                _put(target.with_name(target.name + _SOURCE), source.encode("utf-8", "replace"))
        except OSError as error:
            raise EnvironmentFaultError(
                f"The image could not be kept in {self._folder}: {error.strerror}. "
                "Free some space or set SECONDLOOK_HOME."
            ) from error
        return target

    def _read_source(self, paths: Sequence[str]) -> str | None:
        for path in map(Path, reversed(paths)):
            if path.parent.parent != self._folder:
                continue
            try:
                with path.with_name(path.name + _SOURCE).open("rb") as file:
                    return file.read(_LONGEST_SOURCE).decode("utf-8", "replace")
            except (OSError, ValueError):
                continue
        return None


def _put(target: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, even after a power cut; raises OSError."""
    handle, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
