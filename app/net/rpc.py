"""One guarded gRPC channel per provider, with the promises of `app.net.http`: verified, bounded, silent about keys.

A call that ends with a status is a `Reply` like one of HTTP: `status` is the HTTP status that
belongs to the code, `headers` holds the metadata with `grpc-status` and `grpc-message`. So
pacing and repetition need not know which of the two it was. grpcio is imported at the first
exchange, in a thread of its own.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import socket
import time
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.errors import (
    BugError,
    CancelledByUserError,
    MalformedAnswerError,
    RejectedImageError,
    SecondLookError,
    SettingsError,
    TimedOutError,
    UnavailableError,
    UnreachableError,
)
from app.net.addresses import ForbiddenAddressError, Reach, in_thread, is_loopback_host, lookup, permit
from app.net.http import DEFAULT_TIMEOUTS, REDACTED, Credential, Reply, Request, Timeouts, checked_base_url
from app.net.status import RPC_CODES

if TYPE_CHECKING:
    import grpc
    import grpc.aio

log = logging.getLogger(__name__)

# gRPC's own words for a message over a limit. The code is RESOURCE_EXHAUSTED, as if a quota were used up.
_REPLY_TOO_LARGE = re.compile(r"CLIENT: Received message larger than max|metadata size exceeds")
_REQUEST_TOO_LARGE = re.compile(r"(SERVER: )?(Received|Sent) message larger than max")


class Rpc:
    """The gRPC client of one provider, on the core's loop.

    Args:
        who: the provider's name in messages.
        base_url: https://host[:port], or http to this machine only; no path.
        credential: the key and the metadata that carries it, in lower case.
        proxy: an http proxy; the environment's proxy variables are never read.
        timeouts: to connect, and for the whole exchange.
        max_reply_bytes: the limit of a reply.
        roots: certificates to trust instead of the public ones, as PEM.

    Raises:
        SettingsError: an address or proxy that may not be used.
    """

    def __init__(
        self,
        who: str,
        base_url: str,
        *,
        credential: Credential,
        proxy: str | None = None,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        max_reply_bytes: int = 1024 * 1024,
        roots: bytes | None = None,
    ) -> None:
        self.who = who
        parts = urlsplit(checked_base_url(who, base_url))
        if parts.path:
            raise SettingsError(f"The address of {who} must end after its host: gRPC knows no path.")
        self._host, self._plain = parts.hostname or "", parts.scheme == "http"
        self._port = parts.port or (80 if self._plain else 443)
        self._proxy = None if is_loopback_host(self._host) else _checked_proxy(who, proxy)
        self._credential, self._timeouts = credential, timeouts
        self._max, self._roots = max_reply_bytes, roots
        self._channel: grpc.aio.Channel | None = None
        self._opening = asyncio.Lock()
        self._closed = False

    async def exchange(self, request: Request) -> Reply:
        """Send `request.content` as one message to the method `request.path`; whatever status it ends with is returned.

        Raises:
            CredentialsError: there is no usable key.
            UnreachableError, TimedOutError, UnavailableError: no connection, or no whole reply.
            MalformedAnswerError: the reply is larger than the limit.
            SettingsError: the address cannot be used.
            CancelledByUserError: the channel is closed.
        """
        metadata = {**request.headers, **self._credential.headers(self.who)}
        times = request.timeouts or self._timeouts
        started = time.monotonic()
        try:
            async with asyncio.timeout(times.total):
                channel = await self._ready(times.connect)
                if request.on_departure is not None and (noted := request.on_departure()) is not None:
                    await noted
                left = max(0.01, times.total - (time.monotonic() - started))
                status, headers, body = await self._call(channel, request, metadata, left)
        except TimeoutError as exc:
            raise TimedOutError(f"{self.who} did not answer in full within {times.total:g} s.") from exc
        log.debug("%s: %s, %d bytes", request.path, headers["grpc-status"], len(body))
        return Reply(status, headers, body, time.monotonic() - started)

    async def close(self) -> None:
        """Close the channel; safe to call twice."""
        self._closed = True
        await self._discard()

    async def _call(
        self, channel: grpc.aio.Channel, request: Request, metadata: Mapping[str, str], seconds: float
    ) -> tuple[int, dict[str, str], bytes]:
        from grpc import RpcError  # noqa: PLC0415 - loaded already, when the channel was opened
        from grpc.aio import AioRpcError, UsageError  # noqa: PLC0415 - likewise

        try:
            method: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(request.path)
            call = method(request.content or b"", timeout=seconds, metadata=tuple(metadata.items()))
            body = bytes(await call)
            code, details, trailer = 0, "", await call.trailing_metadata()
        except AioRpcError as error:
            code, details, trailer, body = error.code().value[0], error.details() or "", error.trailing_metadata(), b""
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            raise self._broken_off() from None  # closing the channel cancels its calls, not the tasks that wait
        except (UsageError, RpcError) as error:
            if not self._closed and "closed" not in str(error):
                raise BugError(f"{self.who} could not be asked: {type(error).__name__}.") from None
            raise self._broken_off() from None
        self._refuse_outsized(code, details)
        if code == 4:
            raise TimedOutError(f"{self.who} did not answer within {seconds:.0f} s.")
        headers = {name: self._redact(value) for name, value in trailer or () if isinstance(value, str)}
        headers.update({"grpc-status": str(code), "grpc-message": self._redact(details)})
        return RPC_CODES.get(code, RPC_CODES[2])[1], headers, self._redact_bytes(body)

    def _refuse_outsized(self, code: int, details: str) -> None:
        if code == 8 and _REPLY_TOO_LARGE.search(details):
            raise MalformedAnswerError(f"{self.who}'s answer is larger than {self._max:,} bytes.")
        if code == 8 and _REQUEST_TOO_LARGE.match(details):
            raise RejectedImageError(f"{self.who} does not take a message of this size.")

    def _broken_off(self) -> SecondLookError:
        if self._closed:
            return CancelledByUserError(f"The connection to {self.who} was closed.")
        return UnavailableError(f"{self.who} broke off the connection in the middle.")

    async def _ready(self, seconds: float) -> grpc.aio.Channel:
        """The channel once its connection stands, so that nothing counts as sent which never left."""
        try:
            async with asyncio.timeout(seconds), self._opening:
                if self._closed:
                    raise self._broken_off()
                channel = self._channel = self._channel or await self._open()
                from grpc import ChannelConnectivity as State  # noqa: PLC0415 - loaded now, and not before

                state = channel.get_state(try_to_connect=True)
                while state is not State.READY:
                    if state in (State.TRANSIENT_FAILURE, State.SHUTDOWN):
                        await self._discard()  # the next try looks the name up anew
                        raise self._unreachable()
                    await channel.wait_for_state_change(state)
                    state = channel.get_state(try_to_connect=True)
                return channel
        except TimeoutError:
            raise UnreachableError(f"{self.who} cannot be reached: no connection came about in time.") from None

    def _unreachable(self) -> SecondLookError:
        if self._closed:
            return self._broken_off()
        trust = "" if self._plain else ", or its certificate is not trusted"
        return UnreachableError(f"{self.who} cannot be reached: the connection was refused{trust}. Nothing was sent.")

    async def _discard(self) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            await channel.close()

    async def _open(self) -> grpc.aio.Channel:
        target = f"dns:///{self._host}:{self._port}" if self._proxy else await self._target()
        authority = self._host if self._port == 443 else f"{self._host}:{self._port}"
        options: list[tuple[str, str | int]] = [
            ("grpc.default_authority", authority),
            ("grpc.http_proxy", self._proxy) if self._proxy else ("grpc.enable_http_proxy", 0),
            ("grpc.max_receive_message_length", self._max),
            ("grpc.enable_retries", 0),  # whether to repeat is decided in app.net.paced
            ("grpc.service_config_disable_resolution", 1),
            ("grpc.use_local_subchannel_pool", 1),  # no other channel's waiting times after a failure
        ]
        await in_thread(_load, "load grpc")
        # Loaded by now. Channels belong to the loop on which they are made, so not to that thread.
        import grpc.aio  # noqa: PLC0415

        if self._plain:
            return grpc.aio.insecure_channel(target, options=options)
        # The name to be found in the certificate is the one that was looked up.
        options.append(("grpc.ssl_target_name_override", self._host))
        roots = self._roots or await in_thread(_public_roots, "load certificates")
        return grpc.aio.secure_channel(target, grpc.ssl_channel_credentials(roots), options=options)

    async def _target(self) -> str:
        """The host's addresses, looked up here and judged before anything connects, in gRPC's spelling."""
        try:
            rows = await in_thread(partial(lookup, self._host, self._port, socket.AF_UNSPEC), f"lookup {self._host}")
            for row in rows:
                permit(Reach.LOOPBACK if self._plain else Reach.ANYWHERE, row[2])
        except ForbiddenAddressError as exc:
            raise SettingsError(f"{self.who} leads to an address that is not allowed: {exc}.") from exc
        except OSError as exc:
            raise UnreachableError(
                f"{self.who} cannot be found: the name of its host does not resolve. Is this machine online?"
            ) from exc
        # One target is of one family; what has both is reached by the older one.
        old = [f"{address}:{port}" for family, _, address, port in rows if family == socket.AF_INET]
        new = [f"[{address}]:{port}" for family, _, address, port in rows if family == socket.AF_INET6]
        return f"ipv4:{','.join(old)}" if old else f"ipv6:{','.join(new)}"

    def _redact(self, text: str) -> str:
        return text.replace(secret, REDACTED) if (secret := self._secret()) else text

    def _redact_bytes(self, body: bytes) -> bytes:
        """`body` without the key; as long as before, because a message counts its bytes."""
        return body.replace(secret.encode(), b"*" * len(secret)) if (secret := self._secret()) else body

    def _secret(self) -> str:
        key = self._credential.value()
        return key if len(key) >= 6 else ""


def _load() -> None:
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")  # else its core writes to the terminal
    # 50 ms on its own: at first use and in a thread, so that neither start nor loop pays.
    import grpc.aio  # noqa: PLC0415, F401


def _public_roots() -> bytes:
    # certifi comes with httpx, and is imported where it is needed first.
    import certifi  # noqa: PLC0415

    return certifi.contents().encode()


def _checked_proxy(who: str, proxy: str | None) -> str | None:
    if not proxy:
        return None
    if urlsplit(proxy).scheme != "http" or not urlsplit(proxy).hostname:
        raise SettingsError(f"{who} speaks gRPC, which goes through http:// proxies only.")
    return proxy
