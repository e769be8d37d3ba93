"""The scores of all providers as a table of numbers: a row a series, a column an image, gaps where nothing was said.

A series is what one model of one provider says on one question. What is in it follows
`app/domain/statements.py`, so that Compare counts the same numbers that Review shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.statements import BY_LABEL, OPPOSITE, TWO_CLASS_VERDICTS
from app.store.scores import FindingKey, Found, Scores

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int8]

# On these axes one label alone says that the answer is yes.
_ONE_LABEL = frozenset({Axis.ORIGIN, Axis.QUALITY})
NOT_ASKED, ANSWERED = -2, -1
"""What `Dataset.states` holds beside the places in `app.store.scores.FAILURES`."""
HIDDEN = -3
"""What a table holds of an image that the reviewer must not see yet (blind first)."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one model says on one question.

    `source` is its place in `Dataset.sources`. Scores of one question and of kind PROBABILITY may
    be compared as numbers; BINARY is 0 or 1; AREA and CONFIDENCE are never compared. `derived`
    marks p(artificial) made from a verdict's confidence. `label` is empty but for a part: the
    score of one label alone, where several answer one question (“porn” and “hentai”) or it answers none (“neutral”).
    """

    source: int
    provider: str
    model: str
    axis: Axis
    question: str
    kind: ScoreKind
    derived: bool = False
    label: str = ""

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
    `waited` is three of these: how long each call waited (ms) for our pace, for the service's word, for a place.
    `parts` are labels by themselves (see `has_part`), with `part_scores` and `part_unsure` like those of the series.
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
    waited: Floats
    parts: tuple[Series, ...]
    part_scores: Floats
    part_unsure: Flags

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
    waited = np.full((3, *shape), np.nan, dtype=np.float32)
    waited[:, out.source, out.image] = out.waited
    made = _from_findings(scores)
    for one, rows in _from_verdicts(scores).items():
        other = made.pop(replace(one, derived=False), None)
        made[one] = rows if other is None else _filled(rows, other)
    parts = _parts(scores)
    order, part_order = sorted(made, key=_order), sorted(parts, key=_order)
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
        waited=waited,
        parts=tuple(part_order),
        part_scores=np.array([parts[one][0] for one in part_order], dtype=np.float32).reshape(
            len(part_order), shape[1]
        ),
        part_unsure=np.array([parts[one][1] for one in part_order], dtype=np.bool_).reshape(len(part_order), shape[1]),
    )


def merged(old: Dataset, new: Dataset) -> Dataset:
    """`old` with everything that `new` says of its images in place of what stood there; further images come last."""
    images = tuple(dict.fromkeys(old.images + new.images))
    at = {sha256: place for place, sha256 in enumerate(images)}
    columns = np.array([at[sha256] for sha256 in new.images], dtype=np.int64)
    names = list(old.names) + [""] * (len(images) - len(old.images))
    for place, name in zip(columns, new.names, strict=True):
        names[place] = name
    sources = tuple(dict.fromkeys(old.sources + new.sources))
    currencies = tuple(dict.fromkeys(old.currencies + new.currencies))
    number = {key: place for place, key in enumerate(sources)}
    code = np.array([currencies.index(word) for word in new.currencies] + [-1], dtype=np.int8)
    series = tuple(sorted({_renumbered(one, number) for one in old.series + new.series}, key=_order))
    parts = tuple(sorted({_renumbered(one, number) for one in old.parts + new.parts}, key=_order))

    def laid(now: tuple[object, ...], a: _Laid, b: _Laid, nothing: object) -> NDArray[Any]:
        whole = np.full((len(now), len(images)), nothing, dtype=a[1].dtype)
        for place, key in enumerate(a[0]):
            whole[now.index(key), : len(old.images)] = a[1][place]
        whole[:, columns] = nothing
        for place, key in enumerate(b[0]):
            whole[now.index(key), columns] = b[1][place]
        return whole

    ours, theirs = (tuple(_renumbered(one, number) for one in data.series) for data in (old, new))
    our_parts, their_parts = (tuple(_renumbered(one, number) for one in data.parts) for data in (old, new))
    return Dataset(
        images=images,
        names=tuple(names),
        sources=sources,
        currencies=currencies,
        series=series,
        scores=laid(series, (ours, old.scores), (theirs, new.scores), np.nan),
        unsure=laid(series, (ours, old.unsure), (theirs, new.unsure), nothing=False),
        states=laid(sources, (old.sources, old.states), (new.sources, new.states), NOT_ASKED),
        elapsed=laid(sources, (old.sources, old.elapsed), (new.sources, new.elapsed), np.nan),
        cost=laid(sources, (old.sources, old.cost), (new.sources, new.cost), np.nan),
        currency=laid(sources, (old.sources, old.currency), (new.sources, code[new.currency]), -1),
        waited=np.stack(
            [
                laid(sources, (old.sources, before), (new.sources, after), np.nan)
                for before, after in zip(old.waited, new.waited, strict=True)
            ]
        ),
        parts=parts,
        part_scores=laid(parts, (our_parts, old.part_scores), (their_parts, new.part_scores), np.nan),
        part_unsure=laid(parts, (our_parts, old.part_unsure), (their_parts, new.part_unsure), nothing=False),
    )


_Laid = tuple[tuple[object, ...], NDArray[Any]]
_Rows = dict[Series, tuple[Floats, Flags]]


def _order(one: Series) -> tuple[str, ...]:
    return (one.axis, one.question, one.provider, one.model, one.kind, one.label)


def _renumbered(one: Series, number: Mapping[tuple[str, str], int]) -> Series:
    return replace(one, source=number[one.key])


def _filled(verdict: tuple[Floats, Flags], models: tuple[Floats, Flags]) -> tuple[Floats, Flags]:
    """Where there is no verdict, the score of the provider's models speaks."""
    silent = np.isnan(verdict[0]) & ~verdict[1]
    return np.where(silent, models[0], verdict[0]), np.where(silent, models[1], verdict[1])


def _from_findings(scores: Scores) -> _Rows:
    """The highest score of all labels that ask the same question; a conclusive one goes before one that is not."""
    grouped: _Grouped = defaultdict(list)
    for key, found in scores.found.items():
        question = _question(key)
        if question is not None:
            grouped[key.axis, question, key.kind, ""].append(found)
    return _rows(scores, grouped)


def has_part(axis: Axis, label: str) -> bool:
    """Whether a label is found among the parts only: it shares its question with others, or answers none with yes."""
    risk = risk_of(axis, label)
    alone = axis in _ONE_LABEL and risk is Risk.HIGH
    return axis not in BY_LABEL and risk is not Risk.SOFT and not alone


def _parts(scores: Scores) -> _Rows:
    """The scores of each label that `has_part`, by itself."""
    grouped: _Grouped = defaultdict(list)
    for key, found in scores.found.items():
        label = key.label.casefold()
        if has_part(key.axis, label):
            question = _question(key) or f"{key.axis.value}: {label}"
            grouped[key.axis, question, key.kind, label].append(found)
    return _rows(scores, grouped)


_Grouped = dict[tuple[Axis, str, ScoreKind, str], list[Found]]


def _rows(scores: Scores, grouped: _Grouped) -> _Rows:
    out, images = scores.outcomes, len(scores.outcomes.images)
    made: _Rows = {}
    for (axis, question, kind, label), entries in grouped.items():
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
            one = Series(int(place), provider, model, axis, question, kind, label=label)
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
