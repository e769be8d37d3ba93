"""What a single setting may be: each rule checks one TOML value and says in words what it would accept."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: `wants` completes the sentence "… must be", `accepts` decides about a value."""

    wants: str
    accepts: Callable[[object], bool]


def whole(low: int, high: int) -> Rule:
    """A whole number from `low` to `high`; TOML's true and false are no numbers."""
    return Rule(
        f"a whole number from {low} to {high}",
        lambda v: isinstance(v, int) and not isinstance(v, bool) and low <= v <= high,
    )


def number(low: float, high: float) -> Rule:
    """A finite number from `low` to `high`."""
    return Rule(
        f"a number from {low:g} to {high:g}",
        lambda v: isinstance(v, int | float) and not isinstance(v, bool) and math.isfinite(v) and low <= v <= high,
    )


def yes_no() -> Rule:
    """A truth value."""
    return Rule("true or false", lambda v: isinstance(v, bool))


def choice(*names: str) -> Rule:
    """One of `names`."""
    return Rule(" or ".join(f'"{n}"' for n in names), lambda v: isinstance(v, str) and v in names)


def line(longest: int, *, empty: bool = True) -> Rule:
    """One line of text without control characters, at most `longest` characters."""
    least = 0 if empty else 1
    return Rule(
        f"one line of text of {least} to {longest} characters",
        lambda v: isinstance(v, str) and least <= len(v) <= longest and _is_clean(v) and (empty or bool(v.strip())),
    )


def base64_text(longest: int) -> Rule:
    """Bytes as base64 text; empty when there are none."""
    return Rule(f"base64 text of at most {longest} characters", lambda v: _is_base64(v, longest))


def list_of(each: Rule, most: int) -> Rule:
    """At most so many values, each of which obeys a rule."""
    return Rule(
        f"a list of at most {most} values, each {each.wants}",
        lambda v: isinstance(v, list | tuple) and len(v) <= most and all(map(each.accepts, v)),
    )


def table_of(each: Rule, most: int) -> Rule:
    """A table of at most so many names, whose values obey a rule."""
    return Rule(
        f"a table of at most {most} names, each with {each.wants}",
        lambda v: isinstance(v, Mapping) and len(v) <= most and all(map(each.accepts, v.values())),
    )


def key_table() -> Rule:
    """Keys by the id of the action: for each a list of at most eight sequences."""
    rule = table_of(list_of(line(40, empty=False), 8), 500)
    return Rule('a table like human = ["1", "Ctrl+1"], with at most 8 keys for an action', rule.accepts)


def proxy() -> Rule:
    """A proxy address; a user name or password is refused, because settings hold no secrets."""
    return Rule(
        "empty, or an address like http://proxy.example:3128 (http or https, without user name and password)",
        _is_proxy,
    )


def _is_clean(text: str) -> bool:
    return not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in text)


def _is_base64(value: object, longest: int) -> bool:
    if not isinstance(value, str) or len(value) > longest:
        return False
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


def _is_proxy(value: object) -> bool:
    if not isinstance(value, str) or not _is_clean(value):
        return False
    if not value:
        return True
    try:
        parts = urlsplit(value)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and "@" not in parts.netloc
        and " " not in value
        and port_is_fine
        and parts.path in ("", "/")
        and not parts.query
        and not parts.fragment
    )
