"""The probe of the Compare page: on this device at once, elsewhere only after its preflight; kept, drawn, and named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.domain.probe import Altered, whisker_of
from app.store.probes import ProbeStore
from tests.ui.conftest import OnCore
from tests.ui.views.test_compare_page import WAIT_MS, page, see
from ui.bridge import Bridge
from ui.views.compare.page import ComparePage
from ui.views.compare.probe_section import ProbeSection
from ui.views.compare.table_section import TableSection
from ui.views.sending.preflight_dialog import PreflightDialog

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["page"]

TakenIn = Callable[..., str]


@pytest.fixture
def assessed(taken_in: TakenIn, on_core: OnCore[None]) -> str:
    """An image with the answers of this device."""
    sha256 = taken_in("one.png", seed=3)

    async def ask(core: Core) -> None:
        core.assess.request([sha256])
        await core.assess.drain()

    on_core(ask)
    return sha256


def probing(page: ComparePage, qtbot: QtBot) -> ProbeSection:
    """The section, with the one image selected and asked about nudity."""
    qtbot.waitUntil(lambda: len(page.desk.images) == 1, timeout=WAIT_MS)
    section = page.section(5)
    assert isinstance(section, ProbeSection)
    see(page, 5, qtbot, section.isVisible)
    page.desk.set_question("nudity")
    assert not section.go.isEnabled()
    page.desk.select(np.array([0], dtype=np.int64))
    return section


def test_a_probe_on_this_device_is_kept_and_drawn(assessed: str, page: ComparePage, qtbot: QtBot) -> None:
    section = probing(page, qtbot)
    assert [name for name, box in section.providers.items() if box.isChecked()] == ["on_device"]
    section.go.click()
    qtbot.waitUntil(lambda: section.figures.rowCount() == 2, timeout=WAIT_MS)
    assert section.bars.mark_words(0).startswith("✓ one.png · On this device")
    rows = section.figures.sheet().rows
    assert all(0 <= float(str(score)) <= 1 for row in rows for score in (row[2], *row[5:9]))
    table = page.section(0)
    assert isinstance(table, TableSection)
    see(page, 0, qtbot, lambda: table.view.grid.rowCount() == 1)
    spans = page.probes.spans(table.view.shown) if table.view.shown is not None else {}
    assert len(spans) == 2
    assert {table.view.grid.cell(0, row).span for row, _ in spans} == set(spans.values())
    assert page.desk.images == (assessed,)


def test_what_leaves_is_asked_about_and_failures_are_named(
    assessed: str, real_bridge: Bridge, on_core: OnCore[None], page: ComparePage, qtbot: QtBot
) -> None:
    on_core(lambda core: core.providers.set_enabled("mraugu", True))
    section = probing(page, qtbot)
    section._offer()
    section.providers["mraugu"].setChecked(True)
    section.go.click()
    qtbot.waitUntil(lambda: section.window().findChild(PreflightDialog) is not None, timeout=WAIT_MS)
    dialog = section.window().findChild(PreflightDialog)
    assert isinstance(dialog, PreflightDialog)
    assert [row.line.provider for row in dialog._rows] == ["mraugu"]
    assert not dialog._remember.isVisible()
    dialog.reject()
    assert not section.run.under_way
    failed = Altered("cropped", "failed (timeout): too slow", None)
    whisker = whisker_of(assessed, ("mraugu", "nsfw", ""), None, (failed,))
    store = ProbeStore(real_bridge.core.database)
    on_core(lambda _: store.keep([whisker]))
    section._found((whisker,))
    qtbot.waitUntil(lambda: section.figures.rowCount() == 1, timeout=WAIT_MS)
    assert section.bars.mark_count() == 0
    assert section.troubles.text() == "one.png, MrAugu · nsfw: failed (timeout): too slow"
