"""Every exception of the layers below has a row in the table: none of them leaves app.net as it is."""

from __future__ import annotations

import inspect
import socket
import ssl
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp import client_exceptions, http_exceptions
from aiohttp.client_reqrep import ConnectionKey, RequestInfo
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from app.errors import (
    BugError,
    CancelledByUserError,
    MalformedAnswerError,
    SecondLookError,
    SettingsError,
    TimedOutError,
    UnavailableError,
    UnreachableError,
)
from app.net.addresses import ForbiddenAddressError
from app.net.failures import translate

KEY = "sk-in-a-header-000000"
CONNECTION = ConnectionKey("api.example", 443, True, True, None, None, None)
INFO = RequestInfo(
    URL("https://api.example/"), "GET", CIMultiDictProxy(CIMultiDict({"X-Api-Key": KEY})), URL("https://api.example/")
)


def _classes(module: ModuleType) -> Iterator[type[Exception]]:
    for _, kind in inspect.getmembers(module, inspect.isclass):
        if issubclass(kind, Exception) and kind.__module__.startswith(("httpx", "aiohttp")):
            yield kind


def _make(kind: type[Exception]) -> Exception:
    """An instance, whatever its constructor wants."""
    request = httpx.Request("GET", "https://api.example")
    attempts: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        (("said",), {}),
        ((), {}),
        (("said",), {"request": request, "response": httpx.Response(500, request=request)}),
        ((INFO, ()), {}),
        ((CONNECTION, OSError(111, "refused")), {}),
        ((CONNECTION, ssl.SSLCertVerificationError("bad")), {}),
        ((b"a", b"b", "host", 1), {}),
        (("https://x", "said"), {}),
        (("line", "limit", "1"), {}),
        (("/path", CONNECTION, OSError(2, "none")), {}),
    ]
    for args, kwargs in attempts:
        try:
            made = kind(*args, **kwargs)
            str(made)
        except (TypeError, AttributeError):
            continue
        return made
    raise AssertionError(f"no way to make a {kind.__name__}")


ALL = sorted(
    {*_classes(httpx), *_classes(client_exceptions), *_classes(http_exceptions)},
    key=lambda k: (k.__qualname__, k.__module__),
)


def test_the_hierarchies_were_found() -> None:
    assert len(ALL) > 50


@pytest.mark.parametrize("kind", ALL, ids=lambda k: f"{k.__module__.split('.')[0]}.{k.__name__}")
def test_every_exception_has_a_place(kind: type[Exception]) -> None:
    error = translate(_make(kind), "The service")
    # WSMessageTypeError is a TypeError of websockets, which nothing here opens.
    assert isinstance(error, SecondLookError)
    assert not isinstance(error, BugError) or kind.__name__ == "WSMessageTypeError"
    assert error.message.startswith("The")


@pytest.mark.parametrize("kind", ALL, ids=lambda k: f"{k.__module__.split('.')[0]}.{k.__name__}")
def test_nothing_of_the_request_hangs_on_the_error(kind: type[Exception]) -> None:
    error = translate(_make(kind), "The service")
    if not isinstance(error, BugError):
        assert error.__cause__ is None
    assert KEY not in repr(error) + str(getattr(error, "__notes__", ""))


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (aiohttp.ClientConnectorDNSError(CONNECTION, socket.gaierror(-2, "unknown")), UnreachableError),
        (aiohttp.ClientConnectorError(CONNECTION, ConnectionRefusedError(111, "refused")), UnreachableError),
        (aiohttp.ServerDisconnectedError(), UnavailableError),
        (aiohttp.ClientOSError(104, "reset by peer"), UnavailableError),
        (aiohttp.SocketTimeoutError("read"), TimedOutError),
        (aiohttp.ConnectionTimeoutError("connect"), UnreachableError),
        (aiohttp.ClientPayloadError("not all of it"), UnavailableError),
        (aiohttp.ClientResponseError(INFO, (), message="bad line"), MalformedAnswerError),
    ],
)
def test_the_cause_beneath_httpx_aiohttp_decides(cause: Exception, expected: type[SecondLookError]) -> None:
    """The bridge calls most of these a ConnectTimeout."""
    mapped = httpx.ConnectTimeout("mapped")
    mapped.__cause__ = cause
    assert type(translate(mapped, "The service")) is expected


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (TimeoutError(), TimedOutError),
        (ssl.SSLCertVerificationError("expired"), UnreachableError),
        (ssl.SSLError("handshake"), UnreachableError),
        (socket.gaierror(-2, "unknown"), UnreachableError),
        (ConnectionResetError(104, "reset"), UnavailableError),
        (BrokenPipeError(), UnavailableError),
        (EOFError(), UnavailableError),
        (RuntimeError("Session is closed"), CancelledByUserError),
        (RuntimeError("Cannot send a request, as the client has been closed."), CancelledByUserError),
        (ForbiddenAddressError("10.0.0.1"), SettingsError),
        (ZeroDivisionError(), BugError),
        (RuntimeError("other"), BugError),
    ],
)
def test_exceptions_of_python_have_a_place(raised: Exception, expected: type[SecondLookError]) -> None:
    assert type(translate(raised, "The service")) is expected


def test_our_own_errors_pass_unchanged() -> None:
    error = MalformedAnswerError("no")
    assert translate(error, "The service") is error
