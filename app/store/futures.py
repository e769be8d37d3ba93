"""Hands what a thread worked out to the loop that waits for it."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

log = logging.getLogger(__name__)


def settle(
    loop: asyncio.AbstractEventLoop, future: asyncio.Future[Any], result: object, failure: Exception | None
) -> None:
    """Settle `future` on its own loop, from another thread; its waiter, or its loop, may be gone meanwhile."""

    def settle_here() -> None:
        if future.done():  # its waiter was cancelled
            return
        if failure is None:
            future.set_result(result)
        else:
            future.set_exception(failure)

    try:
        loop.call_soon_threadsafe(settle_here)
    except RuntimeError:
        log.debug("a result came after its loop had closed")
