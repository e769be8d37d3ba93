"""The scores of all providers as a table of numbers: a row a series, a column an image, gaps where nothing was said.

A series is what one model of one provider says on one question. What is in it follows
`app/domain/statements.py`, so that Compare counts the same numbers that Review shows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.statements import BY_LABEL, OPPOSITE, TWO_CLASS_VERDICTS
from app.store.scores import FindingKey, Found, Scores

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int8]

NOT_ASKED, ANSWERED = -2, -1
"""What `Dataset.states` holds beside the places in `app.store.scores.FAILURES`."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one model says on one question.

    `source` is its place in `Dataset.sources`. Scores of one question and of kind PROBABILITY may
    be compared as numbers; BINARY is 0 or 1; AREA and CONFIDENCE are never compared. `derived`
    marks p(artificial) made from a verdict's confidence.
    """

    source: int
    provider: str
    model: str
    axis: Axis
    question: str
    kind: ScoreKind
    derived: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Provider and model."""
        return (self.provider, self.model)


@dataclass(frozen=True, slots=True)
class Dataset:
    """All series over all images.

    `scores` is series × images, NaN where nothing conclusive was said; `unsure` marks where the
    provider itself called its answer inconclusive. `states` is sources × images: NOT_ASKED,
    ANSWERED or the place of a failure; `elapsed` (ms) and `cost` likewise, NaN where unknown.
    """

    images: tuple[str, ...]
    names: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    currencies: tuple[str, ...]
    series: tuple[Series, ...]
    scores: Floats
    unsure: Flags
    states: Codes
    elapsed: Floats
    cost: Floats
    currency: Codes

    def on(self, axis: Axis) -> tuple[int, ...]:
        """The places of the series on an axis."""
        return tuple(place for place, one in enumerate(self.series) if one.axis is axis)

    def comparable(self, question: str) -> tuple[int, ...]:
        """The places of the series on one question whose scores are probabilities."""
        return tuple(
            place
            for place, one in enumerate(self.series)
            if one.question == question and one.kind is ScoreKind.PROBABILITY
        )


def dataset(scores: Scores) -> Dataset:
    """Lay scores out as series; the order of sources, axes and questions is fixed by their names."""
    out = scores.outcomes
    shape = (len(out.sources), len(out.images))
    states = np.full(shape, NOT_ASKED, dtype=np.int8)
    states[out.source, out.image] = np.where(out.failure >= 0, out.failure, ANSWERED)
    elapsed, cost = np.full(shape, np.nan, dtype=np.float32), np.full(shape, np.nan, dtype=np.float32)
    currency = np.full(shape, -1, dtype=np.int8)
    elapsed[out.source, out.image], cost[out.source, out.image] = out.elapsed, out.cost
    currency[out.source, out.image] = out.currency
    made = _from_findings(scores)
    for one, rows in _from_verdicts(scores).items():
        other = made.pop(replace(one, derived=False), None)
        made[one] = rows if other is None else _filled(rows, other)
    order = sorted(made, key=lambda one: (one.axis, one.question, one.provider, one.model, one.kind))
    return Dataset(
        images=out.images,
        names=out.names,
        sources=out.sources,
        currencies=out.currencies,
        series=tuple(order),
        scores=np.array([made[one][0] for one in order], dtype=np.float32).reshape(len(order), shape[1]),
        unsure=np.array([made[one][1] for one in order], dtype=np.bool_).reshape(len(order), shape[1]),
        states=states,
        elapsed=elapsed,
        cost=cost,
        currency=currency,
    )


_Rows = dict[Series, tuple[Floats, Flags]]


def _filled(verdict: tuple[Floats, Flags], models: tuple[Floats, Flags]) -> tuple[Floats, Flags]:
    """Where there is no verdict, the score of the provider's models speaks."""
    silent = np.isnan(verdict[0]) & ~verdict[1]
    return np.where(silent, models[0], verdict[0]), np.where(silent, models[1], verdict[1])


def _from_findings(scores: Scores) -> _Rows:
    """The highest score of all labels that ask the same question; a conclusive one goes before one that is not."""
    out, images = scores.outcomes, len(scores.outcomes.images)
    parts: dict[tuple[Axis, str, ScoreKind], list[Found]] = defaultdict(list)
    for key, found in scores.found.items():
        question = _question(key)
        if question is not None:
            parts[key.axis, question, key.kind].append(found)
    made: _Rows = {}
    for (axis, question, kind), entries in parts.items():
        outcome = np.concatenate([entry.outcome for entry in entries])
        score = np.concatenate([entry.score for entry in entries])
        unsure = np.concatenate([entry.unsure for entry in entries])
        if kind is not ScoreKind.BINARY:  # a bare yes or no stands on its own
            unsure = unsure | out.unsure[outcome]
        source, image = out.source[outcome], out.image[outcome]
        for place in np.unique(source):
            mine = source == place
            row = np.full(images, -np.inf, dtype=np.float32)
            sure = mine & ~unsure
            np.maximum.at(row, image[sure], score[sure])
            row[np.isneginf(row)] = np.nan
            open_ = np.zeros(images, dtype=np.bool_)
            open_[image[mine & unsure]] = True
            provider, model = out.sources[place]
            one = Series(int(place), provider, model, axis, question, kind)
            made[one] = (row, open_ & np.isnan(row))
    return made


def _question(key: FindingKey) -> str | None:
    """The question that a label's score answers with yes; None where it answers none.

    A probability of “human” says nothing of more classes than two, and “neutral” is no question.
    """
    label = key.label.casefold()
    if key.axis in BY_LABEL:
        return f"{key.axis.value}: {label}"
    if label in OPPOSITE.get(key.axis, frozenset()):
        return None
    risk = risk_of(key.axis, label)
    if risk is Risk.HIGH:
        return key.axis.value
    return f"{key.axis.value}: {label}" if risk is Risk.SOFT else None


def _from_verdicts(scores: Scores) -> _Rows:
    """The providers' own conclusions on the origin: they go before their models' scores."""
    out, said, images = scores.outcomes, scores.verdicts, len(scores.outcomes.images)
    source, image = out.source[said.outcome], out.image[said.outcome]
    unsure = out.unsure[said.outcome]
    made: _Rows = {}
    for place in np.unique(source):
        provider, model = out.sources[place]
        derived = provider in TWO_CLASS_VERDICTS
        with_number = ~np.isnan(said.confidence)
        for kind, which in (
            (ScoreKind.PROBABILITY, (source == place) & with_number & derived),
            (ScoreKind.BINARY, (source == place) & ~with_number),
        ):
            if not which.any():
                continue
            chance = np.where(said.artificial, said.confidence, 1 - said.confidence)
            value = chance if kind is ScoreKind.PROBABILITY else said.artificial.astype(np.float32)
            row, open_ = np.full(images, np.nan, dtype=np.float32), np.zeros(images, dtype=np.bool_)
            row[image[which & ~unsure]] = value[which & ~unsure]
            open_[image[which & unsure]] = True
            axis = Axis.ORIGIN
            one = Series(int(place), provider, model, axis, axis.value, kind, derived=kind is ScoreKind.PROBABILITY)
            made[one] = (row, open_)
    return made
