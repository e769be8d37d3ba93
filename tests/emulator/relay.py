"""A relay of TCP in front of a server which hides its sockets, so that a fault can break the connection."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Relay:
    """Passes bytes on in both directions, until it is told to cut."""

    def __init__(self, upstream: int) -> None:
        self._upstream = upstream
        self._clients: set[asyncio.StreamWriter] = set()
        self._pumps: set[asyncio.Task[None]] = set()

    def cut(self) -> None:
        """Break every connection with a TCP reset."""
        for client in self._clients:
            raw = client.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        task = asyncio.current_task()
        assert task is not None
        self._pumps.add(task)
        self._clients.add(writer)
        try:
            back, forth = await asyncio.open_connection("127.0.0.1", self._upstream)
            try:
                pumps = [asyncio.create_task(_pump(reader, forth)), asyncio.create_task(_pump(back, writer))]
                try:
                    await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for pump in pumps:
                        pump.cancel()
                    await asyncio.gather(*pumps, return_exceptions=True)
            finally:
                forth.close()
        except (OSError, asyncio.CancelledError):
            pass  # the server, or the relay itself, has ended
        finally:
            self._clients.discard(writer)
            self._pumps.discard(task)
            writer.close()

    async def close(self) -> None:
        """End all connections."""
        for task in list(self._pumps):
            task.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()


@asynccontextmanager
async def relayed(upstream: int) -> AsyncIterator[tuple[Relay, int]]:
    """A relay to the port `upstream` of this machine, and its own port."""
    relay = Relay(upstream)
    server = await asyncio.start_server(relay.serve, "127.0.0.1", 0)
    try:
        yield relay, server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await relay.close()
        await server.wait_closed()
