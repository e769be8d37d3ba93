"""Walks files and folders on its own thread and hands the paths over in batches."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

BATCH = 256


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A path that could not even be listed, with the reason in words."""

    path: str
    message: str


Found = str | Unreachable


def walk(paths: list[str], stop: threading.Event) -> Iterator[Found]:
    """All files below `paths`, folders recursively, names sorted; hidden files included.

    Symbolic links to folders inside a folder are not followed, so that no loop can form; a
    link named by the user is. Whether a found path is a regular file is left to whoever
    opens it.
    """
    for path in paths:
        if stop.is_set():
            return
        if not os.path.lexists(path):
            yield Unreachable(path, "There is no such file or folder.")
        elif os.path.isdir(path):  # noqa: PTH112  (bytes-exact names: str paths keep surrogates)
            yield from _walk_folder(path, stop)
        else:
            yield path


def _walk_folder(folder: str, stop: threading.Event) -> Iterator[Found]:
    # Not recursive: a tree may be deeper than Python's stack.
    ahead = [folder]
    while ahead:
        folder = ahead.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Unreachable(folder, f"This folder cannot be read: {error.strerror or error}.")
            continue
        folders: list[str] = []
        for entry in listed:
            if stop.is_set():
                return
            if _is_folder(entry):
                folders.append(entry.path)
            elif entry.is_symlink() and os.path.isdir(entry.path):  # noqa: PTH112
                yield Unreachable(entry.path, "A link to a folder is not followed; add that folder itself.")
            else:
                yield entry.path
        ahead += reversed(folders)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:  # whoever opens it hears why
        return False


class Scan:
    """One walk, on one thread of its own, delivered to the loop in batches."""

    def __init__(
        self,
        paths: list[str],
        on_batch: Callable[[list[Found]], None],
        on_end: Callable[[], None],
    ) -> None:
        self.ended = asyncio.Event()
        self._stop = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(
            target=self._run, args=(paths, on_batch, on_end), name="ingest-scan", daemon=True
        )
        self._thread.start()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Stop walking; `on_end` is still called."""
        self._stop.set()

    def _run(
        self,
        paths: list[str],
        on_batch: Callable[[list[Found]], None],
        on_end: Callable[[], None],
    ) -> None:
        batch: list[Found] = []
        try:
            for found in walk(paths, self._stop):
                batch.append(found)
                if len(batch) >= BATCH:
                    self._post(on_batch, batch)
                    batch = []
        finally:
            if batch:
                self._post(on_batch, batch)
            self._post(self._finish, on_end)

    def _finish(self, on_end: Callable[[], None]) -> None:
        self.ended.set()
        on_end()

    def _post(self, callback: Callable[..., None], *args: object) -> None:
        try:
            self._loop.call_soon_threadsafe(callback, *args)
        except RuntimeError:  # the loop closed first: nobody is left to be told
            self._stop.set()
