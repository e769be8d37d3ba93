"""Agreement with the corpus' reference reading of every C2PA file, under three sets of trust lists.

A state depends on the lists and on the day (certificates run out), so a difference names
both; the reference was made in November 2026.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    ProvenanceAbsence,
    ProvenanceReport,
    TrustKind,
    ingredient_tree,
)
from app.images.sandbox import Sandbox
from app.provenance.codec import provenance_from_json
from app.provenance.declared import declared_from_manifests
from app.provenance.reader import read_provenance
from app.provenance.sentences import SENTENCES
from app.provenance.trust import TrustLists

MODES = ("default", "test_trust", "itl")


@pytest.fixture(scope="session")
def expected(corpus: Path) -> dict[str, dict[str, Any]]:
    """path below the corpus -> the reference reading."""
    readings: dict[str, dict[str, Any]] = json.loads((corpus / "EXPECTED.json").read_text("utf-8"))["c2pa"]
    assert len(readings) >= 40
    return {path: reading for path, reading in readings.items() if (corpus / path).is_file()}


def _trust(corpus: Path, folder: Path, mode: str) -> dict[str, Any]:
    lists = TrustLists(folder / mode)
    if mode == "test_trust":
        lists.add(corpus / "trust/test_trust_settings.json", TrustKind.OWN, "C2PA test anchors")
    if mode == "itl":
        lists.add(corpus / "trust/itl_anchors.pem", TrustKind.INTERIM, "interim anchors")
        lists.add(corpus / "trust/itl_allowed.pem", TrustKind.INTERIM, "interim signers")
    return lists.settings()


def _state_and_count(found: ProvenanceReport | ProvenanceAbsence) -> tuple[str | None, int]:
    if isinstance(found, ProvenanceAbsence):
        return None, 0
    return found.state.value, len(found.manifests)


def _wanted(reading: dict[str, Any], mode: str) -> tuple[str | None, int]:
    return reading["validation_state"][mode], reading["n_manifests"]


@pytest.mark.parametrize("mode", MODES)
def test_manifests_and_state_agree(
    corpus: Path, expected: dict[str, dict[str, Any]], tmp_path: Path, mode: str
) -> None:
    lists = _trust(corpus, tmp_path, mode)["lists"]
    differences = {}
    for path, reading in expected.items():
        found = read_provenance((corpus / path).read_bytes(), Path(path).suffix, lists)
        if _state_and_count(found) != _wanted(reading, mode):
            differences[path] = (_state_and_count(found), _wanted(reading, mode))
    assert differences == {}, f"{mode}, read on {dt.datetime.now(dt.UTC):%Y-%m-%d}"


async def test_they_agree_in_the_locked_worker_too(
    corpus: Path, expected: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    sandbox = Sandbox({"provenance.read": "app.provenance.reader:read"}, workers=1)
    trust = _trust(corpus, tmp_path, "itl")
    differences = {}
    try:
        await sandbox.start()
        for path, reading in expected.items():
            reply = await sandbox.run("provenance.read", corpus / path, {"mime": Path(path).suffix, "trust": trust})
            found = provenance_from_json(reply.meta, reply.blobs)
            if _state_and_count(found) != _wanted(reading, "itl"):
                differences[path] = (_state_and_count(found), _wanted(reading, "itl"))
    finally:
        await sandbox.close()
    assert differences == {}


def test_codes_actions_signature_and_tree_agree(corpus: Path, expected: dict[str, dict[str, Any]]) -> None:
    for path, reading in expected.items():
        found = read_provenance((corpus / path).read_bytes(), Path(path).suffix, ())
        assert isinstance(found, ProvenanceReport) == reading["has_manifest"], path
        if isinstance(found, ProvenanceAbsence):
            continue
        failures = [code for code in found.codes if code.level is CodeLevel.FAILURE]
        assert {code.code for code in failures} == set(reading["validation_status"]), path
        of_parts = {code.code for code in failures if code.ingredient is not None}
        assert of_parts == set(reading.get("ingredient_failure", ())), path
        assert found.active_manifest == reading["active_manifest"], path
        if not found.manifests:
            assert ingredient_tree(found) is None
            continue
        manifest = found.manifests[0]
        assert {action.action for action in manifest.actions} == set(reading.get("actions", ())), path
        assert len(manifest.ingredients) == reading["ingredients"], path
        assert manifest.signature is not None
        assert manifest.signature.issuer == reading["signature"].get("issuer"), path
        assert manifest.signature.time == reading["signature"].get("time"), path
        assert (manifest.claim_generator or "").startswith(reading.get("claim_generator", "")), path
        declared = {declaration.value.rsplit("/", 1)[-1] for declaration in declared_from_manifests(found)}
        assert declared >= set(reading.get("digitalSourceTypes", ())), path


def test_errors_are_told_apart_as_the_reference_does(corpus: Path, expected: dict[str, dict[str, Any]]) -> None:
    kinds = {"_C2paManifestNotFound": AbsenceKind.NO_MANIFEST, "C2paError: Remote": AbsenceKind.REMOTE_NOT_FETCHED}
    for path, reading in expected.items():
        if reading["has_manifest"]:
            continue
        found = read_provenance((corpus / path).read_bytes(), Path(path).suffix, ())
        assert isinstance(found, ProvenanceAbsence)
        error = reading["error"]["no_remote"]
        wanted = next((kind for start, kind in kinds.items() if error.startswith(start)), AbsenceKind.UNREADABLE)
        assert found.kind is wanted, path


def test_every_code_of_the_reference_has_a_sentence(expected: dict[str, dict[str, Any]]) -> None:
    keys = ("validation_status", "active_failure", "ingredient_failure", "validation_status_test_trust")
    codes = {code for reading in expected.values() for key in keys for code in reading.get(key, ())}
    assert codes - set(SENTENCES) == set()


def test_every_code_that_the_corpus_makes_the_reader_say_has_a_sentence(
    corpus: Path, expected: dict[str, dict[str, Any]]
) -> None:
    said = set()
    for path in expected:
        found = read_provenance((corpus / path).read_bytes(), Path(path).suffix, ())
        if isinstance(found, ProvenanceReport):
            said |= {code.code for code in found.codes}
            said |= {c.code for m in found.manifests for i in m.ingredients for c in i.codes}
    assert said - set(SENTENCES) == set()
    assert len(said) > 20
