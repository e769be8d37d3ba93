"""The what-if by the policy's own rules: dragged, held against what is in force, and saved as a new version."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.views.test_compare_page import WAIT_MS, page, see
from tests.ui.views.test_compare_probe import assessed
from ui.bridge import Bridge
from ui.views.compare.page import ComparePage
from ui.views.compare.setting_panel import STEPS
from ui.views.compare.whatif_section import WhatIfSection

__all__ = ["assessed", "page"]


def test_rules_are_dragged_and_saved(assessed: str, real_bridge: Bridge, page: ComparePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.desk.images == (assessed,), timeout=WAIT_MS)
    page.desk.set_question("nudity")
    what_if = page.section(3)
    assert isinstance(what_if, WhatIfSection)
    see(page, 3, qtbot, lambda: 0 in what_if._results)
    what_if.tried.setCurrentIndex(1)
    what_if.second.setChecked(True)
    qtbot.waitUntil(lambda: len(what_if._results) == 2, timeout=WAIT_MS)
    assert what_if._results[1].unknown.flagged == 0, "what is in force flags no noise"
    first, sliders = what_if._results[0], [slider for _, slider, _ in what_if.policies[0]._rows]
    assert [slider.isVisible() for slider in sliders] == [True, False]
    sliders[0].setValue(0)
    qtbot.waitUntil(lambda: what_if._results[0] is not first, timeout=WAIT_MS)
    assert (what_if._results[0].unknown.flagged, what_if._results[1].unknown.flagged) == (1, 0)
    sliders[0].setValue(round(0.6 * STEPS))
    what_if.version.setText("mine")
    with qtbot.waitSignal(page.message, timeout=WAIT_MS):
        what_if.save_button.click()
    saved = real_bridge.core.policies.current
    assert saved.version == "mine"
    explicit = next(rule for rule in saved.rules if rule.id == "explicit")
    assert explicit.title == "A classifier gives explicit content 0.60 or more, or says yes"
    qtbot.waitUntil(lambda: what_if.policies[1].policy == saved, timeout=WAIT_MS)
