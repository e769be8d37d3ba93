"""The pictures that the window shows, asked for by identity: thumbnails and stage-size previews."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence

from app.domain.image import Image
from app.domain.picture import Frame, Picture
from app.errors import EnvironmentFaultError, SecondLookError
from app.images.previews import Previews
from app.images.sandbox import Priority
from app.services.intake.files import Files
from app.store.images import ImageStore


class Pictures:
    """Finds an image's file and has it decoded in the sandbox, the most urgent first."""

    def __init__(self, store: ImageStore, previews: Previews, files: Files) -> None:
        self._store, self._previews, self._files = store, previews, files

    async def thumbnail(self, sha256: str, *, ahead: bool = False) -> Picture:
        """A picture of at most 256 pixels a side, `ahead` when nobody waits for it; raises a SecondLookError."""
        held = self._previews.cached_thumbnail(sha256)
        if held is not None:
            return held
        priority = Priority.BULK if ahead else Priority.VISIBLE
        return await self._previews.thumbnail(sha256, await self._path(sha256, priority), priority=priority)

    async def stage(self, sha256: str, width: int, height: int, *, ahead: bool = False) -> Picture:
        """A picture that fits `width` × `height` pixels; `ahead` when nobody is waiting for it yet."""
        held = self._previews.cached_stage(sha256, width, height)
        if held is not None:
            return held
        priority = Priority.NEXT if ahead else Priority.NOW

        def decode(path: str) -> Awaitable[Picture]:
            return self._previews.stage(sha256, path, width, height, priority=priority)

        return await self._files.with_path(await self._image(sha256), decode)

    async def frame(self, sha256: str, number: int, width: int, height: int) -> Frame:
        """One frame of an animation or page of a document, counted from 0; raises a SecondLookError."""
        return await self._previews.frame(await self._path(sha256, Priority.NOW), number, width, height)

    async def part(
        self, sha256: str, region: tuple[int, int, int, int], width: int, height: int, *, frame: int = 0
    ) -> Picture:
        """A part of an image at a better resolution than the stage's; raises a SecondLookError.

        `region` is left, top, right, bottom in pixels of the whole image as displayed; the
        part comes at its true pixels, or shrunk into `width` × `height`.
        """
        path = await self._path(sha256, Priority.NOW)
        return await self._previews.part(path, region, width, height, frame=frame)

    async def prefetch(self, sha256s: Sequence[str], width: int, height: int) -> None:
        """Decode these ahead, in this order; what an earlier call wanted and this one does not is dropped."""
        found: list[tuple[str, str]] = []
        for sha256 in sha256s:
            if self._previews.cached_stage(sha256, width, height) is not None:
                continue
            try:
                found.append((sha256, await self._path(sha256, Priority.NEXT)))
            except SecondLookError:
                continue  # whoever asks for the picture itself hears of it
        self._previews.prefetch(found, width, height)

    async def _path(self, sha256: str, priority: Priority) -> str:
        return await self._files.path_of(await self._image(sha256), priority=priority)

    async def _image(self, sha256: str) -> Image:
        image = await self._store.get(sha256)
        if image is None:
            message = "This image is not in the database any more."
            raise EnvironmentFaultError(message)
        return image
