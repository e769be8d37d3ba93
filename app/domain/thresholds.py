"""From which probability on an answer reads as a yes on each axis: the reviewer's choice, apart from any policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.labels import Axis
from app.domain.statements import THRESHOLD

_PLACES = {axis: place for place, axis in enumerate(Axis)}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """One threshold an axis, between 0 and 1, in the order of `Axis`; 0.5 unless it was chosen otherwise."""

    by_place: tuple[float, ...] = (THRESHOLD,) * len(Axis)

    @classmethod
    def of_percent(cls, chosen: Mapping[str, int]) -> Thresholds:
        """From percents by the names of axes; a name that is no axis is left out."""
        return cls(tuple(chosen[axis.value] / 100 if axis.value in chosen else THRESHOLD for axis in Axis))

    def of(self, axis: Axis) -> float:
        """The threshold of an axis."""
        return self.by_place[_PLACES[axis]]

    @property
    def by_axis(self) -> Mapping[Axis, float]:
        """All of them by axis."""
        return dict(zip(Axis, self.by_place, strict=True))

    @property
    def own(self) -> Mapping[Axis, float]:
        """Those that are not the usual 0.5."""
        return {axis: value for axis, value in self.by_axis.items() if value != THRESHOLD}


USUAL = Thresholds()
