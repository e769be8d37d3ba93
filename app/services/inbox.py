"""Keeps images that came without a file (pasted, dropped from a browser, fetched) so that a restart finds them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.errors import EnvironmentFaultError, UnsupportedImageError

MAX_BYTES = 256 * 1024 * 1024
_UNSAFE = re.compile(r"[^\w.\- ]+")


class Inbox:
    """A private folder beside the database. Writing happens on a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inbox")

    async def keep(self, data: bytes, name: str) -> Path:
        """Write `data` under its SHA-256 and a cleaned `name`; the same bytes are written once.

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
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._write, data, name)

    def close(self) -> None:
        """Wait for the last write."""
        self._thread.shutdown(wait=True)

    def _write(self, data: bytes, name: str) -> Path:
        digest = hashlib.sha256(data).hexdigest()
        clean = _UNSAFE.sub("_", Path(name).name).strip(". ")[-80:] or "image"
        target = self._folder / digest[:2] / f"{digest[:16]}-{clean}"
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if target.exists() and target.stat().st_size == len(data):
                return target
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
        except OSError as error:
            raise EnvironmentFaultError(
                f"The image could not be kept in {self._folder}: {error.strerror}. "
                "Free some space or set SECONDLOOK_HOME."
            ) from error
        return target
