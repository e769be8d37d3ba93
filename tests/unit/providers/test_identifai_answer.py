"""identifAI's replies as values: every documented shape, older versions, contradictions, and any bytes at all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Box, Sent
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, RejectedImageError, SecondLookError
from app.providers.identifai.answer import checked_token, error_words, is_finished, parse, parse_list
from app.providers.protocol import Asked

SENT = Sent("86" * 32, 1000, "image/jpeg", ())
ASKED = Asked("11" * 32, "identifai", "image", "{}", "2026-11-21T09:00:00.000000+00:00", SENT)


def reply(**changes: Any) -> dict[str, Any]:
    """A finished result of the documented shape."""
    body: dict[str, Any] = {
        "hash": SENT.sha256,
        "identifier": "8d" * 32,
        "api_version": "1.1.0",
        "status": "done",
        "errors": None,
        "name": "image.jpg",
        "is_nsfw": False,
        "c2pa": None,
        "has_heatmap": True,
        "verdict": {"models": ["R4"], "heuristic": "Average", "confidence": 0.67, "classification": "human"},
        "verdicts": [
            {"models": ["R4"], "heuristic": "Majority", "confidence": 0.98, "classification": "human"},
            {"heuristic": "TopRelevant", "confidence": 0.99, "classification": "artificial"},
        ],
        "force_classification": None,
        "results": [
            model("R4", human=0.9, artificial=0.1),
            {**model("R3", human=0.5, artificial=0.5), "unknown": True},
            model("Ardē", human=0.8, artificial=0.2),
        ],
        "details": [
            {
                "detections": [
                    {
                        "box": {"x1": 10, "y1": 20, "x2": 110.5, "y2": 220},
                        "results": [{**model("obj", face=0.8), "classification_details": {"confidence": 0.8}}],
                        "verdict": {"heuristic": "Majority", "confidence": 0.8, "classification": "face"},
                    }
                ]
            }
        ],
    }
    return {**body, **changes}


def model(name: str, **scores: float) -> dict[str, Any]:
    labels = [{"label": label, "score": score} for label, score in scores.items()]
    return {"model": name, "unknown": False, "elapsed_time": 0.2, "classification": labels}


def read(**changes: Any) -> Assessment:
    return parse(json.dumps(reply(**changes)).encode(), ASKED, 12.5).assessment


def test_a_whole_reply() -> None:
    body = json.dumps(reply()).encode()
    answer = parse(body, ASKED, 12.5)
    said = answer.assessment
    assert answer.has_heatmap
    assert (said.sha256, said.sent, said.raw, said.elapsed_ms) == (ASKED.sha256, SENT, body, 12.5)
    assert said.request_id == "8d" * 32
    assert said.verdict is not None
    assert (said.verdict.label, said.verdict.confidence, said.verdict.models) == ("human", 0.67, ("R4",))
    assert [v.heuristic for v in said.verdicts] == ["Majority", "TopRelevant"]
    assert not said.inconclusive
    assert said.forced is None
    assert said.provider_c2pa is None
    assert said.notes == ()


def test_each_model_and_label_is_a_finding() -> None:
    scores = {(f.model, f.label): (f.score, f.kind, f.inconclusive) for f in read().scores(Axis.ORIGIN)}
    assert scores["R4", "artificial"] == (0.1, ScoreKind.PROBABILITY, False)
    assert scores["R3", "artificial"] == (0.5, ScoreKind.PROBABILITY, True)
    assert scores["Ardē", "artificial"] == (0.2, ScoreKind.AREA, False), "a share of the area, not a probability"


@pytest.mark.parametrize("name", ["Ardē", "Arde\u0304", "ARDĒ", "arde"])
def test_the_heatmap_model_is_known_in_every_spelling(name: str) -> None:
    assert {f.kind for f in read(results=[model(name, artificial=0.2)]).scores(Axis.ORIGIN)} == {ScoreKind.AREA}


def test_morphing_answers_another_question() -> None:
    said = read(results=[model("morphing", human=0.1, artificial=0.9)])
    assert said.scores(Axis.ORIGIN) == ()
    assert len(said.scores(Axis.OTHER)) == 2


def test_the_order_of_labels_does_not_matter() -> None:
    one = read(results=[model("R4", human=0.9, artificial=0.1)])
    two = read(results=[model("R4", artificial=0.1, human=0.9)])
    assert set(one.findings) == set(two.findings)


@pytest.mark.parametrize(("flag", "scores"), [(True, [1.0]), (False, [0.0]), (None, [])])
def test_the_nudity_flag_is_a_flag(flag: bool | None, scores: list[float]) -> None:  # noqa: FBT001
    found = read(is_nsfw=flag).scores(Axis.NUDITY)
    assert [f.score for f in found] == scores
    assert all(f.kind is ScoreKind.BINARY for f in found)


def test_boxes() -> None:
    (detection,) = read().detections
    assert detection.box == Box(10, 20, 110.5, 220, relative=False)
    assert detection.findings[0].label == "face"
    assert detection.findings[0].axis is Axis.OTHER
    assert detection.verdict is not None
    details = reply()["details"]
    details[0]["detections"][0]["box"] = {"x1": 0.1, "y1": 0.2, "x2": 1, "y2": 1}
    assert read(details=details).detections[0].box.relative


@pytest.mark.parametrize("forced", ["human", "artificial"])
def test_an_override_from_elsewhere_is_shown(forced: str) -> None:
    said = read(force_classification=forced)
    assert said.forced == forced
    assert any("override stands" in note for note in said.notes)


C2PA = {"manifests": {}, "active_manifest": "urn:c2pa:1", "validation_state": "Valid"}
ARTIFICIAL = {"heuristic": "Average", "confidence": 1.0, "classification": "artificial"}


def test_a_signature_that_forced_the_verdict_is_said() -> None:
    said = read(c2pa=C2PA, verdict=ARTIFICIAL)
    assert json.loads(said.provider_c2pa or "") == C2PA
    assert any("so the signature decided this verdict" in note for note in said.notes)


def test_a_signature_that_may_have_forced_it_is_said_so() -> None:
    said = read(c2pa=C2PA, verdict=ARTIFICIAL, results=[model("R4", human=0.1, artificial=0.9)])
    assert any("may have decided" in note for note in said.notes)


def test_a_signature_forces_nothing_when_that_is_prevented_or_the_verdict_is_human() -> None:
    assert read(c2pa=C2PA).notes == ()
    asked = replace(ASKED, options='{"prevent_c2pa_forces":true}')
    body = json.dumps(reply(c2pa=C2PA, verdict=ARTIFICIAL)).encode()
    assert parse(body, asked).assessment.notes == ()


def test_a_reply_of_version_1_0_has_no_status() -> None:
    body = {k: v for k, v in reply().items() if k not in ("status", "errors", "api_version")}
    raw = json.dumps(body).encode()
    assert is_finished(raw)
    assert parse(raw, ASKED).assessment.verdict is not None
    del body["verdict"]
    assert not is_finished(json.dumps(body).encode())


@pytest.mark.parametrize(("status", "finished"), [("new", False), ("done", True), ("errored", True), ("queued", False)])
def test_when_a_result_is_final(status: str, finished: bool) -> None:  # noqa: FBT001
    assert is_finished(json.dumps(reply(status=status)).encode()) is finished


def test_an_analysis_that_failed_is_a_rejection() -> None:
    with pytest.raises(RejectedImageError, match="cannot be decoded"):
        read(status="errored", errors="cannot be decoded")
    with pytest.raises(RejectedImageError, match="no reason given"):
        read(status="errored", errors=None)


def test_an_answer_about_another_file_is_not_used() -> None:
    with pytest.raises(MalformedAnswerError, match="another file"):
        read(hash="00" * 32)
    assert read(hash=SENT.sha256.upper()).notes == ()


def test_where_the_file_cannot_be_compared_that_is_said() -> None:
    assert any("could not be checked" in note for note in read(hash=None).notes)
    unsent = parse(json.dumps(reply()).encode(), replace(ASKED, sent=None)).assessment
    assert any("could not be checked" in note for note in unsent.notes)


def test_a_label_without_a_score_is_no_zero() -> None:
    said = read(results=[{"model": "R4", "unknown": False, "classification": [{"label": "artificial"}]}])
    assert said.scores(Axis.ORIGIN) == ()
    assert any("no score" in note for note in said.notes)


def test_all_models_unknown_or_no_verdict_is_inconclusive() -> None:
    assert read(results=[{**model("R4", artificial=0.5), "unknown": True}]).inconclusive
    assert read(verdict=None).inconclusive


def test_finished_without_any_result_is_malformed() -> None:
    with pytest.raises(MalformedAnswerError, match="no result"):
        read(results=[], verdict=None, is_nsfw=None)


@pytest.mark.parametrize(
    "changes",
    [
        {"results": "none"},
        {"results": [model("R4", artificial=1.01)]},
        {"results": [model("R4", artificial=-0.01)]},
        {"results": [{"model": 7}]},
        {"verdict": {"heuristic": "A", "confidence": 2, "classification": "human"}},
        {"verdicts": [{"heuristic": "A", "confidence": -1, "classification": "human"}]},
        {"verdict": []},
        {"is_nsfw": "yes"},
        {"hash": 5},
        {"details": [{"detections": [{"box": {"x1": 1}}]}]},
        {"details": {}},
    ],
)
def test_what_is_not_as_documented_is_malformed(changes: dict[str, Any]) -> None:
    with pytest.raises(MalformedAnswerError):
        read(**changes)


def test_a_list_is_read_by_identifier() -> None:
    items = [
        reply(identifier="a"),
        reply(identifier="b", status="new"),
        5,
        {"no": "id"},
        reply(identifier="a", status="new"),
    ]
    found = parse_list(json.dumps(items).encode())
    assert set(found) == {"a", "b"}
    assert json.loads(found["a"] or b"")["status"] == "done"
    assert found["b"] is None


def test_the_words_of_errors() -> None:
    assert error_words(b'{"error": "Unauthorized"}') == "Unauthorized"
    assert error_words(b'{"message": "Too Many Attempts."}') == "Too Many Attempts."
    for nothing in (b"", b"<html>", b"[]", b'{"error": {"a": 1}}', b"\xff", b"[" * 100_000):
        assert error_words(nothing) == ""


@pytest.mark.parametrize("token", ["", "../x", "a/b", "a b", "a\n", "ü", "a" * 129, "%2e"])
def test_identifiers_that_must_not_stand_in_a_path(token: str) -> None:
    with pytest.raises(MalformedAnswerError):
        checked_token(token)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def _only_our_errors(body: bytes) -> None:
    for read_it in (lambda: parse(body, ASKED), lambda: parse_list(body), lambda: is_finished(body)):
        try:
            read_it()
        except SecondLookError:
            continue


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer_or_our_error(body: bytes) -> None:
    _only_our_errors(body)
    error_words(body)


@given(st.sampled_from(sorted(reply())), JSON)
def test_any_json_in_any_member_gives_an_answer_or_our_error(member: str, value: Any) -> None:
    body = json.dumps(reply(**{member: value})).encode()
    _only_our_errors(body)
    _only_our_errors(b"[" + body + b"]")


@given(st.data())
def test_any_damage_to_a_reply_gives_an_answer_or_our_error(data: st.DataObject) -> None:
    body = bytearray(json.dumps(reply()).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
    _only_our_errors(bytes(body))
