"""A row of badges that is filled anew for each image, and wraps where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.theme import SPACE_2
from ui.widgets.badge import Badge, BadgeSpec
from ui.widgets.flow import FlowLayout


class BadgeRow(QWidget):
    """Hidden while there is no badge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges: list[Badge] = []
        self._specs: tuple[BadgeSpec, ...] = ()
        self._row = FlowLayout(self, spacing=SPACE_2)
        self.hide()

    def set_badges(self, specs: Sequence[BadgeSpec]) -> None:
        """Show these."""
        if tuple(specs) == self._specs:
            return
        self._specs = tuple(specs)
        while len(self._badges) < len(specs):
            self._badges.append(Badge(specs[len(self._badges)]))
            self._row.addWidget(self._badges[-1])
        for place, badge in enumerate(self._badges):
            if place < len(specs):
                badge.set_spec(specs[place])
            badge.setVisible(place < len(specs))
        self.setVisible(bool(specs))
