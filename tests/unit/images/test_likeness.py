"""The search for near fingerprints against looking at each, and pictures too plain to have one."""

from __future__ import annotations

from pathlib import Path
from random import Random

import imagehash
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.domain.picture import Picture
from app.images.likeness import LikenessIndex, fingerprint

BITS = st.integers(0, 2**64 - 1)


@given(st.lists(st.lists(BITS, max_size=20), max_size=5), BITS, st.integers(0, 64))
def test_the_index_finds_what_looking_at_each_finds(batches: list[list[int]], wanted: int, distance: int) -> None:
    index = LikenessIndex()
    known: list[int] = []
    for batch in batches:
        index.add((len(known) + place, bits) for place, bits in enumerate(batch))
        known += batch
    found = index.near(wanted, distance)
    expected = [(place, (bits ^ wanted).bit_count()) for place, bits in enumerate(known)]
    assert sorted(found) == [each for each in expected if each[1] <= distance]
    assert [apart for _, apart in found] == sorted(apart for _, apart in found)
    assert len(index) == len(known)


def test_the_index_grows_and_keeps_the_highest_bit() -> None:
    index = LikenessIndex()
    for start in range(0, 5000, 500):
        index.add((number, number) for number in range(start, start + 500))
    index.add([(9999, 2**64 - 1)])
    assert index.near(2**64 - 1, 0) == [(9999, 0)]
    assert index.near(4321, 0) == [(4321, 0)]


@pytest.mark.parametrize("value", [0, 127, 255])
def test_one_colour_has_no_fingerprint(value: int) -> None:
    assert fingerprint(Picture(40, 30, 3, bytes([value]) * (40 * 30 * 3))) is None


def test_faint_noise_has_no_fingerprint_and_a_strong_pattern_has_one_with_or_without_alpha() -> None:
    faint = bytes((120 + (place * 7919) % 5) for place in range(64 * 64 * 3))
    assert fingerprint(Picture(64, 64, 3, faint)) is None
    rows = [[255 if (x // 16 + y // 24) % 2 else 20 for x in range(64)] for y in range(64)]
    plain = b"".join(bytes([value]) * 3 for row in rows for value in row)
    seen = b"".join(bytes([value, value, value, 255]) for row in rows for value in row)
    assert fingerprint(Picture(64, 64, 3, plain)) == fingerprint(Picture(64, 64, 4, seen)) is not None


def library_of(picture: Picture) -> int:
    """What imagehash makes of the same 32 × 32 brightnesses."""
    grey = Image.frombytes("RGB", (picture.width, picture.height), picture.data).convert("L")
    return int(str(imagehash.phash(grey.resize((32, 32), Image.Resampling.LANCZOS))), 16)


@given(st.integers(8, 80), st.integers(8, 80), st.randoms(use_true_random=False))
def test_it_is_the_fingerprint_of_the_library_to_the_bit(width: int, height: int, random: Random) -> None:
    picture = Picture(width, height, 3, random.randbytes(width * height * 3))
    own = fingerprint(picture)
    assert own is None or own == library_of(picture)


def test_so_it_is_for_photographs(corpus: Path) -> None:
    seen = 0
    for path in sorted((corpus / "C_neutral").rglob("*.jpg")):
        opened = Image.open(path)
        opened.draft("RGB", (256, 256))
        photo = opened.convert("RGB")
        photo.thumbnail((256, 256))
        picture = Picture(*photo.size, 3, photo.tobytes())
        assert fingerprint(picture) in (None, library_of(picture)), path.name
        seen += 1
    assert seen
