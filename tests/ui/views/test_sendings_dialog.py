"""The list of what was sent: from the settings, by provider and by words, with a file to take away."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.assessment import Sent
from app.domain.sendings import Sending
from app.store.egress import Egress
from tests.ui.views.samples_views import SHA, WHEN, Run, add_image, close, send
from ui.bridge import Bridge
from ui.models.sendings_model import COLUMNS, KEPT, SendingsModel
from ui.views.sending.sendings_dialog import SendingsDialog
from ui.views.settings.dialog import PROVIDERS, STORAGE, SettingsDialog

if TYPE_CHECKING:
    from app.container import Core

OTHER = Egress("f" * 64, "nanogpt", "nano-gpt.com", "probe", WHEN, Sent("e" * 64, 99, "image/png", ()))

LINE = Sending(1, OTHER.sha256, "a.png", "nanogpt", "nano-gpt.com", "assess", WHEN, OTHER.sent)


async def sent_to_two(core: Core) -> None:
    await add_image(core)
    await send(core)
    await core.ledger.record_many([replace(OTHER, sent_at="2026-04-01T00:00:00+00:00")])


def rows(dialog: SendingsDialog) -> list[list[str]]:
    model = dialog.table.lines
    return [[str(model.index(row, c).data()) for c in range(len(COLUMNS))] for row in range(model.rowCount())]


def test_all_is_listed_searched_and_written(qtbot: QtBot, bridge: Bridge, run: Run, tmp_path: Path) -> None:
    run(sent_to_two)
    dialog = SendingsDialog(bridge)
    QAbstractItemModelTester(dialog.table.lines)
    dialog.show()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and rows(dialog)[1][0] != "…")
    assert rows(dialog) == [
        ["2026-04-01 00:00:00", "NanoGPT", "nano-gpt.com", "f" * 12, "99", "copy for a probe: unchanged"],
        ["2026-03-01 12:00:00", "identifAI", "backend.identifai.net", "picture.jpg", "1,234,567", "metadata stripped"],
    ]
    dialog.search.setText("picture")
    qtbot.waitUntil(lambda: dialog.count.text() == "1 sending")
    dialog.write_to(tmp_path / "sent.csv")
    qtbot.waitUntil(lambda: dialog.said.words.text().startswith("1 sending is in"))
    with (tmp_path / "sent.csv").open(encoding="utf-8", newline="") as file:
        assert [line["sha256"] for line in csv.DictReader(file)] == [SHA]
    dialog.search.setText("nowhere")
    qtbot.waitUntil(lambda: dialog._pages.currentWidget() is dialog._empty)
    assert not dialog.export.isEnabled()
    close(qtbot, dialog)


def test_it_opens_from_storage_and_from_a_providers_card(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(sent_to_two)
    settings = SettingsDialog(bridge)
    settings.show_page(STORAGE)
    settings.show()
    qtbot.waitUntil(lambda: bool(settings.providers.cards) and bool(settings.storage.findChildren(QPushButton, "sent")))
    for button, count in ((settings.storage.sent, 2), (_received(settings), 1)):
        button.click()
        dialog = settings.findChild(SendingsDialog)
        assert isinstance(dialog, SendingsDialog)
        qtbot.waitUntil(lambda dialog=dialog, count=count: len(rows(dialog)) == count)  # type: ignore[misc]
        close(qtbot, dialog)
    close(qtbot, settings)


def _received(settings: SettingsDialog) -> QPushButton:
    settings.show_page(PROVIDERS, "nanogpt")
    found = settings.providers.cards["nanogpt"].findChild(QPushButton, "received")
    assert isinstance(found, QPushButton)
    return found


def test_a_hundred_thousand_lines_weigh_no_more_than_those_in_sight(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt
    model = SendingsModel()
    model.show_numbers(range(100_000, 0, -1))
    assert model.missing(-5, 2) == [100_000, 99_999, 99_998]
    assert model.index(99_999, 0).data() == "…"
    assert model.missing(99_990, 200_000)[-1] == 1
    for first in range(1, KEPT + 200, 100):
        model.fill([replace(LINE, id=number) for number in range(first, first + 100)], {})
    assert len(model._texts) <= KEPT
    assert model.index(100_000 - KEPT - 100, 1).data() == "nanogpt"
