"""How sure a figure is: Wilson's interval of a share, the bootstrap of anything else."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from statsmodels.stats.proportion import proportion_confint

from app.measures.value import Measure, known, undefined

ENOUGH = 30
"""Below this many items a share is shown as not yet known."""

RESAMPLES = 1000
_NOTHING = "there is no such item"
_SURE = 95.0


def share(hits: int, of: int, *, nothing: str = _NOTHING) -> Measure:
    """A share with Wilson's 95 % interval (1927); undefined, with the words `nothing`, for 0 of 0.

    Raises:
        ValueError: more hits than items, or fewer than none.
    """
    if not 0 <= hits <= of:
        msg = f"{hits} of {of} is no share"
        raise ValueError(msg)
    if of == 0:
        return undefined(nothing)
    low, high = proportion_confint(hits, of, method="wilson")
    return known(hits / of, of, (float(low), float(high)), "95 %, Wilson", enough=of >= ENOUGH)


def mean_share(shares: NDArray[np.float64], *, nothing: str = _NOTHING) -> Measure:
    """The mean of one share (0–1) an item, with Wilson's 95 % interval, each item counted once.

    For shares of 0 and 1 it is the interval of `share`; others vary less, so that it is rather too wide for them.
    """
    items = len(shares)
    if items == 0:
        return undefined(nothing)
    found = float(shares.mean())
    low, high = proportion_confint(found * items, items, method="wilson")
    return known(found, items, (float(low), float(high)), "95 %, Wilson", enough=items >= ENOUGH)


def resampled(items: int, seed: int, times: int = RESAMPLES) -> NDArray[np.int64]:
    """`times` × `items` indices drawn with replacement: one bootstrap for all the figures of one set of items."""
    return np.random.default_rng(seed).integers(0, items, size=(times, items), dtype=np.int64)


def bootstrap(
    items: int, figure: Callable[[NDArray[np.int64]], float], seed: int, times: int = RESAMPLES
) -> tuple[float, float] | None:
    """The 95 % percentile interval of `figure` over resampled items (Efron 1979).

    `figure` takes indices and returns a number, or NaN where a resample has none; None is
    returned where fewer than half of the resamples have one.
    """
    if items == 0:
        return None
    drawn = np.array([figure(rows) for rows in resampled(items, seed, times)])
    drawn = drawn[np.isfinite(drawn)]
    if len(drawn) * 2 < times:
        return None
    low, high = np.percentile(drawn, [50 - _SURE / 2, 50 + _SURE / 2])
    return float(low), float(high)
