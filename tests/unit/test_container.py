"""The composition root: what is opened is closed, also when opening fails half way; nothing but what is on runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.container import OPERATIONS, load_policy, open_core
from app.errors import EnvironmentFaultError, SettingsError
from app.locations import Locations


async def test_an_empty_home_becomes_a_working_core(tmp_path: Path) -> None:
    async with open_core(Locations.under(tmp_path / "home")) as core:
        assert core.assess.enabled() == ("on_device",)
        assert await core.images.count() == 0
        assert (await core.review.verify()).broken is None
        assert core.notices == ()
        await core.sandbox.start()  # opening does not wait for the workers
        assert len(core.sandbox.pids) >= 1
    assert core.sandbox.pids == ()


async def test_it_can_be_opened_twice_and_again(tmp_path: Path) -> None:
    places = Locations.under(tmp_path / "home")
    async with open_core(places) as one, open_core(places) as two:
        assert await one.images.count() == await two.images.count() == 0
    async with open_core(places, read_only=True) as core:
        assert core.database.read_only


async def test_what_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    places = Locations.under(tmp_path / "home")
    places.create()
    places.database.write_bytes(b"this is no database" * 100)
    with pytest.raises(EnvironmentFaultError, match="damaged"):
        async with open_core(places):
            pass
    with pytest.raises(ZeroDivisionError):
        async with open_core(Locations.under(tmp_path / "other")) as core:
            raise ZeroDivisionError
    assert core.sandbox.pids == ()


@pytest.mark.expects_log
async def test_what_was_wrong_at_opening_is_there_to_be_shown(tmp_path: Path) -> None:
    places = Locations.under(tmp_path / "home")
    async with open_core(places, background=False):
        pass
    places.settings.write_text("reviewer = 7\n")
    async with open_core(places, background=False) as core:
        assert [fault.title for fault in core.notices] == ["The settings could not all be used"]


def test_the_policy_of_the_product_fits_the_keys() -> None:
    policy = load_policy()
    assert sorted(label.key for label in policy.labels if label.key) == [3, 4, 5, 6, 7, 8, 9]
    assert policy.label("gore") is not None
    assert policy.reasons


@pytest.mark.parametrize("text", ["", "version = 1", "version = 'a'\ntitle = 'b'\nlabels = 3", "\x00", "\xff"])
def test_a_policy_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"policy\.toml"):
        load_policy(str(path))
    with pytest.raises(SettingsError, match="gone"):
        load_policy(str(tmp_path / "gone"))


def test_every_operation_of_the_sandbox_lies_in_the_core() -> None:
    assert all(target.startswith(("app.images.", "app.provenance.")) for target in OPERATIONS.values())
