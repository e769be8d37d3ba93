"""Reads a shared gold set, a part at a time: where what lies is told, and every part is looked at, in the sandbox."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from app.errors import EnvironmentFaultError, RejectedImageError, SettingsError
from app.images.limits import Reply
from app.images.sandbox import Sandbox
from app.images.training_files import LAST, MANIFEST, MOST_HEAD, MOST_IMAGE, MOST_MANIFEST
from app.services.train.apart import apart
from app.services.train.archive import SharedSet, read_manifest


class SharedFile:
    """One file; however large it is, no more than one part of it is held at a time.

    Args:
        path: where it lies.
        sandbox: reads it.
    """

    def __init__(self, path: Path, sandbox: Sandbox) -> None:
        self._path, self._sandbox = path, sandbox
        self._places: Mapping[str, tuple[int, int]] = {}
        self.images: frozenset[str] = frozenset()
        """The SHA-256 names of the images that it carries, once it is open."""

    async def open(self) -> SharedSet:
        """What the file says of the set.

        Raises:
            SettingsError: it is no shared set, or not one that is taken; the message says why.
            EnvironmentFaultError: it cannot be read.
        """
        last, size = await apart(lambda: _last(self._path))
        reply = await self._run("training.archive", last, {"before": size - len(last)})
        self._places = await apart(lambda: _places(reply.blobs[0]))
        self.images = frozenset(name[7:] for name in self._places if name != MANIFEST)
        content = await self._entry(MANIFEST, MOST_MANIFEST)
        return await apart(lambda: read_manifest(content))

    async def image(self, sha256: str) -> bytes:
        """The bytes that the file carries under this name; raises as `open` does."""
        return await self._entry(f"images/{sha256}", MOST_IMAGE)

    async def _entry(self, name: str, most: int) -> bytes:
        at, size = self._places[name]
        part = await apart(lambda: _part(self._path, at, max(0, min(size, most)) + MOST_HEAD))
        return (await self._run("training.entry", part, {"entry": name, "size": size})).blobs[0]

    async def _run(self, operation: str, part: bytes, args: dict[str, str | int]) -> Reply:
        try:
            return await self._sandbox.run(operation, part, args)
        except RejectedImageError as error:
            raise SettingsError(f"{self._path.name} is not taken: {error.message}") from error


def _places(listed: bytes) -> dict[str, tuple[int, int]]:
    """Where what lies, as the worker wrote it."""
    return {str(name): (int(at), int(many)) for name, (at, many) in json.loads(listed).items()}


def _last(path: Path) -> tuple[bytes, int]:
    """The end of a file, and how large the whole is."""
    if not path.is_file():
        raise SettingsError(f"{path} is not a file.")
    try:
        size = path.stat().st_size
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be read: {error.strerror or error}.") from error
    start = max(0, size - LAST)
    return _part(path, start, size - start), size


def _part(path: Path, start: int, size: int) -> bytes:
    """At most `size` bytes of a file."""
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(size)
    except (OSError, ValueError) as error:
        raise EnvironmentFaultError(f"{path} cannot be read: {error}.") from error
