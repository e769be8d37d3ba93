"""Deletes copies of images that came without a file: how many, how large and whose they are is said first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QRadioButton, QVBoxLayout, QWidget

from app.errors import SecondLookError
from app.services.intake.copies import Amount, Deleted, Survey, Which
from ui.bridge import Bridge
from ui.theme import SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr
from ui.views.fitting import fit
from ui.views.sending.asking import Asking
from ui.views.settings.provider_words import bytes_words
from ui.widgets.scrolled import scrolled
from ui.widgets.text import SMALL, TITLE, label, selectable


class CopiesDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed. Deleting takes a second press."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._asking = Asking(bridge)
        self.destroyed.connect(self._asking.close)
        self.setWindowTitle(tr("Delete kept copies"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._survey: Survey | None = None
        self._sure = False
        self._folder = selectable("")
        self._choices = {
            Which.OUT: QRadioButton(tr("Only of what was taken out of the queue")),
            Which.ALL: QRadioButton(tr("All, also of what is in the queue")),
        }
        self._gold = label("", tone="muted", wrap=True)
        self.said = label("", tone="muted", wrap=True)
        self.delete = QPushButton(icon("trash"), "")
        self._lay_out()
        self._ask()

    def done(self, result: int) -> None:
        """Hear of no answer any more; a deletion that was begun is carried out."""
        self._asking.close()
        super().done(result)

    def _lay_out(self) -> None:
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(self._press)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.delete, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_3)
        about = tr(
            "Images that came without a file of their own – pasted, dropped from a browser, fetched from an address, "
            "or taken from a shared gold set – are kept here so that they can be shown again:"
        )
        inside.addWidget(label(about, wrap=True))
        inside.addWidget(self._folder)
        for which, button in self._choices.items():
            button.toggled.connect(self._chosen)
            button.setProperty("which", which.value)
            inside.addWidget(button)
        self._choices[Which.OUT].setChecked(True)
        inside.addWidget(self._gold)
        stays = tr(
            "Rulings, answers and the record of what was sent stay. Files of your own are never touched. An image "
            "whose only copy is deleted cannot be shown or sent until its bytes come once more; undo does not bring a "
            "copy back."
        )
        inside.addWidget(label(stays, tone="muted", size=SMALL, wrap=True))
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(label(tr("Delete kept copies"), size=TITLE, bold=True))
        column.addWidget(scrolled(body, tr("Delete kept copies")), 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.setMinimumSize(360, 240)
        fit(self, 560, 460)

    def _ask(self) -> None:
        self.delete.setEnabled(False)
        self.said.setText(tr("Looking at what is kept…"))
        self._asking.ask(lambda core: core.copies.survey(), self._show, self._fail)

    def _fail(self, error: SecondLookError) -> None:
        self.said.setText(say_kept(error.message))

    def _show(self, survey: Survey) -> None:
        self._survey = survey
        self.said.setText("")
        self._folder.setText(survey.folder)
        self._folder.setAccessibleName(tr("Folder: {folder}", folder=survey.folder))
        words = {
            Which.OUT: tr("Only of what was taken out of the queue: {amount}", amount=amount_words(survey.out)),
            Which.ALL: tr(
                "All, also of what is in the queue: {amount}, of it in the queue {queued}",
                amount=amount_words(survey.of(Which.ALL)),
                queued=amount_words(survey.queued),
            ),
        }
        for which, button in self._choices.items():
            button.setText(words[which])
        self._gold.setText(
            tr("Gold sets need further {amount}: these stay.", amount=amount_words(survey.gold))
            if survey.gold.count
            else ""
        )
        self._gold.setVisible(survey.gold.count > 0)
        self._chosen()

    @property
    def _which(self) -> Which:
        return Which.OUT if self._choices[Which.OUT].isChecked() else Which.ALL

    def _chosen(self) -> None:
        """Another choice has to be confirmed anew."""
        self._sure = False
        count = self._survey.of(self._which).count if self._survey is not None else 0
        self.delete.setText(tr("Delete %n copies", count=count))
        self.delete.setEnabled(count > 0)

    def _press(self) -> None:
        if not self._sure:
            self._sure = True
            self.delete.setText(tr("Really delete? They cannot be had back."))
            return
        which = self._which
        self.delete.setEnabled(False)
        self._asking.change(lambda core: core.copies.delete(which), self._deleted, self._fail)

    def _deleted(self, deleted: Deleted) -> None:
        words = tr("Deleted: {amount}.", amount=amount_words(deleted.gone))
        if deleted.left:
            words += " " + tr("%n copies could not be deleted.", count=deleted.left)
        self._asking.ask(lambda core: core.copies.survey(), lambda survey: self._again(survey, words), self._fail)

    def _again(self, survey: Survey, words: str) -> None:
        self._show(survey)
        self.said.setText(words)


def amount_words(amount: Amount) -> str:
    """How many copies, and how large they are together."""
    return tr("%n copies ({size})", count=amount.count, size=bytes_words(amount.byte_size))
