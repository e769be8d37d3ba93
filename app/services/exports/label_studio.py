"""Tasks for Label Studio: rulings as annotations, what the providers said as predictions.

Source of the format: https://labelstud.io/guide/tasks (basic JSON) and https://labelstud.io/guide/predictions.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from app.domain.assessment import Assessment, Box, Detection, Failure, Finding, Outcome
from app.domain.decision import Ruling
from app.domain.decision_list import DecisionLine, Subject
from app.domain.image import ReviewState
from app.domain.labels import Axis, ScoreKind
from app.services.exports.lines import json_bytes

Value = dict[str, object]

_TO = "image"
# A provider's label is given as its choice from here on; what is less likely stands in the task's data only.
_CHOSEN_FROM = 0.5
_CHOOSING = (ScoreKind.PROBABILITY, ScoreKind.BINARY, ScoreKind.CONFIDENCE)


class LabelStudioTasks:
    """A JSON list with one task for each image."""

    by_image = True

    def __init__(self) -> None:
        self._first = True

    def begin(self) -> bytes:
        """Open the list."""
        return b"["

    def page(self, subjects: Sequence[Subject]) -> bytes:
        """One task for each image."""
        parts = []
        for subject in subjects:
            parts.append(b"\n" if self._first else b",\n")
            parts.append(json_bytes(task(subject)))
            self._first = False
        return b"".join(parts)

    def end(self) -> bytes:
        """Close the list."""
        return b"\n]\n"


def task(subject: Subject) -> Value:
    """One image as a task; `data.image` is the address under which Label Studio serves a local file."""
    assessed = [outcome for outcome in subject.outcomes if isinstance(outcome, Assessment)]
    failed = [outcome for outcome in subject.outcomes if isinstance(outcome, Failure)]
    return {
        "data": {
            "image": "" if subject.path is None else f"/data/local-files/?d={quote(subject.path.lstrip('/'))}",
            "name": subject.name,
            "sha256": subject.sha256,
            "rulings": [_ruling(line) for line in subject.lines],
            "assessments": [_assessment(outcome) for outcome in assessed],
            "failures": [{**_by(outcome), "kind": outcome.kind.value} for outcome in failed],
        },
        "annotations": [_annotation(line) for line in subject.lines],
        "predictions": [_prediction(outcome, subject) for outcome in assessed],
    }


def _ruling(line: DecisionLine) -> Value:
    event = line.event
    return {
        "seq": event.seq,
        "verb": event.verb.value,
        "state": event.ruling.state.value,
        "force_classification": event.ruling.force.value if event.ruling.force else None,
        "policy_label": event.ruling.policy_label,
        "reason": event.ruling.reason,
        "note": event.ruling.note,
        "reviewer": event.reviewer,
        "decided_at": event.decided_at,
        "policy_version": event.policy_version,
        "blind_first": line.blind,
    }


def _annotation(line: DecisionLine) -> Value:
    """A ruling as an annotation; a skipped image is one that was cancelled there."""
    return {
        "result": list(_ruled(line.event.ruling)),
        "was_cancelled": line.event.ruling.state is ReviewState.SKIPPED,
        "ground_truth": False,
    }


def _ruled(ruling: Ruling) -> list[Value]:
    found: list[Value] = []
    if ruling.force is not None:
        found.append(_choice("force_classification", ruling.force.value))
    if ruling.policy_label is not None:
        found.append(_choice("policy_label", ruling.policy_label))
    if ruling.reason is not None:
        found.append(_choice("reason", ruling.reason))
    if ruling.note is not None:
        found.append({"from_name": "note", "to_name": _TO, "type": "textarea", "value": {"text": [ruling.note]}})
    return found


def _prediction(outcome: Assessment, subject: Subject) -> Value:
    """What a provider chose on each axis, and its boxes where the picture's size is known."""
    results = []
    for axis in Axis:
        sure = [f for f in outcome.scores(axis) if f.kind in _CHOOSING and not f.inconclusive]
        best = max(sure, key=lambda finding: finding.score, default=None)
        if best is not None and best.score >= _CHOSEN_FROM:
            results.append({**_choice(axis.value, best.label), "score": best.score})
    if subject.width and subject.height:
        for detection in outcome.detections:
            results += _regions(detection, subject.width, subject.height)
    model = f"{outcome.provider} {outcome.model}" if outcome.model else outcome.provider
    return {"model_version": model, "result": results}


def _regions(detection: Detection, width: int, height: int) -> list[Value]:
    box = in_pixels(detection.box, width, height)
    return [
        {
            "from_name": "boxes",
            "to_name": _TO,
            "type": "rectanglelabels",
            "original_width": width,
            "original_height": height,
            "image_rotation": 0,
            "value": {
                "x": 100 * box[0] / width,
                "y": 100 * box[1] / height,
                "width": 100 * box[2] / width,
                "height": 100 * box[3] / height,
                "rotation": 0,
                "rectanglelabels": [label],
            },
            **({} if score is None else {"score": score}),
        }
        for _, label, score in labels_of(detection)
    ]


def in_pixels(box: Box, width: int, height: int) -> tuple[float, float, float, float]:
    """A box as (left, top, width, height) in pixels of the displayed picture, cut off at its edges."""
    across, down = (width, height) if box.relative else (1, 1)
    left, right = sorted(min(max(x * across, 0.0), float(width)) for x in (box.x1, box.x2))
    top, bottom = sorted(min(max(y * down, 0.0), float(height)) for y in (box.y1, box.y2))
    return left, top, right - left, bottom - top


def labels_of(detection: Detection) -> list[tuple[Axis, str, float | None]]:
    """What a box is said to hold: axis, label and score of each finding, else its verdict, else “object”."""
    if detection.findings:
        return [(finding.axis, finding.label, finding.score) for finding in detection.findings]
    if detection.verdict is not None:
        return [(Axis.ORIGIN, detection.verdict.label, detection.verdict.confidence)]
    return [(Axis.OTHER, "object", None)]


def _choice(name: str, chosen: str) -> Value:
    return {"from_name": name, "to_name": _TO, "type": "choices", "value": {"choices": [chosen]}}


def _assessment(outcome: Assessment) -> Value:
    return {
        **_by(outcome),
        "verdict": outcome.verdict.label if outcome.verdict else None,
        "inconclusive": outcome.inconclusive,
        "findings": [_finding(finding) for finding in outcome.findings],
    }


def _by(outcome: Outcome) -> Value:
    return {"provider": outcome.provider, "model": outcome.model, "requested_at": outcome.requested_at}


def _finding(finding: Finding) -> Value:
    return {
        "axis": finding.axis.value,
        "label": finding.label,
        "score": finding.score,
        "kind": finding.kind.value,
        "inconclusive": finding.inconclusive,
    }
