"""A server whose every reply the test dictates, on a real socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from starlette.requests import Request
from starlette.responses import Response

from tests.emulator.server import serve
from tests.emulator.vendor import Call, Handler, Vendor, json_reply


class Echo(Vendor):
    """Answers /echo with what it was sent, and /at/{name} with what the test put there."""

    def __init__(self) -> None:
        self.replies: dict[str, Callable[[Request], Response]] = {}
        super().__init__()
        self.base = ""

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The routes."""
        return [
            ("echo", "GET", "/echo", self.echo),
            ("post", "POST", "/echo", self.echo),
            ("at", "GET", "/at/{name}", self.at),
        ]

    async def echo(self, call: Call) -> Response:
        """Say what came."""
        headers = dict(call.request.headers)
        return json_reply(
            {"headers": headers, "query": call.request.query_params.multi_items(), "size": len(call.body)}
        )

    async def at(self, call: Call) -> Response:
        """Say what the test wants."""
        return self.replies[call.key](call.request)


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    with serve(server) as address:
        server.base = address
        yield server
