"""Sheets of the gallery for what the window shows of the providers: matrix, lanes, preflight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from app.domain.assessment import Outcome
from app.domain.lanes import Preflight
from app.domain.matrix import Column
from tests.ui import samples_matrix as samples
from tests.ui.gallery_sheet import grid_of, page
from tests.ui.samples_lanes import LANES, PREFLIGHT
from ui.views.evidence.matrix import MatrixView
from ui.views.sending.preflight_dialog import PreflightDialog
from ui.views.sending.provider_picker import ProviderPicker
from ui.widgets.lane_chip import LaneChip
from ui.widgets.text import label


def _matrix(outcomes: Sequence[Outcome], columns: Sequence[Column], width: int) -> MatrixView:
    view = MatrixView()
    view.setFixedWidth(width)
    view.set_columns(columns)
    view.set_outcomes(outcomes)
    return view


def matrices() -> QWidget:
    """Two to eight columns, with agreement, contradiction, failures and every kind of number."""
    sheet, column = page(1300)
    four = (samples.NSFWJS, samples.OPEN_NSFW, samples.IDENTIFAI, samples.NANOGPT)
    for caption, outcomes, columns, width in (
        ("two columns, nothing asked elsewhere, narrow", samples.AGREED[:2], four[:2], 320),
        ("agreement", samples.AGREED, four, 560),
        ("contradiction, eight columns", samples.CONFLICT, samples.EIGHT, 1250),
        ("the same, narrow: it scrolls", samples.CONFLICT, samples.EIGHT, 420),
        ("failures", samples.FAILURES, samples.EIGHT[:6], 900),
        ("kinds of numbers", samples.KINDS, (*four, samples.OWN), 760),
        ("waiting", (), four, 560),
    ):
        column.addWidget(label(caption, tone="muted"))
        column.addWidget(_matrix(outcomes, columns, width))
    return sheet


def _inside(dialog: QDialog, width: int, height: int) -> QDialog:
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.setFixedSize(width, height)
    return dialog


def lanes() -> QWidget:
    """Every state as a chip, and the picker wide and narrow."""
    sheet, column = page(1060)
    column.addLayout(grid_of([(lane.state.value, LaneChip(lane)) for lane in LANES], 7))
    row = QHBoxLayout()
    row.addWidget(_inside(ProviderPicker(LANES), 580, 900))
    row.addWidget(_inside(ProviderPicker(LANES[2:5]), 380, 900))
    column.addLayout(row)
    return sheet


def preflights() -> QWidget:
    """Several providers, one, and a narrow window."""
    sheet, column = page(1060)
    row = QHBoxLayout()
    row.addWidget(_inside(PreflightDialog(PREFLIGHT), 580, 780))
    row.addWidget(_inside(PreflightDialog(Preflight(PREFLIGHT.providers[:1])), 400, 780))
    column.addLayout(row)
    return sheet


SHEETS: dict[str, Callable[[], QWidget]] = {"matrix": matrices, "lanes": lanes, "preflight": preflights}
