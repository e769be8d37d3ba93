"""The policy's editor: labels, reasons, rules and versions; saving makes a new version, which is in force at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.policy import Policy
from app.domain.policy_file import faults
from app.errors import SecondLookError
from app.services.ruling.policies import Replay, StoredPolicy
from ui.bridge import Bridge, Call
from ui.theme import SPACE_2, SPACE_3, SPACE_4
from ui.translate import number, say_kept, tr, tr_marked
from ui.views.policy.labels import LabelsEditor
from ui.views.policy.reasons import ReasonRules, ReasonsEditor
from ui.views.policy.rules import RulesEditor
from ui.views.policy.versions import VersionsList
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import FaultLine, Field
from ui.widgets.text import label

_PAUSE_MS = 300
# What a window manager draws around a window, about.
_FRAME = QSize(8, 40)


class PolicyDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed. Nothing is in force before it is saved."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Policy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._asking = Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self._replaying: Call | None = None
        self._saved: Policy = bridge.core.review.policy
        self._kept: tuple[StoredPolicy, ...] = ()
        self.version, self.title = QLineEdit(), QLineEdit()
        self.labels, self.reasons = LabelsEditor(), ReasonsEditor()
        self.rules, self.versions = RulesEditor(bridge.core.policies.providers()), VersionsList()
        self.tabs = QTabWidget()
        self.check = label(tone="muted", wrap=True)
        self.fault = FaultLine()
        self.save = _button(tr("Save as a new version"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._replay)
        self._lay_out()
        self._connect()
        self.show_policy(self._saved)
        self._ask_versions()
        self.resize(QSize(960, 680).boundedTo(self.screen().availableSize() - _FRAME))

    def policy(self) -> Policy:
        """The policy as it is edited."""
        reasons = self.reasons.value
        return Policy(
            self.version.text().strip(),
            self.title.text().strip(),
            self.labels.labels,
            reasons.reasons,
            reasons.reason_for,
            reasons.note_for,
            self.rules.rules,
        )

    def show_policy(self, policy: Policy) -> None:
        """Edit this one from now on."""
        self.version.setText(policy.version)
        self.title.setText(policy.title)
        self.labels.show_labels(policy.labels)
        self.reasons.show_reasons(ReasonRules(policy.reasons, policy.reason_for, policy.note_for))
        self.rules.show_labels(policy.labels)
        self.rules.show_rules(policy.rules)
        self._changed()

    def done(self, result: int) -> None:
        """Close, and ask for nothing more."""
        self._pause.stop()
        self._asking.close()
        super().done(result)

    def _lay_out(self) -> None:
        for editor, words in (
            (self.labels, tr("Labels")),
            (self.reasons, tr("Reasons")),
            (self.rules, tr("Suggestion rules")),
            (self.versions, tr("Versions")),
        ):
            self.tabs.addTab(editor, words)
        self.tabs.setAccessibleName(tr("Parts of the policy"))
        self.tabs.setDocumentMode(True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(Field(tr("Title of the policy"), self.title), 3)
        head.addWidget(Field(tr("Version"), self.version), 2)
        self._import, self._export, close = _button(tr("Import…")), _button(tr("Export…")), _button(tr("Close"))
        close.clicked.connect(self.reject)
        self.save.setProperty("role", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self._import)
        foot.addWidget(self._export)
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.check)
        column.addWidget(self.fault)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.version.textEdited.connect(self._changed)
        self.title.textEdited.connect(self._changed)
        self.labels.changed.connect(lambda: self.rules.show_labels(self.labels.labels))
        for editor in (self.labels, self.reasons, self.rules):
            editor.changed.connect(self._named_anew)
        self.versions.revert_wanted.connect(self._revert)
        self.save.clicked.connect(self._save)
        self._import.clicked.connect(self._choose_import)
        self._export.clicked.connect(self._choose_export)

    # -- editing ---------------------------------------------------------------------------

    def _named_anew(self) -> None:
        """A policy that differs from the one in force gets a version that no other has."""
        taken = {stored.version for stored in self._kept} | {self._saved.version}
        if self.version.text().strip() in taken:
            self.version.setText(free_version(taken, datetime.now(UTC)))
        self._changed()

    def _changed(self, *_: object) -> None:
        self._pause.stop()
        if self._replaying is not None:
            self._replaying.cancel()  # what it will say is of a policy that is not edited any more
        policy = self.policy()
        found = faults(policy)
        self.fault.say("\n".join(map(say_kept, found)))
        self.save.setEnabled(not found and policy != self._saved)
        if found:
            self.check.setText(tr("What it would suggest is shown once nothing is wrong."))
        else:
            self._pause.start()

    def _replay(self) -> None:
        policy = self.policy()
        self.check.setText(tr("Trying the rules on your images…"))
        self._replaying = self._asking.ask(lambda core: core.policies.replay(policy), self._show_replay)

    def _show_replay(self, found: Replay) -> None:
        self.rules.show_counts(found.rules)
        self.check.setText(replay_words(found, self.policy()))

    # -- keeping ---------------------------------------------------------------------------

    def _save(self) -> None:
        policy = self.policy()
        self._asking.change(lambda core: core.policies.save(policy), self._in_force, self._refused)

    def _revert(self, version: str) -> None:
        self._asking.change(lambda core: core.policies.revert(version), self._in_force, self._refused)

    def _in_force(self, policy: Policy) -> None:
        self._saved = policy
        self.show_policy(policy)
        self._ask_versions()

    def _refused(self, error: SecondLookError) -> None:
        self.fault.say(say_kept(error.message))

    def _ask_versions(self) -> None:
        def take(versions: tuple[StoredPolicy, ...]) -> None:
            self._kept = versions
            self.versions.show_versions(versions, self._saved.version)

        self._asking.ask(lambda core: core.policies.versions(), take)

    def _choose_import(self) -> None:
        chooser = self._chooser(tr("Import a policy"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(
            lambda path: self._asking.ask(lambda core: core.policies.load(Path(path)), self._imported, self._refused)
        )
        chooser.open()

    def _imported(self, policy: Policy) -> None:
        """Show what was read; it is in force once it is saved."""
        self.show_policy(policy)
        taken = {stored.version for stored in self._kept if stored.version != self._saved.version}
        if policy.version in taken or (policy.version == self._saved.version and policy != self._saved):
            self.version.setText(free_version(taken | {policy.version}, datetime.now(UTC)))
            self._changed()

    def _choose_export(self) -> None:
        policy = self.policy()
        chooser = self._chooser(tr("Export the policy"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile("policy.toml")
        chooser.fileSelected.connect(
            lambda path: self._asking.change(
                lambda core: core.policies.export(Path(path), policy),
                lambda _: self.check.setText(tr("Exported to {path}", path=path)),
                self._refused,
            )
        )
        chooser.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setNameFilter(tr("Policies (*.toml)"))
        chooser.setDefaultSuffix("toml")
        return chooser


def free_version(taken: Sequence[str] | set[str], now: datetime) -> str:
    """A version by the date that is not taken: 2026-11-21, then 2026-11-21.2, and so on."""
    day, number = f"{now:%Y-%m-%d}", 1
    while (name := day if number == 1 else f"{day}.{number}") in taken:
        number += 1
    return name


def replay_words(found: Replay, policy: Policy) -> str:
    """What a policy would suggest on the images known so far, in a sentence or two."""
    if not policy.rules:
        return tr("Without rules nothing is suggested.")
    if not found.images:
        return tr("There are no images yet to try the rules on.")
    forces = {"human": tr("Human"), "artificial": tr("Artificial")}
    parts = [f"{forces[force]} {count:,}" for force, count in found.forces.items()]
    for identifier, count in found.labels.items():
        known = policy.label(identifier)
        parts.append(f"{tr_marked(known.title) if known else identifier} {count:,}")
    words = tr(
        "On the newest %n images this would suggest something on {suggested}",
        count=found.images,
        suggested=number(found.suggested),
    )
    undecided = sum(1 for _, open_ in found.rules.values() if open_)
    words += f": {', '.join(parts)}." if parts else "."
    if undecided:
        words += " " + tr(
            "%n rules cannot be decided on some of them: an answer failed or is missing.", count=undecided
        )
    return words


def _button(words: str) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(False)
    return made
