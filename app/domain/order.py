"""In which order the queue stands: one number or text for each image, the smallest first, ties by arrival."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from app.domain.heard import AXES, NO_LEVELS
from app.domain.labels import Axis
from app.domain.queue import QueueRow

Key = float | str
_DIGITS = re.compile(r"\d+")
_LEVELS = struct.Struct(f">{len(AXES)}H")
_SILENT = 0xFFFF
_LAST = 1.0
# Nobody could answer: unknown is not low, so it stands between what is risky and what is not.
_UNKNOWN = -0.5
WEIGHTS = {axis: 1.0 if axis in (Axis.ORIGIN, Axis.NUDITY, Axis.GORE) else 0.5 for axis in AXES}
_WEIGHTS = tuple(WEIGHTS.values())


class Order(StrEnum):
    """What the queue is sorted by."""

    ARRIVAL = "arrival"
    NEWEST = "newest"
    DISAGREEMENT = "disagreement"
    UNCERTAINTY = "uncertainty"
    RISK = "risk"
    NAME = "name"

    @property
    def by_answers(self) -> bool:
        """Whether answers that arrive change the order."""
        return self in (Order.DISAGREEMENT, Order.UNCERTAINTY, Order.RISK)


def key_of(order: Order) -> Callable[[QueueRow], Key]:
    """The function that gives an image its place in this order."""
    return _KEYS[order]


@lru_cache(maxsize=200_000)
def natural(name: str) -> str:
    """A name so spelled that text order is how a person counts: image 2 before image 10, case aside."""
    return _DIGITS.sub(_counted, name.casefold())


def _counted(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0") or "0"
    # The length goes first, in one character: a longer number is larger.
    return f"0{chr(0x30 + min(len(number), 0xFF))}{number}"


def _risk(row: QueueRow) -> float:
    if row.levels == NO_LEVELS:
        return _UNKNOWN if row.failed and not row.answered else _LAST
    levels: tuple[int, ...] = _LEVELS.unpack(row.levels)
    weighed = (number * weight for number, weight in zip(levels, _WEIGHTS, strict=True) if number != _SILENT)
    return -max(weighed) / 1000


_KEYS: dict[Order, Callable[[QueueRow], Key]] = {
    Order.ARRIVAL: lambda row: row.position,
    Order.NEWEST: lambda row: -row.position,
    Order.DISAGREEMENT: lambda row: -row.disagreement,
    Order.UNCERTAINTY: lambda row: -row.uncertainty,
    Order.RISK: _risk,
    Order.NAME: lambda row: natural(row.name),
}
