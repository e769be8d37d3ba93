"""Lines of decisions as they are shown: texts for the columns, and glyphs with words beside them."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.decision import Delivery, Verb
from app.domain.decision_list import URGENCY, DecisionLine
from app.domain.policy import Policy
from app.services.ruling.review import Verification
from ui.models.decisions_model import ShownLine
from ui.models.refusals_model import visible
from ui.translate import number, say_kept, tr, tr_marked
from ui.views.decisions.history_words import delivery_words, icon_of, what_words, why_words
from ui.widgets.badge import DELIVERY
from ui.widgets.text import when_words


def shown_line(line: DecisionLine, policy: Policy, titles: Mapping[str, str]) -> ShownLine:
    """A line ready to be shown.

    Args:
        line: the decision.
        policy: of its day, or the present one where that was not kept.
        titles: of the providers, by name.
    """
    event = line.event
    reasons = {reason.id: tr_marked(reason.title) for reason in policy.reasons}
    reason = event.ruling.reason
    delivery = most_urgent(line)
    return ShownLine(
        line=line,
        texts=(
            number(event.seq),
            when_words(event.decided_at),
            visible(line.name or event.sha256[:12]),
            what_words(event, policy),
            visible(reasons.get(reason, reason)) if reason else "",
            visible(" ".join((event.ruling.note or "").split())),
            visible(event.reviewer),
            _delivery(line, titles),
        ),
        ruling_icon=(icon_of(event), "accent" if line.stands else "muted"),
        delivery_icon=("", "") if delivery is None else (DELIVERY[delivery.state].icon, DELIVERY[delivery.state].tint),
    )


def most_urgent(line: DecisionLine) -> Delivery | None:
    """Of a line's deliveries the one that most needs looking at."""
    return min(line.deliveries, key=lambda each: URGENCY.index(each.state), default=None)


def in_full(line: DecisionLine, policy: Policy, titles: Mapping[str, str]) -> str:
    """Everything that a line says, in sentences."""
    event = line.event
    mark = "" if line.stands else tr(" (no longer stands)")
    why = why_words(event, policy) if event.verb not in (Verb.UNDO, Verb.REDO) else ""
    lines = [
        tr("Decision {seq}{mark}: {what}", seq=event.seq, mark=mark, what=what_words(event, policy)),
        tr(
            "{reviewer}, {when}, policy {policy_version}",
            reviewer=event.reviewer,
            when=when_words(event.decided_at),
            policy_version=event.policy_version,
        ),
        tr("Ruled before the answers were shown.") if line.blind else "",
        why,
        *(
            tr(
                "Delivery to {title}: {words}",
                title=titles.get(each.provider, each.provider),
                words=delivery_words(each),
            )
            for each in line.deliveries
        ),
    ]
    return "\n".join(each for each in lines if each)


def chain_words(found: Verification) -> str:
    """What the check of the chain came to, in a sentence."""
    if found.broken is not None:
        return tr(
            "The chain breaks at decision {seq:,}: {why}", seq=found.broken.seq, why=say_kept(found.broken.reason)
        )
    if not found.events:
        return tr("There is no decision yet.")
    decisions = tr("%n decisions", count=found.events)
    if found.checkpoint is None:
        return tr(
            "{decisions}: the chain is intact up to no. {seq:,}; there is no checkpoint yet",
            decisions=decisions,
            seq=found.events,
        )
    return tr(
        "{decisions}: the chain is intact up to no. {seq:,}; the checkpoint of no. {at:,} matches",
        decisions=decisions,
        seq=found.events,
        at=found.checkpoint[0],
    )


def _delivery(line: DecisionLine, titles: Mapping[str, str]) -> str:
    delivery = most_urgent(line)
    if delivery is None:
        return ""
    words = f"{titles.get(delivery.provider, delivery.provider)}: {tr_marked(DELIVERY[delivery.state].word)}"
    further = len(line.deliveries) - 1
    return tr("{words}, and %n more", count=further, words=words) if further else words
