"""The findings of one answer as rows of bars: one widget, whatever their number, each row read out by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.assessment import Finding
from app.domain.labels import Axis, Risk, risk_of
from ui.theme import colour, plain_tip
from ui.translate import tr
from ui.widgets.score_bar import paint_row, row_height, score_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Beyond this many pixels the list scrolls: some vendors answer with hundreds of labels.
_HIGHEST = 720


class _Findings(QAbstractListModel):
    """The rows. Another answer of the same shape changes rows, it does not make new ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.thresholds: Mapping[Axis, float] = {}

    def show(self, findings: tuple[Finding, ...], thresholds: Mapping[Axis, float]) -> None:
        """Show these findings."""
        if len(findings) == len(self.findings):
            self.findings, self.thresholds = findings, thresholds
            if findings:
                self.dataChanged.emit(self.index(0), self.index(len(findings) - 1))
            return
        self.beginResetModel()
        self.findings, self.thresholds = findings, thresholds
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a finding."""
        return 0 if parent.isValid() else len(self.findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence of a row, for tooltips and screen readers; what is painted comes from the delegate."""
        if role not in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        finding = self.findings[index.row()]
        words = score_words(finding, self.threshold(finding))
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def threshold(self, finding: Finding) -> float | None:
        """Where the tick stands: only labels that carry a risk have one."""
        return self.thresholds.get(finding.axis) if risk_of(finding.axis, finding.label) is not Risk.NONE else None


class _Bars(QStyledItemDelegate):
    """Paints a row; the row with the cursor gets a frame while the list has the focus."""

    def __init__(self, rows: _Findings, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one finding."""
        finding = self._rows.findings[index.row()]
        painter.save()
        painter.setFont(option.font)
        paint_row(painter, QRectF(option.rect).adjusted(0, 0, -2, 0), finding, self._rows.threshold(finding))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as what the finding needs."""
        return QSize(160, row_height(option.font, self._rows.findings[index.row()]))


class ScoreList(QListView):
    """As high as its rows, up to a limit; typed letters are left to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Findings(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Bars(self._rows, self))
        self.setProperty("role", "bars")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Scores"))
        self._fit()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._rows.findings

    def set_findings(self, findings: Sequence[Finding], thresholds: Mapping[Axis, float] | None = None) -> None:
        """Show these findings; `thresholds` (0–1, by axis) put a tick on the probabilities of risky labels."""
        self._rows.show(tuple(findings), thresholds or {})
        self._fit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing with typed letters."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor stands somewhere once the list has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.findings:
            self.setCurrentIndex(self._rows.index(0))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_rows"):
            self._fit()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a side panel."""
        return QSize(160, self.height())

    def _fit(self) -> None:
        wanted = sum(row_height(self.font(), finding) for finding in self._rows.findings)
        if self.height() != min(wanted, _HIGHEST) or self.maximumHeight() > _HIGHEST:
            self.setFixedHeight(min(wanted, _HIGHEST))
