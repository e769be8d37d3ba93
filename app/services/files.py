"""Finds a file that still holds an image's bytes: paths are many, and files move and change behind our back."""

from __future__ import annotations

import os

from app.domain.image import Image
from app.errors import EnvironmentFaultError, RejectedImageError
from app.images.sandbox import Priority, Sandbox

CHANGED = "The file has changed since it was added; add it again to look at what it holds now."


class Files:
    """Hands out paths only after a look at what lies there: nothing is said of an image by looking at another."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def path_of(self, image: Image, *, priority: Priority = Priority.BULK) -> str:
        """The newest of the image's paths at which its very bytes still lie.

        Raises:
            EnvironmentFaultError: there is none; the message says what is wrong with the newest.
        """
        first = "" if image.paths else "No path is known for this image any more; drop the file again."
        for path in reversed(image.paths):
            try:
                reply = await self._sandbox.run("images.hash", path, {}, priority=priority)
            except (EnvironmentFaultError, RejectedImageError) as error:
                first = first or error.message
                continue
            if reply.meta.get("sha256") == image.sha256:
                return path
            first = first or CHANGED
        raise EnvironmentFaultError(first)


def absolute(path: str | os.PathLike[str]) -> str:
    """`path` as it can still be found when this process has gone; names keep bytes that are no UTF-8."""
    text = os.fspath(path)
    try:
        return os.path.join(os.getcwd(), text) if text else text  # noqa: PTH109, PTH118
    except OSError:  # the folder in which we were started has been removed
        return text


def nameable(text: str) -> str:
    """`text` as a file system and the database can hold it: what neither can spell becomes a question mark."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text
