"""Keeps the window as it is left – place, splitters, tabs – and brings it back."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget, QWidget

W = TypeVar("W", bound=QWidget)


def geometry_of(window: QMainWindow) -> str:
    """Place, size and whether it fills the screen, as base64 text."""
    return _text(window.saveGeometry())


def put_back(window: QMainWindow, geometry: str) -> None:
    """Give the window its place again; the screen may have shrunk since, which Qt sees to."""
    if geometry:
        window.restoreGeometry(_bytes(geometry))


def parts_of(window: QMainWindow) -> dict[str, str]:
    """The places of all splitters, and the chosen tabs, of what has a name."""
    parts = {f"splitter.{each.objectName()}": _text(each.saveState()) for each in _named(window, QSplitter)}
    tabs = {f"tab.{each.objectName()}": str(each.currentIndex()) for each in _named(window, QTabWidget)}
    return parts | {name: _text(QByteArray(place.encode("ascii"))) for name, place in tabs.items()}


def put_parts_back(window: QMainWindow, parts: Mapping[str, str]) -> None:
    """Give splitters and tabs their places again; what is not kept, or no longer fits, stays as it is."""
    for splitter in _named(window, QSplitter):
        if state := parts.get(f"splitter.{splitter.objectName()}"):
            splitter.restoreState(_bytes(state))
    for tabs in _named(window, QTabWidget):
        place = bytes(_bytes(parts.get(f"tab.{tabs.objectName()}", "")).data())
        if place.isdigit() and int(place) < tabs.count():
            tabs.setCurrentIndex(int(place))


def _named(window: QMainWindow, kind: type[W]) -> list[W]:
    return [each for each in window.findChildren(kind) if each.objectName()]


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
