"""Values survive the way through JSON, and whatever else comes in ends in our own error."""

from __future__ import annotations

import base64
import contextlib
import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.provenance import (
    Action,
    CodeLevel,
    Declaration,
    Ingredient,
    Manifest,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Signature,
    Thumbnail,
    TrustListRef,
    ValidationCode,
)
from app.errors import MalformedAnswerError
from app.provenance.codec import (
    declarations_from_json,
    declarations_to_json,
    provenance_from_json,
    provenance_to_json,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
thumbnails = st.tuples(st.integers(1, 8), st.integers(1, 8)).flatmap(
    lambda size: st.builds(
        Thumbnail,
        st.just(size[0]),
        st.just(size[1]),
        st.binary(min_size=size[0] * size[1] * 4, max_size=size[0] * size[1] * 4),
    )
)
codes = st.builds(ValidationCode, texts, st.sampled_from(CodeLevel), texts, texts, texts, st.none() | texts)
ingredients = st.builds(
    Ingredient, texts, texts, texts, st.none() | texts, st.lists(codes, max_size=2).map(tuple), st.none() | thumbnails
)
manifests = st.builds(
    Manifest,
    label=texts,
    title=st.none() | texts,
    format=st.none() | texts,
    claim_generator=st.none() | texts,
    signature=st.none() | st.builds(Signature, *[st.none() | texts] * 5),
    actions=st.lists(st.builds(Action, texts, *[st.none() | texts] * 4), max_size=2).map(tuple),
    ingredients=st.lists(ingredients, max_size=2).map(tuple),
    assertions=st.lists(texts, max_size=2).map(tuple),
    thumbnail=st.none() | thumbnails,
)
refs = st.builds(TrustListRef, name=texts, date=texts, sha256=texts)
reports = st.builds(
    ProvenanceReport,
    active_manifest=st.none() | texts,
    manifests=st.lists(manifests, max_size=2).map(tuple),
    codes=st.lists(codes, max_size=2).map(tuple),
    trust_list=st.none() | refs,
    trust_lists=st.lists(refs, max_size=2).map(tuple),
    remote_url=st.none() | texts,
    raw=texts.map(str.encode),
)
absences = st.builds(ProvenanceAbsence, message=texts, remote_url=st.none() | texts)


@given(reports | absences)
def test_a_provenance_survives_as_text(value: ProvenanceReport | ProvenanceAbsence) -> None:
    assert provenance_from_json(json.loads(json.dumps(provenance_to_json(value)))) == value


@given(reports)
def test_a_provenance_survives_with_its_pixels_beside(value: ProvenanceReport) -> None:
    blobs: list[bytes] = []
    data = json.loads(json.dumps(provenance_to_json(value, blobs)))
    assert provenance_from_json(data, [memoryview(blob) for blob in blobs]) == value
    assert provenance_from_json(data, blobs) == value, "the data is not changed by reading it"


@given(st.lists(st.builds(Declaration, source=texts, value=texts)))
def test_declarations_survive(values: list[Declaration]) -> None:
    assert declarations_from_json(json.loads(json.dumps(declarations_to_json(values)))) == tuple(values)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from(["type", "state", "manifests", "codes", "raw"]) | texts, anything))
def test_any_object_is_a_provenance_or_our_error(data: dict[str, Any]) -> None:
    with contextlib.suppress(MalformedAnswerError):
        provenance_from_json(data)


@given(anything)
def test_anything_is_declarations_or_our_error(data: object) -> None:
    with contextlib.suppress(MalformedAnswerError):
        declarations_from_json(data)


def _with_thumbnail(**thumbnail: object) -> dict[str, Any]:
    manifest = Manifest("m", None, None, None, None, (), (), (), Thumbnail(1, 1, b"\0\0\0\0"))
    data = provenance_to_json(ProvenanceReport(**_plain(manifest)))
    data["manifests"][0]["thumbnail"].update(thumbnail)
    return data


def _plain(manifest: Manifest) -> dict[str, Any]:
    return {
        "state": ProvenanceState.VALID,
        "active_manifest": "m",
        "manifests": (manifest,),
        "codes": (),
        "trust_list": None,
    }


@pytest.mark.parametrize(
    "lie",
    [
        {"width": 2},
        {"width": 0},
        {"height": -1},
        {"width": 10**9, "height": 10**9},
        {"pixels": "?"},
        {"blob": 7},
        {"width": "x"},
    ],
)
def test_pixels_that_do_not_fit_are_refused(lie: dict[str, object]) -> None:
    with pytest.raises(MalformedAnswerError):
        provenance_from_json(_with_thumbnail(**lie))


def test_a_bomb_of_pixels_is_not_unpacked() -> None:
    bomb = base64.b64encode(zlib.compress(bytes(50_000_000), 9)).decode()
    with pytest.raises(MalformedAnswerError):
        provenance_from_json(_with_thumbnail(pixels=bomb))
