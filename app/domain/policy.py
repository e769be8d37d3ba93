"""The policy a reviewer rules by: its version, the labels on keys 3–9, and the reasons on offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIRST_KEY, LAST_KEY = 3, 9


@dataclass(frozen=True, slots=True)
class PolicyLabel:
    """One policy label; `key` is the digit 3–9 that chooses it, or None for a label without a key."""

    id: str
    title: str
    about: str
    key: int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason code."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Policy:
    """A versioned policy; the version is stored with each decision made by it."""

    version: str
    title: str
    labels: tuple[PolicyLabel, ...]
    reasons: tuple[Reason, ...]

    def label(self, label_id: str) -> PolicyLabel | None:
        """The label of this id."""
        return next((label for label in self.labels if label.id == label_id), None)


def parse_policy(data: Mapping[str, object]) -> Policy:
    """Read a policy from parsed TOML.

    Raises:
        ValueError: naming what is missing, doubled or out of range.
    """
    version, title = _text(data, "version", "the policy"), _text(data, "title", "the policy")
    labels: list[PolicyLabel] = []
    for entry in _tables(data, "labels"):
        key = entry.get("key")
        # In Python, though not in TOML, `true` is a number.
        if key is not None and (type(key) is not int or not FIRST_KEY <= key <= LAST_KEY):
            msg = f"the key of a policy label is a digit {FIRST_KEY} to {LAST_KEY}, not {key!r}"
            raise ValueError(msg)
        about = _text(entry, "about", "a label") if entry.get("about") else ""
        labels.append(PolicyLabel(_text(entry, "id", "a label"), _text(entry, "title", "a label"), about, key))
    reasons = [Reason(_text(r, "id", "a reason"), _text(r, "title", "a reason")) for r in _tables(data, "reasons")]
    _refuse_doubles("policy label", [label.id for label in labels])
    _refuse_doubles("key", [label.key for label in labels if label.key is not None])
    _refuse_doubles("reason", [reason.id for reason in reasons])
    return Policy(version, title, tuple(labels), tuple(reasons))


def _text(table: Mapping[str, object], name: str, where: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        msg = f"{where} needs a text `{name}`"
        raise ValueError(msg)
    return value


def _tables(data: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        msg = f"`{name}` is a list of tables"
        raise ValueError(msg)
    return value


def _refuse_doubles(what: str, values: Sequence[object]) -> None:
    doubled = {value for value in values if values.count(value) > 1}
    if doubled:
        msg = f"{what} given twice: {', '.join(sorted(map(str, doubled)))}"
        raise ValueError(msg)
