"""Sending as it will be: every emulated vendor at once over real sockets, with faults, a hanging service and a kill."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Pillow

from app.container import Core, open_core
from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.image import Arrival, Image
from app.domain.lanes import Lane, LaneState
from app.events import ImagesArrived, OutcomeArrived
from app.locations import Locations
from app.services.exporting import Format
from tests.conftest import ROOT
from tests.emulator import faults
from tests.emulator.demo import point_settings
from tests.emulator.stands import STANDS, Running

SPEED = 40
# What passes by itself, an answer that nobody can read, and none at all. No refusals: they stop a lane.
POOL = (
    faults.status(500),
    faults.status(503),
    faults.html(502),
    faults.delay(0.2),
    faults.reset(),
    faults.vanish(),
    faults.truncate(),
)
LIMITED = {"statusCode": 429, "error": "Too many requests", "message": "Slow down"}
FORBIDDEN = {"statusCode": 403, "error": "Forbidden", "message": "You do not have the user flag"}
ROUTES = {"nanogpt": "classify", "yandex_vision": "analyze"}


@pytest.fixture
def vendors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Running]]:
    """All emulated vendors, switched on in the settings under `tmp_path / "home"`, with their keys."""
    home = tmp_path / "home"
    monkeypatch.setenv("SECONDLOOK_HOME", str(home))
    with ExitStack() as stack:
        running = [stack.enter_context(stand(SPEED)) for stand in STANDS]
        point_settings(home, running)
        for vendor in running:
            for name, key in vendor.environment.items():
                monkeypatch.setenv(name, key)
        yield running
        for vendor in running:
            assert vendor.journal.problems == [], vendor.provider


def pictures(folder: Path, count: int) -> list[Path]:
    """Small photographs of noise with metadata, so that they are altered on the way out."""
    folder.mkdir()
    paths = []
    for number in range(count):
        noise = np.random.default_rng(number).integers(0, 255, (48, 64, 3), dtype=np.uint8)
        exif = Pillow.Exif()
        exif[0x010E] = f"picture {number}"
        paths.append(folder / f"{number}.jpg")
        Pillow.fromarray(noise).save(paths[-1], quality=85, exif=exif)
    return paths


@asynccontextmanager
async def opened() -> AsyncIterator[Core]:
    """The core as the window has it, which sends what arrives."""
    async with open_core() as core:
        core.assess.send_unasked(True)
        yield core


async def taken_in(core: Core, paths: list[Path]) -> list[Image]:
    """The images that the files became."""
    images: list[Image] = []
    unsubscribe = core.hub.subscribe(ImagesArrived, lambda notice: images.extend(notice.images))
    core.ingest.add_paths(paths, Arrival.OPEN)
    await core.ingest.drain()
    unsubscribe()
    return images


async def ledger(core: Core, provider: str) -> Counter[tuple[str, int]]:
    """What the ledger says that a provider received: SHA-256 and size of each handing-over, counted."""
    return Counter((e.sent.sha256, e.sent.byte_size) for e in await core.ledger.to_provider(provider, 100_000))


def source(tmp_path: Path) -> list[Path]:
    """The whole shared corpus where there is one, else sixty made-up pictures."""
    corpus = ROOT.parent / "shared" / "corpus"
    folders = [corpus / name for name in ("A_c2pa", "B_hostile", "C_neutral", "D_agreement")]
    return [f for f in folders if f.is_dir()] or pictures(tmp_path / "pictures", 60)


@pytest.mark.filterwarnings("ignore:Invalid APNG")  # one of the corpus' hostile files, opened by the emulators
async def test_every_image_ends_with_an_answer_or_a_named_failure_of_each_provider(
    vendors: list[Running], tmp_path: Path
) -> None:
    for vendor in vendors:
        vendor.faults.pool, vendor.faults.chance = POOL, 0.05
        vendor.faults.dice = random.Random(vendor.provider)  # noqa: S311 - dice, not a secret
    async with opened() as core:
        heard: Counter[tuple[str, str, str]] = Counter()
        core.hub.subscribe(
            OutcomeArrived, lambda n: heard.update([(n.outcome.sha256, n.outcome.provider, n.outcome.model)])
        )
        images = [i for i in await taken_in(core, source(tmp_path)) if i.facts is not None]
        await core.assess.drain()
        expected = {
            (image.sha256, capability.name, model.model)
            for image in images
            for capability in core.providers.capabilities()
            for model in capability.models
        }
        assert len({i.sha256 for i in images}) >= 60
        assert {name for _, name, _ in expected} >= {"on_device", *(vendor.provider for vendor in vendors)}
        assert heard.keys() == expected, "lost or never asked for"
        assert set(heard.values()) == {1}, "doubled"
        kinds: Counter[str] = Counter()
        for sha256 in {i.sha256 for i in images}:
            kinds.update(getattr(o, "kind", "assessed") for o in await core.assess.outcomes(sha256))
        assert kinds["assessed"] > 0.9 * kinds.total()
        assert not kinds.keys() & {FailureKind.BUG, FailureKind.CANCELLED, FailureKind.CREDENTIALS, FailureKind.QUOTA}
        for vendor in vendors:
            limited = [e for e in vendor.journal.entries if e.status == 429]
            assert limited == [], f"{vendor.provider}: a rate limit was broken"
            assert any(e.fault for e in vendor.journal.entries), f"{vendor.provider}: no fault was committed"
            assert await ledger(core, vendor.provider) == Counter(vendor.journal.images()), vendor.provider
    _no_key_anywhere(Locations.find(), vendors)


def test_no_key_is_in_what_is_printed_or_exported(vendors: list[Running], tmp_path: Path) -> None:
    (path,) = pictures(tmp_path / "pictures", 1)
    exports = tmp_path / "exports"
    exports.mkdir()
    commands = [
        ["classify", "--json", str(path)],
        ["queue", "decide", str(path), "--force", "human"],
        ["queue", "list", "--json"],
        ["providers", "list", "--json"],
        *(["queue", "export", "--format", kind, "--output", str(exports / f"rulings.{kind}")] for kind in Format),
    ]
    keys = [key.encode() for vendor in vendors for key in vendor.environment.values()]
    for command in commands:
        ran = subprocess.run([sys.executable, "-m", "app", *command], cwd=ROOT, capture_output=True, check=False)
        assert ran.returncode == 0, (command, ran)
        assert not [key for key in keys if key in ran.stdout + ran.stderr], command
    written = [file.read_bytes() for file in exports.iterdir()]
    assert len(written) == len(Format)
    assert all(b"human" in content for content in written), "nothing was exported"
    assert not [key for key in keys for content in written if key in content]
    _no_key_anywhere(Locations.find(), vendors)


@pytest.mark.parametrize("name", ["nanogpt", "yandex_vision"])
async def test_one_image_of_a_call_is_cancelled_and_the_answers_of_the_others_stand(
    vendors: list[Running], tmp_path: Path, name: str
) -> None:
    vendor = next(v for v in vendors if v.provider == name)
    vendor.faults.always(ROUTES[name], faults.delay(1.5))
    async with open_core() as core:
        heard: list[Outcome] = []
        told = asyncio.Event()

        def hear(notice: OutcomeArrived) -> None:
            if notice.outcome.provider == name:
                heard.append(notice.outcome)
                told.set()

        core.hub.subscribe(OutcomeArrived, hear)
        images = [image.sha256 for image in await taken_in(core, pictures(tmp_path / "pictures", 4))]
        core.assess.send_held([name])
        await asyncio.wrap_future(vendor.journal.arrivals(ROUTES[name]))
        core.assess.cancel(name, images[1])
        await told.wait()
        assert vendor.journal.of(ROUTES[name]) == [], "the call was over before"
        assert {(o.sha256, getattr(o, "kind", None)) for o in heard} == {(images[1], FailureKind.CANCELLED)}
        await core.assess.drain()
        kept = {s: [o for o in await core.assess.outcomes(s) if o.provider == name] for s in images}
        assert all(isinstance(o, Failure) and o.kind is FailureKind.CANCELLED for o in kept[images[1]])
        assert all(isinstance(o, Assessment) for s in images if s != images[1] for o in kept[s])
        assert all(kept.values())
        assert len(vendor.journal.of(ROUTES[name])) == 1
        assert core.assess.trouble(name) is None
        lane = _lane(core, name)
        assert (lane.waiting, lane.under_way, lane.done, lane.failed) == (0, 0, 4, 1)


async def test_a_call_of_which_every_image_is_cancelled_is_broken_off(vendors: list[Running], tmp_path: Path) -> None:
    vendor = next(v for v in vendors if v.provider == "nanogpt")
    vendor.faults.always(ROUTES["nanogpt"], faults.delay(60))
    async with open_core() as core:
        images = [image.sha256 for image in await taken_in(core, pictures(tmp_path / "pictures", 3))]
        core.assess.send_held(["nanogpt"])
        await asyncio.wrap_future(vendor.journal.arrivals(ROUTES["nanogpt"]))
        for sha256 in images:
            core.assess.cancel("nanogpt", sha256)
        async with asyncio.timeout(30):
            await core.assess.drain()
        said = [o for s in images for o in await core.assess.outcomes(s) if o.provider == "nanogpt"]
        assert not [o for o in said if isinstance(o, Assessment)]
        lane = next(lane for lane in core.assess.lanes() if lane.provider == "nanogpt")
        assert (lane.waiting, lane.under_way) == (0, 0)


async def test_a_ban_outlives_a_changed_setting_and_ends_when_the_user_resumes(
    vendors: list[Running], tmp_path: Path
) -> None:
    vendor = next(v for v in vendors if v.provider == "mraugu")
    vendor.faults.once("classify", faults.status(429, LIMITED, headers={"x-retry-after": "0"}))
    async with open_core() as core:
        first, *others = [image.sha256 for image in await taken_in(core, pictures(tmp_path / "pictures", 6))]
        core.assess.request([first], ["mraugu"])
        await core.assess.drain()
        vendor.faults.always("classify", faults.status(403, FORBIDDEN))
        core.assess.request(others, ["mraugu"])
        await core.assess.drain()
        asked = len(vendor.journal.of("classify"))
        assert "banned" in _lane(core, "mraugu").words
        vendor.faults.clear()
        await core.providers.configure("mraugu", {"calls_per_minute": 59})
        await core.assess.drain()
        assert len(vendor.journal.of("classify")) == asked
        core.assess.resume("mraugu")
        core.assess.request(others, ["mraugu"])
        await core.assess.drain()
        assert _lane(core, "mraugu").state is LaneState.READY
        said = [o for s in others for o in await core.assess.outcomes(s) if o.provider == "mraugu"]
        assert len(said) == len(others)
        assert all(isinstance(o, Assessment) for o in said)


async def test_a_hanging_provider_delays_no_other_and_what_is_broken_off_is_in_the_ledger(
    vendors: list[Running], tmp_path: Path
) -> None:
    hanging = next(v for v in vendors if v.provider == "mraugu")
    hanging.faults.always("classify", faults.delay(60))
    async with opened() as core:
        answered: Counter[str] = Counter()
        done = asyncio.Event()

        def hear(notice: OutcomeArrived) -> None:
            answered[notice.outcome.provider] += 1
            wanted = {vendor.provider for vendor in vendors} - {"mraugu"}
            if all(answered[name] >= 12 for name in wanted):
                done.set()

        core.hub.subscribe(OutcomeArrived, hear)
        await taken_in(core, pictures(tmp_path / "pictures", 12))
        concurrency = core.providers["mraugu"].capability.concurrency
        await asyncio.wrap_future(hanging.journal.arrivals("classify", concurrency))
        await done.wait()
        assert answered["mraugu"] == 0
        core.assess.cancel("mraugu")
        await core.assess.drain()
        assert (await ledger(core, "mraugu")).total() == concurrency
        lane = next(lane for lane in core.assess.lanes() if lane.provider == "mraugu")
        assert (lane.waiting, lane.under_way) == (0, 0)


def test_a_killed_run_is_finished_by_the_next_and_sends_nothing_twice(vendors: list[Running], tmp_path: Path) -> None:
    count = 60
    paths = pictures(tmp_path / "pictures", count)
    command = [sys.executable, "-m", "tests.e2e.sending_child"]
    slow = {"identifai": "submit", "mraugu": "classify"}
    for vendor in vendors:
        if vendor.provider in slow:
            vendor.faults.always(slow[vendor.provider], faults.delay(0.1))
    child = subprocess.Popen([*command, *map(str, paths)], cwd=ROOT, stdout=subprocess.PIPE)
    next(v for v in vendors if v.provider == "mraugu").journal.arrivals("classify", count // 3).result(60)
    child.kill()
    child.communicate()
    database = Locations.find().database
    left = {
        (provider, sent)
        for provider, sha256, sent in _rows(database, "SELECT provider, sha256, sent_sha256 FROM egress")
        if (provider, sha256) not in _rows(database, _KNOWN)
    }
    assert _rows(database, "SELECT 1 FROM waiting"), "killed too late"
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "done\n"), ended
    assert _rows(database, "SELECT * FROM waiting") == []
    assert len(_rows(database, "SELECT sha256 FROM image")) == count
    for vendor in vendors:
        name = vendor.provider
        answered = [p for p, _ in _rows(database, _ANSWERED) if p == name]
        assert len(answered) == count, f"{name}: not finished"
        seen = Counter(sha256 for sha256, _ in vendor.journal.images())
        twice = {(name, sha256) for sha256, times in seen.items() if times > 1}
        assert twice <= left, f"{name}: sent twice though it was known what became of it"
        assert max(seen.values()) <= 2


_KNOWN = "SELECT provider, sha256 FROM assessment UNION SELECT provider, sha256 FROM ticket"
_ANSWERED = "SELECT DISTINCT provider, sha256 FROM assessment WHERE failure_kind IS NULL"


def _lane(core: Core, name: str) -> Lane:
    return next(lane for lane in core.assess.lanes() if lane.provider == name)


def _rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def _no_key_anywhere(places: Locations, vendors: list[Running]) -> None:
    """Every file that Second Look wrote, and what the emulators noted, hold no key."""
    keys = [key.encode() for vendor in vendors for key in vendor.environment.values()]
    roots = {places.data, places.database.parent, places.settings.parent}
    files = {file for root in roots for file in root.rglob("*") if file.is_file()}
    assert files
    for file in files:
        content = file.read_bytes()
        assert not [key for key in keys if key in content], file
    noted = repr([vendor.journal.entries for vendor in vendors]).encode()
    assert not [key for key in keys if key in noted]
