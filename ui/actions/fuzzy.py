"""How well words that were typed in haste fit a text: whole words first, beginnings next, scattered letters last."""

from __future__ import annotations

import unicodedata


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


def _begins(hay: str, place: int) -> bool:
    return place == 0 or not hay[place - 1].isalnum()


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
