"""What files and providers are called is shown as it is written, and is never markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from app.domain.decision import OPEN
from app.domain.image import Image, ImageFacts
from app.domain.queue import row_of
from ui.models.queue_model import QueueModel
from ui.theme import plain_tip

NAMES = ("<img src='x'>.png", "<b>bold</b>.jpg", "a & b.png", "1 < 2.gif", "plain.png")


@pytest.mark.parametrize("name", NAMES)
def test_a_tip_reads_as_the_text_it_was_made_from(name: str) -> None:
    document = QTextDocument()
    tip = plain_tip(name)
    document.setHtml(tip)  # the worst that a tooltip may do with it
    assert document.toPlainText() == name


def test_a_row_says_its_files_name_as_it_is() -> None:
    facts = ImageFacts("PNG", "image/png", 8, 8, 1, 1, "RGB", has_alpha=False)
    image = Image("0" * 64, 10, facts, None, "2026-11-21T00:00:00+00:00", ("/x/<img src='x'>.png",))
    model = QueueModel()
    model.add([row_of(image, 1, OPEN)])
    assert "<img" not in str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert "<img src='x'>.png" in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
