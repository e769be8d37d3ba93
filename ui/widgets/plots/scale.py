"""The scales of a plot: from units to places on the screen, and the ticks that are written at them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from ui.translate import decimal

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """One axis from `low` to `high`; `written` prints a value at a tick."""

    title: str
    low: float = 0.0
    high: float = 1.0
    written: Callable[[float], str] | None = None

    def part(self, value: float) -> float:
        """Where a value lies, 0 at `low`, 1 at `high`; values beyond the ends lie on them."""
        span = self.high - self.low
        return min(1.0, max(0.0, (value - self.low) / span)) if span > 0 else 0.0

    def parts(self, values: Sequence[float]) -> NDArray[np.float64]:
        """Where each of many values lies; see `part`."""
        span = self.high - self.low
        found = np.asarray(values, dtype=np.float64)
        return np.clip((found - self.low) / span, 0.0, 1.0) if span > 0 else np.zeros(len(found))

    def ticks(self, most: int = 5) -> list[tuple[float, str]]:
        """Round values with their words, at most `most` + 1 of them."""
        step = nice_step((self.high - self.low) / max(1, most))
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        digits = max(0, -math.floor(math.log10(step) + 1e-9)) + (1 if round(step * 10**9) % 10**9 == 5e8 else 0)
        places = min(6, max(digits, 1 if self.high <= 1 else 0))
        return [(n * step, self._words(n * step, places)) for n in range(first, last + 1)]

    def _words(self, value: float, digits: int) -> str:
        return self.written(value) if self.written is not None else decimal(value, f".{digits}f")


@dataclass(frozen=True, slots=True)
class Area:
    """The rectangle in which the marks lie, with the scales that lead there."""

    rect: QRectF
    across: Scale
    up: Scale

    def at(self, x: float, y: float) -> QPointF:
        """The place of a point in units of the scales."""
        rect = self.rect
        return QPointF(
            rect.left() + self.across.part(x) * rect.width(), rect.bottom() - self.up.part(y) * rect.height()
        )

    def units(self, place: QPointF) -> tuple[float, float]:
        """The units of a place, the way back from `at`."""
        rect = self.rect
        x = (place.x() - rect.left()) / max(1.0, rect.width())
        y = (rect.bottom() - place.y()) / max(1.0, rect.height())
        return (
            self.across.low + x * (self.across.high - self.across.low),
            self.up.low + y * (self.up.high - self.up.low),
        )


def nice_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not less than `least`."""
    if not least > 0 or not math.isfinite(least):
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in _NICE if factor * power >= least * (1 - 1e-9))


def round_top(most: float) -> float:
    """A round end for a scale from 0 that must hold `most`."""
    return nice_step(most / 5) * 5 if most > 0 else 1.0
