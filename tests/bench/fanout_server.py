"""A server as cheap as can be, for measuring clients: reads a whole POST, waits, answers the same few bytes."""

from __future__ import annotations

import argparse
import asyncio
import socket

_BODY = b'{"findings":[{"label":"artificial","score":0.25}]}'
_REPLY = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(_BODY), _BODY)
_LENGTH = b"content-length:"


class Endpoint(asyncio.BufferedProtocol):
    """One connection; requests follow each other on it. Bodies are counted and not kept."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._buffer = bytearray(256 * 1024)
        self._view = memoryview(self._buffer)
        self._head = b""
        self._left = 0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002
        return self._view

    def buffer_updated(self, nbytes: int) -> None:
        if self._left:
            self._left -= nbytes
        else:
            self._head += bytes(self._view[:nbytes])
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                return
            lower = self._head[:end].lower()
            at = lower.find(_LENGTH) + len(_LENGTH)
            stop = lower.find(b"\r\n", at)
            length = int(lower[at : stop if stop > 0 else None])
            self._left = length - (len(self._head) - end - 4)
            self._head = b""
        if self._left == 0:
            asyncio.get_running_loop().call_later(self._seconds, self._answer)

    def _answer(self) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(_REPLY)


async def main(seconds: float) -> None:
    """Serve on a free port of 127.0.0.1, print the port, run until killed."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    server = await asyncio.get_running_loop().create_server(lambda: Endpoint(seconds), sock=listener)
    print(listener.getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=float)
    asyncio.run(main(parser.parse_args().seconds))
