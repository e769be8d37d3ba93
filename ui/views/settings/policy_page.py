"""The page of the policy: the version in force, its editor, and whether to rule before seeing the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.domain.policy import Policy
from app.errors import SecondLookError
from ui.theme import icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import FaultLine, Sheet
from ui.widgets.text import label
from ui.widgets.wrapping_check import WrappingCheck

if TYPE_CHECKING:
    from app.container import Core


class PolicyPage(Sheet):
    """`edit_wanted` asks for the editor; `blind_changed` tells the switch once it is kept."""

    edit_wanted = Signal()
    blind_changed = Signal(bool)

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("Policy"),
            tr("Labels, reasons and suggestion rules by which you rule. The version is kept with each ruling."),
        )
        self._asking = asking
        card = self.section(tr("In force"))
        self.words = label("", wrap=True)
        self.edit = QPushButton(tr("Edit the policy…"))
        self.edit.setIcon(icon("list"))
        self.edit.setAutoDefault(False)
        self.edit.clicked.connect(self.edit_wanted)
        card.add(self.words)
        card.add_row(self.edit)
        blind = self.section(
            tr("Blind first"),
            tr(
                "What providers said, and what the policy suggests, stays hidden until you have ruled on an image. "
                "Then it is shown, and you may keep or change your ruling; both are kept, so that it can be counted "
                "whether the machines helped or misled."
            ),
        )
        self.blind = WrappingCheck(tr("Hide the answers until I have ruled"))
        self.blind.clicked.connect(self._keep_blind)
        self._fault = FaultLine()
        blind.add(self.blind, self._fault)
        self.setEnabled(False)
        asking.ask(_read, self._show)

    def _show(self, reading: tuple[Policy, bool]) -> None:
        policy, blind = reading
        parts = (
            tr("%n labels", count=len(policy.labels)),
            tr("%n reasons", count=len(policy.reasons)),
            tr("%n rules", count=len(policy.rules)),
        )
        words = tr("{title}, version {version}", title=tr_marked(policy.title), version=policy.version)
        self.words.setText(f"{words}: {', '.join(parts)}.")
        self.blind.setChecked(blind)
        self.setEnabled(True)

    def _keep_blind(self) -> None:
        on = self.blind.isChecked()

        def done(_: None) -> None:
            self._fault.say("")
            self.blind_changed.emit(on)
            self.kept.emit(tr("Answers are hidden until you have ruled.") if on else tr("Answers are shown at once."))

        def failed(error: SecondLookError) -> None:
            self.blind.setChecked(not on)
            self._fault.say(say_kept(error.message))

        self._asking.change(lambda core: core.preferences.keep_blind_first(on), done, failed)


async def _read(core: Core) -> tuple[Policy, bool]:
    return core.policies.current, core.preferences.current.blind_first
