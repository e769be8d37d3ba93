"""Sheets of the gallery for what the window shows of the providers: matrix, lanes, preflight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.domain.assessment import Outcome
from app.domain.matrix import Column
from tests.ui import samples_matrix as samples
from tests.ui.gallery_sheet import page
from ui.views.matrix_view import MatrixView
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


SHEETS: dict[str, Callable[[], QWidget]] = {"matrix": matrices}
