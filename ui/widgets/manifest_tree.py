"""Manifests and ingredients as a tree, each with its small picture under the care filter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from app.domain.provenance import (
    Ingredient,
    Manifest,
    ProvenanceNode,
    ProvenanceReport,
    Thumbnail,
    ingredient_tree,
)
from ui.theme import plain_tip
from ui.translate import later, tr, tr_marked
from ui.widgets.care import Care, covered_image
from ui.widgets.quiet_tree import QuietTree

THUMB = 48
_FIRST = 0.62
_RELATIONS = {
    "parentOf": later("made from: {title}"),
    "componentOf": later("contains: {title}"),
    "inputTo": later("input: {title}"),
}
_NODE = Qt.ItemDataRole.UserRole


class _Px:
    """A manifest's thumbnail in the shape the care filter takes."""

    channels = 4

    def __init__(self, thumbnail: Thumbnail) -> None:
        self.width, self.height, self.data = thumbnail.width, thumbnail.height, thumbnail.rgba


class ManifestTree(QuietTree):
    """`chosen` carries the manifest (or None) and the ingredient (None at the root) under the cursor."""

    chosen = Signal(object, object)

    def __init__(self, report: ProvenanceReport, care: Care, parent: QWidget | None = None) -> None:
        super().__init__(tr("Manifests and ingredients"), (tr("Content"), tr("Signed by")))
        if parent is not None:
            self.setParent(parent)
        self._care = care
        self.ensurePolished()  # else rows are measured without the stylesheet
        self.setIconSize(QSize(THUMB, THUMB))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        root = ingredient_tree(report)
        roots = [root] if root is not None else [ProvenanceNode(None, manifest) for manifest in report.manifests[:200]]
        for node in roots:
            item = self._item(node, None)
            self.addTopLevelItem(item)
            self._grow(item, node)
        self.expandAll()
        self.fit_height()
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self.currentItemChanged.connect(self._moved)

    def set_care(self, care: Care) -> None:
        """Apply another filter to the small pictures."""
        if care == self._care:
            return
        self._care = care
        item = self.topLevelItem(0)
        while item is not None:
            self._adorn(item)
            item = self.itemBelow(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both columns stay in sight, whatever the width; what is cut off is in the tooltip."""
        super().resizeEvent(event)
        self.header().resizeSection(0, round(self.viewport().width() * _FIRST))

    def _grow(self, item: QTreeWidgetItem, node: ProvenanceNode) -> None:
        for child in node.children:
            below = self._item(child, child.ingredient)
            item.addChild(below)
            self._grow(below, child)

    def _item(self, node: ProvenanceNode, ingredient: Ingredient | None) -> QTreeWidgetItem:
        manifest = node.manifest
        if ingredient is not None:
            first = ingredient_words(ingredient)
        else:
            first = (manifest.title or manifest.label) if manifest is not None else "?"
        texts = (first, signer_words(manifest) if manifest is not None else tr("no manifest of its own"))
        item = QTreeWidgetItem(list(texts))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(texts))
        item.setData(0, _NODE, (manifest, ingredient))
        for column, text in enumerate(texts):
            more = f" ({manifest.label})" if manifest is not None and not column else ""
            item.setToolTip(column, plain_tip(f"{text}{more}"))
        self._adorn(item)
        return item

    def _adorn(self, item: QTreeWidgetItem) -> None:
        manifest, ingredient = item.data(0, _NODE)
        thumbnail: Thumbnail | None = ingredient.thumbnail if ingredient is not None else manifest.thumbnail
        if thumbnail is None or self._care.words_only:
            item.setIcon(0, QIcon())
            return
        image = covered_image(_Px(thumbnail), self._care)
        how = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        side = round(THUMB * self.devicePixelRatioF())
        small: QImage = image.scaled(side, side, *how)
        small.setDevicePixelRatio(self.devicePixelRatioF())
        item.setIcon(0, QIcon(QPixmap.fromImage(small)))

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(*item.data(0, _NODE))


def signer_words(manifest: Manifest) -> str:
    """Who signed, in a word or two."""
    signature = manifest.signature
    if signature is None:
        return tr("not signed")
    return signature.issuer or signature.common_name or tr("unnamed signer")


def ingredient_words(ingredient: Ingredient) -> str:
    """What an ingredient is to the picture, and its title."""
    words = _RELATIONS.get(ingredient.relationship)
    if words is None:
        return f"{ingredient.relationship}: {ingredient.title}"
    return tr_marked(words).format(title=ingredient.title)
