"""Open a foreign picture within limits and turn it into upright sRGB pixels; its operations run in the sandbox.

Every public operation takes the mapped file and JSON arguments and returns JSON facts and
blobs, as `app.images.worker` expects. Only `UnsupportedImageError` and
`UnreadableImageError` leave this module on foreign input.
"""

from __future__ import annotations

import hashlib
import io
import logging
import math
import warnings
from dataclasses import dataclass
from typing import Any

import pi_heif
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    IcoImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    PsdImagePlugin,
    QoiImagePlugin,
    TgaImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from app.errors import SecondLookError, UnreadableImageError, UnsupportedImageError
from app.images import colour
from app.images.formats import MIMES, sniff
from app.images.limits import JSON, Limits
from app.images.stream import Mapped, stream
from app.images.worker import describe

OPERATIONS = {
    "images.inspect": "app.images.decode:inspect",
    "images.hash": "app.images.decode:hash_file",
    "images.stage": "app.images.decode:stage",
    "images.map": "app.images.decode:grey_map",
    "images.prepare": "app.images.prepare:prepare",
}

Answer = tuple[dict[str, JSON], list[bytes]]
Region = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""

_PLUGINS = (
    AvifImagePlugin, BmpImagePlugin, GifImagePlugin, IcoImagePlugin, Jpeg2KImagePlugin, JpegImagePlugin,
    MpoImagePlugin, PngImagePlugin, PpmImagePlugin, PsdImagePlugin, QoiImagePlugin, TgaImagePlugin,
    TiffImagePlugin, WebPImagePlugin,
)  # fmt: skip
PIXEL_LIMIT = Limits().pixels
_STAGE_PIXELS = 16_000_000
_ORIENTATION_TAG = 0x0112
# Pillow turns TIFF by itself while loading; libheif follows the file's own transformations, and EXIF does not count.
_TURNED_BY_DECODER = frozenset({"TIFF", "HEIF"})
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_MAP_FORMATS = frozenset({"PNG", "JPEG", "WEBP"})
_TEXT_LIMIT = 4 * 1024 * 1024


def before_confinement() -> None:
    """Load and warm up, while files can still be opened, whatever the decoders load on first use."""
    pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    Image.preinit()
    warnings.simplefilter("ignore")
    logging.getLogger("PIL").setLevel(logging.CRITICAL)  # what it logs of a damaged file it also raises
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    PngImagePlugin.MAX_TEXT_CHUNK = _TEXT_LIMIT
    PngImagePlugin.MAX_TEXT_MEMORY = 4 * _TEXT_LIMIT
    for name in ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "AVIF", "JPEG2000"):
        file = io.BytesIO()
        Image.new("RGB", (16, 16)).save(file, name)
        inspect(file.getvalue(), {})


@dataclass(slots=True)
class Opened:
    """A picture that was recognised and is within the pixel limit, not (or not necessarily) decoded yet.

    `width` and `height` are as displayed, after `orientation` (EXIF, 1–8) is applied;
    `turn` is the part of it that the decoder leaves to us.
    """

    picture: ImageFile.ImageFile
    format: str
    mime: str
    orientation: int
    turn: int
    width: int
    height: int
    mode: str
    has_alpha: bool


def inspect(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """Hash, facts, thumbnail and preview in one pass over the file.

    Args:
        mapped: the file.
        args: `thumb` and `preview`, the longer sides in pixels; `pixels_limit`.

    Returns:
        `sha256`, `byte_size`, and either `facts` (see `ImageFacts`), `thumb` and `preview`
        (`width`, `height`; RGB, one blob each) or `unreadable` (`kind`, `message`), the
        others being None.
    """
    meta, _ = hash_file(mapped, args)
    meta |= {"facts": None, "unreadable": None, "thumb": None, "preview": None}
    preview_side, thumb_side = int(args.get("preview", 512)), int(args.get("thumb", 256))
    try:
        opened = open_picture(mapped, _pixel_limit(args))
        preview = colour.flatten(pixels(opened, (preview_side, preview_side)))
        thumb = preview.copy()
        thumb.thumbnail((thumb_side, thumb_side), Image.Resampling.BILINEAR, reducing_gap=2.0)
        blobs = [thumb.tobytes(), preview.tobytes()]
    except SecondLookError as error:
        return meta | {"unreadable": {"kind": error.kind, "message": error.message}}, []
    meta |= {
        "facts": {
            "format": opened.format,
            "mime": opened.mime,
            "width": opened.width,
            "height": opened.height,
            "frames": count_frames(mapped, opened.format),
            "orientation": opened.orientation,
            "mode": opened.mode,
            "has_alpha": opened.has_alpha,
        },
        "thumb": {"width": thumb.width, "height": thumb.height},
        "preview": {"width": preview.width, "height": preview.height},
    }
    return meta, blobs


def hash_file(mapped: Mapped, _args: dict[str, Any]) -> Answer:
    """`sha256` (lower-case hex) and `byte_size` of the file, whatever it is."""
    return {"sha256": hashlib.sha256(mapped).hexdigest(), "byte_size": len(mapped)}, []


def stage(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """The picture at the size at which it is shown: upright, sRGB, RGB or RGBA, never enlarged.

    Args:
        mapped: the file.
        args: `max_width`, `max_height` in pixels; `frame` (default 0); `region`, four whole
            numbers (left, top, right, bottom) in pixels of the whole picture as displayed:
            only this part is made, and the two limits are for it; `pixels_limit`; `sha256`:
            nothing is made of a file that has another one.

    Returns:
        `sha256` of the file alone where it is not the one that was asked for; else
        `width`, `height`, `channels` (3 or 4), `whole_width` and `whole_height` of this frame
        as displayed, and one blob of width × height × channels bytes; at most 16 megapixels,
        so that it fits into what a worker may answer.
    """
    if "sha256" in args and (found := hashlib.sha256(mapped).hexdigest()) != args["sha256"]:
        return {"sha256": found}, []
    opened = open_picture(mapped, _pixel_limit(args))
    _seek(opened, int(args.get("frame", 0)), _pixel_limit(args))
    region = _region(opened, args.get("region"))
    size = (opened.width, opened.height) if region is None else (region[2] - region[0], region[3] - region[1])
    width, height = _fit(size, (int(args["max_width"]), int(args["max_height"])))
    scale = min(1.0, math.sqrt(_STAGE_PIXELS / (width * height)))
    shown = pixels(opened, (max(1, int(width * scale)), max(1, int(height * scale))), region)
    whole = {"whole_width": opened.width, "whole_height": opened.height}
    return {"width": shown.width, "height": shown.height, "channels": len(shown.mode), **whole}, [shown.tobytes()]


def grey_map(mapped: Mapped, args: dict[str, Any]) -> Answer:
    """An untrusted heatmap as grey values: `width`, `height` and one byte a pixel; `max_side` bounds the result."""
    found = sniff(bytes(mapped[:64]), len(mapped))
    if not _MAP_FORMATS.intersection(found.pillow):
        msg = f"The heatmap is {found.words}, not a picture."
        raise UnsupportedImageError(msg)
    side = int(args.get("max_side", 1024))
    shown = colour.flatten(pixels(open_picture(mapped, _pixel_limit(args)), (side, side))).convert("L")
    return {"width": shown.width, "height": shown.height}, [shown.tobytes()]


def open_picture(mapped: Mapped, pixel_limit: int) -> Opened:
    """Recognise a file by its content and read its header with the one decoder that fits.

    Raises:
        UnsupportedImageError: no kind of file that is taken; the message says what it seems to be.
        UnreadableImageError: damaged, or more than `pixel_limit` pixels.
    """
    found = sniff(bytes(mapped[:4096]), len(mapped))
    if not found.pillow:
        msg = f"This is {found.words}, not a picture that Second Look reads."
        raise UnsupportedImageError(msg)
    Image.MAX_IMAGE_PIXELS = None
    try:
        picture = Image.open(stream(mapped), formats=found.pillow)
        width, height = picture.size
    except Exception as error:
        raise _failure(found.words, error) from error
    if width * height > pixel_limit:
        raise UnreadableImageError(_too_many_pixels(pixel_limit, width, height))
    # From here on Pillow's own check, also of pictures nested in others, raises at twice this value.
    Image.MAX_IMAGE_PIXELS = max(1, pixel_limit // 2)
    name = picture.format or found.pillow[0]
    if name == "PNG":  # its EXIF may stand behind the pixels; a second load after a failed one would succeed wrongly
        _load(picture)
    orientation = _orientation(picture)
    turn = 1 if name in _TURNED_BY_DECODER else orientation
    if turn >= 5:
        width, height = height, width
    return Opened(
        picture, name, MIMES.get(name, "application/octet-stream"), orientation, turn, width, height, picture.mode,
        colour.has_alpha(picture),
    )  # fmt: skip


def pixels(opened: Opened, box: tuple[int, int] | None, region: Region | None = None) -> Image.Image:
    """Decode, shrink into `box` (None: leave the size), turn upright, convert to sRGB: RGB, or RGBA with alpha.

    A JPEG is already decoded at the smallest of its own scales that fills the box, and
    colours are converted after shrinking, where it costs least. `region` (left, top, right,
    bottom in displayed pixels) takes a part only; the box is then for the part.
    """
    picture = opened.picture
    part = _stored(opened, region) if region is not None else (0, 0, *picture.size)
    size = (part[2] - part[0], part[3] - part[1])
    target = size
    if box is not None:
        target = _fit(size, (box[1], box[0]) if opened.turn >= 5 else box)
    stored = picture.size
    if opened.format in ("JPEG", "MPO"):
        wanted = (math.ceil(stored[0] * target[0] / size[0]), math.ceil(stored[1] * target[1] / size[1]))
        picture.draft(None, wanted)
    _load(picture)
    try:
        profile = picture.info.get("icc_profile")
        whole = colour.to_eight_bit(picture)
        shrunk = _shrunk(whole, part, (whole.width / stored[0], whole.height / stored[1]), target)
        shown = colour.to_srgb(shrunk, profile if isinstance(profile, bytes) else None)
    except Exception as error:
        raise _failure(opened.format, error) from error
    turn = _TURNS.get(opened.turn)
    return shown.transpose(turn) if turn is not None else shown


def _shrunk(whole: Image.Image, part: Region, drafted: tuple[float, float], target: tuple[int, int]) -> Image.Image:
    """The part (in stored pixels) of a picture that was decoded at the scales `drafted`, at the size `target`."""
    across, down = drafted
    box = (part[0] * across, part[1] * down, min(whole.width, part[2] * across), min(whole.height, part[3] * down))
    left, top = round(box[0]), round(box[1])
    if box[2] - box[0] == target[0] and box[3] - box[1] == target[1]:
        return whole if target == whole.size else whole.crop((left, top, left + target[0], top + target[1]))
    return whole.resize(target, Image.Resampling.BILINEAR, box=box, reducing_gap=2.0)


def _region(opened: Opened, wanted: object) -> Region | None:
    """The region asked for, cut to the picture; None where the whole is wanted."""
    if not isinstance(wanted, list | tuple) or len(wanted) != 4:
        return None
    left, top, right, bottom = (int(value) for value in wanted)
    left, top = min(max(0, left), opened.width - 1), min(max(0, top), opened.height - 1)
    return left, top, min(max(left + 1, right), opened.width), min(max(top + 1, bottom), opened.height)


def _stored(opened: Opened, region: Region) -> Region:
    """Where a region of the displayed picture lies in the pixels as the decoder gives them, before `turn`."""
    left, top, right, bottom = region
    width, height = opened.width, opened.height
    if opened.turn in (2, 3, 6, 7):
        left, right = width - right, width - left
    if opened.turn in (3, 4, 7, 8):
        top, bottom = height - bottom, height - top
    return (top, left, bottom, right) if opened.turn >= 5 else (left, top, right, bottom)


def _seek(opened: Opened, frame: int, pixel_limit: int) -> None:
    """Go to a frame, counted from 0; pages of a document have sizes and orientations of their own."""
    if frame == 0:
        return
    picture = opened.picture
    try:
        picture.seek(frame)
        width, height = picture.size
    except MemoryError:
        raise
    except Exception as error:
        msg = f"The picture has no frame {frame + 1}."
        raise UnreadableImageError(msg) from error
    if width * height > pixel_limit:
        raise UnreadableImageError(_too_many_pixels(pixel_limit, width, height))
    if opened.format == "MPO":
        opened.orientation = opened.turn = _orientation(picture)
    opened.width, opened.height = (height, width) if opened.turn >= 5 else (width, height)


def _load(picture: ImageFile.ImageFile) -> None:
    try:
        picture.load()
    except Image.DecompressionBombError as error:
        raise UnreadableImageError(_too_many_pixels(2 * (Image.MAX_IMAGE_PIXELS or 0))) from error
    except Exception as error:
        raise _failure(picture.format or "a picture", error) from error


def _failure(what: str, error: Exception) -> Exception:
    """Our error for what a decoder raised; lack of memory stays itself, for the worker knows the limit."""
    if isinstance(error, MemoryError) or "error -9" in str(error):  # -9 is IMAGING_CODEC_MEMORY of Pillow's C code
        return MemoryError()
    if type(error).__name__ == "NotImplementedError":  # what Pillow says of variants that it knows and cannot read
        return UnsupportedImageError(f"This is a variant of {what} that Second Look does not read ({describe(error)}).")
    if isinstance(error, UnidentifiedImageError):
        return UnreadableImageError(f"The file begins like {what}, but its header makes no sense.")
    return UnreadableImageError(f"The file is damaged and cannot be decoded as {what} ({describe(error)}).")


def _fit(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """The largest size of the same shape that fits into `box`, never larger than `size`, never below one pixel."""
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _orientation(picture: ImageFile.ImageFile) -> int:
    """The EXIF orientation, 1 when there is none or it cannot be read."""
    try:
        value = picture.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # noqa: BLE001 - IndexError, TypeError, struct.error, OSError were met on real files
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def count_frames(mapped: Mapped, name: str) -> int:
    """How many frames there are; 1 where that cannot be found out.

    Counted on a second opening, because seeking through a damaged file spoils the first.
    """
    if name in ("JPEG", "BMP", "PPM", "TGA", "QOI", "JPEG2000", "ICO", "PSD", "HEIF"):
        return 1
    formats = ("JPEG",) if name == "MPO" else (name,)
    try:
        with Image.open(stream(mapped), formats=formats) as picture:
            return max(1, int(getattr(picture, "n_frames", 1)))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - IndexError, TypeError, struct.error were met on real files
        return 1


def _pixel_limit(args: dict[str, Any]) -> int:
    return int(args.get("pixels_limit") or PIXEL_LIMIT)


def _too_many_pixels(limit: int, width: int = 0, height: int = 0) -> str:
    allowed = f"more than the {limit / 1e6:g} megapixels that are read"
    return f"The picture is {width} × {height} pixels, {allowed}." if width else f"The picture has {allowed}."
