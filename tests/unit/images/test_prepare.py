"""A provider receives what it takes and nothing more; every difference from the file is said."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.errors import SecondLookError, UnreadableImageError, UnsupportedImageError
from app.images import decode
from app.images.prepare import prepare
from app.images.sandbox import Sandbox
from tests.unit.images.pictures import SECRET, encoded, exif, laden, noise, quarters

JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"
PLENTY = 10_000_000


@pytest.fixture(autouse=True, scope="module")
def _decoders() -> None:
    decode.before_confinement()


def prepared(data: bytes, *mimes: str, max_bytes: int = PLENTY, **spec: Any) -> tuple[str, list[str], bytes]:
    meta, blobs = prepare(data, {"mimes": list(mimes), "max_bytes": max_bytes, **spec})
    assert meta["sha256"] == hashlib.sha256(blobs[0]).hexdigest()
    assert meta["byte_size"] == len(blobs[0]) <= max_bytes
    alterations = meta["alterations"]
    assert isinstance(alterations, list)
    assert (blobs[0] == data) == (alterations == [])
    assert SECRET.encode() not in blobs[0] or not spec.get("strip_metadata", True) or spec.get("keep_c2pa")
    return str(meta["mime"]), [str(words) for words in alterations], blobs[0]


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
def test_a_clean_file_goes_as_it_is(name: str) -> None:
    data = encoded(quarters(), name)
    assert prepared(data, JPEG, PNG, WEBP) == (f"image/{name.lower()}", [], data)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
def test_metadata_are_taken_out_without_touching_pixels(name: str) -> None:
    data = laden(name, 6)
    _, said, sent = prepared(data, JPEG, PNG, WEBP)
    assert said[0].startswith("metadata removed (")
    assert said[1] == "orientation kept"
    assert opened(sent).tobytes() == opened(data).tobytes()


def test_metadata_stay_when_they_may() -> None:
    data = laden("JPEG")
    assert prepared(data, JPEG, strip_metadata=False) == (JPEG, [], data)


def test_credentials_that_stay_are_said_not_to_match() -> None:
    _, said, sent = prepared(laden("JPEG"), JPEG, keep_c2pa=True)
    assert b"jumb" in sent
    assert said[-1] == "Content Credentials kept, though they no longer match the altered file"


def test_a_format_that_is_not_taken_is_converted() -> None:
    assert prepared(encoded(quarters(), "AVIF"), JPEG)[:2] == (
        JPEG, ["converted from AVIF to JPEG", "metadata removed"]
    )  # fmt: skip
    mime, said, sent = prepared(encoded(quarters(), "BMP"), JPEG, PNG)
    assert (mime, said[0]) == (PNG, "converted from BMP to PNG")
    assert opened(sent).tobytes() == quarters().tobytes()


def test_a_format_without_metadata_is_left_alone() -> None:
    data = encoded(quarters(), "BMP")
    assert prepared(data, "image/bmp", PNG) == ("image/bmp", [], data)


def test_metadata_of_a_format_that_cannot_be_stripped_cost_a_conversion() -> None:
    data = encoded(quarters(), "TIFF", exif=exif())
    assert prepared(data, "image/tiff", PNG)[0] == PNG
    assert prepared(data, "image/tiff", strip_metadata=False) == ("image/tiff", [], data)
    with pytest.raises(UnsupportedImageError, match="neither TIFF nor"):
        prepared(data, "image/tiff")


def test_too_many_pixels_are_scaled() -> None:
    for size in ((300, 200), (1000, 10), (7, 900)):
        mime, said, sent = prepared(encoded(noise(size), "PNG"), PNG, JPEG, max_pixels=2000)
        width, height = opened(sent).size
        assert width * height <= 2000
        assert mime == PNG
        assert f"scaled from {size[0]} × {size[1]} to {width} × {height} pixels" in said


def test_too_many_bytes_are_encoded_smaller_and_only_then_scaled() -> None:
    data = encoded(noise((400, 300)), "JPEG", quality=100, subsampling=0)
    _, said, sent = prepared(data, JPEG, max_bytes=len(data) // 2)
    assert said == ["encoded anew", "metadata removed"]
    assert opened(sent).size == (400, 300)
    _, said, sent = prepared(data, JPEG, max_bytes=3000)
    assert opened(sent).width < 400
    with pytest.raises(UnsupportedImageError, match="cannot be made smaller than 50 bytes"):
        prepared(data, JPEG, max_bytes=50)


def test_what_is_encoded_anew_is_upright_and_without_metadata() -> None:
    _, said, sent = prepared(laden("JPEG", 6), PNG)
    picture = opened(sent)
    assert picture.size == (32, 64)
    assert not picture.info
    assert said == ["converted from JPEG to PNG", "turned upright", "metadata removed"]
    assert not opened(prepared(laden("PNG", 6), JPEG)[2]).getexif()


def test_transparency_and_further_frames_are_said_when_they_are_lost() -> None:
    data = encoded(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "WEBP", lossless=True)
    _, said, sent = prepared(data, JPEG)
    assert "transparency replaced by grey" in said
    assert opened(sent).getpixel((5, 5)) == (128, 128, 128)
    assert opened(prepared(data, PNG, JPEG)[2]).mode == "RGBA"
    frames = [noise(seed=seed) for seed in range(4)]
    assert "only the first of 4 frames" in prepared(
        encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]), PNG
    )[1]  # fmt: skip


def test_heic_is_known_by_both_of_its_names(corpus: Path) -> None:
    data = (corpus / "B_hostile/python-pillow-Pillow/Tests__images__avif__hopper.heif").read_bytes()
    assert prepared(data, "image/heif", strip_metadata=False) == ("image/heic", [], data)
    assert prepared(data, JPEG)[1][0] == "converted from HEIF to JPEG"


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_same_file_gives_the_same_bytes(name: str) -> None:
    data = encoded(noise((120, 90)), name)
    spec = {"max_pixels": 5000}
    assert prepared(data, WEBP, JPEG, **spec) == prepared(data, WEBP, JPEG, **spec)


def test_what_is_no_picture_raises_our_errors() -> None:
    with pytest.raises(UnsupportedImageError):
        prepared(b"%PDF-1.4", JPEG)
    with pytest.raises(UnreadableImageError):
        prepared(encoded(noise(), "PNG")[:500], JPEG)


@given(st.binary(max_size=300), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.data())
@settings(max_examples=60)
def test_any_bytes_give_a_file_or_our_own_error(junk: bytes, name: str, data: st.DataObject) -> None:
    good = laden(name)
    at = data.draw(st.integers(0, len(good)))
    for broken in (junk, good[:at] + junk + good[at + len(junk) :]):
        try:
            prepare(broken, {"mimes": [JPEG, PNG], "max_bytes": 5000, "max_pixels": 10_000, "pixels_limit": 10**6})
        except SecondLookError:
            continue


async def test_it_runs_in_the_sandbox(sandbox: Sandbox) -> None:
    data = laden("PNG", 3)
    for mimes in ([PNG], [JPEG], [WEBP]):
        args: dict[str, Any] = {"mimes": mimes, "max_bytes": PLENTY}
        reply = await sandbox.run("images.prepare", data, args)
        meta, blobs = prepare(data, args)
        assert (reply.meta, list(reply.blobs)) == (meta, blobs)
