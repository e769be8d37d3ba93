"""The page of what lies where: files of this program, the check of all decisions, the sandbox, and what has left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QToolButton, QWidget

from app.domain.decision import ChainBreak
from app.errors import SecondLookError
from ui.theme import SPACE_1, SPACE_3, icon
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.provider_words import bytes_words
from ui.views.settings.sheet import Card, FaultLine, Sheet, bare_column, glyph_line, row_of
from ui.widgets.text import SMALL, label, selectable

if TYPE_CHECKING:
    from app.container import Core


@dataclass(frozen=True, slots=True)
class _Reading:
    places: tuple[tuple[str, str], ...]
    confinement: str
    totals: tuple[tuple[str, int, int], ...]


class StoragePage(Sheet):
    """Paths, confinement, verification, egress. `sent_wanted` asks for the list of what has left."""

    sent_wanted = Signal()

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("Storage"),
            tr(
                "Everything is kept on this machine, in the places below. Pictures themselves stay "
                "where they are; previews are held in memory only."
            ),
        )
        self._asking = asking
        self._places = self.section(tr("Places"))
        decisions = self.section(
            tr("Decisions"),
            tr(
                "Each decision carries a fingerprint of the one before it. The check reads them all "
                "and compares the end with a checkpoint kept outside the database, so that a "
                "changed, missing or cut-off decision shows."
            ),
        )
        self.verify = QPushButton(tr("Verify decisions"))
        self.verify.setIcon(icon("fingerprint"))
        self.verify.setAutoDefault(False)
        self.verify.clicked.connect(self._verify)
        decisions.add_row(self.verify)
        self.verdict = FaultLine()
        decisions.add(self.verdict)
        self._sandbox = self.section(
            tr("Sandbox"), tr("Files are opened in separate processes that can be ended at any time.")
        )
        self._egress = self.section(
            tr("What has left this machine"), tr("Counted before each sending: what may have left counts as left.")
        )
        asking.ask(_read, self._show)

    def _show(self, reading: _Reading) -> None:
        self._places.add(_places(reading.places, self._copied))
        calm = reading.confinement.startswith("Workers run with memory")
        glyph, tint = ("shield-check", "good") if calm else ("info", "muted")
        self._sandbox.add(glyph_line(glyph, tint, say_kept(reading.confinement)))
        if reading.totals:
            _fill_totals(self._egress, reading.totals)
            self.sent = QPushButton(icon("list"), tr("Show what was sent…"))
            self.sent.setObjectName("sent")
            self.sent.setAutoDefault(False)
            self.sent.clicked.connect(self.sent_wanted)
            self._egress.add_row(self.sent)
        else:
            self._egress.add(
                glyph_line("check-circle", "good", tr("Nothing has ever been sent to a provider from here."))
            )

    def _copied(self, what: str, path: str) -> None:
        QApplication.clipboard().setText(path)
        self.kept.emit(tr("{what}: the path is in the clipboard.", what=what))

    def _verify(self) -> None:
        async def verify(core: Core) -> tuple[int, ChainBreak | None]:
            found = await core.review.verify()
            return found.events, found.broken

        def done(found: tuple[int, ChainBreak | None]) -> None:
            self.verify.setEnabled(True)
            self.verify.setFocus()
            count, broken = found
            if broken is None:
                intact = tr("Chain intact: %n decisions were checked.", count=count)
                self.verdict.say(
                    intact if count else tr("No decisions yet."),
                    "check-circle",
                    "good",
                )
            else:
                words = tr(
                    "The chain is broken at decision {seq}: {reason}.", seq=broken.seq, reason=say_kept(broken.reason)
                )
                read = tr("%n decisions were read. Keep a copy of the database.", count=count)
                self.verdict.say(f"{words} {read}")

        def failed(error: SecondLookError) -> None:
            self.verify.setEnabled(True)
            self.verdict.say(say_kept(error.message))

        self.verify.setEnabled(False)
        self.verdict.say(tr("Reading all decisions…"), "hourglass", "muted")
        self._asking.ask(verify, done, failed)


def _places(places: tuple[tuple[str, str], ...], copied: Callable[[str, str], None]) -> QWidget:
    held = QWidget()
    column = bare_column(held, SPACE_3)
    for what, path in places:
        copy = QToolButton()
        copy.setProperty("role", "quiet")
        copy.setIcon(icon("copy"))
        copy.setToolTip(tr("Copy this path"))
        copy.setAccessibleName(tr("Copy the path of: {what}", what=what))
        copy.clicked.connect(lambda _=False, what=what, path=path: copied(what, path))
        line = QWidget()
        inner = bare_column(line, SPACE_1)
        inner.addWidget(row_of(label(what), copy))
        # A path has no spaces to wrap at: it may break after every slash.
        shown = selectable(path.replace("/", "/\u200b"), size=SMALL, mono=True)
        shown.setAccessibleName(f"{what}: {path}")
        inner.addWidget(shown)
        column.addWidget(line)
    return held


def _fill_totals(card: Card, totals: tuple[tuple[str, int, int], ...]) -> None:
    grid_host = QWidget()
    grid = QGridLayout(grid_host)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_3)
    for row, (title, count, size) in enumerate(totals):
        words = f"{tr('%n sendings', count=count)}, {bytes_words(size)}"
        grid.addWidget(label(title, bold=True, wrap=True), row, 0)
        grid.addWidget(label(words), row, 1, Qt.AlignmentFlag.AlignRight)
    card.add(grid_host)


async def _read(core: Core) -> _Reading:
    locations, providers = core.locations, core.providers
    places = (
        (tr("Database: images, answers, decisions"), locations.database),
        (tr("Inbox: images that came without a file"), locations.data / "inbox"),
        (tr("Settings"), locations.settings),
        (tr("Checkpoint of the decisions"), locations.head),
        (tr("Trust lists"), locations.trust),
        (tr("Log"), locations.log),
    )
    totals = await core.ledger.totals()
    await core.sandbox.start()  # opening the window did not wait for the workers, who know how they are confined
    return _Reading(
        places=tuple((what, str(path)) for what, path in places),
        confinement=core.sandbox.confinement,
        totals=tuple(
            (providers[name].capability.title if name in providers else name, count, size)
            for name, (count, size) in sorted(totals.items())
        ),
    )
