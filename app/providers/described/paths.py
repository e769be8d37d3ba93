"""Paths into a JSON reply, a small and bounded part of JSONPath (RFC 9535): names, indexes and `[*]`; no scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_MAX_STEPS: Final = 24
_MAX_MATCHES: Final = 10_000
_STEP = re.compile(
    r"""\.?(?P<name>[^\W\d][\w-]*)      # name, at the beginning or after a dot
      | \[(?P<index>-?\d{1,6})\]        # [3], [-1]
      | \[(?P<every>\*)\]               # [*]
      | \["(?P<quoted>[^"\\]{1,200})"\] # ["any name at all"]
    """,
    re.VERBOSE,
)


class Every:
    """The step `[*]`: all items of a list, all values of an object."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Every)

    def __hash__(self) -> int:
        return hash(Every)


Step = str | int | Every
Path = tuple[Step, ...]


def parse_path(text: str) -> Path:
    """The steps of `text`; `$` alone is the whole reply. Raises ValueError, in words for the file's author."""
    rest, steps = text.strip().removeprefix("$"), list[Step]()
    if not text.strip():
        msg = "the path is empty; “$” is the whole reply"
        raise ValueError(msg)
    position = 0
    while position < len(rest):
        match = _STEP.match(rest, position)
        if match is None or (position and match["name"] and rest[position] != "."):
            msg = f"the path cannot be read from “{rest[position : position + 20]}” on"
            raise ValueError(msg)
        if match["every"]:
            steps.append(Every())
        else:
            steps.append(int(match["index"]) if match["index"] else match["name"] or match["quoted"])
        position = match.end()
    if len(steps) > _MAX_STEPS:
        msg = f"the path has {len(steps)} steps, and {_MAX_STEPS} are allowed"
        raise ValueError(msg)
    return tuple(steps)


def matches(path: Path, value: object) -> list[object]:
    """Everything to which `path` leads, in order; raises ValueError beyond ten thousand."""
    found: Sequence[object] = [value]
    for step in path:
        found = [part for item in found for part in _step(step, item)]
        if len(found) > _MAX_MATCHES:
            msg = f"it holds more than {_MAX_MATCHES:,} values where labels are expected"
            raise ValueError(msg)
    return list(found)


def first(path: Path, value: object) -> object:
    """The first value to which `path` leads; None where it leads nowhere."""
    return next(iter(matches(path, value)), None)


def _step(step: Step, value: object) -> Sequence[object]:
    match step, value:
        case str(), dict():
            return [value[step]] if step in value else []
        case int(), list():
            return [value[step]] if -len(value) <= step < len(value) else []
        case Every(), list():
            return value
        case Every(), dict():
            return list(value.values())
        case _:
            return []
