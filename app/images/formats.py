"""What a file seems to be by its first bytes, and which of that is handed to a decoder at all.

The allow-list holds what people keep pictures in and what Pillow decodes within its own
C code or a maintained library: JPEG (and MPO), PNG (and APNG), GIF, WebP, BMP, TIFF,
AVIF, HEIC/HEIF (libheif through pi-heif), JPEG 2000, ICO, netpbm, TGA, QOI, Photoshop's
flattened picture. Left out on purpose: everything that starts another program or holds
a program (EPS, PS, PDF, SVG, WMF), scientific and game formats that nobody reviews, and
decoders in pure Python that a small file can keep busy for minutes (BLP, DDS, FTEX, …).
"""

from __future__ import annotations

from dataclasses import dataclass

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"}
_AVIF_BRANDS = {b"avif", b"avis"}
_BMP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What the bytes look like.

    `pillow` names the decoders to try, in order, by Pillow's format names; empty when the
    file is not taken. `words` names it for a person ("a PDF document").
    """

    words: str
    pillow: tuple[str, ...] = ()


MIMES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "BMP": "image/bmp",
    "TIFF": "image/tiff",
    "AVIF": "image/avif",
    "HEIF": "image/heic",
    "JPEG2000": "image/jp2",
    "ICO": "image/vnd.microsoft.icon",
    "PPM": "image/x-portable-anymap",
    "TGA": "image/x-tga",
    "QOI": "image/qoi",
    "PSD": "image/vnd.adobe.photoshop",
}

_TAKEN = (
    (b"\xff\xd8\xff", Sniffed("a JPEG picture", ("JPEG",))),
    (b"\x89PNG\r\n\x1a\n", Sniffed("a PNG picture", ("PNG",))),
    (b"GIF87a", Sniffed("a GIF picture", ("GIF",))),
    (b"GIF89a", Sniffed("a GIF picture", ("GIF",))),
    (b"II*\x00", Sniffed("a TIFF picture", ("TIFF",))),
    (b"MM\x00*", Sniffed("a TIFF picture", ("TIFF",))),
    (b"II+\x00", Sniffed("a BigTIFF picture", ("TIFF",))),
    (b"MM\x00+", Sniffed("a BigTIFF picture", ("TIFF",))),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Sniffed("a JPEG 2000 picture", ("JPEG2000",))),
    (b"\xff\x4f\xff\x51", Sniffed("a JPEG 2000 picture", ("JPEG2000",))),
    (b"\x00\x00\x01\x00", Sniffed("an icon", ("ICO",))),
    (b"qoif", Sniffed("a QOI picture", ("QOI",))),
    (b"8BPS", Sniffed("a Photoshop document", ("PSD",))),
)
_REFUSED = (
    (b"%PDF", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript document"),
    (b"\xd7\xcd\xc6\x9a", "a Windows metafile"),
    (b"\x01\x00\x00\x00", "a Windows metafile"),
    (b"SIMPLE  =", "a FITS image"),
    (b"\x1a\x45\xdf\xa3", "a video (Matroska or WebM)"),
    (b"\x00\x00\x01\xba", "a video (MPEG)"),
    (b"\x00\x00\x01\xb3", "a video (MPEG)"),
    (b"FLV\x01", "a video (Flash)"),
    (b"OggS", "an Ogg audio or video file"),
    (b"ID3", "an audio file (MP3)"),
    (b"fLaC", "an audio file (FLAC)"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"DDS ", "a DDS texture"),
    (b"BLP1", "a BLP texture"),
    (b"BLP2", "a BLP texture"),
    (b"FTEX", "an FTEX texture"),
    (b"icns", "an Apple icon"),
    (b"\x00\x00\x02\x00", "a cursor"),
    (b"\x01\xda", "an SGI picture"),
    (b"Y\xa6j\x95", "a Sun raster picture"),
    (b"/* XPM */", "an XPM picture"),
    (b"P7 332", "an xv thumbnail"),
    (b"P7\n", "a PAM picture"),
    (b"GRIB", "a weather file (GRIB)"),
    (b"BUFR", "a weather file (BUFR)"),
    (b"\x89HDF", "an HDF5 file"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "a JPEG XL picture"),
    (b"FUJIFILMCCD-RAW", "a camera raw file (Fuji)"),
    (b"v/1\x01", "an OpenEXR picture"),
    (b"#?RADIANCE", "a Radiance picture"),
    (b"gimp xcf", "a GIMP document"),
    (b"AT&TFORM", "a DjVu document"),
    (b"wOF", "a font"),
)


def sniff(head: bytes, size: int) -> Sniffed:
    """What a file of `size` bytes that begins with `head` (a few thousand bytes suffice) seems to be."""
    if size == 0:
        return Sniffed("an empty file")
    head = bytes(head[:_HEAD])
    # TGA comes before the refused signatures, because a plain TGA begins like a cursor.
    for recognise in (_taken, _riff, _boxed, _tga, _refused, _netpbm, _text):
        found = recognise(head)
        if found is not None:
            return found
    return Sniffed("a file of an unknown kind")


def _taken(head: bytes) -> Sniffed | None:
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return Sniffed("a BMP picture", ("BMP",))
    return next((sniffed for magic, sniffed in _TAKEN if head.startswith(magic)), None)


def _refused(head: bytes) -> Sniffed | None:
    if head[4:8] == b"jumb":
        return Sniffed("a bare C2PA manifest")
    if head[4:6] in (b"\x11\xaf", b"\x12\xaf"):
        return Sniffed("an Autodesk animation")
    return next((Sniffed(words) for magic, words in _REFUSED if head.startswith(magic)), None)


def _netpbm(head: bytes) -> Sniffed | None:
    if len(head) > 3 and head[:1] == b"P" and head[1:2] in b"123456fF" and head[2:3] in b" \t\r\n#":
        return Sniffed("a netpbm picture", ("PPM",))
    return None


def _riff(head: bytes) -> Sniffed | None:
    if head[:4] != b"RIFF":
        return None
    if head[8:12] == b"WEBP":
        return Sniffed("a WebP picture", ("WEBP",))
    words = {b"AVI ": "a video (AVI)", b"WAVE": "an audio file (WAV)", b"ACON": "an animated cursor"}
    return Sniffed(words.get(head[8:12], "a RIFF file of an unknown kind"))


def _boxed(head: bytes) -> Sniffed | None:
    """ISO base media files (ISO/IEC 14496-12): pictures or video, told apart by the brands of their first box."""
    if head[4:8] != b"ftyp":
        return None
    length = min(int.from_bytes(head[:4], "big"), len(head), 512)
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))]
    if any(brand in _AVIF_BRANDS for brand in brands):
        return Sniffed("an AVIF picture", ("AVIF",))
    if any(brand in _HEIF_BRANDS for brand in brands):
        return Sniffed("a HEIC picture", ("HEIF",))
    words = {
        b"crx ": "a camera raw file (Canon)",
        b"jxl ": "a JPEG XL picture",
        b"M4A ": "an audio file (MPEG-4)",
        b"M4B ": "an audio file (MPEG-4)",
    }
    return Sniffed(words.get(brands[0], "a video (MP4 or QuickTime)"))


def _tga(head: bytes) -> Sniffed | None:
    return Sniffed("a TGA picture", ("TGA",)) if _looks_like_tga(head) else None


def _looks_like_tga(head: bytes) -> bool:
    """TGA has no signature: its 18-byte header must make sense in every field (Truevision TGA 2.0, section 3)."""
    if len(head) < 18:
        return False
    colour_map, kind, map_depth, depth = head[1], head[2], head[7], head[16]
    if kind not in (1, 2, 3, 9, 10, 11) or colour_map > 1 or (kind in (1, 9)) != (colour_map == 1):
        return False
    if (map_depth not in (15, 16, 24, 32)) if colour_map else any(head[3:8]):
        return False
    width, height = int.from_bytes(head[12:14], "little"), int.from_bytes(head[14:16], "little")
    return depth in (1, 8, 15, 16, 24, 32) and width > 0 and height > 0 and head[17] & 0xC0 == 0


def _text(head: bytes) -> Sniffed | None:
    beginning = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html")):
        return Sniffed("a web page")
    if b"<svg" in head.lower() and beginning.startswith(b"<"):
        return Sniffed("an SVG drawing")
    if beginning.startswith(b"<?xml"):
        return Sniffed("an XML document")
    if b"\x00" in head:
        return None
    printable = sum(32 <= byte < 127 or byte in b"\t\r\n" or byte >= 0x80 for byte in head)
    return Sniffed("a text file") if printable >= 0.98 * len(head) else None
