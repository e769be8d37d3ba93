"""Kept copies are deleted after two presses, and only those that were chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.image import Arrival
from app.services.intake.copies import Which
from tests.ui.views.samples_views import Run, close
from tests.unit.services.playing import picture
from ui.bridge import Bridge
from ui.views.copies_dialog import CopiesDialog

if TYPE_CHECKING:
    from app.container import Core


def test_copies_are_deleted_by_a_second_press_and_only_the_chosen_ones(
    qtbot: QtBot, bridge: Bridge, run: Run, tmp_path: Path
) -> None:
    async def paste(core: Core) -> None:
        for seed in (1, 2):
            core.ingest.add_bytes(picture(tmp_path / "x.png", seed).read_bytes(), f"{seed}.png", Arrival.PASTE)
            await core.ingest.drain()
        (first, _) = await core.review.rows()
        await core.removals.take_out([first.sha256])

    run(paste)
    folder = bridge.core.locations.data / "inbox"
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CopiesDialog(bridge, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.delete.text() == "Delete 1 copy")
    assert dialog._choices[Which.ALL].text().startswith("All, also of what is in the queue: 2 copies")
    dialog.delete.click()
    dialog._choices[Which.ALL].click()
    assert dialog.delete.text() == "Delete 2 copies", "another choice is confirmed anew"
    dialog._choices[Which.OUT].click()
    dialog.delete.click()
    assert "Really delete?" in dialog.delete.text()
    assert len(list(folder.glob("??/*"))) == 2
    dialog.delete.click()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Deleted: 1 copy"))
    assert len(list(folder.glob("??/*"))) == 1
    assert not dialog.delete.isEnabled()
    close(qtbot, dialog)
