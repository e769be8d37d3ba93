"""Every widget test runs in the product's own look."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme


@pytest.fixture(autouse=True)
def _dressed(request: pytest.FixtureRequest) -> None:
    """Dress the application in the dark scheme, where the test has one and it is not dressed already."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        return
    app: QApplication = request.getfixturevalue("qapp")
    if theme.tokens() is not theme.DARK or not app.styleSheet():
        theme.apply(app, theme.Scheme.DARK)
