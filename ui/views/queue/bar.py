"""The line above the queue: its order, list or grid, the filter panel and the saved views; what is kept of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.domain.heard import heard
from app.domain.order import Order
from app.services.preferences import QueueSettings
from ui.actions import Actions
from ui.models.queue_model import QueueModel
from ui.theme import SPACE_1, icon, plain_tip
from ui.translate import later, tr, tr_marked
from ui.views.queue.filter import QueueFilter
from ui.views.queue.filter_popup import FilterPopup
from ui.views.queue.saved_views import SavedViews, read, spelled
from ui.views.queue.view_keys import ViewKeys
from ui.widgets.choice_box import ChoiceBox

_ORDERS: tuple[tuple[Order, str], ...] = (
    (Order.ARRIVAL, later("Oldest first")),
    (Order.NEWEST, later("Newest first")),
    (Order.DISAGREEMENT, later("Disagreement")),
    (Order.UNCERTAINTY, later("Uncertainty")),
    (Order.RISK, later("Risk")),
    (Order.NAME, later("Name")),
)
# Of so many images it is looked up which providers spoke.
_SAMPLE = 400


class QueueBar(QWidget):
    """Buttons and keys lead to the same; what is chosen here is kept for the next time."""

    order_changed = Signal()
    grid_changed = Signal(bool)
    kept = Signal(object)
    """How the queue is to be shown the next time (`QueueSettings`)."""

    def __init__(self, model: QueueModel, chosen: QueueFilter) -> None:
        super().__init__()
        self._model, self._filter, self._settings = model, chosen, QueueSettings()
        self.sort = ChoiceBox()
        self._buttons = {
            "filters": _button("filter", tr("Filters")),
            "views": _button("tag", tr("Saved views")),
            "grid": _button("grid", tr("List or grid")),
        }
        self.popup, self.saved = FilterPopup(self), SavedViews(self)
        self.view_keys = ViewKeys(self._go_to_view)
        self._lay_out()
        self.sort.activated.connect(self._sorted)
        self._buttons["filters"].clicked.connect(self.open_filters)
        self._buttons["views"].clicked.connect(self.open_views)
        self._buttons["grid"].clicked.connect(self.toggle_grid)
        self.popup.added.connect(chosen.add)
        self.saved.chosen.connect(self._go_to_view)
        self.saved.changed.connect(lambda views: self._keep(replace(self._settings, views=views)))

    @property
    def order(self) -> Order:
        """What the queue is sorted by."""
        return Order(self.sort.currentData())

    def use_settings(self, settings: QueueSettings) -> None:
        """Show how the queue was left."""
        self._settings = settings
        self.view_keys.show(settings.views)
        self._show_order(Order(settings.order))
        self._show_grid()

    def act(self, actions: Actions) -> None:
        """Carry out the actions, and name their keys on the buttons."""
        actions.on("grid", self.toggle_grid)
        actions.on("filters", self.open_filters)
        actions.on("clear_filters", self._filter.clear)
        actions.on("views", self.open_views)
        self.view_keys.act(actions)

        def name_keys() -> None:
            for action, button in self._buttons.items():
                key = actions.key(action)
                button.setToolTip(plain_tip(button.accessibleName() + (f"  ({key})" if key else "")))

        actions.keys_changed.connect(name_keys)
        name_keys()

    def toggle_grid(self) -> None:
        """List instead of grid, or the other way."""
        self._keep(replace(self._settings, grid=not self._settings.grid))
        self._show_grid()

    def open_filters(self) -> None:
        """Open the panel that puts a filter together."""
        rows = self._model.rows()
        sample = rows[:: max(1, len(rows) // _SAMPLE)]
        spoke = [one for row in sample for one in heard(row.heard)]
        names = {one.provider for one in spoke} | {one.model for one in spoke if one.model}
        self.popup.offer(sorted({row.format for row in rows if row.format}), sorted(names))
        self.popup.open_at(self._buttons["filters"])

    def open_views(self) -> None:
        """Open the saved views."""
        present = spelled(self._filter.query, self.order)
        self.saved.show_views(self._settings.views, present, self.view_keys.keys())
        self.saved.open_at(self._buttons["views"])

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for order, words in _ORDERS:
            self.sort.addItem(tr_marked(words), order)
        self.sort.setAccessibleName(tr("What the queue is sorted by"))
        self.sort.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sort.setMinimumContentsLength(4)  # it takes what room there is; a narrow window takes it back
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.sort, 1)
        for button in self._buttons.values():
            layout.addWidget(button)

    def _sorted(self) -> None:
        self.order_changed.emit()
        self._keep(replace(self._settings, order=self.order.value))

    def _show_order(self, order: Order) -> None:
        self.sort.setCurrentIndex(self.sort.findData(order))
        self.order_changed.emit()

    def _show_grid(self) -> None:
        self._buttons["grid"].setIcon(icon("list" if self._settings.grid else "grid"))
        self.grid_changed.emit(self._settings.grid)

    def _go_to_view(self, text: str) -> None:
        query, order = read(text)
        self._show_order(order)
        self._filter.search.clear()
        self._filter.set_query(query)

    def _keep(self, settings: QueueSettings) -> None:
        self._settings = settings
        self.view_keys.show(settings.views)
        self.kept.emit(settings)


def _button(name: str, words: str) -> QToolButton:
    made = QToolButton()
    made.setProperty("role", "quiet")
    made.setIcon(icon(name))
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
