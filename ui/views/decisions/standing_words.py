"""What stands for an image already, in a line: who ruled it when, as what, why, and how far that got."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from app.domain.decision import DeliveryState, QueueEntry
from app.domain.image import ReviewState
from app.domain.policy import Policy
from ui.translate import short_day, tr, tr_marked
from ui.views.decisions.history_words import ruling_words

_SENT = (DeliveryState.DELIVERED, DeliveryState.SENDING)


def standing_words(
    entry: QueueEntry | None,
    policy: Policy,
    reviewer: str,
    paths: int = 0,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The standing ruling: "You ruled this on 3 Nov as forced artificial – reason Hands, 2 paths"; nothing when open.

    Args:
        entry: what stands, None while the image is open.
        policy: the policy that knows the words of labels and reasons.
        reviewer: who is at the window now.
        paths: under how many paths the file was seen; told when there are several.
        titles: what providers are called, by name.
    """
    if entry is None or entry.ruling.state is ReviewState.OPEN:
        return ""
    what, day = ruling_words(entry.ruling, policy), day_words(entry.decided_at)
    mine = entry.reviewer == reviewer
    if entry.ruling.state is ReviewState.RULED:
        words = (
            tr("You ruled this on {day}: {what}", day=day, what=what)
            if mine
            else tr("{who} ruled this on {day}: {what}", who=entry.reviewer, day=day, what=what)
        )
    elif mine:
        words = tr("You set this aside on {day}: {what}", day=day, what=what)
    else:
        words = tr("{who} set this aside on {day}: {what}", who=entry.reviewer, day=day, what=what)
    reasons = {reason.id: tr_marked(reason.title) for reason in policy.reasons}
    reason = entry.ruling.reason
    said = [tr("reason {reason}", reason=reasons.get(reason, reason))] if reason else []
    if entry.ruling.note:
        said.append(tr("with a note"))
    if paths > 1:
        said.append(tr("%n paths", count=paths))
    said += [
        tr("delivered to {provider}", provider=titles.get(name, name))
        for name, state in entry.deliveries
        if state in _SENT
    ]
    return f"{words} – {', '.join(said)}" if said else words


def day_words(iso: str) -> str:
    """The day of a moment as the reader writes it, in local time; the year only when it is another one."""
    moment = datetime.fromisoformat(iso).astimezone()
    this_year = moment.year == datetime.now(UTC).astimezone().year
    return short_day(moment, year=not this_year)
