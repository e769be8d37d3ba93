"""A scheduled re-run: off by default, due after its days, asks nobody until told to, and feeds the drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app.domain.labels import Axis
from app.domain.training import GoldItem
from app.errors import SettingsError
from app.providers.protocol import Submission
from app.services.compare.rerun import Rerun, RerunSettings
from app.store import clock
from app.store.reruns import RerunStore
from app.store.training import TrainingStore
from tests.unit.services.playing import PNG, Played, Step, assessed, ingest, opened, picture


def _rising(played: Played, submission: Submission) -> Sequence[Step]:
    return [assessed(played.asked(submission, "m"), len(played.received) / 10)]


def _in_days(days: int) -> datetime:
    return clock.now() + timedelta(days=days)


async def test_a_set_is_asked_again_when_due_and_only_then(tmp_path: Path) -> None:
    far = Played("far", prepare=PNG, script=_rising)
    async with opened(tmp_path / "home", far) as core:
        (image,) = await ingest(core, picture(tmp_path / "a.png"))
        await core.assess.drain()
        assert await core.rerun.due() is None, "off by default"
        await core.train.sets.save(
            "small", ("human", "artificial"), [GoldItem(image.sha256, Axis.ORIGIN, "human", "seen taken")]
        )
        await core.rerun.want(RerunSettings(gold_set="small", asked=("far", "gone")))
        assert await core.rerun.due() is None, "planned, but every 0 days is never"
        plan = await core.rerun.plan()
        assert plan is not None
        assert (plan.images, plan.providers, plan.last) == ((image.sha256,), ("far",), "")
        await core.rerun.want(replace(core.rerun.wanted, every_days=7))
        assert await core.rerun.due() == plan
        await core.assess.drain()
        assert len(far.received) == 1, "being due asks nobody"
        with pytest.raises(SettingsError, match="at least one provider"):
            await core.rerun.run(plan, ["gone"])
        kept = await core.rerun.run(plan, ["far"])
        await core.assess.drain()
        assert len(far.received) == 2
        assert await core.rerun.runs() == (kept,)
        assert await core.rerun.due() is None
        (drift,) = await core.compare.drift("origin", kept.begun_at)
        assert drift.n == 1
        assert drift.mean_earlier.value == pytest.approx(0.1)
        assert drift.mean_later.value == pytest.approx(0.2)
        stores = (TrainingStore(core.database), core.images, core.providers, core.assess, RerunStore(core.database))
        for days, comes in ((6, False), (8, True)):
            later = Rerun(core.settings, *stores, now=partial(_in_days, days))
            assert (await later.due() is not None) is comes
