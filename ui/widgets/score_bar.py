"""One finding drawn by what its number means: probability, bare yes or no, share of area, or confidence."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.domain.assessment import Finding
from app.domain.labels import Risk, ScoreKind, risk_of
from ui.theme import SPACE_1, SPACE_2, colour, flip, icon_side, scaled_font, upright_icon, upright_words
from ui.translate import decimal, say, tr

LABEL_SHARE = 0.36
_BAR = 8
_TICK = 3  # so far the threshold's tick stands out of the bar
_RIGHT = Qt.TextElideMode.ElideRight
_TINTS = {Risk.HIGH: "bad", Risk.SOFT: "caution", Risk.NONE: "accent"}


def row_height(font: QFont, finding: Finding) -> int:
    """How high a row is: one line, two when a second says what the number is or which model said it."""
    lines = QFontMetricsF(font).height() + 10
    if aside_words(finding):
        lines += QFontMetricsF(scaled_font(font, 0.85)).height()
    return round(max(lines, 24))


def aside_words(finding: Finding) -> str:
    """The small words under a label, where the label alone would mislead."""
    parts = []
    if finding.kind is ScoreKind.CONFIDENCE:
        parts.append(tr("confidence of the class"))
    if finding.inconclusive:
        parts.append(tr("inconclusive"))
    if finding.model:
        parts.append(say(finding.model))
    return " · ".join(parts)


def paint_row(painter: QPainter, rect: QRectF, finding: Finding, threshold: float | None = None) -> None:
    """Paint label, mark and number of one finding into `rect`, in the painter's font."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    flip(painter, rect)
    font = painter.font()
    metrics = QFontMetricsF(font)
    room = rect.width() * LABEL_SHARE
    aside = aside_words(finding)
    line = QRectF(rect.left(), rect.top(), room - SPACE_2, rect.height())
    if aside:
        small = scaled_font(font, 0.85)
        under_metrics = QFontMetricsF(small)
        top = rect.top() + (rect.height() - metrics.height() - under_metrics.height()) / 2
        line = QRectF(rect.left(), top, room - SPACE_2, metrics.height())
        painter.setFont(small)
        painter.setPen(colour("muted"))
        under = QRectF(line.left(), line.bottom(), line.width(), under_metrics.height())
        upright_words(painter, under, under_metrics.elidedText(aside, _RIGHT, under.width()))
        painter.setFont(font)
    painter.setPen(colour("text"))
    upright_words(painter, line, metrics.elidedText(finding.label, _RIGHT, line.width()))
    mark = QRectF(rect.left() + room, rect.top(), rect.width() - room, rect.height())
    _paint_mark(painter, mark, finding, threshold)
    painter.restore()


def score_words(finding: Finding, threshold: float | None = None) -> str:
    """The finding in words, as a screen reader says it and a tooltip shows it."""
    name = f"{finding.label} ({say(finding.model)})" if finding.model else finding.label
    if finding.kind is ScoreKind.BINARY:
        said = tr("yes") if finding.score >= 0.5 else tr("no")
        text = tr("{name}: {said}. A bare yes or no, no probability.", name=name, said=said)
    elif finding.kind is ScoreKind.AREA:
        text = tr("{name}: {score:.0%} of the picture's area. Not a probability.", name=name, score=finding.score)
    elif finding.kind is ScoreKind.CONFIDENCE:
        text = tr(
            "Confidence of {name}: {score:.2f}. Not the probability of another class.", name=name, score=finding.score
        )
    else:
        text = tr("{name}: probability {score:.2f}", name=name, score=finding.score)
        if threshold is not None:
            over = finding.score >= threshold
            text += (
                tr(", at or over the threshold {threshold:.2f}", threshold=threshold)
                if over
                else tr(", under the threshold {threshold:.2f}", threshold=threshold)
            )
    return tr("Inconclusive. {words}", words=text) if finding.inconclusive else text


def paint_score(painter: QPainter, rect: QRectF, finding: Finding, threshold: float | None = None) -> None:
    """Paint mark and number of one finding into `rect`, for the cells of a matrix; whoever calls has flipped it."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    _paint_mark(painter, rect, finding, threshold)
    painter.restore()


def _paint_mark(painter: QPainter, rect: QRectF, finding: Finding, threshold: float | None) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if finding.kind is ScoreKind.BINARY:
        _paint_flag(painter, rect, finding)
    else:
        number = _number(finding)
        metrics = QFontMetricsF(painter.font())
        room = metrics.horizontalAdvance(tr("00% area") if finding.kind is ScoreKind.AREA else "0.00") + SPACE_2
        side = icon_side(painter.font())
        glyph = side + SPACE_1 if finding.inconclusive else 0
        bar = QRectF(rect.left(), rect.center().y() - _BAR / 2, rect.width() - room - glyph, _BAR)
        _paint_bar(painter, bar, finding, threshold)
        if finding.inconclusive:
            spot = QRectF(bar.right() + SPACE_1, rect.center().y() - side / 2, side, side)
            upright_icon(painter, spot, "question", "caution")
        painter.setPen(colour("text"))
        upright_words(painter, rect, number, at_end=True)


def paint_score_low(painter: QPainter, rect: QRectF, finding: Finding, threshold: float | None = None) -> None:
    """Paint number and mark one below the other, for a place that is too narrow to hold them side by side."""
    if finding.kind is ScoreKind.BINARY:
        paint_score(painter, rect, finding, threshold)
        return
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar = QRectF(rect.left(), rect.bottom() - _BAR - _TICK, rect.width(), _BAR)
    line = QRectF(rect.left(), rect.top(), rect.width(), bar.top() - _TICK - rect.top())
    _paint_bar(painter, bar, finding, threshold)
    number = _number(finding)
    painter.setPen(colour("text"))
    upright_words(painter, line, number)
    if finding.inconclusive:
        side = icon_side(painter.font())
        after = line.left() + QFontMetricsF(painter.font()).horizontalAdvance(number) + SPACE_1
        upright_icon(painter, QRectF(after, line.center().y() - side / 2, side, side), "question", "caution")
    painter.restore()


def low_height(font: QFont) -> float:
    """How high `paint_score_low` paints."""
    return QFontMetricsF(font).height() + _BAR + 2 * _TICK


def _number(finding: Finding) -> str:
    return tr("{score:.0%} area", score=finding.score) if finding.kind is ScoreKind.AREA else decimal(finding.score)


def _paint_flag(painter: QPainter, rect: QRectF, finding: Finding) -> None:
    said = finding.score >= 0.5
    tint = _TINTS[risk_of(finding.axis, finding.label)] if said else "muted"
    side = icon_side(painter.font())
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    upright_icon(painter, spot, "flag" if said else "flag-empty", tint)
    painter.setPen(colour("text" if said else "muted"))
    words = rect.adjusted(side + SPACE_2, 0, 0, 0)
    upright_words(painter, words, tr("yes") if said else tr("no"))


def _paint_bar(painter: QPainter, bar: QRectF, finding: Finding, threshold: float | None) -> None:
    tint = colour(_TINTS[risk_of(finding.axis, finding.label)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("track"))
    painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
    filled = QRectF(bar.left(), bar.top(), max(bar.width() * finding.score, _BAR if finding.score else 0), bar.height())
    path = QPainterPath()
    path.addRoundedRect(filled, _BAR / 2, _BAR / 2)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if finding.inconclusive or finding.kind is ScoreKind.AREA:
        step = 6.0
        painter.setPen(QPen(tint, 2.0 if finding.kind is ScoreKind.AREA else 1.2))
        x = filled.left() - bar.height()
        while x < filled.right():
            painter.drawLine(QLineF(x, filled.bottom() + 1, x + bar.height() + 2, filled.top() - 1))
            x += step
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tint, 1.2))
        painter.drawPath(path)
    else:
        painter.fillRect(filled, tint)
    painter.restore()
    if finding.kind is ScoreKind.CONFIDENCE:
        # An open end: the rest of this bar is not the probability of something else.
        painter.setPen(QPen(colour("edge"), 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), _BAR / 2, _BAR / 2)
    if threshold is not None and finding.kind is ScoreKind.PROBABILITY:
        _paint_tick(painter, bar, threshold)


def _paint_tick(painter: QPainter, bar: QRectF, threshold: float) -> None:
    x = bar.left() + bar.width() * threshold
    painter.setPen(QPen(colour("surface"), 4))
    painter.drawLine(QLineF(x, bar.top() - 2, x, bar.bottom() + 2))
    painter.setPen(QPen(colour("text"), 1.5))
    painter.drawLine(QLineF(x, bar.top() - _TICK, x, bar.bottom() + _TICK))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("text"))
    top = bar.top() - _TICK
    painter.drawPolygon(QPolygonF([QPointF(x - 3, top - 3), QPointF(x + 3, top - 3), QPointF(x, top)]))
