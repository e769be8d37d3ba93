"""Before the first send of a batch: what would go to whom, at what price, how altered – and who may have it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.lanes import Preflight, PreflightLine
from ui.actions import key_text
from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from ui.translate import say, say_kept, tr
from ui.views.fitting import fit
from ui.widgets.icon_label import IconLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.lane_chip import cost_words
from ui.widgets.text import HEADING, label, rule

# Not Enter alone: it records rulings, and the dialog may come up under the reviewer's hands.
_SEND, _LATER = ("Ctrl+Return", "Ctrl+Enter"), "Escape"


def size_words(size: int | None) -> str:
    """About how much that is, in decimal units; a size that is not known is said to be so."""
    if size is None:
        return tr("size not known before")
    if size < 1_000_000:
        return tr("about {number:,} kB", number=max(1, round(size / 1000)))
    return (
        tr("about {size:,.1f} MB", size=size / 1_000_000)
        if size < 1_000_000_000
        else tr("about {size:,.1f} GB", size=size / 1_000_000_000)
    )


def images_words(count: int) -> str:
    """How many images, in words."""
    return tr("%n images", count=count)


class PreflightRow(QFrame):
    """One provider: ticked, it receives what is said. `only_wanted` carries its name."""

    toggled = Signal()
    only_wanted = Signal(str)

    def __init__(self, line: PreflightLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.line = line
        self._tick = QCheckBox(line.title)
        self._tick.setChecked(True)
        self._tick.toggled.connect(self.toggled)
        self._only = QPushButton(tr("Only {title}", title=line.title))
        self._only.setAutoDefault(False)
        self._only.setToolTip(tr("Send to {title} and to nobody else", title=line.title))
        self._only.clicked.connect(lambda: self.only_wanted.emit(line.provider))
        self._facts = [_Fact(glyph) for glyph in ("send", "money", "shield")]
        top = QHBoxLayout()
        top.addWidget(self._tick)
        top.addStretch(1)
        top.addWidget(self._only)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(top)
        for fact in self._facts:
            column.addWidget(fact)
        self.set_line(line)

    def set_line(self, line: PreflightLine) -> None:
        """More images, or other figures, for the same provider."""
        self.line = line
        price = say_kept(line.price_words) or tr("Price unknown")
        if line.cost_estimate is not None:
            price = tr("{price} – about {cost_words} in all", price=price, cost_words=cost_words((line.cost_estimate,)))
        host = line.host or tr("this machine; nothing leaves it")
        told = (
            tr(
                "{images_words}, {size_words}, to {host}",
                images_words=images_words(line.images),
                size_words=size_words(line.bytes_estimate),
                host=host,
            ),
            price,
            say(line.metadata_words),
        )
        for fact, words in zip(self._facts, told, strict=True):
            fact.say(words)
        self._tick.setAccessibleDescription(". ".join(words for words in told if words))

    @property
    def chosen(self) -> bool:
        """Whether it is ticked."""
        return self._tick.isChecked()

    def show_only_button(self, *, shown: bool) -> None:
        """“Only …” makes sense among several."""
        self._only.setVisible(shown)

    def focus(self) -> None:
        """Put the keyboard on the tick."""
        self._tick.setFocus()


class PreflightDialog(QDialog):
    """Open it with `open()`; it deletes itself when closed, and closing it sends nothing.

    `send_wanted` carries the names of the providers that may receive the batch, None for all
    of them, and whether new images are sent without asking in this session. No key press that was meant for
    the picture sends anything: there is no default button, the key on “Send” is one that does nothing elsewhere
    in Review. `once` asks about this one batch only, and offers no agreement to later ones.
    """

    send_wanted = Signal(object, bool)
    drop_wanted = Signal()

    def __init__(self, preflight: Preflight, parent: QWidget | None = None, *, once: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Before anything is sent"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows: list[PreflightRow] = []
        self._list = QVBoxLayout()
        self._total = label(wrap=True)
        self._total.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._remember = QCheckBox(tr("Send new images without asking in this session"))
        self._send = KeyButton(tr("Send"), "send", key_text(_SEND[0]))
        self._later = KeyButton(tr("Not now"), "", key_text(_LATER))
        self._send.setProperty("role", "primary")
        self._send.clicked.connect(self._send_ticked)
        for key in _SEND:
            QShortcut(QKeySequence(key), self, self._send.click).setAutoRepeat(False)
        self._later.clicked.connect(self.reject)
        self.rejected.connect(self.drop_wanted)
        self._lay_out()
        self._remember.setVisible(not once)
        self.set_preflight(preflight)
        if self._rows:
            self._rows[0].focus()
        fit(self, 580, min(240 + 180 * max(1, len(self._rows)), 780))
        self.setMinimumSize(380, 260)

    def set_preflight(self, preflight: Preflight) -> None:
        """Show what is held now; ticks stay as they are, and so does the keyboard's place."""
        rows = {row.line.provider: row for row in self._rows}
        self._rows = [
            rows.pop(line.provider) if line.provider in rows else self._new_row(line) for line in preflight.providers
        ]
        for gone in rows.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row, line in zip(self._rows, preflight.providers, strict=True):
            row.set_line(line)
            row.show_only_button(shown=len(self._rows) > 1)
        self._refresh()

    def _new_row(self, line: PreflightLine) -> PreflightRow:
        row = PreflightRow(line)
        row.toggled.connect(self._refresh)
        row.only_wanted.connect(self._only)
        self._list.addWidget(row)
        return row

    def _send_ticked(self) -> None:
        chosen = self._chosen()
        self._send_to(None if len(chosen) == len(self._rows) else chosen)

    def _only(self, provider: str) -> None:
        self._send_to((provider,))

    def _send_to(self, names: tuple[str, ...] | None) -> None:
        self.send_wanted.emit(names, self._remember.isChecked())
        self.accept()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(row.line.provider for row in self._rows if row.chosen)

    def _refresh(self) -> None:
        chosen = Preflight(tuple(row.line for row in self._rows if row.chosen))
        self._send.setEnabled(bool(chosen.providers))
        self._total.setText(total_words(chosen.providers))

    def _lay_out(self) -> None:
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_4)
        self._list.setSpacing(SPACE_2)
        around.addLayout(self._list)
        around.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_1)
        head.addWidget(label(tr("Nothing has been sent yet"), size=HEADING, bold=True))
        head.addWidget(self._total)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch(1)
        buttons.addWidget(self._later)
        buttons.addWidget(self._send)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        foot.setSpacing(SPACE_2)
        foot.addWidget(self._remember)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addWidget(rule())
        column.addLayout(foot)


def total_words(lines: Sequence[PreflightLine]) -> str:
    """What “Send” would do, in one sentence."""
    if not lines:
        return tr("Nobody is ticked: nothing would be sent.")
    images = images_words(max(line.images for line in lines))
    to = lines[0].title if len(lines) == 1 else tr("%n providers", count=len(lines))
    known = [line.bytes_estimate for line in lines if line.bytes_estimate is not None]
    size = size_words(sum(known)) if known else ""
    if len(known) < len(lines):
        size = tr("{size} and what is not known before", size=size) if known else tr("how much is not known before")
    return tr("“Send” hands up to {images} to {to}: {size}.", images=images, to=to, size=size)


class _Fact(QWidget):
    """A glyph and a sentence; without words it hides."""

    def __init__(self, glyph: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(IconLabel(glyph, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(tone="muted", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)
        self.setVisible(bool(words))
