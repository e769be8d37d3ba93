"""Kept copies are counted by whose they are and deleted when told to; a user's own files, and gold items, stay."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from app.container import Core
from app.domain.image import Arrival
from app.services.intake.copies import Amount, Copies, Which
from app.services.intake.inbox import BEGINS
from app.store.copies import CopyStore
from tests.unit.services.playing import opened, picture


def test_a_copy_begins_with_the_first_digits_of_its_hash() -> None:
    assert BEGINS == 16


async def _pasted(core: Core, folder: Path, *seeds: int) -> list[str]:
    """Pictures that came without a file; returns their identities, in order."""
    for seed in seeds:
        core.ingest.add_bytes(picture(folder / f"{seed}.png", seed).read_bytes(), f"{seed}.png", Arrival.PASTE)
        await core.ingest.drain()
    return [row.sha256 for row in await core.review.rows()]


async def _gold(core: Core, sha256: str) -> None:
    def job(connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT INTO gold_set (name, version, made_by, made_at, policy_version, note, choices, content_hash)"
            " VALUES ('g', 1, 'ada', '', '', '', '[]', '')"
        )
        connection.execute(
            "INSERT INTO gold_item (set_id, sha256, axis, answer, explanation, quote, difficulty, ambiguous,"
            " confirmed_by) VALUES (1, ?, 'origin', 'human', '', '', 'easy', 0, '')",
            (sha256,),
        )
        connection.commit()

    await core.database.run(job)


async def test_what_is_deleted_is_what_was_said_and_nothing_of_the_user_s(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        mine = tmp_path / "mine"
        queued, out, gold = await _pasted(core, mine, 1, 2, 3)
        await core.removals.take_out([out, gold])
        await _gold(core, gold)
        core.ingest.add_bytes(b"no image at all", "notes.txt", Arrival.DROP)
        await core.ingest.drain()
        folder = core.locations.data / "inbox"
        (folder / "readme.txt").write_text("somebody else's", encoding="utf-8")
        size = {seed: (mine / f"{seed}.png").stat().st_size for seed in (1, 2, 3)}
        survey = await core.copies.survey()
        assert survey.folder == str(folder)
        assert (survey.out, survey.queued, survey.gold) == (Amount(1, size[2]), Amount(1, size[1]), Amount(1, size[3]))
        later = Copies(core.ingest._inbox, CopyStore(core.database), lambda: time.time() + 3600)
        assert (await later.survey()).out.count == 2, "what became no image is left over"
        deleted = await core.copies.delete(Which.OUT)
        assert (deleted.gone, deleted.left) == (Amount(1, size[2]), 0)
        left = {path.name.partition("-")[0] for path in folder.glob("??/*")}
        assert {queued[:16], gold[:16]} < left
        assert out[:16] not in left
        assert (await core.copies.delete(Which.ALL)).gone == Amount(1, size[1])
        assert (await later.delete(Which.OUT)).gone.count == 1
        assert {path.name.partition("-")[0] for path in folder.glob("??/*")} == {gold[:16]}
        assert (folder / "readme.txt").exists()
        assert len(list(mine.iterdir())) == 3
        assert [row.sha256 for row in await core.review.rows_of([queued, out])] == [queued, out]


async def test_an_image_whose_bytes_lie_elsewhere_too_is_shown_from_there(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (sha256,) = await _pasted(core, tmp_path / "mine", 1)
        core.ingest.add_paths([tmp_path / "mine" / "1.png"], Arrival.OPEN)
        await core.ingest.drain()
        await core.copies.delete(Which.ALL)
        assert (await core.pictures.stage(sha256, 64, 64)).width > 0
