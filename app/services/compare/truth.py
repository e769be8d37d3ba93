"""What counts as true of each image: people's standing rulings, read by their policy, or a file of known answers."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.decision import Force
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.policy import Policy
from app.domain.rules import Condition, ScoreIs, parts_of
from app.domain.sentence import Sentence
from app.domain.statements import BY_LABEL
from app.services.compare.dataset import ANSWERED, NOT_ASKED, Dataset, Series
from app.services.compare.truth_file import KnownAnswers
from app.store.comparing import Ruled
from app.store.scores import FAILURES

UNKNOWN, NO, YES = -1, 0, 1
ALLOWED = frozenset({"ok", "allowed"})
"""Policy labels by which a reviewer says that nothing is wrong with an image, on any question of the policy."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One answer for each image of the data (UNKNOWN, NO or YES), and in words what it was taken from."""

    name: str
    words: str
    of: NDArray[np.int8]


def by_rulings(data: Dataset, rulings: Mapping[str, Ruled], policy: Policy, question: str) -> Truth:
    """The truth that standing rulings make: the force answers “origin”, policy labels what their rules ask."""
    of = np.full(len(data.images), UNKNOWN, dtype=np.int8)
    if question == Axis.ORIGIN.value:
        for place, sha256 in enumerate(data.images):
            ruled = rulings.get(sha256)
            if ruled is not None and ruled.force is not None:
                of[place] = ruled.force is Force.ARTIFICIAL
        words = Sentence.of("The standing override of each image: artificial is yes, human is no.")
        return Truth("decisions", words, of)
    yes = {label for label, asked in questions_of_labels(policy).items() if question in asked}
    for place, sha256 in enumerate(data.images):
        ruled = rulings.get(sha256)
        if ruled is not None and ruled.label in yes:
            of[place] = YES
        elif ruled is not None and ruled.label in ALLOWED:
            of[place] = NO
    named = ", ".join(sorted(f"“{label}”" for label in yes)) or Sentence.of("no label of the policy")
    words = Sentence.of(
        "The standing policy label of each image: {named} is yes, “ok” or “allowed” is no; any other says nothing.",
        named=named,
    )
    return Truth("decisions", words, of)


def questions_of_labels(policy: Policy) -> dict[str, frozenset[str]]:
    """What each policy label answers with yes: the questions of the rules that suggest it, or the axis of its name."""
    found: dict[str, set[str]] = {label.id: set() for label in policy.labels}
    for rule in policy.rules:
        if rule.label is not None:
            found.setdefault(rule.label, set()).update(question_of_score(one) for one in scores_in(rule.when))
    for label, asked in found.items():
        if label in {axis.value for axis in Axis}:
            asked.add(label)
    return {label: frozenset(asked) for label, asked in found.items()}


def scores_in(condition: Condition) -> tuple[ScoreIs, ...]:
    """Every threshold inside a condition."""
    if isinstance(condition, ScoreIs):
        return (condition,)
    return tuple(score for part in parts_of(condition) for score in scores_in(part))


def question_of_score(score: ScoreIs) -> str:
    """The question that a condition's scores answer, as `Series.question` names it."""
    label = (score.label or "").casefold()
    own = label and (score.axis in BY_LABEL or risk_of(score.axis, label) is not Risk.HIGH)
    return f"{score.axis.value}: {label}" if own else score.axis.value


def by_file(data: Dataset, known: KnownAnswers, places: Mapping[str, int], question: str, name: str) -> Truth:
    """The truth that a file states; `places` says which image of the data each of its keys means."""
    of = np.full(len(data.images), UNKNOWN, dtype=np.int8)
    for line in known.lines:
        place = places.get(line.key)
        if place is not None and line.truth is not None and line.question == question:
            of[place] = line.truth
    return Truth(name, Sentence.of("What {name} states.", name=name), of)


def matched(data: Dataset, known: KnownAnswers, paths: Mapping[str, str], folder: str) -> dict[str, int]:
    """Which image of the data each key means: by SHA-256, by full path, or by a file name that only one image has.

    A name that several keys share (a/1.png, b/1.png) means none: it is not known which of them is meant.

    `paths` are the known paths with their images; relative ones in the file start at `folder`.
    """
    at = {sha256: place for place, sha256 in enumerate(data.images)}
    once = Counter(data.names)
    named = {name: place for place, name in enumerate(data.names) if once[name] == 1}
    found: dict[str, int] = {}
    keys = tuple(dict.fromkeys(line.key for line in known.lines))
    shared = Counter(posixpath.basename(key.replace("\\", "/")) for key in keys)
    for key in keys:
        path = key.replace("\\", "/")
        whole = posixpath.normpath(posixpath.join(folder, path))
        place = at.get(key.casefold())
        if place is None:
            place = at.get(paths.get(whole, ""))
        if place is None and shared[posixpath.basename(path)] == 1:
            place = named.get(posixpath.basename(path))
        if place is not None:
            found[key] = place
    return found


def own_data(known: KnownAnswers) -> tuple[Dataset, dict[str, int]]:
    """A file's answers as data of their own: its keys are the images, its columns the providers."""
    images = tuple(dict.fromkeys(line.key for line in known.lines))
    at = {key: place for place, key in enumerate(images)}
    sources = tuple((provider, "") for provider in known.providers)
    asked = tuple(dict.fromkeys(line.question for line in known.lines))
    keys = [
        Series(
            number,
            provider,
            "",
            Axis(question.partition(":")[0]),
            question,
            ScoreKind.BINARY if provider in known.flags else ScoreKind.PROBABILITY,
        )
        for question in asked
        for number, provider in enumerate(known.providers)
    ]
    series = sorted(keys, key=lambda one: (one.axis, one.question, one.source))
    row = {(one.question, one.provider): place for place, one in enumerate(series)}
    shape, states_shape = (len(series), len(images)), (len(sources), len(images))
    scores, unsure = np.full(shape, np.nan, dtype=np.float32), np.zeros(shape, dtype=np.bool_)
    states = np.full(states_shape, NOT_ASKED, dtype=np.int8)
    for line in known.lines:
        for number, provider in enumerate(known.providers):
            cell, place = line.answers[provider], at[line.key]
            if cell.failure is not None:
                states[number, place] = FAILURES.index(cell.failure)
            elif cell.score is not None or cell.unsure:
                states[number, place] = ANSWERED
                unsure[row[line.question, provider], place] = cell.unsure
                scores[row[line.question, provider], place] = np.nan if cell.score is None else cell.score
    nothing = np.full(states_shape, np.nan, dtype=np.float32)
    none = np.full(states_shape, -1, dtype=np.int8)
    data = Dataset(
        images, images, sources, (), tuple(series), scores, unsure, states, nothing, nothing, none,
        np.stack([nothing] * 3), (), np.empty((0, len(images)), np.float32), np.empty((0, len(images)), np.bool_),
    )  # fmt: skip
    return data, at
