"""The service over a real core: what is new is read on, files are data or truth, a setting becomes a policy."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from app.container import open_core
from app.domain.combining import Combine
from app.domain.decision import Force
from app.domain.image import Arrival
from app.errors import EnvironmentFaultError, SettingsError
from app.locations import Locations
from app.reports.document import Table
from app.reports.language import language
from app.reports.page import html
from app.services.compare.documents import document
from app.services.compare.report import compared
from app.services.compare.values import Counts, Setting
from app.services.compare.wishes import Wanted
from app.services.ruling.review import Draft
from app.store.assessments import AssessmentStore
from tests.unit.services.compare.making import artificial, said
from tests.unit.store.making import image, sha

SCORES = (0.95, 0.9, 0.6, 0.2, 0.1)


async def _fill(core: object, images: int = len(SCORES)) -> None:
    await core.images.add([image(n, f"/photos/{n}.jpg") for n in range(images)], Arrival.DROP)  # type: ignore[attr-defined]
    outcomes = [said(n, "p", artificial(score)) for n, score in enumerate(SCORES)]
    outcomes += [said(n, "q", artificial(1 - score)) for n, score in enumerate(SCORES)]
    await AssessmentStore(core.database).save_many(outcomes)  # type: ignore[attr-defined]


async def test_figures_follow_what_is_new_when_the_overview_is_asked(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        compare = core.compare
        assert (await compare.overview()).questions == ()
        await _fill(core)
        with pytest.raises(SettingsError, match="Nobody answers"):
            await compare.grid("origin")
        overview = await compare.overview()
        assert (overview.images, overview.ruled, [one.id for one in overview.questions]) == (5, 0, ["origin"])
        for number, force in enumerate((Force.ARTIFICIAL, Force.ARTIFICIAL, Force.HUMAN)):
            await core.review.rule(sha(number), Draft(force=force))
        assert (await compare.overview()).ruled == 3
        found = await compare.against("origin")
        assert [(one.caught, one.missed, one.false_alarms, one.passed) for one in found.series] == [
            (2, 0, 1, 0),
            (0, 2, 0, 1),
        ]
        await AssessmentStore(core.database).save(said(2, "p", artificial(0.3)))
        assert (await compare.against("origin")).series[0].false_alarms == 1
        await compare.overview()
        assert (await compare.against("origin")).series[0].false_alarms == 0
        await core.removals.take_out([sha(0), sha(4)])  # ruled on, and not
        await core.images.add([image(9)], Arrival.DROP)
        overview = await compare.overview()
        assert (overview.images, overview.ruled) == (5, 3)
        assert (await compare.against("origin")).series[0].caught == 2
        await core.review.undo()
        assert (await compare.overview()).images == 6


async def test_a_setting_is_tried_and_saved_as_a_policy(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        await _fill(core)
        await core.review.rule(sha(0), Draft(force=Force.ARTIFICIAL))
        await core.compare.overview()
        setting = Setting("origin", ((0, 0.92), (1, 0.85)), Combine.ANY)
        tried = await core.compare.what_if(setting, daily=50)
        assert (tried.positives, tried.unknown) == (Counts(1, 0, 0, 0), Counts(1, 0, 0, 3))
        assert (tried.reviewed.value, tried.per_day.value) == (0.4, 20.0)
        before = core.policies.current
        saved = await core.compare.save_policy(setting, "tried-1", "Tried")
        assert (core.policies.current, saved.version) == (saved, "tried-1")
        assert len(saved.rules) == len(before.rules) + 1
        ruled = await core.compare.what_if_policy(saved, "origin")
        assert ruled.unknown.flagged == 2  # the rule of before flags 0.90 of anybody
        one_by_one = await core.policies.replay(saved)
        assert one_by_one.forces == {"artificial": ruled.unknown.flagged + ruled.positives.flagged}
        with pytest.raises(SettingsError, match="another policy of version"):
            await core.compare.save_policy(Setting("origin", ((0, 0.5),)), "tried-1")


async def test_a_file_is_truth_for_the_database_or_data_of_its_own(tmp_path: Path) -> None:
    truth, own = tmp_path / "truth.csv", tmp_path / "own.csv"
    truth.write_text("path,truth\n/photos/0.jpg,yes\n/photos/4.jpg,no\nnobody.jpg,yes\n", encoding="utf-8")
    own.write_text("image,truth,a,b\nx,yes,0.9,yes\ny,no,0.2,yes\n", encoding="utf-8")
    async with open_core(Locations.under(tmp_path / "home"), background=False) as core:
        await _fill(core)
        loaded = await core.compare.load(truth)
        assert (loaded.name, loaded.rows, loaded.providers, loaded.truths, loaded.matched) == ("truth.csv", 3, 0, 3, 2)
        found = await core.compare.against("origin", "truth.csv")
        assert [(one.n, one.caught, one.passed) for one in found.series] == [(2, 1, 1), (2, 0, 0)]
        assert (await core.compare.load(own)).matched is None
        overview = await core.compare.overview("own.csv")
        assert (overview.images, len(overview.series)) == (2, 2)
        found = await core.compare.against("origin", "own.csv", data="own.csv")
        assert [(one.caught, one.false_alarms) for one in found.series] == [(1, 0), (1, 1)]
        with pytest.raises(SettingsError, match="holds no truth"):
            await core.compare.against("origin", "nobody.csv")
        with pytest.raises(SettingsError, match="no providers' answers in “truth"):
            await core.compare.overview("truth.csv")
        with pytest.raises(EnvironmentFaultError, match="cannot be read"):
            await core.compare.load(tmp_path / "gone.csv")
        bad = tmp_path / "bad.csv"
        bad.write_bytes(b"image,truth\nx,yes\n\xff\xfe,no\n")
        with pytest.raises(SettingsError, match="line 3 is not UTF-8"):
            await core.compare.load(bad)


async def test_what_was_cancelled_before_its_turn_is_not_worked_out(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        await _fill(core)
        await core.compare.overview()
        steps = [
            asyncio.create_task(core.compare.what_if(Setting("origin", ((0, bound / 100),)))) for bound in range(100)
        ]
        await asyncio.sleep(0)
        for step in steps[:-1]:
            step.cancel()
        assert (await steps[-1]).unknown == Counts(0, 0, 0, 5)
        await asyncio.gather(*steps, return_exceptions=True)
        assert sum(step.cancelled() for step in steps) == len(steps) - 1


async def test_a_report_holds_every_figure_of_what_was_counted(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        await _fill(core)
        found = await compared(core.compare, Wanted(axes=("origin",), thresholds={"p": 0.7}))
        made = document(found, "", "now", language("en"))
        captions = [block.caption for block in made.blocks if isinstance(block, Table)]
        assert captions[0] == "Agreement on yes and no, at the thresholds"
        assert captions[-2:] == [
            "Speed, failures, cost",
            "Waiting before a call, in milliseconds: half / 90 % / 99 % within",
        ]
        assert dict(found.questions[0].agreement.thresholds) == {0: 0.7, 1: 0.5}
        german = html(document(found, "", "jetzt", language("de")))
        for words in (
            '<html lang="de">',
            "Frage: Herkunft",
            "p m sagt 0,95, q m 0,05 zu Herkunft",
            "aus: Datenbank dieses Rechners",
        ):
            assert words in german
        text = re.sub(r"<style.*?</style>|<[^>]*>", " ", german, flags=re.DOTALL)
        assert re.findall(r"\b(?:undefined|providers?|images?|truth|is|the|of|score|failed)\b", text) == []
        with pytest.raises(SettingsError, match="Nothing was said on “gore”"):
            await compared(core.compare, Wanted(axes=("gore",)))
        with pytest.raises(SettingsError, match="no answer by “nobody”"):
            await compared(core.compare, Wanted(thresholds={"nobody": 0.5}))
