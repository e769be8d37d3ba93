"""Provider against provider: how often they agree beyond chance, where their scores lie, where they differ most."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np

from app.domain.sentence import Figure, Name, Sentence
from app.measures import chance
from app.measures.intervals import share
from app.measures.ratings import Counts, Ratings
from app.measures.value import Measure, undefined
from app.services.compare.dataset import Dataset, Flags
from app.services.compare.questions import answers, asked, called, failure_words, limits, question_of, silence, spread
from app.services.compare.values import Agreement, Disagreement, Gap, Histogram, Pair, Scatter

_FEW = "fewer than two providers answer this question"
_NO_BOTH = "no image was answered by both"


def agreement(data: Dataset, name: str, thresholds: Mapping[int, float]) -> Agreement:
    """Every pair of series of a question, yes and no at their thresholds; and all of them together."""
    question = question_of(data, name)
    bounds = limits(question, thresholds)
    said = {place: answers(data, place, bound) for place, bound in bounds.items()}
    if len(question.counted) < 2:
        nothing = undefined(_FEW)
        return Agreement(name, tuple(bounds.items()), (), nothing, nothing, nothing, nothing)
    codes = np.stack([np.where(there, yes, -1) for yes, there in said.values()], axis=1)
    # All that follows hangs on how often which answers came together: a few rows for however many images.
    together = Ratings((False, True), codes.astype(np.int64)).gathered()
    counts, times = together.counts, together.times
    column = {place: at for at, place in enumerate(said)}
    pairs = tuple(
        _pair(first, second, together.pair(column[first], column[second]))
        for first, second in combinations(question.counted, 2)
    )
    return Agreement(
        name,
        tuple(bounds.items()),
        pairs,
        chance.raw_agreement(counts, times),
        chance.fleiss_kappa(counts, times),
        chance.krippendorff_alpha(together),
        chance.gwet_ac1(counts, times),
    )


def _pair(first: int, second: int, met: Counts) -> Pair:
    """Two series by how often their answers met, no before yes."""
    table = met[::-1, ::-1]  # people read yes first
    n = round(float(table.sum()))
    ratings = Ratings((False, True), np.array([[1, 1], [1, 0], [0, 1], [0, 0]]), table.ravel())
    measures: tuple[Measure, ...] = (
        (undefined(_NO_BOTH),) * 4
        if n == 0
        else (
            share(round(table[0, 0] + table[1, 1]), n),
            chance.cohen_kappa(table),
            chance.krippendorff_alpha(ratings),
            chance.gwet_ac1(ratings.counts, ratings.times),
        )
    )
    raw, kappa, alpha, ac1 = measures
    (yes_yes, yes_no), (no_yes, no_no) = table.astype(int).tolist()
    prevalence = (share(yes_yes + yes_no, n, nothing=_NO_BOTH), share(yes_yes + no_yes, n, nothing=_NO_BOTH))
    return Pair(first, second, n, ((yes_yes, yes_no), (no_yes, no_no)), raw, kappa, alpha, ac1, prevalence)


def scatter(data: Dataset, first: int, second: int, hidden: Flags | None = None) -> Scatter:
    """The images to which both series gave a score, without those that are `hidden`."""
    x, y = data.scores[first], data.scores[second]
    both = ~np.isnan(x) & ~np.isnan(y)
    images = np.flatnonzero(both if hidden is None else both & ~hidden).astype(np.int64)
    return Scatter(first, second, images, x[images], y[images])


def histogram(data: Dataset, place: int, bins: int = 20) -> Histogram:
    """How often a series' scores fall into each of `bins` parts of 0 to 1; a score of 1 falls into the last."""
    scores = data.scores[place]
    counts, edges = np.histogram(scores[~np.isnan(scores)], bins=bins, range=(0.0, 1.0))
    gaps = tuple(Gap(words, count) for words, count in silence(data, place))
    return Histogram(place, edges.astype(np.float32), counts.astype(np.int64), gaps)


def disagreements(data: Dataset, name: str, limit: int = 50, hidden: Flags | None = None) -> tuple[Disagreement, ...]:
    """The images on which the probabilities of a question lie farthest apart, the worst first, but those `hidden`."""
    question = question_of(data, name)
    numbers = list(question.numbers)
    far = spread(data.scores[numbers])
    known = np.flatnonzero(~np.isnan(far) if hidden is None else ~np.isnan(far) & ~hidden)
    worst = known[np.argsort(-far[known], kind="stable")][:limit]
    return tuple(
        Disagreement(
            int(image),
            data.images[image],
            data.names[image],
            float(far[image]),
            _sentence(data, numbers, name, int(image)),
        )
        for image in worst
    )


def _sentence(data: Dataset, numbers: list[int], name: str, image: int) -> str:
    scores = data.scores[numbers, image]
    low, high = int(np.nanargmin(scores)), int(np.nanargmax(scores))
    words = Sentence.of(
        "{high} says {much}, {low} {little} on {question}",
        high=called(data.series[numbers[high]]),
        much=Figure.of(float(scores[high])),
        low=called(data.series[numbers[low]]),
        little=Figure.of(float(scores[low])),
        question=asked(name),
    )
    silent = [
        Sentence.of(
            "{provider} failed ({kind})",
            provider=Name(data.series[place].provider),
            kind=Sentence.of(failure_words(int(state))),
        )
        for place in numbers
        if (state := data.states[data.series[place].source, image]) >= 0
    ]
    for each in silent:
        words = Sentence.of("{some}; {more}", some=words, more=each)
    return Sentence.of("{all}.", all=words)
