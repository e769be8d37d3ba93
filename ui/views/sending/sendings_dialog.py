"""What each provider has ever received: searched by provider and file name, the newest first, exported as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.sendings import SendingsQuery
from app.errors import SecondLookError
from ui.bridge import Bridge, Call
from ui.theme import SPACE_2, SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.fitting import fit
from ui.views.sending.asking import Asking
from ui.views.sending.sendings_table import SendingsTable
from ui.views.settings.sheet import FaultLine
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField
from ui.widgets.text import label

if TYPE_CHECKING:
    from app.container import Core

_TYPED_MS = 200


class SendingsDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed."""

    def __init__(self, bridge: Bridge, provider: str = "", parent: QWidget | None = None) -> None:
        """`provider`: only what this one received is shown at first; empty: everything."""
        super().__init__(parent)
        self.setWindowTitle(tr("What has left this machine"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asking = Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self._provider = provider
        self._finding: Call | None = None
        self.search = SearchField(tr("Search file name, provider or host"))
        self.receiver = ChoiceBox()
        self.receiver.setAccessibleName(tr("Provider"))
        self.receiver.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.table = SendingsTable(self._asking)
        self._empty = EmptyState("hourglass", tr("Reading what was sent…"))
        self._pages = QStackedWidget()
        self.count = label(tone="muted")
        self.said = FaultLine()
        self.export = QPushButton(icon("download"), tr("Export as CSV…"))
        self.export.setAutoDefault(False)
        self.export.setToolTip(tr("Write what is shown to a file (Ctrl+S)"))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._lay_out()
        self._connect()
        self.setMinimumSize(480, 320)
        fit(self, 1080, 640)
        self.reload()

    @property
    def query(self) -> SendingsQuery:
        """What is shown."""
        chosen = self.receiver.currentData() if self.receiver.count() else self._provider
        return SendingsQuery(chosen or None, self.search.text())

    def reload(self) -> None:
        """Find anew what is to be shown."""
        query = self.query
        if self._finding is not None:
            self._finding.cancel()

        async def find(core: Core) -> tuple[tuple[int, ...], dict[str, str]]:
            ids, titles = await core.sendings.find(query), await core.sendings.receivers()
            name = query.provider
            if name is not None and name not in titles and name in core.providers:
                titles[name] = core.providers[name].capability.title
            return ids, titles

        self._finding = self._asking.ask(find, self._found, self._failed)

    def write_to(self, path: Path) -> None:
        """Write what is shown to a file."""
        query = self.query

        async def write(core: Core) -> int:
            return await core.sendings.export(path, query)

        def written(count: int) -> None:
            self.export.setEnabled(True)
            self.said.say(tr("%n sendings are in {path}.", count=count, path=path), "check-circle", "good")

        def failed(error: SecondLookError) -> None:
            self.export.setEnabled(True)
            self.said.say(say_kept(error.message))

        self.export.setEnabled(False)
        self.said.say(tr("Exporting…"), "hourglass", "muted")
        self._asking.ask(write, written, failed)

    def done(self, result: int) -> None:
        """Close."""
        self._asking.close()
        super().done(result)

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.search, 1)
        head.addWidget(self.receiver)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.export)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        about = tr("Noted before each sending: what may have left counts as left. Names are those last seen here.")
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.said)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._typed.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._typed.start())
        self.receiver.activated.connect(lambda _: self.reload())
        self.table.failed.connect(self._failed)
        self.export.clicked.connect(self._choose_file)
        self._empty.pressed.connect(lambda _: self._clear())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._choose_file)

    def _found(self, found: tuple[tuple[int, ...], dict[str, str]]) -> None:
        ids, titles = found
        self._finding = None
        query = self.query
        self.receiver.clear()
        self.receiver.addItem(tr("Every provider"), "")
        for name, title in titles.items():
            self.receiver.addItem(tr_marked(title), name)
        self.receiver.setCurrentIndex(max(0, self.receiver.findData(query.provider or "")))
        self.count.setText(tr("%n sendings", count=len(ids)))
        self.export.setEnabled(bool(ids))
        if not ids:
            self._say_empty(query, titles)
        self._pages.setCurrentWidget(self.table if ids else self._empty)
        self.table.show_numbers(ids, titles)

    def _say_empty(self, query: SendingsQuery, titles: dict[str, str]) -> None:
        self._empty.set_buttons(())
        if query.words:
            self._empty.set_message("filter", tr("Nothing fits the search"))
            self._empty.set_buttons((("clear", tr("Clear the search"), "clear", ""),))
        elif query.provider is not None:
            title = tr_marked(titles.get(query.provider, query.provider))
            self._empty.set_message("check-circle", tr("Nothing has ever been sent to {title} from here", title=title))
        else:
            self._empty.set_message("check-circle", tr("Nothing has ever been sent to a provider from here."))

    def _clear(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _failed(self, error: SecondLookError) -> None:
        self._finding = None
        self._empty.set_buttons(())
        self._empty.set_message("error", tr("What was sent cannot be read"), say_kept(error.message), tint="bad")
        self._pages.setCurrentWidget(self._empty)

    def _choose_file(self) -> None:
        if not self.export.isEnabled():
            return
        dialog = QFileDialog(self, tr("Export what was sent"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(["*.csv", tr("All files (*)")])
        dialog.selectFile("secondlook-sent.csv")
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.open()
