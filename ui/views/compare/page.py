"""The Compare page: what is compared, above; its sections at the left; the selection that all of them share, below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.labels import Axis
from app.errors import SecondLookError
from app.services.compare.values import DATABASE, Loaded, Overview
from ui.actions import Actions
from ui.bridge import Bridge
from ui.theme import SPACE_2, SPACE_3, plain_tip
from ui.translate import say_kept, tr, tr_marked
from ui.views.compare.blind_notice import BlindNotice
from ui.views.compare.desk import Desk
from ui.views.compare.hover_card import HoverCard
from ui.views.compare.kept_probes import KeptProbes
from ui.views.compare.operations_section import OperationsSection
from ui.views.compare.pair_section import PairSection
from ui.views.compare.probe_section import ProbeSection
from ui.views.compare.section import Section
from ui.views.compare.section_list import SectionList
from ui.views.compare.table_section import TableSection
from ui.views.compare.truth_section import TruthSection
from ui.views.compare.whatif_section import WhatIfSection
from ui.views.compare.words import question_title
from ui.views.frame import building
from ui.widgets.banner import Banner, Level
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import label
from ui.widgets.tool_row import ToolRow

# What a file may be about in any case; questions that providers answer here come besides.
_ASKED = (Axis.ORIGIN, Axis.NUDITY, Axis.GORE, Axis.QUALITY)


class ComparePage(QWidget):
    """Is given its first overview, and asks again on request: places hold in between."""

    message = Signal(str)
    image_wanted = Signal(str)
    images_wanted = Signal(list)
    """All selected images are to be looked at in Review, by their SHA-256."""

    def __init__(self, bridge: Bridge, actions: Actions, thumbnail: Callable[[str], QImage | None]) -> None:
        super().__init__()
        self._bridge, self._actions = bridge, actions
        self.desk = Desk(bridge, self)
        self.probes = KeptProbes(self.desk)
        self.card = HoverCard(thumbnail, self)
        self.data, self.question = ChoiceBox(), ChoiceBox()
        self.banner, self.blind = Banner(), BlindNotice(bridge)
        self.list = SectionList()
        self.stack, self.all = QStackedWidget(), QStackedWidget()
        # Built when they are first seen: all at once would hold the window.
        self._sections: tuple[tuple[str, str, Callable[[], Section]], ...] = (
            (tr("Table"), "list", lambda: TableSection(self.desk, self.probes)),
            (tr("Provider against provider"), "compare", lambda: PairSection(self.desk, self.card)),
            (tr("Against truth"), "check-circle", lambda: TruthSection(self.desk)),
            (tr("What if"), "sliders", lambda: WhatIfSection(self.desk)),
            (tr("Operations"), "gauge", lambda: OperationsSection(self.desk)),
            (tr("Probe"), "search", lambda: ProbeSection(self.desk, self.probes)),
        )
        self._built: dict[int, Section] = {}
        self.empty = EmptyState("chart", tr("There is nothing to compare yet"), "")
        self.chosen = label(tone="muted")
        self._images = label(tone="muted")
        self._lay_out()
        self._connect()

    def section(self, at: int) -> Section:
        """A section by its number, built when it is first asked for."""
        if at not in self._built:
            with building(self):
                self._built[at] = self._sections[at][2]()
                self.stack.addWidget(self._built[at])
        return self._built[at]

    def read(self) -> None:
        """Ask what there is, with what is new."""
        data = self.desk.data
        self.desk.ask("overview", lambda core: core.compare.overview(data), self.take)

    def load(self, path: Path, question: str) -> None:
        """Read a file of answers, of known answers, or both; `question` is for lines that name none."""
        self._bridge.call(lambda core: core.compare.load(path, question), self._loaded, self._refused)

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self.desk.stop()
        for section in self._built.values():
            if isinstance(section, ProbeSection):
                section.run.stop()

    def show_section(self, at: int) -> None:
        """Go to a section by its number."""
        self.list.setCurrentRow(at)

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.data.setAccessibleName(tr("Data"))
        self.data.addItem(tr("This machine's database"), DATABASE)
        self.question.setAccessibleName(tr("Question"))
        for box in (self.data, self.question):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusProxy(self.list)
        above = ToolRow()
        head = above.row
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        head.setSpacing(SPACE_2)
        for words, box in ((tr("Data"), self.data), (tr("Question"), self.question)):
            head.addWidget(label(words))
            head.addWidget(box)
        head.addWidget(self._images, 1)
        reading = [self._button("compare_load"), self._button("compare_read")]
        for each in reading:
            head.addWidget(each)
        above.set_shrinking(reading, [self._images])
        for words, glyph, _ in self._sections:
            self.list.add(words, glyph)
        middle = QWidget()
        self.list.follow(middle)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        below = ToolRow()
        foot = below.row
        foot.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.chosen, 1)
        self._foot = [self._button("compare_clear"), self._button("compare_open")]
        for button in self._foot:
            foot.addWidget(button)
        below.set_shrinking(self._foot)
        self.all.addWidget(self.empty)
        self.all.addWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.blind)
        column.addWidget(above)
        column.addWidget(self.all, 1)
        column.addWidget(below)

    def _button(self, name: str) -> KeyButton:
        spec, action = self._actions.specs[name], self._actions[name]
        button = KeyButton(action.text(), spec.icon, self._actions.key(name))
        button.setToolTip(plain_tip(tr_marked(spec.about)))
        button.clicked.connect(lambda: self._actions.trigger(name))
        self._actions.keys_changed.connect(lambda: button.set_key(self._actions.key(name)))
        return button

    def _connect(self) -> None:
        desk, on = self.desk, self._actions.on
        self.list.currentRowChanged.connect(self._went)
        self.question.activated.connect(lambda _: desk.set_question(str(self.question.currentData())))
        self.data.activated.connect(lambda _: self._choose_data(str(self.data.currentData())))
        desk.selected.connect(self._count)
        desk.failed.connect(lambda words: self.banner.say(Level.ERROR, tr("That did not work"), words))
        desk.message.connect(self.message)
        desk.opened.connect(self.image_wanted)
        self.empty.pressed.connect(self._actions.trigger)
        self.blind.actionPressed.connect(self._actions.trigger)
        self.blind.read_wanted.connect(self.read)
        on("compare_load", self._ask_file)
        on("compare_read", self.read)
        on("compare_clear", lambda: desk.select(np.empty(0, dtype=np.int64)))
        on("compare_open", self._open_chosen)
        for at in range(len(self._sections)):
            on(f"compare_section{at + 1}", partial(self.show_section, at))
        self._count()

    # -- what there is ---------------------------------------------------------------------

    def take(self, overview: Overview) -> None:
        """There is an overview: show what can be compared."""
        self.blind.take(overview)
        self.question.clear()
        for one in overview.questions:
            self.question.addItem(question_title(one.id), one.id)
        if not overview.questions:
            self._show_empty()
            return
        self.all.setCurrentIndex(1)
        self.desk.take(overview)
        if not self.list.selectedItems():  # a list that got the focus has a present row, but shows none
            self.list.setCurrentRow(max(0, self.list.currentRow()))
        self.question.setCurrentIndex(self.question.findData(self.desk.question_id))
        self._images.setText(
            tr("{images}, {ruled} with a ruling", images=tr("%n images", count=overview.images), ruled=overview.ruled)
        )

    def _show_empty(self) -> None:
        self._images.clear()
        self.empty.set_message(
            "chart",
            tr("There is nothing to compare yet"),
            tr(
                "Open images in Review and have a provider assess them; two, to hold them against each other. "
                "Or load a file of answers."
            ),
        )
        key = self._actions.key
        self.empty.set_buttons(
            (
                ("page_review", tr("Go to Review"), "image", key("page_review")),
                ("compare_load", tr("Load a file…"), "open", key("compare_load")),
            )
        )
        self.all.setCurrentIndex(0)

    def _choose_data(self, data: str) -> None:
        if data != self.desk.data:
            self.desk.data = data
            self.read()

    # -- files -----------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), tr("Load answers or known answers"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Tables (*.csv *.jsonl *.ndjson *.json)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self._ask_question(Path(name)))
        dialog.open()

    def _ask_question(self, path: Path) -> None:
        """A table often does not say what its answers are about: the reviewer does."""
        known = [one.id for one in self.desk.overview.questions] if self.desk.overview is not None else []
        ids = list(dict.fromkeys([*(axis.value for axis in _ASKED), *known]))
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Load {name}", name=path.name))
        dialog.setLabelText(tr("What are its lines about, where they do not say so themselves?"))
        titles = [question_title(one) for one in ids]
        dialog.setComboBoxItems(titles)
        dialog.textValueSelected.connect(lambda chosen: self.load(path, ids[titles.index(chosen)]))
        dialog.open()

    def _loaded(self, loaded: Loaded) -> None:
        parts = [tr("%n lines", count=loaded.rows)]
        if loaded.providers:
            parts.append(tr("%n providers", count=loaded.providers))
        if loaded.truths:
            parts.append(tr("%n known answers", count=loaded.truths))
        if loaded.matched is not None:
            parts.append(tr("%n of them mean an image of the database", count=loaded.matched))
        remarks = " ".join(tr_marked(each) for each in loaded.remarks)
        self.banner.say(Level.INFO, tr("Loaded: {name}", name=loaded.name), f"{', '.join(parts)}. {remarks}")
        if loaded.providers:
            if self.data.findData(loaded.name) < 0:
                self.data.addItem(tr("File: {name}", name=loaded.name), loaded.name)
            self.data.setCurrentIndex(self.data.findData(loaded.name))
            self.desk.data = loaded.name
        if loaded.truths:
            self.desk.offer_truth(loaded.name)
        self.read()

    def _refused(self, error: SecondLookError) -> None:
        self.banner.say(Level.ERROR, tr("The file was not loaded"), say_kept(error.message))

    # -- selection -------------------------------------------------------------------------

    def _count(self) -> None:
        count = int(self.desk.chosen.sum())
        self.chosen.setText(
            tr("%n images selected, here and in every plot", count=count) if count else tr("Nothing is selected.")
        )
        for button in self._foot:
            button.setEnabled(bool(count))

    def _open_chosen(self) -> None:
        images = [self.desk.images[place] for place in np.flatnonzero(self.desk.chosen).tolist()]
        if len(images) == 1:
            self.image_wanted.emit(images[0])
        elif images:
            self.images_wanted.emit(images)

    def _went(self, at: int) -> None:
        self.card.hide()
        built = self.section(at)
        # It is laid out in a turn of its own.
        QTimer.singleShot(0, built, lambda: self._show(built))

    def _show(self, section: Section) -> None:
        if self._built.get(self.list.currentRow()) is section:
            with building(self):
                self.stack.setCurrentWidget(section)
