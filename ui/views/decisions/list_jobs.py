"""Exporting decisions and checking their chain: what takes a while, with its progress and what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.decision_list import DecisionQuery
from app.errors import SecondLookError
from app.services.exporting import SUFFIXES, Format
from app.services.ruling.review import Verification
from ui.bridge import Bridge, Call
from ui.theme import SPACE_2, icon
from ui.translate import later, say_kept, tr, tr_marked
from ui.views.decisions.list_words import chain_words
from ui.widgets.announce import announce
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.icon_label import IconLabel
from ui.widgets.progress_line import ProgressLine
from ui.widgets.text import label, set_tone

if TYPE_CHECKING:
    from app.container import Core

T = TypeVar("T")

_FORMATS = (
    (later("CSV, for tables"), Format.CSV),
    (later("JSON lines"), Format.JSONL),
    (later("SQLite database"), Format.SQLITE),
    (later("Label Studio tasks (JSON)"), Format.LABEL_STUDIO),
    (later("Boxes, COCO-like (JSON)"), Format.COCO),
)
_SHOWN, _ALL = "shown", "all"
_LOOK_MS = 100


class _Tally:
    """How far a job is: written on the core's threads, read by the window."""

    def __init__(self) -> None:
        self.done, self.total, self.wanted = 0, -1, True

    def told(self, done: int, total: int) -> bool:
        """Note how far it is; whether to go on."""
        self.done, self.total = done, total
        return self.wanted


class DecisionsJobs(QWidget):
    """One job at a time. `query` says what is shown, when asked."""

    def __init__(self, bridge: Bridge, query: Callable[[], DecisionQuery]) -> None:
        super().__init__()
        self._bridge, self._query = bridge, query
        self._call: Call | None = None
        self._tally = _Tally()
        self._what = ""
        self._came_from: tuple[QWidget, QWidget | None] | None = None
        self.form = ChoiceBox()
        self.form.setAccessibleName(tr("Format of the export"))
        for words, form in _FORMATS:
            self.form.addItem(tr_marked(words), form)
        self.which = ChoiceBox()
        self.which.setAccessibleName(tr("What is exported"))
        self.which.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.which.addItem(tr("What is shown"), _SHOWN)
        self.which.addItem(tr("All"), _ALL)
        self.export = QPushButton(icon("download"), tr("Export…"))
        self.export.setAutoDefault(False)
        self.export.setToolTip(tr("Write these decisions to a file (Ctrl+S)"))
        self.export.clicked.connect(self.choose_file)
        self.check = QPushButton(icon("shield"), tr("Check the chain"))
        self.check.setAutoDefault(False)
        self.check.setToolTip(tr("Whether any decision was changed, removed or cut off since it was made"))
        self.check.clicked.connect(self.check_chain)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._lay_out()

    def set_counts(self, shown: int) -> None:
        """So many decisions are shown."""
        self.which.setItemText(0, tr("What is shown ({shown:,})", shown=shown))

    def choose_file(self) -> None:
        """Ask where to write to, then write."""
        if self._call is not None:
            return
        form = Format(self.form.currentData())
        suffix = SUFFIXES[form]
        dialog = QFileDialog(self.window(), tr("Export decisions"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilters([f"*.{suffix}", tr("All files (*)")])
        dialog.selectFile(f"secondlook-decisions.{suffix}")
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.open()

    def write_to(self, path: Path) -> None:
        """Write what is chosen to a file."""
        if self._call is not None:
            return
        form, query = Format(self.form.currentData()), self._query()
        if self.which.currentData() == _ALL:
            query = DecisionQuery(scope=query.scope)

        def ended(count: int) -> None:
            self._ended()
            self._say(tr("%n decisions are in {path}.", count=count, path=path), "check-circle", "good")

        def note(done: int, total: int) -> None:
            tally.told(done, total)

        tally = self._begin(tr("Exporting"))
        self._run(lambda core: core.exporting.export(path, form, query, note), ended)

    def check_chain(self) -> None:
        """Check every link of the chain, and the checkpoint."""
        if self._call is not None:
            return

        def ended(found: Verification) -> None:
            self._ended()
            sound = found.broken is None
            self._say(chain_words(found), "check-circle" if sound else "alert", "good" if sound else "bad")

        tally = self._begin(tr("Checking the chain"))
        self._run(lambda core: core.review.verify(tally.told), ended)

    def stop(self) -> None:
        """Give up what is under way; nothing is left behind."""
        self._tally.wanted = False
        if self._call is not None:
            self._call.cancel()
        self._ended()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.progress = ProgressLine()
        self.progress.cancelPressed.connect(self._cancel)
        self._glyph = IconLabel("info", "muted")
        self._glyph.hide()
        self.outcome = label(wrap=True)
        self.outcome.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.outcome.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for each in (self.form, self.which, self.export, self.check):
            row.addWidget(each)
        row.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(SPACE_2)
        said.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.progress)
        column.addLayout(said)

    def _begin(self, what: str) -> _Tally:
        self._tally, self._what = _Tally(), what
        pressed = self.window().focusWidget()
        self.export.setEnabled(False)
        self.check.setEnabled(False)
        # A button that is disabled hands the keyboard on; it gets it back, unless somebody went elsewhere meanwhile.
        if pressed is self.export or pressed is self.check:
            self._came_from = pressed, self.window().focusWidget()
        self._say("", "", "")
        self._look.start()
        return self._tally

    def _run(self, make: Callable[[Core], Awaitable[T]], done: Callable[[T], None]) -> None:
        self._call = self._bridge.call(make, done, self._failed)

    def _show_progress(self) -> None:
        self.progress.set_progress(self._what, self._tally.done, self._tally.total or -1)

    def _ended(self) -> None:
        self._call = None
        self._look.stop()
        self.progress.hide()
        self.export.setEnabled(True)
        self.check.setEnabled(True)
        if self._came_from is not None:
            pressed, handed_to = self._came_from
            self._came_from = None
            if self.window().focusWidget() is handed_to:
                pressed.setFocus()

    def _cancel(self) -> None:
        self.stop()
        self._say(tr("Cancelled. Nothing was left behind."), "stop", "muted")

    def _failed(self, error: SecondLookError) -> None:
        self._ended()
        self._say(say_kept(error.message), "error", "bad")

    def _say(self, words: str, glyph: str, tone: str) -> None:
        self._glyph.setVisible(bool(words))
        self.outcome.setVisible(bool(words))
        if words:
            self._glyph.set_icon(glyph, tone)
            announce(self.outcome, words)
        set_tone(self.outcome, tone if tone in ("bad", "muted") else "")
        self.outcome.setText(words)
