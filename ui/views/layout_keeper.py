"""Keeps the window as it is left – place, splitters, page – and brings it back."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter


def geometry_of(window: QMainWindow) -> str:
    """Place, size and whether it fills the screen, as base64 text."""
    return _text(window.saveGeometry())


def put_back(window: QMainWindow, geometry: str) -> None:
    """Give the window its place again; the screen may have shrunk since, which Qt sees to."""
    if geometry:
        window.restoreGeometry(_bytes(geometry))


def parts_of(window: QMainWindow) -> dict[str, str]:
    """The places of all splitters that have a name."""
    return {f"splitter.{each.objectName()}": _text(each.saveState()) for each in _splitters(window)}


def put_parts_back(window: QMainWindow, parts: Mapping[str, str]) -> None:
    """Give the splitters their places again; what is not kept, or no longer fits, stays as it is."""
    for each in _splitters(window):
        if state := parts.get(f"splitter.{each.objectName()}"):
            each.restoreState(_bytes(state))


def _splitters(window: QMainWindow) -> list[QSplitter]:
    return [each for each in window.findChildren(QSplitter) if each.objectName()]


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
