"""Files are known by their content, whatever they are called; what is not taken is named."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.images.formats import MIMES, sniff

SIZE = 1000


@pytest.mark.parametrize(
    ("name", "pillow"),
    [
        ("JPEG", "JPEG"), ("PNG", "PNG"), ("GIF", "GIF"), ("WEBP", "WEBP"), ("BMP", "BMP"), ("TIFF", "TIFF"),
        ("AVIF", "AVIF"), ("JPEG2000", "JPEG2000"), ("ICO", "ICO"), ("PPM", "PPM"), ("TGA", "TGA"), ("QOI", "QOI"),
    ],
)  # fmt: skip
def test_what_is_taken_is_known_by_its_content(name: str, pillow: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (20, 20)).save(file, name)
    assert sniff(file.getvalue(), SIZE).pillow == (pillow,)
    assert pillow in MIMES


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "a PostScript document"),
        (b"<?xml version='1.0'?>\n<svg xmlns='x'/>", "an SVG drawing"),
        (b"\xef\xbb\xbf  <svg/>", "an SVG drawing"),
        (b"<!DOCTYPE html><html><svg></svg>", "a web page"),
        (b"<?xml version='1.0'?><rss/>", "an XML document"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42", "a video (MP4 or QuickTime)"),
        (b"\x1a\x45\xdf\xa3\x01", "a video (Matroska or WebM)"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "a video (AVI)"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "an audio file (WAV)"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an office document"),
        (b"SIMPLE  =                    T", "a FITS image"),
        (b"Dear diary,\nBM is not a picture.", "a text file"),
        (b"BM is not a picture.", "a text file"),
        (b"\x00\x00\x02\x00\x01\x00\x20\x20\x00\x00", "a cursor"),
        (b"\x00\x00\x30\x94jumb\x00\x00", "a bare C2PA manifest"),
        (b"\x00\xfe\x07" * 20, "a file of an unknown kind"),
        (b"MZ\x90\x00", "a program"),
    ],
)  # fmt: skip
def test_what_is_not_taken_is_named(head: bytes, words: str) -> None:
    found = sniff(head, SIZE)
    assert (found.words, found.pillow) == (words, ())


def test_an_empty_file_is_named() -> None:
    assert sniff(b"", 0).words == "an empty file"


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc"])
def test_heic_is_known_by_its_brands(brand: bytes) -> None:
    assert sniff(b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00mif1heic", SIZE).pillow == ("HEIF",)


@given(st.binary(max_size=300))
def test_any_bytes_are_something(head: bytes) -> None:
    found = sniff(head, len(head))
    assert found.words
    assert all(name in MIMES for name in found.pillow)
