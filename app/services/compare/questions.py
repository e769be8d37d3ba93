"""Which questions can be compared, which series count in each, and which are left out and why."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from app.domain.labels import Axis, ScoreKind
from app.domain.sentence import Name, Sentence
from app.domain.statements import THRESHOLD
from app.errors import SettingsError
from app.services.compare.dataset import ANSWERED, HIDDEN, NOT_ASKED, Dataset, Flags, Floats, Series
from app.services.compare.values import Grid, LeftOut, Question
from app.store.scores import FAILURES

_WHY = {
    ScoreKind.AREA: "its numbers are shares of the picture's area, which answer neither yes nor no",
    ScoreKind.CONFIDENCE: "its numbers are confidences of whatever it chose, and cannot be compared",
}


def questions(data: Dataset) -> tuple[Question, ...]:
    """All questions of the data, in the order of the axes."""
    found: list[Question] = []
    for name in dict.fromkeys(one.question for one in data.series):
        mine = [(place, one) for place, one in enumerate(data.series) if one.question == name]
        found.append(
            Question(
                name,
                mine[0][1].axis,
                tuple(place for place, one in mine if one.kind is ScoreKind.PROBABILITY),
                tuple(place for place, one in mine if one.kind is ScoreKind.BINARY),
                tuple(LeftOut(place, _WHY[one.kind]) for place, one in mine if one.kind in _WHY),
            )
        )
    axes = tuple(Axis)
    return tuple(sorted(found, key=lambda one: axes.index(one.axis)))  # as people ask, the origin first


def question_of(data: Dataset, name: str) -> Question:
    """The question of this name; raises SettingsError that lists those there are."""
    found = questions(data)
    for one in found:
        if one.id == name:
            return one
    known = ", ".join(one.id for one in found) or "none, because nothing was assessed yet"
    raise SettingsError(f"Nobody answers the question “{name}”. There is: {known}.")


def title(one: Series) -> str:
    """Provider and model as a person reads them; a flag says that it is one."""
    name = one.provider if one.model in ("", one.provider) else f"{one.provider} {one.model}"
    return f"{name} (yes or no)" if one.kind is ScoreKind.BINARY else name


def called(one: Series) -> Sentence:
    """The same as `title`, for a sentence: a front end may call the provider by its title."""
    known = Name(one.provider)
    name = known if one.model in ("", one.provider) else Sentence.of("{name} {model}", name=known, model=one.model)
    template = "{name} (yes or no)" if one.kind is ScoreKind.BINARY else "{name}"
    return Sentence.of(template, name=name)


def asked(name: str) -> Sentence:
    """What a question is called in a sentence: the axis in the reader's words, a label as the provider spells it."""
    axis, _, label = name.partition(": ")
    about = Sentence.of("{axis}", axis=Sentence.of(axis) if axis in set(Axis) else axis)
    return Sentence.of("{axis}: {label}", axis=about, label=label) if label else about


def limits(question: Question, thresholds: Mapping[int, float]) -> dict[int, float]:
    """The threshold of each counted series, 0.5 where none is given; that of a flag is always 0.5."""
    return {
        place: THRESHOLD if place in question.flags else float(thresholds.get(place, THRESHOLD))
        for place in question.counted
    }


def answers(data: Dataset, place: int, threshold: float) -> tuple[Flags, Flags]:
    """Whether a series says yes to each image, and where it says anything at all."""
    scores = data.scores[place]
    # Compared in the precision of the scores, so that a threshold of 0.9 is reached by a score of 0.9.
    with np.errstate(invalid="ignore"):
        return scores >= np.float32(threshold), ~np.isnan(scores)


def grid(data: Dataset, name: str, hidden: Flags | None = None) -> Grid:
    """The table of one question; of images that are `hidden` it says nothing."""
    question = question_of(data, name)
    places = list(question.counted)
    scores, unsure = data.scores[places], data.unsure[places]
    states, far = data.states[[data.series[place].source for place in places]], spread(data.scores[[*question.numbers]])
    if hidden is not None:
        scores[:, hidden], unsure[:, hidden], states[:, hidden], far[hidden] = np.nan, False, HIDDEN, np.nan
    order = np.argsort(-far, kind="stable").astype(np.int64)  # NaN sorts last
    return Grid(question, data.images, data.names, question.counted, scores, unsure, states, far, order)


def spread(scores: Floats) -> Floats:
    """The distance of highest and lowest in each column, NaN where there are fewer than two."""
    if not len(scores):
        return np.full(scores.shape[1], np.nan, dtype=np.float32)
    known = ~np.isnan(scores)
    high = np.where(known, scores, -np.inf).max(axis=0)
    low = np.where(known, scores, np.inf).min(axis=0)
    return np.where(known.sum(axis=0) >= 2, high - low, np.nan).astype(np.float32)


def silence(data: Dataset, place: int) -> list[tuple[str, int]]:
    """Why images have no score in a series: in words, with how many, the most first."""
    one = data.series[place]
    states, gap = data.states[one.source], np.isnan(data.scores[place])
    unsure = int((gap & data.unsure[place]).sum())
    found: list[tuple[str, int]] = [(Sentence.of("inconclusive"), unsure)]
    found.append((Sentence.of("not asked"), int((states == NOT_ASKED).sum())))
    found.append(
        (Sentence.of("answered without this score"), int((gap & ~data.unsure[place] & (states == ANSWERED)).sum()))
    )
    codes, counts = np.unique(states[states >= 0], return_counts=True)
    found += [
        (Sentence.of("failed: {kind}", kind=Sentence.of(failure_words(int(code)))), int(count))
        for code, count in zip(codes, counts, strict=True)
    ]
    return sorted(((words, count) for words, count in found if count), key=lambda each: -each[1])


def failure_words(code: int) -> str:
    """The kind of a failure by its place in `app.store.scores.FAILURES`."""
    return FAILURES[code].value
