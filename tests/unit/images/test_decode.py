"""Pixels come out upright and in sRGB whatever they went in as; what cannot be read says why."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from app.errors import SecondLookError, UnreadableImageError, UnsupportedImageError
from app.images import decode
from app.images.limits import Limits, Priority
from app.images.sandbox import Sandbox
from tests.unit.images.pictures import encoded, exif, noise, quarters

ENCODABLE = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF", "JPEG2000", "ICO", "PPM", "TGA", "QOI")
CORNERS = {"red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}


@pytest.fixture(autouse=True, scope="module")
def _decoders() -> None:
    decode.before_confinement()


def facts_of(data: bytes, **args: Any) -> dict[str, Any]:
    meta, _ = decode.inspect(data, args)
    assert meta["unreadable"] is None, meta["unreadable"]
    assert isinstance(meta["facts"], dict)
    return meta["facts"]


def complaint(data: bytes, **args: Any) -> tuple[str, str]:
    meta, blobs = decode.inspect(data, args)
    assert meta["facts"] is None
    assert blobs == []
    assert isinstance(meta["unreadable"], dict)
    return str(meta["unreadable"]["kind"]), str(meta["unreadable"]["message"])


def shown(data: bytes, width: int = 640, height: int = 640, **args: Any) -> Image.Image:
    meta, blobs = decode.stage(data, {"max_width": width, "max_height": height, **args})
    mode = {3: "RGB", 4: "RGBA"}[int(str(meta["channels"]))]
    return Image.frombytes(mode, (int(str(meta["width"])), int(str(meta["height"]))), blobs[0])


def nearly(picture: Image.Image, at: tuple[float, float], colour: tuple[int, ...], by: int = 12) -> bool:
    x, y = int(at[0] * picture.width), int(at[1] * picture.height)
    got = picture.getpixel((x, y))
    assert isinstance(got, tuple)
    return all(abs(int(a) - b) <= by for a, b in zip(got, colour, strict=False))


@pytest.mark.parametrize("name", ENCODABLE)
def test_every_taken_format_is_read(name: str) -> None:
    data = encoded(quarters((32, 32)), name)
    facts = facts_of(data)
    assert (facts["format"], facts["width"], facts["height"], facts["frames"]) == (name, 32, 32, 1)
    picture = shown(data)
    for colour, at in zip(CORNERS.values(), [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)], strict=True):
        assert nearly(picture, at, colour, by=40 if name in ("JPEG", "WEBP", "AVIF", "GIF") else 6)


def test_a_heic_file_is_read(corpus: Path) -> None:
    data = (corpus / "B_hostile/python-pillow-Pillow/Tests__images__avif__hopper.heif").read_bytes()
    facts = facts_of(data)
    assert (facts["format"], facts["mime"], facts["width"], facts["height"]) == ("HEIF", "image/heic", 128, 128)


def test_hash_and_size_are_those_of_the_file_also_when_it_cannot_be_read() -> None:
    for data in (encoded(quarters(), "PNG"), b"no picture at all", b""):
        meta, _ = decode.inspect(data, {})
        assert (meta["sha256"], meta["byte_size"]) == (hashlib.sha256(data).hexdigest(), len(data))
        assert decode.hash_file(data, {}) == ({"sha256": meta["sha256"], "byte_size": len(data)}, [])


def test_preview_and_thumbnail_fit_and_agree_with_their_bytes() -> None:
    meta, blobs = decode.inspect(encoded(quarters((1000, 500)), "JPEG"), {"thumb": 256, "preview": 512})
    assert meta["thumb"] == {"width": 256, "height": 128}
    assert meta["preview"] == {"width": 512, "height": 256}
    assert [len(blob) for blob in blobs] == [256 * 128 * 3, 512 * 256 * 3]


def test_small_and_narrow_pictures_are_not_enlarged() -> None:
    meta, blobs = decode.inspect(encoded(Image.new("RGB", (1, 3000)), "PNG"), {})
    assert meta["preview"] == {"width": 1, "height": 512}
    assert meta["thumb"] == {"width": 1, "height": 256}
    assert len(blobs[0]) == 256 * 3
    assert shown(encoded(quarters((20, 10)), "PNG")).size == (20, 10)


def test_a_stage_picture_fits_into_what_a_worker_may_answer() -> None:
    data = encoded(Image.new("RGBA", (6000, 5000)), "PNG", compress_level=1)
    meta, blobs = decode.stage(data, {"max_width": 9999, "max_height": 9999})
    assert (meta["width"], meta["height"]) == (4381, 3651)
    assert len(blobs[0]) <= Limits().result_bytes


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_shown_upright(name: str, orientation: int) -> None:
    stored = quarters()
    inverse = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # of Image.Transpose, undoing what the viewer will do
    if orientation > 1:
        stored = stored.transpose(Image.Transpose(inverse[orientation]))
    options = {"lossless": True} if name == "WEBP" else {"quality": 95} if name == "JPEG" else {}
    data = encoded(stored, name, exif=exif(orientation), **options)
    facts = facts_of(data)
    assert (facts["width"], facts["height"], facts["orientation"]) == (64, 32, orientation)
    picture = shown(data, 64, 64)
    assert picture.size == (64, 32)
    for colour, at in zip(CORNERS.values(), [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)], strict=True):
        assert nearly(picture, at, colour, by=30)


@pytest.mark.parametrize(
    ("mode", "name", "value", "expected"),
    [
        ("1", "PNG", 1, (255, 255, 255)),
        ("L", "PNG", 100, (100, 100, 100)),
        ("LA", "PNG", (100, 255), (100, 100, 100, 255)),
        ("RGBA", "PNG", (10, 20, 30, 40), (10, 20, 30, 40)),
        ("I;16", "PNG", 25700, (100, 100, 100)),
        ("I;16", "TIFF", 65535, (255, 255, 255)),
        ("CMYK", "JPEG", (0, 255, 255, 0), (255, 0, 0)),
        ("CMYK", "TIFF", (255, 0, 0, 0), (0, 255, 255)),
        ("LAB", "TIFF", (255, 128, 128), (255, 255, 255)),
        ("YCbCr", "TIFF", (255, 128, 128), (255, 255, 255)),
    ],
)
def test_every_mode_becomes_rgb_or_rgba(mode: str, name: str, value: Any, expected: tuple[int, ...]) -> None:
    picture = shown(encoded(Image.new(mode, (8, 8), value), name))
    assert picture.mode == ("RGBA" if len(expected) == 4 else "RGB")
    assert nearly(picture, (0.5, 0.5), expected, by=6)


def test_floating_point_and_wide_integers_are_scaled_to_their_own_range() -> None:
    ramp = np.linspace(-5, 5, 64, dtype=np.float32).reshape(8, 8)
    for values in (ramp, (ramp * 1e6).astype(np.int32)):
        picture = shown(encoded(Image.fromarray(values), "TIFF"))
        assert picture.getpixel((0, 0)) == (0, 0, 0)
        assert picture.getpixel((7, 7)) == (255, 255, 255)
    for odd in (np.full((4, 4), np.nan, np.float32), np.full((4, 4), 7, np.float32)):
        assert shown(encoded(Image.fromarray(odd), "TIFF")).size == (4, 4)


def test_a_transparent_palette_keeps_its_hole_on_stage_and_is_grey_in_the_preview() -> None:
    picture = Image.new("P", (8, 8), 0)
    picture.putpalette([255, 0, 0, 0, 0, 255])
    data = encoded(picture, "PNG", transparency=0)
    assert facts_of(data)["has_alpha"] is True
    assert shown(data).getpixel((0, 0)) == (255, 0, 0, 0)
    _, blobs = decode.inspect(data, {})
    assert blobs[0][:3] == bytes((128, 128, 128))


def test_a_colour_profile_is_applied_and_a_broken_one_ignored() -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Exchanging the names of the red and the blue column gives a profile in which red is blue.
    other = swapped.replace(b"rXYZ", b"tmp!", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tmp!", b"bXYZ", 1)
    # Its description must not be that of sRGB, or it is taken at its word.
    other = other.replace("sRGB".encode("utf-16-be"), "xxxx".encode("utf-16-be")).replace(b"sRGB", b"xxxx")
    red = Image.new("RGB", (8, 8), (255, 0, 0))
    assert nearly(shown(encoded(red, "PNG", icc_profile=other)), (0, 0), (0, 0, 255), by=30)
    for broken in (b"nonsense", swapped[:60], b"\0" * 200):
        assert shown(encoded(red, "PNG", icc_profile=broken)).getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize(("name", "frames"), [("GIF", 3), ("WEBP", 3), ("PNG", 3), ("TIFF", 3), ("AVIF", 3)])
def test_of_an_animation_the_first_frame_is_shown_and_all_are_counted(name: str, frames: int) -> None:
    pictures = [Image.new("RGB", (16, 16), (80 * index, 0, 0)) for index in range(frames)]
    data = encoded(pictures[0], name, save_all=True, append_images=pictures[1:])
    assert facts_of(data)["frames"] == frames
    assert nearly(shown(data), (0.5, 0.5), (0, 0, 0), by=6)
    assert nearly(shown(data, frame=2), (0.5, 0.5), (160, 0, 0), by=16)
    with pytest.raises(UnreadableImageError, match="no frame 10"):
        shown(data, frame=9)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF", "PPM", "QOI"])
def test_a_truncated_file_is_unreadable_with_the_reason(name: str) -> None:
    data = encoded(noise((64, 64)), name)
    kind, message = complaint(data[: len(data) // 2])
    assert kind == "unreadable"
    assert "cannot be decoded" in message or "header makes no sense" in message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.5", "a PDF document"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "a PostScript document"),
        (b"just words", "a text file"),
    ],
)
def test_what_is_no_picture_is_named(data: bytes, words: str) -> None:
    kind, message = complaint(data)
    assert kind == "unsupported"
    assert words in message


def test_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    data = encoded(Image.new("1", (4000, 4000)), "PNG")
    assert len(data) < 10_000
    kind, message = complaint(data, pixels_limit=1_000_000)
    assert kind == "unreadable"
    assert message == "The picture is 4000 × 4000 pixels, more than the 1 megapixels that are read."
    kind, message = complaint(data, pixels_limit=9_000_000)
    assert "9 megapixels" in message


def test_a_heatmap_becomes_grey_bytes_within_its_limits() -> None:
    meta, blobs = decode.grey_map(encoded(Image.linear_gradient("L"), "PNG"), {"max_side": 64})
    assert meta == {"width": 64, "height": 64}
    assert len(blobs[0]) == 64 * 64
    assert blobs[0][0] < 5
    assert blobs[0][-1] > 250
    with pytest.raises(UnsupportedImageError, match="an SVG drawing"):
        decode.grey_map(b"<svg/>", {})
    with pytest.raises(UnsupportedImageError):
        decode.grey_map(encoded(quarters(), "TIFF"), {})


def test_a_jpeg_is_decoded_at_a_smaller_scale() -> None:
    opened = decode.open_picture(encoded(quarters((1600, 800)), "JPEG"), decode.PIXEL_LIMIT)
    decode.pixels(opened, (200, 200))
    assert opened.picture.size == (200, 100)


@given(st.binary(max_size=200), st.sampled_from(ENCODABLE), st.data())
@settings(max_examples=150)
def test_any_bytes_end_as_pixels_or_as_our_own_error(junk: bytes, name: str, data: st.DataObject) -> None:
    good = encoded(quarters((16, 16)), name)
    at = data.draw(st.integers(0, len(good)))
    for broken in (junk, good[:at] + junk + good[at + len(junk) :], good[:at] + junk):
        meta, _ = decode.inspect(broken, {"pixels_limit": 1_000_000})
        assert (meta["facts"] is None) != (meta["unreadable"] is None)
        for operation, args in ((decode.stage, {"max_width": 50, "max_height": 50}), (decode.grey_map, {})):
            try:
                operation(broken, {**args, "pixels_limit": 1_000_000})
            except SecondLookError:
                continue


async def test_the_operations_run_in_the_sandbox_as_they_do_here(
    sandbox: Sandbox, make_file: Callable[..., Path]
) -> None:
    data = encoded(noise((300, 200)), "JPEG", exif=exif(6))
    path = make_file(data)
    meta, blobs = decode.inspect(data, {})
    reply = await sandbox.run("images.inspect", path, {})
    assert reply.meta == meta
    assert list(reply.blobs) == blobs
    for name in ENCODABLE:
        reply = await sandbox.run("images.stage", encoded(quarters(), name), {"max_width": 30, "max_height": 30})
        assert reply.meta["width"] == 30
    assert (await sandbox.run("images.hash", b"", {})).meta["byte_size"] == 0


async def test_a_bomb_within_the_pixel_limit_stops_at_the_memory_limit(sandbox: Sandbox) -> None:
    bomb = encoded(Image.new("RGB", (9000, 9000)), "PNG")  # 324 MB when decoded, 240 kB as a file
    tight = Limits(memory_bytes=100 << 20)
    with pytest.raises(UnreadableImageError, match="more than 100 MB of memory"):
        await sandbox.run("images.inspect", bomb, {}, priority=Priority.NOW, limits=tight)
    assert (await sandbox.run("images.inspect", bomb, {})).meta["facts"]


def _array(meta: dict[str, Any], blob: bytes) -> np.ndarray[Any, Any]:
    return np.frombuffer(blob, np.uint8).reshape(int(meta["height"]), int(meta["width"]), 3)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_part_holds_the_true_pixels_of_its_place(name: str, orientation: int) -> None:
    known: dict[str, dict[str, Any]] = {"JPEG": {"quality": 95, "subsampling": 0}, "WEBP": {"lossless": True}}
    options = known.get(name, {})
    data = encoded(noise((96, 64)), name, exif=exif(orientation), **options)
    meta, (blob,) = decode.stage(data, {"max_width": 999, "max_height": 999})
    whole = _array(meta, blob)
    for left, top, right, bottom in ((0, 0, 20, 10), (13, 21, 50, 60), (40, 30, 400, 400)):
        wanted = {"max_width": 999, "max_height": 999, "region": [left, top, right, bottom]}
        found, (part,) = decode.stage(data, wanted)
        assert (found["whole_width"], found["whole_height"]) == (meta["width"], meta["height"])
        assert np.array_equal(_array(found, part), whole[top:bottom, left:right])


def test_a_part_is_shrunk_into_its_box_and_a_senseless_one_is_cut_to_the_picture() -> None:
    data = encoded(quarters((64, 32)), "PNG")
    meta, (blob,) = decode.stage(data, {"max_width": 8, "max_height": 8, "region": [32, 0, 64, 16]})
    assert (meta["width"], meta["height"]) == (8, 4)
    assert blob[3 * 20 : 3 * 21] == bytes((0, 255, 0))
    meta, _ = decode.stage(data, {"max_width": 8, "max_height": 8, "region": [900, 900, -5, -5]})
    assert (meta["width"], meta["height"]) == (1, 1)


@pytest.mark.parametrize("name", ["GIF", "WEBP", "PNG", "TIFF"])
def test_every_frame_can_be_shown_alone(name: str) -> None:
    frames = [Image.new("RGB", (20, 10), (80 * index, 10, 200 - 60 * index)) for index in range(3)]
    options = {"lossless": True} if name == "WEBP" else {}
    data = encoded(frames[0], name, save_all=True, append_images=frames[1:], **options)
    for index in range(3):
        meta, (blob,) = decode.stage(data, {"max_width": 99, "max_height": 99, "frame": index})
        assert (meta["whole_width"], meta["whole_height"]) == (20, 10)
        assert max(abs(a - b) for a, b in zip(blob[:3], frames[index].getpixel((0, 0)), strict=True)) <= 2  # type: ignore[arg-type]
    with pytest.raises(UnreadableImageError, match="no frame 4"):
        decode.stage(data, {"max_width": 99, "max_height": 99, "frame": 3})


def test_the_pages_of_a_document_have_sizes_of_their_own_and_keep_to_the_limit() -> None:
    pages = [Image.new("L", size) for size in ((20, 10), (30, 40), (300, 200))]
    data = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    meta, _ = decode.stage(data, {"max_width": 9, "max_height": 9, "frame": 1})
    assert (meta["whole_width"], meta["whole_height"]) == (30, 40)
    with pytest.raises(UnreadableImageError, match="300 × 200"):
        decode.stage(data, {"max_width": 9, "max_height": 9, "frame": 2, "pixels_limit": 50_000})


def display_p3() -> bytes:
    """A Display P3 profile: its colorants adapted to D50, and a gamma of 2.2 (ICC.1:2001-04, sections 6.1 to 6.5)."""

    def s15(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def text(kind: bytes, words: bytes) -> bytes:
        if kind == b"text":
            return b"text\0\0\0\0" + words + b"\0"
        return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words + b"\0" + bytes(78)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    tags = {
        b"desc": text(b"desc", b"Wide"),
        b"cprt": text(b"text", b"none"),
        b"wtpt": b"XYZ \0\0\0\0" + s15(0.9642, 1.0, 0.8249),
        b"rXYZ": b"XYZ \0\0\0\0" + s15(0.51512, 0.24120, -0.00105),
        b"gXYZ": b"XYZ \0\0\0\0" + s15(0.29198, 0.69225, 0.04189),
        b"bXYZ": b"XYZ \0\0\0\0" + s15(0.15710, 0.06657, 0.78407),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 11, 21, 0, 0, 0, b"acsp") + bytes(28) + s15(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + table + body


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_a_wide_gamut_is_brought_to_srgb(name: str) -> None:
    """By the published matrix from Display P3 to sRGB in linear light."""
    given = (150, 100, 90)
    to_srgb = np.array([[1.22494, -0.22494, 0.0], [-0.04206, 1.04206, 0.0], [-0.01964, -0.07864, 1.09827]])
    linear = to_srgb @ (np.array(given) / 255) ** 2.2
    expected = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055) * 255
    known: dict[str, dict[str, Any]] = {"JPEG": {"quality": 100, "subsampling": 0}, "WEBP": {"lossless": True}}
    options = known.get(name, {})
    data = encoded(Image.new("RGB", (16, 16), given), name, icc_profile=display_p3(), **options)
    got = shown(data).getpixel((8, 8))
    assert isinstance(got, tuple)
    assert max(abs(float(a) - b) for a, b in zip(got, expected, strict=True)) <= 4
    assert got[0] - given[0] >= 3


def test_inks_become_the_colours_that_they_print() -> None:
    inks = {(255, 0, 0, 0): (0, 255, 255), (0, 255, 0, 0): (255, 0, 255), (0, 0, 0, 255): (0, 0, 0)}
    for ink, colour in inks.items():
        for name in ("JPEG", "TIFF"):
            assert nearly(shown(encoded(Image.new("CMYK", (8, 8), ink), name)), (0.5, 0.5), colour, 50)
