"""The main window: frame, menus, status line, drag and drop; the pages do the work."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.image import Arrival
from app.errors import SecondLookError
from app.events import AssessProgress, Fault, IngestProgress
from ui import drops
from ui.actions import Actions
from ui.bridge import Bridge
from ui.theme import Scheme, apply, icon
from ui.views.help_dialog import HelpDialog
from ui.views.history_dialog import HistoryDialog
from ui.views.refusals_dialog import RefusalsDialog
from ui.views.review_page import ReviewPage
from ui.views.settings_dialog import SettingsDialog
from ui.widgets.banner import Banner, Level
from ui.widgets.care import Care
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_line import ProgressLine
from ui.widgets.text import label

if TYPE_CHECKING:
    from app.container import Core

_MESSAGE_MS = 6000
_MENUS = (
    ("&File", ("open", "open_folder", "paste", None, "settings", None, "quit")),
    ("&Decide", ("human", "artificial", "clear", None, *(f"label{key}" for key in range(3, 10)), None, "commit",
                 "commit_stay", "skip", "escalate", None, "reasons", "note", None, "undo", "redo")),
    ("&Go", ("next", "previous", None, "find")),
    ("&View", ("blur", "grey", "panic", None, "heatmap", "boxes", None, "fit", "zoom_in", "zoom_out", None,
               "provenance", "facts", "history", None, "rerun")),
    ("&Help", ("help",)),
)  # fmt: skip


class MainWindow(QMainWindow):
    """One window. It paints before the core is there, and says why when the core cannot open."""

    close_wanted = Signal()
    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Second Look")
        self.setWindowIcon(icon("app", "accent"))
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.was_painted = False
        self._bridge: Bridge | None = None
        self._page: ReviewPage | None = None
        self._covered, self._name = False, ""
        self.actions_ = Actions(self)
        self._banner = Banner()
        self._pages = QStackedWidget()
        self._welcome = EmptyState(
            "drop",
            "Drop images here",
            "Files, folders, or pictures from a browser. They are looked at on this device: "
            "nothing leaves the machine unless you switch a provider on.",
            (("open", "Open files…", "open", "Ctrl+O"), ("open_folder", "Open folder…", "images", "Ctrl+Shift+O")),
            drop_hint=True,
        )
        self._starting = EmptyState("hourglass", "Opening the database", "")
        self._ingest, self._assess = ProgressLine(), ProgressLine()
        self._message = label("", tone="muted")
        self._lay_out()
        self._build_menus()
        self._act()

    # -- its life --------------------------------------------------------------------------

    def attach(self, bridge: Bridge) -> None:
        """The core is open: show the pages."""
        self._bridge = bridge
        settings = bridge.core.preferences.current
        self._restore(settings.window.geometry)
        page = ReviewPage(bridge, self.actions_, Care(settings.care.blur, settings.care.grey))
        self._page = page
        self._pages.addWidget(page)
        page.message.connect(self.say)
        page.row_count_changed.connect(self._show_page)
        page.name_changed.connect(self._show_name)
        page.care_changed.connect(self._keep_care)
        page.refusals_wanted.connect(self._show_refusals)
        self.actions_.on("history", self._show_history)
        bridge.failed.connect(lambda title, words: self._banner.say(Level.ERROR, title, words))
        bridge.listen(IngestProgress, self._ingest_progress)
        bridge.listen(AssessProgress, self._assess_progress)
        bridge.listen(Fault, lambda fault: self._banner.say(Level.WARNING, fault.title, fault.message))
        self._lanes: dict[str, AssessProgress] = {}
        page.evidence.set_accuracy(
            {
                (capability.name, model.model): (capability.title, model.accuracy)
                for capability in bridge.core.providers.capabilities()
                for model in capability.models
            }
        )
        self._pages.setCurrentWidget(self._welcome)

    def show_start_error(self, error: BaseException) -> None:
        """The core could not open, or broke: say what to do."""
        words = error.message if isinstance(error, SecondLookError) else f"{type(error).__name__}: {error}"
        self._starting.set_message("error", "Second Look cannot open", words, tint="bad")
        self._starting.set_buttons((("quit", "Quit", "power", "Ctrl+Q"),))
        self._pages.setCurrentWidget(self._starting)

    def say(self, words: str) -> None:
        """Show a sentence in the status line for a while."""
        self.statusBar().showMessage(words, _MESSAGE_MS)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for an ordered shutdown instead of closing at once."""
        event.ignore()
        self._keep_geometry()
        if self._page is not None:
            self._page.stop()
        self.close_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on the screen: the core opens after that."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            self.first_painted.emit()

    # -- dropping --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what may hold images."""
        if self._bridge is not None and drops.acceptable(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        dropped = drops.read(event.mimeData())
        # Never a move, whatever is proposed: the file manager would delete its file.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(dropped, Arrival.DROP)

    def _take(self, dropped: drops.Dropped, arrival: Arrival) -> None:
        bridge = self._bridge
        if bridge is None:
            return
        if not dropped:
            self.say("There is nothing in it that could be an image.")
            return
        for what, why in dropped.refused:
            self._banner.say(Level.WARNING, f"Not taken: {what}", why)
        bridge.tell(lambda core: core.ingest.add_paths(dropped.paths, arrival))
        for url in dropped.urls:
            bridge.tell(partial(_add_url, url))
        for name, data in dropped.blobs:
            bridge.tell(partial(_add_bytes, name, data, arrival))

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self._take(drops.read(mime), Arrival.PASTE)

    def _open_files(self) -> None:
        dialog = QFileDialog(self, "Open images")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._choose(dialog)

    def _open_folder(self) -> None:
        dialog = QFileDialog(self, "Open a folder with everything below it")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._choose(dialog)

    def _choose(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, paths: Sequence[str]) -> None:
        self._take(drops.Dropped(paths=[str(Path(path)) for path in paths]), Arrival.OPEN)

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._starting)
        self._pages.addWidget(self._welcome)
        self._welcome.pressed.connect(self.actions_.trigger)
        self._starting.pressed.connect(self.actions_.trigger)
        self.setCentralWidget(middle)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(8, 0, 8, 0)
        bar.addPermanentWidget(self._assess)
        bar.addPermanentWidget(self._ingest)
        self._ingest.cancelPressed.connect(lambda: self._tell_cancel(ingest=True))
        self._assess.cancelPressed.connect(lambda: self._tell_cancel(ingest=False))

    def _build_menus(self) -> None:
        for title, names in _MENUS:
            menu = self.menuBar().addMenu(title)
            for name in names:
                if name is None:
                    menu.addSeparator()
                    continue
                action = self.actions_[name]
                spec = self.actions_.specs[name]
                if spec.icon:
                    action.setIcon(icon(spec.icon))
                menu.addAction(action)

    def _act(self) -> None:
        on = self.actions_.on
        on("open", self._open_files)
        on("open_folder", self._open_folder)
        on("paste", self._paste)
        on("settings", self._show_settings)
        on("quit", self._quit)
        on("panic", self._panic)
        on("help", lambda: HelpDialog(self.actions_.described(), self).open())
        self.actions_.set_image_present(False)

    def _quit(self) -> None:
        self.close()

    def _show_page(self, rows: int) -> None:
        if rows and self._page is not None:
            self._pages.setCurrentWidget(self._page)

    def _show_name(self, name: str) -> None:
        """Say in the title which image is on the stage: task bars and screen readers read it. Covered, it is hidden."""
        self._name = name
        self.setWindowTitle(f"{name} – Second Look" if name and not self._covered else "Second Look")

    def _panic(self) -> None:
        self._covered = not self._covered
        self._show_name(self._name)
        if self._page is not None:
            self._page.set_covered(self._covered)
        self.say("Covered. Esc uncovers." if self._covered else "Uncovered.")

    def _show_refusals(self) -> None:
        if self._bridge is not None:
            RefusalsDialog(self._bridge, parent=self).open()

    def _show_history(self) -> None:
        row = self._page.current if self._page is not None else None
        if self._bridge is not None and row is not None:
            HistoryDialog(self._bridge, row.sha256, row.name, self).open()

    def _show_settings(self) -> None:
        if self._bridge is None or self._page is None:
            return
        dialog = SettingsDialog(self._bridge, self)
        dialog.theme_changed.connect(self._apply_theme)
        dialog.care_changed.connect(self._page.set_care)
        dialog.open()

    def _apply_theme(self, name: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, Scheme(name))

    def _tell_cancel(self, *, ingest: bool) -> None:
        if self._bridge is not None:
            self._bridge.tell(_cancel_ingest if ingest else _cancel_assess)

    def _ingest_progress(self, progress: IngestProgress) -> None:
        if progress.finished:
            self._ingest.set_progress("", 0, 0)
            words = "Cancelled after" if progress.cancelled else "Taken in:"
            self.say(f"{words} {progress.done:,} files, {progress.rate:,.0f} a second.")
            return
        total = progress.total if progress.total is not None else -1
        self._ingest.set_progress(
            "Taking in", progress.done, total, rate=progress.rate, remaining=progress.remaining_seconds
        )

    def _assess_progress(self, progress: AssessProgress) -> None:
        self._lanes[progress.provider] = progress
        waiting = [lane for lane in self._lanes.values() if lane.done < lane.total]
        done, total = sum(lane.done for lane in waiting), sum(lane.total for lane in waiting)
        failed = sum(lane.failed for lane in waiting)
        extra = f"{failed:,} without an answer" if failed else ""
        self._assess.set_progress("Assessing", done, total, extra=extra)

    def _keep_care(self, care: Care) -> None:
        if self._bridge is not None:
            self._bridge.call(lambda core: core.preferences.keep_care(care.blur, care.grey))

    def _keep_geometry(self) -> None:
        if self._bridge is not None:
            geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
            self._bridge.call(lambda core: core.preferences.keep_window(geometry))

    def _restore(self, geometry: str) -> None:
        if geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))


def _add_url(url: str, core: Core) -> None:
    core.ingest.add_url(url)


def _add_bytes(name: str, data: bytes, arrival: Arrival, core: Core) -> None:
    core.ingest.add_bytes(data, name, arrival)


def _cancel_ingest(core: Core) -> None:
    core.ingest.cancel()


def _cancel_assess(core: Core) -> None:
    core.assess.cancel()
