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
_SIZE = re.compile(r"([\d,]+) bytes")


def in_words(fact: Fact) -> Fact:
    """The fact as the window says it."""
    called = _ALIKE.get(fact.name, fact.name) if fact.group == _PROFILE else fact.name
    name = tr_marked(called) if called in _NAMES.get(fact.group, ()) else fact.name
    return replace(fact, name=name, value=_value(fact))


def _value(fact: Fact) -> str:
    if fact.group != _PROFILE:
        return fact.value
    size = _SIZE.fullmatch(fact.value) if fact.name == "Size" else None
    if size is not None:
        return tr("{size:,} bytes", size=int(size[1].replace(",", "")))
    return tr_marked(fact.value) if fact.name in ("Class", "(damaged)") and fact.value in _VALUES else fact.value
