"""What robustness probes found, summed up: for each series and alteration how far scores moved, and how many turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.probe import Probed, Whisker
from app.domain.statements import THRESHOLD
from app.measures.value import Measure, undefined
from app.services.compare.dataset import Dataset
from app.services.compare.operations import mean_of
from app.services.compare.questions import limits, question_of


@dataclass(frozen=True, slots=True)
class Moved:
    """One alteration, over the images whose score is known before and after (`n`); `silent` gave none afterwards.

    `shift` is the mean difference (altered minus itself), `reach` the mean of its size, `most` the farthest;
    `turned` counts images whose yes became no or the other way round.
    """

    alteration: str
    n: int
    silent: int
    shift: Measure
    reach: Measure
    most: float | None
    turned: int


@dataclass(frozen=True, slots=True)
class Robustness:
    """One series on one question: `spread` is the mean distance of highest and lowest score of an image.

    A model that never gave a score is there, too, with all of its failures as `silent`.
    """

    provider: str
    model: str
    images: int
    spread: Measure
    widest: float | None
    moved: tuple[Moved, ...]


def robustness(
    data: Dataset, kept: Sequence[Probed], question: str, thresholds: Mapping[int, float]
) -> tuple[Robustness, ...]:
    """Every series that was probed on a question, in the order of the probes; yes and no at the series' thresholds."""
    asked = question_of(data, question)
    bounds = {data.series[place].key: limits(asked, thresholds)[place] for place in asked.numbers}
    of: dict[tuple[str, str], list[Whisker]] = defaultdict(list)
    for one in (each.whisker for each in kept):
        if one.question in (question, ""):
            of[one.provider, one.model].append(one)
    return tuple(_series(key, whiskers, bounds.get(key, THRESHOLD)) for key, whiskers in of.items())


def _series(key: tuple[str, str], whiskers: Sequence[Whisker], bound: float) -> Robustness:
    spreads = np.array([one.spread for one in whiskers if one.spread is not None], dtype=np.float64)
    alterations = dict.fromkeys(part.alteration for one in whiskers for part in one.altered)
    moved = tuple(_moved(alteration, whiskers, bound) for alteration in alterations)
    widest = float(spreads.max()) if len(spreads) else None
    return Robustness(*key, len(whiskers), _mean(spreads), widest, moved)


def _moved(alteration: str, whiskers: Sequence[Whisker], bound: float) -> Moved:
    parts = [(one.score, part.score) for one in whiskers for part in one.altered if part.alteration == alteration]
    pairs = np.array([each for each in parts if None not in each], dtype=np.float64).reshape(-1, 2)
    before, after = pairs.T
    turned = int(((before >= bound) != (after >= bound)).sum())
    far = np.abs(after - before)
    return Moved(
        alteration,
        len(pairs),
        sum(after is None for _, after in parts),
        _mean(after - before),
        _mean(far),
        float(far.max()) if len(far) else None,
        turned,
    )


def _mean(values: NDArray[np.float64]) -> Measure:
    if not len(values):
        return undefined("no image has a score both of its own and altered")
    return mean_of(values)
