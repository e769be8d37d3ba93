"""Messages arrive whole or not at all, whatever the other end sends."""

from __future__ import annotations

import os
import socket
import struct
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.images import wire

Ends = tuple[socket.socket, socket.socket]


@pytest.fixture
def ends() -> Iterator[Ends]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_a_message_and_a_descriptor_arrive(ends: Ends, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    with path.open("rb") as file:
        wire.send(ends[0], {"text": "ünï\ud800", "n": [1, 2.5, None]}, file.fileno())
    message, fd = wire.receive(ends[1])
    assert message == {"text": "ünï\ud800", "n": [1, 2.5, None]}
    assert fd is not None
    with os.fdopen(fd, "rb") as file:
        assert file.read() == b"content"


def test_long_messages_arrive_in_parts(ends: Ends) -> None:
    long = {"text": "x" * 3_000_000}
    sender = threading.Thread(target=wire.send, args=(ends[0], long))
    sender.start()
    assert wire.receive(ends[1]) == (long, None)
    sender.join()


def test_a_closed_end_is_told(ends: Ends) -> None:
    ends[0].sendall(struct.pack(">I", 10) + b"abc")
    ends[0].close()
    for _ in range(2):
        with pytest.raises(wire.HungUpError):
            wire.receive(ends[1])


@pytest.mark.parametrize(
    "body",
    [b"[]", b"nothing", b"\xff", b"[" * 200_000, b'{"a":' * 100_000],
    ids=["list", "text", "byte", "deep", "maze"],
)
def test_what_is_no_message_is_refused(ends: Ends, body: bytes) -> None:
    sender = threading.Thread(target=ends[0].sendall, args=(struct.pack(">I", len(body)) + body,))
    sender.start()
    with pytest.raises(ValueError, match=r"\w"):
        wire.receive(ends[1])
    sender.join()


def test_an_overlong_message_is_refused_before_it_is_read(ends: Ends) -> None:
    ends[0].sendall(struct.pack(">I", wire.MAX_MESSAGE + 1))
    with pytest.raises(ValueError, match="a message of"):
        wire.receive(ends[1])


def test_dripping_does_not_outlast_the_deadline(ends: Ends) -> None:
    stop = threading.Event()

    def drip() -> None:
        ends[0].sendall(struct.pack(">I", 1_000_000))
        while not stop.wait(0.01):
            ends[0].send(b" ")

    dripping = threading.Thread(target=drip)
    dripping.start()
    with pytest.raises(TimeoutError):
        wire.receive(ends[1], time.monotonic() + 0.2)
    stop.set()
    dripping.join()


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_message_or_refused(data: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(data)
        ours.close()
        try:
            message, _ = wire.receive(theirs)
        except (ValueError, wire.HungUpError):
            return
        assert isinstance(message, dict)
