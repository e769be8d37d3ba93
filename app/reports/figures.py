"""The drawings of reports: curves with bands, bars with whiskers, tables of shades; black on white, for paper.

Lines differ by their dashes and bars carry their numbers, so that nothing hangs on colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor

from app.reports.fonts import BODY

INK, FAINT, GRID = HexColor("#1b1f24"), HexColor("#57606a"), HexColor("#d0d7de")
# Okabe & Ito (2008), without the yellow, which is too light for a line on paper.
LINES = tuple(HexColor(c) for c in ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"))
DASHES: tuple[list[float] | None, ...] = (None, [6, 3], [2, 2], [8, 3, 2, 3], [1, 3], [10, 4])

_WIDTH, _HEIGHT = 440.0, 300.0
_LEFT, _BOTTOM, _TOP = 52.0, 44.0, 14.0
_SMALL, _LETTER = 9.0, 5.3

_Place = Callable[[float, float], tuple[float, float]]
"""From units of the axes to points on paper."""


@dataclass(frozen=True, slots=True)
class Series:
    """One named line, in units of the axes; `low` and `high` bound its band at each x of `band_x`."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    band_x: Sequence[float] = ()
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    points: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its words; `value` None draws no bar but the words in its place."""

    name: str
    value: float | None
    words: str
    low: float | None = None
    high: float | None = None


def curves(series: Sequence[Series], across: str, up: str, *, diagonal: bool = False, point: str = ".") -> Drawing:
    """Lines over the unit square, each with its band; `diagonal` draws what guessing would give.

    `point` is the decimal sign of the axes.
    """
    legend = 14.0 * len(series) + 8
    drawing = Drawing(_WIDTH, _HEIGHT + legend)
    width, height = _WIDTH - _LEFT - 12, _HEIGHT - _BOTTOM - _TOP
    base = _BOTTOM + legend

    def at(x: float, y: float) -> tuple[float, float]:
        return _LEFT + min(1.0, max(0.0, x)) * width, base + min(1.0, max(0.0, y)) * height

    _frame(drawing, at, (across, up), legend, point)
    if diagonal:
        drawing.add(_line([*at(0, 0), *at(1, 1)], FAINT, 0.6, [3, 3]))
    for index, line in enumerate(series):
        tint = LINES[index % len(LINES)]
        if len(line.band_x):
            there = [at(x, y) for x, y in zip(line.band_x, line.high, strict=True)]
            back = [at(x, y) for x, y in zip(line.band_x, line.low, strict=True)][::-1]
            band = [number for point in there + back for number in point]
            drawing.add(Polygon(band, fillColor=_light(tint), strokeColor=None))
    for index, line in enumerate(series):
        tint, dash = LINES[index % len(LINES)], DASHES[index % len(DASHES)]
        path = [number for x, y in zip(line.x, line.y, strict=True) for number in at(x, y)]
        if len(path) >= 4 and not line.points:
            drawing.add(_line(path, tint, 1.6, dash))
        else:
            for x, y in zip(path[::2], path[1::2], strict=True):
                drawing.add(_marker(x, y, index))
        row = legend - 14 - 14 * index
        if line.points:
            drawing.add(_marker(_LEFT + 14, row + 3, index))
        else:
            drawing.add(_line([_LEFT, row + 3, _LEFT + 28, row + 3], tint, 1.8, dash))
        drawing.add(_words(line.name, _LEFT + 34, row))
    return drawing


def bars(entries: Sequence[Bar], *, most: float = 1.0) -> Drawing:
    """Horizontal bars from 0 to `most` with whiskers; the words stand behind each."""
    row, longest = 22.0, max((len(bar.name) for bar in entries), default=0)
    left = min(240.0, max(150.0, longest * _LETTER))
    span = 330.0 - left
    drawing = Drawing(_WIDTH + 200, row * len(entries) + 8)
    for index, bar in enumerate(entries):
        y = row * (len(entries) - 1 - index) + 6
        drawing.add(_words(_cut(bar.name, int(left / _LETTER)), 0, y + 4))
        drawing.add(Rect(left, y, span, 14, fillColor=HexColor("#f1f3f5"), strokeColor=None))
        if bar.value is not None:
            drawing.add(Rect(left, y, span * _part(bar.value, most), 14, fillColor=LINES[0], strokeColor=None))
        if bar.low is not None and bar.high is not None:
            low, high = left + span * _part(bar.low, most), left + span * _part(bar.high, most)
            drawing.add(Line(low, y + 7, high, y + 7, strokeColor=INK, strokeWidth=1.2))
            for x in (low, high):
                drawing.add(Line(x, y + 3, x, y + 11, strokeColor=INK, strokeWidth=1.2))
        drawing.add(_words(_cut(bar.words, 56), left + span + 8, y + 4))
    return drawing


def shades(
    rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[float | None]], words: Sequence[Sequence[str]]
) -> Drawing:
    """A table of shaded cells, 0 (white) to 1 (strongest); each cell carries its words, None is hatched."""
    side, left = 62.0, 130.0
    top = side * 0.55 * len(rows)
    drawing = Drawing(left + side * len(columns) + 8, top + 34)
    for place, name in enumerate(columns):
        drawing.add(_words(_cut(name, 11), left + side * (place + 0.5), top + 8, anchor="middle"))
    for line, name in enumerate(rows):
        y = top - side * 0.55 * (line + 1)
        drawing.add(_words(_cut(name, 24), 0, y + side * 0.2))
        for place in range(len(columns)):
            strength, x = cells[line][place], left + side * place
            drawing.add(_cell(x, y, side, side * 0.55, strength))
            ink = HexColor("#ffffff") if strength is not None and strength > 0.55 else INK
            drawing.add(_words(words[line][place], x + side / 2, y + side * 0.2, anchor="middle", ink=ink))
    return drawing


def _frame(drawing: Drawing, at: _Place, names: tuple[str, str], legend: float, point: str) -> None:
    for tick in range(6):
        part = tick / 5
        number = f"{part:.1f}".replace(".", point)
        drawing.add(Line(*at(part, 0), *at(part, 1), strokeColor=GRID, strokeWidth=0.5))
        drawing.add(Line(*at(0, part), *at(1, part), strokeColor=GRID, strokeWidth=0.5))
        x, y = at(part, 0)
        drawing.add(_words(number, x, y - 13, anchor="middle", ink=FAINT))
        x, y = at(0, part)
        drawing.add(_words(number, x - 6, y - 3, anchor="end", ink=FAINT))
    x, _ = at(0.5, 0)
    drawing.add(_words(names[0], x, legend + 12, anchor="middle"))
    _, y = at(0, 0.5)
    turned = Group(_words(names[1], 0, 0, anchor="middle"))
    turned.translate(12, y)
    turned.rotate(90)
    drawing.add(turned)


def _cell(x: float, y: float, width: float, height: float, strength: float | None) -> Group:
    group = Group()
    fill = HexColor("#ffffff") if strength is None else _shade(strength)
    group.add(Rect(x, y, width, height, fillColor=fill, strokeColor=GRID, strokeWidth=0.6))
    if strength is None:
        for step in range(5):
            start, end = x + width * step / 5, x + width * (step + 1) / 5
            group.add(Line(start, y, end, y + height, strokeColor=GRID, strokeWidth=0.6))
    return group


def _line(points: Sequence[float], tint: Color, width: float, dash: Sequence[float] | None) -> PolyLine:
    """A line; always of the kind that reportlab dashes in SVG as well as in PDF."""
    return PolyLine(list(points), strokeColor=tint, strokeWidth=width, strokeDashArray=dash)


def _marker(x: float, y: float, index: int) -> Circle | Polygon:
    """A point: round, or with 3, 4 or more corners, so that several are told apart without their colours."""
    tint = LINES[index % len(LINES)]
    if index == 0:
        return Circle(x, y, 3.2, fillColor=tint, strokeColor=INK, strokeWidth=0.4)
    corners = 2 + index
    angles = [math.tau * (corner / corners + 0.25) for corner in range(corners)]
    points = [number for a in angles for number in (x + 4.2 * math.cos(a), y + 4.2 * math.sin(a))]
    return Polygon(points, fillColor=tint, strokeColor=INK, strokeWidth=0.4)


def _words(text: str, x: float, y: float, *, anchor: str = "start", ink: Color = INK) -> String:
    return String(x, y, text, fontName=BODY, fontSize=_SMALL, textAnchor=anchor, fillColor=ink)


def _light(tint: Color) -> Color:
    return Color(*(1 - (1 - part) * 0.22 for part in (tint.red, tint.green, tint.blue)))


def _shade(strength: float) -> Color:
    part = min(1.0, max(0.0, strength))
    blue = LINES[0]
    return Color(*(1 - (1 - channel) * part for channel in (blue.red, blue.green, blue.blue)))


def _part(value: float, most: float) -> float:
    return min(1.0, max(0.0, value / most)) if most else 0.0


def _cut(text: str, size: int) -> str:
    return text if len(text) <= size else text[: size - 1] + "…"
