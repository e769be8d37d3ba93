"""What Compare hands out: overviews, pairs, curves, what-if figures; numbers with intervals, or why none.

Places are whole numbers: of a series in `Dataset.series`, of an image in `Dataset.images`. Arrays are
read-only by agreement; every figure that a person may judge by is a `Measure`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.domain.combining import Combine
from app.domain.labels import Axis
from app.measures.value import Measure
from app.services.compare.dataset import Series

if TYPE_CHECKING:  # with them come scikit-learn and statsmodels, which a page that only shows figures does not need
    from app.measures.reliance import Reliance
    from app.measures.scores import Band, Bin, Curve

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

DATABASE = ""
"""The data of this machine's own database; any other name is that of a file that was loaded."""
DECISIONS = "decisions"
"""The truth that people's standing rulings make; any other name is that of a file that was loaded."""


# ----------------------------------------------------------------------------------------------- what there is


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A series that a comparison does not count, and why, in a sentence."""

    place: int
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question that series answer: its probabilities, which may be compared as numbers; flags; and the rest."""

    id: str
    axis: Axis
    numbers: tuple[int, ...]
    flags: tuple[int, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def counted(self) -> tuple[int, ...]:
        """All series that can answer yes or no, in the order of their places."""
        return tuple(sorted(self.numbers + self.flags))


@dataclass(frozen=True, slots=True)
class Overview:
    """What can be compared. `ruled` counts images with a person's ruling, `blind` rulings made before the answers.

    `hidden` counts images that this reviewer has not ruled on while blind first is on: whatever is said of single
    images leaves them out; figures over all of them count them.
    """

    data: str
    images: int
    sources: tuple[tuple[str, str], ...]
    series: tuple[Series, ...]
    questions: tuple[Question, ...]
    ruled: int
    blind: int
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that was read: as data (`providers` > 0), as truth (`truths` > 0), or both, under its name.

    `matched` counts its rows that mean an image of the database, None where it brings data of its own.
    """

    name: str
    rows: int
    providers: int
    truths: int
    matched: int | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table image × series of one question.

    `scores`, `unsure` and `states` are series × images (`states` as in `Dataset.states`, a row for each of `series`, or
    HIDDEN where blind first keeps what was said to itself: there is no score then);
    `spread` is the distance of the highest and lowest probability, NaN where fewer than two are there; `by_spread` the
    places of all images in its order, the widest first and those without one last.
    """

    question: Question
    images: tuple[str, ...]
    names: tuple[str, ...]
    series: tuple[int, ...]
    scores: Floats
    unsure: NDArray[np.bool_]
    states: NDArray[np.int8]
    spread: Floats
    by_spread: Places


# ------------------------------------------------------------------------------------- provider against provider


@dataclass(frozen=True, slots=True)
class Pair:
    """How two series agree on yes and no at their thresholds, over the images that both answered.

    `table` is ((both yes, only first), (only second, both no)); `prevalence` the share of yes of each.
    """

    first: int
    second: int
    n: int
    table: tuple[tuple[int, int], tuple[int, int]]
    raw: Measure
    kappa: Measure
    alpha: Measure
    ac1: Measure
    prevalence: tuple[Measure, Measure]


@dataclass(frozen=True, slots=True)
class Agreement:
    """All pairs of one question (`first` before `second`), and all its series together."""

    question: str
    thresholds: tuple[tuple[int, float], ...]
    pairs: tuple[Pair, ...]
    raw: Measure
    fleiss: Measure
    alpha: Measure
    ac1: Measure


@dataclass(frozen=True, slots=True)
class Scatter:
    """The images that two series gave a probability: `images[i]` lies at (`x[i]`, `y[i]`)."""

    first: int
    second: int
    images: Places
    x: Floats
    y: Floats


@dataclass(frozen=True, slots=True)
class Gap:
    """Why images have no score in a series, in words, and how many."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """How scores are spread: `counts[i]` lie from `edges[i]` to `edges[i + 1]`; what is no score is in `gaps`."""

    place: int
    edges: Floats
    counts: Places
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An image on which the providers are far apart, with a sentence that says how."""

    image: int
    sha256: str
    name: str
    spread: float
    sentence: str


# ----------------------------------------------------------------------------------------------- against truth


@dataclass(frozen=True, slots=True)
class Against:
    """One series against the truth at its threshold: counts, shares, and curves where it gives probabilities.

    `roc`, `precision_recall`, `auc` and `brier` are None for a flag, whose one point `hit_rate` and
    `false_alarm_rate` are; where probabilities have none, `why` says so.
    """

    place: int
    threshold: float
    n: int
    caught: int
    missed: int
    false_alarms: int
    passed: int
    accuracy: Measure
    hit_rate: Measure
    precision: Measure
    false_alarm_rate: Measure
    f1: Measure
    kappa: Measure
    prevalence: Measure
    roc: Curve | None = None
    roc_band: Band | None = None
    precision_recall: Curve | None = None
    precision_recall_band: Band | None = None
    auc: Measure | None = None
    brier: Measure | None = None
    reliability: tuple[Bin, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Relied:
    """What a series did, or would have done, to people who ruled before they saw it."""

    place: int
    counts: Reliance
    help_rate: Measure
    harm_rate: Measure


@dataclass(frozen=True, slots=True)
class AgainstTruth:
    """All series of a question against one truth. `words` says what counted as truth; `n` images have it."""

    question: str
    truth: str
    words: str
    n: int
    positives: int
    series: tuple[Against, ...]
    left_out: tuple[LeftOut, ...]
    relied: tuple[Relied, ...]
    why_no_reliance: str = ""


# ----------------------------------------------------------------------------------------------- what if


@dataclass(frozen=True, slots=True)
class Setting:
    """Thresholds to try: an image is flagged where any, all or most of the series reach theirs.

    `thresholds` names series places and the score from which each says yes (0 to 1). What comes within `margin` below
    goes to a person, as does what cannot be decided. `look_at_flagged`: a person sees what is flagged, too.
    """

    question: str
    thresholds: tuple[tuple[int, float], ...]
    combine: Combine = Combine.ANY
    margin: float = 0.0
    look_at_flagged: bool = True


@dataclass(frozen=True, slots=True)
class Counts:
    """Images by what a setting does with them: `flagged`, `grey` (within the margin), `undecided`, `passed`."""

    flagged: int
    grey: int
    undecided: int
    passed: int

    @property
    def n(self) -> int:
        """All of them."""
        return self.flagged + self.grey + self.undecided + self.passed


@dataclass(frozen=True, slots=True)
class Money:
    """A figure in one currency."""

    currency: str
    amount: Measure


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A setting, or a policy, replayed over everything that is known; not one call is spent.

    `positives`, `negatives` and `unknown` count by the truth, where it is known. `caught` (flagged), `seen` (only a
    person catches them) and `missed` are shares of the positives, `false_alarms` of the negatives, `reviewed` of all.
    `per_day` is images a day for people; `cost_per_thousand` what asking the series' providers costs.
    """

    question: str
    positives: Counts
    negatives: Counts
    unknown: Counts
    caught: Measure
    seen: Measure
    missed: Measure
    false_alarms: Measure
    precision: Measure
    reviewed: Measure
    per_day: Measure
    cost_per_thousand: tuple[Money, ...]
    cost_per_caught: tuple[Money, ...]
    remarks: tuple[str, ...] = ()
