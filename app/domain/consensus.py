"""Where several heatmaps agree: the strongest cells of each by its own measure, and how many maps mark a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from app.domain.assessment import Heatmap

GRID = 56
"""Maps are laid over one another on so many squares a side: maps of 7, 14, 28 and 56 cells fall on it exactly."""

Point = tuple[int, int]
"""A corner of the grid, 0 to `GRID` across and down."""

_SQUARES = GRID * GRID


def marked(heatmap: Heatmap, top: float) -> bytes:
    """Which squares a map marks: GRID × GRID bytes, row by row, 1 or 0.

    A cell is marked when fewer than `top` (a share, 0–1) of the map's cells are stronger than it, so that
    maps of different strength count alike; equal cells are marked together. A map that is the same
    everywhere marks nothing. A square takes the cell under its middle.

    Raises:
        ValueError: `top` is no share.
    """
    if not 0.0 < top <= 1.0:
        msg = f"a share is more than 0 and at most 1, not {top}"
        raise ValueError(msg)
    counts, least = Counter(heatmap.values), min(heatmap.values)
    stronger, table = 0, bytearray(256)
    for value in range(255, least, -1):
        table[value] = stronger < top * len(heatmap.values)
        stronger += counts[value]
    cells = heatmap.values.translate(bytes(table))
    across = itemgetter(*((2 * x + 1) * heatmap.width // (2 * GRID) for x in range(GRID)))
    starts = ((2 * y + 1) * heatmap.height // (2 * GRID) * heatmap.width for y in range(GRID))
    return b"".join(bytes(across(cells[start : start + heatmap.width])) for start in starts)


def votes(masks: Sequence[bytes]) -> bytes:
    """How many of the masks mark each square; at most 255 masks, each of GRID × GRID bytes 0 or 1."""
    total = sum(int.from_bytes(mask, "big") for mask in masks)  # no byte can overflow into the next
    return total.to_bytes(_SQUARES, "big")


def agreed(counted: bytes, least: int) -> bytes:
    """The squares that at least so many masks mark, as 1 or 0."""
    return counted.translate(bytes(int(value >= least) for value in range(256)))


def share(mask: bytes) -> float:
    """How much of the picture a mask covers, 0 to 1."""
    return mask.count(1) / len(mask)


def outline(mask: bytes) -> tuple[tuple[Point, ...], ...]:
    """The rims of a mask's areas as closed lines of corners; the first corner is not repeated at the end."""
    ways = _edges(mask)
    lines = []
    while ways:
        start, onward = next(iter(ways.items()))
        line, at = [start], onward[-1]
        _take(ways, start)
        while at != start:
            line.append(at)
            at = _take(ways, at)
        lines.append(_corners(line))
    return tuple(lines)


def _edges(mask: bytes) -> dict[Point, list[Point]]:
    """Every side between a marked and an unmarked square, from corner to corner, the marked square at the right."""
    ways: dict[Point, list[Point]] = {}
    place = mask.find(1)
    while place >= 0:
        y, x = divmod(place, GRID)
        if y == 0 or not mask[place - GRID]:
            ways.setdefault((x, y), []).append((x + 1, y))
        if x == GRID - 1 or not mask[place + 1]:
            ways.setdefault((x + 1, y), []).append((x + 1, y + 1))
        if y == GRID - 1 or not mask[place + GRID]:
            ways.setdefault((x + 1, y + 1), []).append((x, y + 1))
        if x == 0 or not mask[place - 1]:
            ways.setdefault((x, y + 1), []).append((x, y))
        place = mask.find(1, place + 1)
    return ways


def _take(ways: dict[Point, list[Point]], start: Point) -> Point:
    onward = ways[start].pop()
    if not ways[start]:
        del ways[start]
    return onward


def _corners(line: list[Point]) -> tuple[Point, ...]:
    """The line without the points that lie on a straight between their neighbours."""
    kept = []
    for place, (x, y) in enumerate(line):
        before, after = line[place - 1], line[(place + 1) % len(line)]
        if not (before[0] == x == after[0] or before[1] == y == after[1]):
            kept.append((x, y))
    return tuple(kept)
