"""Fixtures of the provenance tests: a signing authority and a loopback server that counts who calls."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.unit.provenance.signing import Authority, authority


@pytest.fixture(scope="session")
def signer() -> Authority:
    """A root with a signer below it."""
    return authority()


@dataclass
class Listener:
    """A server that accepts, notes what was asked, answers 404 and hangs up."""

    port: int
    requests: list[bytes] = field(default_factory=list)


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A listening loopback server; it ends with the test."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        heard = Listener(server.getsockname()[1])

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    heard.requests.append(connection.recv(65536))
                    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        yield heard
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
