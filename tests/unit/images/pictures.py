"""Small pictures of every kind, made on the spot, for the tests of decoding and preparing."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image, ImageCms, PngImagePlugin

SECRET = "NOBODY-MAY-READ-THIS"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{SECRET}</a></x:xmpmeta>".encode()


def quarters(size: tuple[int, int] = (64, 32)) -> Image.Image:
    """Red, green / blue, white: any turning or flipping shows."""
    picture = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for index, colour in enumerate([(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]):
        x, y = index % 2 * width, index // 2 * height
        picture.paste(colour, (x, y, x + width, y + height))
    return picture


def noise(size: tuple[int, int] = (64, 48), mode: str = "RGB", seed: int = 1) -> Image.Image:
    """Incompressible pixels."""
    channels = len(Image.new(mode, (1, 1)).getbands())
    values = np.random.default_rng(seed).integers(0, 256, (size[1], size[0], channels), dtype=np.uint8)
    return Image.fromarray(values[:, :, 0] if channels == 1 else values, mode=None)


def encoded(picture: Image.Image, name: str, **options: Any) -> bytes:
    """The picture as a file of Pillow's format `name`."""
    file = io.BytesIO()
    picture.save(file, name, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> bytes:
    """EXIF with an orientation, a secret maker, and a GPS position."""
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x010F] = SECRET
    block[0x8825] = {1: "N", 2: (48.0, 12.0, 3.5), 29: SECRET}
    return block.tobytes()


def srgb_profile() -> bytes:
    """An ICC profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def laden(name: str, orientation: int = 1, picture: Image.Image | None = None, **options: Any) -> bytes:
    """A JPEG, PNG, WebP or GIF with every kind of metadata in it, each holding the secret."""
    picture = picture if picture is not None else quarters()
    if name == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("parameters", SECRET)
        text.add_text("compressed", SECRET, zip=True)
        text.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"] = text
    elif name == "JPEG":
        options |= {"comment": SECRET.encode(), "xmp": XMP, "quality": 95, "subsampling": 0}
    elif name == "WEBP":
        options |= {"xmp": XMP, "lossless": True}
    else:
        return _laden_gif(picture)
    data = encoded(picture, name, exif=exif(orientation), icc_profile=srgb_profile(), **options)
    if name == "JPEG":
        iptc = b"Photoshop 3.0\0" + SECRET.encode()
        c2pa = b"JP\0\1\0\0\0\1" + b"\0\0\0\x20jumb" + SECRET.encode()
        for marker, body in ((0xED, iptc), (0xEB, c2pa)):
            data = data[:2] + bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body + data[2:]
        data += b"behind the picture " + SECRET.encode()
    return data


def _laden_gif(picture: Image.Image) -> bytes:
    secret = SECRET.encode()
    data = encoded(picture, "GIF", comment=secret, loop=3)
    extensions = b"".join(
        b"\x21\xff\x0b" + name + bytes([len(secret)]) + secret + b"\0" for name in (b"XMP DataXMP", b"C2PA_GIF\1\0\0")
    )
    return data[:-1] + extensions + data[-1:] + secret
