"""What the providers said last of many images: findings, verdicts and boxes, without heatmaps and raw replies."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

import msgspec

from app.domain.assessment import Assessment, Detection, Failure, FailureKind, Finding, Outcome, Verdict
from app.domain.labels import Axis, ScoreKind

_OUTCOMES = """
    SELECT a.id, a.sha256, a.provider, a.model, a.requested_at, a.elapsed_ms, a.failure_kind, a.failure_message,
           a.inconclusive, a.verdict, a.detections
    FROM json_each(?) AS wanted JOIN assessment AS a ON a.sha256 = wanted.value AND a.latest = 1
    ORDER BY a.sha256, a.provider, a.model
"""
_FINDINGS = """
    SELECT f.assessment_id, f.axis, f.label, f.score, f.kind, f.model, f.inconclusive
    FROM json_each(?) AS wanted JOIN finding AS f ON f.assessment_id = wanted.value
    ORDER BY f.assessment_id, f.position
"""


def heard_last(connection: sqlite3.Connection, sha256s: Sequence[str]) -> dict[str, list[Outcome]]:
    """The newest outcome of each provider and model, by image; one of which nothing was said is not among them."""
    rows = connection.execute(_OUTCOMES, (json.dumps(list(sha256s)),)).fetchall()
    findings: dict[int, list[Finding]] = {}
    for key, axis, label, score, kind, model, unsure in connection.execute(
        _FINDINGS, (json.dumps([row[0] for row in rows]),)
    ):
        findings.setdefault(key, []).append(Finding(Axis(axis), label, score, ScoreKind(kind), model, bool(unsure)))
    found: dict[str, list[Outcome]] = {}
    for key, sha256, provider, model, at, elapsed, failure, message, unsure, verdict, detections in rows:
        outcome: Outcome
        if failure is not None:
            outcome = Failure(sha256, provider, model, "", FailureKind(failure), message, at, elapsed)
        else:
            outcome = Assessment(
                sha256,
                provider,
                model,
                "",
                at,
                elapsed,
                findings=tuple(findings.get(key, ())),
                verdict=None if verdict is None else msgspec.json.decode(verdict, type=Verdict),
                detections=() if detections is None else msgspec.json.decode(detections, type=tuple[Detection, ...]),
                inconclusive=bool(unsure),
            )
        found.setdefault(sha256, []).append(outcome)
    return found
