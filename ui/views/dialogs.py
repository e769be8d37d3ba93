"""Opens the window's dialogs, never modally blocking, and hands on what they change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.decision import Ruling
from app.events import DeliveryChanged, RulingChanged
from ui.actions import Actions
from ui.bridge import Bridge
from ui.theme import Scheme, apply
from ui.translate import tr
from ui.views.copies_dialog import CopiesDialog
from ui.views.decisions.history_dialog import HistoryDialog
from ui.views.decisions.list_dialog import DecisionsDialog
from ui.views.policy.dialog import PolicyDialog
from ui.views.refusals_dialog import RefusalsDialog
from ui.views.review_page import ReviewPage
from ui.views.sending.consent import Consent
from ui.views.sending.provider_desk import ProviderDesk
from ui.views.settings.dialog import PROVIDERS, SettingsDialog


class Dialogs(QObject):
    """The dialogs that need the core."""

    def __init__(self, bridge: Bridge, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._page, self._window = bridge, page, window
        page.refusals_wanted.connect(self._refusals)
        actions.on("history", self._history)
        actions.on("decisions", self._decisions)
        self._history_shown: HistoryDialog | None = None
        self._decisions_shown: DecisionsDialog | None = None
        bridge.listen(RulingChanged, lambda notice: self._history_news(notice.sha256))
        bridge.listen(DeliveryChanged, lambda notice: self._history_news(notice.delivery.sha256))
        actions.on("settings", partial(self._settings, ""))
        actions.on("policy", self._policy)
        actions.on("kept_copies", lambda: CopiesDialog(bridge, window).open())
        actions.on("blind_first", self._toggle_blind)
        self.desk, self._consent = ProviderDesk(bridge, actions, window), Consent(bridge, window)
        self.desk.settings_wanted.connect(self._settings)
        self.desk.message.connect(page.message)
        self._consent.message.connect(page.message)

    def _refusals(self) -> None:
        RefusalsDialog(self._bridge, parent=self._window).open()

    def _history(self) -> None:
        row = self._page.current
        if row is not None:
            dialog = HistoryDialog(self._bridge, row.sha256, row.name, self._window)
            self._history_shown = dialog
            dialog.finished.connect(self._history_closed)
            dialog.open()

    def _history_closed(self) -> None:
        self._history_shown = None

    def _history_news(self, sha256: str) -> None:
        if self._history_shown is not None:
            self._history_shown.changed(sha256)
        if self._decisions_shown is not None:
            self._decisions_shown.changed()

    def _decisions(self) -> None:
        """Beside the main window, and only once."""
        if self._decisions_shown is None:
            dialog = self._decisions_shown = DecisionsDialog(self._bridge, self._window)
            dialog.finished.connect(self._decisions_closed)
            dialog.image_wanted.connect(self._go_to)
            dialog.revise_wanted.connect(self._revise)
        self._decisions_shown.come_back()

    def _decisions_closed(self) -> None:
        self._decisions_shown = None

    def _go_to(self, sha256: str) -> bool:
        """Show an image in the main window; whether it is there."""
        there = self._page.queue.choose_image(sha256)
        aside = self._decisions_shown
        if there:
            # It stays above the main window: where it would hide what is wanted, it steps aside until it is called.
            if aside is not None and aside.frameGeometry().intersects(self._window.frameGeometry()):
                aside.hide()
            self._window.raise_()
            self._window.activateWindow()
            self._page.take_focus()
        else:
            why = tr("It was taken out (the menu Go shows what was), or is still being loaded: try again.")
            self._bridge.failed.emit(tr("The image is not in the queue"), why)
        return there

    def _revise(self, sha256: str, ruling: Ruling) -> None:
        if self._go_to(sha256):
            self._page.decisions.revise(ruling)
            self._page.message.emit(tr("The ruling is in the draft: change it, then commit."))

    def _settings(self, provider: str) -> None:
        dialog = SettingsDialog(self._bridge, self._window)
        dialog.theme_changed.connect(use_theme)
        dialog.care_changed.connect(self._page.care.use)
        dialog.blind_changed.connect(self._page.decisions.blind.set_on)
        dialog.policy_wanted.connect(dialog.accept)
        dialog.policy_wanted.connect(self._policy)
        if provider:
            dialog.show_page(PROVIDERS, provider)
        dialog.open()

    def _policy(self) -> None:
        PolicyDialog(self._bridge, self._window).open()

    def _toggle_blind(self) -> None:
        blind = self._page.decisions.blind
        on = not blind.on

        def kept(_: None) -> None:
            blind.set_on(on)
            words = tr("Answers are hidden until you have ruled.") if on else tr("Answers are shown at once.")
            self._page.message.emit(words)

        self._bridge.call(lambda core: core.preferences.keep_blind_first(on), kept)


def use_theme(name: str) -> None:
    """Dress the whole application anew."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply(app, Scheme(name))
