"""One cell of the provider matrix: what it says in words, and how it is painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.domain.agreement import AgreementKind
from app.domain.labels import ScoreKind
from app.domain.matrix import Cell, CellState, Column, Row
from ui.theme import SPACE_1, colour, draw_icon, flip, icon_side, scaled_font, upright_icon, upright_words
from ui.translate import later, say, say_kept, tr
from ui.widgets.badge import BadgeSpec
from ui.widgets.domain_words import word
from ui.widgets.failure_chip import FAILURES
from ui.widgets.score_bar import low_height, paint_score, paint_score_low, score_words

NO_NUMBER: dict[CellState, BadgeSpec] = {
    CellState.SILENT: BadgeSpec(
        "circle", later("Says nothing"), "muted", later("It answered, but says nothing on this.")
    ),
    CellState.INCONCLUSIVE: BadgeSpec(
        "question", later("Inconclusive"), "caution", later("The provider does not decide here.")
    ),
    CellState.WAITING: BadgeSpec(
        "hourglass",
        later("Waiting"),
        "muted",
        later("Its answer is not here yet: it is being asked, or will be."),
    ),
    CellState.HELD: BadgeSpec(
        "send",
        later("Held"),
        "caution",
        later("Nothing was sent to it yet: that waits for your go in the preflight."),
    ),
    CellState.NOT_ASKED: BadgeSpec("power", later("Not asked"), "muted", later("Nothing was sent to it.")),
    CellState.NOT_ITS_QUESTION: BadgeSpec("", "–", "muted", later("It does not answer this question.")),
}

AGREEMENTS: dict[AgreementKind, BadgeSpec] = {
    AgreementKind.CONTRADICTION: BadgeSpec(
        "alert", later("Contradiction"), "bad", later("Two plainly say the opposite.")
    ),
    AgreementKind.SPREAD: BadgeSpec(
        "equal-conflict", later("Apart"), "caution", later("They differ, though not plainly.")
    ),
    AgreementKind.AGREEMENT: BadgeSpec(
        "check", later("Agreement"), "muted", later("All who can be compared go the same way.")
    ),
    AgreementKind.INCOMPARABLE: BadgeSpec(
        "dot-half", later("Not comparable"), "muted", later("Their numbers mean different things.")
    ),
    AgreementKind.ALONE: BadgeSpec("circle", later("Only one"), "muted", later("Nobody else says anything on this.")),
    AgreementKind.NOTHING: BadgeSpec(
        "hourglass", later("Nothing yet"), "muted", later("Nobody has said anything on this yet.")
    ),
}
NO_ANSWER = BadgeSpec("circle", later("No answer"), "muted", later("Nobody who was asked has answered on this."))
DIFFERENCES = (AgreementKind.CONTRADICTION, AgreementKind.SPREAD)


def agreement_spec(row: Row) -> BadgeSpec:
    """How a row's columns agree; where nobody has said anything, whether anything is still to come."""
    nothing = row.agreement.kind is AgreementKind.NOTHING
    coming = any(cell.state in (CellState.WAITING, CellState.HELD) for cell in row.cells)
    return NO_ANSWER if nothing and not coming else AGREEMENTS[row.agreement.kind]


def cell_words(cell: Cell, column: Column, row: Row) -> str:
    """The cell as a screen reader says it and a tooltip shows it."""
    return tr(
        "{name} on {axis}. {what}{override}{differs}",
        name=column.name,
        axis=word(row.axis.value),
        what=_what(cell, row),
        override=_override(cell),
        differs=_differs(column, row),
    )


def under_words(cell: Cell) -> str:
    """The small words under the mark: the label, and how the number came to be."""
    one = cell.statement
    if one is None:
        return tr("no answer") if cell.state is CellState.FAILED else ""
    parts = [tr("confidence of {label}", label=one.label) if one.kind is ScoreKind.CONFIDENCE else one.label]
    if one.inconclusive:
        parts.insert(0, tr("inconclusive"))
    if one.derived:
        parts.append(tr("derived"))
    if cell.forced:
        parts.append(tr("override: {forced}", forced=word(cell.forced)))
    return " · ".join(parts)


def differs(column: Column, row: Row) -> bool:
    """Whether the cell is one of those that are furthest apart on its axis."""
    return row.agreement.kind in DIFFERENCES and column.key in row.agreement.between


def cell_height(font: QFont, *, narrow: bool) -> int:
    """How much room a cell's marks and words need from top to bottom."""
    lower = QFontMetricsF(scaled_font(font, 0.85)).height()
    return round((low_height(font) if narrow else QFontMetricsF(font).height() + 2) + lower)


def paint_cell(painter: QPainter, rect: QRectF, cell: Cell, column: Column, row: Row, *, narrow: bool = False) -> None:
    """Paint a cell into `rect`: mark and number above, small words below, a glyph where it differs from another.

    In a `narrow` one the number stands over its mark, so that more providers are seen side by side.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    font = painter.font()
    small = scaled_font(font, 0.85)
    upper, lower = QFontMetricsF(font).height() + 2, QFontMetricsF(small).height()
    if narrow and cell.statement is not None and cell.statement.kind is not ScoreKind.BINARY:
        upper = low_height(font)
    words = under_words(cell)
    if cell.statement is None and _paint_broken(painter, rect, _spec(cell)):
        return
    top = rect.center().y() - (upper + (lower if words else 0)) / 2
    line = QRectF(rect.left(), top, rect.width(), upper)
    painter.save()
    flip(painter, rect)
    if cell.statement is not None:
        (paint_score_low if narrow else paint_score)(painter, line, cell.statement.finding, row.threshold)
    else:
        painter.save()
        flip(painter, line)  # once more, and so as it was
        _paint_words(painter, line, _spec(cell))
        painter.restore()
    if words:
        painter.setFont(small)
        below = QRectF(rect.left(), line.bottom(), rect.width(), lower)
        if differs(column, row):
            side = round(lower * 0.9)
            spec = AGREEMENTS[row.agreement.kind]
            middle = line.top() + side * 0.6 if narrow else below.center().y()
            spot = QRectF(below.right() - side, middle - side / 2, side, side)
            upright_icon(painter, spot, spec.icon, spec.tint)
            if not narrow:
                below.setRight(spot.left() - SPACE_1)
        painter.setPen(colour("muted"))
        cut = QFontMetricsF(small).elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        upright_words(painter, below, cut)
    painter.restore()


def _spec(cell: Cell) -> BadgeSpec:
    """Glyph and words of a cell without a statement."""
    return FAILURES[cell.failure] if cell.failure else NO_NUMBER[cell.state]


def _paint_broken(painter: QPainter, rect: QRectF, spec: BadgeSpec) -> bool:
    """Paint words too long for one line on two, beside their glyph; False, and nothing painted, where they fit."""
    side = icon_side(painter.font())
    room = rect.adjusted(side + SPACE_1 if spec.icon else 0, 0, 0, 0)
    if " " not in spec.word or QFontMetricsF(painter.font()).horizontalAdvance(spec.word) <= room.width():
        return False
    font, small = painter.font(), scaled_font(painter.font(), 0.85)
    first, last = spec.word.rsplit(" ", 1)
    metrics = QFontMetricsF(small)
    middle, below = room.center().y(), room
    if metrics.horizontalAdvance(last) > room.width():
        # Below the glyph there is more room: it goes up beside the first line.
        middle, below = middle - metrics.height() / 2, rect
    if spec.icon:
        draw_icon(painter, QRectF(rect.left(), middle - side / 2, side, side), spec.icon, spec.tint)
    painter.setFont(small)
    painter.setPen(colour(spec.tint))
    for place, words, top in ((room, first, -metrics.height()), (below, last, 0.0)):
        line = QRectF(place.left(), place.center().y() + top, place.width(), metrics.height())
        painter.drawText(line, 0, metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width()))
    painter.setFont(font)
    return True


def _paint_words(painter: QPainter, line: QRectF, spec: BadgeSpec) -> None:
    room = QRectF(line)
    if spec.icon:
        side = icon_side(painter.font())
        draw_icon(painter, QRectF(line.left(), line.center().y() - side / 2, side, side), spec.icon, spec.tint)
        room.setLeft(line.left() + side + SPACE_1)
    font = painter.font()
    if QFontMetricsF(font).horizontalAdvance(spec.word) > room.width():
        painter.setFont(scaled_font(font, 0.85))
    painter.setPen(colour(spec.tint))
    cut = QFontMetricsF(painter.font()).elidedText(spec.word, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
    painter.setFont(font)


def _what(cell: Cell, row: Row) -> str:
    if cell.failure is not None:
        spec = FAILURES[cell.failure]
        return tr("No answer: {kind}. {message}", kind=spec.word, message=say_kept(cell.message or "") or spec.about)
    one = cell.statement
    if one is None:
        spec = NO_NUMBER[cell.state]
        return spec.about if spec.word == "–" else f"{spec.word}. {spec.about}"
    words = f"{score_words(one.finding, row.threshold)}."
    if one.derived:
        by = say(one.by or "")
        words += tr(" Derived from the {by}: its confidence, or the rest to 1 where the verdict is human.", by=by)
    if cell.others:
        others = ", ".join(f"{other.label} {say(other.words())}" for other in cell.others[:4])
        words += " " + tr("Also {others}.", others=others)
    return words.replace("..", ".")


def _override(cell: Cell) -> str:
    return tr(" An override stands at the provider: {forced}.", forced=word(cell.forced)) if cell.forced else ""


def _differs(column: Column, row: Row) -> str:
    return f" {AGREEMENTS[row.agreement.kind].word}: {say(row.agreement.sentence)}." if differs(column, row) else ""
