"""What every emulated HTTP vendor shares: routes with names, faults, the journal, and replies that are checked."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.emulator.faults import Faulty, Script, wait
from tests.emulator.journal import Entry, Journal, now
from tests.emulator.server import abort


@dataclass(slots=True)
class Call:
    """One request on its way through a handler, which adds what the journal shall say of it.

    `image` is the picture of a request that takes one, `images` are those of one that takes several.
    """

    request: Request
    body: bytes
    image: bytes | None = None
    images: list[bytes] = field(default_factory=list)
    filename: str | None = None
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The path parameter, whatever its name."""
        return str(next(iter(self.request.path_params.values()), ""))


Handler = Callable[[Call], Awaitable[Response]]


class Vendor:
    """Base of the emulated servers: `routes()` of the vendor gives (name, method, path, handler)."""

    def __init__(self) -> None:
        self.journal, self.faults, self.stop = Journal(), Script(), asyncio.Event()
        self._app = Starlette(
            routes=[
                Route(path, _Endpoint(self, name, handler), methods=[method])
                for name, method, path, handler in self.routes()
            ]
        )

    @property
    def app(self) -> ASGIApp:
        """The application."""
        return self._app

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The vendor's routes."""
        return []

    async def read_images(self, call: Call) -> None:
        """Find the pictures in a request that a fault answers, so that the journal knows what arrived."""
        if "multipart/form-data" in call.request.headers.get("content-type", ""):
            await read_form(call)


class _Endpoint:
    """Runs one exchange: read, fault, handle, journal, send."""

    def __init__(self, vendor: Vendor, route: str, handler: Handler) -> None:
        self._vendor, self._route, self._handler = vendor, route, handler

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        vendor, began = self._vendor, now()
        request = Request(scope, receive)
        call = Call(request, await request.body())
        vendor.journal.arrive(self._route)
        fault = vendor.faults.next(self._route)
        if fault is not None and fault.delay:
            await wait(fault.delay, receive, vendor.stop)
        if fault is not None and fault.instead is not None:
            await vendor.read_images(call)
            reply = fault.instead
        else:
            reply = await self._handler(call)
        images = [call.image] if call.image is not None else call.images
        vendor.journal.add(
            Entry(
                route=self._route,
                method=request.method,
                status=reply.status_code,
                at=began,
                images=tuple((hashlib.sha256(image).hexdigest(), len(image)) for image in images),
                body_bytes=len(call.body),
                filename=call.filename,
                fields=tuple(sorted(call.fields.items())),
                fault=fault.name if fault else None,
            )
        )
        if fault is not None and fault.instead is None:
            reply = Faulty(reply, fault, vendor.stop, abort)
        await reply(scope, receive, send)


async def read_form(call: Call) -> None:
    """Read a multipart form: its file into `call.image`, its texts into `call.fields`."""
    async with call.request.form(max_part_size=100_000_000) as form:
        for name, value in form.multi_items():
            if isinstance(value, str):
                call.fields[name] = value
            elif name == "image":
                call.image, call.filename = await value.read(), value.filename


def json_reply(value: Any, code: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON reply."""
    content = json.dumps(value, ensure_ascii=False).encode()
    return Response(content, code, headers, media_type="application/json")
