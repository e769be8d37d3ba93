"""What the reader says of signed, changed, unsigned and unreadable files."""

from __future__ import annotations

import io
import mmap
import tempfile
from typing import Any

import c2pa
import pytest
from PIL import Image

from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    FindingGroup,
    Provenance,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Says,
    TrustKind,
    finding_group,
    ingredient_tree,
)
from app.provenance.codec import provenance_from_json
from app.provenance.declared import declared_from_manifests
from app.provenance.reader import read, read_provenance
from tests.unit.provenance.signing import FORMATS, Authority, authority, picture


def _list(pem: str, name: str = "mine", kind: TrustKind = TrustKind.OWN) -> dict[str, Any]:
    return {"name": name, "kind": kind.value, "date": "2026-01-02", "sha256": "ab" * 32, "anchors_pem": pem}


def _report(found: Provenance) -> ProvenanceReport:
    assert isinstance(found, ProvenanceReport), found
    return found


def _absence(data: bytes, hint: str = "") -> ProvenanceAbsence:
    found = read_provenance(data, hint, ())
    assert isinstance(found, ProvenanceAbsence), found
    return found


@pytest.mark.parametrize("mime", FORMATS)
def test_every_image_format_is_valid_untrusted_trusted_or_broken(signer: Authority, mime: str) -> None:
    signed = signer.sign(picture(mime), mime)
    plain = _report(read_provenance(signed, "", ()))
    assert (plain.state, finding_group(plain)) == (ProvenanceState.VALID, FindingGroup.VALID_UNKNOWN)
    assert plain.trust_list is None
    assert plain.trust_lists == ()

    trusted = _report(read_provenance(signed, "", [_list(signer.root_pem)]))
    assert (trusted.state, finding_group(trusted)) == (ProvenanceState.TRUSTED, FindingGroup.TRUSTED)
    assert trusted.trust_list is not None
    assert (trusted.trust_list.name, trusted.trust_list.kind, trusted.trust_list.date) == (
        "mine",
        TrustKind.OWN,
        "2026-01-02",
    )


def test_a_changed_pixel_breaks_the_content_hash_and_nobody_is_accused(signer: Authority) -> None:
    signed = bytearray(signer.sign(picture()))
    signed[-40] ^= 0x5A
    broken = _report(read_provenance(bytes(signed), "", [_list(signer.root_pem)]))
    assert (broken.state, finding_group(broken)) == (ProvenanceState.INVALID, FindingGroup.CONTENT_BROKEN)
    failures = [code for code in broken.codes if code.level is CodeLevel.FAILURE]
    assert "assertion.dataHash.mismatch" in {code.code for code in failures}
    assert not any("tamper" in code.sentence.lower() for code in broken.codes)


def test_the_active_manifest_is_told_in_full(signer: Authority) -> None:
    report = _report(read_provenance(signer.sign(picture(), thumbnail=picture(size=(600, 300))), "", ()))
    manifest = report.manifests[0]
    assert manifest.label == report.active_manifest
    assert manifest.title == "signed picture"
    assert manifest.claim_generator is not None
    assert "second-look-tests" in manifest.claim_generator
    assert manifest.signature is not None
    assert manifest.signature.issuer == "Test Organization"
    assert manifest.signature.common_name == "Test Signer"
    assert manifest.signature.algorithm == "Es256"
    assert manifest.signature.serial
    assert [(a.action, a.software) for a in manifest.actions] == [("c2pa.created", "FakeGen")]
    assert manifest.thumbnail is not None
    assert (manifest.thumbnail.width, manifest.thumbnail.height) == (256, 128)
    assert len(manifest.thumbnail.rgba) == 256 * 128 * 4
    assert all(code.sentence for code in report.codes)
    assert [d.says for d in declared_from_manifests(report)] == [Says.AI_GENERATED]


def test_the_ingredients_form_a_tree_and_declare_for_the_whole(signer: Authority) -> None:
    parent = signer.sign(picture(), thumbnail=picture())
    report = _report(read_provenance(signer.sign(picture(), parent=parent), "", ()))
    assert len(report.manifests) == 2
    tree = ingredient_tree(report)
    assert tree is not None
    assert tree.manifest is report.manifests[0]
    (child,) = tree.children
    assert child.ingredient is not None
    assert (child.ingredient.title, child.ingredient.relationship) == ("the parent", "parentOf")
    assert child.manifest is report.manifests[1]
    assert child.children == ()
    (declaration,) = declared_from_manifests(report)
    assert declaration.says is Says.AI_GENERATED
    assert "ingredient" in declaration.source


def test_the_first_list_that_makes_it_trusted_decided_and_all_are_named(signer: Authority) -> None:
    stranger, other = authority(common="Stranger"), authority(common="Other")
    lists = [
        _list(stranger.root_pem, "official", TrustKind.OFFICIAL),
        _list(signer.root_pem, "interim", TrustKind.INTERIM),
        _list(signer.root_pem + other.root_pem, "own", TrustKind.OWN),
    ]
    report = _report(read_provenance(signer.sign(picture()), "", lists))
    assert report.trust_list is not None
    assert report.trust_list.name == "interim"
    assert [ref.name for ref in report.trust_lists] == ["official", "interim", "own"]


def test_when_no_list_helps_the_state_stands_and_the_lists_are_named(signer: Authority) -> None:
    lists = [_list(authority(common="Stranger").root_pem, "stranger")]
    report = _report(read_provenance(signer.sign(picture()), "", lists))
    assert report.state is ProvenanceState.VALID
    assert report.trust_list is None
    assert [ref.name for ref in report.trust_lists] == ["stranger"]


def test_a_signer_may_be_trusted_by_itself(signer: Authority) -> None:
    entry = {**_list(""), "allowed_pem": signer.signer_pem}
    assert _report(read_provenance(signer.sign(picture()), "", [entry])).state is ProvenanceState.TRUSTED


def test_a_manifest_store_of_its_own_is_no_broken_picture(signer: Authority) -> None:
    signed = signer.sign(picture("image/png"), "image/png")
    start = signed.index(b"caBX") + 4
    store = signed[start : start + int.from_bytes(signed[start : start + 4], "big")]
    report = _report(read_provenance(store, "", ()))
    assert report.detached
    assert finding_group(report) is FindingGroup.DETACHED
    assert any("without its picture" in code.sentence for code in report.codes)


def test_no_manifest_is_one_thing() -> None:
    for mime in FORMATS:
        assert _absence(picture(mime)).kind is AbsenceKind.NO_MANIFEST
    svg = b'<?xml version="1.0"?>\n<!-- a -- comment -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'
    assert _absence(svg).kind is AbsenceKind.NO_MANIFEST


@pytest.mark.parametrize("name", ["BMP", "ICO", "PPM", "TGA"])
def test_a_format_that_cannot_carry_one_is_another(name: str) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, name)
    assert _absence(buffer.getvalue()).kind is AbsenceKind.CANNOT_CARRY


@pytest.mark.parametrize("data", [b"", b"hello", bytes(100)])
def test_what_is_no_picture_at_all_cannot_carry_one_either(data: bytes) -> None:
    assert _absence(data).kind is AbsenceKind.CANNOT_CARRY


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"\xff\xd8\xff", ""),
        (b"\x89PNG\r\n\x1a\n", ""),
        (b"GIF89a", ""),
        (b"%PDF-1.4", ""),
        (b"\x00\x00\x00\x08jumb", ""),
        (b"rubbish", ".c2pa"),
    ],
)
def test_a_damaged_carrier_is_unreadable(data: bytes, hint: str) -> None:
    assert _absence(data, hint).kind is AbsenceKind.UNREADABLE


def test_the_name_is_asked_only_where_the_content_is_silent(signer: Authority) -> None:
    signed = signer.sign(picture())
    assert _report(read_provenance(signed, ".svg", ())).state is ProvenanceState.VALID
    assert _report(read_provenance(signed, "application/c2pa", ())).state is ProvenanceState.VALID


def test_a_half_manifest_is_unreadable_or_invalid_but_never_absent(signer: Authority) -> None:
    signed = signer.sign(picture("image/png"), "image/png")
    start = signed.index(b"caBX")
    broken = signed[: start + 60] + bytes(40) + signed[start + 100 :]
    found = read_provenance(broken, "", ())
    if isinstance(found, ProvenanceAbsence):
        assert found.kind is AbsenceKind.UNREADABLE
    else:
        assert found.state is ProvenanceState.INVALID


def test_the_operation_answers_in_json_with_pixels_beside(signer: Authority) -> None:
    signed = signer.sign(picture(), thumbnail=picture(size=(40, 20)))
    with tempfile.TemporaryFile() as file:
        file.write(signed)
        file.flush()
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            meta, blobs = read(mapped, {"mime": "image/jpeg", "trust": {"lists": [_list(signer.root_pem)]}})
    assert [len(blob) for blob in blobs] == [40 * 20 * 4]
    assert provenance_from_json(meta, blobs) == read_provenance(signed, "", [_list(signer.root_pem)])


def test_the_pinned_library_is_the_one_whose_messages_are_read() -> None:
    assert c2pa.__version__ == "0.38.0"


def test_a_manifest_from_elsewhere_is_checked_against_the_file(signer: Authority) -> None:
    stores: list[bytes] = []
    url = "https://manifests.example/1.c2pa"
    data = signer.sign(picture(), remote_url=url, manifests=stores)
    found = read_provenance(data, "", (), manifest=stores[0])
    assert isinstance(found, ProvenanceReport)
    assert (found.state, found.fetched) == (ProvenanceState.VALID, True)
    other = read_provenance(picture(size=(40, 40)), "", (), manifest=stores[0])
    assert isinstance(other, ProvenanceReport)
    assert other.state is ProvenanceState.INVALID
    rubbish = read_provenance(data, "", (), manifest=b"<html>not here</html>")
    assert isinstance(rubbish, ProvenanceAbsence)


def test_the_signature_says_who_issued_the_certificate_and_how_long_it_holds(signer: Authority) -> None:
    found = read_provenance(signer.sign(picture()), "", ())
    assert isinstance(found, ProvenanceReport)
    signature = found.manifests[0].signature
    assert signature is not None
    assert "Test Root" in (signature.authority or "")
    assert signature.subject
    assert (signature.valid_from or "") < (signature.valid_until or "")
    assert signature.stamped_by is None
