"""What opening does with files that are new, old, foreign, damaged, of a newer schema, or not to be written."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlite_utils

from app.domain.decision import DecisionEvent, Verb
from app.domain.image import Arrival
from app.errors import EnvironmentFaultError
from app.store import backup, migrations
from app.store.database import Database
from tests.unit.store.making import HUMAN, Stores, image, open_stores, sha

NOW = datetime(2026, 11, 21, tzinfo=UTC)


async def make(path: Path) -> None:
    """A database with an image and a decision, closed."""
    stores = await open_stores(path)
    await stores.images.add([image(1, "/a.jpg")], Arrival.OPEN)
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1")
    await stores.database.close()


async def test_a_new_database_is_for_its_owner_only_and_records_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "x.db"
    await make(path)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT number, name FROM migration").fetchall()
    assert rows == [(m.number, m.name) for m in migrations.MIGRATIONS]


async def test_a_file_of_garbage_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"no database at all " * 1000)
    with pytest.raises(EnvironmentFaultError, match=r"damaged or is no database.*no automatic backup yet") as caught:
        await Database.open(path)
    assert str(path) in caught.value.message
    assert path.read_bytes() == b"no database at all " * 1000


async def test_a_damaged_file_names_its_backup_which_can_be_restored(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    await make(path)
    (copy,) = backup.backups_of(path)
    path.write_bytes(os.urandom(8192))
    with pytest.raises(EnvironmentFaultError) as caught:
        await Database.open(path)
    assert str(copy) in caught.value.message
    aside = backup.restore(path, copy, path.with_suffix(".head"), NOW)
    assert all(former.exists() for former in aside)
    stores = await open_stores(path)
    assert (await stores.decisions.verify()).broken is None
    assert await stores.decisions.standing(sha(1)) is not None
    await stores.database.close()


async def test_an_unsound_backup_is_not_put_in_place(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    await make(path)
    bad = tmp_path / "bad.db"
    bad.write_bytes(os.urandom(8192))
    before = path.read_bytes()
    with pytest.raises(EnvironmentFaultError, match="not sound"):
        backup.restore(path, bad, tmp_path / "head", NOW)
    assert path.read_bytes() == before


async def test_the_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    before = path.read_bytes()
    with pytest.raises(EnvironmentFaultError, match="another program"):
        await Database.open(path)
    assert path.read_bytes() == before


async def test_a_newer_schema_is_refused_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    await make(path)
    newest = migrations.MIGRATIONS[-1].number
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (?, 'of the future', 'then')", (newest + 1,))
        connection.commit()
        copy = backup.take(connection, path, f"before-schema-{newest + 1}", NOW)
    with pytest.raises(EnvironmentFaultError, match="newer Second Look") as caught:
        await Database.open(path)
    assert "SECONDLOOK_HOME" in caught.value.message
    assert str(copy) in caught.value.message


async def test_before_a_migration_of_an_existing_file_a_backup_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.db"
    await make(path)
    newest = migrations.MIGRATIONS[-1].number

    def add_table(tables: sqlite_utils.Database) -> None:
        tables.table("more").create({"a": int})

    step = migrations.Migration(newest + 1, "one more", add_table)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
    database = await Database.open(path)
    await database.close()
    (copy,) = backup.backups_of(path, f"before-schema-{newest + 1}")
    with closing(sqlite3.connect(copy)) as former, closing(sqlite3.connect(path)) as current:
        assert migrations.applied(former) == newest
        assert migrations.applied(current) == newest + 1


async def test_a_migration_that_fails_leaves_neither_its_work_nor_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.db"
    await make(path)
    newest = migrations.MIGRATIONS[-1].number

    def half(tables: sqlite_utils.Database) -> None:
        tables.execute("CREATE TABLE half (a)")
        raise RuntimeError("power")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, migrations.Migration(newest + 1, "h", half)))
        with pytest.raises(RuntimeError, match="power"):
            await Database.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert migrations.applied(connection) == newest
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


async def test_the_day_s_backup_comes_once_a_day_and_three_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    await make(path)
    assert len(backup.backups_of(path, "daily")) == 1
    assert not backup.is_due(path, datetime.now(UTC))
    assert backup.is_due(path, datetime.now(UTC) + timedelta(hours=25))
    with closing(sqlite3.connect(path)) as connection:
        taken = [backup.take(connection, path, "daily", NOW + timedelta(days=n)) for n in range(1, 6)]
    assert backup.backups_of(path, "daily") == taken[-3:]


async def test_a_damaged_database_displaces_no_sound_backup(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    await make(path)
    kept = backup.backups_of(path)
    with path.open("r+b") as file:  # tear pages of the tables, not the header
        file.seek(4096 * 2)
        file.write(os.urandom(4096 * 20))
    with closing(sqlite3.connect(path)) as connection, pytest.raises((EnvironmentFaultError, sqlite3.DatabaseError)):
        backup.take(connection, path, "daily", NOW)
    assert backup.backups_of(path) == kept
    assert not list(backup.folder_of(path).glob("*.partial"))


async def test_opened_read_only_by_wish(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with pytest.raises(EnvironmentFaultError, match="no database"):
        await Database.open(path, read_only=True)
    await make(path)
    stores = await open_stores(path, read_only=True)
    assert stores.database.read_only
    assert stores.database.notice is None
    assert await stores.images.count() == 1
    with pytest.raises(EnvironmentFaultError, match="can only be read"):
        await stores.decisions.append(sha(2), Verb.RULE, HUMAN, "ada", "1")
    await stores.database.close()


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that nothing can be written to: by its mode, or – for root, whom modes do not bind – by a mount."""
    folder = tmp_path / "locked"
    folder.mkdir()
    if os.geteuid() != 0:
        yield folder
        return
    mount = shutil.which("mount")
    done = mount and subprocess.run([mount, "--bind", folder, folder], capture_output=True, check=False)
    if not done or done.returncode:
        pytest.skip("root without the right to mount: no folder can be made read-only")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def lock(folder: Path) -> None:
    if os.geteuid() == 0:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
    else:
        folder.chmod(0o500)
        for file in folder.iterdir():
            file.chmod(0o400 if file.is_file() else 0o500)


def unlock(folder: Path) -> None:
    if os.geteuid() == 0:
        subprocess.run(["mount", "-o", "remount,bind,rw", folder], check=True)
    else:
        folder.chmod(0o700)


async def test_a_read_only_folder_is_opened_for_reading_and_says_so(read_only_folder: Path) -> None:
    path = read_only_folder / "x.db"
    await make(path)
    lock(read_only_folder)
    try:
        stores = await open_stores(path)
        assert stores.database.read_only
        assert "can only be read here" in (stores.database.notice or "")
        assert (await stores.decisions.verify()).events == 1
        with pytest.raises(EnvironmentFaultError, match="can only be read"):
            await stores.decisions.append(sha(2), Verb.RULE, HUMAN, "ada", "1")
        await stores.database.close()
        with pytest.raises(EnvironmentFaultError, match="No database can be created"):
            await Database.open(read_only_folder / "new.db")
    finally:
        unlock(read_only_folder)


async def test_a_log_that_was_not_put_away_is_not_passed_over_in_a_read_only_folder(read_only_folder: Path) -> None:
    path = read_only_folder / "x.db"
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('UPDATE image SET byte_size = 5'); os.kill(os.getpid(), 9)"
    )
    await make(path)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", script, str(path))
    await process.wait()
    path.with_name("x.db-shm").unlink()
    lock(read_only_folder)
    try:
        with pytest.raises(EnvironmentFaultError, match=r"newest entries .* are in x\.db-wal"):
            await Database.open(path)
    finally:
        unlock(read_only_folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    arguments = ["-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    done = mount and subprocess.run([mount, *arguments], capture_output=True, check=False)
    if not done or done.returncode:
        pytest.skip("no right to mount a small file system")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.expects_log  # the day's backup and the checkpoint find no room either
async def test_a_full_disk_is_named_and_what_was_acknowledged_is_there(small_disk: Path, tmp_path: Path) -> None:
    acknowledged = await _fill(small_disk)
    copy = tmp_path / "x.db"
    _copy_all(small_disk, tmp_path)
    again = await open_stores(copy)
    assert await again.decisions.events(limit=100_000) == acknowledged
    assert (await again.decisions.verify()).broken is None
    await again.database.close()


def _copy_all(source: Path, target: Path) -> None:
    for file in source.glob("x.db*"):
        shutil.copy(file, target / file.name)


async def _decide_on(stores: Stores, acknowledged: list[DecisionEvent]) -> None:
    while len(acknowledged) < 100_000:
        event = await stores.decisions.append(sha(len(acknowledged)), Verb.RULE, HUMAN, "ada", "1")
        acknowledged.append(event)


async def _fill(folder: Path) -> tuple[DecisionEvent, ...]:
    """Decide until the disk is full; what was acknowledged, which is also what is found there."""
    stores = await open_stores(folder / "x.db")
    acknowledged: list[DecisionEvent] = []
    try:
        with pytest.raises(EnvironmentFaultError, match="disk is full"):
            await _decide_on(stores, acknowledged)
        assert await stores.decisions.events(limit=100_000) == tuple(acknowledged)
    finally:
        await stores.database.close()
    return tuple(acknowledged)
