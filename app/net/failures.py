"""Every exception of httpx, aiohttp, ssl and the socket layer, translated into one of our own errors.

httpx-aiohttp maps most of aiohttp's connection errors to `httpx.ConnectTimeout`, whatever
they were; so the cause beneath is asked first.
"""

from __future__ import annotations

import asyncio
import socket
import ssl

import aiohttp
import httpx
from aiohttp import http_exceptions as wire

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
from app.net.transport import forbidden

Row = tuple[tuple[type[BaseException], ...], type[SecondLookError], str]

# First match wins, so the order is from the particular to the general.
TABLE: tuple[Row, ...] = (
    (
        (aiohttp.ClientConnectorCertificateError, aiohttp.ServerFingerprintMismatch, ssl.SSLCertVerificationError),
        UnreachableError,
        "shows a certificate that is not trusted. Nothing was sent.",
    ),
    (
        (aiohttp.ClientSSLError, ssl.SSLError),
        UnreachableError,
        "cannot be reached over TLS. Nothing was sent.",
    ),
    (
        (aiohttp.ClientProxyConnectionError, aiohttp.ClientHttpProxyError, httpx.ProxyError),
        UnreachableError,
        "cannot be reached through the proxy. Check the proxy in the settings.",
    ),
    (
        (aiohttp.ClientConnectorDNSError, socket.gaierror),
        UnreachableError,
        "cannot be found: the name of its host does not resolve. Is this machine online?",
    ),
    (
        (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout, httpx.PoolTimeout),
        UnreachableError,
        "cannot be reached: no connection came about in time.",
    ),
    (
        (TimeoutError, asyncio.TimeoutError, httpx.TimeoutException),
        TimedOutError,
        "did not answer in time.",
    ),
    (
        (aiohttp.ClientConnectorError, httpx.ConnectError, ConnectionRefusedError),
        UnreachableError,
        "cannot be reached: the connection was refused.",
    ),
    (
        (
            aiohttp.InvalidURL,
            aiohttp.NonHttpUrlClientError,
            httpx.InvalidURL,
            httpx.UnsupportedProtocol,
            httpx.LocalProtocolError,
        ),
        SettingsError,
        "cannot be asked: its address or a header is not valid. Check the settings.",
    ),
    (
        (
            aiohttp.ClientResponseError,
            aiohttp.RedirectClientError,
            wire.HttpProcessingError,
            httpx.RemoteProtocolError,
            httpx.DecodingError,
            httpx.TooManyRedirects,
            httpx.HTTPStatusError,
            httpx.CookieConflict,
        ),
        MalformedAnswerError,
        "answered with something that is not proper HTTP.",
    ),
    (
        (aiohttp.ClientError, httpx.TransportError, OSError, EOFError),
        UnavailableError,
        "broke off the connection in the middle.",
    ),
    (
        (httpx.HTTPError, httpx.StreamError),
        UnavailableError,
        "did not finish its answer.",
    ),
)


def _origin(exc: BaseException) -> BaseException:
    """The exception beneath httpx-aiohttp's own mapping, where there is one."""
    cause = exc.__cause__
    lower = (aiohttp.ClientError, wire.HttpProcessingError, OSError)
    return cause if isinstance(exc, httpx.HTTPError) and isinstance(cause, lower) else exc


def translate(exc: Exception, who: str) -> SecondLookError:
    """Turn what the libraries raised into the error that says what the caller can do.

    The result's note names the original by class and text. The original is not chained:
    some of aiohttp's exceptions carry the request's headers, the key among them.

    Args:
        exc: anything that an exchange raised.
        who: the other side's name, which begins the message.
    """
    if isinstance(exc, SecondLookError):
        return exc
    if (refusal := forbidden(exc)) is not None:
        return SettingsError(f"{who} leads to an address that is not allowed: {refusal}")
    origin = _origin(exc)
    if isinstance(origin, RuntimeError) and "closed" in str(origin).lower():
        return CancelledByUserError(f"The connection to {who} was closed.")
    for kinds, leaf, words in TABLE:
        if isinstance(origin, kinds):
            error = leaf(f"{who} {words}")
            error.add_note(f"{type(origin).__module__}.{type(origin).__name__}: {origin}")
            return error
    bug = BugError(f"{who} could not be asked: {type(exc).__name__}. This is a fault of Second Look.")
    bug.__cause__ = exc
    return bug
