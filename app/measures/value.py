"""What a measure is: a number with its interval – or, as a value of equal standing, why there is no number."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Whether there is a number, and whether it may carry a judgement."""

    KNOWN = "known"
    NOT_YET_KNOWN = "not_yet_known"
    """There is a number, but so few items stand behind it that it must not be read as pass or fail."""
    UNDEFINED = "undefined"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure.

    `value` is None exactly when `standing` is UNDEFINED; then `why` is a sentence. `low` and
    `high` bound the interval named in `interval`; both None where none is given. `n` counts the
    items that it rests on.
    """

    value: float | None
    n: int
    standing: Standing = Standing.KNOWN
    low: float | None = None
    high: float | None = None
    interval: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        """Refuse a number that is none, and an undefined measure that does not say why."""
        numbers = [number for number in (self.value, self.low, self.high) if number is not None]
        if not all(math.isfinite(number) for number in numbers):
            msg = f"a measure holds finite numbers or none: {numbers}"
            raise ValueError(msg)
        if (self.value is None) != (self.standing is Standing.UNDEFINED) or (self.value is None and not self.why):
            msg = "a measure has a value or is undefined and says why"
            raise ValueError(msg)

    @property
    def defined(self) -> bool:
        """Whether there is a number at all."""
        return self.value is not None

    def words(self, digits: int = 2) -> str:
        """The figure as it is written: “0.54 (0.21 to 0.80)”, “undefined: …”, “0.75 – not yet known (n = 4)”."""
        if self.value is None:
            return f"undefined: {self.why}"
        text = _rounded(self.value, digits)
        if self.low is not None and self.high is not None:
            text += f" ({_rounded(self.low, digits)} to {_rounded(self.high, digits)})"
        return f"{text} – not yet known (n = {self.n})" if self.standing is Standing.NOT_YET_KNOWN else text


def _rounded(value: float, digits: int) -> str:
    """Never a negative nought."""
    return f"{round(value, digits) or 0.0:.{digits}f}"


def undefined(why: str, n: int = 0) -> Measure:
    """A measure that does not exist for these data; `why` in a few words without a full stop."""
    return Measure(None, n, Standing.UNDEFINED, why=why)


def known(
    value: float,
    n: int,
    bounds: tuple[float, float] | None = None,
    interval: str = "",
    *,
    enough: bool = True,
) -> Measure:
    """A measure with a number; `enough` says whether `n` is large enough to judge by it."""
    low, high = bounds if bounds is not None else (None, None)
    standing = Standing.KNOWN if enough else Standing.NOT_YET_KNOWN
    return Measure(float(value), n, standing, low, high, interval if bounds is not None else "")
