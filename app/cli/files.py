"""The files that the arguments of a command mean: folders are walked, on a thread, in a fixed order."""

from __future__ import annotations

import asyncio
import base64
import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from app.services.intake.scan import Unreachable, walk


@dataclass(frozen=True, slots=True)
class Given:
    """One file: its path as it is shown (below the argument as typed), absolute, and why it cannot be reached."""

    path: str
    absolute: str
    unreachable: str | None = None


async def files_of(paths: Sequence[str]) -> tuple[Given, ...]:
    """All files that `paths` mean, folders recursively; what cannot be listed is in the list with its reason."""
    stop = threading.Event()
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="walk")
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, _walk, list(paths), stop)
    finally:
        stop.set()
        thread.shutdown(wait=False)


def path_fields(path: str) -> dict[str, Any]:
    """`path` for JSON; a name that is not UTF-8 is shown with replacement characters, its bytes beside it in base64."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        raw = os.fsencode(path)
        return {"path": raw.decode("utf-8", "replace"), "path_bytes": base64.b64encode(raw).decode("ascii")}
    return {"path": path}


def _walk(paths: list[str], stop: threading.Event) -> tuple[Given, ...]:
    found: dict[str, Given] = {}
    for entry in walk(paths, stop):
        path, reason = (entry.path, entry.message) if isinstance(entry, Unreachable) else (entry, None)
        # Not resolved: a symbolic link is the name by which the user knows the file.
        absolute = os.path.abspath(path)  # noqa: PTH100 - Path.absolute keeps "..", which the database must not hold
        found.setdefault(absolute, Given(path, absolute, reason))
    return tuple(found.values())
