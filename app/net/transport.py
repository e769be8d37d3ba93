"""Builds the httpx client on aiohttp's transport; the only module that imports either, and itself imported late.

httpx' own connection pool is quadratic in waiting requests (docs/decisions records the
figures), so its requests travel through aiohttp. What both would do by themselves and
must not – follow redirects, read proxies from the environment, keep cookies, resolve in
the loop's default executor – is switched off here, once.
"""

from __future__ import annotations

import base64
import http.cookiejar
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

import aiohttp
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from httpx_aiohttp import AiohttpTransport

from app.net.addresses import ForbiddenAddressError, Reach, in_thread, lookup, permit

Secrets = Callable[[], Mapping[str, str]]

_PIECE = 256 * 1024
# A connection that lay idle for longer is not used again. Common servers close theirs after 5 s; what is sent in that
# very moment is lost, counts as having left, and is sent a second time.
IDLE_SECONDS = 4.0
_HEADERS = {"User-Agent": "secondlook", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}


class ThreadResolver(AbstractResolver):
    """Looks names up in threads of their own, never in the loop's default executor."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of `host`; raises OSError."""
        rows = await in_thread(partial(lookup, host, port, family), f"lookup {host}")
        flags = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        return [
            ResolveResult(hostname=host, host=address, port=at, family=fam, proto=proto, flags=flags)
            for fam, proto, address, at in rows
        ]

    async def close(self) -> None:
        """Release nothing: the threads end with their look-ups."""


class Content(httpx.AsyncByteStream):
    """Bytes as a body that is asked for when the connection stands; handed over whole where it is small."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The bytes in order."""
        if len(self._content) <= _PIECE:
            yield self._content
            return
        view = memoryview(self._content)
        for start in range(0, len(view), _PIECE):
            yield bytes(view[start : start + _PIECE])


class NotedStream(httpx.AsyncByteStream):
    """A request's body that says when its first byte is asked for, which is after the connection stands."""

    def __init__(self, stream: httpx.AsyncByteStream, on_departure: Callable[[], Awaitable[None]]) -> None:
        self._stream, self._on_departure = stream, on_departure

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The stream's own chunks."""
        await self._on_departure()
        async for chunk in self._stream:
            yield chunk


class KeyedTransport(AiohttpTransport):
    """Adds the secret headers on the way out only, so that no request or exception object ever holds a key."""

    def __init__(
        self, session: Callable[[], aiohttp.ClientSession], *, context: ssl.SSLContext, proxy: str | None
    ) -> None:
        super().__init__(verify=context, client=session, proxy=_proxy(proxy), trust_env=False)
        self.secrets: Secrets = dict

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` with the secret headers, and take them off again."""
        secrets = self.secrets()
        on_departure = request.extensions.get("on_departure")
        if on_departure is not None and isinstance(request.stream, httpx.AsyncByteStream):
            request.stream = NotedStream(request.stream, on_departure)
        for name, value in secrets.items():
            request.headers[name] = value
        try:
            return await super().handle_async_request(request)
        finally:
            for name in secrets:
                request.headers.pop(name, None)


def make_context() -> ssl.SSLContext:
    """The TLS settings: certificates always verified, SSL_CERT_FILE and its like ignored. Blocks some 30 ms."""
    return httpx.create_ssl_context(verify=True, trust_env=False)


_parsed = lru_cache(maxsize=256)(httpx.URL)  # the few addresses of a provider, parsed once and not for each image


def make_request(
    method: str,
    url: str,
    *,
    query: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str],
    extensions: Mapping[str, Any],
    **body: Any,
) -> httpx.Request:
    """A request as a client would build it, without what a client does besides; `body` as httpx.Request takes it."""
    target = httpx.URL(url, params=query) if query else _parsed(url)
    return httpx.Request(method, target, headers={**_HEADERS, **headers}, extensions=dict(extensions), **body)


def build_transport(
    *, context: ssl.SSLContext, reach: Reach, proxy: str | None, connections: int, secrets: Secrets
) -> KeyedTransport:
    """What sends requests. A `proxy` is connected to wherever it is: `reach` then cannot be enforced here."""

    def make_socket(info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        family, kind, proto, _, address = info
        if proxy is None:
            permit(reach, str(address[0]))
        return socket.socket(family, kind, proto)

    def session() -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            resolver=ThreadResolver(),
            ssl=context,
            limit=connections,
            keepalive_timeout=IDLE_SECONDS,
            socket_factory=make_socket,
            # Every connection is checked: no cached decision about where a name leads.
            use_dns_cache=reach is not Reach.PUBLIC,
        )
        return aiohttp.ClientSession(connector=connector, trust_env=False, cookie_jar=aiohttp.DummyCookieJar())

    transport = KeyedTransport(session, context=context, proxy=proxy)
    transport.secrets = secrets
    return transport


def build(
    *, context: ssl.SSLContext, reach: Reach, proxy: str | None, connections: int, secrets: Secrets
) -> httpx.AsyncClient:
    """A whole client around a transport, which keeps no cookies and follows nothing by itself."""
    transport = build_transport(context=context, reach=reach, proxy=proxy, connections=connections, secrets=secrets)
    no_cookies = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
    return httpx.AsyncClient(
        transport=transport,
        follow_redirects=False,
        trust_env=False,
        cookies=no_cookies,
        headers=_HEADERS,
    )


def _proxy(url: str | None) -> httpx.Proxy | None:
    """The proxy, its name and password in a header: aiohttp deprecates the class that httpx-aiohttp puts them in.

    aiohttp moves Authorization to Proxy-Authorization, of the CONNECT or of the request itself.
    """
    if url is None:
        return None
    plain = httpx.Proxy(url)
    if plain.auth is None:
        return plain
    token = base64.b64encode(":".join(plain.auth).encode()).decode("ascii")
    return httpx.Proxy(plain.url, headers={"Authorization": f"Basic {token}"})


def forbidden(exc: BaseException | None) -> ForbiddenAddressError | None:
    """The refusal of an address among the causes of `exc`, if that is what stopped it."""
    while exc is not None:
        if isinstance(exc, ForbiddenAddressError):
            return exc
        exc = exc.__cause__ or exc.__context__
    return None
