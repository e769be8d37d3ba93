"""The typeface of reports: one of the machine's that knows many scripts, or the one that reportlab brings along."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

BODY, BOLD = "Report", "Report-Bold"

_PLACES = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts/Supplemental"),
)
# Regular and bold, those that know more scripts first; the last comes with reportlab (Latin letters only).
_FACES = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("Arial.ttf", "Arial Bold.ttf"),
)
_BUNDLED = ("Vera.ttf", "VeraBd.ttf")


@cache
def register() -> str:
    """Make BODY and BOLD known to reportlab; returns the file name of the regular face. Reads the disk once."""
    for regular, bold in _FACES:
        paths = [_find(name) for name in (regular, bold)]
        if all(paths) and _use(*(str(path) for path in paths)):
            return regular
    _use(*_BUNDLED)
    return _BUNDLED[0]


@cache
def _known(name: str) -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(name).face.charToGlyph)


def printable(text: str, name: str = BODY) -> str:
    """The text with every character that the face lacks written as its code (U+…), never left out."""
    known = _known(name)
    return "".join(c if ord(c) in known or c in "\n\t" else f"⟨U+{ord(c):04X}⟩".translate(_plain(known)) for c in text)


def _plain(known: frozenset[int]) -> dict[int, str]:
    return {} if ord("⟨") in known else {ord("⟨"): "<", ord("⟩"): ">"}


def _find(name: str) -> Path | None:
    for place in _PLACES:
        if place.is_dir() and (found := next(iter(sorted(place.rglob(name))), None)) is not None:
            return found
    return None


def _use(regular: str, bold: str) -> bool:
    try:
        faces = [TTFont(BODY, regular), TTFont(BOLD, bold)]
    except (TTFError, OSError):
        return False
    for face in faces:
        pdfmetrics.registerFont(face)
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=BODY, boldItalic=BOLD)
    return True
