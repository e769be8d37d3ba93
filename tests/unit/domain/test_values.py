"""The values of the ground floor refuse what contradicts itself, and queue rows grow only by what was really said."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Heatmap
from app.domain.decision import GENESIS, DecisionEvent, Force, Ruling, Verb, chain_hash, first_break
from app.domain.image import Image, ImageFacts, ReviewState, Unreadable, is_sha256
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.provenance import AbsenceKind, Declaration, ProvenanceAbsence, Says
from app.domain.queue import QueueRow, row_of, with_evidence, with_outcome, with_ruling

SHA = "a" * 64
NOW = "2026-11-21T09:30:00.000000+00:00"
FACTS = ImageFacts("JPEG", "image/jpeg", 40, 30, 1, 1, "RGB", has_alpha=False)
OPEN = Ruling(ReviewState.OPEN)


def image(*paths: str, readable: bool = True) -> Image:
    """An image with these paths."""
    bad = None if readable else Unreadable("unreadable", "too short")
    return Image(SHA, 7, FACTS if readable else None, bad, NOW, paths)


def assessment(axis: Axis, label: str, score: float, kind: ScoreKind = ScoreKind.PROBABILITY) -> Assessment:
    """An answer with one finding."""
    return Assessment(SHA, "p", "m", "", NOW, 1.0, (Finding(axis, label, score, kind),))


def row() -> QueueRow:
    """The row of an image that has just arrived."""
    return row_of(image("folder/x.jpg"), 3, OPEN)


@given(st.text())
def test_only_64_lower_case_hex_digits_are_an_identity(text: str) -> None:
    assert is_sha256(text) == (len(text) == 64 and all(c in "0123456789abcdef" for c in text))
    assert not is_sha256(SHA + "\n")


def test_an_image_is_readable_or_says_why_not() -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        Image("A" * 64, 1, FACTS, None, NOW)
    for facts, bad in ((None, None), (FACTS, Unreadable("unreadable", "both"))):
        with pytest.raises(ValueError, match="either"):
            Image(SHA, 1, facts, bad, NOW)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/b.jpg", "b.jpg"),
        ("C:\\a\\b.jpg", "b.jpg"),
        ("/a/b/", "b"),
        ("x", "x"),
        ("/", "/"),
        ("caf\udce9", "caf\udce9"),
    ],
)
def test_an_image_is_called_by_its_newest_path(path: str, name: str) -> None:
    assert image("older", path).name == name
    assert image().name == SHA[:12]


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_a_score_lies_between_nought_and_one(score: float) -> None:
    if math.isfinite(score) and 0 <= score <= 1:
        assert Finding(Axis.GORE, "gore", score, ScoreKind.PROBABILITY).score == score
    else:
        with pytest.raises(ValueError, match="not within"):
            Finding(Axis.GORE, "gore", score, ScoreKind.PROBABILITY)


@given(st.integers(-2, 20), st.integers(-2, 20), st.integers(0, 60))
def test_a_heatmap_has_the_size_it_says(width: int, height: int, values: int) -> None:
    if width >= 1 and height >= 1 and width * height == values:
        Heatmap("x", width, height, bytes(values), "made up")
    else:
        with pytest.raises(ValueError, match="heatmap"):
            Heatmap("x", width, height, bytes(values), "made up")


def test_risk_knows_no_case_and_no_unknown_label() -> None:
    assert risk_of(Axis.NUDITY, "PORN") is Risk.HIGH
    assert risk_of(Axis.NUDITY, "sexy") is Risk.SOFT
    assert risk_of(Axis.ORIGIN, "human") is Risk.NONE
    assert all(risk_of(axis, "no such label") is Risk.NONE for axis in Axis)


def test_the_worst_finding_leaves_out_what_is_no_probability() -> None:
    found = (
        Finding(Axis.OVERLAY, "text", 0.9, ScoreKind.AREA),
        Finding(Axis.ORIGIN, "artificial", 0.99, ScoreKind.CONFIDENCE),
        Finding(Axis.NUDITY, "sexy", 0.9, ScoreKind.PROBABILITY),
        Finding(Axis.GORE, "gore", 0.5, ScoreKind.PROBABILITY),
        Finding(Axis.ORIGIN, "human", 1.0, ScoreKind.PROBABILITY),
    )
    worst = Assessment(SHA, "p", "m", "", NOW, 1.0, found).worst()
    assert worst is not None
    assert worst.label == "gore"
    assert Assessment(SHA, "p", "m", "", NOW, 1.0, ()).worst() is None


def test_a_row_shows_what_arrived() -> None:
    assert (row().name, row().width, row().readable, row().position) == ("x.jpg", 40, True, 3)
    broken = row_of(image("y", readable=False), 4, OPEN)
    assert (broken.readable, broken.unreadable_message, broken.width, broken.format) == (False, "too short", 0, "")


def test_a_row_keeps_the_higher_risk_and_counts_failures_apart() -> None:
    grown = with_outcome(row(), assessment(Axis.NUDITY, "sexy", 0.9))
    grown = with_outcome(grown, replace(assessment(Axis.GORE, "gore", 0.6), model="n"))
    grown = with_outcome(grown, replace(assessment(Axis.GORE, "gore", 0.5), model="o"))
    failed = with_outcome(grown, Failure(SHA, "q", "m", "", FailureKind.TIMEOUT, "late", NOW, 1.0))
    assert failed.worst == grown.worst
    assert failed.worst is not None
    assert (failed.worst.score, failed.answered, failed.failed) == (0.6, 3, 1)
    alone = with_outcome(row(), Failure(SHA, "q", "m", "", FailureKind.TIMEOUT, "late", NOW, 1.0))
    assert (alone.worst, alone.answered, alone.failed) == (None, 0, 1)


def test_a_row_takes_evidence_and_rulings() -> None:
    seen = with_evidence(
        row(),
        ProvenanceAbsence(AbsenceKind.NO_MANIFEST, ""),
        (Declaration("EXIF", "Canon", Says.CAMERA), Declaration("XMP", "x", Says.AI_EDITED)),
    )
    assert (seen.declares_ai, seen.declares_camera, seen.provenance) == (True, True, AbsenceKind.NO_MANIFEST.value)
    ruled = with_ruling(seen, Ruling(ReviewState.RULED, Force.HUMAN, "ok"))
    assert (ruled.state, ruled.force, ruled.policy_label, ruled.declares_ai) == ("ruled", "human", "ok", True)


def chain(length: int) -> list[DecisionEvent]:
    """A sound chain."""
    events, prev = [], GENESIS
    for seq in range(1, length + 1):
        ruling = Ruling(ReviewState.RULED, Force.HUMAN, None, "é", f"note \ud800 {seq}")
        event = DecisionEvent(seq, f"e{seq}", SHA, Verb.RULE, ruling, "ada", NOW, "1", None, prev, "")
        prev = chain_hash(prev, event)
        events.append(
            DecisionEvent(seq, f"e{seq}", SHA, Verb.RULE, ruling, "ada", NOW, "1", None, event.prev_hash, prev)
        )
    return events


@given(st.integers(1, 6), st.data())
def test_every_missing_or_exchanged_link_is_found(length: int, data: st.DataObject) -> None:
    events = chain(length)
    head = (length, events[-1].hash)
    assert first_break(events, head=head) is None
    at = data.draw(st.integers(0, length - 1))
    assert first_break(events[:at] + events[at + 1 :], head=head) is not None
    if at + 1 < length:
        swapped = [*events[:at], events[at + 1], events[at], *events[at + 2 :]]
        assert first_break(swapped) is not None
    other = chain(length + 1)[length]
    assert first_break([*events, other], head=head) is None  # more than the checkpoint knew is no break
    assert first_break(events, head=(length, "0" * 64)) is not None
