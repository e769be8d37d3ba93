"""Series, measures and gaps as the Compare page says them."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.labels import ScoreKind
from app.measures.value import Measure, Standing
from app.services.compare.dataset import Series
from ui.translate import decimal, tr, tr_marked
from ui.widgets.domain_words import heading, word

_LEAST_P = 0.001


def source_title(provider: str, model: str, titles: Mapping[str, str]) -> str:
    """The provider by its title, with the model where it has a name of its own."""
    title = titles.get(provider, provider)
    return title if model in ("", provider) else f"{title} · {model}"


def series_title(one: Series, titles: Mapping[str, str]) -> str:
    """Provider and model; a flag says that it is one."""
    name = source_title(one.provider, one.model, titles)
    return tr("{name} (yes or no)", name=name) if one.kind is ScoreKind.BINARY else name


def question_title(question: str) -> str:
    """A question: an axis, or a label of an axis on which each label is a question of its own."""
    return " – ".join(heading(part) if place == 0 else word(part) for place, part in enumerate(question.split(": ")))


def measure_words(measure: Measure, digits: int = 2, *, percent: bool = False) -> str:
    """A figure with its interval, or in words why there is none."""
    if measure.value is None:
        return tr("undefined: {why}", why=tr_marked(measure.why))
    text = _number(measure.value, digits, percent=percent)
    if measure.low is not None and measure.high is not None:
        low, high = (_number(end, digits, percent=percent) for end in (measure.low, measure.high))
        text = tr("{value} ({low} to {high})", value=text, low=low, high=high)
    if measure.standing is Standing.NOT_YET_KNOWN:
        return tr("{value} – not yet known (n = {n})", value=text, n=measure.n)
    return text


def p_words(measure: Measure) -> str:
    """A p value; what would be rounded to nothing is “less than”."""
    if measure.value is not None and measure.value < _LEAST_P:
        return f"< {decimal(_LEAST_P, '.3f')}"
    return measure_words(measure, 3)


def percent(share: float) -> str:
    """A share from 0 to 1 in percent."""
    return _number(share, 0, percent=True)


def short_measure(measure: Measure, digits: int = 2) -> str:
    """The figure alone, for a narrow cell; its whole words stand in the tool tip."""
    if measure.value is None:
        return tr("undefined")
    text = decimal(measure.value, f".{digits}f")
    return f"{text} ?" if measure.standing is Standing.NOT_YET_KNOWN else text


def _number(value: float, digits: int, *, percent: bool) -> str:
    return f"{decimal(value * 100, '.1f')} %" if percent else decimal(value, f".{digits}f")
