"""How well words that were typed in haste fit a text: whole words first, beginnings, slips, scattered letters last."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

_WORDS = re.compile(r"\w+")
# Shorter words have too many neighbours.
_LEAST_FOR_SLIPS = 4
# So many texts are asked about again with every letter: all actions, by name and by description.
_KEPT = 1024


def fit(query: str, text: str) -> float | None:
    """From 0 (just so) to 1 (best); None when a letter of the query is missing. Accents and case do not count."""
    wanted, hay = _folded(query), _folded(text)
    words = wanted.split()
    if not words:
        return 0.0
    scores = [_word(word, hay) for word in words]
    if any(score is None for score in scores):
        whole = _scattered("".join(words), hay)
        return None if whole is None else whole * 0.5
    return sum(score for score in scores if score is not None) / len(scores)


def _word(word: str, hay: str) -> float | None:
    at = hay.find(word)
    if at < 0:
        if len(word) >= _LEAST_FOR_SLIPS and _mistyped(word, hay):
            return 0.65
        scattered = _scattered(word, hay)
        return None if scattered is None else scattered * 0.5
    starts = [place for place in range(len(hay)) if hay.startswith(word, place) and _begins(hay, place)]
    if starts:
        return 1.0 - 0.1 * starts[0] / len(hay)
    return 0.75 - 0.1 * at / len(hay)


def _scattered(letters: str, hay: str) -> float | None:
    """All letters in this order, somewhere: better the more of them begin words or follow each other."""
    place, good = -1, 0
    for letter in letters:
        found = hay.find(letter, place + 1)
        if found < 0:
            return None
        good += found == place + 1 or _begins(hay, found)
        place = found
    return good / len(letters)


def _mistyped(word: str, hay: str) -> bool:
    """Whether a word of the text begins like this one but for one letter missing, added, changed, or two swapped."""
    near = (each for each in _words(hay) if each[0] in word[:2])
    return any(
        _one_slip(word, each[:length])
        for each in near
        for length in range(len(word) - 1, len(word) + 2)
        if length <= len(each)
    )


def _one_slip(one: str, other: str) -> bool:
    """Whether a single slip of the hand makes one of the other."""
    begin = _alike(one, other)
    one, other = one[begin:], other[begin:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _begins(hay: str, place: int) -> bool:
    return place == 0 or not hay[place - 1].isalnum()


@lru_cache(_KEPT)
def _words(hay: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(hay))


@lru_cache(_KEPT)
def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
