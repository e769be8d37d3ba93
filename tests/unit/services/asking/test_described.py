"""Reading the user's own descriptions anew while the program runs: what changed takes effect, all else goes on."""

from __future__ import annotations

from pathlib import Path

from app.container import Core, open_core
from app.domain.lanes import LaneState
from app.events import ProvidersChanged
from app.locations import Locations
from tests.unit.services.playing import Ear

GOOD = """
title = "Gate"
url = "http://127.0.0.1:1/gate"
[image]
send = "raw"
[answer]
shape = "map"
[limits]
per_minute = 3
"""


def put(folder: Path, **files: str) -> None:
    """Have these files in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, text in files.items():
        (folder / f"{stem}.toml").write_text(text, "utf-8")


async def reloaded(core: Core, folder: Path, **files: str) -> tuple[str, ...]:
    """Put these files there and read them; the names of what changed."""
    put(folder, **files)
    return await core.providers.reload()


async def test_a_new_file_joins_a_broken_one_says_where_and_no_other_is_touched(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        folder, ear = core.locations.providers, Ear(core.hub, ProvidersChanged)
        before = dict(core.providers)
        assert await core.providers.reload() == ()
        assert ear.heard == []
        changed = await reloaded(core, folder, gate=GOOD, lame=GOOD.replace('"raw"', '"pigeon"'))
        assert sorted(changed) == ["own:gate", "own:lame"]
        assert len(ear.heard) == 1
        assert {lane.provider: lane.state for lane in core.assess.lanes()}["own:gate"] is LaneState.OFF
        assert core.providers["own:gate"].capability.title == "Gate"
        assert core.providers.fault("own:gate") == ""
        assert "lame.toml" in core.providers.fault("own:lame")
        assert "line 5, “image.send”" in core.providers.fault("own:lame")
        assert "Correct it, then reload." in core.providers.fault("own:lame")
        gate = core.providers["own:gate"]
        assert await reloaded(core, folder, lame=GOOD) == ("own:lame",)
        assert core.providers.fault("own:lame") == ""
        assert core.providers["own:gate"] is gate, "what is unchanged goes on"
        assert all(core.providers[name] is provider for name, provider in before.items())


async def test_a_switched_on_one_is_asked_by_its_new_description_and_one_that_went_says_so(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path), background=False) as core:
        folder = core.locations.providers
        await reloaded(core, folder, gate=GOOD)
        await core.providers.set_enabled("own:gate", True)
        assert await reloaded(core, folder, gate=GOOD.replace("Gate", "Gate two")) == ("own:gate",)
        assert core.providers.enabled("own:gate")
        assert core.providers["own:gate"].capability.title == "Gate two"
        assert {lane.provider: lane.title for lane in core.assess.lanes()}["own:gate"] == "Gate two"
        (folder / "gate.toml").write_text("[[[", "utf-8")
        await core.providers.reload()
        assert "line 1" in core.providers.fault("own:gate")
        (folder / "gate.toml").unlink()
        assert await core.providers.reload() == ("own:gate",)
        assert "not there any more" in core.providers.fault("own:gate")
        assert await core.providers.reload() == ()
