"""Outcomes as rows and back: what one provider said, findings and heatmaps in their own tables, replies compressed."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from app.domain.assessment import (
    Assessment,
    Cost,
    Detection,
    Failure,
    FailureKind,
    Finding,
    Heatmap,
    Outcome,
    Sent,
    Verdict,
    Waited,
)
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.store import clock

COLUMNS = (
    "id, sha256, provider, model, options, requested_at, elapsed_ms, pace_ms, asked_ms, place_ms, "
    "failure_kind, failure_message, retry_at, "
    "inconclusive, forced, verdict, verdicts, detections, notes, provider_c2pa, cost_amount, cost_currency, "
    "request_id, sent, raw"
)
_WRITTEN = COLUMNS.removeprefix("id, ") + ", latest, risk, worst_axis, worst_label, worst_score, worst_kind"
_INSERT = f"INSERT INTO assessment ({_WRITTEN}) VALUES ({', '.join('?' * len(_WRITTEN.split(',')))})"  # noqa: S608
_NOT_KNOWN = (None,) * 3
_WEIGHT = {Risk.HIGH: 1.0, Risk.SOFT: 0.5}

T = TypeVar("T")


def insert(connection: sqlite3.Connection, outcome: Outcome) -> int:
    """Write an outcome as the newest of its provider and model, inside the caller's transaction; returns its id."""
    connection.execute(
        "UPDATE assessment SET latest = 0 WHERE sha256 = ? AND provider = ? AND model = ? AND latest = 1",
        (outcome.sha256, outcome.provider, outcome.model),
    )
    extra = _failed(outcome) if isinstance(outcome, Failure) else _assessed(outcome)
    key = connection.execute(
        _INSERT,
        (
            outcome.sha256,
            outcome.provider,
            outcome.model,
            outcome.options,
            clock.respelled(outcome.requested_at),
            outcome.elapsed_ms,
            *(_NOT_KNOWN if (waited := outcome.waited) is None else (waited.pace_ms, waited.asked_ms, waited.place_ms)),
            *extra,
        ),
    ).lastrowid
    assert key is not None  # noqa: S101 - an INSERT that did not raise has one
    if isinstance(outcome, Assessment):
        findings = (
            (key, n, f.axis.value, f.label, f.score, f.kind.value, f.model, int(f.inconclusive))
            for n, f in enumerate(outcome.findings)
        )
        connection.executemany("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?)", findings)
        maps = (
            (key, n, m.label, m.width, m.height, zlib.compress(m.values), m.origin)
            for n, m in enumerate(outcome.heatmaps)
        )
        connection.executemany(
            "INSERT INTO heatmap (assessment_id, position, label, width, height, cells, origin) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            maps,
        )
    return key


def read(connection: sqlite3.Connection, row: Sequence[Any]) -> Outcome:
    """A row of `COLUMNS`, with its findings and heatmaps, as a value."""
    key, sha256, provider, model, options, requested_at, elapsed_ms, *waits, kind, message, retry_at = row[:13]
    inconclusive, forced, verdict, verdicts, detections, notes, c2pa, amount, currency, request_id, sent, raw = row[13:]
    waited = None if waits[0] is None else Waited(*waits)
    if kind is not None:
        return Failure(
            sha256=sha256,
            provider=provider,
            model=model,
            options=options,
            kind=FailureKind(kind),
            message=message,
            requested_at=requested_at,
            elapsed_ms=elapsed_ms,
            retry_at=retry_at,
            sent=_parsed(sent, Sent),
            raw=_unpacked(raw),
            waited=waited,
        )
    return Assessment(
        sha256=sha256,
        provider=provider,
        model=model,
        options=options,
        requested_at=requested_at,
        elapsed_ms=elapsed_ms,
        findings=_findings(connection, key),
        verdict=_parsed(verdict, Verdict),
        verdicts=_parsed(verdicts, tuple[Verdict, ...]) or (),
        detections=_parsed(detections, tuple[Detection, ...]) or (),
        heatmaps=_heatmaps(connection, key),
        inconclusive=bool(inconclusive),
        forced=forced,
        provider_c2pa=c2pa,
        cost=None if amount is None else Cost(amount, currency),
        request_id=request_id,
        sent=_parsed(sent, Sent),
        notes=_parsed(notes, tuple[str, ...]) or (),
        raw=_unpacked(raw),
        waited=waited,
    )


def _failed(failure: Failure) -> tuple[object, ...]:
    retry_at = None if failure.retry_at is None else clock.respelled(failure.retry_at)
    nothing = (None,) * 8
    kept = (None, _text(failure.sent), _packed(failure.raw))
    return (failure.kind.value, failure.message, retry_at, 0, *nothing, *kept, 1, *(None,) * 5)


def _assessed(assessment: Assessment) -> tuple[object, ...]:
    worst = assessment.worst()
    risk: tuple[object, ...] = (None,) * 5
    if worst is not None:
        weighed = worst.score * _WEIGHT[risk_of(worst.axis, worst.label)]
        risk = (weighed, worst.axis.value, worst.label, worst.score, worst.kind.value)
    cost = assessment.cost
    return (
        *(None, None, None),
        int(assessment.inconclusive),
        assessment.forced,
        _text(assessment.verdict),
        _text(assessment.verdicts),
        _text(assessment.detections),
        _text(assessment.notes),
        assessment.provider_c2pa,
        None if cost is None else cost.amount,
        None if cost is None else cost.currency,
        assessment.request_id,
        _text(assessment.sent),
        _packed(assessment.raw),
        1,
        *risk,
    )


def _findings(connection: sqlite3.Connection, key: int) -> tuple[Finding, ...]:
    sql = "SELECT axis, label, score, kind, model, inconclusive FROM finding WHERE assessment_id = ? ORDER BY position"
    return tuple(
        Finding(Axis(axis), label, score, ScoreKind(kind), model, bool(inconclusive))
        for axis, label, score, kind, model, inconclusive in connection.execute(sql, (key,))
    )


def _heatmaps(connection: sqlite3.Connection, key: int) -> tuple[Heatmap, ...]:
    sql = "SELECT label, width, height, cells, origin FROM heatmap WHERE assessment_id = ? ORDER BY position"
    return tuple(
        Heatmap(label, width, height, zlib.decompress(cells), origin)
        for label, width, height, cells, origin in connection.execute(sql, (key,))
    )


def _text(value: object) -> str | None:
    """JSON of a dataclass or a tuple of them; None for nothing."""
    return msgspec.json.encode(value).decode() if value else None


def _parsed(text: str | None, kind: type[T]) -> T | None:
    return None if text is None else msgspec.json.decode(text, type=kind)


def _packed(raw: bytes) -> bytes | None:
    return zlib.compress(raw) if raw else None


def _unpacked(raw: bytes | None) -> bytes:
    return b"" if raw is None else zlib.decompress(raw)
