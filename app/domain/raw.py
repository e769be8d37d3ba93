"""A reply as it came, made fit to be shown: as JSON where it is JSON, else as text or as bytes, keys blacked out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

MAX_SHOWN = 2_000_000
MAX_HEX = 64 * 1024
REDACTED = "[redacted]"

# Names under which a reply may echo a secret back, in JSON and in headers.
_NAMES = (
    r"(?:x-)?(?:api[-_]?key|api[-_]?token|access[-_]?token|auth[-_]?token|authorization|secret|password|iam[-_]?token)"
)
_FIELD = re.compile(rf'("{_NAMES}"\s*:\s*")((?:[^"\\]|\\.)*)(")', re.IGNORECASE)
_HEADER = re.compile(rf"^(\s*{_NAMES}\s*[:=]\s*)(\S.*)$", re.IGNORECASE | re.MULTILINE)
_BEARER = re.compile(r"\b(Bearer|Api-Key|Basic)\s+[A-Za-z0-9._~+/=-]{8,}")


class RawKind(StrEnum):
    """What a reply turned out to be."""

    NOTHING = "nothing"
    JSON = "json"
    TEXT = "text"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Raw:
    """A reply to be shown: its kind, its whole text, and for JSON the value; `cut` says that there was more."""

    kind: RawKind
    text: str
    value: object = None
    cut: bool = False


def raw_of(data: bytes) -> Raw:
    """What a reply is, and how it is shown. Huge and deep replies are cut; whatever comes, nothing is raised."""
    if not data:
        return Raw(RawKind.NOTHING, "")
    cut = len(data) > MAX_SHOWN
    try:
        text = data[:MAX_SHOWN].decode("utf-8")
    except UnicodeDecodeError as error:
        if not (cut and error.start >= MAX_SHOWN - 4):
            return Raw(RawKind.BYTES, hex_dump(data[:MAX_HEX]), cut=len(data) > MAX_HEX)
        text = data[: error.start].decode("utf-8")
    if "\x00" in text:
        return Raw(RawKind.BYTES, hex_dump(data[:MAX_HEX]), cut=len(data) > MAX_HEX)
    if not cut:
        try:
            value = json.loads(redacted(text))
            return Raw(RawKind.JSON, json.dumps(value, indent=2, ensure_ascii=False), value)
        except (ValueError, RecursionError):
            pass
    return Raw(RawKind.TEXT, redacted(text), cut=cut)


def redacted(text: str) -> str:
    """The text with everything that looks like a key or token blacked out."""
    text = _FIELD.sub(rf"\g<1>{REDACTED}\g<3>", text)
    text = _HEADER.sub(rf"\g<1>{REDACTED}", text)
    return _BEARER.sub(rf"\g<1> {REDACTED}", text)


def hex_dump(data: bytes) -> str:
    """Sixteen bytes a line: where, in hexadecimal, and as text."""
    lines = []
    for start in range(0, len(data), 16):
        row = data[start : start + 16]
        words = "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in row)
        lines.append(f"{start:08x}  {row.hex(' '):<47}  {words}")
    return "\n".join(lines)
