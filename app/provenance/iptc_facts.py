"""IPTC records (IIM 4.2) as facts: the application record's fields by their names."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.facts import Fact
from app.provenance.plain import plain, summary

GROUP = "IPTC"
MAX_DATASETS = 500

# IPTC-NAA Information Interchange Model 4.2, chapter 6: datasets of record 2 that hold words.
_NAMES = {
    3: "Object type", 4: "Object attribute", 5: "Object name", 7: "Edit status", 10: "Urgency", 12: "Subject",
    15: "Category", 20: "Supplemental category", 22: "Fixture identifier", 25: "Keywords",
    26: "Content location code", 27: "Content location name", 30: "Release date", 35: "Release time",
    37: "Expiration date", 40: "Special instructions", 55: "Date created", 60: "Time created",
    62: "Digital creation date", 63: "Digital creation time", 65: "Originating program", 70: "Program version",
    75: "Object cycle", 80: "By-line", 85: "By-line title", 90: "City", 92: "Sub-location", 95: "Province or state",
    100: "Country code", 101: "Country", 103: "Original transmission reference", 105: "Headline", 110: "Credit",
    115: "Source", 116: "Copyright notice", 118: "Contact", 120: "Caption", 122: "Caption writer",
}  # fmt: skip
_PERSONAL = frozenset({26, 27, 80, 85, 90, 92, 95, 100, 101, 116, 118, 122})
_UTF8 = b"\x1b%G"  # ISO 2022, as dataset 1:90 announces it


def iptc_facts(record: bytes) -> Iterator[Fact]:
    """The facts of one record; stops at the first byte that does not fit."""
    position, charset = 0, ""
    for _ in range(MAX_DATASETS):
        if position + 5 > len(record) or record[position] != 0x1C:
            return
        number, dataset = record[position + 1], record[position + 2]
        length = int.from_bytes(record[position + 3 : position + 5], "big")
        if length & 0x8000:
            return  # extended datasets are for pictures, not for names
        value = record[position + 5 : position + 5 + length]
        position += 5 + length
        if (number, dataset) == (1, 90):
            charset = "utf-8" if value.startswith(_UTF8) else charset
        elif number == 2 and dataset in _NAMES:
            yield Fact(GROUP, _NAMES[dataset], _words(value, charset), dataset in _PERSONAL)
        elif number == 2 and dataset:
            yield Fact(GROUP, f"Dataset 2:{dataset}", summary(value))


def _words(value: bytes, charset: str) -> str:
    """UTF-8 where it is announced or the bytes are that, else Latin-1, as most programs wrote."""
    try:
        return plain(value.decode("utf-8"))
    except UnicodeDecodeError:
        return plain(value.decode(charset or "latin-1", "replace"))
