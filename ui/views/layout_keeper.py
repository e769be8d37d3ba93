"""Keeps the window as it is left – place, splitters, folded panels, tabs – and brings it back."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget, QWidget

from ui.widgets.shares import ShareSplitter

W = TypeVar("W", bound=QWidget)


def geometry_of(window: QMainWindow) -> str:
    """Place, size and whether it fills the screen, as base64 text."""
    return _text(window.saveGeometry())


def put_back(window: QMainWindow, geometry: str) -> None:
    """Give the window its place again; the screen may have shrunk since, which Qt sees to."""
    if geometry:
        window.restoreGeometry(_bytes(geometry))


def parts_of(window: QMainWindow) -> dict[str, str]:
    """The places of all splitters, what of them is folded away, and the chosen tabs, of what has a name."""
    splitters = _named(window, QSplitter)
    as_begun = {each for each in _folding(splitters) if not each.moved}
    parts = {f"splitter.{each.objectName()}": _text(each.saveState()) for each in splitters if each not in as_begun}
    words = {f"tab.{each.objectName()}": str(each.currentIndex()) for each in _named(window, QTabWidget)}
    words |= {f"folded.{each.objectName()}": " ".join(map(str, each.folded)) for each in _folding(splitters)}
    return parts | {name: _text(QByteArray(each.encode("ascii"))) for name, each in words.items()}


def put_parts_back(window: QMainWindow, parts: Mapping[str, str]) -> None:
    """Give splitters and tabs their places again; what is not kept, or no longer fits, stays as it is."""

    def words(name: str) -> list[str]:
        return bytes(_bytes(parts.get(name, "")).data()).decode("ascii", "ignore").split()

    splitters = _named(window, QSplitter)
    for splitter in splitters:
        if state := parts.get(f"splitter.{splitter.objectName()}"):
            splitter.restoreState(_bytes(state))
    for folding in _folding(splitters):
        folding.fold_only(int(place) for place in words(f"folded.{folding.objectName()}") if place.isdigit())
    for tabs in _named(window, QTabWidget):
        for place in words(f"tab.{tabs.objectName()}")[:1]:
            if place.isdigit() and int(place) < tabs.count():
                tabs.setCurrentIndex(int(place))


def _folding(splitters: Iterable[QSplitter]) -> Iterator[ShareSplitter]:
    return (each for each in splitters if isinstance(each, ShareSplitter))


def _named(window: QMainWindow, kind: type[W]) -> list[W]:
    return [each for each in window.findChildren(kind) if each.objectName()]


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
