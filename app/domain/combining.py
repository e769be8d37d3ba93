"""How several providers decide together whether an image is flagged."""

from __future__ import annotations

from enum import StrEnum


class Combine(StrEnum):
    """Whether one yes is enough, all have to say it, or most of them."""

    ANY = "any"
    ALL = "all"
    MOST = "most"
