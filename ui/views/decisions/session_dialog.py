"""The session's summary: what was ruled and how quickly, what was on the stage; asked for, or before quitting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.policy import Policy
from app.errors import SecondLookError
from app.services.ruling.session import Summary
from ui.bridge import Bridge
from ui.theme import SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.care.exposure_words import exposure_rows, time_words
from ui.views.sending.asking import Asking
from ui.widgets.text import HEADING, SMALL, TITLE, label, selectable

Rows = list[tuple[str, str]]
# What a window manager draws around a window, about.
_FRAME = 48
# Letters of the longest name, about.
_NAMES = 40


class SessionDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed. With `quitting` it asks whether to quit."""

    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget, *, quitting: bool = False) -> None:
        super().__init__(parent)
        self._bridge, self._asking = bridge, Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self.setWindowTitle(tr("This session"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE_3)
        self._said = label("", tone="muted", wrap=True)
        self._erase = QPushButton(icon("trash"), tr("Erase the exposure meter"))
        self._erase.setAutoDefault(False)
        self._erase.setToolTip(tr("Forget what was counted, of this session and of all former ones"))
        self._erase.clicked.connect(self._ask_or_erase)
        self._sure = False
        self._lay_out(quitting=quitting)
        self._ask()

    def done(self, result: int) -> None:
        """Hear of no answer any more."""
        self._asking.close()
        super().done(result)

    def _lay_out(self, *, quitting: bool) -> None:
        inside = QWidget()
        inside.setLayout(self._body)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("This session"))
        scroll.setWidget(inside)
        buttons = QDialogButtonBox()
        buttons.addButton(self._erase, QDialogButtonBox.ButtonRole.ActionRole)
        back = QPushButton(tr("Go on working") if quitting else tr("Close"))
        buttons.addButton(back, QDialogButtonBox.ButtonRole.RejectRole)
        if quitting:
            leave = QPushButton(icon("power"), tr("Quit"))
            leave.setProperty("role", "primary")
            leave.setDefault(True)
            buttons.addButton(leave, QDialogButtonBox.ButtonRole.AcceptRole)
            leave.setFocus()
        else:
            back.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self.quit_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(label(tr("This session"), size=TITLE, bold=True))
        column.addWidget(scroll, 1)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.setMinimumSize(360, 240)
        room = self.screen().availableSize()
        self.resize(min(520, room.width() - _FRAME), min(560, room.height() - _FRAME))

    def _ask(self) -> None:
        self._asking.ask(lambda core: core.session.summary(), self._show, self._fail)

    def _fail(self, error: SecondLookError) -> None:
        self._said.setText(say_kept(error.message))

    def _show(self, summary: Summary) -> None:
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._section(tr("Decisions of {name}", name=summary.reviewer), decision_rows(summary, self._policy))
        metered = summary.exposure
        about = tr("Counted on this machine only. It is in no export, and it says nothing about you.")
        if metered.measured or not metered.session.is_nothing:
            self._section(tr("On the stage, this session"), exposure_rows(metered.session), about)
            self._section(tr("On the stage, today"), exposure_rows(metered.today))
        else:
            self._section(tr("On the stage"), [], tr("The exposure meter is switched off in the settings."))
        self._erase.setEnabled(not metered.today.is_nothing)
        self._body.addStretch(1)

    @property
    def _policy(self) -> Policy:
        return self._bridge.core.review.policy

    def _section(self, title: str, rows: Rows, about: str = "") -> None:
        held = QWidget()
        held.setAccessibleName(title)
        form = QFormLayout(held)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label(title, size=HEADING, bold=True))
        for name, value in rows:
            shown = selectable(value, tone="")
            shown.setAccessibleName(f"{name}: {value}")
            named = label(name, tone="muted")
            named.setMinimumWidth(_NAMES * self.fontMetrics().averageCharWidth())  # the values of all parts in one line
            form.addRow(named, shown)
        if about:
            form.addRow(label(about, tone="muted", size=SMALL, wrap=True))
        self._body.addWidget(held)

    def _ask_or_erase(self) -> None:
        if not self._sure:
            self._sure = True
            self._erase.setText(tr("Really erase? It cannot be had back."))
            return

        def erased(_: None) -> None:
            self._sure = False
            self._erase.setText(tr("Erase the exposure meter"))
            self._said.setText(tr("The exposure meter is empty."))
            self._ask()

        self._asking.change(lambda core: core.exposure.erase(), erased, self._fail)


def decision_rows(summary: Summary, policy: Policy) -> Rows:
    """Names and values of the decisions; what did not happen is left out, but for the rulings."""
    counted = summary.tally
    rows = [(tr("Images ruled"), f"{counted.ruled:,}")]
    words = {"human": tr("… forced human"), "artificial": tr("… forced artificial")}
    rows += [(words.get(name, name), f"{number:,}") for name, number in counted.forces]
    for name, number in counted.labels:
        known = policy.label(name)
        rows.append((tr("… with the label {label}", label=tr_marked(known.title) if known else name), f"{number:,}"))
    for name, number in (
        (tr("Skipped"), counted.skipped),
        (tr("Escalated"), counted.escalated),
        (tr("Steps undone"), counted.undone),
        (tr("Steps redone"), counted.redone),
    ):
        if number:
            rows.append((name, f"{number:,}"))
    if counted.seconds_each is not None:
        pace = tr("one in {time}", time=time_words(counted.seconds_each))
        rows.append((tr("Pace (median; times over 5 minutes left out)"), pace))
    return rows
