"""The two panels of the stage: how overlays are drawn, and how the view differs from the picture."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ui.theme import icon
from ui.translate import tr, tr_marked
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.colour_maps import TITLES as COLOURS
from ui.widgets.colour_maps import ColourMap
from ui.widgets.overlay_layer import OverlayLook, with_values
from ui.widgets.popover import Popover
from ui.widgets.slider_row import SliderRow, percent, signed
from ui.widgets.stage_adjust import AS_IT_IS, LIMIT, Adjustment
from ui.widgets.stage_ground import TITLES as GROUNDS
from ui.widgets.stage_ground import Ground
from ui.widgets.text import label


class OverlayOptions(Popover):
    """Opacity, colours and range of heatmaps; the least score of boxes. All values are whole percents."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Overlays"))
        self._opacity = SliderRow(self.grid, tr("Opacity of heatmaps"), (10, 100), percent)
        self._low = SliderRow(self.grid, tr("Clear below percentile"), (0, 99), str)
        self._high = SliderRow(self.grid, tr("Strongest above percentile"), (1, 100), str)
        self._threshold = SliderRow(self.grid, tr("Boxes from a score of"), (0, 100), lambda v: f"{v / 100:.2f}")
        self._colours = ChoiceBox()
        self._colours.setAccessibleName(tr("Colours of heatmaps"))
        for each, title in COLOURS.items():
            self._colours.addItem(tr_marked(title), each.value)
        row = self.grid.rowCount()
        self.grid.addWidget(label(tr("Colours of heatmaps")), row, 0)
        self.grid.addWidget(self._colours, row, 1, 1, 2)
        note = label(tr("A heatmap is its model's view, which may be wrong."), tone="muted", wrap=True)
        self.column.addWidget(note)
        for each_row in (self._opacity, self._low, self._high, self._threshold):
            each_row.changed.connect(self._tell)
        self._colours.currentIndexChanged.connect(self._tell)

    def values(self) -> tuple[int, str, int, int, int]:
        """Opacity, colours, lower and upper percentile, threshold of boxes."""
        colours = str(self._colours.currentData() or ColourMap.GLOW.value)
        return self._opacity.value, colours, self._low.value, self._high.value, self._threshold.value

    def set_values(self, opacity: int, colours: str, low: int, high: int, threshold: int) -> None:
        """Show other values without telling anybody."""
        rows = ((self._opacity, opacity), (self._low, low), (self._high, high), (self._threshold, threshold))
        for row, value in rows:
            row.set_value(value)
        with QSignalBlocker(self._colours):
            self._colours.setCurrentIndex(max(0, self._colours.findData(colours)))

    def look(self) -> OverlayLook:
        """What the values describe."""
        opacity, colours, low, high, threshold = self.values()
        return with_values(OverlayLook(), opacity=opacity, colours=colours, low=low, high=high, threshold=threshold)

    def _tell(self) -> None:
        self.changed.emit()


class ViewOptions(Popover):
    """Brightness, contrast and gamma of the view; turning it; what lies behind it; whether zoom is kept."""

    adjusted = Signal(object)
    turned = Signal(str)
    """turn_left, turn_right, mirror or reset_view: ids of actions."""

    ground_chosen = Signal(str)
    keep_zoom_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("View"))
        self._brightness = SliderRow(self.grid, tr("Brightness"), (-LIMIT, LIMIT), signed)
        self._contrast = SliderRow(self.grid, tr("Contrast"), (-LIMIT, LIMIT), signed)
        self._gamma = SliderRow(self.grid, tr("Gamma"), (-100, 100), lambda v: f"{_gamma(v) / 100:.2f}")
        self._ground, self._keep = ChoiceBox(), QCheckBox(tr("Keep zoom and place from image to image"))
        self._ground.setAccessibleName(tr("Behind the picture"))
        for each, title in GROUNDS.items():
            self._ground.addItem(tr_marked(title), each.value)
        row = self.grid.rowCount()
        self.grid.addWidget(label(tr("Behind the picture")), row, 0)
        self.grid.addWidget(self._ground, row, 1, 1, 2)
        self.column.addLayout(self._buttons())
        self.column.addWidget(self._keep)
        words = tr("Only the view changes, never the image; the next image begins as it is.")
        self.column.addWidget(label(words, tone="muted", wrap=True))
        for each_row in (self._brightness, self._contrast, self._gamma):
            each_row.changed.connect(self._tell)
        self._ground.currentIndexChanged.connect(lambda: self.ground_chosen.emit(str(self._ground.currentData())))
        self._keep.toggled.connect(self.keep_zoom_chosen)

    def set_adjustment(self, adjustment: Adjustment) -> None:
        """Show other values without telling anybody."""
        self._brightness.set_value(adjustment.brightness)
        self._contrast.set_value(adjustment.contrast)
        self._gamma.set_value(round(100 * math.log(adjustment.gamma / 100, 5)))

    def set_choices(self, ground: Ground, *, keep_zoom: bool) -> None:
        """Show what is chosen without telling anybody."""
        with QSignalBlocker(self._ground), QSignalBlocker(self._keep):
            self._ground.setCurrentIndex(max(0, self._ground.findData(ground.value)))
            self._keep.setChecked(keep_zoom)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, picture, words in (
            ("turn_left", "turn-left", tr("Turn left")),
            ("turn_right", "turn-right", tr("Turn right")),
            ("mirror", "mirror", tr("Mirror")),
            ("reset_view", "undo", tr("Reset")),
        ):
            button = QPushButton(words)
            button.setIcon(icon(picture))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, chosen=name: self.turned.emit(chosen))
            row.addWidget(button)
        return row

    def _tell(self) -> None:
        self.adjusted.emit(Adjustment(self._brightness.value, self._contrast.value, _gamma(self._gamma.value)))


def _gamma(value: int) -> int:
    """The gamma in percent for a slider of -100 to 100: a fifth to five times, evenly by ratio."""
    return AS_IT_IS.gamma if value == 0 else max(20, min(500, round(100 * 5.0 ** (value / 100))))
