"""Everything that was decided about one image: who, when, what, why, what was undone, and what was handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.decision import DecisionEvent, Delivery, DeliveryState
from app.domain.policy import Policy
from app.domain.undo import standing_event
from app.errors import SecondLookError
from ui.bridge import Bridge
from ui.theme import SPACE_2, SPACE_3, SPACE_4, colour, icon
from ui.translate import say_kept, tr
from ui.views.decisions.history_words import delivery_words, icon_of, undone_by, what_words, why_words
from ui.views.fitting import fit
from ui.views.sending.asking import Asking
from ui.widgets.badge import DELIVERY
from ui.widgets.empty_state import EmptyState
from ui.widgets.quiet_tree import QuietTree
from ui.widgets.text import SMALL, TITLE, label, selectable, when_words

if TYPE_CHECKING:
    from app.container import Core

_WHAT, _WHO, _WHEN, _WHY = range(4)
_WIDTHS = {_WHAT: 320, _WHO: 130, _WHEN: 180}
_DETAIL = Qt.ItemDataRole.UserRole
# Which event or delivery a line is about, so that it stays chosen when the history is read anew.
_KEY = Qt.ItemDataRole.UserRole + 1
_FAILED = Qt.ItemDataRole.UserRole + 2
# A step of many deliveries is one news.
_GATHER_MS = 150


@dataclass(frozen=True, slots=True)
class _Reading:
    events: tuple[DecisionEvent, ...]
    deliveries: tuple[Delivery, ...]
    titles: dict[str, str]
    policy: Policy
    policies: dict[str, Policy]
    """Those that were in force when the events were made, by version, as far as they are known."""


class HistoryDialog(QDialog):
    """The events of one image, the latest first, each with its deliveries below it. Deletes itself when closed."""

    def __init__(self, bridge: Bridge, sha256: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Decision history"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asking = Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self._sha256 = sha256
        self._build_tree()
        self._lay_out(name)
        self.setMinimumSize(480, 320)
        fit(self, 920, 540)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_GATHER_MS)
        self._news.timeout.connect(self.reload)
        self.reload()

    def changed(self, sha256: str) -> None:
        """A decision on an image, or its delivery, has changed: read anew if it is this one."""
        if sha256 == self._sha256:
            self._news.start()

    def reload(self) -> None:
        """Read the history anew, after a decision or a delivery changed."""
        sha256 = self._sha256

        async def read(core: Core) -> _Reading:
            events = await core.review.history(sha256)
            versions = dict.fromkeys(event.policy_version for event in events)
            known = {version: await core.policies.of_version(version) for version in versions}
            titles = {name: provider.capability.title for name, provider in core.providers.items()}
            return _Reading(
                events=events,
                deliveries=await core.outbox.all(sha256),
                titles=titles,
                policy=core.review.policy,
                policies={version: policy for version, policy in known.items() if policy is not None},
            )

        self._asking.ask(read, self._show, self._failed)

    def done(self, result: int) -> None:
        """Close."""
        self._asking.close()
        super().done(result)

    # -- building --------------------------------------------------------------------------

    def _build_tree(self) -> None:
        self.tree = QuietTree(tr("Decisions, the latest first"), (tr("What"), tr("Who"), tr("When"), tr("Why")))
        self.tree.setWordWrap(False)
        head = self.tree.header()
        head.setSectionResizeMode(head.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.tree.setColumnWidth(column, width)
        self.tree.currentItemChanged.connect(lambda now, _: self._detail(now))

    def _lay_out(self, name: str) -> None:
        self._empty = EmptyState("hourglass", tr("Reading the history…"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.tree)
        self._stands = label(bold=True, wrap=True)
        self.detail = selectable("", tone="")
        self.detail.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.detail.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.detail.setAccessibleName(tr("The chosen entry in full"))
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        self.retry = QPushButton(icon("retry"), tr("Try the delivery again"))
        self.retry.setAutoDefault(False)
        self.retry.setEnabled(False)
        self.retry.setToolTip(tr("Choose a delivery that failed"))
        self.retry.clicked.connect(self._retry)
        foot.addWidget(self.retry)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        titles = QVBoxLayout()
        titles.setSpacing(SPACE_2)
        titles.addWidget(label(name or tr("Decision history"), size=TITLE, bold=True, wrap=True))
        titles.addWidget(selectable(tr("SHA-256 {sha256}", sha256=self._sha256), size=SMALL, mono=True))
        titles.addWidget(self._stands)
        column.addLayout(titles)
        column.addWidget(self._pages, 1)
        column.addWidget(self.detail)
        column.addLayout(foot)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, reading: _Reading) -> None:
        current = self.tree.currentItem()
        chosen = None if current is None else current.data(_WHAT, _KEY)
        had_focus = current is None or self.tree.hasFocus()
        self.tree.clear()
        if not reading.events:
            self._stands.setText("")
            self._empty.set_message("circle", tr("Nobody has decided on this image yet"), "")
            self._pages.setCurrentWidget(self._empty)
            return
        undone = undone_by(reading.events)
        stands = standing_event(reading.events).stands
        for event in reversed(reading.events):
            item = self._event_item(
                event,
                reading.policies.get(event.policy_version, reading.policy),
                undone.get(event.seq),
                stands=event.seq == stands,
            )
            self.tree.addTopLevelItem(item)
            for delivery in reading.deliveries:
                if delivery.seq == event.seq:
                    item.addChild(_delivery_item(delivery, reading.titles.get(delivery.provider, delivery.provider)))
        self.tree.expandAll()
        standing = next((e for e in reading.events if e.seq == stands), None)
        words = what_words(standing, reading.policy) if standing else tr("Nothing: the image is open")
        self._stands.setText(tr("Stands now: {words}", words=words))
        self._pages.setCurrentWidget(self.tree)
        if (line := self._item(chosen)) is not None:
            self.tree.setCurrentItem(line)
        if had_focus:
            self.tree.setFocus()

    def _item(self, key: object) -> QTreeWidgetItem | None:
        """The line that was chosen, or else the first."""
        tops = [item for at in range(self.tree.topLevelItemCount()) if (item := self.tree.topLevelItem(at)) is not None]
        below = [child for item in tops for at in range(item.childCount()) if (child := item.child(at)) is not None]
        return next((item for item in (*tops, *below) if item.data(_WHAT, _KEY) == key), tops[0] if tops else None)

    def _event_item(self, event: DecisionEvent, policy: Policy, undone: int | None, *, stands: bool) -> QTreeWidgetItem:
        what, why = what_words(event, policy), why_words(event, policy)
        when = when_words(event.decided_at)
        mark = tr("  (undone by {undone})", undone=undone) if undone is not None else tr("  (stands)") if stands else ""
        item = QTreeWidgetItem([f"{event.seq}  {what}{mark}", event.reviewer, when, " ".join(why.split())])
        item.setIcon(_WHAT, icon(icon_of(event), "muted" if undone is not None else "accent"))
        font = QFont(self.tree.font())
        font.setStrikeOut(undone is not None)
        font.setBold(stands)
        item.setFont(_WHAT, font)
        if undone is not None:
            for column in range(self.tree.columnCount()):
                item.setForeground(column, colour("muted"))
        lines = [
            tr("Decision {seq}{mark}: {what}", seq=event.seq, mark=mark, what=what),
            tr(
                "{reviewer}, {when}, policy {policy_version}",
                reviewer=event.reviewer,
                when=when,
                policy_version=event.policy_version,
            ),
            why,
        ]
        item.setData(_WHAT, _DETAIL, "\n".join(line for line in lines if line))
        item.setData(_WHAT, _KEY, f"event {event.seq}")
        return item

    def _detail(self, item: QTreeWidgetItem | None) -> None:
        self.detail.setText("" if item is None else str(item.data(_WHAT, _DETAIL)))
        self.retry.setEnabled(item is not None and item.data(_WHAT, _FAILED) is not None)

    def _retry(self) -> None:
        item = self.tree.currentItem()
        failed = None if item is None else item.data(_WHAT, _FAILED)
        if failed is not None:
            self.retry.setEnabled(False)
            self._asking.change(lambda core: core.deliver.retry(int(failed)), lambda _: self.reload(), self._failed)

    def _failed(self, error: SecondLookError) -> None:
        self._empty.set_message("error", tr("The history cannot be read"), say_kept(error.message), tint="bad")
        self._pages.setCurrentWidget(self._empty)


def _delivery_item(delivery: Delivery, title: str) -> QTreeWidgetItem:
    spec = DELIVERY[delivery.state]
    words = delivery_words(delivery)
    item = QTreeWidgetItem([f"{title}: {spec.word}", "", when_words(delivery.updated_at), words])
    item.setIcon(_WHAT, icon(spec.icon, spec.tint))
    item.setToolTip(_WHAT, spec.about)
    lines = (
        tr("Delivery to {title}: {words}", title=title, words=words),
        tr("Rules every submission of the file with SHA-256 {target_hash}", target_hash=delivery.target_hash),
    )
    item.setData(_WHAT, _DETAIL, "\n".join(lines))
    item.setData(_WHAT, _KEY, f"delivery {delivery.id}")
    if delivery.state is DeliveryState.FAILED:
        item.setData(_WHAT, _FAILED, delivery.id)
    return item
