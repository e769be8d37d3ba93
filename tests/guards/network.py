"""Refuses every socket that would leave this machine, and remembers who tried."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

# RFC 6761: these never resolve, so a test may ask for them and gets the answer a real resolver would give.
NEVER_RESOLVE = (".invalid", ".test", ".example")


class NetworkRefusedError(OSError):
    """A test tried to reach another machine."""


def _is_here(host: str) -> bool:
    """Whether `host`, an address or a name, means this machine."""
    if host in ("", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_unspecified)


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


@contextmanager
def loopback_only() -> Iterator[list[str]]:
    """Let sockets reach this machine only; yields the list of refused targets, filled as they occur.

    Name resolution of any other name is refused too: a look-up is a packet that leaves.
    """
    refused: list[str] = []
    connect, connect_ex, sendto = socket.socket.connect, socket.socket.connect_ex, socket.socket.sendto
    getaddrinfo = socket.getaddrinfo

    def check(sock: socket.socket, address: Any) -> None:
        if sock.family not in (socket.AF_INET, socket.AF_INET6) or _is_here(str(address[0])):
            return
        refused.append(f"{address[0]}:{address[1]}")
        raise NetworkRefusedError(f"tests reach this machine only, not {address!r}")

    def guarded_connect(sock: socket.socket, address: Any) -> None:
        check(sock, address)
        connect(sock, address)

    def guarded_connect_ex(sock: socket.socket, address: Any) -> int:
        check(sock, address)
        return connect_ex(sock, address)

    def guarded_sendto(sock: socket.socket, *args: Any) -> int:
        check(sock, args[-1])
        return sendto(sock, *args)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is None or _is_here(name) or _is_literal(name):
            return getaddrinfo(host, *args, **kwargs)
        if name.rstrip(".").endswith(NEVER_RESOLVE):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        refused.append(name)
        raise NetworkRefusedError(f"tests look up no names, not {name!r}")

    with (
        patch.object(socket.socket, "connect", guarded_connect),
        patch.object(socket.socket, "connect_ex", guarded_connect_ex),
        patch.object(socket.socket, "sendto", guarded_sendto),
        patch.object(socket, "getaddrinfo", guarded_getaddrinfo),
    ):
        yield refused
