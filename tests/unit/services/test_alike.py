"""What looks alike: copies of a picture are found, other pictures and plain ones are not, and old images on demand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image as Pillow

from app.container import Core
from app.domain.alike import AlikeImage, split
from app.domain.decision import Force, QueueEntry, Ruling
from app.domain.image import ReviewState
from app.events import LikenessKnown
from app.services.ruling.review import Draft
from tests.unit.services.playing import Ear, ingest, opened

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"


def photos(count: int) -> list[Pillow.Image]:
    """Different real photos of the corpus, by what is in them."""
    chosen: list[Pillow.Image] = []
    for path in sorted(CORPUS.glob("C_neutral/**/*.jpg")):
        with Pillow.open(path) as opened_file:
            if min(opened_file.size) >= 200 and max(opened_file.size) <= 4000:
                picture = opened_file.convert("RGB")
                if _unlike(picture, chosen):
                    chosen.append(picture)
        if len(chosen) == count:
            return chosen
    pytest.skip(f"the corpus at {CORPUS} does not have {count} photos that differ")


def _unlike(picture: Pillow.Image, others: list[Pillow.Image]) -> bool:
    """Whether a picture differs from all others by its mean brightness in 8 × 8 places: no fingerprint of ours."""
    small = picture.convert("L").resize((8, 8)).tobytes()
    if max(small) - min(small) < 60:
        return False
    for other in others:
        apart = sum(abs(a - b) for a, b in zip(small, other.convert("L").resize((8, 8)).tobytes(), strict=True))
        if apart < 64 * 20:
            return False
    return True


def cropped(picture: Pillow.Image) -> Pillow.Image:
    """One hundredth cut off each edge."""
    across, down = picture.width // 100, picture.height // 100
    return picture.crop((across, down, picture.width - across, picture.height - down))


CHANGES: dict[str, Callable[[Pillow.Image, Path], None]] = {
    "reencoded.jpg": lambda picture, path: picture.save(path, quality=40),
    "smaller.png": lambda picture, path: picture.resize((picture.width // 2, picture.height // 2)).save(path),
    "cropped.png": lambda picture, path: cropped(picture).save(path),
}


async def test_copies_are_alike_and_other_pictures_are_not(tmp_path: Path) -> None:
    paths = []
    for number, photo in enumerate(photos(4)):
        folder = tmp_path / str(number)
        folder.mkdir()
        photo.thumbnail((800, 800))
        photo.save(folder / "first.png")
        paths.append(folder / "first.png")
        for name, change in CHANGES.items():
            change(photo, folder / name)
            paths.append(folder / name)
    async with opened(tmp_path / "home", background=True) as core:
        ear = Ear(core.hub, LikenessKnown)
        images = await ingest(core, *paths)
        await ear.until(lambda heard: any(n.compared == len(paths) for n in heard))
        folders = {image.sha256: Path(image.paths[0]).parent.name for image in images}
        for image in images:
            group = await core.alike.group(image.sha256)
            assert (group.plain, group.compared, group.known) == (False, 16, 16)
            assert {folders[each.sha256] for each in group.images} <= {folders[image.sha256]}
            if image.name == "first.png":
                assert {each.name for each in group.images} == set(CHANGES)
            distances = [each.distance for each in group.images]
            assert distances == sorted(distances)
            assert image.sha256 not in {each.sha256 for each in group.images}


async def test_plain_pictures_are_like_nothing(tmp_path: Path) -> None:
    paths = []
    for name, colour in (("white", 255), ("black", 0), ("grey", 128), ("other", 130)):
        paths.append(tmp_path / f"{name}.png")
        Pillow.new("L", (64, 64), colour).save(paths[-1])
    faint = Pillow.linear_gradient("L").point(lambda value: 100 + value // 64)
    faint.save(tmp_path / "faint.png")
    async with opened(tmp_path / "home") as core:
        for image in await ingest(core, *paths, tmp_path / "faint.png"):
            group = await core.alike.group(image.sha256)
            assert (group.plain, group.images) == (True, ())


async def test_older_images_are_compared_when_asked_and_their_rulings_are_told(tmp_path: Path) -> None:
    (photo,) = photos(1)
    photo.thumbnail((400, 400))
    photo.save(tmp_path / "a.png")
    photo.save(tmp_path / "b.jpg", quality=60)
    home = tmp_path / "home"
    async with opened(home) as core:  # without anything in the background: nothing is compared on arrival
        a, b = await ingest(core, tmp_path / "a.png", tmp_path / "b.jpg")
        await core.review.rule(b.sha256, Draft(Force.ARTIFICIAL))
    async with opened(home, background=True) as core:
        alone = await core.alike.group(a.sha256)
        assert (alone.images, alone.compared, alone.known) == ((), 1, 2)
        await compared_all(core)
        (found,) = (await core.alike.group(a.sha256)).images
        assert (found.sha256, found.name) == (b.sha256, "b.jpg")
        assert found.entry is not None
        assert found.entry.ruling.force is Force.ARTIFICIAL
        async with opened(home) as other:  # another window sees what this one has computed
            assert [i.sha256 for i in (await other.alike.group(b.sha256)).images] == [a.sha256]


async def test_a_file_that_is_gone_does_not_hold_up_the_others(tmp_path: Path) -> None:
    first, second = photos(2)
    first.save(tmp_path / "a.png")
    second.save(tmp_path / "b.png")
    home = tmp_path / "home"
    async with opened(home) as core:
        _, b = await ingest(core, tmp_path / "a.png", tmp_path / "b.png")
    (tmp_path / "a.png").unlink()
    async with opened(home, background=True) as core:
        await compared_all(core)
        assert (await core.alike.group(b.sha256)).compared == 1


async def compared_all(core: Core) -> None:
    """Have everything compared that can be."""
    ear = Ear(core.hub, LikenessKnown)
    core.alike.compare_all()
    async with asyncio.timeout(60):
        await ear.until(lambda heard: any(n.ended for n in heard))


def test_a_ruling_is_split_by_what_stands_already() -> None:
    def ruled(name: str, ruling: Ruling | None) -> AlikeImage:
        entry = None if ruling is None else QueueEntry(name, ruling, "ada", "2026-11-03T00:00:00+00:00", 1, ())
        return AlikeImage(name, name, 0, entry)

    found = split(
        [
            ruled("open", None),
            ruled("same", Ruling(ReviewState.RULED, Force.ARTIFICIAL, None, "hands", "noted")),
            ruled("other", Ruling(ReviewState.RULED, Force.HUMAN)),
            ruled("label", Ruling(ReviewState.RULED, Force.ARTIFICIAL, "gore")),
            ruled("skipped", Ruling(ReviewState.SKIPPED)),
        ],
        Force.ARTIFICIAL,
        None,
    )
    assert (found.fresh, found.same) == (("open",), ("same",))
    assert [image.sha256 for image in found.otherwise] == ["other", "label", "skipped"]
