"""Where providers contradict each other or stand apart, the gravest first, each line with a glyph and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.agreement import Agreement, AgreementKind
from ui.theme import SPACE_1, SPACE_2
from ui.translate import say, tr
from ui.widgets.domain_words import word
from ui.widgets.icon_label import IconLabel
from ui.widgets.matrix_cells import AGREEMENTS, DIFFERENCES
from ui.widgets.text import label


def strip_lines(agreements: Sequence[Agreement]) -> tuple[tuple[AgreementKind, str], ...]:
    """The lines of the strip: a line for each difference, one for all agreements, one when nothing can be compared."""
    grave = sorted((a for a in agreements if a.kind in DIFFERENCES), key=lambda a: DIFFERENCES.index(a.kind))
    lines = [
        (
            a.kind,
            tr(
                "{kind} on {axis}: {sentence}",
                kind=AGREEMENTS[a.kind].word,
                axis=word(a.axis.value),
                sentence=say(a.sentence),
            ),
        )
        for a in grave
    ]
    agreed = [word(a.axis.value) for a in agreements if a.kind is AgreementKind.AGREEMENT]
    if agreed:
        lines.append((AgreementKind.AGREEMENT, tr("Agreement on {names}", names=", ".join(agreed))))
    told = [a for a in agreements if a.kind in (AgreementKind.ALONE, AgreementKind.INCOMPARABLE)]
    if not lines and told:
        lines.append((AgreementKind.INCOMPARABLE, tr("Nothing to compare: no two say something on the same question")))
    return tuple(lines)


class ConflictStrip(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[AgreementKind, str], ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        self.hide()

    def set_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show how it stands on each axis; an unchanged strip is left alone, so that no screen reader starts anew."""
        lines = strip_lines(agreements)
        if lines == self._lines:
            return
        self._lines = lines
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_line(kind, words) for kind, words in lines]
        for row in self._rows:
            self._column.addWidget(row)
        self.setAccessibleName(tr("Where the providers differ"))
        self.setAccessibleDescription(". ".join(words for _, words in lines))
        self.setVisible(bool(lines))


def _line(kind: AgreementKind, words: str) -> QWidget:
    spec = AGREEMENTS[kind]
    made = QWidget()
    made.setToolTip(spec.about)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(IconLabel(spec.icon, spec.tint), 0, Qt.AlignmentFlag.AlignTop)
    text = label(
        words, tone="" if kind in DIFFERENCES else "muted", bold=kind is AgreementKind.CONTRADICTION, wrap=True
    )
    text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    row.addWidget(text, 1)
    return made
