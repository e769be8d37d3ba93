"""How it stands with a provider, as a chip of a glyph and words, and all of them in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo

from PySide6.QtWidgets import QWidget

from app.domain.assessment import Cost
from app.domain.lanes import Lane, LaneState
from ui.translate import decimal, later, moment, say_kept, tr, tr_marked
from ui.widgets.badge import Badge, BadgeSpec

LANES: dict[LaneState, BadgeSpec] = {
    LaneState.READY: BadgeSpec("check-circle", later("Ready"), "good", later("It takes images; nothing waits for it.")),
    LaneState.BUSY: BadgeSpec("hourglass", later("Working"), "accent", later("Images are being assessed.")),
    LaneState.HELD: BadgeSpec(
        "send",
        later("Held"),
        "caution",
        later("What is to be sent to it is held back until you agree in the preflight."),
    ),
    LaneState.OFF: BadgeSpec("power", later("Off"), "muted", later("Nothing is sent to it.")),
    LaneState.NO_KEY: BadgeSpec("key", later("Key needed"), "caution", later("It is on, but there is no key for it.")),
    LaneState.PAUSED: BadgeSpec(
        "pause", later("Paused"), "muted", later("You paused it. What waits goes on when you resume it.")
    ),
    LaneState.LIMITED: BadgeSpec(
        "gauge", later("Limited"), "caution", later("Its rate limit is reached; it goes on by itself.")
    ),
    LaneState.DOWN: BadgeSpec(
        "plug-off", later("Down"), "bad", later("It does not answer; it is tried again by itself.")
    ),
}
# In this order a sentence on all of them names the states: what a person may have to see to comes first.
_ORDER = (
    LaneState.DOWN,
    LaneState.NO_KEY,
    LaneState.HELD,
    LaneState.LIMITED,
    LaneState.PAUSED,
    LaneState.BUSY,
    LaneState.READY,
    LaneState.OFF,
)
# The same states after a number.
_COUNTED = {
    LaneState.READY: later("ready"),
    LaneState.BUSY: later("working"),
    LaneState.HELD: later("held"),
    LaneState.OFF: later("off"),
    LaneState.NO_KEY: later("without a key"),
    LaneState.PAUSED: later("paused"),
    LaneState.LIMITED: later("limited"),
    LaneState.DOWN: later("down"),
}


def clock_words(iso: str | None, zone: tzinfo | None = None, now: datetime | None = None) -> str:
    """A moment of today as “10:42”, of another day with its date, in the zone of this machine; empty for no time."""
    try:
        at = datetime.fromisoformat(iso or "").astimezone(zone)
    except ValueError:
        return ""
    today = (now or datetime.now(zone).astimezone(zone)).astimezone(zone).date()
    return f"{at:%H:%M}" if at.date() == today else moment(at, "%H:%M")


def lane_words(lane: Lane, zone: tzinfo | None = None, now: datetime | None = None) -> str:
    """The state in words: “Limited until 10:42”, “Down – next try 10:43”."""
    word, at = LANES[lane.state].word, clock_words(lane.until, zone, now)
    if not at:
        return word
    return (
        tr("{word} – next try {at}", word=word, at=at)
        if lane.state is LaneState.DOWN
        else tr("{word} until {at}", word=word, at=at)
    )


def figures_words(lane: Lane) -> str:
    """How far the lane is and what it has cost: “12 of 40 · 3 without an answer · 0.42 EUR”."""
    parts = [tr("{done:,} of {total:,}", done=lane.done, total=lane.total) if lane.total else ""]
    parts.append(tr("{failed:,} without an answer", failed=lane.failed) if lane.failed else "")
    parts.append(tr("%n held until you agree", count=lane.held) if lane.held else "")
    parts.append(cost_words(lane.cost))
    return " · ".join(part for part in parts if part)


def cost_words(costs: Iterable[Cost]) -> str:
    """Sums of money, one for each currency, never added up."""
    return ", ".join(decimal(cost.amount, ".6f").rstrip("0").rstrip(".,") + f" {cost.currency}" for cost in costs)


def summary(lanes: Iterable[Lane]) -> tuple[BadgeSpec, str]:
    """The look of the gravest state, and all states counted: “1 limited · 2 ready · 3 off”."""
    counts = Counter(lane.state for lane in lanes)
    present = [state for state in _ORDER if counts[state]]
    words = " · ".join(f"{counts[state]} {tr_marked(_COUNTED[state])}" for state in present)
    return LANES[present[0] if present else LaneState.OFF], words or tr("none")


class LaneChip(Badge):
    """The state of one provider; why it is so is its tooltip and description."""

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(LANES[lane.state], parent)
        self.set_lane(lane)

    def set_lane(self, lane: Lane) -> None:
        """Show how it stands now."""
        spec = LANES[lane.state]
        self.set_spec(BadgeSpec(spec.icon, lane_words(lane), spec.tint, say_kept(lane.words) or spec.about))
