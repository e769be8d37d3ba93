"""Gold items from a table (CSV or JSON lines): what each line names, and what is wrong with those that name nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from app.domain.image import is_sha256
from app.domain.labels import Axis
from app.domain.training import Difficulty
from app.errors import SettingsError
from app.services.train.foreign import lines_of, words
from app.services.train.sets import check_axis

E = TypeVar("E", bound=StrEnum)

MOST_LINES = 20_000
ALIASES = {
    "real": "human",
    "photo": "human",
    "authentic": "human",
    "fake": "artificial",
    "ai": "artificial",
    "synthetic": "artificial",
    "generated": "artificial",
}
"""Words that other people's files use for the two origins."""

_YES, _NO = ("true", "yes", "1"), ("false", "no", "0", "")


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken: a line (“line 7”) or a file, and why in a sentence."""

    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One usable line: an image by its SHA-256 or its path, and what is known of it."""

    place: str
    sha256: str | None
    path: Path | None
    axis: Axis | None
    answer: str
    explanation: str
    quote: str
    difficulty: Difficulty
    ambiguous: bool


def rows_of(
    text: str, folder: Path, offered: Sequence[str], *, csv_: bool
) -> tuple[tuple[Row, ...], tuple[Refused, ...]]:
    """The rows of a table, and what cannot be used of it.

    Args:
        text: the table; columns `sha256` or `path`, `answer`, and optionally `axis`, `explanation`, `quote`,
            `difficulty`, `ambiguous`. Confirmations are given in the program, never by a table.
        folder: what relative paths start from.
        offered: the answers that there are.
        csv_: CSV with a head; else JSON lines.

    Raises:
        SettingsError: it is no table at all, or has more than 20,000 lines.
    """
    rows: list[Row] = []
    refused: list[Refused] = []
    for number, record in lines_of(text, csv_=csv_):
        if len(rows) + len(refused) >= MOST_LINES:
            raise SettingsError(f"The table has more than {MOST_LINES} lines.")
        try:
            rows.append(_row(record, number, folder, offered))
        except SettingsError as error:
            refused.append(Refused(f"line {number}", error.message.removeprefix(f"Line {number}: ")))
    return tuple(rows), tuple(refused)


def answer_of(text: str, offered: Sequence[str]) -> str:
    """The answer that a word means; raises SettingsError that names those there are."""
    word = " ".join(text.split())
    found = next((one for one in offered if one.casefold() == word.casefold()), ALIASES.get(word.casefold()))
    if found is None:
        raise SettingsError(f"“{word[:60]}” is no answer; there are: {', '.join(offered)}.")
    return found


def _row(record: Mapping[str, Any], number: int, folder: Path, offered: Sequence[str]) -> Row:
    texts = {
        name: words(record.get(name, ""), name, number).strip()
        for name in ("sha256", "path", "axis", "answer", "explanation", "quote", "difficulty")
    }
    sha256 = texts["sha256"].lower()
    if sha256 and not is_sha256(sha256):
        raise SettingsError(f"“{sha256[:70]}” is no SHA-256.")
    if not sha256 and not texts["path"]:
        raise SettingsError("Neither sha256 nor path says which image is meant.")
    if not texts["answer"]:
        raise SettingsError("There is no answer.")
    axis, difficulty = _one_of(Axis, texts["axis"]), _one_of(Difficulty, texts["difficulty"] or Difficulty.MEDIUM)
    if axis is None and texts["axis"]:
        raise SettingsError(f"“{texts['axis'][:60]}” is no axis; there are: {', '.join(Axis)}.")
    if difficulty is None:
        raise SettingsError(f"“{texts['difficulty'][:60]}” is no difficulty; there are: {', '.join(Difficulty)}.")
    answer = answer_of(texts["answer"], offered)
    if axis is not None:
        check_axis(answer, axis)
    return Row(
        f"line {number}",
        sha256 or None,
        folder / texts["path"] if texts["path"] else None,
        axis,
        answer,
        texts["explanation"],
        texts["quote"],
        difficulty,
        _flag(record.get("ambiguous", False)),
    )


def _one_of(kind: type[E], word: str) -> E | None:
    """The member that a word means; None for another word."""
    return next((member for member in kind if member.value == word.lower()), None)


def _flag(value: object) -> bool:
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise SettingsError(f"“{word[:40]}” is neither true nor false.")
