"""Turns the reply of a described model into findings: any bytes in, an assessment or one of our errors out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from app.domain.assessment import Assessment, Finding
from app.domain.labels import ScoreKind
from app.errors import MalformedAnswerError, SecondLookError
from app.net.http import Reply
from app.providers.described import paths
from app.providers.described.description import Description
from app.providers.protocol import Asked


def parse(
    description: Description, reply: Reply, asked: Sequence[Asked], elapsed_ms: float
) -> Sequence[Assessment | SecondLookError]:
    """The one image's findings.

    Raises:
        MalformedAnswerError: the reply is not what the description promises.
    """
    title, one = description.document.title, asked[0]
    try:
        value: object = msgspec.json.decode(reply.body)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as exc:
        raise MalformedAnswerError(f"The answer of {title} is no JSON: {type(exc).__name__}.") from exc
    missing: list[str] = []
    try:
        model = _text(description, "model", value)
        findings = tuple(
            _finding(description, label, score, model) for label, score in _scores(description, value, missing)
        )
    except ValueError as exc:
        raise MalformedAnswerError(f"The answer of {title} is not what its description promises: {exc}.") from exc
    if not findings:
        message = f"The answer of {title} holds no scores at “{description.document.answer.scores}”."
        raise MalformedAnswerError(message)
    notes = [f"{title} gave no score for “{label}”." for label in missing]
    request_id = _text(description, "request_id", value)
    return [one.assessment(findings, elapsed_ms, reply.body, notes=notes, request_id=request_id)]


def words(description: Description, reply: Reply) -> str:
    """The model's own words in a refusal, where the description says where they are."""
    try:
        return _text(description, "error", msgspec.json.decode(reply.body)) or ""
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return ""


def _scores(description: Description, value: object, missing: list[str]) -> Iterator[tuple[str, object]]:
    """Labels with their scores; a label without one is noted in `missing`, never taken for 0."""
    for label, score in _pairs(description, value):
        if score is None:
            missing.append(label)
        else:
            yield label, score


def _pairs(description: Description, value: object) -> Iterator[tuple[str, object]]:
    routes = description.routes
    match description.document.answer.shape:
        case "fixed":
            for label, path in description.fixed.items():
                yield label, paths.first(path, value)
        case "map":
            for table in paths.matches(routes["scores"], value):
                if not isinstance(table, dict):
                    raise _odd("where an object of labels should be is something else")
                yield from ((str(label), score) for label, score in table.items())
        case "list":
            for found in paths.matches(routes["scores"], value):
                for item in found if isinstance(found, list) else [found]:
                    named = paths.first(routes["label"], item)
                    if not isinstance(named, str):
                        raise _odd("an item of the list has no label")
                    yield named, paths.first(routes["score"], item)


def _finding(description: Description, label: str, score: object, model: str | None) -> Finding:
    answer = description.document.answer
    if isinstance(score, bool):
        if answer.kind is not ScoreKind.BINARY:
            raise _odd(f"{label[:60]!r} has a yes or no where a number is promised")
        share = float(score)
    elif isinstance(score, int | float):
        if not 0 <= score <= answer.scale:  # before dividing: a huge integer is no float
            raise _odd(f"the score of {label[:60]!r} is not within 0 to {answer.scale}")
        share = score / answer.scale
        if answer.kind is ScoreKind.BINARY and share not in (0.0, 1.0):
            raise _odd(f"{label[:60]!r} has a number where a yes or no is promised")
    else:
        raise _odd(f"the score of {label[:60]!r} is no number")
    axis = answer.axes.get(label, answer.axis)
    return Finding(axis, answer.rename.get(label, label), share, answer.kind, model=model)


def _odd(words: str) -> ValueError:
    """What is wrong with a reply, in the words that follow “not what its description promises:”."""
    return ValueError(words)


def _text(description: Description, name: str, value: object) -> str | None:
    """The text at a path that the description may name."""
    if name not in description.routes:
        return None
    found = paths.first(description.routes[name], value)
    return found[:200] if isinstance(found, str) else None
