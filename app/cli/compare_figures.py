"""What the lines of `secondlook compare` share: figures, series, and their words."""

from __future__ import annotations

from collections.abc import Mapping

from app.cli.records import Record
from app.measures.value import Measure
from app.services.compare.dataset import Series

Line = tuple[Record, tuple[str, ...]]
"""A line of JSON and its row; without cells it is told in JSON only."""


def measure_record(measure: Measure | None) -> Record | None:
    """A figure with its interval; `value` is null where `standing` is "undefined", as `why` says."""
    if measure is None:
        return None
    return {
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "interval": measure.interval,
        "n": measure.n,
        "standing": measure.standing.value,
        "why": measure.why,
    }


def series_record(one: Series) -> Record:
    """What one model of a provider says on a question."""
    return {
        "provider": one.provider,
        "model": one.model,
        "kind": one.kind.value,
        "derived": one.derived,
    }


def words_of(figures: Mapping[str, Measure], digits: int = 2) -> str:
    """Figures by their names in one line."""
    return "; ".join(f"{name} {measure.words(digits)}" for name, measure in figures.items())
