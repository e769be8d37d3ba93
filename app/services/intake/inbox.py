"""Keeps images that came without a file (pasted, dropped from a browser, fetched) so that a restart finds them."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import os
import re
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.errors import EnvironmentFaultError, UnsupportedImageError

log = logging.getLogger(__name__)

MAX_BYTES = 256 * 1024 * 1024
_SOURCE = ".url"
_LONGEST_SOURCE = 8192
_UNSAFE = re.compile(r"[^\w.\- ]+")
# So many digits of the SHA-256 stand before the name of a copy.
BEGINS = 16
_OURS = re.compile(rf"[0-9a-f]{{{BEGINS}}}-")


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy: its file, the first digits of its SHA-256, its size in bytes, and when it was written (since 1970)."""

    path: Path
    begins: str
    byte_size: int
    written: float


class Inbox:
    """A private folder beside the database. Writing happens on a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
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

    async def listed(self) -> list[Kept]:
        """Every copy that is kept; raises EnvironmentFaultError where the folder cannot be read."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._list)

    async def remove(self, copies: Sequence[Kept]) -> list[Kept]:
        """Delete these copies, with the addresses beside them; returns those that are gone."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._remove, tuple(copies))

    def close(self) -> None:
        """Wait for the last write."""
        self._thread.shutdown(wait=True)

    def _write(self, data: bytes, name: str, source: str | None) -> Path:
        digest = hashlib.sha256(data).hexdigest()
        clean = _UNSAFE.sub("_", Path(name).name).strip(". ")[-80:] or "image"
        target = self.folder / digest[:2] / f"{digest[:BEGINS]}-{clean}"
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not (target.exists() and target.stat().st_size == len(data)):
                _put(target, data)
            if source is not None:
                _put(target.with_name(target.name + _SOURCE), source.encode("utf-8", "replace"))
        except OSError as error:
            raise EnvironmentFaultError(
                f"The image could not be kept in {self.folder}: {error.strerror}. "
                "Free some space or set SECONDLOOK_HOME."
            ) from error
        return target

    def _list(self) -> list[Kept]:
        found: list[Kept] = []
        try:
            for folder in sorted(self.folder.iterdir()) if self.folder.exists() else ():
                if folder.is_symlink() or not folder.is_dir():
                    continue
                for path in sorted(folder.iterdir()):
                    ours = _OURS.match(path.name) and not path.name.endswith(_SOURCE)
                    if ours and path.name.startswith(folder.name) and path.is_file() and not path.is_symlink():
                        about = path.stat()
                        found.append(Kept(path, path.name[:BEGINS], about.st_size, about.st_mtime))
        except OSError as error:
            raise EnvironmentFaultError(f"The folder {self.folder} cannot be read: {error.strerror}.") from error
        return found

    def _remove(self, copies: Sequence[Kept]) -> list[Kept]:
        gone: list[Kept] = []
        for copy in copies:
            try:
                copy.path.unlink(missing_ok=True)
                copy.path.with_name(copy.path.name + _SOURCE).unlink(missing_ok=True)
            except OSError as error:
                log.info("a kept copy cannot be deleted: %s", error.strerror)
                continue
            gone.append(copy)
            with contextlib.suppress(OSError):  # others are still in it
                copy.path.parent.rmdir()
        return gone

    def _read_source(self, paths: Sequence[str]) -> str | None:
        for path in map(Path, reversed(paths)):
            if path.parent.parent != self.folder:
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
