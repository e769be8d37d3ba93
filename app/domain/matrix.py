"""What the providers said of one image as a table: a row an axis, a column a model, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.agreement import Agreement, Voice, agreement
from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.labels import Axis
from app.domain.lanes import Pending
from app.domain.statements import Statement, axes_of, shown, statements
from app.domain.thresholds import USUAL, Thresholds

Key = tuple[str, str]
"""Provider and model."""


@dataclass(frozen=True, slots=True)
class Column:
    """One model of one provider. `name` is how it is called in sentences, `under` stands below it in a heading.

    `asked` says whether images are given to it: without an answer the cell then waits.
    """

    provider: str
    model: str
    name: str
    axes: tuple[Axis, ...] = ()
    under: str = ""
    asked: bool = True

    @property
    def key(self) -> Key:
        """Provider and model."""
        return (self.provider, self.model)


class CellState(StrEnum):
    """What stands in a cell. Only the first two have a number, and none of the others reads as safe."""

    SAID = "said"
    INCONCLUSIVE = "inconclusive"
    SILENT = "silent"
    FAILED = "failed"
    WAITING = "waiting"
    HELD = "held"
    NOT_ASKED = "not asked"
    NOT_ITS_QUESTION = "not its question"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says on one axis.

    `others` are its further statements on the axis (other labels). `failure` and `message`
    are those of a failure. `forced` is an override that stands at the provider.
    """

    state: CellState
    statement: Statement | None = None
    others: tuple[Statement, ...] = ()
    failure: FailureKind | None = None
    message: str = ""
    forced: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One axis: a cell a column, and how the columns agree. `threshold` is 0–1."""

    axis: Axis
    threshold: float
    cells: tuple[Cell, ...]
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table of one image."""

    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()


def matrix(
    outcomes: Iterable[Outcome],
    columns: Sequence[Column],
    thresholds: Thresholds = USUAL,
    pending: Pending | None = None,
) -> Matrix:
    """The table of one image; the order of `outcomes` does not matter.

    Args:
        outcomes: of one image; of two by the same provider and model the newer counts.
        columns: in the order in which they are shown. What answered without being among
            them is put behind; what neither was asked nor answered is left out.
        pending: what is still to come; without it, everything that was not answered waits.
        thresholds: from which probability on an answer reads as a yes, by axis.
    """
    newest: dict[Key, Outcome] = {}
    for outcome in sorted(outcomes, key=_age):
        newest[outcome.provider, outcome.model] = outcome
    known = {column.key for column in columns}
    strangers = [Column(*key, name=_name(key)) for key in sorted(newest.keys() - known)]
    shown_columns = [c for c in columns if c.asked or c.key in newest] + strangers
    said = [outcome for outcome in newest.values() if isinstance(outcome, Assessment)]
    asked = axes_of(said) | {axis for column in shown_columns for axis in column.axes}
    if shown_columns and not asked:
        asked = frozenset({Axis.OTHER})  # a failure of something unknown still has to stand somewhere
    rows = (_row(axis, thresholds.of(axis), shown_columns, newest, pending) for axis in Axis if axis in asked)
    return Matrix(tuple(shown_columns), tuple(rows))


def _row(
    axis: Axis, threshold: float, columns: Sequence[Column], newest: Mapping[Key, Outcome], pending: Pending | None
) -> Row:
    cells, voices = [], []
    for column in columns:
        outcome = newest.get(column.key)
        cells.append(_cell(axis, column, outcome, pending))
        if isinstance(outcome, Assessment):
            voices += [Voice(column.name, column.key, statement) for statement in statements(outcome, axis)]
    return Row(axis, threshold, tuple(cells), agreement(axis, voices, threshold))


def _cell(axis: Axis, column: Column, outcome: Outcome | None, pending: Pending | None) -> Cell:
    concerned = axis in column.axes or not column.axes
    if isinstance(outcome, Assessment):
        return _answer(axis, outcome, concerned=concerned)
    if not concerned:
        return Cell(CellState.NOT_ITS_QUESTION)
    if isinstance(outcome, Failure):
        return Cell(CellState.FAILED, failure=outcome.kind, message=outcome.message)
    if pending is not None and column.provider in pending.held:
        return Cell(CellState.HELD)
    comes = column.asked if pending is None else column.provider in pending.asked
    return Cell(CellState.WAITING if comes else CellState.NOT_ASKED)


def _answer(axis: Axis, said: Assessment, *, concerned: bool) -> Cell:
    found = statements(said, axis)
    best = shown(found)
    forced = said.forced if axis is Axis.ORIGIN else None
    if best is None:
        if concerned and said.inconclusive and axis is Axis.ORIGIN:
            return Cell(CellState.INCONCLUSIVE, forced=forced)
        return Cell(CellState.SILENT if concerned else CellState.NOT_ITS_QUESTION, forced=forced)
    state = CellState.INCONCLUSIVE if best.inconclusive else CellState.SAID
    return Cell(state, best, found[1:], forced=forced)


def _age(outcome: Outcome) -> tuple[str, bool, str]:
    """Sorts by time of asking; what was asked at the same moment sorts by its words, so that the order is settled."""
    return (outcome.requested_at, isinstance(outcome, Assessment), repr(outcome))


def _name(key: Key) -> str:
    return f"{key[0]} {key[1]}".strip()
