"""Why a series has no score for an image: glyph and words, the same as in Review."""

from __future__ import annotations

from app.domain.assessment import FailureKind
from app.services.compare.dataset import ANSWERED, HIDDEN, NOT_ASKED
from app.services.compare.questions import failure_words
from ui.models.compare_grid import GapLook
from ui.translate import later, tr_marked
from ui.widgets.badge import BadgeSpec
from ui.widgets.failure_chip import FAILURES

_SILENT = BadgeSpec("circle", later("Says nothing"), "muted", later("It answered, but says nothing on this."))
_UNSURE = BadgeSpec("question", later("Inconclusive"), "caution", later("The provider does not decide here."))
_HIDDEN = BadgeSpec(
    "eye-off", later("Hidden"), "muted", later("Blind first is on, and you have not ruled on this image yet.")
)
_NOT_ASKED = BadgeSpec("power", later("Not asked"), "muted", later("Nothing was sent to it."))


def look_of(state: int, unsure: bool) -> GapLook:  # noqa: FBT001 - the signature of a model's gap
    """The look of a gap; `state` is a place in `Dataset.states`."""
    if unsure:
        spec = _UNSURE
    elif state == HIDDEN:
        spec = _HIDDEN
    elif state == NOT_ASKED:
        spec = _NOT_ASKED
    elif state == ANSWERED:
        spec = _SILENT
    else:
        spec = FAILURES[FailureKind(failure_words(state))]
    return GapLook(spec.icon, spec.tint, tr_marked(spec.word), tr_marked(spec.about))
