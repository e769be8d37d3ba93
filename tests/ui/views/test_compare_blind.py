"""Blind first on the Compare page: nothing is said of single images that the reviewer has not ruled on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.image import Arrival
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from tests.ui.conftest import OnCore
from tests.ui.views.test_compare_page import WAIT_MS, page, see
from tests.unit.services.compare.making import artificial, said
from tests.unit.store.making import image, sha
from ui.views.compare.page import ComparePage
from ui.views.compare.pair_section import PairSection
from ui.views.compare.table_section import TableSection

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["page"]


@pytest.fixture(autouse=True)
def answered(on_core: OnCore[None]) -> None:
    """Four images with two answers each, blind first on, and a ruling on the first."""

    async def fill(core: Core) -> None:
        await core.images.add([image(n, f"/photos/{n}.jpg") for n in range(4)], Arrival.DROP)
        outcomes = [said(n, name, artificial(score)) for n in range(4) for name, score in (("p", 0.9), ("q", n / 10))]
        await AssessmentStore(core.database).save_many(outcomes)
        await core.preferences.keep_blind_first(True)
        await core.review.rule(sha(0), Draft(force=Force.ARTIFICIAL))

    on_core(fill)


def test_single_images_are_left_out_until_they_are_ruled_on(
    page: ComparePage, on_core: OnCore[None], qtbot: QtBot
) -> None:
    table, pair = page.section(0), page.section(1)
    assert isinstance(table, TableSection)
    assert isinstance(pair, PairSection)
    qtbot.waitUntil(lambda: table.view.grid.rowCount() == 4, timeout=WAIT_MS)
    assert page.blind.isVisible()
    assert page.blind.accessibleDescription().startswith("3 images that you have not ruled on are left out")
    rows = [table.view.grid.words_of(row)[1:] for row in range(4)]
    assert rows[0] == ("0.jpg", "0.90", "0.90", "0.00")  # what may be seen comes first
    assert {row[2:] for row in rows[1:]} == {("Hidden", "Hidden")}
    see(page, 1, qtbot, lambda: pair.scatter.mark_count() == 1)
    qtbot.waitUntil(lambda: pair.worst.rowCount() == 1 and pair._agreement is not None, timeout=WAIT_MS)
    assert pair._agreement is not None
    assert pair._agreement.raw.n == 4  # figures over all images count all
    page.desk.select(np.arange(4))  # nothing that is chosen brings a score to light
    assert np.isnan(page.desk.scores(0)[1:]).all()  # type: ignore[index]

    # Somebody rules in Review: when the page is seen again, it knows.
    page.hide()

    async def rule(core: Core) -> None:
        await core.review.rule(sha(2), Draft(force=Force.HUMAN))

    on_core(rule)
    qtbot.waitUntil(lambda: page.blind._ruled, timeout=WAIT_MS)
    page.show()
    qtbot.waitUntil(lambda: pair.scatter.mark_count() == 2, timeout=WAIT_MS)
    assert page.blind.accessibleDescription().startswith("2 images")

    async def show_all(core: Core) -> None:
        await core.preferences.keep_blind_first(False)

    on_core(show_all)
    page.read()
    qtbot.waitUntil(lambda: pair.scatter.mark_count() == 4, timeout=WAIT_MS)
    assert not page.blind.isVisible()
