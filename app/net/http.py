"""One guarded HTTP client per provider: bounded in time and bytes, blind to redirects, and silent about keys.

httpx and aiohttp are imported at the first exchange, in a thread of their own, so that
start-up does not pay for them and the loop does not wait.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import re
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from app.errors import (
    CancelledByUserError,
    CredentialsError,
    SecondLookError,
    SettingsError,
    TimedOutError,
    UnavailableError,
)
from app.net.addresses import ForbiddenAddressError, Reach, in_thread, is_disguised, is_loopback_host
from app.net.body import read_limited

if TYPE_CHECKING:
    import ssl

    import httpx

log = logging.getLogger(__name__)

REDACTED = "[key removed]"
_KEY = re.compile(r"[\x21-\x7e]+\Z")

Query = Sequence[tuple[str, str]]
# Told before the first byte of a body leaves, and awaited where it is a coroutine's; a SecondLookError keeps it here.
OnDeparture = Callable[[], Awaitable[None] | None]


@dataclass(frozen=True, slots=True)
class Credential:
    """The key, or a function that looks it up for each exchange, and the header that carries it after `prefix`."""

    key: str | Callable[[], str | None] | None = field(repr=False)
    header: str = "Authorization"
    prefix: str = ""

    def value(self) -> str:
        """The key as it stands now; empty when there is none."""
        return (self.key() if callable(self.key) else self.key) or ""

    def headers(self, who: str) -> dict[str, str]:
        """The header with the key, to be sent to `who`; raises CredentialsError when there is no usable one."""
        key = self.value()
        if not key:
            raise CredentialsError(f"There is no key for {who}. Enter it in the settings.")
        if not _KEY.match(key):
            raise CredentialsError(f"The key for {who} holds a character that no key has. Enter it again.")
        return {self.header: self.prefix + key}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect, between two reads, and for the whole exchange from first to last byte."""

    connect: float = 10.0
    read: float = 30.0
    total: float = 60.0


DEFAULT_TIMEOUTS = Timeouts()


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart form."""

    name: str
    data: bytes = field(repr=False)
    mime: str


@dataclass(frozen=True, slots=True)
class Request:
    """One call.

    `repeatable` says that its arriving twice does no harm; `patience` is the seconds for all
    its tries. `timeouts` and `max_reply_bytes` override those of the client. `on_departure`
    is called, and awaited, each time before the content, or the form with its files, begins to
    leave this machine.
    """

    method: str
    path: str
    query: Query = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = field(default=None, repr=False)
    form: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)
    timeouts: Timeouts | None = None
    max_reply_bytes: int | None = None
    repeatable: bool = True
    patience: float = 120.0
    on_departure: OnDeparture | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer: header names in lower case, `body` decompressed and free of our key."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    elapsed: float


class Http:
    """The client of one provider, on the core's loop.

    Args:
        who: the provider's name in messages.
        base_url: https, or http to this machine only; no user name, query or fragment.
        credential: the key and where it goes; None for a service without one.
        proxy: an http(s) proxy; the environment's proxy variables are never read.
        connections: how many connections may be open at once.
        max_reply_bytes: the limit of a reply after decompression.

    Raises:
        SettingsError: an address or proxy that may not be used.
    """

    def __init__(
        self,
        who: str,
        base_url: str,
        *,
        credential: Credential | None = None,
        proxy: str | None = None,
        connections: int = 16,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        max_reply_bytes: int = 16 * 1024 * 1024,
    ) -> None:
        self.who = who
        self.base_url = checked_base_url(who, base_url)
        self._credential = credential
        self._loopback = is_loopback_host(urlsplit(self.base_url).hostname or "")
        self._proxy = None if self._loopback else checked_proxy(proxy)
        self._connections, self._timeouts, self._max = connections, timeouts, max_reply_bytes
        self._transport: Transport | None = None
        self._stack: Stack | None = None
        self._opening = asyncio.Lock()
        self._closed = False

    async def exchange(self, request: Request) -> Reply:
        """Send one request and read the whole reply; any status but a redirect is returned.

        Raises:
            CredentialsError: there is no usable key.
            UnreachableError, TimedOutError, UnavailableError: no whole reply, or a redirect, which is never followed.
            MalformedAnswerError: the reply breaks HTTP, its compression, or the byte limit.
            SettingsError: the address cannot be used.
            CancelledByUserError: the client is closed.
        """
        secrets = self._secrets()
        times = request.timeouts or self._timeouts
        stack, transport = await self._open()
        gate = _Gate(request.on_departure)
        try:
            async with asyncio.timeout(times.total):
                reply = await self._send(transport, self._build(stack, request, times, gate), request)
        except TimeoutError as exc:
            raise TimedOutError(f"{self.who} did not answer in full within {times.total:g} s.") from exc
        except SecondLookError:
            raise
        except Exception as exc:  # noqa: BLE001 - whatever the libraries raise, one of our errors comes of it
            if gate.refusal is not None:  # the libraries only say that the body could not be written
                raise gate.refusal from None
            raise self._translated(exc, secrets) from None
        log.debug("%s %s%s: %d, %d bytes", request.method, self.base_url, request.path, reply.status, len(reply.body))
        return reply

    async def close(self) -> None:
        """Close every connection; safe to call twice."""
        self._closed = True
        transport, self._transport = self._transport, None
        if transport is not None:
            await transport.aclose()

    def redact(self, text: str) -> str:
        """`text` without the key, should it hold it."""
        for secret in self._known_secrets():
            text = text.replace(secret, REDACTED)
        return text

    def _build(self, stack: Stack, request: Request, times: Timeouts, gate: _Gate) -> httpx.Request:
        files = {name: (upload.name, upload.data, upload.mime) for name, upload in request.files.items()}
        headers, content = dict(request.headers), request.content
        noted = gate if request.on_departure and (files or content is not None) else None
        body: dict[str, object] = {"content": content, "data": dict(request.form) or None, "files": files or None}
        if noted and content is not None:
            # As bytes the transport would hand it on at once; only a stream is asked for once the connection stands.
            headers["Content-Length"], body = str(len(content)), {"stream": stack.stream(content)}
        return stack.request(
            request.method,
            self.base_url + request.path,
            query=tuple(request.query),
            headers=headers,
            extensions={
                "timeout": {"connect": times.connect, "read": times.read, "write": None, "pool": times.total},
                **({"on_departure": noted} if noted else {}),
            },
            **{name: value for name, value in body.items() if value is not None},
        )

    async def _send(self, transport: Transport, built: httpx.Request, request: Request) -> Reply:
        started = time.monotonic()
        response = await transport.handle_async_request(built)
        headers = _headers(response)
        try:
            if response.status_code // 100 == 3:
                raise self._redirected(headers.get("location", ""))
            limit = request.max_reply_bytes or self._max
            body = await read_limited(response, headers.get("content-encoding", ""), limit, self.who)
        finally:
            await response.aclose()
        for secret in self._known_secrets():
            headers = {name: value.replace(secret, REDACTED) for name, value in headers.items()}
            body = body.replace(secret.encode(), REDACTED.encode())
        return Reply(response.status_code, headers, body, time.monotonic() - started)

    def _redirected(self, location: str) -> UnavailableError:
        host = urlsplit(location).hostname if _parses(location) else None
        where = f"to the host {host}" if host else "to another place"
        return UnavailableError(
            self.redact(f"{self.who} answered with a redirect {where}. It was not followed; nothing was sent there.")
        )

    def _translated(self, exc: Exception, secrets: Mapping[str, str]) -> SecondLookError:
        """Our own error for `exc`, free of the key even where a library quoted a header."""
        if self._stack is None:
            raise exc
        if self._closed:  # whatever broke, closing broke it
            return CancelledByUserError(f"The connection to {self.who} was closed.")
        error = self._stack.translate(exc, self.who)
        notes = [self.redact(note) for note in getattr(error, "__notes__", [])]
        for value in secrets.values():
            notes = [note.replace(value, REDACTED) for note in notes]
        error.__notes__ = notes
        return error

    def _known_secrets(self) -> list[str]:
        key = self._credential.value() if self._credential else ""
        return [key] if len(key) >= 6 else []

    def _secrets(self) -> dict[str, str]:
        """The header with the key; empty for a service without one."""
        return self._credential.headers(self.who) if self._credential else {}

    async def _open(self) -> tuple[Stack, Transport]:
        async with self._opening:
            if self._closed:
                raise CancelledByUserError(f"The connection to {self.who} was closed.")
            if self._transport is None or self._stack is None:
                self._stack = stack = await load()
                reach = Reach.LOOPBACK if self.base_url.startswith("http:") else Reach.ANYWHERE
                self._transport = stack.transport(
                    context=stack.context,
                    reach=reach,
                    proxy=self._proxy,
                    connections=self._connections,
                    secrets=self._secrets,
                )
            return self._stack, self._transport


class _Gate:
    """Asks whether the bytes may leave, and keeps the answer where it is no."""

    def __init__(self, on_departure: OnDeparture | None) -> None:
        self._on_departure = on_departure
        self.refusal: SecondLookError | None = None

    async def __call__(self) -> None:
        if self._on_departure is None:
            return
        try:
            told = self._on_departure()
            if told is not None:
                await told
        except SecondLookError as error:
            self.refusal = error
            raise


class Transport(Protocol):
    """What sends requests, one after the other or many at once."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The reply, its body still to be read."""
        ...

    async def aclose(self) -> None:
        """Close every connection."""
        ...


@dataclass(frozen=True, slots=True)
class Stack:
    """What `app.net.transport` and `app.net.failures` offer, and the TLS settings that all clients share."""

    build: Callable[..., httpx.AsyncClient]
    transport: Callable[..., Transport]
    request: Callable[..., httpx.Request]
    stream: Callable[[bytes], httpx.AsyncByteStream]
    translate: Callable[[Exception, str], SecondLookError]
    forbidden: Callable[[BaseException | None], ForbiddenAddressError | None]
    context: ssl.SSLContext


_stack: Stack | None = None


async def load() -> Stack:
    """The layer below, slow the first time only."""
    global _stack  # noqa: PLW0603 - a cache of modules, like sys.modules itself

    def work() -> Stack:
        # httpx and aiohttp take 220 ms to import: at first use, in a thread, so that neither start nor loop pays.
        from app.net import failures, transport  # noqa: PLC0415

        stack = Stack(
            transport.build,
            transport.build_transport,
            transport.make_request,
            transport.Content,
            failures.translate,
            transport.forbidden,
            transport.make_context(),
        )
        gc.freeze()  # 50,000 objects that stay: looking through them would stop every thread at every full collection
        return stack

    if _stack is None:
        _stack = await in_thread(work, "load network")
    return _stack


def _headers(response: httpx.Response) -> dict[str, str]:
    """The headers by their names in lower case, joined where one comes twice: read once, and not for each look-up."""
    encoding = response.headers.encoding
    found: dict[str, str] = {}
    for raw_name, raw_value in response.headers.raw:
        name, value = raw_name.decode(encoding).lower(), raw_value.decode(encoding)
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _parses(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def checked_base_url(who: str, url: str) -> str:
    """`url` without a final slash; raises SettingsError unless it is https, or http to this machine."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as exc:
        raise SettingsError(f"The address of {who} is not a URL: {exc}.") from exc
    if not host or parts.scheme not in ("http", "https"):
        raise SettingsError(f"The address of {who} must begin with https:// and name a host.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise SettingsError(f"The address of {who} must hold neither a user name nor anything after “?” or “#”.")
    if is_disguised(host):
        raise SettingsError(f"The address of {who} spells its host as a bare number. Write it as four numbers.")
    if parts.scheme == "http" and not is_loopback_host(host):
        raise SettingsError(f"{who} is only asked over https: plain http is allowed to this machine alone.")
    return url.strip().rstrip("/")


def checked_proxy(proxy: str | None) -> str | None:
    """`proxy`, or None for an empty one; raises SettingsError unless it is an http or https address."""
    if not proxy:
        return None
    if not _parses(proxy) or urlsplit(proxy).scheme not in ("http", "https") or not urlsplit(proxy).hostname:
        raise SettingsError("The proxy must be an http:// or https:// address.")
    return proxy
