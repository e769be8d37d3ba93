"""The guarded client on real sockets: bounds of time and bytes, redirects, proxies, TLS, and where keys are not."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import gzip
import json
import logging
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from starlette.responses import Response

from app.errors import (
    CancelledByUserError,
    CredentialsError,
    MalformedAnswerError,
    SettingsError,
    TimedOutError,
    UnavailableError,
    UnreachableError,
)
from app.net import transport
from app.net.http import Credential, Http, Request, Timeouts, Upload, checked_base_url, checked_proxy
from app.net.status import error_for_status
from tests.emulator import faults
from tests.unit.net.conftest import Echo

KEY = "sk-unit-0123456789"


@asynccontextmanager
async def client(base: str, **options: Any) -> AsyncIterator[Http]:
    http = Http("The service", base, **options)
    try:
        yield http
    finally:
        await http.close()


async def get(http: Http, path: str = "/echo", **options: Any) -> Any:
    return json.loads((await http.exchange(Request("GET", path, **options))).body)


async def test_an_exchange(echo: Echo) -> None:
    async with client(echo.base) as http:
        said = await get(http, query=(("identifiers[]", "a"), ("identifiers[]", "b ü&")))
    assert said["query"] == [["identifiers[]", "a"], ["identifiers[]", "b ü&"]]
    assert said["headers"]["accept-encoding"] == "gzip, deflate"
    assert "transfer-encoding" not in said["headers"]


async def test_the_key_travels_in_its_header_only(echo: Echo, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with client(echo.base, credential=Credential(lambda: KEY, "X-Api-Key")) as http:
        reply = await http.exchange(Request("GET", "/echo"))
        echo.faults.once("echo", faults.reset(), faults.redirect("https://other.example/"))
        errors = []
        for _ in range(2):
            with pytest.raises(UnavailableError) as caught:
                await http.exchange(Request("GET", "/echo"))
            errors.append(caught.value)
    assert b'"x-api-key": "[key removed]"' in reply.body, "it was sent, and taken out of the echo"
    for error in errors:
        assert KEY not in f"{error!r}{error.__cause__!r}{error.__context__!r}{getattr(error, '__notes__', '')}"
        assert KEY not in repr(vars(error.__cause__)) if error.__cause__ else True
    assert KEY not in caplog.text + repr(http._credential)


async def test_a_bearer_prefix(echo: Echo) -> None:
    async with client(echo.base, credential=Credential("k3y", prefix="Bearer ")) as http:
        assert (await get(http))["headers"]["authorization"] == "Bearer k3y"


async def test_a_form_with_a_file(echo: Echo) -> None:
    departures: list[int] = []
    async with client(echo.base) as http:
        upload = Upload("a\r\nX-Evil: 1.png", b"x" * 200_000, "image/png")
        request = Request(
            "POST", "/echo", form={"a": "1"}, files={"image": upload}, on_departure=lambda: departures.append(1)
        )
        said = json.loads((await http.exchange(request)).body)
    assert said["size"] > 200_000
    assert int(said["headers"]["content-length"]) == said["size"]
    assert "x-evil" not in said["headers"]
    assert departures == [1]


async def test_plain_content_is_noted_as_it_leaves_and_keeps_its_length(echo: Echo) -> None:
    departures: list[int] = []
    async with client(echo.base) as http:
        note = Request("POST", "/echo", content=b"x" * 700_000, on_departure=lambda: departures.append(1))
        said = json.loads((await http.exchange(note)).body)
    assert said["size"] == int(said["headers"]["content-length"]) == 700_000
    assert "transfer-encoding" not in said["headers"]
    assert departures == [1]


async def test_nothing_departs_where_nobody_listens() -> None:
    departures: list[int] = []
    async with client("http://127.0.0.1:9") as http:
        upload = Upload("a.png", b"x", "image/png")
        with pytest.raises(UnreachableError):
            await http.exchange(
                Request("POST", "/", files={"image": upload}, on_departure=lambda: departures.append(1))
            )
    assert departures == []


async def test_cookies_are_not_kept(echo: Echo) -> None:
    echo.replies["cookie"] = lambda _: Response(b"{}", headers={"set-cookie": "id=1; Path=/"})
    async with client(echo.base) as http:
        await http.exchange(Request("GET", "/at/cookie"))
        assert "cookie" not in (await get(http))["headers"]


@pytest.mark.parametrize("code", [300, 301, 302, 303, 304, 307, 308])
async def test_a_redirect_is_an_answer(echo: Echo, code: int) -> None:
    echo.faults.once("echo", faults.redirect("https://collector.example/path", code))
    async with client(echo.base, credential=Credential(KEY)) as http:
        with pytest.raises(UnavailableError, match=r"collector\.example.*not followed"):
            await http.exchange(Request("GET", "/echo"))
    assert len(echo.journal.entries) == 1


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_compressed_replies_are_read(echo: Echo, coding: str) -> None:
    body = b"abc" * 100_000
    packed = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
    echo.replies["packed"] = lambda _: Response(packed, headers={"content-encoding": coding})
    async with client(echo.base) as http:
        assert (await http.exchange(Request("GET", "/at/packed"))).body == body


async def test_a_reply_ends_at_the_limit_of_bytes(echo: Echo) -> None:
    echo.replies["big"] = lambda _: Response(b"x" * 10_001)
    async with client(echo.base, max_reply_bytes=10_000) as http:
        with pytest.raises(MalformedAnswerError, match="10,000 bytes"):
            await http.exchange(Request("GET", "/at/big"))
        reply = await http.exchange(Request("GET", "/at/big", max_reply_bytes=10_001))
    assert len(reply.body) == 10_001


@pytest.mark.parametrize("fault", [faults.bomb(), faults.endless()], ids=lambda f: f.name)
async def test_bombs_and_endless_replies_take_bounded_memory(echo: Echo, fault: faults.Fault) -> None:
    import tracemalloc

    echo.faults.always("echo", fault)
    async with client(echo.base, max_reply_bytes=1_000_000) as http:
        tracemalloc.start()
        try:
            with pytest.raises(MalformedAnswerError):
                await http.exchange(Request("GET", "/echo"))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    # The server in this process holds its own body of the bomb (0.2 MB packed) too.
    assert peak < 12_000_000


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress"])
async def test_a_compression_that_was_not_offered_is_malformed(echo: Echo, coding: str) -> None:
    echo.replies["odd"] = lambda _: Response(b"x", headers={"content-encoding": coding})
    async with client(echo.base) as http:
        with pytest.raises(MalformedAnswerError, match="not asked for"):
            await http.exchange(Request("GET", "/at/odd"))


async def test_a_compressed_reply_that_stops_early_is_malformed(echo: Echo) -> None:
    packed = gzip.compress(b"abc" * 1000)[:-9]
    echo.replies["cut"] = lambda _: Response(packed, headers={"content-encoding": "gzip"})
    async with client(echo.base) as http:
        with pytest.raises(MalformedAnswerError, match="within its compression"):
            await http.exchange(Request("GET", "/at/cut"))


@pytest.mark.parametrize("fault", [faults.hang(), faults.drip(0.02), faults.endless()], ids=lambda f: f.name)
async def test_the_whole_exchange_has_a_deadline(echo: Echo, fault: faults.Fault) -> None:
    echo.faults.always("echo", fault)
    times = Timeouts(connect=5.0, read=5.0, total=0.3)
    async with client(echo.base, timeouts=times, max_reply_bytes=1 << 40) as http:
        with pytest.raises(TimedOutError):
            await http.exchange(Request("GET", "/echo"))


async def test_silence_between_two_reads_has_a_time_out_of_its_own(echo: Echo) -> None:
    echo.faults.always("echo", faults.drip(3.0))
    async with client(echo.base, timeouts=Timeouts(connect=5.0, read=0.2, total=60.0)) as http:
        with pytest.raises(TimedOutError, match="did not answer in time"):
            await http.exchange(Request("GET", "/echo"))


@contextmanager
def full_backlog() -> Iterator[int]:
    """A port on which connections are neither accepted nor refused."""
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        waiting = []
        try:
            for _ in range(8):
                one = socket.socket()
                one.setblocking(False)
                waiting.append(one)
                one.connect_ex(("127.0.0.1", port))
            yield port
        finally:
            for one in waiting:
                one.close()


async def test_connecting_has_a_time_out_of_its_own() -> None:
    with full_backlog() as port:
        async with client(f"http://127.0.0.1:{port}", timeouts=Timeouts(connect=0.2, read=30, total=60)) as http:
            with pytest.raises(UnreachableError, match="no connection came about in time"):
                await http.exchange(Request("GET", "/"))


async def test_garbage_instead_of_http_is_malformed() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server, client(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as http:
        with pytest.raises(MalformedAnswerError):
            await http.exchange(Request("GET", "/"))


async def test_a_close_without_a_word_is_unavailable() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server, client(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as http:
        with pytest.raises(UnavailableError) as caught:
            await http.exchange(Request("GET", "/"))
    assert not isinstance(caught.value, TimedOutError | UnreachableError)


async def test_a_connection_that_lay_idle_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its server may be closing it: what was sent on it would be lost, and be sent a second time."""
    monkeypatch.setattr(transport, "IDLE_SECONDS", 0.2)
    connections, arrived = 0, 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections, arrived
        connections += 1
        while line := await reader.readline():
            if line == b"\r\n":
                arrived += 1
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server, client(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as http:
        for pause in (0.0, 0.4, 0.0):
            await http.exchange(Request("GET", "/"))
            await asyncio.sleep(pause)
    assert (connections, arrived) == (2, 3)


async def test_environment_proxies_are_ignored(echo: Echo, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with client(echo.base) as http:
        assert await get(http)


async def test_a_proxy_that_is_set_is_used_for_other_machines() -> None:
    asked: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    proxy = f"http://user:secret-word@127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server, client("https://api.example", proxy=proxy, credential=Credential(KEY)) as http:
        with pytest.raises(UnreachableError, match="proxy") as caught:
            await http.exchange(Request("GET", "/"))
    assert asked[0] == b"CONNECT api.example:443 HTTP/1.1\r\n"
    assert b"Proxy-Authorization: Basic " + base64.b64encode(b"user:secret-word") in asked[1]
    assert KEY.encode() not in b"".join(asked)
    assert "secret-word" not in f"{caught.value!r}{getattr(caught.value, '__notes__', '')}"


async def test_this_machine_is_never_asked_through_a_proxy(echo: Echo) -> None:
    async with client(echo.base, proxy="http://127.0.0.1:9") as http:
        assert await get(http)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-signed certificate for localhost, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


async def test_a_certificate_nobody_vouches_for_is_refused(certificate: Path) -> None:
    received: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.append(await reader.read(100))
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    async with server, client(f"https://localhost:{port}", credential=Credential(KEY)) as http:
        with pytest.raises(UnreachableError, match="certificate"):
            await http.exchange(Request("GET", "/"))
    assert received == []


async def test_tls_to_something_without_tls_is_unreachable(echo: Echo) -> None:
    async with client(echo.base.replace("http:", "https:")) as http:
        with pytest.raises(UnreachableError, match="TLS"):
            await http.exchange(Request("GET", "/echo"))


@pytest.mark.parametrize(
    "url",
    [
        *("http://example.com", "http://10.0.0.1", "ftp://example.com", "example.com", "", "https://", "http://[::1"),
        *("https://user:pw@example.com", "https://example.com/?a=1", "https://example.com/#x", "http://2130706433"),
        *("https://127.1", "http://localhost.example", "https://example.com:99999", "file:///etc/passwd"),
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(SettingsError):
        checked_base_url("The service", url)


@pytest.mark.parametrize("url", ["https://api.example", "http://127.0.0.1:80", "http://localhost:1", "http://[::1]:8"])
def test_addresses_that_are_taken(url: str) -> None:
    assert checked_base_url("The service", f" {url}/ ") == url


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "127.0.0.1:3128", "http://", "http://[::1"])
def test_proxies_that_are_refused(proxy: str) -> None:
    with pytest.raises(SettingsError):
        checked_proxy(proxy)


@pytest.mark.parametrize("key", ["", None, "two\nlines", "ключ", "with space"])
async def test_keys_that_cannot_be_sent(echo: Echo, key: str | None) -> None:
    async with client(echo.base, credential=Credential(key)) as http:
        with pytest.raises(CredentialsError) as caught:
            await http.exchange(Request("GET", "/echo"))
    assert not key or key not in str(caught.value)
    assert echo.journal.entries == []


async def test_after_closing_nothing_is_sent(echo: Echo) -> None:
    async with client(echo.base) as http:
        await get(http)
        await http.close()
        await http.close()
        with pytest.raises(CancelledByUserError):
            await http.exchange(Request("GET", "/echo"))


async def test_an_exchange_can_be_cancelled_and_the_client_goes_on(echo: Echo) -> None:
    echo.faults.once("echo", faults.hang())
    async with client(echo.base) as http:
        task = asyncio.create_task(http.exchange(Request("GET", "/echo")))
        await asyncio.wrap_future(echo.journal.arrivals("echo"))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await get(http)


@pytest.mark.parametrize("status", [*range(100, 200), *range(300, 600)])
def test_every_status_is_one_of_our_errors(status: int) -> None:
    error = error_for_status("The service", status, "x" * 1000, retry_after=5.0)
    assert len(error.message) < 400
    assert error.retry_after == 5.0
