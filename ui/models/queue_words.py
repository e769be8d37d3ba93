"""What the queue says of an image in words: why it deserves a look, and one sentence for a screen reader."""

from __future__ import annotations

from app.domain.image import ReviewState
from app.domain.labels import Axis
from app.domain.order import Order
from app.domain.priority import Said, Why, WhyKind
from app.domain.queue import QueueRow
from app.domain.statements import Statement
from ui.translate import decimal, later, say, say_kept, tr, tr_marked

AXIS_WORDS: dict[Axis, str] = {
    Axis.ORIGIN: later("origin"),
    Axis.NUDITY: later("nudity"),
    Axis.GORE: later("gore"),
    Axis.QUALITY: later("quality"),
    Axis.OVERLAY: later("overlay"),
    Axis.OTHER: later("other"),
}
_DIFFER = (WhyKind.CONTRADICTION, WhyKind.SPREAD)
_FIXED: dict[WhyKind, str] = {
    WhyKind.DECLARES_AI_RULED_HUMAN: later("Declares AI, ruled human"),
    WhyKind.DECLARES_CAMERA_RULED_ARTIFICIAL: later("Declares a camera, ruled artificial"),
    WhyKind.NOBODY: later("Nobody could answer"),
}
_SAID: dict[WhyKind, str] = {
    WhyKind.DECLARES_AI: later("Declares AI, against {said}"),
    WhyKind.DECLARES_CAMERA: later("Declares a camera, against {said}"),
    WhyKind.INCONCLUSIVE: later("Inconclusive: {names}"),
    WhyKind.NEAR: later("Near the threshold: {said}"),
}
_BOTH_NEAR = later("Both near the threshold: {said}")
_NEAR_OWN = later("Near the threshold {threshold}: {said}")
# Which reasons an order is about; the gravest of them is named, else the gravest of all.
_ABOUT: dict[Order, tuple[WhyKind, ...]] = {
    Order.UNCERTAINTY: (WhyKind.NOBODY, WhyKind.INCONCLUSIVE, WhyKind.NEAR),
    Order.RISK: (WhyKind.RISK,),
}


def why_of(row: QueueRow, order: Order = Order.ARRIVAL) -> Why | None:
    """The reason to name of an image in this order; None when there is none."""
    whys = row.whys
    about = _ABOUT.get(order, ())
    return next((why for why in whys if why.kind in about), whys[0] if whys else None)


def why_words(why: Why) -> str:
    """A reason in a few words."""
    if why.kind in _DIFFER:
        return say(why.sentence)
    if why.kind in _FIXED:
        return tr_marked(_FIXED[why.kind])
    said = ", ".join(_said(one) for one in why.said)
    names = ", ".join(dict.fromkeys(say(one.name) for one in why.said))
    kind = _BOTH_NEAR if why.kind is WhyKind.NEAR and len(why.said) == 2 else _SAID.get(why.kind, "{said}")
    if why.threshold is not None:
        kind = _NEAR_OWN
    return tr_marked(kind).format(said=said, names=names, threshold=decimal(why.threshold or 0.0))


def why_short(why: Why) -> str:
    """The same for a narrow place: where providers differ, on what; who said which number is in the longer words."""
    if why.axis is None:
        return why_words(why)
    axis = tr_marked(AXIS_WORDS[why.axis])
    if why.kind is WhyKind.CONTRADICTION:
        return tr("Contradiction: {axis}", axis=axis)
    return tr("Apart: {axis}", axis=axis)


def glyph_of(why: Why) -> tuple[str, str]:
    """Icon and tint of a reason."""
    if why.kind is WhyKind.RISK:
        return "alert", "muted"
    if why.kind in (WhyKind.NOBODY, WhyKind.INCONCLUSIVE, WhyKind.NEAR):
        return "question", "caution"
    return "equal-conflict", "caution" if why.kind is WhyKind.SPREAD else "bad"


def risk_words(row: QueueRow) -> str:
    """The worst risk of each axis: “nudity 0.81, gore 0.02”."""
    return ", ".join(f"{tr_marked(AXIS_WORDS[axis])} {decimal(risk)}" for axis, risk in row.risks.items())


def suggested_words(what: str) -> str:
    """The policy's suggestion as such: it never reads like a ruling."""
    return tr("Suggested: {what}", what=what) if what else ""


def spoken(row: QueueRow, suggested: str = "", label: str = "") -> str:
    """One sentence on an image, for a screen reader and the tool tip.

    Args:
        row: the image.
        suggested: what the policy suggests, if anything.
        label: the title of its policy label; without it the label's identifier is said.
    """
    parts = [row.name]
    if row.out:
        parts.append(tr("taken out of the queue"))
    if row.unreadable_message:
        parts.append(tr("unreadable: {unreadable_message}", unreadable_message=say_kept(row.unreadable_message)))
    else:
        frames = tr(", frame 1 of {frames}", frames=row.frames) if row.frames > 1 else ""
        parts.append(
            tr(
                "{format}, {width} by {height} pixels{frames}",
                format=row.format,
                width=row.width,
                height=row.height,
                frames=frames,
            )
        )
    ruled = ", ".join(part for part in (tr_marked(row.force or ""), label or row.policy_label) if part)
    parts.append(f"{tr_marked(row.state.value)}{': ' + ruled if ruled else ''}")
    if suggested and row.state is ReviewState.OPEN:
        parts.append(suggested_words(suggested))
    parts += [why_words(why) for why in row.whys if why.kind is not WhyKind.RISK]
    if row.levels and row.risks:
        parts.append(tr("highest risk {risks}", risks=risk_words(row)))
    if row.failed:
        parts.append(tr("{failed} without an answer", failed=row.failed))
    if row.declares_ai:
        parts.append(tr("declares AI"))
    if row.declares_camera:
        parts.append(tr("declares a camera"))
    return "; ".join(parts)


def _said(one: Said) -> str:
    return f"{say(one.name)} {_short(one.statement)}"


def _short(one: Statement) -> str:
    words = say(one.words())
    return words if one.question == one.axis.value else f"{one.label} {words}"
