"""From whatever colours a file is in to 8-bit sRGB: profiles, CMYK, Lab, palettes, 16 bit, floating point, alpha."""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict

from PIL import Image, ImageCms

_GREY = (128, 128, 128)
_ALPHA_MODES = frozenset({"RGBA", "LA", "PA", "La", "RGBa"})
_PROFILED_MODES = frozenset({"RGB", "CMYK", "L"})
_LARGEST_PROFILE = 4 * 1024 * 1024
_MOST_TRANSFORMS = 16

_srgb = ImageCms.createProfile("sRGB")
_transforms: OrderedDict[tuple[bytes, str], ImageCms.ImageCmsTransform | None] = OrderedDict()


def has_alpha(picture: Image.Image) -> bool:
    """Whether any part of the picture may be transparent, as far as its mode and its transparency entry say."""
    return picture.mode in _ALPHA_MODES or "transparency" in picture.info


def to_eight_bit(picture: Image.Image) -> Image.Image:
    """Bring any mode to one of L, RGB, RGBA, CMYK, LAB, so that it can be resized and converted.

    Integer and floating-point pictures wider than 8 bits are scaled: 16-bit ones from
    their full range, others from their own darkest to brightest value.
    """
    if picture.mode in ("I;16", "I;16L", "I;16B", "I;16N", "I", "F"):
        return _narrow(picture)
    if has_alpha(picture):
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    if picture.mode in ("L", "RGB", "CMYK", "LAB"):
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _narrow(picture: Image.Image) -> Image.Image:
    wide = picture if picture.mode in ("I", "F") else picture.convert("I")
    lowest, highest = (float(value) for value in wide.getextrema())  # type: ignore[arg-type]
    if picture.mode.startswith("I") and lowest >= 0 and highest <= 255 and picture.mode == "I":
        lowest, highest = 0.0, 255.0
    elif picture.mode.startswith("I") and lowest >= 0 and highest <= 65535:
        lowest, highest = 0.0, 65535.0
    if not highest > lowest:  # flat, or not a number at all
        lowest, highest = lowest if lowest == lowest else 0.0, lowest + 1.0 if lowest == lowest else 1.0  # noqa: PLR0124
    scale = 255.0 / (highest - lowest)
    return wide.point(lambda value: value * scale + -lowest * scale).convert("L")


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert an 8-bit picture (see `to_eight_bit`) to RGB or RGBA in sRGB.

    `profile` is the embedded ICC profile. A profile that is damaged or does not fit the
    picture is ignored, as browsers do.
    """
    if picture.mode == "LAB":
        lab = ImageCms.buildTransform(ImageCms.createProfile("LAB"), _srgb, "LAB", "RGB")
        converted = ImageCms.applyTransform(picture, lab)
        return converted if converted is not None else picture.convert("RGB")
    if profile and len(profile) <= _LARGEST_PROFILE:
        alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
        body = picture.convert("RGB") if alpha is not None else picture
        transform = _transform(profile, body.mode)
        if transform is not None:
            changed = ImageCms.applyTransform(body, transform)
            if changed is not None:
                if alpha is not None:
                    changed.putalpha(alpha)
                return changed
    return picture if picture.mode in ("RGB", "RGBA") else picture.convert("RGB")


def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The transform from `profile` to sRGB, from a small cache: whole folders share one camera's profile."""
    key = (hashlib.sha256(profile).digest(), mode)
    if key in _transforms:
        _transforms.move_to_end(key)
        return _transforms[key]
    transform: ImageCms.ImageCmsTransform | None = None
    if mode in _PROFILED_MODES:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if not ImageCms.getProfileDescription(source).startswith("sRGB"):
                transform = ImageCms.buildTransform(source, _srgb, mode, "RGB")
        except Exception:  # noqa: BLE001 - a foreign profile can raise anything, and none is worth losing the picture
            transform = None
    _transforms[key] = transform
    while len(_transforms) > _MOST_TRANSFORMS:
        _transforms.popitem(last=False)
    return transform


def flatten(picture: Image.Image) -> Image.Image:
    """Lay an RGBA picture on neutral grey; an RGB one is returned as it is."""
    if picture.mode != "RGBA":
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    ground = Image.new("RGB", picture.size, _GREY)
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
