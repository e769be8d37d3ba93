"""Trust lists: taken over whole, kept apart by kind, refused with reasons, and judged by the reader as promised."""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import stat
from pathlib import Path

import pytest

from app.domain.provenance import ProvenanceReport, ProvenanceState, TrustKind
from app.errors import EnvironmentFaultError, SettingsError
from app.provenance.certificates import certificates_in
from app.provenance.reader import read_provenance
from app.provenance.trust import TrustLists
from tests.unit.provenance.signing import Authority, authority, picture

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


@pytest.fixture
def lists(tmp_path: Path) -> TrustLists:
    return TrustLists(tmp_path / "trust", now=lambda: NOON)


def _file(tmp_path: Path, text: str | bytes, name: str = "list.pem") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    os.utime(path, (1_700_000_000, 1_700_000_000))  # 14 November 2023
    return path


def test_a_list_is_taken_over_with_its_facts(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    added = lists.add(_file(tmp_path, "a comment\n" + signer.root_pem), TrustKind.OWN, "newsroom")
    assert (added.ref.name, added.ref.kind, added.ref.date) == ("newsroom", TrustKind.OWN, "2023-11-14")
    assert len(added.ref.sha256) == 64
    assert added.added == "2026-11-21T12:00:00+00:00"
    assert (added.certificates, len(added.anchors), len(added.signers)) == (1, 1, 0)
    assert "Test Root" in added.anchors[0].subject
    assert lists.all() == (added,)
    assert lists.faults() == ()


def test_what_was_added_is_there_for_the_next_program(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    added = lists.add(_file(tmp_path, signer.root_pem), dated=dt.date(2026, 1, 2))
    again = TrustLists(tmp_path / "trust").all()
    assert again == (added,)
    assert again[0].ref.date == "2026-01-02"
    assert {path.suffix for path in (tmp_path / "trust").iterdir()} == {".pem", ".toml"}


def test_the_reader_trusts_by_it_and_says_so(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    lists.add(_file(tmp_path, signer.root_pem), TrustKind.INTERIM, "pilot")
    found = read_provenance(signer.sign(picture()), "", lists.settings()["lists"])
    assert isinstance(found, ProvenanceReport)
    assert found.state is ProvenanceState.TRUSTED
    assert found.trust_list == lists.all()[0].ref


def test_a_signers_certificate_is_trusted_alone_and_not_as_an_anchor(
    tmp_path: Path, lists: TrustLists, signer: Authority
) -> None:
    added = lists.add(_file(tmp_path, signer.signer_pem))
    assert (len(added.anchors), len(added.signers)) == (0, 1)
    found = read_provenance(signer.sign(picture()), "", lists.settings()["lists"])
    assert isinstance(found, ProvenanceReport)
    assert found.state is ProvenanceState.TRUSTED


def test_the_order_of_asking_is_official_interim_own(tmp_path: Path, lists: TrustLists) -> None:
    for kind in (TrustKind.OWN, TrustKind.OFFICIAL, TrustKind.INTERIM):
        lists.add(_file(tmp_path, authority(common=kind.value).root_pem), kind, f"the {kind.value}")
    assert [known.ref.kind for known in lists.all()] == [TrustKind.OFFICIAL, TrustKind.INTERIM, TrustKind.OWN]
    assert [entry["kind"] for entry in lists.settings()["lists"]] == ["official", "interim", "own"]
    json.dumps(lists.settings())


@pytest.mark.parametrize("shape", ["old", "new"])
def test_c2pa_settings_are_taken_too(tmp_path: Path, lists: TrustLists, signer: Authority, shape: str) -> None:
    old = {"trust_anchors": signer.root_pem, "allowed_list": signer.signer_pem, "trust_config": "1.3.6.1"}
    new = {"anchors": [{"trust_anchors": signer.root_pem, "trust_kind": "manifest", "allowed_list": signer.signer_pem}]}
    text = json.dumps({"version": 1, "trust": old if shape == "old" else new})
    added = lists.add(_file(tmp_path, text, "settings.json"))
    assert (len(added.anchors), len(added.signers)) == (1, 1)
    assert lists.all() == (added,)


def test_a_newer_edition_replaces_the_former(tmp_path: Path, lists: TrustLists) -> None:
    lists.add(_file(tmp_path, authority().root_pem), TrustKind.OFFICIAL, "C2PA")
    newer = lists.add(_file(tmp_path, authority().root_pem), TrustKind.OFFICIAL, "C2PA")
    own = lists.add(_file(tmp_path, authority().root_pem), TrustKind.OWN, "C2PA")
    assert lists.all() == (newer, own)


def test_the_same_file_again_changes_what_it_is_called(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    lists.add(_file(tmp_path, signer.root_pem), TrustKind.OWN, "mine")
    again = lists.add(_file(tmp_path, signer.root_pem), TrustKind.INTERIM, "theirs")
    assert lists.all() == (again,)


def test_a_list_is_removed_by_name_or_hash(tmp_path: Path, lists: TrustLists) -> None:
    first = lists.add(_file(tmp_path, authority().root_pem), name="first")
    lists.add(_file(tmp_path, authority().root_pem), name="second")
    assert lists.remove(first.ref.sha256[:12]) == first.ref
    lists.remove("second")
    assert lists.all() == ()
    assert list((tmp_path / "trust").iterdir()) == []
    with pytest.raises(SettingsError, match="No trust list is called"):
        lists.remove("second")


def test_a_name_that_two_lists_have_is_not_enough(tmp_path: Path, lists: TrustLists) -> None:
    for kind in (TrustKind.OWN, TrustKind.INTERIM):
        lists.add(_file(tmp_path, authority().root_pem), kind, "both")
    with pytest.raises(SettingsError, match="More than one"):
        lists.remove("both")


BLOCK = "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no certificate"),
        (b"hello", "holds no certificate"),
        (b"\x30\x82\x01\x00\xff\xfe", "not text"),
        (BLOCK.format("AAAA").encode(), "Certificate 1"),
        (BLOCK.format("not base64!").encode(), "Certificate 1"),
        (b'{"trust": 5}', "no|not C2PA settings"),
        (b'{"verify": {}}', "not C2PA settings"),
        (b'{"trust": {"trust_anchors": "nothing"}}', "holds no certificate"),
        (b"{broken", "not C2PA settings"),
        (b"[" * 50_000, "holds no certificate"),
        (b'{"a":' * 50_000, "not C2PA settings"),
    ],
)
def test_garbage_is_refused_with_words_and_leaves_nothing(
    tmp_path: Path, lists: TrustLists, content: bytes, words: str
) -> None:
    with pytest.raises(SettingsError, match=words):
        lists.add(_file(tmp_path, content))
    assert lists.all() == ()
    assert not (tmp_path / "trust").exists()


def test_a_private_key_is_refused_and_not_kept(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    with pytest.raises(SettingsError, match="private key"):
        lists.add(_file(tmp_path, signer.root_pem.encode() + signer.key))
    assert not (tmp_path / "trust").exists()


def test_every_cut_of_a_certificate_is_refused_or_harmless(signer: Authority) -> None:
    der = certificates_in(signer.root_pem)[0].der
    for length in range(len(der)):
        with pytest.raises(SettingsError):
            certificates_in(BLOCK.format(base64.b64encode(der[:length]).decode()))


def test_what_is_no_file_is_named(tmp_path: Path, lists: TrustLists) -> None:
    with pytest.raises(EnvironmentFaultError, match="No such file"):
        lists.add(tmp_path / "nowhere.pem")
    with pytest.raises((SettingsError, EnvironmentFaultError)):
        lists.add(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SettingsError, match="is not a file"):
        lists.add(tmp_path / "pipe")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_an_environment_fault(tmp_path: Path, signer: Authority) -> None:
    (tmp_path / "trust").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(EnvironmentFaultError):
        TrustLists(tmp_path / "trust").add(_file(tmp_path, signer.root_pem))


def test_a_file_in_place_of_the_folder_is_an_environment_fault(tmp_path: Path, signer: Authority) -> None:
    (tmp_path / "trust").write_text("in the way")
    with pytest.raises(EnvironmentFaultError):
        TrustLists(tmp_path / "trust").add(_file(tmp_path, signer.root_pem))


def test_a_changed_list_is_not_used_and_said(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    added = lists.add(_file(tmp_path, signer.root_pem))
    (tmp_path / "trust" / f"{added.ref.sha256}.pem").write_text(authority().root_pem)
    assert lists.all() == ()
    (fault,) = lists.faults()
    assert "is not the file that was added" in fault
    lists.add(_file(tmp_path, signer.root_pem))
    assert lists.faults() == ()


@pytest.mark.parametrize("record", ["", "name = 1", "not toml ["])
def test_a_damaged_record_is_said_and_the_others_work(
    tmp_path: Path, lists: TrustLists, signer: Authority, record: str
) -> None:
    added = lists.add(_file(tmp_path, signer.root_pem))
    (tmp_path / "trust" / "00.toml").write_text(record)
    assert lists.all() == (added,)
    assert len(lists.faults()) == 1


def test_a_record_cannot_point_out_of_its_folder(tmp_path: Path, lists: TrustLists, signer: Authority) -> None:
    added = lists.add(_file(tmp_path, signer.root_pem))
    record = tmp_path / "trust" / f"{added.ref.sha256}.toml"
    record.write_text(record.read_text().replace(f'file = "{added.ref.sha256}.pem"', 'file = "../list.pem"'))
    assert lists.all() == ()


@pytest.mark.parametrize(
    ("name", "anchors", "signers"),
    [
        ("C2PA-TRUST-LIST.pem", 30, 0),
        ("C2PA-TSA-TRUST-LIST.pem", 22, 0),
        ("itl_anchors.pem", 26, 0),
        ("itl_allowed.pem", 0, 117),
        ("test_trust_settings.json", 9, 0),
    ],
)
def test_the_lists_that_exist_are_read(corpus: Path, lists: TrustLists, name: str, anchors: int, signers: int) -> None:
    added = lists.add(corpus / "trust" / name)
    assert (len(added.anchors), len(added.signers)) == (anchors, signers)
    assert all(certificate.subject != "(no name)" for certificate in (*added.anchors, *added.signers))
