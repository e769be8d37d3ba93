"""Messages between the program and a worker: a length, JSON, and at most one file descriptor beside them.

A message is four bytes (big-endian length of the JSON text) and the text. A descriptor
travels as SCM_RIGHTS ancillary data of the first byte.
"""

from __future__ import annotations

import array
import json
import os
import socket
import struct
import time

from app.images.limits import JSON

MAX_MESSAGE = 32 * 1024 * 1024
_HEAD = struct.Struct(">I")
_CHUNK = 256 * 1024


class HungUpError(ConnectionError):
    """The other end is gone."""


def send(sock: socket.socket, message: JSON, fd: int | None = None) -> None:
    """Send `message`, and `fd` with it when given (the receiver gets its own duplicate)."""
    body = json.dumps(message, separators=(",", ":")).encode("ascii")
    data = memoryview(_HEAD.pack(len(body)) + body)
    ancillary = [] if fd is None else [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))]
    sent = sock.sendmsg([data], ancillary)
    while sent < len(data):
        sent += sock.send(data[sent:])


def receive(sock: socket.socket, deadline: float | None = None) -> tuple[dict[str, JSON], int | None]:
    """Receive one message and the descriptor that came with it, if any.

    `deadline`, on the monotonic clock, is for the whole message: a sender that drips does
    not outlast it. Without one, the socket's own time-out holds.

    Raises:
        HungUpError: the other end closed, or died.
        TimeoutError: the deadline passed.
        ValueError: what arrived is no message (too long, not JSON, not an object).
    """
    _wait_until(sock, deadline)
    data, fd = _first(sock)
    try:
        return _message(sock, data, deadline), fd
    except BaseException:
        if fd is not None:
            os.close(fd)
        raise


def _message(sock: socket.socket, data: bytearray, deadline: float | None) -> dict[str, JSON]:
    while len(data) < _HEAD.size:
        data += _more(sock, _HEAD.size - len(data), deadline)
    (length,) = _HEAD.unpack_from(data)
    if length > MAX_MESSAGE:
        msg = f"a message of {length} bytes"
        raise ValueError(msg)
    while len(data) < _HEAD.size + length:
        data += _more(sock, _HEAD.size + length - len(data), deadline)
    try:
        message = json.loads(data[_HEAD.size :])
    except RecursionError as error:
        msg = "the message is nested too deeply"
        raise ValueError(msg) from error
    if not isinstance(message, dict):
        msg = "the message is not a JSON object"
        raise ValueError(msg)  # noqa: TRY004 - a damaged message, whatever its type
    return message


def _first(sock: socket.socket) -> tuple[bytearray, int | None]:
    flags = getattr(socket, "MSG_CMSG_CLOEXEC", 0)
    received, ancillary, _, _ = sock.recvmsg(_CHUNK, socket.CMSG_SPACE(array.array("i").itemsize), flags)
    if not received:
        raise HungUpError
    for level, kind, payload in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors = array.array("i")
            descriptors.frombytes(payload[: descriptors.itemsize])
            return bytearray(received), descriptors[0]
    return bytearray(received), None


def _wait_until(sock: socket.socket, deadline: float | None) -> None:
    if deadline is not None:
        sock.settimeout(max(0.001, deadline - time.monotonic()))


def _more(sock: socket.socket, wanted: int, deadline: float | None) -> bytes:
    _wait_until(sock, deadline)
    part = sock.recv(min(wanted, _CHUNK))
    if not part:
        raise HungUpError
    return part
