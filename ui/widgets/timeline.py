"""What was done to a picture, in order: a rail of points, each with when, by which software, and from what source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.provenance import Action
from ui.theme import ICON, SPACE_1, SPACE_2, colour, draw_icon
from ui.translate import later, tr, tr_marked
from ui.widgets.panel_rows import column_of, wrapped
from ui.widgets.text import SMALL, when_words

MAX_ROWS = 60

# Digital source types (IPTC NewsCodes) in words; the code itself stands beside them.
_SOURCES = {
    "trainedalgorithmicmedia": later("made by a generator (AI)"),
    "compositewithtrainedalgorithmicmedia": later("partly made by a generator (AI)"),
    "compositesynthetic": later("put together, with synthetic parts"),
    "algorithmicmedia": later("made by a program, not trained"),
    "algorithmicallyenhanced": later("enhanced by a program"),
    "digitalcapture": later("taken by a digital camera"),
    "computationalcapture": later("taken by a camera that computes"),
    "compositecapture": later("put together from captures"),
    "screencapture": later("a screen capture"),
    "digitalcreation": later("made by a person with digital tools"),
    "digitalart": later("made by a person with digital tools"),
    "humanedits": later("edited by a person"),
    "minorhumanedits": later("edited a little by a person"),
    "negativefilm": later("digitized from film"),
    "positivefilm": later("digitized from film"),
    "print": later("digitized from a print"),
    "virtualrecording": later("recorded in a virtual scene"),
    "softwareimage": later("made by software"),
}


# The actions of the C2PA specification 2.2 (18.15.2) in words.
_ACTIONS = {
    "c2pa.addedText": later("Text added"),
    "c2pa.adjustedColor": later("Colours adjusted"),
    "c2pa.changedSpeed": later("Speed changed"),
    "c2pa.color_adjustments": later("Colours adjusted"),
    "c2pa.converted": later("Converted"),
    "c2pa.created": later("Created"),
    "c2pa.cropped": later("Cropped"),
    "c2pa.deleted": later("Deleted"),
    "c2pa.drawing": later("Drawn on"),
    "c2pa.dubbed": later("Dubbed"),
    "c2pa.edited": later("Edited"),
    "c2pa.edited.metadata": later("Metadata edited"),
    "c2pa.enhanced": later("Enhanced"),
    "c2pa.filtered": later("Filtered"),
    "c2pa.opened": later("Opened"),
    "c2pa.orientation": later("Orientation changed"),
    "c2pa.placed": later("Placed"),
    "c2pa.published": later("Published"),
    "c2pa.redacted": later("Redacted"),
    "c2pa.removed": later("Removed"),
    "c2pa.repackaged": later("Repackaged"),
    "c2pa.resized": later("Resized"),
    "c2pa.transcoded": later("Transcoded"),
    "c2pa.translated": later("Translated"),
    "c2pa.trimmed": later("Trimmed"),
    "c2pa.unknown": later("Something unknown"),
    "c2pa.watermarked": later("Watermarked"),
    "c2pa.watermarked.bound": later("Watermarked"),
    "c2pa.watermarked.unbound": later("Watermarked"),
}


def action_words(action: str) -> str:
    """`c2pa.cropped` in words, an unknown one by its own last part; the code itself stands beside it."""
    known = _ACTIONS.get(action)
    return tr_marked(known) if known else action.rsplit(".", 1)[-1].replace("_", " ").capitalize() or action


def source_words(source_type: str | None) -> str:
    """A digital source type in words, with its own last part; empty where there is none."""
    if not source_type:
        return ""
    code = source_type.rstrip("/").rsplit("/", 1)[-1]
    known = _SOURCES.get(code.casefold())
    return f"{tr_marked(known)} ({code})" if known else code


class Timeline(QWidget):
    """The actions of one manifest, first at the top."""

    def __init__(self, actions: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What was done"))
        column = column_of(self, 0)
        shown = actions[:MAX_ROWS]
        for place, action in enumerate(shown):
            column.addWidget(_step(action, first=place == 0, last=place == len(actions) - 1))
        if len(actions) > len(shown):
            column.addWidget(wrapped(tr("And %n further actions.", count=len(actions) - len(shown)), tone="muted"))


def _step(action: Action, *, first: bool, last: bool) -> QWidget:
    source = source_words(action.digital_source_type)
    is_ai = "trainedalgorithmicmedia" in (action.digital_source_type or "").casefold()
    when = when_words(action.when) or tr("no time given")
    title = action_words(action.action)
    parts = (when, action.software, action.description, source, action.action)
    aside = " · ".join(part for part in parts if part)
    made = QWidget()
    made.setAccessibleName(f"{title}. {aside}")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(_Rail("sparkle" if is_ai else "", first=first, last=last))
    words = QWidget()
    column = column_of(words, 0)
    column.setContentsMargins(0, 0, 0, 0 if last else SPACE_2)
    column.addWidget(wrapped(title, bold=True))
    column.addWidget(wrapped(aside, tone="muted", size=SMALL))
    row.addWidget(words, 1)
    return made


class _Rail(QWidget):
    """The line on the left with the step's point: a filled ring, or the glyph of a generator."""

    def __init__(self, glyph: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._glyph, self._first, self._last = glyph, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As wide as a glyph."""
        return QSize(ICON + SPACE_1, ICON)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line and the point."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = QPointF(self.width() / 2, ICON / 2 + 2)
            painter.setPen(QPen(colour("edge"), 2))
            top = centre.y() if self._first else 0.0
            bottom = centre.y() if self._last else float(self.height())
            painter.drawLine(QPointF(centre.x(), top), QPointF(centre.x(), bottom))
            painter.setPen(QPen(colour("caution" if self._glyph else "accent"), 2))
            painter.setBrush(colour("surface"))
            side = ICON * 0.5 if self._glyph else 4.0
            painter.drawEllipse(centre, side, side)
            if self._glyph:
                spot = QRectF(0, 0, ICON * 0.75, ICON * 0.75)
                spot.moveCenter(centre)
                draw_icon(painter, spot, self._glyph, "caution")
