"""What a file says of itself, as names and values in groups: metadata, hashes, colour profile."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One name and its value, in a group such as "EXIF"; `personal` marks what may tell who, where or whose device."""

    group: str
    name: str
    value: str
    personal: bool = False


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Everything read from one file; `cut` says that there was more than is kept."""

    facts: tuple[Fact, ...]
    cut: bool = False


def grouped(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts by group, groups in the order in which they first appear."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.group, []).append(fact)
    return groups


def matching(facts: Iterable[Fact], text: str) -> tuple[Fact, ...]:
    """The facts that hold every word of `text` in group, name or value; case does not matter."""
    words = text.casefold().split()
    return tuple(
        fact for fact in facts if all(word in f"{fact.group}\n{fact.name}\n{fact.value}".casefold() for word in words)
    )


def as_text(facts: Iterable[Fact]) -> str:
    """The facts as lines to paste elsewhere, a heading for each group."""
    blocks = [
        "\n".join([group, *(f"  {fact.name}: {fact.value}" for fact in inside)])
        for group, inside in grouped(facts).items()
    ]
    return "\n\n".join(blocks)


def as_json(facts: Iterable[Fact]) -> str:
    """The facts as a JSON list of `{group, name, value, personal}`."""
    rows = [{"group": f.group, "name": f.name, "value": f.value, "personal": f.personal} for f in facts]
    return json.dumps(rows, indent=2, ensure_ascii=False)
