"""A report as a PDF on A4, with page numbers; the same blocks and drawings as the HTML page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    KeepTogether,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from app.reports.document import Block, Figure, Heading, Report, Table, Words
from app.reports.figures import FAINT, GRID, INK
from app.reports.fonts import BODY, BOLD, printable, register

_MARGIN = 18 * mm
_CELL_PADDING, _LETTER = 12.0, 5.4  # points: both sides of a cell, and a letter of its text


def pdf(report: Report) -> bytes:
    """The whole document. The same report gives the same bytes: no clock and no random identifier goes in."""
    register()
    styles = _styles()
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=report.title,
        author="Second Look",
        lang=report.language,
        invariant=1,
    )
    story: list[Any] = [_say(report.title, styles["title"]), _say(report.made, styles["quiet"]), Spacer(1, 4 * mm)]
    for place, block in enumerate(report.blocks):
        # A heading or caption at the foot of a page goes over with what it belongs to; what follows may split.
        story.append(CondPageBreak(_room(report.blocks[place : place + 3], document.width)))
        story.extend(_flow(block, styles, document.width))
    document.build(story, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def _room(blocks: Sequence[Block], width: float, *, headed: bool = False) -> float:
    """The points that must be left on the page for the first of these to begin there.

    A heading stays with what follows it, and so do words between a heading and a table.
    """
    block, after = blocks[0], blocks[1:]
    if isinstance(block, Figure):
        drawing = block.drawing
        return min(1.0, width / float(drawing.width)) * float(drawing.height) + 12.0 * float(mm)
    room = {Heading: 14.0, Words: 12.0, Table: 30.0}[type(block)] * float(mm)
    leads = isinstance(block, Heading) or (headed and isinstance(block, Words))
    return room + (_room(after, width, headed=isinstance(block, Heading)) if leads and after else 0.0)


def _flow(block: Block, styles: dict[str, ParagraphStyle], width: float) -> list[Any]:
    match block:
        case Heading(words, level):
            return [_say(words, styles["second" if level <= 2 else "third"])]
        case Words(words, quiet):
            return [_say(words, styles["quiet" if quiet else "body"])]
        case Table():
            return [_say(block.caption, styles["caption"]), _table(block, styles, width), Spacer(1, 4 * mm)]
        case Figure(caption, drawing, _):
            scale = min(1.0, width / drawing.width)
            shown = drawing.copy()
            shown.scale(scale, scale)
            shown.width, shown.height = drawing.width * scale, drawing.height * scale
            return [KeepTogether([shown, _say(caption, styles["quiet"]), Spacer(1, 4 * mm)])]


def _table(table: Table, styles: dict[str, ParagraphStyle], width: float) -> LongTable:
    rows = [
        [_say(text, styles["number" if place in table.numbers else "cell"]) for place, text in enumerate(row)]
        for row in (table.head, *table.rows)
    ]
    columns = _columns(table, width)
    made = LongTable(rows, colWidths=columns, repeatRows=1, hAlign="LEFT")
    lines = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, GRID),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    made.setStyle(TableStyle(lines))
    return made


def _columns(table: Table, width: float) -> list[float]:
    """The columns' widths in points: room for each one's longest word, the rest by how much they hold."""
    texts = [[row[place] for row in (table.head, *table.rows)] for place in range(len(table.head))]
    words = [max(len(word) for text in column for word in text.split() or [""]) for column in texts]
    least = [min(_CELL_PADDING + _LETTER * max(2, size), width / len(texts)) for size in words]
    weights = [min(40, max(map(len, column)) + 1) for column in texts]
    left = width - sum(least)
    return [floor + left * weight / sum(weights) for floor, weight in zip(least, weights, strict=True)]


def _say(words: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(printable(words)).replace("\n", "<br/>"), style)


def _styles() -> dict[str, ParagraphStyle]:
    body = ParagraphStyle("body", fontName=BODY, fontSize=10, leading=14, textColor=INK, spaceAfter=6)
    heading = ParagraphStyle("heading", body, fontName=BOLD)
    return {
        "body": body,
        "quiet": ParagraphStyle("quiet", body, fontSize=9, leading=12, textColor=FAINT),
        "caption": ParagraphStyle("caption", body, fontSize=9, leading=12, textColor=FAINT),
        "title": ParagraphStyle("title", body, fontName=BOLD, fontSize=18, leading=22),
        "second": ParagraphStyle("second", heading, fontSize=13, leading=17, spaceBefore=10),
        "third": ParagraphStyle("third", heading, fontSize=11, leading=15, spaceBefore=6),
        "cell": ParagraphStyle("cell", body, fontSize=8.5, leading=11, spaceAfter=0),
        "number": ParagraphStyle("number", body, fontSize=8.5, leading=11, spaceAfter=0, alignment=2),
    }


def _number(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(BODY, 8)
    canvas.setFillColor(HexColor("#57606a"))
    canvas.drawCentredString(A4[0] / 2, 9 * mm, str(document.page))
    canvas.restoreState()
