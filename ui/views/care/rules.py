"""The kept settings as a filter and as rules by axis, and a chosen filter as settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.care import AxisRules, Rung
from app.domain.labels import Axis
from ui.widgets.care import Care

if TYPE_CHECKING:
    from app.services.preferences import Care as Kept

_SHOWN = {"edges": Rung.EDGES, "words": Rung.WORDS}


def care_of(kept: Kept) -> Care:
    """The reviewer's own filter."""
    made = Care(kept.blur, kept.grey, grey_strength=kept.grey_strength, usual_blur=kept.usual_blur)
    return replace(made, words_only=kept.show == "words", edges=kept.show == "edges")


def rules_of(kept: Kept) -> AxisRules:
    """The rungs by axis; an axis that this version does not know is left out."""
    known = {axis.value: axis for axis in Axis}
    rungs = {known[name]: Rung(rung) for name, rung in kept.axes.items() if name in known}
    return AxisRules(kept.threshold / 100, rungs)


def kept_as(kept: Kept, care: Care) -> Kept:
    """The settings with this filter as the reviewer's own; the rules by axis stay."""
    shown = next((word for word, rung in _SHOWN.items() if rung is care.rung), "picture")
    return replace(
        kept,
        blur=care.blur,
        grey=care.grey,
        grey_strength=care.grey_strength,
        usual_blur=care.usual_blur,
        show=shown,
    )
