"""Sets that come and go as files: tables, folders of classes, the shared file – and hostile ones refused by name."""

from __future__ import annotations

import contextlib
import copy
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.decision import Force
from app.domain.labels import Axis
from app.domain.training import Difficulty, GoldItem, GoldSet
from app.errors import EnvironmentFaultError, SettingsError, UnreadableImageError
from app.images import training_files
from app.services.train.archive import manifest, read_manifest
from app.services.train.tables import rows_of
from tests.unit.services.playing import ingest, opened, picture
from tests.unit.services.train.playing import gold, ruled

BOTH = (Force.HUMAN, Force.ARTIFICIAL)
OFFERED = ("human", "artificial", "gore")
_TEXT = st.text(max_size=40)
_ITEM = st.builds(
    GoldItem,
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.sampled_from(Axis),
    st.sampled_from(OFFERED),
    _TEXT,
    _TEXT,
    st.sampled_from(Difficulty),
    st.booleans(),
    st.lists(_TEXT, max_size=2, unique=True).map(lambda names: tuple(sorted(names))),
    confirmed_elsewhere=st.lists(_TEXT, max_size=2, unique=True).map(lambda names: tuple(sorted(names))),
)


# ------------------------------------------------------------------------------------------------ tables and folders


async def test_a_table_names_images_by_path_or_hash_and_every_bad_line_is_named(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (known,) = await ruled(core, tmp_path, [Force.HUMAN])
        picture(tmp_path / "sub" / "new, one.png", 7)
        (tmp_path / "text.png").write_text("no picture")
        table = tmp_path / "truth.csv"
        table.write_text(
            "\ufeffpath,sha256,answer,difficulty,ambiguous,explanation\n"
            '"sub/new, one.png",,Fake,hard,yes,"two\nlines"\n'
            f",{known},human,,,\n"
            "text.png,,human,,,\n"
            "gone.png,,human,,,\n"
            f",{'1' * 64},human,,,\n"
            "sub/a.png,,nonsense,,,\n"
            ",,human,,,\n"
            f",{known},artificial,,,\n",
            encoding="utf-8",
        )
        steps: list[tuple[int, int]] = []
        loaded = await core.train.transfer.load(table, told=lambda done, of: steps.append((done, of)))
        assert (loaded.gold.name, loaded.taken, len(loaded.gold.items)) == ("truth", 1, 2)
        (new,) = [item for item in loaded.gold.items if item.sha256 != known]
        assert (new.answer, new.difficulty, new.ambiguous, new.counts) == ("artificial", Difficulty.HARD, True, False)
        assert new.explanation == "two\nlines"
        assert [(refused.place, refused.why.split(";")[0]) for refused in loaded.refused] == [
            ("line 8", "“nonsense” is no answer"),
            ("line 9", "Neither sha256 nor path says which image is meant."),
            ("line 5", loaded.refused[2].why),
            ("line 6", loaded.refused[3].why),
            ("line 7", "No image with this SHA-256 is known on this machine"),
            ("line 10", "The same image has the answer “human” further up"),
        ]
        assert steps[0] == (0, 6)


async def test_json_lines_say_the_same(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (image,) = await ingest(core, picture(tmp_path / "a.png", 1))
        table = tmp_path / "truth.jsonl"
        line = {"path": "a.png", "sha256": image.sha256, "answer": "gore", "axis": "other", "ambiguous": False}
        lines = (line, line | {"sha256": "2" * 64, "answer": "ok"}, line | {"answer": "human", "axis": "gore"})
        table.write_text("\n\n".join(map(json.dumps, lines)))
        loaded = await core.train.transfer.load(table, "named")
        assert loaded.gold.items == (
            GoldItem(image.sha256, Axis.OTHER, "gore", made_by=core.settings.current.reviewer),
        )
        assert [refused.place for refused in loaded.refused] == ["line 5", "line 3"]
        assert "where an image comes from" in loaded.refused[0].why
        for wrong, words in (("[1]\n", "no JSON object"), ("{", "no JSON"), ("", "No item"), ("[" * 9999, "JSON")):
            table.write_text(wrong)
            with pytest.raises(SettingsError, match=words):
                await core.train.transfer.load(table)
        table.write_bytes(b"\xff\xfe")
        with pytest.raises(SettingsError, match="UTF-8"):
            await core.train.transfer.load(table)
        with pytest.raises(SettingsError, match="not a file"):
            await core.train.transfer.load(tmp_path / "none.csv")


async def test_a_folder_of_one_folder_per_class(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        for number, name in enumerate(("real", "real", "artificial", "unheard of")):
            picture(tmp_path / "truth" / name / "deep" / f"{number}.png", number)
        picture(tmp_path / "truth" / "loose.png", 9)
        (tmp_path / "truth" / "real" / "notes.txt").write_text("no picture")
        loaded = await core.train.transfer.load(tmp_path / "truth")
        assert sorted(item.answer for item in loaded.gold.items) == ["artificial", "human", "human"]
        assert loaded.gold.choices == ("human", "artificial")
        assert {Path(refused.place).name for refused in loaded.refused} == {"loose.png", "unheard of", "notes.txt"}


@given(
    st.lists(st.dictionaries(st.sampled_from(["sha256", "path", "answer", "axis", "ambiguous"]), st.text(max_size=70)))
)
def test_whatever_json_lines_hold_only_our_own_words_come_out(records: list[dict[str, str]]) -> None:
    text = "\n".join(json.dumps(record) for record in records)
    rows, refused = rows_of(text, Path("folder"), OFFERED, csv_=False)
    assert len(rows) + len(refused) == len(records)
    assert all(row.answer in OFFERED for row in rows)


@given(st.text(), st.booleans())
def test_whatever_a_table_is_it_is_read_or_refused(text: str, csv_: bool) -> None:  # noqa: FBT001 - drawn
    with contextlib.suppress(SettingsError):  # and nothing else
        rows_of(text, Path("folder"), OFFERED, csv_=csv_)


# ------------------------------------------------------------------------------------------------ the shared file


async def test_a_set_goes_and_comes_with_its_images_only_if_the_maker_says_so(tmp_path: Path) -> None:
    shared, bare = tmp_path / "with.slset", tmp_path / "without.slset"
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, BOTH)
        with_images = await core.train.transfer.export(made.id, shared, images=True)
        without = await core.train.transfer.export(made.id, bare, images=False)
        assert (with_images.images, without.images, without.items) == (2, 0, 2)
        first = shared.read_bytes()
        await core.train.transfer.export(made.id, shared, images=True)
        assert shared.read_bytes() == first
        same = await core.train.transfer.load(shared)
        assert same.gold == made  # the same content is the same version
    with zipfile.ZipFile(bare) as archive:
        assert archive.namelist() == ["set.json"]
    async with opened(tmp_path / "other") as core:
        loaded = await core.train.transfer.load(bare, "theirs")
        assert (loaded.taken, len(await core.train.sets.missing(loaded.gold.id))) == (0, 2)
        loaded = await core.train.transfer.load(shared)
        assert (loaded.gold.name, loaded.taken, loaded.refused) == ("first", 2, ())
        # Who made an item does not travel with it.
        assert loaded.gold.items == tuple(replace(item, made_by="") for item in made.items)
        assert loaded.gold.content_hash == made.content_hash
        assert await core.train.sets.missing(loaded.gold.id) == ()
        for item in loaded.gold.items:
            assert (await core.pictures.thumbnail(item.sha256)).width > 0


async def test_an_image_that_is_not_there_is_not_exported(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, BOTH)
        (tmp_path / "0.png").unlink()
        with pytest.raises(EnvironmentFaultError):
            await core.train.transfer.export(made.id, tmp_path / "x.slset", images=True)
        with pytest.raises(EnvironmentFaultError, match="written"):
            await core.train.transfer.export(made.id, tmp_path / "nowhere" / "x.slset", images=False)
        assert not [name for name in os.listdir(tmp_path) if "x.slset" in name]  # noqa: PTH208 - a test may block


def _zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("set.json", b"0" * 10_000_000)
    return out.getvalue()


def _overlapping() -> bytes:
    """Entries that all mean the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("set.json", b"x" * 4000)
        for number in range(5):
            again = copy.copy(archive.filelist[0])
            again.filename = f"images/{number:064x}"
            archive.filelist.append(again)
    return out.getvalue()


def _lying() -> bytes:
    """One entry that says it is larger than the file."""
    whole = bytearray(_zipped(**{"set.json": b"x" * 400}))
    at = whole.index(b"PK\x01\x02")
    whole[at + 20 : at + 28] = (10_000_000).to_bytes(4, "little") * 2
    return bytes(whole)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (_bomb, "compressed"),
    "traversal": (lambda: _zipped(**{"set.json": b"{}", "../../evil": b"x"}), "no place"),
    "absolute": (lambda: _zipped(**{"set.json": b"{}", "/etc/passwd": b"x"}), "no place"),
    "overlap": (_overlapping, "damaged|than it is long"),
    "lying": (_lying, "damaged|than it is long"),
    "empty": (lambda: b"", "damaged"),
    "no zip": (lambda: b"MZ" * 400, "damaged"),
    "no set": (lambda: _zipped(**{f"images/{'1' * 64}": b"x"}), "no set.json"),
    "no json": (lambda: _zipped(**{"set.json": b"\xff"}), "no JSON"),
    "other json": (lambda: _zipped(**{"set.json": b"[]"}), "describes no gold set"),
    "cut": (lambda: _zipped(**{"set.json": b"{}"})[:-10], "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    make, words = HOSTILE[name]
    path = tmp_path / "hostile.slset"
    path.write_bytes(make())
    async with opened(tmp_path / "home") as core:
        with pytest.raises(SettingsError, match=words):
            await core.train.transfer.load(path)
        assert await core.train.sets.all() == ()
        assert await core.images.count() == 0


async def test_a_changed_set_and_a_changed_image_are_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, BOTH)
        described = manifest(made)
        sha256 = made.items[0].sha256
        path = tmp_path / "x.slset"
        for entries, words in (
            ({"set.json": described.replace(b'"human"', b'"gore"', 1)}, "hash"),
            ({"set.json": described.replace(b'"format_version": 1', b'"format_version": 2')}, "newer"),
            ({"set.json": described, f"images/{sha256}": picture(tmp_path / "p.png", 50).read_bytes()}, "its hash"),
            ({"set.json": described, f"images/{'3' * 64}": b"x"}, "no items of its set"),
        ):
            path.write_bytes(_zipped(**entries))
            with pytest.raises(SettingsError, match=words):
                await core.train.transfer.load(path, "theirs")
        path.write_bytes(_zipped(**{"set.json": described, f"images/{sha256}": b"no picture"}))
        loaded = await core.train.transfer.load(path, "theirs")
        assert (loaded.taken, [refused.place for refused in loaded.refused]) == (0, [f"images/{sha256}"])
        cut = picture(tmp_path / "cut.png", 51).read_bytes()[:-40]  # an image, but a damaged one
        broken = hashlib.sha256(cut).hexdigest()
        described = manifest(replace(made, items=(replace(made.items[0], sha256=broken), *made.items[1:])))
        path.write_bytes(_zipped(**{"set.json": described, f"images/{broken}": cut}))
        loaded = await core.train.transfer.load(path, "damaged")
        assert (loaded.taken, [refused.place for refused in loaded.refused]) == (0, [f"images/{broken}"])


def test_how_many_images_a_file_carries_is_bounded_by_the_size_of_their_list_alone() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("set.json", *(f"images/{number:064x}" for number in range(20_000))):
            archive.writestr(zipfile.ZipInfo(name), name)
    whole = out.getvalue()
    end = len(whole) - whole.index(b"PK\x01\x02")
    last = memoryview(whole)[-end:]
    _, (listed,) = training_files.archive(last, {"before": len(whole) - end})
    places = json.loads(listed)
    at, size = places[f"images/{19_999:064x}"]
    _, (content,) = training_files.entry(memoryview(whole)[at:], {"entry": f"images/{19_999:064x}", "size": size})
    assert (len(places), content) == (20_001, f"images/{19_999:064x}".encode())
    with pytest.raises(UnreadableImageError, match="its list of entries is larger than 16 MB"):
        training_files.archive(last[100:], {"before": len(whole) - end + 100})
    with pytest.raises(UnreadableImageError, match="not where it should be"):
        training_files.entry(memoryview(whole)[at + 1 :], {"entry": f"images/{19_999:064x}", "size": size})


async def test_confirmations_in_a_file_are_shown_and_do_not_count(tmp_path: Path) -> None:
    shared = tmp_path / "a.slset"
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, BOTH)
        first = replace(made.items[0], ambiguous=True)
        await core.train.sets.put("first", first)
        for senior in ("ada", "zoe"):
            await core.settings.update(lambda kept, senior=senior: replace(kept, reviewer=senior))  # type: ignore[misc]
            made = await core.train.sets.confirm("first", first.sha256, first.answer)
        await core.train.transfer.export(made.id, shared, images=True)
        # What was confirmed here stays confirmed when it comes back.
        assert (await core.train.transfer.load(shared)).gold == made
    async with opened(tmp_path / "other") as core:
        loaded = (await core.train.transfer.load(shared)).gold
        item = loaded.item(first.sha256)
        assert item is not None
        assert (item.confirmed_by, item.confirmed_elsewhere, item.counts) == ((), ("ada", "zoe"), False)
        again = (await core.train.sets.confirm("first", item.sha256, item.answer)).item(item.sha256)
        assert again is not None
        await core.train.transfer.export(loaded.id, shared, images=False)
        back = (await core.train.transfer.load(shared)).gold.item(item.sha256)
        assert (back, again.counts) == (again, False)
        turned = replace(again, answer="human" if again.answer == "artificial" else "artificial")
        assert (await core.train.sets.put("first", turned)).item(item.sha256) == replace(
            turned, confirmed_by=(), confirmed_elsewhere=(), made_by=core.settings.current.reviewer
        )


@given(st.lists(_ITEM, min_size=1, max_size=5, unique_by=lambda item: item.sha256), _TEXT)
def test_what_is_written_is_read_again(items: list[GoldItem], note: str) -> None:
    made = GoldSet(1, "a set", 3, "ada", "then", "1", OFFERED, tuple(items), note)
    shared = read_manifest(manifest(made))
    again = replace(
        made, items=tuple(sorted(items, key=lambda item: item.sha256)), choices=shared.choices, note=shared.note
    )
    assert (shared.items, shared.note) == (again.items, note)
    assert replace(made, items=shared.items).content_hash == made.content_hash


@given(st.binary(max_size=400))
def test_no_bytes_get_past_the_reader(data: bytes) -> None:
    with contextlib.suppress(SettingsError):  # and nothing else
        read_manifest(data)
    with contextlib.suppress(UnreadableImageError):  # and nothing else
        training_files.archive(memoryview(data), {"before": 0})
    with contextlib.suppress(UnreadableImageError):  # and nothing else
        training_files.entry(memoryview(b"PK\x03\x04" + data), {"entry": "set.json", "size": 3})
    with pytest.raises(UnreadableImageError):
        training_files.rulings(memoryview(data), {})
