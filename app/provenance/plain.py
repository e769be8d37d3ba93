"""Make foreign bytes and texts fit to be shown: plain, bounded, with nothing invisible in them."""

from __future__ import annotations

MAX_SHOWN = 4_000
_KEPT = frozenset("\n\t")


def plain(text: str, limit: int = MAX_SHOWN) -> str:
    """The text without control, direction and other invisible characters, cut to `limit` characters."""
    head = text[: limit + 1].replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(c if c.isprintable() or c in _KEPT else "�" for c in head[:limit]).strip()
    return f"{shown} …" if len(text) > limit else shown


def summary(data: bytes) -> str:
    """Bytes that are no text, in few words: how many, and the first of them in hexadecimal."""
    if not data:
        return "empty"
    head = data[:16].hex(" ")
    return f"{len(data):,} bytes: {head}{' …' if len(data) > 16 else ''}"


def text_or_summary(data: bytes) -> str:
    """The bytes as text where they read as such, else `summary`."""
    trimmed = data[: MAX_SHOWN * 4].rstrip(b"\x00 ")
    try:
        text = trimmed.decode("utf-8")
    except UnicodeDecodeError:
        return summary(data)
    printable = sum(c.isprintable() or c.isspace() for c in text)
    return plain(text) if text and printable == len(text) else summary(data)
