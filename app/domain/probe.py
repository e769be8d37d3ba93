"""What a robustness probe found: how far the scores of one image move when the image is altered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Altered:
    """What a series said of one alteration; `score` is None where it gave none, as `words` then say."""

    alteration: str
    words: str
    score: float | None


@dataclass(frozen=True, slots=True)
class Whisker:
    """One series on one image and its alterations: the score that stands for the image, and how far the others go.

    `question` is empty where the model gave no score at all, neither of the image nor of an alteration: `altered` then
    says why.
    """

    sha256: str
    provider: str
    model: str
    question: str
    score: float | None
    low: float | None
    high: float | None
    altered: tuple[Altered, ...]

    @property
    def spread(self) -> float | None:
        """How far the highest and the lowest score lie apart; None where there is no score."""
        return None if self.low is None or self.high is None else self.high - self.low


@dataclass(frozen=True, slots=True)
class Probed:
    """A whisker that was kept: when it was found (ISO 8601 UTC), and the image's name."""

    asked_at: str
    name: str
    whisker: Whisker


def whisker_of(sha256: str, series: tuple[str, str, str], score: float | None, altered: tuple[Altered, ...]) -> Whisker:
    """The whisker of a series (provider, model, question): its ends are the lowest and the highest score of all."""
    scores = [one.score for one in altered if one.score is not None] + ([] if score is None else [score])
    low, high = (min(scores), max(scores)) if scores else (None, None)
    return Whisker(sha256, *series, score, low, high, altered)
