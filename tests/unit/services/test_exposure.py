"""The exposure meter adds up by session and day, is switched off and erased, and leaves this machine in no export."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.container import open_core
from app.domain.decision import Force
from app.domain.exposure import BreakRule, Exposure
from app.domain.labels import Axis
from app.locations import Locations
from app.services.exposure import ExposureMeter
from app.services.ruling.review import Draft
from app.settings import ExposureSettings
from app.store.exposure import KEPT_DAYS

COUNTS = st.builds(
    Exposure,
    st.integers(0, 10_000).map(float),
    st.integers(0, 10_000).map(float),
    st.integers(0, 10_000).map(float),
    st.integers(0, 500),
    st.dictionaries(st.sampled_from(Axis), st.integers(1, 50)),
)
SOME = Exposure(60.0, 20.0, 5.0, 3, {Axis.NUDITY: 2})
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(tmp_path: Path, clock: Clock) -> Callable[..., ExposureMeter]:
    def made(settings: ExposureSettings | None = None) -> ExposureMeter:
        clock.at += timedelta(seconds=2)  # another session, another name
        return ExposureMeter(tmp_path / "exposure", lambda: settings or ExposureSettings(), now=clock)

    return made


@given(COUNTS, COUNTS, COUNTS)
def test_counts_add_up_in_any_order(one: Exposure, two: Exposure, three: Exposure) -> None:
    assert one.plus(two).plus(three) == three.plus(one).plus(two)
    assert one.plus(Exposure()) == one.plus(Exposure()).plus(Exposure())


def test_a_pause_is_due_by_time_or_images_or_never() -> None:
    assert not BreakRule().due(Exposure(seconds=1e9, images=10**9))
    assert BreakRule(minutes=1).due(Exposure(seconds=60))
    assert not BreakRule(minutes=1, images=10).due(Exposure(seconds=59.9, images=9))
    assert BreakRule(minutes=1, images=10).due(Exposure(images=10))


async def test_a_session_and_a_day_add_up(make: Callable[..., ExposureMeter]) -> None:
    first = make()
    await first.add(SOME)
    await first.close()
    second = make()
    await second.add(SOME)
    await second.add(SOME)
    read = await second.read()
    assert read.session == SOME.plus(SOME)
    assert read.today == SOME.plus(SOME).plus(SOME)
    await second.close()


async def test_midnight_begins_another_day(make: Callable[..., ExposureMeter], clock: Clock) -> None:
    meter = make()
    await meter.add(SOME)
    clock.at += timedelta(days=1)
    await meter.add(SOME)
    read = await meter.read()
    assert read.session == SOME.plus(SOME)
    assert read.today == SOME.plus(Exposure())
    await meter.close()


async def test_switched_off_nothing_is_counted_or_written(make: Callable[..., ExposureMeter], tmp_path: Path) -> None:
    meter = make(ExposureSettings(measure=False, break_minutes=5))
    await meter.add(SOME)
    read = await meter.read()
    assert read.session.is_nothing
    assert not read.measured
    assert meter.break_rule == BreakRule()
    assert not (tmp_path / "exposure").exists()
    await meter.close()


async def test_erased_is_erased(make: Callable[..., ExposureMeter], tmp_path: Path) -> None:
    old = make()
    await old.add(SOME)
    await old.close()
    meter = make()
    await meter.add(SOME)
    await meter.erase()
    read = await meter.read()
    assert read.today.is_nothing
    assert read.session.is_nothing
    assert list((tmp_path / "exposure").iterdir()) == []
    await meter.close()


async def test_old_sessions_go_by_themselves(make: Callable[..., ExposureMeter], clock: Clock, tmp_path: Path) -> None:
    old = make()
    await old.add(SOME)
    await old.close()
    clock.at += timedelta(days=KEPT_DAYS + 1)
    meter = make()
    await meter.add(SOME)
    await meter.close()
    assert len(list((tmp_path / "exposure").iterdir())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"2026-11-21": 3}',
        '{"x": {}}',
        '{"2026-11-21": {"seconds": "nan", "colour_seconds": 0, "revealed_seconds": 0, "images": 1, "axes": {}}}',
        '{"2026-11-21": {"seconds": -1, "colour_seconds": 0, "revealed_seconds": 0, "images": 1, "axes": {}}}',
        (
            '{"2026-11-21": {"seconds": 1, "colour_seconds": 0, "revealed_seconds": 0, "images": 1, '
            '"axes": {"gore": 1e999}}}'
        ),
        "[" * 100_000,
    ],
)
async def test_a_spoilt_file_counts_as_nothing(make: Callable[..., ExposureMeter], tmp_path: Path, text: str) -> None:
    folder = tmp_path / "exposure"
    folder.mkdir()
    (folder / "other.json").write_text(text)
    meter = make()
    await meter.add(SOME)
    assert (await meter.read()).today == SOME.plus(Exposure())
    await meter.close()


async def test_a_disk_that_refuses_stops_nobody(tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "exposure").write_text("a file where the folder should be")
    caplog.set_level(logging.WARNING, logger="app")  # a command that another test ran sets its own
    meter = ExposureMeter(tmp_path / "exposure", ExposureSettings, now=clock)
    try:
        await meter.add(SOME)
        await meter.add(SOME)
        assert (await meter.read()).session == SOME.plus(SOME)
        assert len(caplog.messages) == 1
    finally:
        await meter.close()


MARK = "7654321"


async def test_neither_database_nor_backup_knows_of_it(tmp_path: Path) -> None:
    """A number that occurs nowhere else is counted; of all files only the meter's own holds it."""
    home = tmp_path / "home"
    counted = Exposure(float(MARK), float(MARK), float(MARK), int(MARK), {Axis.GORE: int(MARK)})
    for _ in range(2):  # the second opening makes the day's backup
        async with open_core(Locations.under(home), background=False) as core:
            await core.exposure.add(counted)
            await core.review.rule("ab" * 32, Draft(force=Force.HUMAN))
    inside = [path for path in home.rglob("*") if path.is_file()]
    assert any("backups" in path.parts for path in inside)
    holding = {path.parent.name for path in inside if MARK.encode() in path.read_bytes()}
    assert holding == {"exposure"}
