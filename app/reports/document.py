"""What a report is before it is a file: headings, words, tables and figures in their order."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second or third level (the title is the first)."""

    words: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of plain text; `quiet` ones are remarks."""

    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; columns named in `numbers` (by place) are set flush right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a row that does not fit its head."""
        if any(len(row) != len(self.head) for row in self.rows):
            msg = f"a row of “{self.caption}” has more or fewer cells than its head"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption and the same in words, for whoever does not see it."""

    caption: str
    drawing: Drawing
    says: str


Block = Heading | Words | Table | Figure


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `made` says when, by what and from which data; it stands under the title."""

    title: str
    made: str
    blocks: tuple[Block, ...]
    language: str = "en"
