"""The provider matrix as a compact grid: a row an axis, a column a provider's model, walked through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.matrix import Column, Matrix
from ui.theme import SPACE_1, SPACE_2, colour, icon, plain_tip, scaled_font
from ui.translate import say, tr
from ui.widgets.domain_words import heading
from ui.widgets.matrix_cells import agreement_spec, cell_height, cell_words, paint_cell

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# So wide a column is at least, in digits of its font: with number and mark side by side, and one below the other.
_LEAST_DIGITS, _NARROW_DIGITS = 10, 7
_DIMMED = 0.35
_EDGE = 2  # the stylesheet's border, when the grid has the focus


class _Table(QAbstractTableModel):
    """The matrix as Qt reads it; its cells speak through their accessible text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.matrix = Matrix()
        self.solo, self.current, self.narrow = "", ("", ""), False

    def strength(self, column: Column) -> float:
        """How strongly a column is painted: others are dimmed while one provider is looked at by itself."""
        return 1.0 if not self.solo or column.provider == self.solo else _DIMMED

    def show(self, matrix: Matrix) -> None:
        """Replace what is shown; where the same rows and columns stay, the place of the cursor does, too."""
        old = self.matrix
        same = old.columns == matrix.columns and [r.axis for r in old.rows] == [r.axis for r in matrix.rows]
        if same:
            self.matrix = matrix
            if matrix.rows and matrix.columns:
                self.dataChanged.emit(self.index(0, 0), self.index(len(matrix.rows) - 1, len(matrix.columns) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(matrix.rows) - 1)
            return
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row an axis."""
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One column a model."""
        return 0 if parent.isValid() else len(self.matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence of a cell, for tooltips and screen readers; what is painted comes from the delegate."""
        if role not in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, column = self.matrix.rows[index.row()], self.matrix.columns[index.column()]
        words = cell_words(row.cells[index.column()], column, row)
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of axes with a glyph for how the providers agree, and names of columns."""
        if orientation is Qt.Orientation.Horizontal:
            column = self.matrix.columns[section]
            full = f"{column.name} – {column.under}" if column.under else column.name
            return {
                Qt.ItemDataRole.DisplayRole: column.name,
                Qt.ItemDataRole.ToolTipRole: plain_tip(full),
                Qt.ItemDataRole.AccessibleTextRole: full,
            }.get(Qt.ItemDataRole(role))
        row = self.matrix.rows[section]
        spec = agreement_spec(row)
        words = tr(
            "{axis} – {kind}: {sentence}. Threshold {threshold:.2f}.",
            axis=heading(row.axis.value),
            kind=spec.word,
            sentence=say(row.agreement.sentence),
            threshold=row.threshold,
        )
        return {
            Qt.ItemDataRole.DisplayRole: heading(row.axis.value),
            Qt.ItemDataRole.DecorationRole: icon(spec.icon, spec.tint),
            Qt.ItemDataRole.ToolTipRole: plain_tip(words),
            Qt.ItemDataRole.AccessibleTextRole: words,
        }.get(Qt.ItemDataRole(role))


class _Heading(QHeaderView):
    """Column headings of two lines, the model small under the provider, cut where there is no room."""

    def __init__(self, table: _Table, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """Two lines high where a column has words under its name."""
        small = QFontMetricsF(scaled_font(self.font(), 0.85)).height()
        lines = QFontMetricsF(self.font()).height() + (small if self._has_second_line() else 0)
        return QSize(super().sizeHint().width(), round(lines) + SPACE_2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        if section >= len(self._table.matrix.columns):
            return
        column = self._table.matrix.columns[section]
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column.key == self._table.current:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colour("accent"))
        room = QRectF(rect).adjusted(SPACE_2, SPACE_1, -SPACE_1, -SPACE_1)
        painter.setOpacity(self._table.strength(column))
        narrow = self._table.narrow
        if narrow:
            room.setLeft(rect.left() + SPACE_1)
        bold, small = scaled_font(self.font(), 0.9 if narrow else 1.0, bold=True), scaled_font(self.font(), 0.85)
        for font, tint, words in ((bold, "text", column.name), (small, "muted", column.under)):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(colour(tint))
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRectF(room.left(), room.top(), room.width(), metrics.height()), 0, cut)
            room.setTop(room.top() + metrics.height())
        painter.restore()

    def _has_second_line(self) -> bool:
        return any(column.under for column in self._table.matrix.columns)


class _Painter(QStyledItemDelegate):
    """Paints cells; the cell with the cursor gets a frame, so that the keyboard's place is seen."""

    def __init__(self, table: _Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        matrix = self._table.matrix
        row, column = matrix.rows[index.row()], matrix.columns[index.column()]
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setOpacity(self._table.strength(column))
        narrow = self._table.narrow
        beside = SPACE_1 if narrow else SPACE_2
        room = rect.adjusted(beside, SPACE_1, -beside, -SPACE_1)
        paint_cell(painter, room, row.cells[index.column()], column, row, narrow=narrow)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()


class MatrixGrid(QTableView):
    """As high as its rows; columns share the width.

    Where they would become too narrow, numbers stand over their marks; where that is not enough, as many columns
    as fit are shown whole, and the others scroll in from the side.
    `column_chosen` carries provider and model, on a double click or the space bar.
    """

    column_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = _Table(self)
        self.setModel(self._table)
        self.setItemDelegate(_Painter(self._table, self))
        self.setHorizontalHeader(_Heading(self._table, self))
        self.setAccessibleName(tr("What each provider says on each axis"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._chosen)
        self._fit()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown."""
        return self._table.matrix.columns

    def choose(self, key: tuple[str, str]) -> None:
        """Put the cursor into the column of this provider and model, on the row where it is."""
        keys = [column.key for column in self.columns]
        self._table.current = key
        self.horizontalHeader().viewport().update()
        if key in keys and self._table.rowCount():
            row = max(0, self.currentIndex().row())
            self.setCurrentIndex(self._table.index(min(row, self._table.rowCount() - 1), keys.index(key)))

    def set_solo(self, provider: str) -> None:
        """Dim all columns but those of this provider; an empty name dims none."""
        self._table.solo = provider
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def set_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self._table.show(matrix)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_table"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses the column of the cursor."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as its rows."""
        return QSize(self._least() * 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """One column beside the axes' names."""
        return QSize(self._least() + self.verticalHeader().sizeHint().width(), self.height())

    def _least(self, *, narrow: bool = False) -> int:
        digits, beside = (_NARROW_DIGITS, SPACE_1) if narrow else (_LEAST_DIGITS, SPACE_2)
        return round(QFontMetricsF(self.font()).horizontalAdvance("0") * digits) + 2 * beside

    def _fit(self) -> None:
        count = self._table.columnCount()
        room = self.viewport().width()
        narrow = self._table.narrow = count * self._least() > room
        side = cell_height(self.font(), narrow=narrow) + 2 * (SPACE_1 if narrow else SPACE_2)
        self.verticalHeader().setDefaultSectionSize(side)
        whole = min(count, max(1, room // self._least(narrow=narrow)))
        width = room // whole if count else room
        for section in range(count):
            last = section == count - 1 and whole == count
            self.setColumnWidth(section, room - width * (count - 1) if last else width)
        bar = self.horizontalScrollBar().sizeHint().height() if width * count > room else 0
        height = self.horizontalHeader().sizeHint().height() + side * self._table.rowCount() + bar + 2 * _EDGE
        self.setFixedHeight(height)

    def _chosen(self, index: Index) -> None:
        column = self._table.matrix.columns[index.column()]
        self.column_chosen.emit(column.provider, column.model)
