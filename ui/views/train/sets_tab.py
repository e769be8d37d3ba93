"""The gold sets: begin a session with one, open it, bring one in, hand one on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton

from app.domain.training import GoldSet
from ui.theme import icon
from ui.translate import tr
from ui.views.train.begin_dialog import BeginDialog
from ui.views.train.desk import TrainDesk
from ui.views.train.files import ask_file, ask_folder, ask_where
from ui.views.train.listing import ListPage
from ui.views.train.moving import Moving
from ui.widgets.text import when_words

_SUFFIX = "slset"


class SetsTab(ListPage):
    """`begun` carries a session and its set, `opened` a set."""

    begun = Signal(object, object)
    opened = Signal(object)

    def __init__(self, desk: TrainDesk) -> None:
        about = tr("A gold set holds images with known answers. A version that a session used never changes.")
        headings = (
            tr("Set"),
            tr("Version"),
            tr("Items"),
            tr("Not counted yet"),
            tr("Answers"),
            tr("Made by"),
            tr("When"),
        )
        super().__init__(desk, tr("Gold sets"), about, headings)
        self._sets: dict[object, GoldSet] = {}
        self._wanted: int | None = None  # what was just imported becomes the current row
        self._start = self.button(tr("Start a session…"), "play", primary=True)
        self._open = self.button(tr("Open it"), "open")
        self._import = self.button(tr("Import"), "download")
        self._export = self.button(tr("Export…"), "export")
        self._images = QCheckBox(tr("with its images"))
        self._images.setToolTip(tr("Put the images into the exported file, so that others need not have them"))
        self._images.setMinimumHeight(self._export.sizeHint().height())
        self._row.addWidget(self._images)
        _import_menu(self._import, self)
        self.moving = Moving(desk)
        self.moving.loaded.connect(self._take_loaded)
        self.moving.busy.connect(self._take_busy)
        self.set_below(self.moving)
        self._start.clicked.connect(self.start)
        self._open.clicked.connect(self.open)
        self._export.clicked.connect(self._ask_export)
        self.empty.pressed.connect(lambda _: ask_file(self, tr("Import a gold set"), _kinds(), self.load))
        self.end_buttons()

    @property
    def chosen_set(self) -> GoldSet | None:
        """The set of the current row."""
        return self._sets.get(self.listing.current)

    def refresh(self) -> None:
        """Read the sets."""
        self.desk.ask("sets", lambda core: core.train.sets.all(), self._show)

    def chosen(self) -> None:
        """A set is current, or none."""
        for button in (self._start, self._open, self._export, self._images):
            button.setEnabled(self.chosen_set is not None)

    def open(self) -> None:
        """Open the current set."""
        if self.chosen_set is not None:
            self.opened.emit(self.chosen_set)

    def start(self) -> None:
        """Ask how to begin a session."""
        self.desk.ask("sets to begin with", lambda core: core.train.sets.all(), self._ask_begin)

    def load(self, path: Path) -> None:
        """Import from a file or folder."""
        self.moving.load(path)

    def export(self, path: Path) -> None:
        """Write the current set as one file."""
        gold = self.chosen_set
        if gold is not None:
            self.moving.export(gold, path, images=self._images.isChecked())

    # -- inside ----------------------------------------------------------------------------

    def _show(self, sets: tuple[GoldSet, ...]) -> None:
        self._sets = {gold.id: gold for gold in sets}
        rows = [
            (
                gold.id,
                (
                    gold.name,
                    str(gold.version),
                    str(len(gold.items)),
                    str(sum(1 for item in gold.items if not item.counts)),
                    ", ".join(self.desk.answer_title(answer) for answer in gold.choices),
                    gold.made_by,
                    when_words(gold.made_at),
                ),
            )
            for gold in sets
        ]
        words = tr(
            "In Review, rule on an image and press {key}: it becomes a training item. Or import a table, "
            "a folder with one folder for each answer, or a set that somebody shared.",
            key=self.desk.actions.key("training_item"),
        )
        buttons = (("import", tr("Import a gold set…"), "download", ""),)
        self.show_rows(rows, ("train", tr("There is no gold set yet"), words, buttons))
        if self._wanted in self._sets:
            self.listing.go_to(self._wanted)
            self._wanted = None

    def _ask_begin(self, sets: tuple[GoldSet, ...]) -> None:
        chosen = self.chosen_set
        if sets:
            dialog = BeginDialog(self.desk, sets, chosen.id if chosen is not None else None, self.window())
            dialog.begun.connect(self.begun)
            dialog.open()
        else:
            self.desk.message.emit(tr("There is no gold set yet"))

    def _ask_export(self) -> None:
        gold = self.chosen_set
        if gold is not None:
            kinds = tr("Gold sets (*.slset)")
            ask_where(self, tr("Export the set"), f"{gold.name} {gold.version}", _SUFFIX, kinds, self.export)

    def _take_loaded(self, number: int) -> None:
        self._wanted = number

    def _take_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._import.setEnabled(not busy)
        self._export.setEnabled(not busy and self.chosen_set is not None)


def _import_menu(button: QPushButton, tab: SetsTab) -> None:
    menu = QMenu(button)
    from_file = menu.addAction(icon("open"), tr("From a table or a shared set…"))
    from_file.triggered.connect(lambda: ask_file(tab, tr("Import a gold set"), _kinds(), tab.load))
    from_folder = menu.addAction(icon("folder"), tr("From a folder with one folder for each answer…"))
    from_folder.triggered.connect(lambda: ask_folder(tab, tr("Import a gold set"), tab.load))
    button.setMenu(menu)


def _kinds() -> str:
    return tr("Tables and sets (*.csv *.jsonl *.slset)")
