"""The facts whose names are the program's own, in the reader's language; what a file calls its fields stays."""

from __future__ import annotations

import re
from dataclasses import replace

from app.domain.facts import Fact
from ui.translate import later, tr, tr_marked

_HASHES, _PLACE, _PROFILE = "Hashes", "EXIF: place (GPS)", "Colour profile (ICC)"
_NAMES = {
    _HASHES: (later("Look-alike hash (pHash, 64 bit)"),),
    _PLACE: (later("Position"),),
    _PROFILE: (
        later("Size"), later("Description"), later("Copyright"), later("Manufacturer"), later("Model"),
        later("Version of the profile"), later("Class"), later("Colour space"), later("(damaged)"),
    ),
}  # fmt: skip
_ALIKE = {"Version": "Version of the profile"}  # the same word stands for the version of a policy
_VALUES = (
    later("input device"), later("display"), later("output device"), later("device link"), later("colour space"),
    later("abstract"), later("named colours"), later("The profile cannot be read."),
)  # fmt: skip
# The fields of IPTC carry numbers in the file; these are our names for them (provenance/iptc_facts.py).
_IPTC = (
    later("Object type"), later("Object attribute"), later("Object name"), later("Edit status"), later("Urgency"),
    later("Subject"), later("Category"), later("Supplemental category"), later("Fixture identifier"),
    later("Keywords"), later("Content location code"), later("Content location name"), later("Release date"),
    later("Release time"), later("Expiration date"), later("Special instructions"), later("Date created"),
    later("Time created"), later("Digital creation date"), later("Digital creation time"),
    later("Originating program"), later("Program version"), later("Object cycle"), later("By-line"),
    later("By-line title"), later("City"), later("Sub-location"), later("Province or state"), later("Country code"),
    later("Country"), later("Original transmission reference"), later("Headline"), later("Credit"), later("Source"),
    later("Copyright notice"), later("Contact"), later("Caption"), later("Caption writer"),
)  # fmt: skip
_SIZE = re.compile(r"([\d,]+) bytes")
# How bytes that are no text are told (provenance/plain.py, provenance/exif_facts.py).
_UNTOLD = re.compile(r"([\d,]+) bytes(: (?:[0-9a-f]{2} ?)+…?|, not taken apart)")
_MORE = re.compile(r"(.*) … \(([\d,]+) numbers\)", re.DOTALL)


def in_words(fact: Fact) -> Fact:
    """The fact as the window says it."""
    called = _ALIKE.get(fact.name, fact.name) if fact.group == _PROFILE else fact.name
    ours = _IPTC if fact.group == "IPTC" else _NAMES.get(fact.group, ())
    name = tr_marked(called) if called in ours else fact.name
    return replace(fact, name=name, value=_value(fact))


def _value(fact: Fact) -> str:
    if fact.group.startswith(("EXIF", "IPTC")):
        return _untold(fact.value)
    if fact.group != _PROFILE:
        return fact.value
    size = _SIZE.fullmatch(fact.value) if fact.name == "Size" else None
    if size is not None:
        return tr("{size:,} bytes", size=int(size[1].replace(",", "")))
    return tr_marked(fact.value) if fact.name in ("Class", "(damaged)") and fact.value in _VALUES else fact.value


def _untold(value: str) -> str:
    """A value that stands for bytes or numbers which are not all shown."""
    bare, more = _UNTOLD.fullmatch(value), _MORE.fullmatch(value)
    if bare is not None:
        size = tr("{size:,} bytes", size=int(bare[1].replace(",", "")))
        return tr("{size}, not taken apart", size=size) if bare[2].startswith(",") else f"{size}{bare[2]}"
    if more is not None:
        return tr("{value} … ({count:,} numbers)", value=more[1], count=int(more[2].replace(",", "")))
    return tr("empty") if value == "empty" else value
