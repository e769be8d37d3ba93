"""Not a pixel changes, and nothing of what was written into the file is left."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.images.lossless import STRIPPABLE, NotStrippableError, strip
from tests.unit.images.pictures import SECRET, encoded, exif, laden, noise, quarters, srgb_profile

MIMES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
WITH_EXIF = ("JPEG", "PNG", "WEBP")
EXIF_TAGS_LEFT = {0x0112}


def pixels_of(data: bytes) -> tuple[str, tuple[int, int], bytes]:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.mode, picture.size, picture.tobytes()


def _with_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return data[:33] + chunk + data[33:]


def _with_riff_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    inner = data[8:] + kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


@pytest.mark.parametrize("name", WITH_EXIF)
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_pixels_stay_and_the_metadata_go(name: str, orientation: int) -> None:
    data = laden(name, orientation)
    assert SECRET.encode() in data
    stripped = strip(data, MIMES[name], orientation=orientation)
    assert pixels_of(stripped.data) == pixels_of(data)
    assert SECRET.encode() not in stripped.data
    assert b"GPS" not in stripped.data
    with Image.open(io.BytesIO(stripped.data)) as picture:
        picture.load()
        tags = picture.getexif()
        assert set(tags) == (EXIF_TAGS_LEFT if orientation != 1 else set())
        assert tags.get(0x0112, 1) == orientation
        assert not tags.get_ifd(0x8825)
        assert not {"comment", "xmp", "photoshop", "parameters", "compressed"} & set(picture.info)
        assert picture.info["icc_profile"] == srgb_profile()
    assert "EXIF" in stripped.removed


@pytest.mark.parametrize("name", MIMES)
def test_stripping_twice_changes_nothing_more(name: str) -> None:
    once = strip(laden(name, 6), MIMES[name], orientation=6)
    twice = strip(once.data, MIMES[name], orientation=6)
    assert twice.data == once.data
    assert strip(laden(name, 6), MIMES[name], orientation=6).data == once.data


@pytest.mark.parametrize(("name", "mode"), [("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("WEBP", "RGBA")])
def test_other_modes_survive(name: str, mode: str) -> None:
    picture = noise(mode="RGBA") if mode == "RGBA" else noise().convert(mode)
    data = encoded(picture, name, exif=exif())
    assert pixels_of(strip(data, MIMES[name]).data) == pixels_of(data)


def test_a_progressive_jpeg_with_restart_markers_survives() -> None:
    data = encoded(noise((200, 150)), "JPEG", progressive=True, restart_marker_rows=1, exif=exif())
    assert pixels_of(strip(data, "image/jpeg").data) == pixels_of(data)


def test_a_comment_between_the_scans_goes_too() -> None:
    data = encoded(noise((64, 64)), "JPEG", progressive=True)
    second = data.rindex(b"\xff\xda")
    secret = SECRET.encode()
    data = data[:second] + b"\xff\xfe" + struct.pack(">H", len(secret) + 2) + secret + data[second:]
    stripped = strip(data, "image/jpeg")
    assert secret not in stripped.data
    assert pixels_of(stripped.data) == pixels_of(data)


def test_a_gif_keeps_its_pixels_and_its_loop_only() -> None:
    data = laden("GIF")
    assert data.count(SECRET.encode()) == 4
    stripped = strip(data, "image/gif")
    assert SECRET.encode() not in stripped.data
    assert stripped.removed == ["comment", "XMP", "Content Credentials", "data behind the picture"]
    assert pixels_of(stripped.data) == pixels_of(data)
    assert Image.open(io.BytesIO(stripped.data)).info["loop"] == 3
    assert b"C2PA_GIF" in strip(data, "image/gif", keep_c2pa=True).data
    drawn = data.replace(b"\x21\xfe", b"\x21\x01", 1)
    with pytest.raises(NotStrippableError, match="text that is drawn"):
        strip(drawn, "image/gif")


@pytest.mark.parametrize("name", ["PNG", "WEBP", "GIF"])
def test_animations_keep_every_frame(name: str) -> None:
    frames = [noise(seed=seed) for seed in range(3)]
    extra = {"comment": b"hello"} if name == "GIF" else {"lossless": True, "exif": exif()}
    data = encoded(frames[0], name, save_all=True, append_images=frames[1:], **extra)
    stripped = strip(data, MIMES[name])
    assert len(stripped.data) < len(data)
    with Image.open(io.BytesIO(stripped.data)) as new, Image.open(io.BytesIO(data)) as old:
        assert new.n_frames == old.n_frames == 3  # type: ignore[attr-defined]
        for index in range(3):
            new.seek(index)
            old.seek(index)
            assert new.tobytes() == old.tobytes()


def test_content_credentials_go_unless_they_are_to_stay() -> None:
    secret = SECRET.encode()
    png = _with_chunk(encoded(quarters(), "PNG"), b"caBX", secret)
    webp = _with_riff_chunk(encoded(quarters(), "WEBP", exif=exif()), b"C2PA", secret)
    for data, mime in ((laden("JPEG"), "image/jpeg"), (png, "image/png"), (webp, "image/webp")):
        gone = strip(data, mime)
        assert gone.has_c2pa
        assert "Content Credentials" in gone.removed
        assert secret not in gone.data
        kept = strip(data, mime, keep_c2pa=True)
        assert "Content Credentials" not in kept.removed
        assert secret in kept.data
        assert pixels_of(kept.data) == pixels_of(data)


def test_a_profile_s_name_and_private_chunks_go() -> None:
    data = _with_chunk(encoded(quarters(), "PNG"), b"prVt", SECRET.encode())
    body = SECRET.encode() + b"\0\0" + zlib.compress(srgb_profile())
    data = _with_chunk(data, b"iCCP", body)
    stripped = strip(data, "image/png")
    assert SECRET.encode() not in stripped.data
    assert stripped.removed == ["private data"]
    assert Image.open(io.BytesIO(stripped.data)).info["icc_profile"] == srgb_profile()


def test_pictures_hidden_behind_the_picture_go() -> None:
    mpo = encoded(quarters(), "MPO", save_all=True, append_images=[noise()])
    stripped = strip(mpo, "image/jpeg")
    assert {"further pictures", "data behind the picture"} <= set(stripped.removed)
    assert Image.open(io.BytesIO(stripped.data)).format == "JPEG"


def test_nothing_is_noted_of_a_clean_file() -> None:
    for name, mime in MIMES.items():
        assert strip(encoded(quarters(), name), mime).removed == []


@pytest.mark.parametrize("mime", sorted(STRIPPABLE))
def test_what_is_cut_short_is_not_promised_to_be_clean(mime: str) -> None:
    name = next(name for name in MIMES if MIMES[name] == mime)
    data = encoded(noise(), name)
    for end in (0, 1, 2, 3, 11, 12, 20, 40, len(data) // 2, len(data) - 3):
        with pytest.raises(NotStrippableError):
            strip(data[:end], mime)


@given(st.binary(max_size=400), st.sampled_from(sorted(STRIPPABLE)), st.integers(1, 8), st.data())
@settings(max_examples=150)
def test_any_bytes_are_stripped_or_refused(junk: bytes, mime: str, orientation: int, data: st.DataObject) -> None:
    name = next(name for name in MIMES if MIMES[name] == mime)
    good = laden(name)
    at = data.draw(st.integers(0, len(good)))
    for broken in (junk, good[:2] + junk, good[:at] + junk + good[at:], good[:at] + junk + good[at + len(junk) :]):
        try:
            stripped = strip(broken, mime, orientation=orientation)
        except NotStrippableError:
            continue
        assert strip(stripped.data, mime, orientation=orientation).data == stripped.data
