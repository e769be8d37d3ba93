"""What the decision bar says of a draft: what is missing, and what committing hands on."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.held import Held
from app.domain.policy import Missing, Need, Occasion
from app.services.ruling.deliver import PlannedDelivery
from ui.translate import later, say, tr, tr_marked

_OCCASIONS = {
    Occasion.HUMAN.value: later("“human”"),
    Occasion.ARTIFICIAL.value: later("“artificial”"),
    Occasion.CLEAR.value: later("clearing"),
    Occasion.SKIP.value: later("skipping"),
    Occasion.ESCALATE.value: later("escalating"),
}
# Letters of an image's name beside other words.
_NAME = 28


def missing_words(lacking: Missing, reasons_key: str, note_key: str) -> str:
    """One thing that a draft lacks, for whose sake, and the key that leads there."""
    if lacking.need is Need.RULING:
        return tr("a force or a policy label")
    known = _OCCASIONS.get(lacking.because)
    because = tr_marked(known) if known else f"“{lacking.because}”"
    if lacking.need is Need.REASON:
        if not lacking.because:
            return tr("a reason ({key})", key=reasons_key)
        return tr("a reason for {what} ({key})", what=because, key=reasons_key)
    if not lacking.because:
        return tr("a note ({key})", key=note_key)
    return tr("a note for {what} ({key})", what=because, key=note_key)


def delivery_words(planned: Sequence[PlannedDelivery], why_nothing: str, held: Sequence[Held] = ()) -> tuple[str, ...]:
    """What committing hands on, to whom and when; or why it hands on nothing, or leaves what a provider holds.

    Args:
        planned: what a force, or clearing it, hands on.
        why_nothing: why it hands on nothing, where that is so.
        held: the overrides that stay as they are, whatever is recorded: those of a draft without a force.
    """
    if held:
        return tuple(_held_words(one) for one in held)
    if not planned:
        return (tr("Delivers nothing: {why}.", why=say(why_nothing)),) if why_nothing else ()
    return tuple(_plan_words(plan) for plan in planned)


def _plan_words(plan: PlannedDelivery) -> str:
    if not plan.possible:
        return tr("Not delivered: {words}.", words=say(plan.words))
    told = say(plan.words)
    words = told[:1].upper() + told[1:]
    return tr("{words} in {seconds} s – Undo stops it until then.", words=words, seconds=f"{plan.in_seconds:.0f}")


def _held_words(held: Held) -> str:
    return tr(
        "{title} keeps “{force}”: only human or artificial replaces it.",
        title=held.title,
        force=tr_marked(held.force.value),
    )


def short_name(name: str) -> str:
    """An image's name cut in its middle, for a line that has more to say."""
    return name if len(name) <= _NAME else f"{name[: _NAME // 2]}…{name[-_NAME // 2 :]}"
