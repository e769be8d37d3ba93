"""Which images deserve a look first, and why in a form that can be said: disagreement, uncertainty, conflict, risk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.domain.agreement import Agreement, AgreementKind, Voice, agreement
from app.domain.heard import AXES, Heard, heard, is_risk, risk_weight
from app.domain.labels import Axis, ScoreKind
from app.domain.sentence import ModelName, Name
from app.domain.statements import THRESHOLD, Lean, Statement
from app.domain.thresholds import USUAL, Thresholds

# So close to the threshold, a probability hardly tells either side from the other.
NEAR = 0.1
# Who merely stands apart weighs less than any contradiction, also where a flag has no number to be measured by.
_WIDEST_SPREAD = 0.49
# On these axes lies what a reviewer is there for; a quarrel about sharpness or a watermark weighs half.
_GRAVE = (Axis.ORIGIN, Axis.NUDITY, Axis.GORE)


class WhyKind(StrEnum):
    """Why an image stands where it does, the gravest first."""

    DECLARES_AI_RULED_HUMAN = "declares AI, ruled human"
    DECLARES_CAMERA_RULED_ARTIFICIAL = "declares a camera, ruled artificial"
    DECLARES_AI = "declares AI, providers say human"
    DECLARES_CAMERA = "declares a camera, providers say artificial"
    CONTRADICTION = "contradiction"
    NOBODY = "nobody could answer"
    INCONCLUSIVE = "inconclusive"
    NEAR = "near the threshold"
    SPREAD = "spread"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Said:
    """One voice in a reason: who, about what, and the statement."""

    name: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Why:
    """One reason. `sentence` is ready where providers differ; `said` holds those whom the reason is about.

    `threshold` is the one that is nearly met, where it is not the usual 0.5.
    """

    kind: WhyKind
    said: tuple[Said, ...] = ()
    sentence: str = ""
    axis: Axis | None = None
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Weight:
    """How much an image deserves a look, 0–1 each.

    `disagreement`: from 0.5 on providers contradict each other; below, they stand apart.
    `uncertainty`: 1 where a probability lies on the threshold, an answer is inconclusive, or nobody could answer.
    """

    disagreement: float = 0.0
    uncertainty: float = 0.0


@dataclass(frozen=True, slots=True)
class Declared:
    """What an image's file declares of its origin, and the force of its ruling, if any."""

    ai: bool = False
    camera: bool = False
    force: str | None = None


NOTHING_DECLARED = Declared()


def weigh(all_heard: Sequence[Heard], declared: Declared = NOTHING_DECLARED, thresholds: Thresholds = USUAL) -> Weight:
    """How much an image deserves a look, by what was heard of it and what its file declares."""
    disagreement = max((_distance(one, all_heard) for one in _differences(all_heard, thresholds)), default=0.0)
    if _conflicts(all_heard, declared, thresholds):
        disagreement = 1.0
    if all_heard and all(one.failure for one in all_heard):
        return Weight(disagreement, 1.0)
    doubts = [_doubt(s, thresholds.of(s.axis)) for one in all_heard for s in one.statements if s.axis in _GRAVE]
    return Weight(round(disagreement, 4), round(max(doubts, default=0.0), 4))


@lru_cache(maxsize=2048)
def reasons(text: str, declared: Declared = NOTHING_DECLARED, thresholds: Thresholds = USUAL) -> tuple[Why, ...]:
    """Every reason to look at an image, the gravest first; empty when there is none.

    Args:
        text: what was heard, as `heard.spelled` writes it.
        declared: what the file declares, and the ruling.
        thresholds: from which probability on an answer reads as a yes.
    """
    known = heard(text)
    names = _names(known)
    found = _conflicts(known, declared, thresholds)
    for one in _differences(known, thresholds):
        grave = one.kind is AgreementKind.CONTRADICTION
        found.append(Why(WhyKind.CONTRADICTION if grave else WhyKind.SPREAD, sentence=one.sentence, axis=one.axis))
    if known and all(one.failure for one in known):
        found.append(Why(WhyKind.NOBODY))
    grave_said = [Said(names[h.key], s) for h in known for s in h.statements if s.axis in _GRAVE]
    unsure = [one for one in grave_said if one.statement.inconclusive]
    if unsure:
        found.append(Why(WhyKind.INCONCLUSIVE, tuple(unsure)))
    for axis in _GRAVE:
        limit = thresholds.of(axis)
        near = [one for one in grave_said if one.statement.axis is axis and _is_near(one.statement, limit)]
        if near:
            found.append(Why(WhyKind.NEAR, tuple(near), threshold=limit if limit != THRESHOLD else None))
    risky = [Said(names[h.key], s) for h in known for s in h.statements if is_risk(s) and _reaches(s, thresholds)]
    if risky:
        found.append(Why(WhyKind.RISK, (max(risky, key=lambda one: risk_weight(one.statement)),)))
    order = list(WhyKind)
    return tuple(sorted(found, key=lambda why: order.index(why.kind)))


def _names(known: Sequence[Heard]) -> dict[tuple[str, str], str]:
    """A provider's own name, or its models' where several of them spoke."""
    providers = [one.provider for one in known]
    return {
        h.key: ModelName.of(*h.key) if providers.count(h.provider) > 1 and h.model else Name(h.provider) for h in known
    }


def _differences(known: Sequence[Heard], thresholds: Thresholds) -> list[Agreement]:
    """The axes on which providers stand apart, the widest apart first; only the same question is compared."""
    if len(known) < 2:
        return []
    names = _names(known)
    found = []
    for axis in AXES:
        voices = [Voice(names[h.key], h.key, s) for h in known for s in h.statements if s.axis is axis]
        one = agreement(axis, voices, thresholds.of(axis)) if len({voice.key for voice in voices}) > 1 else None
        if one is not None and one.kind in (AgreementKind.CONTRADICTION, AgreementKind.SPREAD):
            found.append(one)
    return sorted(found, key=lambda one: -_distance(one, known))


def _distance(one: Agreement, known: Sequence[Heard]) -> float:
    """How grave a difference is: a contradiction weighs 0.5–1, a spread less, by how far the numbers lie apart."""
    first, *others = one.between
    said = {h.key: [s for s in h.statements if s.axis is one.axis] for h in known}
    gaps = [
        abs(a.score - b.score) if a.is_number and b.is_number else 1.0
        for a in said.get(first, ())
        for other in others
        for b in said.get(other, ())
        if a.question == b.question
    ]
    half = max(gaps, default=0.0) / 2
    weight = 0.5 + half if one.kind is AgreementKind.CONTRADICTION else min(half, _WIDEST_SPREAD)
    return weight if one.axis in _GRAVE else weight / 2


def _doubt(one: Statement, threshold: float) -> float:
    """1 on the threshold, 0 at either end of the scale."""
    if one.inconclusive:
        return 1.0
    if not one.is_number:
        return 0.0
    return 1.0 - abs(one.score - threshold) / (1.0 - threshold if one.score > threshold else threshold)


def _is_near(one: Statement, threshold: float) -> bool:
    return one.is_number and abs(one.score - threshold) <= NEAR


def _reaches(one: Statement, thresholds: Thresholds) -> bool:
    """Whether a risk counts as found: a bare flag says so itself."""
    return one.score >= (thresholds.of(one.axis) if one.kind is ScoreKind.PROBABILITY else THRESHOLD)


def _conflicts(known: Sequence[Heard], declared: Declared, thresholds: Thresholds) -> list[Why]:
    """Where the file's own words stand against the ruling, or plainly against a provider."""
    found = []
    if declared.ai and declared.force == "human":
        found.append(Why(WhyKind.DECLARES_AI_RULED_HUMAN))
    if declared.camera and declared.force == "artificial":
        found.append(Why(WhyKind.DECLARES_CAMERA_RULED_ARTIFICIAL))
    if declared.ai == declared.camera:  # nothing declared, or a file at odds with itself
        return found
    names = _names(known)
    against, limit = Lean.NO if declared.ai else Lean.YES, thresholds.of(Axis.ORIGIN)
    origin = [Said(names[h.key], s) for h in known for s in h.statements if s.axis is Axis.ORIGIN]
    said = [one for one in origin if one.statement.lean(limit) is against]
    if said:
        found.append(Why(WhyKind.DECLARES_AI if declared.ai else WhyKind.DECLARES_CAMERA, tuple(said)))
    return found
