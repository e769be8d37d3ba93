"""The domain's own short words – axes, rulings, states, kinds – as the window says them."""

from __future__ import annotations

from app.domain.thresholds import Thresholds
from ui.translate import decimal, later, tr, tr_marked

# Values of the domain's enumerations: stored, logged and exported in English, shown in the language of the window.
WORDS = (
    later("origin"),
    later("nudity"),
    later("gore"),
    later("quality"),
    later("overlay"),
    later("other"),
    later("human"),
    later("artificial"),
    later("open"),
    later("ruled"),
    later("skipped"),
    later("escalated"),
    later("official"),
    later("interim"),
    later("own"),
    later("Invalid"),
    later("Valid"),
    later("Trusted"),
    later("content hash broken"),
    later("signer not verified"),
    later("valid, unknown signer"),
    later("trusted"),
    later("manifest does not meet the rules"),
    later("manifest without its picture"),
    later("credentials"),
    later("quota"),
    later("unavailable"),
    later("timeout"),
    later("rejected"),
    later("unsupported"),
    later("unreadable"),
    later("malformed"),
    later("cancelled"),
    later("disabled"),
    later("environment"),
    later("bug"),
    later("yes"),
    later("no"),
    later("On this device"),
    later("The file carries no C2PA manifest."),
    later("This file format cannot carry a C2PA manifest."),
    later("The manifest is larger than this program takes (16 MB)."),
)


def word(value: str) -> str:
    """A value of an enumeration in words; one that is not known here as it stands."""
    return tr_marked(value)


def heading(value: str) -> str:
    """The same with a capital letter, to begin a line with."""
    words = word(value)
    return words[:1].upper() + words[1:]


def threshold_words(thresholds: Thresholds) -> str:
    """From when an answer counts as a yes: the usual number, and the axes that have one of their own."""
    own = ", ".join(f"{word(axis.value)} {decimal(value)}" for axis, value in thresholds.own.items())
    if not own:
        return tr("A probability counts as a yes from 0.50 on.")
    if len(thresholds.own) == len(thresholds.by_axis):
        return tr("A probability counts as a yes from: {own}.", own=own)
    return tr("A probability counts as a yes from 0.50 on, but: {own}.", own=own)
