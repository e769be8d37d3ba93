"""The gRPC door: certificates verified, plain text to this machine only, no proxy of the environment, honest errors."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.domain.assessment import Assessment, Failure, FailureKind
from app.errors import CancelledByUserError, EnvironmentFaultError, SettingsError
from app.net.http import Credential, Request
from app.net.rpc import Rpc
from tests.contract.subjects import picture, yandex_classifier

METHOD = "/yandex.cloud.ai.vision.v2.ImageClassifierService/Annotate"


def certificate(*names: x509.GeneralName) -> tuple[bytes, bytes]:
    """A key and a certificate that vouches for itself, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "emulated")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(list(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    return secret, made.public_bytes(serialization.Encoding.PEM)


HERE = certificate(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
ELSEWHERE = certificate(x509.DNSName("elsewhere.example"))


async def test_a_trusted_certificate_of_the_right_name_is_spoken_to() -> None:
    async with yandex_classifier(tls=HERE, roots=HERE[1]) as bench:
        await bench.assessment(picture())


@pytest.mark.parametrize(
    ("tls", "roots"), [(HERE, None), (HERE, ELSEWHERE[1]), (ELSEWHERE, ELSEWHERE[1])], ids=["public", "other", "name"]
)
async def test_any_other_certificate_is_not(tls: tuple[bytes, bytes], roots: bytes | None) -> None:
    async with yandex_classifier(tls=tls, roots=roots) as bench:
        failure = await bench.answer(picture())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.UNAVAILABLE
        assert "certificate" in failure.message
        assert failure.sent is None
        assert bench.server.journal.entries == []


@pytest.mark.parametrize(
    "address",
    ["http://vision.example", "https://a.example/path", "ftp://a.example", "https://127.1", "http://10.0.0.1"],
)
def test_addresses_that_are_not_used(address: str) -> None:
    with pytest.raises(SettingsError):
        Rpc("The service", address, credential=Credential("k"))


@pytest.mark.parametrize("proxy", ["https://proxy.example:8080", "socks5://proxy.example", "proxy.example"])
def test_only_proxies_that_grpc_knows(proxy: str) -> None:
    with pytest.raises(SettingsError):
        Rpc("The service", "https://a.example", credential=Credential("k"), proxy=proxy)


@asynccontextmanager
async def listener() -> AsyncIterator[tuple[str, list[bytes]]]:
    """A proxy that refuses, and the first lines of what it was asked."""
    asked: list[bytes] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.write(b"HTTP/1.1 403 Forbidden\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", asked


async def test_the_environments_proxies_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with listener() as (proxy, asked):
        for name in ("http_proxy", "https_proxy", "grpc_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, proxy)
        async with yandex_classifier() as bench:
            await bench.assessment(picture())
        assert asked == []


async def test_the_settings_proxy_is_asked_for_the_name_and_looks_it_up_itself() -> None:
    async with listener() as (proxy, asked):
        rpc = Rpc("The service", "https://nowhere.invalid", credential=Credential("k"), proxy=proxy)
        with pytest.raises(Exception, match="cannot be reached"):
            await rpc.exchange(Request("POST", METHOD, content=b"x"))
        await rpc.close()
        assert asked[0].startswith(b"CONNECT nowhere.invalid:443 ")


async def test_bytes_whose_leaving_cannot_be_noted_stay_here() -> None:
    async def departing() -> None:
        raise EnvironmentFaultError("The disk is full.")

    async with yandex_classifier() as bench:
        outcome = await bench.answer(replace(picture(), departing=departing))
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.ENVIRONMENT
        assert outcome.sent is None
        assert bench.server.journal.entries == []
        assert isinstance(await bench.answer(picture()), Assessment)


async def test_a_closed_channel_says_so() -> None:
    rpc = Rpc("The service", "http://127.0.0.1:9", credential=Credential("k"))
    await rpc.close()
    with pytest.raises(CancelledByUserError):
        await rpc.exchange(Request("POST", METHOD, content=b"x"))
