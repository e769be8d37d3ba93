"""Which network addresses may be connected to, and host look-ups that never touch the loop's shared executor.

A name says nothing about where it leads, so the check is made on the address itself, in
the moment in which the socket for it is made.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
import threading
from collections.abc import Callable
from enum import Enum
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# What the C library would take for an IPv4 address: 2130706433, 127.1, 0x7f.0.0.1, 0177.0.0.1
_NUMERIC_HOST = re.compile(r"(0x[0-9a-f]*|[0-9]+)(\.(0x[0-9a-f]*|[0-9]+)){0,3}\.?\Z", re.IGNORECASE)


class ForbiddenAddressError(OSError):
    """A host leads to an address to which this client may not connect."""


class Reach(Enum):
    """How far a client may connect."""

    ANYWHERE = "anywhere"
    PUBLIC = "public"
    LOOPBACK = "loopback"


async def in_thread(work: Callable[[], T], name: str) -> T:
    """Run blocking `work` in a thread of its own.

    A daemon thread, because a look-up or an import cannot be interrupted and must not hold
    up the end of the program, as one in the loop's default executor would.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(set_result: Callable[[], None]) -> None:
        if not future.done():
            set_result()

    def run() -> None:
        try:
            result = work()
        except BaseException as exc:  # noqa: BLE001 - handed to whoever awaits, whatever it is
            outcome = _raiser(future, exc)
        else:

            def outcome() -> None:
                future.set_result(result)

        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, outcome)

    threading.Thread(target=run, name=name, daemon=True).start()
    return await future


def _raiser(future: asyncio.Future[T], exc: BaseException) -> Callable[[], None]:
    return lambda: future.set_exception(exc)


def is_disguised(host: str) -> bool:
    """Whether `host` is a numeric spelling that only the C library reads as an IPv4 address (`127.1`, `0x7f000001`)."""
    if not _NUMERIC_HOST.match(host):
        return False
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return True
    return False


def _embedded(address: Address) -> list[Address]:
    """The addresses that `address` leads to: itself, or the IPv4 addresses that a transition form carries inside."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    low = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.ipv4_mapped is not None or address in _NAT64:
        return [low]  # how an IPv6-only network reaches the IPv4 internet
    found: list[Address] = [address]
    if address.sixtofour is not None:
        found.append(address.sixtofour)
    if address.teredo is not None:
        found += list(address.teredo)
    if int(address) >> 32 == 0:
        found.append(low)
    return found


def is_public(address: Address) -> bool:
    """Whether `address` lies in the public internet, transition forms of IPv6 looked through."""
    return all(
        a.is_global
        and not (a.is_private or a.is_loopback or a.is_link_local)
        and not (a.is_multicast or a.is_reserved or a.is_unspecified)
        for a in _embedded(address)
    )


def is_loopback(address: Address) -> bool:
    """Whether `address` is this machine."""
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return address.is_loopback or (mapped is not None and mapped.is_loopback)


def is_loopback_host(host: str) -> bool:
    """Whether `host` names this machine: `localhost` or a loopback address."""
    try:
        return is_loopback(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        return is_this_machine(host)


def is_this_machine(name: str) -> bool:
    """Whether `name` is the reserved name of this machine, or below it (RFC 6761)."""
    plain = name.lower().rstrip(".")
    return plain == "localhost" or plain.endswith(".localhost")


def permit(reach: Reach, host: str) -> None:
    """Raise ForbiddenAddressError when a connection to the address `host` (a literal) goes beyond `reach`."""
    address = ipaddress.ip_address(host.split("%", 1)[0])
    if reach is Reach.PUBLIC and not is_public(address):
        msg = f"{address} is not an address of the public internet"
        raise ForbiddenAddressError(msg)
    if reach is Reach.LOOPBACK and not is_loopback(address):
        msg = f"{address} is another machine"
        raise ForbiddenAddressError(msg)


def lookup(host: str, port: int, family: int) -> list[tuple[int, int, str, int]]:
    """Ask the system for the addresses of `host`: (family, protocol, address, port), blocking.

    Raises:
        OSError: the name is not known (socket.gaierror), or is no name at all.
    """
    try:
        rows = socket.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    except UnicodeError as exc:
        raise socket.gaierror(socket.EAI_NONAME, str(exc)) from exc
    return [(fam, proto, str(address[0]), int(address[1])) for fam, _, proto, _, address in rows]


def is_tellable(url: str) -> bool:
    """Whether an address may be told to others: http(s), with a host, in ASCII, without a user's name or password."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc and url.isascii()
