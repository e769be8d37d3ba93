"""Which addresses are public, which are this machine, and which only pretend."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading

import pytest

from app.net.addresses import (
    ForbiddenAddressError,
    Reach,
    in_thread,
    is_disguised,
    is_loopback_host,
    is_public,
    lookup,
    permit,
)

NOT_PUBLIC = [
    *("127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),  # noqa: S104
    *("100.64.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
    *("::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::", "::7f00:1", "::ffff:169.254.169.254"),
]


@pytest.mark.parametrize("text", NOT_PUBLIC)
def test_what_is_not_public(text: str) -> None:
    assert not is_public(ipaddress.ip_address(text))
    with pytest.raises(ForbiddenAddressError):
        permit(Reach.PUBLIC, text)


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_public(text: str) -> None:
    permit(Reach.PUBLIC, text)
    with pytest.raises(ForbiddenAddressError):
        permit(Reach.LOOPBACK, text)


@pytest.mark.parametrize("text", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
def test_loopback(text: str) -> None:
    permit(Reach.LOOPBACK, text)
    assert is_loopback_host(text)


@pytest.mark.parametrize("text", ["localhost", "LOCALHOST", "localhost.", "[::1]"])
def test_names_of_this_machine(text: str) -> None:
    assert is_loopback_host(text)


@pytest.mark.parametrize("text", ["localhost.example", "example.com", "10.0.0.1", "", "127.0.0.1.example"])
def test_what_is_not_this_machine(text: str) -> None:
    assert not is_loopback_host(text)


@pytest.mark.parametrize(
    "text", ["2130706433", "127.1", "127.0.1", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "0", "1.2.3.256"]
)
def test_disguises(text: str) -> None:
    assert is_disguised(text)


@pytest.mark.parametrize("text", ["127.0.0.1", "8.8.8.8", "example.com", "1and1.com", "dead.beef", "::1", "0x.example"])
def test_no_disguises(text: str) -> None:
    assert not is_disguised(text)


def test_a_name_that_does_not_exist_is_an_error_of_the_lookup() -> None:
    with pytest.raises(socket.gaierror):
        lookup("nowhere.invalid", 80, 0)


async def test_work_in_a_thread_gives_its_result_and_its_error() -> None:
    assert await in_thread(lambda: threading.current_thread().name, "a name") == "a name"
    with pytest.raises(ZeroDivisionError):
        await in_thread(lambda: 1 // 0, "fails")


async def test_a_thread_whose_asker_has_gone_does_no_harm() -> None:
    gate = threading.Event()
    task = asyncio.create_task(in_thread(lambda: gate.wait(5), "slow"))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    gate.set()
