"""The page of C2PA trust lists: which there are, whose they are, and adding and removing with a way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.provenance import TrustKind
from app.errors import SecondLookError
from app.services.trust import RemovedList, TrustList
from ui.theme import SPACE_2, SPACE_3, icon, plain_tip
from ui.translate import iso_day, later, say_kept, tr, tr_marked
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import Card, FaultLine, Sheet, bare_column, empty, glyph_line
from ui.views.settings.trust_form import TrustForm
from ui.widgets.banner import Banner, Level
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import SMALL, label, mono_font, when_words

if TYPE_CHECKING:
    from app.container import Core

KINDS = {
    TrustKind.OFFICIAL: (
        later("Official"),
        later("The C2PA's own list. A signer on it followed the C2PA conformance programme."),
    ),
    TrustKind.INTERIM: (
        later("Interim"),
        later(
            "The list of the time before the official one, frozen in 2025. It says less: keep it "
            "apart from the official."
        ),
    ),
    TrustKind.OWN: (later("Own"), later("Certificates that you, or your organisation, chose to trust.")),
}
_ABOUT = later(
    "Content Credentials name who signed them. A trust list says whose signatures count: "
    "with it, a manifest that checks out reads “Trusted”; without, at most “Valid”. "
    "Second Look ships no trust list, because whom to trust is your decision, and "
    "because a list gets old. The provenance panel always says which list, of which "
    "date, decided."
)
_FILES = later("Trust lists (*.pem *.crt *.cer *.json);;All files (*)")
_UNDO = "undo"

Reading = tuple[tuple[TrustList, ...], tuple[str, ...]]


class TrustPage(Sheet):
    """The lists by kind. Whatever was removed can be put back until the dialog closes."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(tr("Trust lists"), tr_marked(_ABOUT))
        self._asking = asking
        self._removed: RemovedList | None = None
        self._picker: QFileDialog | None = None
        self.banner = Banner()
        self.banner.actionPressed.connect(lambda _: self._put_back())
        self.add(self.banner)
        self.add_button = QPushButton(tr("Add a list…"))
        self.add_button.setIcon(icon("add"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._pick)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.add_button)
        across.addStretch(1)
        self.add(row)
        self.form = TrustForm({kind: tr_marked(words) for kind, (words, _) in KINDS.items()})
        self.form.accepted.connect(self._take)
        self.form.cancelled.connect(self.add_button.setFocus)
        self.add(self.form)
        self._fault = FaultLine()
        self.add(self._fault)
        self._lists = QWidget()
        self._cards = bare_column(self._lists, SPACE_3)
        self.add(self._lists)
        asking.ask(_read, self._show)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, reading: Reading) -> None:
        lists, faults = reading
        empty(self._cards)
        for words in faults:
            self._cards.addWidget(glyph_line("alert", "caution", words, tone="caution"))
        if not lists:
            words = tr("No trust list is in use: a manifest that checks out reads “Valid”, never “Trusted”.")
            card = Card(tr("No trust lists yet"))
            card.add(glyph_line("shield", "muted", words))
            self._cards.addWidget(card)
        for kind, (title, about) in ((kind, map(tr_marked, words)) for kind, words in KINDS.items()):
            of_kind = [each for each in lists if each.ref.kind is kind]
            if of_kind:
                card = Card(title, about)
                for each in of_kind:
                    card.add(self._line(each))
                self._cards.addWidget(card)

    def _line(self, each: TrustList) -> QWidget:
        ref = each.ref
        count = (
            tr("1 certificate")
            if each.certificates == 1
            else tr("{certificates:,} certificates", certificates=each.certificates)
        )
        facts = tr(
            "dated {date} · {number} · added {when_words}",
            date=iso_day(ref.date),
            number=count,
            when_words=when_words(each.added),
        )
        held = QWidget()
        held.setAccessibleName(f"{ref.name}, {facts}")
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(IconLabel("shield-check", "muted", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(ref.name, bold=True, wrap=True))
        words.addWidget(label(facts, tone="muted", size=SMALL, wrap=True))
        digest = label(tr("SHA-256 {value}…", value=ref.sha256[:16]), tone="muted", size=SMALL)
        digest.setFont(mono_font(SMALL))
        digest.setToolTip(ref.sha256)
        digest.setAccessibleDescription(ref.sha256)
        words.addWidget(digest)
        row.addLayout(words, 1)
        remove = QToolButton()
        remove.setObjectName(f"remove-{ref.sha256}")
        remove.setIcon(icon("trash"))
        remove.setToolTip(plain_tip(tr("Remove “{name}”", name=ref.name)))
        remove.setAccessibleName(tr("Remove the trust list {name}", name=ref.name))
        remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        remove.clicked.connect(lambda: self._remove(ref.sha256))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return held

    # -- adding ----------------------------------------------------------------------------

    def _pick(self) -> None:
        picker = QFileDialog(self, tr("Choose a trust list"), "", tr_marked(_FILES))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.offer)
        self._picker = picker
        picker.open()

    def offer(self, path: str) -> None:
        """Ask what the chosen file is, before it is taken over."""
        self.form.offer(path)
        self.ensureWidgetVisible(self.form)

    def _take(self, path: str, kind: TrustKind, name: str) -> None:
        async def add(core: Core) -> tuple[TrustList, Reading]:
            added = await core.trust.add(Path(path), kind, name or None)
            return added, await _read(core)

        def done(answer: tuple[TrustList, Reading]) -> None:
            added, reading = answer
            self.form.finish()
            self._show(reading)
            self.add_button.setFocus()
            self.kept.emit(
                tr(
                    "“{name}” is in use: {certificates} certificates.",
                    name=added.ref.name,
                    certificates=added.certificates,
                )
            )

        self._asking.change(add, done, lambda error: self.form.show_fault(say_kept(error.message)))

    # -- removing --------------------------------------------------------------------------

    def _remove(self, sha256: str) -> None:
        async def withdraw(core: Core) -> tuple[RemovedList, Reading]:
            removed = await core.trust.withdraw(sha256)
            return removed, await _read(core)

        def done(answer: tuple[RemovedList, Reading]) -> None:
            self._removed, reading = answer
            name = self._removed.ref.name
            self._fault.say("")
            self.add_button.setFocus()  # the button that was pressed goes with its list
            self._show(reading)
            words = tr("Manifests are read without it from now on.")
            self.banner.say(Level.INFO, tr("“{name}” was removed", name=name), words, action=(_UNDO, tr("Undo")))
            self.ensureWidgetVisible(self.banner)
            self.kept.emit(tr("“{name}” was removed.", name=name))

        self._asking.change(withdraw, done, self._failed)

    def _put_back(self) -> None:
        removed = self._removed
        if removed is None:
            return

        async def restore(core: Core) -> Reading:
            await core.trust.restore(removed)
            return await _read(core)

        def done(reading: Reading) -> None:
            self._removed = None
            self.banner.hide()
            self._show(reading)
            self.add_button.setFocus()
            self.kept.emit(tr("“{name}” is back in use.", name=removed.ref.name))

        self._asking.change(restore, done, self._failed)

    def _failed(self, error: SecondLookError) -> None:
        self._fault.say(say_kept(error.message))


async def _read(core: Core) -> Reading:
    return core.trust.all(), core.trust.faults()
