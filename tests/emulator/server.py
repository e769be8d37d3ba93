"""Runs an emulated server in a thread, on a free port of 127.0.0.1, and ends it cleanly."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

_connections: weakref.WeakValueDictionary[tuple[str, int], H11Protocol] = weakref.WeakValueDictionary()


class Emulated(Protocol):
    """What a server here must have: an ASGI application, and an event that ends its waits."""

    stop: asyncio.Event

    @property
    def app(self) -> ASGIApp:
        """The application."""
        ...


class _Protocol(H11Protocol):
    """Remembers its connection, so that a fault can break it."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        if self.client is not None:
            _connections[self.client] = self


def abort(scope: Scope) -> None:
    """Break the connection of a request with a TCP reset."""
    protocol = _connections.get(tuple(scope["client"]))
    if protocol is None:
        return
    raw = protocol.transport.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    protocol.transport.abort()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, emulated: Emulated) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._emulated = emulated

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._emulated.stop.set()
        await super().shutdown(sockets)


@contextmanager
def serve(emulated: Emulated, port: int = 0) -> Iterator[str]:
    """Serve on 127.0.0.1 until the block ends; yields the base URL."""
    listener = socket.create_server(("127.0.0.1", port))
    config = uvicorn.Config(
        emulated.app,
        loop="asyncio",
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # faults are meant: a broken connection is no news
        access_log=False,
        timeout_graceful_shutdown=1,
        # By default 5 s: a paced client may send on a connection in the moment in which it is closed, and the journal
        # would lack what the ledger rightly has.
        timeout_keep_alive=120,
    )
    server = _Server(config, emulated)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="emulator", daemon=True)
    thread.start()
    if not server.ready.wait(20):
        raise RuntimeError("the emulator did not start")
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        listener.close()
