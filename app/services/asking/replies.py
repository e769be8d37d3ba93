"""Sets a provider's untouched reply out for reading, on a thread of its own: a large one takes its time."""

from __future__ import annotations

from app.domain.raw import Raw, raw_of
from app.net.addresses import in_thread


async def set_out(data: bytes) -> Raw:
    """What a reply is and how it is shown; the loop that asks goes on meanwhile."""
    return await in_thread(lambda: raw_of(data), "set out a reply")
