"""The settings: pages at the left, the chosen one at the right; every change applies at once and is confirmed below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.bridge import Bridge
from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, icon
from ui.translate import tr
from ui.views.fitting import fit
from ui.views.sending.asking import Asking
from ui.views.sending.sendings_dialog import SendingsDialog
from ui.views.settings.care_page import CarePage
from ui.views.settings.policy_page import PolicyPage
from ui.views.settings.providers_page import ProvidersPage
from ui.views.settings.reviewer_page import ReviewerPage
from ui.views.settings.sheet import Sheet
from ui.views.settings.storage_page import StoragePage
from ui.views.settings.trust_page import TrustPage
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import label, rule

REVIEWER, CARE, POLICY, PROVIDERS, TRUST, STORAGE = "reviewer", "care", "policy", "providers", "trust", "storage"
_CONFIRMED_MS = 6000


class SettingsDialog(QDialog):
    """Open it with `open()` or `show()`; it deletes itself when closed.

    `theme_changed` carries the name of the theme that was kept, `care_changed` the
    settings of care (`app.services.preferences.Care`), `blind_changed` whether answers are hidden
    until the reviewer has ruled; `policy_wanted` asks for the policy's editor.
    """

    theme_changed = Signal(str)
    care_changed = Signal(object)
    blind_changed = Signal(bool)
    policy_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._asking = bridge, Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self.reviewer = ReviewerPage(self._asking)
        self.reviewer.theme_changed.connect(self.theme_changed)
        self.care = CarePage(self._asking)
        self.care.care_changed.connect(self.care_changed)
        self.policy = PolicyPage(self._asking)
        self.policy.blind_changed.connect(self.blind_changed)
        self.policy.edit_wanted.connect(self.policy_wanted)
        self.providers = ProvidersPage(self._asking)
        self.providers.sent_wanted.connect(self._show_sent)
        self.trust = TrustPage(self._asking)
        self.storage = StoragePage(self._asking)
        self.storage.sent_wanted.connect(self._show_sent)
        self._pages: dict[str, Sheet] = {}
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Pages of the settings"))
        self._list.setIconSize(QSize(20, 20))
        self._list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for identifier, title, icon_name, page in (
            (REVIEWER, tr("Reviewer"), "human", self.reviewer),
            (CARE, tr("Care"), "eye-off", self.care),
            (POLICY, tr("Policy"), "list", self.policy),
            (PROVIDERS, tr("Providers"), "provider", self.providers),
            (TRUST, tr("Trust lists"), "shield-check", self.trust),
            (STORAGE, tr("Storage"), "disk", self.storage),
        ):
            self._pages[identifier] = page
            self._list.addItem(QListWidgetItem(icon(icon_name), title))
            self._stack.addWidget(page)
            page.kept.connect(self._confirm)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 2 * SPACE_4)
        self._lay_out()
        self._list.setCurrentRow(0)
        self._list.setFocus()
        self.setMinimumSize(480, 320)
        fit(self, 900, 640)

    def show_page(self, page: str, provider: str = "") -> None:
        """Turn to a page: one of REVIEWER, CARE, POLICY, PROVIDERS, TRUST, STORAGE; a provider's card is opened."""
        self._list.setCurrentRow(list(self._pages).index(page))
        if provider:
            self.providers.open_card(provider)

    def done(self, result: int) -> None:
        """Keep what is still being typed, and close."""
        for page in self._pages.values():
            page.flush()
        self._asking.close()
        super().done(result)

    def _lay_out(self) -> None:
        self._tick = IconLabel("check-circle", "good")
        self._tick.hide()
        self._said = label(tone="muted", wrap=True)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_CONFIRMED_MS)
        self._quiet.timeout.connect(self._hush)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        foot.setSpacing(SPACE_2)
        foot.addWidget(self._tick)
        foot.addWidget(self._said, 1)
        foot.addWidget(close)
        across = QHBoxLayout()
        across.setContentsMargins(SPACE_3, SPACE_3, 0, 0)
        across.setSpacing(SPACE_1)
        across.addWidget(self._list)
        across.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def _show_sent(self, provider: str = "") -> None:
        SendingsDialog(self._bridge, provider, self).open()

    def _confirm(self, words: str) -> None:
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._tick.show()
        self._quiet.start()

    def _hush(self) -> None:
        self._said.setText("")
        self._tick.hide()
