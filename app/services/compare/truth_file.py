"""Reads a file of known answers: CSV or JSON lines, an image a line, with the truth, providers' answers, or both.

The format is described in docs/compare.md. Reading is strict: what is taken is understood, and every refusal names
its line.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.assessment import FailureKind
from app.domain.labels import Axis
from app.domain.sentence import Sentence
from app.errors import SettingsError

KEYS = ("sha256", "path", "image", "file", "name")
TRUTHS = ("truth", "force_classification", "answer", "label")
QUESTIONS = ("question", "axis")
YES = frozenset(("yes", "true", "y", "t", "1", "artificial", "ai", "generated", "fake", "positive")) | frozenset(
    ("explicit", "nsfw", "porn", "gore")
)
NO = frozenset(("no", "false", "n", "f", "0", "human", "real", "authentic", "negative", "safe", "sfw", "neutral", "ok"))
OPEN = frozenset(("unknown", "unsure", "inconclusive", "?"))
_FAILURES = {kind.value: kind for kind in FailureKind}
_MOST_FAULTS = 5
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """What a provider says in one line: a score from 0 to 1 (a flag is 0 or 1), unsure, or a failure."""

    score: float | None = None
    unsure: bool = False
    failure: FailureKind | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file, which image it means, on which question, the truth (None: unknown), answers."""

    number: int
    key: str
    question: str
    truth: bool | None
    answers: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """A whole file. `flags` are the providers that only say yes or no; `remarks` say what was passed over, and why."""

    lines: tuple[Line, ...]
    providers: tuple[str, ...]
    flags: frozenset[str]
    has_truth: bool
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Faults:
    """Collects what is wrong; a file is refused once, with the first few places."""

    name: str
    found: list[str] = field(default_factory=list)
    more: int = 0

    def add(self, number: int, words: str) -> None:
        if len(self.found) < _MOST_FAULTS:
            self.found.append(f"line {number}: {words}")
        else:
            self.more += 1

    def refuse(self) -> None:
        """Raise SettingsError when anything was wrong."""
        if self.found:
            more = f"; and {self.more} more" if self.more else ""
            raise SettingsError(f"{self.name} is not read: {'; '.join(self.found)}{more}.")


def parse(text: str, name: str, question: str = Axis.ORIGIN.value) -> KnownAnswers:
    """Read a file's text.

    Args:
        text: CSV with a heading, or JSON lines (its first character is a brace).
        name: of the file, for messages.
        question: what lines are about that do not say so themselves.

    Raises:
        SettingsError: what is wrong, with line numbers and the remedy.
    """
    faults = _Faults(name)
    stripped = text.lstrip("\ufeff \t\r\n")
    rows = list(_json_rows(text, faults) if stripped.startswith("{") else _csv_rows(text.lstrip("\ufeff"), faults))
    faults.refuse()
    if not rows:
        raise SettingsError(f"{name} is not read: it has no line with an image.")
    columns = list(dict.fromkeys(column for _, row in rows for column in row))
    key = next((column for column in KEYS if column in columns), None)
    if key is None:
        raise SettingsError(
            f"{name} is not read: no column names the image. Call it {', '.join(KEYS[:-1])} or {KEYS[-1]}."
        )
    truth = next((column for column in TRUTHS if column in columns), None)
    about = next((column for column in QUESTIONS if column in columns), None)
    others = [column for column in columns if column not in (*KEYS, truth, about)]
    providers, flags, remarks = _providers(rows, others)
    if truth is None and not providers:
        passed = f" {' '.join(remarks)}" if remarks else ""
        raise SettingsError(
            f"{name} is not read: it has neither a column “truth” nor one with a provider's answers.{passed}"
        )
    lines = tuple(_lines(rows, (key, truth, about, question), providers, faults))
    faults.refuse()
    _refuse_doubles(lines, faults)
    return KnownAnswers(lines, tuple(providers), frozenset(flags), truth is not None, tuple(remarks))


def verdict_of(text: str) -> bool | None:
    """Yes, no, or open (None) in any of the words that are understood; raises ValueError for another."""
    word = text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    if not word or word in OPEN:
        return None
    raise ValueError(word)


def cell_of(text: str) -> Cell:
    """What a provider's cell says; raises ValueError where it says nothing that is understood."""
    word = text.strip().casefold()
    if not word:
        return Cell()
    if word in OPEN:
        return Cell(unsure=True)
    kind, _, detail = word.partition(":")
    if kind in ("failed", "failure", "error"):
        return Cell(failure=_FAILURES.get(detail.strip(), FailureKind.UNAVAILABLE))
    try:
        said = verdict_of(word)
    except ValueError:
        score = float(word)
        if not 0.0 <= score <= 1.0:
            raise ValueError(word) from None
        return Cell(score)
    return Cell(float(bool(said)))


_Row = tuple[int, dict[str, str]]


def _csv_rows(text: str, faults: _Faults) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    head: list[str] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not head:
                head = [cell.strip() for cell in cells]
                doubles = {column for column in head if head.count(column) > 1}
                if doubles or "" in head:
                    faults.add(reader.line_num, "the heading has an empty or a repeated name")
                    return
            elif len(cells) != len(head):
                faults.add(reader.line_num, f"{len(cells)} cells, where the heading has {len(head)}")
            else:
                yield reader.line_num, dict(zip(_known(head), cells, strict=True))
    except csv.Error as error:
        faults.add(reader.line_num, f"no CSV: {error}")


def _json_rows(text: str, faults: _Faults) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip("\ufeff \t\r"):
            continue
        try:
            found = json.loads(line.strip("\ufeff"))
        except (ValueError, RecursionError):
            faults.add(number, "no JSON object")
            continue
        if not isinstance(found, dict):
            faults.add(number, "no JSON object")
            continue
        scores = found.pop("scores", {})
        if not isinstance(scores, dict):
            faults.add(number, "“scores” is no object of providers and their answers")
            continue
        flat = {_text(str(key)): _spelled(value) for key, value in {**found, **scores}.items()}
        yield number, dict(zip(_known(list(flat)), flat.values(), strict=True))


def _known(head: list[str]) -> list[str]:
    """Columns with a meaning of their own may be written in any case."""
    own = {*KEYS, *TRUTHS, *QUESTIONS}
    return [column.casefold() if column.casefold() in own else column for column in head]


def _spelled(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    """A text without halves of characters, which JSON can spell and no file can hold."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _providers(rows: list[_Row], columns: list[str]) -> tuple[list[str], set[str], list[str]]:
    """Which columns are providers, which of those only say yes or no, and what is said of the others."""
    providers, flags = [], set[str]()
    remarks: list[str] = []
    for column in columns:
        cells = [(number, row[column]) for number, row in rows if row.get(column, "").strip()]
        fault = next(((number, text) for number, text in cells if not _is_cell(text)), None)
        if not cells:
            remarks.append(Sentence.of("The column “{column}” is empty.", column=_short(column)))
        elif fault is not None:
            remarks.append(
                Sentence.of(
                    "The column “{column}” is not read as a provider's: line {line} says "
                    "“{text}”, which is neither yes, no, a number from 0 to 1 nor a failure.",
                    column=_short(column),
                    line=str(fault[0]),
                    text=_short(fault[1]),
                )
            )
        else:
            providers.append(column)
            said = [cell_of(text).score for _, text in cells]
            if all(score in (None, 0.0, 1.0) for score in said):
                flags.add(column)
    return providers, flags, remarks


def _is_cell(text: str) -> bool:
    try:
        cell_of(text)
    except ValueError:
        return False
    return True


def _lines(
    rows: list[_Row], columns: tuple[str, str | None, str | None, str], providers: list[str], faults: _Faults
) -> Iterator[Line]:
    key, truth, about, question = columns
    axes = tuple(axis.value for axis in Axis)
    for number, row in rows:
        image = row.get(key, "").strip()
        asked = (row.get(about, "").strip().casefold() if about else "") or question
        if not image:
            faults.add(number, f"no image in “{key}”")
        elif key == "sha256" and not (len(image) == 64 and set(image.casefold()) <= set("0123456789abcdef")):
            faults.add(number, f"“{_short(image)}” is no SHA-256 (64 hexadecimal digits)")
        elif asked.partition(":")[0] not in axes:
            faults.add(number, f"“{_short(asked)}” is no question; one begins with {', '.join(axes)}")
        else:
            try:
                known = None if truth is None else verdict_of(row.get(truth, ""))
            except ValueError:
                faults.add(number, f"the truth “{_short(row.get(truth or '', ''))}” is neither yes nor no")
                continue
            cells = {name: cell_of(row.get(name, "")) for name in providers}
            yield Line(number, image.casefold() if key == "sha256" else image, asked, known, cells)


def _refuse_doubles(lines: tuple[Line, ...], faults: _Faults) -> None:
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        before = seen.setdefault((line.key, line.question), line.number)
        if before != line.number:
            faults.add(line.number, f"“{_short(line.key)}” was in line {before} already")
    faults.refuse()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
