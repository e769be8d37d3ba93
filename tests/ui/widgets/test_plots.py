"""Plots: where marks lie, what keys do, what is said in words, and what is saved."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.columns import ColumnPlot
from ui.widgets.plots.curves import CurvePlot, Line
from ui.widgets.plots.drawing import LazyRows
from ui.widgets.plots.export import png_of, svg_of
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.plots.heat import HeatCell, HeatTable
from ui.widgets.plots.plot import Plot
from ui.widgets.plots.scale import Area, Scale, nice_step, round_top
from ui.widgets.plots.scatter import CELLS, POINTS, ScatterPlot, cells

SIZE = QSize(480, 360)


def shown(qtbot: QtBot, plot: Plot) -> Plot:
    qtbot.addWidget(plot)
    plot.resize(SIZE)
    plot.show()
    plot.setFocus()
    return plot


def scattered(qtbot: QtBot, count: int) -> ScatterPlot:
    plot = ScatterPlot("scores")
    rng = np.random.default_rng(3)
    x, y = rng.random((2, count), dtype=np.float32)
    names = tuple(f"{place}.jpg" for place in range(2 * count))
    plot.show_points(("one", "two"), names, np.arange(count, dtype=np.int64) * 2, x, y)
    shown(qtbot, plot)
    return plot


@given(st.floats(1e-6, 1e9), st.integers(2, 12))
def test_ticks_are_round_few_and_inside(top: float, most: int) -> None:
    ticks = [value for value, _ in Scale("", 0.0, top).ticks(most)]
    assert 1 <= len(ticks) <= most + 1
    assert all(0 <= value <= top * (1 + 1e-6) for value in ticks)


@given(st.floats(1e-9, 1e12))
def test_a_nice_step_is_the_next_one_up(least: float) -> None:
    step = nice_step(least)
    assert least * (1 - 1e-9) <= step <= least * 2.6
    assert round_top(least) >= least * (1 - 1e-9)


@given(st.floats(0, 1), st.floats(0, 1))
def test_places_and_units_lead_to_each_other(x: float, y: float) -> None:
    area = Area(QRectF(40, 10, 300, 200), Scale(""), Scale(""))
    assert area.units(area.at(x, y)) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("count", [40, POINTS + 500])
def test_a_frame_in_the_scatter_brushes_what_lies_in_it(qtbot: QtBot, count: int) -> None:
    plot = scattered(qtbot, count)
    area = plot.area()
    first, last = area.at(0.25, 0.8).toPoint(), area.at(0.6, 0.3).toPoint()
    with qtbot.waitSignal(plot.brushed) as told:
        QTest.mousePress(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
        QTest.mouseMove(plot, last)
        QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
    places, adds = told.args
    (left, high), (right, low) = area.units(QPointF(first)), area.units(QPointF(last))
    x, y = np.random.default_rng(3).random((2, count), dtype=np.float32)
    wanted = [2 * i for i in range(count) if left <= x[i] <= right and low <= y[i] <= high]
    assert sorted(places.tolist()) == wanted
    assert wanted
    assert not adds


def test_the_scatter_is_walked_and_selected_by_keys(qtbot: QtBot) -> None:
    plot = scattered(qtbot, 30)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    first = plot.image_of(plot.cursor_at)
    x = np.random.default_rng(3).random((2, 30), dtype=np.float32)[0]
    assert first == 2 * int(x.argmin())
    assert plot.mark_words(0).startswith(f"{first}.jpg: one ")
    with qtbot.waitSignal(plot.toggled) as told:
        QTest.keyClick(plot, Qt.Key.Key_Space)
    assert told.args == [first]
    chosen = np.zeros(60, dtype=np.bool_)
    chosen[first] = True
    plot.select(chosen)
    assert plot.mark_words(0).endswith("(selected)")
    with qtbot.waitSignal(plot.opened) as opened:
        QTest.keyClick(plot, Qt.Key.Key_Return)
    assert opened.args == [0]
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.cursor_at == 29


@given(st.lists(st.tuples(st.floats(0, 1, width=32), st.floats(0, 1, width=32)), max_size=50))
def test_every_point_is_counted_in_one_cell(points: list[tuple[float, float]]) -> None:
    x = np.array([point[0] for point in points], dtype=np.float32)
    y = np.array([point[1] for point in points], dtype=np.float32)
    counts = cells(x, y)
    assert counts.shape == (CELLS, CELLS)
    assert counts.sum() == len(points)


def test_selected_points_are_seen(qtbot: QtBot) -> None:
    plot = scattered(qtbot, 10)
    before = plot.grab().toImage()
    plot.select(np.ones(20, dtype=np.bool_))
    assert plot.grab().toImage() != before


def test_nothing_to_draw_is_said(qtbot: QtBot) -> None:
    plot = ScatterPlot("scores")
    empty = np.empty(0, dtype=np.float32)
    plot.show_points(("a", "b"), (), np.empty(0, dtype=np.int64), empty, empty)
    shown(qtbot, plot)
    assert plot.accessibleDescription() == "No image has a score from both."
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.cursor_at == -1


def test_columns_say_their_bounds_and_counts(qtbot: QtBot) -> None:
    plot = ColumnPlot("spread")
    plot.show_counts("one", [0.0, 0.5, 1.0], [3, 1], 0.5)
    shown(qtbot, plot)
    assert plot.mark_words(0) == "0.00 to 0.50: 3 images"
    plot.set_chosen([2, 0])
    assert "2 of them selected" in plot.mark_words(0)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.bounds(plot.cursor_at) == (0.5, 1.0)
    assert list(plot.sheet().rows) == [(0.0, 0.5, 3), (0.5, 1.0, 1)]


def test_the_matrix_is_walked_in_two_directions_and_prints_its_numbers(qtbot: QtBot) -> None:
    table = HeatTable("agreement")
    rows = [[HeatCell("–"), HeatCell("0.54", "n = 100", 0.54)], [HeatCell("0.54", "n = 100", 0.54), HeatCell("–")]]
    table.show_cells(("a", "b"), ("a", "b"), rows)
    shown(qtbot, table)
    assert "a, b: 0.54 n = 100" in table.accessibleDescription()
    for key, cell in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 3), (Qt.Key.Key_Down, 3),
                      (Qt.Key.Key_Left, 2), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Left, 0)):  # fmt: skip
        QTest.keyClick(table, key)
        assert table.cursor_at == cell
    assert list(table.sheet().rows) == [("a", "–", "0.54 n = 100"), ("b", "0.54 n = 100", "–")]


def test_curves_are_walked_point_by_point_and_line_by_line(qtbot: QtBot) -> None:
    plot = CurvePlot("roc", "across", "up", diagonal=True)
    one = Line("one", [0.0, 0.5, 1.0], [0.0, 0.8, 1.0], band_x=[0, 1], low=[0, 0.9], high=[0.2, 1])
    two = Line("two", [0.4], [0.6], about=lambda at: f"its point {at}", points=True, whiskers=[(0.5, 0.7)])
    plot.show_lines([one, two], "nothing")
    shown(qtbot, plot)
    plot.grab()
    QTest.keyClick(plot, Qt.Key.Key_Home)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.point_at(plot.cursor_at) == (0, 1)
    assert plot.mark_words(plot.cursor_at) == "one: across 0.50, up 0.80"
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert plot.mark_words(plot.cursor_at) == "two: its point 0"
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert plot.point_at(plot.cursor_at) == (0, 1)
    plot.show_lines([], "one kind only")
    assert plot.accessibleDescription() == "one kind only"


def test_bars_tell_what_has_no_number(qtbot: QtBot) -> None:
    plot = BarPlot("latency", "ms", None)
    plot.show_bars([Bar("a", 120.0, "p50 120 ms", 120.0, 430.0), Bar("b", None, "no answer was timed")])
    shown(qtbot, plot)
    plot.grab()
    assert plot.across.high >= 430
    assert plot.accessibleDescription() == "a: p50 120 ms. b: no answer was timed"
    QTest.keyClick(plot, Qt.Key.Key_Down)
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert plot.mark_words(plot.cursor_at) == "b: no answer was timed"


def test_a_drawing_is_saved_as_picture_and_as_drawing(qtbot: QtBot) -> None:
    plot = scattered(qtbot, 20)
    picture = QImage()
    assert picture.loadFromData(png_of(plot)())
    assert picture.size() == SIZE * 2
    svg = svg_of(plot)
    assert svg.startswith(b"<?xml")
    assert b"<title>scores</title>" in svg
    assert plot.sheet().columns == ("Image", "one", "two")
    assert len(plot.sheet().rows) == 20


def test_lazy_rows_are_a_sequence() -> None:
    rows = LazyRows(3, lambda at: (at,))
    assert list(rows) == [(0,), (1,), (2,)]
    assert rows[1:] == [(1,), (2,)]
    with pytest.raises(IndexError):
        rows[3]


def test_a_table_of_figures_opens_rows_and_lets_tab_through(qtbot: QtBot) -> None:
    table = FigureTable("figures")
    qtbot.addWidget(table)
    table.show_rows(("", "a"), [("kappa", "0.54"), ("n", "100")])
    table.show()
    table.setFocus()
    table.setCurrentCell(1, 0)
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]
    assert table.sheet().rows == [("kappa", "0.54"), ("n", "100")]
    assert not table.tabKeyNavigation()


def test_hovering_far_from_everything_says_nothing(qtbot: QtBot) -> None:
    plot = scattered(qtbot, 1)
    assert plot.mark_near(QPointF(QPoint(-500, -500))) == -1
