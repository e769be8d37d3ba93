"""What a reviewer was shown, as plain counts: seconds in full colour, seconds revealed, images by axis of risk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.labels import Axis


@dataclass(frozen=True, slots=True)
class Exposure:
    """Counts over some span of time.

    Attributes:
        seconds: with a picture on the stage in any form, and the window in front.
        colour_seconds: of these, with the picture in full colour because no filter was on.
        revealed_seconds: of these, with the filter lifted by key or spotlight.
        images: pictures that were on the stage, each counted once a session.
        axes: of these, how many reached the threshold of care on an axis.
    """

    seconds: float = 0.0
    colour_seconds: float = 0.0
    revealed_seconds: float = 0.0
    images: int = 0
    axes: Mapping[Axis, int] = field(default_factory=lambda: MappingProxyType({}))

    def plus(self, other: Exposure) -> Exposure:
        """Both together."""
        both = {axis: self.axes.get(axis, 0) + other.axes.get(axis, 0) for axis in Axis}
        return Exposure(
            self.seconds + other.seconds,
            self.colour_seconds + other.colour_seconds,
            self.revealed_seconds + other.revealed_seconds,
            self.images + other.images,
            MappingProxyType({axis: count for axis, count in both.items() if count}),
        )

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was counted."""
        return not (self.seconds or self.colour_seconds or self.revealed_seconds or self.images or self.axes)


@dataclass(frozen=True, slots=True)
class BreakRule:
    """When a pause is proposed: after so many minutes at the stage, or so many images; 0 switches either off."""

    minutes: int = 0
    images: int = 0

    def due(self, since: Exposure) -> bool:
        """Whether what was counted since the last pause reaches either."""
        by_time = self.minutes > 0 and since.seconds >= self.minutes * 60
        return by_time or (self.images > 0 and since.images >= self.images)
