"""Reading provenance sends nothing: each setting that keeps the library off the network is shown to bite."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import c2pa
import pytest

from app.domain.provenance import AbsenceKind, ProvenanceAbsence, ProvenanceReport
from app.provenance.reader import OFFLINE, read_provenance
from tests.unit.provenance.conftest import Listener
from tests.unit.provenance.signing import Authority, authority, picture


def _read_with(data: bytes, settings: dict[str, Any]) -> None:
    try:
        with c2pa.Reader("image/jpeg", io.BytesIO(data), context=c2pa.Context.from_dict(settings)) as reader:
            reader.json()
    except c2pa.C2paError:
        pass


def _remote(signer: Authority, listener: Listener) -> tuple[bytes, str]:
    url = f"http://localhost:{listener.port}/far-away.c2pa"
    return signer.sign(picture(), remote_url=url), url


def test_a_remote_manifest_is_named_and_not_fetched(signer: Authority, listener: Listener) -> None:
    data, url = _remote(signer, listener)
    found = read_provenance(data, "", ())
    assert isinstance(found, ProvenanceAbsence)
    assert (found.kind, found.remote_url) == (AbsenceKind.REMOTE_NOT_FETCHED, url)
    assert listener.requests == []


def test_without_our_settings_the_remote_manifest_would_be_fetched(signer: Authority, listener: Listener) -> None:
    data, _ = _remote(signer, listener)
    _read_with(data, {})
    assert len(listener.requests) == 1


def test_the_list_of_hosts_alone_keeps_the_library_off_the_network(signer: Authority, listener: Listener) -> None:
    """It is what stops the look-up of CAWG issuers, for which there is no switch of its own."""
    data, _ = _remote(signer, listener)
    _read_with(data, {"verify": {"remote_manifest_fetch": True}, "core": OFFLINE["core"]})
    assert listener.requests == []
    _read_with(
        data,
        {"verify": {"remote_manifest_fetch": True}, "core": {"allowed_network_hosts": [f"localhost:{listener.port}"]}},
    )
    assert len(listener.requests) == 1


@pytest.mark.parametrize(
    "settings",
    [OFFLINE, {"verify": OFFLINE["verify"]}, {"core": OFFLINE["core"], "verify": {"ocsp_fetch": True}}],
    ids=["both", "the switch alone", "the list of hosts alone"],
)
def test_no_revocation_service_is_asked(listener: Listener, settings: dict[str, Any]) -> None:
    signed = authority(ocsp_url=f"http://localhost:{listener.port}/ocsp").sign(picture())
    _read_with(signed, settings)
    assert listener.requests == []


def test_with_the_switch_on_the_revocation_service_would_be_asked(listener: Listener) -> None:
    signed = authority(ocsp_url=f"http://localhost:{listener.port}/ocsp").sign(picture())
    _read_with(signed, {"verify": {"ocsp_fetch": True}})
    assert listener.requests


def test_the_reader_asks_no_revocation_service_either(listener: Listener) -> None:
    signed = authority(ocsp_url=f"http://localhost:{listener.port}/ocsp").sign(picture())
    assert isinstance(read_provenance(signed, "", ()), ProvenanceReport)
    assert listener.requests == []


def test_the_corpus_file_with_a_remote_manifest_names_its_server(corpus: Path) -> None:
    data = (corpus / "A_c2pa/contentauth-c2pa-rs/sdk__tests__fixtures__libpng-test_with_url.png").read_bytes()
    found = read_provenance(data, "", ())
    assert isinstance(found, ProvenanceAbsence)
    assert found.kind is AbsenceKind.REMOTE_NOT_FETCHED
    assert found.remote_url == "http://localhost:5000/libpng-test.c2pa"
