"""The scheduled re-run in the window: told at the start when due, run only by a press, its drift shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.labels import Axis
from app.domain.training import GoldItem
from app.services.compare.rerun import RerunSettings
from tests.ui.conftest import OnCore
from tests.ui.views.test_compare_page import WAIT_MS, page, see
from tests.ui.views.test_compare_probe import assessed
from ui.bridge import Bridge
from ui.views.compare.operations_section import OperationsSection
from ui.views.compare.page import ComparePage
from ui.views.compare.rerun_notice import RerunNotice

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["assessed", "page"]


def test_it_is_set_run_and_told(
    assessed: str, real_bridge: Bridge, on_core: OnCore[None], page: ComparePage, qtbot: QtBot
) -> None:
    async def lay_out(core: Core) -> None:
        await core.train.sets.save("small", ("human", "artificial"), [GoldItem(assessed, Axis.ORIGIN, "human", "seen")])
        await core.rerun.want(RerunSettings(gold_set="small"))

    on_core(lay_out)
    window = QWidget()
    qtbot.addWidget(window)
    assert not RerunNotice(real_bridge, window).banner.isVisible(), "off by default"
    qtbot.waitUntil(lambda: page.desk.images == (assessed,), timeout=WAIT_MS)
    page.desk.set_question("nudity")
    section = page.section(4)
    assert isinstance(section, OperationsSection)
    card = section.rerun
    see(page, 4, qtbot, lambda: card.gold_set.currentText() == "small")
    assert not card.go.isEnabled()
    card.providers["on_device"].setChecked(True)
    card.days.setValue(7)
    qtbot.waitUntil(card.go.isEnabled, timeout=WAIT_MS)
    assert card.what.text() == "1 image of the set “small” to 1 provider: nothing leaves this machine"
    clock = [datetime(2026, 11, 21, tzinfo=UTC)]
    notice = RerunNotice(real_bridge, window, lambda: clock[0])
    qtbot.waitUntil(lambda: not notice.banner.isHidden(), timeout=WAIT_MS)
    assert notice.timer.isActive(), "it comes due while the window is open, too"
    notice.banner.closed.emit()
    notice.banner.hide()
    notice.look()
    on_core(lambda core: core.assess.drain())  # whatever was asked before is answered by then
    assert notice.banner.isHidden(), "not today"
    clock[0] += timedelta(days=1)
    notice.timer.timeout.emit()
    qtbot.waitUntil(lambda: not notice.banner.isHidden(), timeout=WAIT_MS)
    assert notice.banner.accessibleDescription().startswith(card.what.text())
    card.go.click()
    qtbot.waitUntil(lambda: card.runs.count() == 1, timeout=WAIT_MS)
    notice.look()  # it ran: nothing is due any more
    qtbot.waitUntil(notice.banner.isHidden, timeout=WAIT_MS)
    on_core(lambda core: core.assess.drain())
    with qtbot.waitSignal(page.desk.renewed, timeout=WAIT_MS):
        page.read()
    qtbot.waitUntil(lambda: card.show_drift.isEnabled() and card.runs.count() == 1, timeout=WAIT_MS)
    card.show_drift.click()
    qtbot.waitUntil(lambda: section.drift.table.rowCount() > 1, timeout=WAIT_MS)
    assert all(row[3] == "1" for row in section.drift.table.sheet().rows if str(row[1]).startswith("before"))
