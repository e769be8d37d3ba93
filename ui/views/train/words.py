"""Figures, modes and states as the Train page says them; undefined and not yet known are words, never numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.training import Mode, Session
from ui.translate import decimal, later, tr, tr_marked
from ui.widgets.text import when_words

if TYPE_CHECKING:  # its module brings in numpy's friends, which the start of the window must not wait for
    from app.measures.value import Measure

MODES = {Mode.PRACTICE: later("practice"), Mode.ASSESSMENT: later("assessment")}
_LONGEST_NAME = 24
_NOT_YET_KNOWN = "not_yet_known"


def measure_words(measure: Measure, digits: int = 2, *, percent: bool = False, unit: str = "") -> str:
    """A figure with its interval, or in words why there is none."""
    if measure.value is None:
        return tr("undefined: {why}", why=tr_marked(measure.why))
    text = _number(measure.value, digits, percent=percent) + unit
    if measure.low is not None and measure.high is not None:
        low, high = (_number(end, digits, percent=percent) for end in (measure.low, measure.high))
        text = tr("{value} ({low} to {high})", value=text, low=low, high=high)
    if measure.standing == _NOT_YET_KNOWN:
        return tr("{value} – not yet known (n = {n})", value=text, n=measure.n)
    return text


def progress_words(session: Session) -> str:
    """How far a session is."""
    done = sum(1 for one in session.answers if one.second is not None or not session.second_look)
    return tr("{done} of {all}", done=done, all=len(session.order))


def short(name: str) -> str:
    """A name that leaves room for what stands beside it in a narrow table; the whole one is named elsewhere."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def state_words(session: Session) -> str:
    """Whether a session has ended."""
    if session.ended_at is None:
        return tr("unfinished")
    if session.finished:
        return tr("finished {when}", when=when_words(session.ended_at))
    return tr("ended early {when}", when=when_words(session.ended_at))


def _number(value: float, digits: int, *, percent: bool) -> str:
    """Never a negative nought."""
    shown = round(value * 100, 1) if percent else round(value, digits)
    return f"{decimal(shown or 0.0, '.1f')} %" if percent else decimal(shown or 0.0, f".{digits}f")
