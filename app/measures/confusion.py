"""Answers against the truth, counted: the confusion table and what is read off it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from app.domain.sentence import Sentence
from app.measures.intervals import ENOUGH, share
from app.measures.ratings import Counts
from app.measures.value import Measure, known, undefined


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often `labels[row]` was the truth and `labels[column]` the answer."""

    labels: tuple[Hashable, ...]
    table: Counts

    @property
    def n(self) -> int:
        """All items."""
        return int(self.table.sum())

    def exact(self) -> Measure:
        """The share of items answered as the truth is."""
        return share(int(np.trace(self.table)), self.n, nothing="there is no item with both an answer and the truth")

    def recall(self, label: Hashable) -> Measure:
        """Of the items that are `label`, the share answered so."""
        at = self.labels.index(label)
        return share(
            int(self.table[at, at]),
            int(self.table[at].sum()),
            nothing=Sentence.of("no item is “{label}”", label=str(label)),
        )

    def precision(self, label: Hashable) -> Measure:
        """Of the items answered `label`, the share that are."""
        at = self.labels.index(label)
        return share(
            int(self.table[at, at]),
            int(self.table[:, at].sum()),
            nothing=Sentence.of("“{label}” was never answered", label=str(label)),
        )

    def f1(self, label: Hashable) -> Measure:
        """The harmonic mean of precision and recall; without an interval."""
        at = self.labels.index(label)
        both = float(self.table[at].sum() + self.table[:, at].sum())
        if both == 0:
            return undefined(Sentence.of("“{label}” neither is nor was answered", label=str(label)), self.n)
        return known(2 * float(self.table[at, at]) / both, self.n, enough=self.n >= ENOUGH)

    def prevalence(self, label: Hashable) -> Measure:
        """The share of items that are `label`: kappa alone misleads where it is small."""
        return share(int(self.table[self.labels.index(label)].sum()), self.n)


def confusion(
    truth: Sequence[Hashable], answers: Sequence[Hashable], labels: Sequence[Hashable] | None = None
) -> Confusion:
    """Count answers against the truth, item by item.

    Raises:
        ValueError: sequences of unequal length, or a value outside `labels`.
    """
    known_labels = tuple(labels) if labels is not None else tuple(sorted({*truth, *answers}, key=str))
    at = {label: index for index, label in enumerate(known_labels)}
    table = np.zeros((len(at), len(at)))
    for true, answer in zip(truth, answers, strict=True):
        if true not in at or answer not in at:
            msg = f"not among the labels: {true!r} or {answer!r}"
            raise ValueError(msg)
        table[at[true], at[answer]] += 1
    return Confusion(known_labels, table)
