"""What a decoder may use, how urgent a job is, and how its answer looks: the values both ends of the sandbox share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
Args: TypeAlias = Mapping[str, JSON]

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use.

    `memory_bytes` counts what the job needs on top of the idle worker and the mapped file;
    `cpu_seconds` is processor time of all threads, `wall_seconds` time on the clock;
    `pixels` is width × height of the picture as stored; `result_bytes` bounds the answer;
    `file_bytes` the input.
    """

    memory_bytes: int = 768 * MIB
    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    pixels: int = 200_000_000
    result_bytes: int = 64 * MIB
    file_bytes: int = 1024 * MIB


class Priority(IntEnum):
    """Who waits for a job; smaller goes first."""

    NOW = 0
    NEXT = 1
    VISIBLE = 2
    BULK = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of an operation: small facts as JSON values, large results as bytes in the operation's order."""

    meta: dict[str, JSON]
    blobs: tuple[bytes, ...] = field(default=(), repr=False)
