"""The parts of a provider's card. Each is filled anew for another image, and none is built twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Failure, Heatmap
from ui.theme import SPACE_1, SPACE_2, icon
from ui.translate import decimal, say_kept, tr
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import SMALL, label, rule, selectable, when_words

Said = tuple[str, str, str]
"""Icon, tint and words of one line."""


class Lines(QWidget):
    """Lines of a glyph and words, as many as are needed; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        self._grow(1)  # nearly every card needs one: better made now than in a hurry
        self.hide()

    def set_lines(self, lines: Sequence[Said]) -> None:
        """Show these lines."""
        self._grow(len(lines))
        for place, line in enumerate(self._lines):
            if place < len(lines):
                line.show_line(*lines[place])
            line.setVisible(place < len(lines))
        self.setVisible(bool(lines))

    def _grow(self, count: int) -> None:
        """Have so many lines; nothing is shown yet: without a parent it would be a window of its own."""
        while len(self._lines) < count:
            self._lines.append(_Line())
            self._column.addWidget(self._lines[-1])


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._glyph, self._words = IconLabel("info"), label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_line(self, glyph: str, tint: str, words: str) -> None:
        """Show another line."""
        self._glyph.set_icon(glyph, tint)
        self._words.setText(words)


class HeatmapButtons(QWidget):
    """A switch for each heatmap, and one sentence for all of them: that it is a view, which may be wrong."""

    toggled = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._buttons: list[QToolButton] = []
        self._labels: tuple[str, ...] = ()
        self._caption = label(tone="muted", size=SMALL, wrap=True)
        self._caption.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self._row = FlowLayout(spacing=SPACE_1)
        column.addLayout(self._row)
        column.addWidget(self._caption)
        self._add()  # nearly every card needs one: better made now than when the answer is here
        self.hide()

    def set_heatmaps(self, heatmaps: Sequence[Heatmap]) -> None:
        """Offer these."""
        self.setVisible(bool(heatmaps))
        if not heatmaps and not self._labels:
            return
        self._labels = tuple(heatmap.label for heatmap in heatmaps)
        while len(self._buttons) < len(heatmaps):
            self._add()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(heatmaps))
            if place < len(heatmaps):
                button.setText(tr("Heatmap: {label}", label=self._labels[place]))
                button.setAccessibleName(
                    tr("Show where {provider} looked for {label}", provider=self._name, label=self._labels[place])
                )
        self.set_shown(None)
        sizes = dict.fromkeys(f"{h.width} × {h.height}" for h in heatmaps)
        origins = dict.fromkeys(h.origin for h in heatmaps)
        self._caption.setText(
            tr(
                "The model's view, which may be wrong; {sizes} cells, {origin}.",
                sizes=", ".join(sizes),
                origin=", ".join(map(say_kept, origins)),
            )
        )

    def set_shown(self, shown: str | None) -> None:
        """Mark which label's heatmap lies over the picture now, without sending a signal."""
        for place, name in enumerate(self._labels):
            button = self._buttons[place]
            if button.isChecked() != (name == shown):
                button.blockSignals(True)
                button.setChecked(name == shown)
                button.blockSignals(False)

    def _add(self) -> None:
        button, place = QToolButton(), len(self._buttons)
        button.setCheckable(True)
        button.setIcon(icon("heatmap"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.toggled.connect(lambda on: self.toggled.emit(self._labels[place], on))
        self._buttons.append(button)
        self._row.addWidget(button)


class FinePrint(QWidget):
    """Time, cost, request, what was sent, and on request how accurate the provider is known to be."""

    def __init__(self, name: str, accuracy: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(tone="muted", size=SMALL, wrap=True)
        self._sent = label(tone="muted", size=SMALL, wrap=True)
        self._request, self._id = QWidget(), selectable("", size=SMALL, mono=True)
        self._copied = ""
        self._copy = QToolButton()
        self._copy.setProperty("role", "quiet")
        self._copy.setIcon(icon("copy", "muted"))
        self._copy.setToolTip(tr("Copy the request's number"))
        self._copy.setAccessibleName(tr("Copy the request's number: {provider}", provider=name))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._copied))
        row = QHBoxLayout(self._request)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._id, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for part in (rule(), self._words, self._sent, self._request):
            column.addWidget(part)
        self._more: list[QWidget] = []
        if accuracy:
            self._expandable(column, name, accuracy)

    def show_assessment(self, said: Assessment) -> None:
        """Fill in for an answer."""
        cost = f"{decimal(said.cost.amount, 'g')} {said.cost.currency}" if said.cost else tr("no cost reported")
        self._fill(said.elapsed_ms, cost, said.requested_at)
        self._show_request(said.request_id or "")
        self._show_sent(said)
        for widget in self._more:
            widget.show()

    def show_failure(self, failure: Failure) -> None:
        """Fill in for a failure: how long it took, and what had left the machine all the same."""
        self._fill(failure.elapsed_ms, "", failure.requested_at)
        self._show_request("")
        self._show_sent(failure)
        for widget in self._more:
            widget.hide()

    def _fill(self, elapsed_ms: float, cost: str, requested_at: str) -> None:
        parts = (tr("{elapsed_ms:,.0f} ms", elapsed_ms=elapsed_ms), cost, when_words(requested_at))
        self._words.setText(" · ".join(part for part in parts if part))

    def _show_request(self, request: str) -> None:
        self._copied = request
        self._id.setText(tr("Request {id}", id=request) if request else "")
        self._id.setToolTip("")
        self._request.setVisible(bool(request))

    def _show_sent(self, outcome: Assessment | Failure) -> None:
        sent = outcome.sent
        if sent is not None:
            altered = ", ".join(map(say_kept, sent.alterations)) or tr("unchanged")
            size = tr("{value:,.0f} kB", value=sent.byte_size / 1000)
            self._sent.setText(tr("Sent: {size} {format}, {altered}", size=size, format=sent.mime, altered=altered))
        self._sent.setVisible(sent is not None)

    def _expandable(self, column: QVBoxLayout, name: str, accuracy: str) -> None:
        text = label(accuracy, tone="muted", size=SMALL, wrap=True)
        text.hide()
        button = QToolButton()
        button.setProperty("role", "link")
        button.setText(tr("How accurate is it?"))
        button.setIcon(icon("chevron-right", "accent"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setAccessibleName(tr("How accurate is {provider}?", provider=name))

        def open_or_close(on: bool) -> None:  # noqa: FBT001 - a signal's argument
            button.setIcon(icon("chevron-down" if on else "chevron-right", "accent"))
            text.setVisible(on)

        button.toggled.connect(open_or_close)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text)
        self._more = [button]
