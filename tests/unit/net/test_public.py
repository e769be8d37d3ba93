"""Dropped URLs: fetched from the public internet only, bounded, with each redirect checked anew."""

from __future__ import annotations

import socket

import pytest
from starlette.responses import RedirectResponse, Response

from app.errors import RejectedImageError, TimedOutError, UnavailableError
from app.net import addresses
from app.net.addresses import Reach
from app.net.public import checked_url, fetch_public, name_of
from tests.emulator import faults
from tests.unit.net.conftest import Echo

PICTURE = b"\x89PNG pretended"


@pytest.fixture
def site(echo: Echo) -> Echo:
    echo.replies["cat.png"] = lambda _: Response(PICTURE, media_type="image/png")
    echo.replies["gone"] = lambda _: Response(b"", 404)
    echo.replies["broken"] = lambda _: Response(b"", 503)
    echo.replies["big"] = lambda _: Response(b"x" * 1001)
    echo.replies["once"] = lambda _: RedirectResponse("/at/cat.png")
    echo.replies["loop"] = lambda _: RedirectResponse("/at/loop")
    return echo


@pytest.fixture
def pretend_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let 127.0.0.1, where the test's server is, count as public; everything else is judged as ever."""
    judge = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: str(address) == "127.0.0.1" or judge(address))


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1/", "http://localhost/", "http://127.1/", "http://2130706433/", "http://0x7f000001/"),
        *("http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://0/", "http://0177.0.0.1/"),
        *("http://10.0.0.1/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/"),
        *(
            "http://[fc00::1]/",
            "http://224.0.0.1/",
            "http://240.0.0.1/",
            "http://100.64.0.1/",
            "http://[64:ff9b::a00:1]/",
        ),
        *("https://127.0.0.1:8443/x.png", "http://127.0.0.1.:80/", "http://LOCALHOST./"),
    ],
)
async def test_nothing_inside_the_network_is_fetched(url: str) -> None:
    with pytest.raises(RejectedImageError, match=r"not fetched"):
        await fetch_public(url)


async def test_a_server_here_receives_no_byte(site: Echo) -> None:
    for host in ("127.0.0.1", "localhost"):
        with pytest.raises(RejectedImageError):
            await fetch_public(site.base.replace("127.0.0.1", host) + "/at/cat.png")
    assert site.journal.entries == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:image/png;base64,AA",
        "",
        "http://",
        "//x/y",
        "http://[x",
    ],
)
async def test_only_the_web_is_fetched(url: str) -> None:
    with pytest.raises(RejectedImageError):
        await fetch_public(url)


async def test_a_name_that_leads_inside_is_refused_when_connecting(site: Echo, monkeypatch: pytest.MonkeyPatch) -> None:
    port = site.base.rsplit(":", 1)[1]
    monkeypatch.setattr(
        "app.net.transport.lookup", lambda *_: [(socket.AF_INET, socket.IPPROTO_TCP, "127.0.0.1", int(port))]
    )
    with pytest.raises(RejectedImageError, match=r"127\.0\.0\.1"):
        await fetch_public(f"http://innocent.example:{port}/at/cat.png")
    assert site.journal.entries == []


async def test_an_address_inside_is_fetched_when_the_person_asks(site: Echo) -> None:
    fetched = await fetch_public(site.base + "/at/cat.png", allow_private=True)
    assert (fetched.data, fetched.mime, fetched.name) == (PICTURE, "image/png", "cat.png")


@pytest.mark.usefixtures("pretend_public")
async def test_a_redirect_is_followed(site: Echo) -> None:
    fetched = await fetch_public(site.base + "/at/once")
    assert fetched.data == PICTURE
    assert fetched.url == site.base + "/at/cat.png"


@pytest.mark.usefixtures("pretend_public")
async def test_redirects_end(site: Echo) -> None:
    with pytest.raises(RejectedImageError, match="more than 3"):
        await fetch_public(site.base + "/at/loop")
    assert len(site.journal.of("at")) == 4


@pytest.mark.usefixtures("pretend_public")
@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "http://2130706433/",
        "file:///etc/passwd",
        "http://[x",
    ],
)
async def test_a_redirect_inside_is_refused(site: Echo, target: str) -> None:
    site.faults.always("at", faults.redirect(target, 302))
    with pytest.raises(RejectedImageError):
        await fetch_public(site.base + "/at/cat.png")
    assert len(site.journal.entries) == 1


@pytest.mark.usefixtures("pretend_public")
async def test_what_cannot_be_had(site: Echo) -> None:
    with pytest.raises(RejectedImageError, match="404"):
        await fetch_public(site.base + "/at/gone")
    with pytest.raises(UnavailableError, match="503"):
        await fetch_public(site.base + "/at/broken")
    with pytest.raises(RejectedImageError, match="larger than"):
        await fetch_public(site.base + "/at/big", max_bytes=1000)
    site.faults.once("at", faults.hang(), faults.endless(), faults.bomb())
    with pytest.raises(TimedOutError):
        await fetch_public(site.base + "/at/cat.png", deadline=0.2)
    for _ in range(2):
        with pytest.raises(RejectedImageError, match="larger than"):
            await fetch_public(site.base + "/at/cat.png", max_bytes=100_000)


async def test_behind_a_proxy_the_name_is_checked_here(site: Echo, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(socket.AF_INET, socket.IPPROTO_TCP, "10.0.0.7", 80)]
    monkeypatch.setattr("app.net.public.lookup", lambda *_: rows)
    with pytest.raises(RejectedImageError, match=r"10\.0\.0\.7"):
        await fetch_public("http://intranet.example/a.png", proxy=site.base)
    assert site.journal.entries == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/b/c.jpg?x=1#y", "c.jpg"),
        ("https://a.example/", "image"),
        ("https://a.example", "image"),
        ("https://a.example/%2e%2e%2fetc%2fpasswd", "passwd"),
        ("https://a.example/a%0Ab%00.png", "ab.png"),
        ("https://a.example/..%5c..%5cwin.ini", "win.ini"),
        ("https://a.example/" + "x" * 500, "x" * 120),
    ],
)
def test_names(url: str, name: str) -> None:
    assert name_of(url) == name


def test_ports() -> None:
    assert checked_url("https://a.example/x", Reach.PUBLIC) == ("a.example", 443)
    assert checked_url("http://a.example:81/x", Reach.PUBLIC) == ("a.example", 81)
