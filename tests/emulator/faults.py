"""Faults that an emulated server commits on request: one script per route, one fault per exchange."""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

Abort = Callable[[Scope], None]
HTML = b"<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong.

    `instead` answers before the handler runs, so the request has no effect; `mutate` changes
    the handler's body; `stream` changes the way in which the reply leaves; `delay` comes first.
    """

    name: str
    delay: float = 0.0
    instead: Response | None = None
    mutate: Callable[[bytes], bytes] | None = None
    headers: tuple[tuple[str, str], ...] = ()
    stream: str = ""
    seconds: float = 0.05


def delay(seconds: float) -> Fault:
    """Answer late."""
    return Fault(f"delay {seconds:g}", delay=seconds)


def hang() -> Fault:
    """Never answer."""
    return Fault("hang", delay=3600.0)


def status(code: int, body: object = None, *, headers: dict[str, str] | None = None) -> Fault:
    """Refuse with a status and a JSON body, before anything is done."""
    content = b"" if body is None else json.dumps(body).encode()
    kind = "application/json" if content else None
    return Fault(f"status {code}", instead=Response(content, code, headers, media_type=kind))


def html(code: int = 200) -> Fault:
    """The page of a proxy in between."""
    return Fault(f"html {code}", instead=Response(HTML, code, media_type="text/html"))


def redirect(location: str, code: int = 307) -> Fault:
    """Point to another place."""
    return Fault(f"redirect {code}", instead=Response(b"", code, {"location": location}))


def reset() -> Fault:
    """Break the connection in the middle of the reply, with a TCP reset."""
    return Fault("reset", stream="reset")


def vanish() -> Fault:
    """Do the work and break the connection before the reply."""
    return Fault("vanish", stream="vanish")


def truncate() -> Fault:
    """A whole reply with half the JSON."""
    return Fault("truncate", mutate=lambda body: body[: len(body) // 2])


def drip(seconds: float = 0.05) -> Fault:
    """One byte at a time."""
    return Fault("drip", stream="drip", seconds=seconds)


def endless() -> Fault:
    """A reply that does not end."""
    return Fault("endless", stream="endless")


def bomb(size: int = 200_000_000) -> Fault:
    """A small gzip reply that unpacks to `size` bytes."""
    return Fault("bomb", mutate=lambda _: _bomb(size), headers=(("content-encoding", "gzip"),))


def damaged_gzip() -> Fault:
    """Claims gzip, and is not."""
    return Fault("damaged gzip", headers=(("content-encoding", "gzip"),))


def content_type(kind: str = "text/html") -> Fault:
    """The right body under the wrong name."""
    return Fault("content type", headers=(("content-type", kind),))


def body(content: bytes) -> Fault:
    """These very bytes instead of the reply, after the work was done."""
    return Fault("body", mutate=lambda _: content)


def wrong_types() -> Fault:
    """Every number, text and truth value of the JSON becomes something else."""
    return Fault("wrong types", mutate=lambda raw: json.dumps(_confused(json.loads(raw))).encode())


def edit(change: Callable[[Any], Any], name: str = "edit") -> Fault:
    """The reply's JSON after `change`."""
    return Fault(name, mutate=lambda raw: json.dumps(change(json.loads(raw)), ensure_ascii=False).encode())


def duplicated() -> Fault:
    """Every item of a list twice."""
    return edit(lambda items: [i for item in items for i in (item, item)], "duplicated")


def reordered() -> Fault:
    """A list backwards."""
    return edit(lambda items: items[::-1], "reordered")


def missing() -> Fault:
    """A list without its first item."""
    return edit(lambda items: items[1:], "missing")


def deep() -> Fault:
    """JSON nested a hundred thousand times."""
    return body(b"[" * 100_000 + b"]" * 100_000)


def _bomb(size: int) -> bytes:
    return gzip.compress(b" " * 1_000_000, 9) * (size // 1_000_000)


def _confused(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _confused(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_confused(item) for item in value] or {"not": "a list"}
    return {str: 17, int: "seventeen", float: [0.5], bool: "yes"}.get(type(value), {})


@dataclass(slots=True)
class Script:
    """Which fault comes next on which route; filled by the test's thread, used by the server's.

    `chance` commits one of `pool` at random on any route, by a generator with a fixed seed.
    """

    planned: dict[str, list[Fault]] = field(default_factory=dict)
    standing: dict[str, Fault] = field(default_factory=dict)
    pool: tuple[Fault, ...] = ()
    chance: float = 0.0
    dice: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - dice, not a secret
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def once(self, route: str, *faults: Fault) -> None:
        """Commit these, one each time, on the next exchanges of `route`."""
        with self._lock:
            self.planned.setdefault(route, []).extend(faults)

    def always(self, route: str, fault: Fault) -> None:
        """Commit this on every exchange of `route`."""
        with self._lock:
            self.standing[route] = fault

    def clear(self) -> None:
        """Behave from now on."""
        with self._lock:
            self.planned.clear()
            self.standing.clear()
            self.chance = 0.0

    def next(self, route: str) -> Fault | None:
        """The fault for an exchange that begins now."""
        with self._lock:
            if self.planned.get(route):
                return self.planned[route].pop(0)
            if route in self.standing:
                return self.standing[route]
            if self.pool and self.dice.random() < self.chance:
                return self.dice.choice(self.pool)
            return None


class Faulty(Response):
    """A reply that leaves in the fault's way, and stops when the client or the server has gone."""

    def __init__(self, reply: Response, fault: Fault, stop: asyncio.Event, abort: Abort) -> None:
        changed = bytes(reply.body) if fault.mutate is None else fault.mutate(bytes(reply.body))
        headers = {k: v for k, v in reply.headers.items() if k not in ("content-length", *dict(fault.headers))}
        super().__init__(changed, reply.status_code, {**headers, **dict(fault.headers)})
        self._fault, self._stop, self._abort = fault, stop, abort

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        stream = self._fault.stream
        if stream == "vanish":
            self._abort(scope)
            return
        if not stream:
            await super().__call__(scope, receive, send)
            return
        raw = [(k, v) for k, v in self.raw_headers if stream != "endless" or k != b"content-length"]
        await send({"type": "http.response.start", "status": self.status_code, "headers": raw})
        data = bytes(self.body)
        if stream == "reset":
            await send({"type": "http.response.body", "body": data[: len(data) // 2], "more_body": True})
            await asyncio.sleep(0.02)  # let it reach the client, so that the break is in the middle
            self._abort(scope)
            return
        gone = asyncio.ensure_future(_disconnected(receive))
        try:
            position = 0
            while not (gone.done() or self._stop.is_set()):
                if stream == "drip":
                    if position >= len(data):
                        break
                    await send({"type": "http.response.body", "body": data[position : position + 1], "more_body": True})
                    position += 1
                    await asyncio.wait([gone], timeout=self._fault.seconds)
                else:
                    await send({"type": "http.response.body", "body": b" " * 65536, "more_body": True})
                    await asyncio.sleep(0)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def wait(seconds: float, receive: Receive, stop: asyncio.Event) -> None:
    """Sleep, but not longer than the client or the server stays."""
    watchers = [asyncio.ensure_future(_disconnected(receive)), asyncio.ensure_future(stop.wait())]
    try:
        await asyncio.wait(watchers, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for watcher in watchers:
            watcher.cancel()
