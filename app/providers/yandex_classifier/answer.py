"""Makes the questions for Yandex' classifier and reads its answers: protobuf messages, whole bytes in and out.

The labels are data: which ones the service knows is not documented. Importing this module
loads protobuf; so it is imported late.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from google.protobuf.message import DecodeError

from app.domain.assessment import Assessment, Finding, Verdict
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, UnsupportedImageError
from app.net.http import Reply
from app.providers.protocol import Asked, Prepared
from app.providers.yandex_classifier.protos.image_classifier_pb2 import (
    AnnotationRequest,
    AnnotationResponse,
    ClassifierSpecification,
)
from app.providers.yandex_classifier.protos.image_pb2 import Image

TITLE: Final = "Yandex Classifier"
_TYPES: Final = {"image/jpeg": Image.JPEG, "image/png": Image.PNG}
# Doubles that were 32-bit floats before can end a little above 1.
_SLACK: Final = 1e-6


def question(image: Prepared) -> bytes:
    """The message with an image, whose type is always said; raises UnsupportedImageError for another type."""
    if image.mime not in _TYPES:
        raise UnsupportedImageError(f"{TITLE} takes JPEG and PNG, not {image.mime}.")
    return AnnotationRequest(image=Image(content=image.data, image_type=_TYPES[image.mime])).SerializeToString()


def parse(axes: Mapping[str, Axis], reply: Reply, asked: Sequence[Asked], elapsed_ms: float) -> Sequence[Assessment]:
    """The confidences of the labels.

    Args:
        axes: which label, in lower case, belongs to which axis; all others to `Axis.OTHER`.
        reply: an AnnotationResponse as its body, metadata as its headers.
        asked: the one image.
        elapsed_ms: how long it took.

    Raises:
        MalformedAnswerError: it is no such message, holds no label or one twice, or a number outside 0–1.
    """
    said = _decoded(reply.body)
    scores, notes = _scores(said)
    exclusive = said.classifier_specification.classification_type == ClassifierSpecification.MULTI_CLASS
    if exclusive and abs(sum(scores.values()) - 1.0) > 0.05:
        notes.append(f"The labels exclude each other, and yet their confidences sum to {sum(scores.values()):.2f}.")
    one = asked[0]
    try:
        findings = tuple(
            Finding(axes.get(label.casefold(), Axis.OTHER), label, score, ScoreKind.PROBABILITY)
            for label, score in scores.items()
        )
    except ValueError as exc:
        raise MalformedAnswerError(f"{TITLE} gave a number that is no confidence: {exc}.") from exc
    return [
        one.assessment(
            findings,
            elapsed_ms,
            reply.body,
            notes=(_kind_of(said.classifier_specification), *notes),
            request_id=said.request_id or reply.headers.get("x-request-id"),
            verdict=_highest(scores) if exclusive else None,
        )
    ]


def _decoded(body: bytes) -> AnnotationResponse:
    try:
        return AnnotationResponse.FromString(body)
    except (DecodeError, RecursionError, ValueError) as exc:
        raise MalformedAnswerError(f"The answer of {TITLE} is not the message that is documented.") from exc


def _scores(said: AnnotationResponse) -> tuple[dict[str, float], list[str]]:
    """The confidence of each label, first of those that were given, then 0 for those that were only announced."""
    scores: dict[str, float] = {}
    for annotation in said.annotations:
        label = annotation.label.name
        if label in scores:
            raise MalformedAnswerError(f"{TITLE} names the label “{label[:100]}” twice.")
        score = annotation.confidence
        scores[label] = 1.0 if 1.0 < score <= 1.0 + _SLACK else score
    if not scores:
        raise MalformedAnswerError(f"The answer of {TITLE} holds no annotations.")
    announced = [label.name for label in said.classifier_specification.labels]
    missing = [name for name in dict.fromkeys(announced) if name not in scores]
    notes = [f"{TITLE} left out the label “{name[:100]}”, which counts as 0." for name in missing]
    if strange := [name for name in scores if announced and name not in announced]:
        notes.append(f"{TITLE} gave labels that its own list does not hold: {', '.join(strange)[:300]}.")
    return scores | dict.fromkeys(missing, 0.0), notes


def _kind_of(specification: ClassifierSpecification) -> str:
    if specification.classification_type == ClassifierSpecification.MULTI_CLASS:
        return "MULTI_CLASS: the labels exclude each other."
    if specification.classification_type == ClassifierSpecification.MULTI_LABEL:
        return "MULTI_LABEL: each label holds or not for itself."
    return f"{TITLE} did not say whether its labels exclude each other."


def _highest(scores: Mapping[str, float]) -> Verdict:
    label = max(scores, key=scores.__getitem__)
    if not 0.0 <= scores[label] <= 1.0:
        raise MalformedAnswerError(f"{TITLE} gave a number that is no confidence: {scores[label]!r}.")
    return Verdict("MULTI_CLASS", label, scores[label])
