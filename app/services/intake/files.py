"""Finds a file that still holds an image's bytes: paths are many, and files move and change behind our back."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.domain.image import Image
from app.errors import EnvironmentFaultError, RejectedImageError
from app.images.previews import CHANGED
from app.images.sandbox import Priority, Sandbox

T = TypeVar("T")


class Files:
    """Hands out paths only after a look at what lies there: nothing is said of an image by looking at another."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def path_of(self, image: Image, *, priority: Priority = Priority.BULK) -> str:
        """The newest of the image's paths at which its very bytes still lie.

        Raises:
            EnvironmentFaultError: there is none; the message says what is wrong with the newest.
        """

        async def checked(path: str) -> str:
            try:
                reply = await self._sandbox.run("images.hash", path, {}, priority=priority)
            except RejectedImageError as error:  # too large, or too slow, to be looked at
                raise EnvironmentFaultError(error.message) from error
            if reply.meta.get("sha256") != image.sha256:
                raise EnvironmentFaultError(CHANGED)
            return path

        return await self.with_path(image, checked)

    async def with_path(self, image: Image, use: Callable[[str], Awaitable[T]]) -> T:
        """What `use` makes of the newest path at which it finds the image's very bytes, for which it looks by itself.

        Raises:
            EnvironmentFaultError: there is none; the message says what is wrong with the newest.
            SecondLookError: what else `use` raises, at once.
        """
        first = "" if image.paths else "No path is known for this image any more; drop the file again."
        for path in reversed(image.paths):
            try:
                return await use(path)
            except EnvironmentFaultError as error:
                first = first or error.message
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
