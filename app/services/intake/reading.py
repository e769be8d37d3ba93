"""Turns a file into an image value by way of the sandbox, whatever the decoder does."""

from __future__ import annotations

from typing import Any

from app.domain.image import Image, ImageFacts, Unreadable
from app.errors import RejectedImageError, UnreadableImageError, UnsupportedImageError
from app.images.previews import Previews, preview_of, thumbnail_of
from app.images.sandbox import Priority, Reply, Sandbox
from app.providers.protocol import Pixels
from app.services.asking.stash import PixelStash
from app.store.clock import utc_now

THUMB_SIDE = 256
PREVIEW_SIDE = 512
# A decoder that has to prove the file readable still decodes it, but need not send a picture worth looking at.
_LEAST_SIDE = 16


async def read_path(
    sandbox: Sandbox, path: str, *, thumb: int = THUMB_SIDE, preview: int = PREVIEW_SIDE
) -> tuple[Image, Reply]:
    """Hash and decode a file once.

    A decoder that crashes, hangs or eats its memory leaves an unreadable image with the reason.

    Raises:
        UnsupportedImageError: it is no image, or none of a kind that is read.
        UnreadableImageError: not even its hash can be made, or the worker's answer makes no sense.
        EnvironmentFaultError: there is no such regular file, or it may not be read.
    """
    try:
        reply = await sandbox.run("images.inspect", path, {"thumb": thumb, "preview": preview}, priority=Priority.BULK)
    except UnsupportedImageError:
        raise
    except RejectedImageError as error:
        reply = await sandbox.run("images.hash", path, {}, priority=Priority.BULK)
        return _image(reply, path, Unreadable(error.kind, error.message)), reply
    bad = reply.meta.get("unreadable")
    if isinstance(bad, dict) and bad.get("kind") == UnsupportedImageError.kind:
        raise UnsupportedImageError(str(bad["message"]))
    reason = Unreadable(str(bad["kind"]), str(bad["message"])) if isinstance(bad, dict) else None
    return _image(reply, path, reason), reply


async def image_of_path(sandbox: Sandbox, path: str) -> Image:
    """Like `read_path`, for the image alone; decoded just as far, so that both call the same files readable."""
    image, _ = await read_path(sandbox, path)
    return image


def _image(reply: Reply, path: str, unreadable: Unreadable | None) -> Image:
    facts: Any = reply.meta.get("facts") if unreadable is None else None
    try:
        return Image(
            sha256=str(reply.meta["sha256"]),
            byte_size=int(str(reply.meta["byte_size"])),
            facts=ImageFacts(**facts) if facts is not None else None,
            unreadable=unreadable,
            first_seen_at=utc_now(),
            paths=(path,),
        )
    except (KeyError, TypeError, ValueError) as error:  # a worker that a file took over says what it likes
        message = "The decoder gave an answer that makes no sense."
        raise UnreadableImageError(message) from error


def pixels_of(reply: Reply) -> Pixels:
    """The preview that the models look at; raises UnreadableImageError where there is none."""
    preview = preview_of(reply)
    return Pixels(preview.width, preview.height, bytes(preview.data))


class Reader:
    """Reads a file once and hands its pictures to whoever will want them: the queue, and the models."""

    def __init__(self, sandbox: Sandbox, previews: Previews, stash: PixelStash) -> None:
        self._sandbox, self._previews, self._stash = sandbox, previews, stash

    async def read(self, path: str) -> Image:
        """The image at `path`; raises as `read_path` does."""
        image, reply = await read_path(self._sandbox, path)
        if image.facts is not None:
            self._previews.put_thumbnail(image.sha256, thumbnail_of(reply))
            self._stash.put(image.sha256, pixels_of(reply))
        return image
