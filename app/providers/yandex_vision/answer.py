"""Reads the answers of Yandex Vision: whole bytes in, one assessment or error for each image and model out.

A reply with status 200 may hold errors at three levels: of the whole request, of one image,
and of one model's look at one image.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from app.domain.assessment import Assessment, Finding, Verdict
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, SecondLookError
from app.net.http import Reply
from app.net.status import error_for_code
from app.providers.protocol import Asked
from app.providers.synchronous import decoded

TITLE: Final = "Yandex Vision"
QUALITY, MODERATION = "quality", "moderation"
AXES: Final = {
    QUALITY: {"low": Axis.QUALITY, "medium": Axis.QUALITY, "high": Axis.QUALITY},
    MODERATION: {
        "adult": Axis.NUDITY,
        "gruesome": Axis.GORE,
        "text": Axis.OVERLAY,
        "watermarks": Axis.OVERLAY,
    },
}


class _Status(msgspec.Struct):
    code: int = 2
    message: str = ""


class _Property(msgspec.Struct):
    name: str = ""
    probability: float | str | None = None


class _Properties(msgspec.Struct):
    properties: list[_Property] = []


class _Feature(msgspec.Struct):
    error: _Status | None = None
    classification: _Properties | None = None
    # Where the published example of the quality model has it, against the published definition.
    faceDetection: _Properties | None = None  # noqa: N815 - the service's own spelling


class _File(msgspec.Struct):
    error: _Status | None = None
    results: list[_Feature] = []


class _Reply(msgspec.Struct):
    error: _Status | None = None
    results: list[_File] = []


def parse(reply: Reply, asked: Sequence[Asked], elapsed_ms: float) -> Sequence[Assessment | SecondLookError]:
    """One answer for each image and model, paired by their places: the reply names neither.

    Args:
        reply: as it came, with status 200; an error may lie at each of its three levels.
        asked: all models of the first image, then of the next.
        elapsed_ms: how long it took.

    Raises:
        MalformedAnswerError: the reply is not what is documented, or does not tell which answer is whose.
        SecondLookError: it refuses the whole request.
    """
    said = decoded(TITLE, reply.body, _Reply)
    if said.error is not None:
        raise error_for_code(TITLE, said.error.code, said.error.message)
    per_image = len({one.model for one in asked})
    if len(said.results) * per_image != len(asked):
        raise MalformedAnswerError(
            f"Yandex Vision was sent {len(asked) // per_image} images and answered about {len(said.results)}. "
            "Which answer belongs to which image is not known, so none is used."
        )
    answers: list[Assessment | SecondLookError] = []
    for at, file in enumerate(said.results):
        own = asked[at * per_image : (at + 1) * per_image]
        answers += _about_one_image(file, own, reply, elapsed_ms)
    return answers


def _about_one_image(
    file: _File, asked: Sequence[Asked], reply: Reply, elapsed_ms: float
) -> Sequence[Assessment | SecondLookError]:
    if file.error is not None:
        return [error_for_code(TITLE, file.error.code, file.error.message)] * len(asked)
    if len(file.results) != len(asked):
        return [
            MalformedAnswerError(
                f"Yandex Vision was asked by {len(asked)} models and answered with {len(file.results)} results. "
                "Which is of which model is not known, so none is used."
            )
        ] * len(asked)
    answers: list[Assessment | SecondLookError] = []
    for feature, one in zip(file.results, asked, strict=True):
        try:
            answers.append(_assessment(feature, one, reply, elapsed_ms))
        except SecondLookError as error:
            answers.append(error)
    return answers


def _assessment(feature: _Feature, one: Asked, reply: Reply, elapsed_ms: float) -> Assessment:
    if feature.error is not None:
        raise error_for_code(TITLE, feature.error.code, feature.error.message)
    given = feature.classification or feature.faceDetection
    if given is None or not given.properties:
        raise MalformedAnswerError(f"Yandex Vision's answer holds no properties of the model {one.model}.")
    axes, notes = AXES[one.model], []
    scores: dict[str, float] = {}
    for item in given.properties:
        if item.name in scores:
            raise MalformedAnswerError(f"Yandex Vision names the property “{item.name[:100]}” twice.")
        scores[item.name] = _probability(item)
        if item.probability is None:
            notes.append(f"Yandex Vision left out the number of “{item.name[:100]}”, which in its format means 0.")
    notes += [f"Yandex Vision gave no number for “{name}”." for name in axes if name not in scores]
    try:
        findings = tuple(
            Finding(axes.get(name, Axis.OTHER), name, score, ScoreKind.PROBABILITY) for name, score in scores.items()
        )
    except ValueError as exc:
        raise MalformedAnswerError(f"Yandex Vision gave a number that is no probability: {exc}.") from exc
    verdict, request_id = _highest(scores) if one.model == QUALITY else None, reply.headers.get("x-request-id")
    return one.assessment(findings, elapsed_ms, reply.body, notes=notes, request_id=request_id, verdict=verdict)


def _highest(scores: dict[str, float]) -> Verdict:
    """What exclusive shares come to; refuses shares of nothing."""
    label = max(scores, key=scores.__getitem__)
    if scores[label] == 0:
        raise MalformedAnswerError("Yandex Vision gave every quality the share 0, though one of them must hold.")
    return Verdict("highest share", label, scores[label])


def _probability(item: _Property) -> float:
    """A number, or one within a text, as the reference has it; what is absent is 0 in protobuf's JSON."""
    if isinstance(item.probability, str):
        return decoded(TITLE, item.probability.encode(), float)
    return item.probability or 0.0
