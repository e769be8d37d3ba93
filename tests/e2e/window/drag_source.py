"""A small program to drag from: a window whose press of the mouse begins a drag of what its arguments name.

`python -m tests.e2e.window.drag_source uris ADDRESS…` drags files and addresses, `… png FILE` the raw
bytes of a picture, as browsers do. The action that the target took is printed when the drag ends.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Source(QWidget):
    """A plain window; press and move anywhere in it."""

    def __init__(self, kind: str, what: Sequence[str]) -> None:
        super().__init__()
        self._kind, self._what = kind, what
        self.setWindowTitle("drag source")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        drag = QDrag(self)
        drag.setMimeData(self._mime())
        # A file manager offers to move, too: a target that accepts that makes it delete the file.
        action = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        print(action.name, flush=True)  # noqa: T201

    def _mime(self) -> QMimeData:
        mime = QMimeData()
        if self._kind == "png":
            mime.setData("image/png", QByteArray(Path(self._what[0]).read_bytes()))
        else:
            mime.setUrls([QUrl(address) for address in self._what])
        return mime


def main() -> int:
    """Show the window at the right edge of the screen, until killed."""
    app = QApplication(sys.argv[:1])
    source = Source(sys.argv[1], sys.argv[2:])
    source.setGeometry(1500, 20, 200, 200)
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
