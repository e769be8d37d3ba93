"""Fetches a dropped http(s) URL – from the public internet only, whatever its name or its redirects say."""

from __future__ import annotations

import asyncio
import ipaddress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from app.errors import MalformedAnswerError, RejectedImageError, SecondLookError, TimedOutError, UnavailableError
from app.net.addresses import ForbiddenAddressError, Reach, in_thread, is_disguised, is_this_machine, lookup, permit
from app.net.body import read_limited
from app.net.http import checked_proxy, load

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 50_000_000
MAX_REDIRECTS = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay behind a URL: its bytes, the URL after redirects, the declared MIME type, and a name for it."""

    data: bytes = field(repr=False)
    url: str
    mime: str | None
    name: str


async def fetch_public(
    url: str,
    *,
    proxy: str | None = None,
    allow_private: bool = False,
    max_bytes: int = MAX_BYTES,
    deadline: float = 60.0,
) -> Fetched:
    """The bytes behind an http or https URL.

    Where a connection leads is checked when its socket is made, for each redirect anew:
    this machine, private networks, link-local, multicast and reserved addresses, and IPv4
    in its disguises are refused. Through a proxy the addresses are looked up here first.

    Args:
        url: as dropped.
        proxy: an http(s) proxy, if any.
        allow_private: the person asked for an address inside the network.
        max_bytes: the limit after decompression.
        deadline: seconds for everything.

    Raises:
        RejectedImageError: the URL is not one to fetch, or there is nothing behind it.
        UnavailableError, TimedOutError, MalformedAnswerError: the other side failed.
        SettingsError: the proxy is not usable.
    """
    reach = Reach.ANYWHERE if allow_private else Reach.PUBLIC
    proxy = checked_proxy(proxy)
    stack = await load()
    client = stack.build(context=stack.context, reach=reach, proxy=proxy, connections=2, secrets=dict)
    try:
        async with asyncio.timeout(deadline):
            return await _follow(client, url, reach, proxied=proxy is not None, max_bytes=max_bytes)
    except TimeoutError as exc:
        raise TimedOutError(f"The address did not answer in full within {deadline:g} s.") from exc
    except SecondLookError:
        raise
    except Exception as exc:
        if (refusal := stack.forbidden(exc)) is not None:
            raise _refused(refusal) from exc
        raise stack.translate(exc, "The address") from None
    finally:
        await client.aclose()


async def _follow(client: httpx.AsyncClient, url: str, reach: Reach, *, proxied: bool, max_bytes: int) -> Fetched:
    for _ in range(MAX_REDIRECTS + 1):
        host, port = checked_url(url, reach)
        if proxied:
            await _check_behind_proxy(host, port, reach)
        response = await client.send(
            client.build_request("GET", url, headers={"Accept": "image/*, */*;q=0.5"}), stream=True
        )
        try:
            if response.status_code in (301, 302, 303, 307, 308):
                url = _next(url, response.headers.get("location", ""))
                continue
            if response.status_code != 200:
                raise _no_picture(response.status_code)
            data = await _bounded(response, max_bytes)
            mime = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
            return Fetched(data, url, mime, name_of(url))
        finally:
            await response.aclose()
    raise RejectedImageError(f"The address points on more than {MAX_REDIRECTS} times.")


def _next(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as exc:
        raise RejectedImageError("The address points on to something that is no address.") from exc


async def _bounded(response: httpx.Response, max_bytes: int) -> bytes:
    try:
        return await read_limited(response, response.headers.get("content-encoding", ""), max_bytes, "the address")
    except MalformedAnswerError as error:
        raise RejectedImageError(error.message) from error


async def _check_behind_proxy(host: str, port: int, reach: Reach) -> None:
    """The proxy connects, not we: so at least what the name means here and now must be allowed."""
    rows = await in_thread(lambda: lookup(host, port, 0), f"lookup {host}")
    for _, _, address, _ in rows:
        permit(reach, address)


def checked_url(url: str, reach: Reach) -> tuple[str, int]:
    """Host and port of a URL that may be asked for; raises RejectedImageError."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as exc:
        raise RejectedImageError(f"This is not an address of the web: {exc}.") from exc
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise RejectedImageError("Only http and https addresses are fetched.")
    if reach is Reach.PUBLIC:
        if is_disguised(host):
            raise RejectedImageError(f"The address hides where it leads ({host}); it was not fetched.")
        if is_this_machine(host):
            raise RejectedImageError("The address leads into this machine; it was not fetched.")
        try:
            permit(reach, str(ipaddress.ip_address(host)))
        except ForbiddenAddressError as refusal:
            raise _refused(refusal) from refusal
        except ValueError:
            pass  # a name: it is checked when it is resolved
    return host, port or (443 if parts.scheme.lower() == "https" else 80)


def name_of(url: str) -> str:
    """A file name from a URL's path; "image" when it has none."""
    last = unquote(urlsplit(url).path).replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:120] or "image"


def _refused(refusal: ForbiddenAddressError) -> RejectedImageError:
    return RejectedImageError(f"The address leads into this machine or its network ({refusal}); it was not fetched.")


def _no_picture(status: int) -> SecondLookError:
    if status >= 500 or status in (408, 429):
        return UnavailableError(f"The address is not available (status {status}).")
    return RejectedImageError(f"There is no picture at the address (status {status}).")
