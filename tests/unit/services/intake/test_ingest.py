"""Ingest: everything given becomes an image or a refusal with its reason, and progress ends exactly once."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest

from app.container import Core
from app.domain.image import Arrival
from app.errors import EnvironmentFaultError
from app.events import Fault, ImagesArrived, IngestProgress, PathsRefused
from app.images.sandbox import Sandbox
from app.services.intake.scan import Scan, Unreachable, walk
from tests.unit.services.playing import Ear, ingest, opened, picture


async def refused(core: Core) -> dict[str, tuple[str, str]]:
    """What was refused: path to kind and message."""
    return {r.path: (r.kind, r.message) for r in await core.images.refusals()}


async def test_files_and_folders_arrive_in_order_with_all_their_paths(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    picture(folder / "b.png", 1)
    picture(folder / "a.png", 2)
    picture(folder / "deep" / "er" / "c.png", 3)
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, folder)
        assert [image.name for image in images] == ["a.png", "b.png", "c.png"]
        first = images[0]
        assert first.sha256 == hashlib.sha256((folder / "a.png").read_bytes()).hexdigest()
        assert first.facts is not None
        assert (first.facts.format, first.facts.width) == ("PNG", 24)
        assert core.pictures is not None
        assert (await core.pictures.thumbnail(first.sha256)).width == 24


async def test_the_same_bytes_under_several_paths_are_one_image(tmp_path: Path) -> None:
    one, two = picture(tmp_path / "one.png"), tmp_path / "two.png"
    two.write_bytes(one.read_bytes())
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, one, two)
        assert set(image.paths) == {str(one), str(two)}
        (again,) = await ingest(core, one)
        assert again.paths[-1] == str(one)
        assert await core.images.count() == 1


async def test_what_is_no_picture_is_refused_with_its_reason_and_what_is_broken_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    broken = picture(folder / "broken.png")
    broken.write_bytes(broken.read_bytes()[:120])
    (folder / "text.txt").write_text("hello")
    (folder / "empty.png").touch()
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "round").symlink_to(folder)
    missing = tmp_path / "missing.png"
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, folder, missing)
        assert [(i.name, i.unreadable is not None) for i in images] == [("broken.png", True)]
        told = await refused(core)
        assert told[str(missing)] == ("environment", "There is no such file or folder.")
        assert told[str(folder / "text.txt")][0] == "unsupported"
        assert "named pipe" in told[str(folder / "pipe")][1]
        assert "loop" in told[str(folder / "loop")][1]
        assert "not followed" in told[str(folder / "round")][1]
        assert str(folder / "empty.png") in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_folder_and_a_file_without_permission_are_named(tmp_path: Path) -> None:
    closed, secret = tmp_path / "closed", picture(tmp_path / "secret.png")
    closed.mkdir(mode=0o000)
    secret.chmod(0)
    async with opened(tmp_path / "home") as core:
        assert await ingest(core, closed, secret) == []
        told = await refused(core)
        assert "cannot be read" in told[str(closed)][1]
        assert "permission" in told[str(secret)][1]
    closed.chmod(0o700)


async def test_names_that_are_no_utf8_go_through_from_end_to_end(tmp_path: Path) -> None:
    good = os.fsencode(tmp_path) + b"/caf\xe9.png"
    bad = os.fsencode(tmp_path) + b"/bad\xff.txt"
    picture(tmp_path / "x.png").rename(os.fsdecode(good))
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_bytes(b"no picture")
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, os.fsdecode(good), os.fsdecode(bad), "\ud800 cannot be any path", "nul\0")
        assert os.fsencode(image.paths[0]) == good
        assert (await core.review.rows())[0].name == os.fsdecode(b"caf\xe9.png")
        told = await refused(core)
        assert told[os.fsdecode(bad)][0] == "unsupported"
        assert sorted(kind for kind, _ in told.values()) == ["environment", "environment", "unsupported"]
        assert (await core.pictures.stage(image.sha256, 8, 8)).width == 8
    with sqlite3.connect(tmp_path / "home" / "secondlook.db") as kept:
        assert bytes(kept.execute("SELECT CAST(path AS BLOB) FROM image_path").fetchone()[0]) == good
    kept.close()


async def test_relative_paths_are_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture(tmp_path / "here.png")
    monkeypatch.chdir(tmp_path)
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, "here.png")
        assert image.paths == (str(tmp_path / "here.png"),)
        assert (await core.ingest.take("here.png", Arrival.ARGUMENT)).sha256 == image.sha256


async def test_bytes_and_urls_are_kept_in_the_inbox(tmp_path: Path) -> None:
    data = picture(tmp_path / "x.png", 1).read_bytes()
    other = picture(tmp_path / "y.png", 2).read_bytes()
    web = {"https://example.org/y.png": ("../..//y\ud800.png", other)}
    async with opened(tmp_path / "home", web=web) as core:
        arrived, refusals = Ear(core.hub, ImagesArrived), Ear(core.hub, PathsRefused)
        core.ingest.add_bytes(data, "pasted.png", Arrival.PASTE)
        core.ingest.add_url("https://example.org/y.png")
        core.ingest.add_url("https://example.org/gone.png")
        core.ingest.add_bytes(b"", "nothing", Arrival.PASTE)
        await core.ingest.drain()
        images = [image for notice in arrived.heard for image in notice.images]
        assert {image.sha256 for image in images} == {hashlib.sha256(d).hexdigest() for d in (data, other)}
        inbox = tmp_path / "home" / "inbox"
        assert all(Path(image.paths[0]).is_relative_to(inbox) for image in images)
        named = {r.path: r.kind for notice in refusals.heard for r in notice.refusals}
        assert named == {"https://example.org/gone.png": "unavailable", "nothing": "unsupported"}


async def test_progress_grows_and_finishes_exactly_once(tmp_path: Path) -> None:
    for number in range(40):
        picture(tmp_path / "in" / f"{number:02}.png", number)
    async with opened(tmp_path / "home") as core:
        ear = Ear(core.hub, IngestProgress)
        images = await ingest(core, tmp_path / "in")
        core.ingest.cancel()  # nothing is under way: nothing to say
    assert len(images) == 40
    done = [p.done for p in ear.heard]
    assert done == sorted(done)
    assert [p.finished for p in ear.heard].count(True) == 1
    last = ear.heard[-1]
    assert (last.finished, last.done, last.total, last.cancelled) == (True, 40, 40, False)
    assert last.rate > 0
    assert last.remaining_seconds == 0


async def test_an_empty_folder_finishes_too(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    async with opened(tmp_path / "home") as core:
        ear = Ear(core.hub, IngestProgress)
        assert await ingest(core, tmp_path / "in") == []
    assert [(p.finished, p.total) for p in ear.heard] == [(True, 0)]


async def test_cancel_drops_what_waits_and_what_comes_after_it_is_taken(tmp_path: Path) -> None:
    for number in range(60):
        picture(tmp_path / "in" / f"{number:02}.png", number, side=600)
    late = picture(tmp_path / "late.png", 1000)
    async with opened(tmp_path / "home") as core:
        ear, arrived = Ear(core.hub, IngestProgress), Ear(core.hub, ImagesArrived)
        core.ingest.add_paths([tmp_path / "in"], Arrival.DROP)
        await arrived.until(bool)
        core.ingest.cancel()
        core.ingest.add_paths([late], Arrival.DROP)
        await core.ingest.drain()
        assert await core.images.find_by_path(str(late)) is not None
        assert await core.images.count() < 61
        assert [p.finished for p in ear.heard].count(True) == 1
        core.ingest.add_paths([tmp_path / "in"], Arrival.DROP)
        core.ingest.add_url("https://example.org/never")
        core.ingest.cancel()  # at once: neither the scan nor the download has begun
        await core.ingest.drain()
        assert ear.heard[-1].cancelled


async def test_a_database_that_refuses_is_said_once_and_nothing_hangs(tmp_path: Path) -> None:
    for number in range(30):
        picture(tmp_path / "in" / f"{number:02}.png", number)
    async with opened(tmp_path / "home") as core:
        await core.database.run(lambda c: c.execute("PRAGMA query_only = ON").fetchall())
        faults, ear = Ear(core.hub, Fault), Ear(core.hub, IngestProgress)
        core.ingest.add_paths([tmp_path / "in"], Arrival.DROP)
        await core.ingest.drain()
        assert [f.title for f in faults.heard] == ["New images could not be recorded"]
        assert ear.heard[-1].finished
        await core.database.run(lambda c: c.execute("PRAGMA query_only = OFF").fetchall())
        assert len(await ingest(core, tmp_path / "in")) == 30


async def test_a_closed_sandbox_ends_in_refusals_not_in_a_hang(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        await core.sandbox.close()
        assert await ingest(core, picture(tmp_path / "x.png")) == []
        assert [kind for kind, _ in (await refused(core)).values()] == ["cancelled"]


@pytest.mark.expects_log
async def test_a_bug_in_reading_costs_one_file_not_the_ingest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Sandbox.run

    async def stumbles(self: Sandbox, operation: str, path: str, *rest: object, **more: object) -> object:
        if str(path).endswith("bad.png"):
            raise ZeroDivisionError
        return await run(self, operation, path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Sandbox, "run", stumbles)
    async with opened(tmp_path / "home") as core:
        images = await ingest(core, picture(tmp_path / "bad.png", 1), picture(tmp_path / "good.png", 2))
        assert [image.name for image in images] == ["good.png"]
        assert (await refused(core))[str(tmp_path / "bad.png")][0] == "bug"


async def test_closing_in_the_middle_leaves_nothing_running(tmp_path: Path) -> None:
    for number in range(60):
        picture(tmp_path / "in" / f"{number:02}.png", number)
    async with opened(tmp_path / "home") as core:
        ear = Ear(core.hub, ImagesArrived)
        core.ingest.add_paths([tmp_path / "in"], Arrival.DROP)
        await ear.until(bool)
    async with opened(tmp_path / "home") as core:
        assert await core.images.count() >= sum(len(n.images) for n in ear.heard)
        assert len(await ingest(core, tmp_path / "in")) == 60
        assert await core.images.count() == 60


async def test_a_file_that_vanishes_or_changes_is_not_mistaken_for_the_image(tmp_path: Path) -> None:
    one, two = picture(tmp_path / "one.png", 1), tmp_path / "two.png"
    two.write_bytes(one.read_bytes())
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, one, two)
        picture(two, 2)  # other bytes under the newest path
        assert (await core.pictures.stage(image.sha256, 8, 8)).width == 8  # found under the older path
        one.unlink()
        with pytest.raises(EnvironmentFaultError, match="changed"):
            await core.pictures.stage(image.sha256, 9, 9)
        two.unlink()
        with pytest.raises(EnvironmentFaultError, match="not there"):
            await core.pictures.stage(image.sha256, 9, 9)
        await core.pictures.prefetch([image.sha256], 9, 9)


def test_a_tree_deeper_than_the_stack_is_walked(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    try:
        for _ in range(1100):
            os.mkdir("d", dir_fd=here)
            below = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        assert list(walk([str(tmp_path)], threading.Event())) == []
    finally:
        os.close(here)
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # pytest's own clean-up recurses


def test_a_stopped_walk_ends(tmp_path: Path) -> None:
    picture(tmp_path / "x.png")
    stop = threading.Event()
    stop.set()
    assert list(walk([str(tmp_path)], stop)) == []
    assert list(walk([str(tmp_path / "gone")], threading.Event())) == [
        Unreachable(str(tmp_path / "gone"), "There is no such file or folder.")
    ]


async def test_a_scan_hands_over_in_batches_and_says_when_it_ends(tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number:03}").touch()
    batches: list[list[object]] = []
    ended = asyncio.Event()
    Scan([str(tmp_path)], lambda found: batches.append(list(found)), ended.set)
    await ended.wait()
    assert [len(batch) for batch in batches] == [256, 256, 88]
    assert [path for batch in batches for path in batch] == [str(tmp_path / f"{number:03}") for number in range(600)]
