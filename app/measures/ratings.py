"""Ratings as tables: items by raters with gaps, and how often each category was given to each item."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
"""Items × categories: how many raters gave which category."""
Times = NDArray[np.float64]
"""How many items each row stands for."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """What each rater said of each item. `codes` is items × raters: an index into `categories`, or -1 for a gap.

    With `times` a row stands for as many items; without, for one.
    """

    categories: tuple[Hashable, ...]
    codes: NDArray[np.int64]
    times: Times | None = None

    @property
    def counts(self) -> Counts:
        """Items × categories."""
        items, size = self.codes.shape[0], len(self.categories)
        table = np.zeros((items, size))
        for rater in range(self.codes.shape[1]):
            said = self.codes[:, rater]
            rows = np.flatnonzero(said >= 0)
            table[rows, said[rows]] += 1
        return table

    def pair(self, first: int, second: int) -> Counts:
        """The contingency table of two raters over the items that both rated: rows `first`, columns `second`."""
        one, other = self.codes[:, first], self.codes[:, second]
        both = (one >= 0) & (other >= 0)
        size = len(self.categories)
        times = None if self.times is None else self.times[both]
        met = np.bincount(one[both] * size + other[both], weights=times, minlength=size * size)
        return met.reshape(size, size).astype(float)

    def gathered(self) -> Ratings:
        """The same with each row once, and how often it was there."""
        size = len(self.categories) + 1
        key, seen = np.zeros(len(self.codes), dtype=np.int64), 1
        for said in self.codes.T:
            if seen > np.iinfo(np.int64).max // size:  # so many raters that a row does not fit into one number
                seen, key = _numbered(key)
            key, seen = key * size + said + 1, seen * size
        _, first, place = np.unique(key, return_index=True, return_inverse=True)
        return Ratings(self.categories, self.codes[first], np.bincount(place, weights=self.times).astype(np.float64))


def by_item(rows: Sequence[Sequence[Hashable | None]], categories: Sequence[Hashable] | None = None) -> Ratings:
    """Ratings from one row an item, one column a rater; None is a gap.

    Args:
        rows: items × raters, all rows of one length.
        categories: all that could have been said, in their order; by default what was said, sorted.

    Raises:
        ValueError: rows of unequal length, or a rating outside `categories`.
    """
    if len({len(row) for row in rows}) > 1:
        msg = "every item needs one place for each rater"
        raise ValueError(msg)
    said = {value for row in rows for value in row if value is not None}
    known = tuple(categories) if categories is not None else tuple(sorted(said, key=_order))
    at = {category: index for index, category in enumerate(known)}
    if missing := said - at.keys():
        msg = f"not among the categories: {sorted(map(str, missing))}"
        raise ValueError(msg)
    codes = np.array([[-1 if value is None else at[value] for value in row] for row in rows], dtype=np.int64)
    return Ratings(known, codes.reshape(len(rows), len(rows[0]) if rows else 2))


def by_triple(triples: Iterable[tuple[str, str, Hashable]]) -> Ratings:
    """Ratings from (rater, item, category); who did not rate an item leaves a gap there."""
    known = list(triples)
    raters = list(dict.fromkeys(rater for rater, _, _ in known))
    items = list(dict.fromkeys(item for _, item, _ in known))
    said = {(item, rater): category for rater, item, category in known}
    return by_item([[said.get((item, rater)) for rater in raters] for item in items])


def _numbered(keys: NDArray[np.int64]) -> tuple[int, NDArray[np.int64]]:
    """How many different numbers there are, and each by its place among them."""
    known, place = np.unique(keys, return_inverse=True)
    return len(known), place.astype(np.int64)


def _order(value: Hashable) -> tuple[bool, float, str]:
    """Numbers by size before words by letters."""
    number = isinstance(value, int | float)
    return (not number, float(value) if isinstance(value, int | float) else 0.0, str(value))
