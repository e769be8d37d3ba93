"""How much of a picture a reviewer sees: the ladder of rungs, and which of them an image's risks ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from app.domain.labels import Axis


class Rung(StrEnum):
    """One rung of the ladder, the strictest first: each shows more of the picture than the one before."""

    WORDS = "words"
    EDGES = "edges"
    BLURRED = "blurred"
    GREY = "grey"
    COLOUR = "colour"


LADDER = tuple(Rung)


def strictest(rungs: Iterable[Rung]) -> Rung:
    """The one that shows least; full colour where there are none."""
    return min(rungs, key=LADDER.index, default=Rung.COLOUR)


def next_rung(rung: Rung) -> Rung:
    """One step down to less care; from full colour back to the top."""
    return LADDER[(LADDER.index(rung) + 1) % len(LADDER)]


# What a fresh installation holds back, whatever the reviewer chose for the rest.
DEFAULT_RUNGS: Mapping[Axis, Rung] = MappingProxyType({Axis.NUDITY: Rung.BLURRED, Axis.GORE: Rung.EDGES})


@dataclass(frozen=True, slots=True)
class AxisRules:
    """From which risk on (0–1) an image is shown on the rung of its axis, unless the reviewer's own is stricter.

    An axis without an entry, or with full colour, asks for nothing.
    """

    threshold: float = 0.5
    rungs: Mapping[Axis, Rung] = field(default_factory=lambda: DEFAULT_RUNGS)

    def passed(self, risks: Mapping[Axis, float]) -> tuple[Axis, ...]:
        """The axes on which the risk reaches the threshold, in their order. An unknown risk reaches nothing."""
        return tuple(axis for axis in Axis if risks.get(axis, -1.0) >= self.threshold)

    def rung(self, risks: Mapping[Axis, float]) -> Rung:
        """The strictest rung that these risks ask for; full colour when they ask for none."""
        return strictest(self.rungs.get(axis, Rung.COLOUR) for axis in self.passed(risks))
