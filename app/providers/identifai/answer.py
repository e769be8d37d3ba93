"""Turns identifAI's replies into values: any bytes in, an assessment or one of our errors out.

The shape is that of the OpenAPI text on docs.identifai.net, read with patience: `status`,
`errors` and `api_version` exist since v1.1.0 only, labels come in any order, and unknown
members are ignored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from app.domain.assessment import Assessment, Box, Detection, Finding, Verdict
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, RejectedImageError
from app.providers.protocol import Asked

T = TypeVar("T")

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,128}\Z")
_NULL = msgspec.Raw(b"null")
# Heatmaps are made by "Ardē", whose score is the share of the picture's area, not a probability.
_AREA_MODELS = frozenset({"ardē", "arde"})
# Another question than human or artificial, though it is answered in the same two words.
_OTHER_MODELS = frozenset({"morphing"})
_ORIGINS = frozenset({"human", "artificial"})


class Submitted(msgspec.Struct):
    """The reply to a submission."""

    identifier: str


class Overridden(msgspec.Struct):
    """The reply to an override."""

    classification: str
    hash: str | None = None


class _Progress(msgspec.Struct):
    identifier: str | None = None
    status: str | None = None
    verdict: msgspec.Raw = _NULL


class _Score(msgspec.Struct):
    label: str
    score: float | None = None


class _Result(msgspec.Struct):
    model: str
    unknown: bool | None = False
    classification: list[_Score] | None = None


class _Verdict(msgspec.Struct):
    classification: str | None = None
    confidence: float | None = None
    heuristic: str | None = None
    models: list[str] | None = None


class _Box(msgspec.Struct):
    x1: float
    y1: float
    x2: float
    y2: float


class _Detection(msgspec.Struct):
    box: _Box
    results: list[_Result] | None = None
    verdict: _Verdict | None = None


class _Details(msgspec.Struct):
    detections: list[_Detection] | None = None


class _Body(msgspec.Struct):
    hash: str | None = None
    identifier: str | None = None
    status: str | None = None
    errors: str | None = None
    is_nsfw: bool | None = None
    c2pa: msgspec.Raw = _NULL
    has_heatmap: bool | None = None
    verdict: _Verdict | None = None
    verdicts: list[_Verdict] | None = None
    force_classification: str | None = None
    results: list[_Result] | None = None
    details: list[_Details] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A parsed reply; the heatmap it announces is fetched apart."""

    assessment: Assessment
    has_heatmap: bool


def decoded(body: bytes, kind: type[T]) -> T:
    """`body` as JSON of the given shape; raises MalformedAnswerError."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as exc:
        reason = "it is nested too deep" if isinstance(exc, RecursionError) else str(exc)
        raise MalformedAnswerError(f"identifAI's answer is not what its documentation promises: {reason}") from exc


def checked_token(text: str) -> str:
    """An identifier or hash that may stand in a path; raises MalformedAnswerError."""
    if not _TOKEN.match(text):
        raise MalformedAnswerError("identifAI's identifier holds characters that no identifier has.")
    return text


def error_words(body: bytes) -> str:
    """The service's own words in an error reply (`error` or `message`); empty for anything else, such as HTML."""
    try:
        reply = msgspec.json.decode(body, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return ""
    words = reply.get("error") or reply.get("message")
    return words if isinstance(words, str) else ""


def is_finished(body: bytes) -> bool:
    """Whether a result is final; raises MalformedAnswerError."""
    return _finished(decoded(body, _Progress))


def _finished(progress: _Progress) -> bool:
    if progress.status is not None:
        return progress.status in ("done", "errored")
    return bytes(progress.verdict) != b"null"  # before v1.1.0 there is no status


def parse_list(body: bytes) -> Mapping[str, bytes | None]:
    """The answers by identifier, None for what is still going on.

    Items without an identifier are left out, so that one of them does not spoil the list;
    of two items with the same identifier the finished one counts. Raises MalformedAnswerError.
    """
    found: dict[str, bytes | None] = {}
    for raw in decoded(body, list[msgspec.Raw]):
        try:
            progress = decoded(bytes(raw), _Progress)
        except MalformedAnswerError:
            continue
        if progress.identifier is not None:
            finished = bytes(raw) if _finished(progress) else None
            found[progress.identifier] = found.get(progress.identifier) or finished
    return found


def parse(body: bytes, asked: Asked, elapsed_ms: float = 0.0) -> Answer:
    """One finished result as an assessment, `elapsed_ms` after it was asked for.

    Raises:
        RejectedImageError: identifAI could not analyse the image.
        MalformedAnswerError: the reply is not what is documented, or is about another file.
    """
    reply = decoded(body, _Body)
    if reply.status == "errored":
        raise RejectedImageError(f"identifAI could not analyse the image: {reply.errors or 'no reason given'}")
    _check_hash(reply, asked)
    missing: list[str] = []
    try:
        findings = [finding for result in reply.results or [] for finding in _findings(result, missing)]
        if reply.is_nsfw is not None:
            findings.append(Finding(Axis.NUDITY, "nsfw", float(reply.is_nsfw), ScoreKind.BINARY))
        verdict = _verdict(reply.verdict)
        verdicts = [v for v in map(_verdict, reply.verdicts or []) if v is not None]
        detections = tuple(_detection(d) for group in reply.details or [] for d in group.detections or [])
    except ValueError as exc:
        raise MalformedAnswerError(f"identifAI gave a number that is no score: {exc}.") from exc
    if not findings and verdict is None:
        raise MalformedAnswerError("identifAI called the analysis finished and gave no result.")
    origin = [f for f in findings if f.axis is Axis.ORIGIN and f.kind is ScoreKind.PROBABILITY]
    c2pa = bytes(reply.c2pa).decode("utf-8", "replace")
    notes = (*missing, *_notes(reply, asked, origin))
    assessment = replace(
        asked.assessment(findings, elapsed_ms, body, notes=notes, request_id=reply.identifier, verdict=verdict),
        verdicts=tuple(verdicts),
        detections=detections,
        inconclusive=verdict is None or (bool(origin) and all(f.inconclusive for f in origin)),
        forced=reply.force_classification,
        provider_c2pa=None if c2pa == "null" else c2pa,
    )
    return Answer(assessment, bool(reply.has_heatmap))


def _check_hash(reply: _Body, asked: Asked) -> None:
    """An answer about other bytes than ours must not be shown beside our image."""
    sent = asked.sent
    if sent is not None and reply.hash is not None and reply.hash.lower() != sent.sha256:
        raise MalformedAnswerError(
            f"identifAI answered about another file: it names SHA-256 {reply.hash[:64]}, and {sent.sha256} was sent. "
            "Nothing of the answer is used."
        )


def _findings(result: _Result, missing: list[str]) -> Iterator[Finding]:
    """The scores of one model; a label without a score is noted in `missing`, never taken for 0."""
    name = unicodedata.normalize("NFC", result.model).casefold()
    kind = ScoreKind.AREA if name in _AREA_MODELS else ScoreKind.PROBABILITY
    for item in result.classification or []:
        if item.score is None:
            missing.append(f"Model {result.model} gave no score for “{item.label}”.")
            continue
        axis = Axis.ORIGIN if item.label in _ORIGINS and name not in _OTHER_MODELS else Axis.OTHER
        yield Finding(axis, item.label, item.score, kind, model=result.model, inconclusive=bool(result.unknown))


def _verdict(verdict: _Verdict | None) -> Verdict | None:
    if verdict is None or verdict.classification is None:
        return None
    confidence = verdict.confidence
    if confidence is not None and not 0.0 <= confidence <= 1.0:
        msg = f"confidence {confidence!r} is not within 0 to 1"
        raise ValueError(msg)
    return Verdict(verdict.heuristic or "", verdict.classification, confidence, tuple(verdict.models or ()))


def _detection(item: _Detection) -> Detection:
    """A box with its scores. The unit is nowhere documented: within 0 to 1 it is a share, beyond that pixels."""
    corners = (item.box.x1, item.box.y1, item.box.x2, item.box.y2)
    box = Box(*corners, relative=all(0.0 <= corner <= 1.0 for corner in corners))
    findings = tuple(finding for result in item.results or [] for finding in _findings(result, []))
    return Detection(box, findings, _verdict(item.verdict))


def _notes(reply: _Body, asked: Asked, origin: list[Finding]) -> Iterator[str]:
    """What a reviewer must know beside the scores."""
    if asked.sent is None or reply.hash is None:
        yield "Whether the answer is about this very file could not be checked: a SHA-256 is missing."
    if reply.force_classification is not None:
        yield f"An override stands at identifAI: every submission of this file counts as {reply.force_classification}."
    artificial = reply.verdict is not None and reply.verdict.classification == "artificial"
    if bytes(reply.c2pa) == b"null" or not artificial or '"prevent_c2pa_forces":true' in asked.options:
        return
    scores = [f.score for f in origin if f.label == "artificial" and not f.inconclusive]
    decided = "decided" if scores and max(scores) < 0.5 else "may have decided"
    yield (
        f"The file carries a C2PA signature. identifAI calls every signed image artificial, so the signature {decided} "
        "this verdict, not the pixels. The setting “Do not call every signed image artificial” changes that."
    )
