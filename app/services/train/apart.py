"""Work that would hold up the core's loop – counting, first imports, files – done on a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

Told = Callable[[int, int], None]
"""How far it is: done, of how many. Called on any thread."""


async def apart(work: Callable[[], T]) -> T:
    """What `work` returns or raises; it is carried out whole, even when the waiter is cancelled."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="train")
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, work)
    finally:
        thread.shutdown(wait=False)
