"""Reads the body of a reply: decompressed here, in slices, so that no bomb and no endless reply fills the memory."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from app.errors import MalformedAnswerError

if TYPE_CHECKING:
    import httpx

_SLICE = 64 * 1024


async def read_limited(response: httpx.Response, coding: str, limit: int, who: str) -> bytes:
    """The body of a streamed response, decompressed as `coding` (its Content-Encoding, empty for none) says.

    Never more than `limit` bytes of it are in memory.

    Raises:
        MalformedAnswerError: it is longer, damaged, or compressed in a way that was not offered.
    """
    total, parts = 0, []
    async with aclosing(_decompressed(response, coding.strip().lower(), who)) as pieces:
        async for piece in pieces:
            total += len(piece)
            if total > limit:
                raise MalformedAnswerError(f"The answer of {who} is larger than the {limit:,} bytes allowed.")
            parts.append(piece)
    return b"".join(parts)


async def _decompressed(response: httpx.Response, coding: str, who: str) -> AsyncGenerator[bytes, None]:
    if coding in ("identity", ""):
        async with aclosing(_raw(response)) as chunks:
            async for chunk in chunks:
                yield chunk
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise MalformedAnswerError(f"The answer of {who} is compressed in a way not asked for: {coding[:40]!r}.")
    inflater = _inflater()
    async with aclosing(_raw(response)) as chunks:
        async for chunk in chunks:
            rest = chunk
            while rest:
                if inflater.eof:  # RFC 1952: several compressed members may follow each other
                    inflater = _inflater()
                try:
                    piece = inflater.decompress(rest, _SLICE)
                except zlib.error as exc:
                    raise MalformedAnswerError(f"The answer of {who} is damaged: it cannot be decompressed.") from exc
                rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
                yield piece
                # A bomb is unpacked in slices, with the loop's other work between them.
                await asyncio.sleep(0)
    if not inflater.eof:
        raise MalformedAnswerError(f"The answer of {who} is damaged: it ends within its compression.")


def _inflater() -> zlib._Decompress:
    return zlib.decompressobj(zlib.MAX_WBITS | 32)  # tells gzip and zlib apart by itself


async def _raw(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    async for chunk in response.aiter_raw():
        yield chunk
