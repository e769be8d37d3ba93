"""Training: gold items and sets, blind sessions over them, and the answers before and after seeing the providers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.labels import Axis

ORIGINS = ("human", "artificial")
# So many seniors must agree before an ambiguous item may count against anybody.
SENIORS = 2


class Difficulty(StrEnum):
    """How hard its maker thinks an item."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Mode(StrEnum):
    """Practice reveals after each answer, an assessment at the end."""

    PRACTICE = "practice"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An image with a known answer.

    `axis` is what is asked of it, `answer` “human” or “artificial” on the axis origin, else the id of
    a policy label. Of an ambiguous item, `confirmed_by` names the seniors who gave the same answer
    independently, as this machine witnessed; `made_by`, who gave it first, is none of them (empty where
    that is not known). `confirmed_elsewhere` is whom a shared file names: its word only.
    """

    sha256: str
    axis: Axis
    answer: str
    explanation: str = ""
    quote: str = ""
    difficulty: Difficulty = Difficulty.MEDIUM
    ambiguous: bool = False
    confirmed_by: tuple[str, ...] = ()
    made_by: str = ""
    confirmed_elsewhere: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether a wrong answer may count against anybody: what was confirmed elsewhere does not make it so."""
        return not self.ambiguous or len(set(self.confirmed_by)) >= SENIORS


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One version of a set; never changed once a session used it: a change makes the next version.

    `choices` are the answers that are offered, in the order of their keys; every item's answer is among them.
    """

    id: int
    name: str
    version: int
    made_by: str
    made_at: str
    policy_version: str
    choices: tuple[str, ...]
    items: tuple[GoldItem, ...]
    note: str = ""

    @property
    def content_hash(self) -> str:
        """SHA-256 over everything that bears on an answer; equal hashes are equal sets."""
        return content_hash(self.choices, self.items)

    def item(self, sha256: str) -> GoldItem | None:
        """The item of this image."""
        return next((item for item in self.items if item.sha256 == sha256), None)


def askable(answer: str) -> tuple[Axis, ...]:
    """The axes that an answer can answer: an origin only where the image comes from, a label of a policy any."""
    return (Axis.ORIGIN,) if answer in ORIGINS else tuple(Axis)


def asked(gold: GoldSet, sha256: str) -> tuple[str, ...]:
    """The answers to offer for an image: those to the question that its known answer answers.

    A set may ask of some images where they come from, and of others which label fits. Where it has only one
    answer to either question, all are offered for every image: fewer would give the known one away.
    """
    item = gold.item(sha256)
    where_from = tuple(answer for answer in gold.choices if answer in ORIGINS)
    which_label = tuple(answer for answer in gold.choices if answer not in ORIGINS)
    if item is None or len(where_from) < 2 or len(which_label) < 2:
        return gold.choices
    return where_from if item.answer in ORIGINS else which_label


def content_hash(choices: Sequence[str], items: Iterable[GoldItem]) -> str:
    """SHA-256 of the canonical JSON (sorted keys, no blanks, UTF-8) of choices and items, the items sorted by image."""
    body = {
        "choices": list(choices),
        "items": [described(item) for item in sorted(items, key=lambda item: item.sha256)],
    }
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def described(item: GoldItem) -> dict[str, object]:
    """An item as JSON says it, in a shared file and under the content's hash.

    `confirmed_elsewhere` only if somebody did, so that all other items keep their hash.
    """
    said: dict[str, object] = {
        "sha256": item.sha256,
        "axis": item.axis,
        "answer": item.answer,
        "explanation": item.explanation,
        "quote": item.quote,
        "difficulty": item.difficulty,
        "ambiguous": item.ambiguous,
        "confirmed_by": sorted(set(item.confirmed_by)),
    }
    elsewhere = sorted(set(item.confirmed_elsewhere))
    return {**said, "confirmed_elsewhere": elsewhere} if elsewhere else said


def check_set(choices: Sequence[str], items: Sequence[GoldItem]) -> tuple[str, ...]:
    """What is wrong with a set, in sentences; nothing when it can be used."""
    wrong = []
    if not items:
        wrong.append("The set has no item.")
    if len(set(choices)) < 2:
        wrong.append("There must be at least two answers to choose from.")
    seen: set[str] = set()
    for item in items:
        if item.sha256 in seen:
            wrong.append(f"The image {item.sha256[:12]}… is in the set twice.")
        seen.add(item.sha256)
        if item.answer not in choices:
            wrong.append(f"The answer “{item.answer}” of {item.sha256[:12]}… is not among the choices.")
    return tuple(wrong)


def shuffled(sha256s: Iterable[str], seed: str) -> tuple[str, ...]:
    """A session's order: by the SHA-256 of seed and image, so that it is the same on every machine and for ever."""
    return tuple(sorted(set(sha256s), key=lambda one: hashlib.sha256(f"{seed}:{one}".encode()).digest()))


# ------------------------------------------------------------------------------------------------------- sessions


@dataclass(frozen=True, slots=True)
class Answer:
    """What a trainee said of one item.

    `second` is what he said after he had seen the providers (None: not asked, or not yet).
    `active_ms` is the time at work on the first answer, idle stretches cut to the cap;
    `interruptions` counts pauses, sleeps and restarts in between.
    """

    sha256: str
    first: str
    answered_at: str
    active_ms: int
    interruptions: int = 0
    second: str | None = None
    second_at: str | None = None
    second_ms: int = 0

    @property
    def final(self) -> str:
        """The answer that stands."""
        return self.second if self.second is not None else self.first


@dataclass(frozen=True, slots=True)
class Session:
    """One trainee's way through one version of a set. `order` is fixed at the start by `seed`.

    Answers are given in that order (`with_first` sees to it), and only the last may still wait for its second.
    """

    id: int
    set_id: int
    trainee: str
    mode: Mode
    seed: str
    second_look: bool
    order: tuple[str, ...]
    started_at: str
    answers: tuple[Answer, ...] = ()
    ended_at: str | None = None
    interruptions: int = 0

    @property
    def present(self) -> str | None:
        """The image that is to be answered now: the first without a final answer; None at the end."""
        if self.awaits_second:
            return self.answers[-1].sha256
        done = len(self.answers)
        return self.order[done] if done < len(self.order) else None

    @property
    def awaits_second(self) -> bool:
        """Whether the present image has its first answer and waits for the one after seeing the providers."""
        return self.second_look and bool(self.answers) and self.answers[-1].second is None

    @property
    def finished(self) -> bool:
        """Whether every item has its final answer."""
        return self.present is None

    def answer(self, sha256: str) -> Answer | None:
        """What was said of this image."""
        return next((answer for answer in self.answers if answer.sha256 == sha256), None)


def with_first(session: Session, answer: Answer, choices: Sequence[str]) -> Session:
    """The session after a first answer.

    Raises:
        ValueError: it is not that image's turn, it has its answer, or the answer is not among the choices.
    """
    if session.ended_at is not None or session.present != answer.sha256 or session.awaits_second:
        msg = "It is not this image's turn."
        raise ValueError(msg)
    if answer.first not in choices:
        msg = f"“{answer.first}” is not among the answers."
        raise ValueError(msg)
    return replace(session, answers=(*session.answers, answer))


def with_second(session: Session, sha256: str, second: str, at: str, took_ms: int, choices: Sequence[str]) -> Session:
    """The session after the answer that followed seeing the providers; raises ValueError as `with_first`."""
    if session.ended_at is not None or not session.awaits_second or session.present != sha256:
        msg = "It is not this image's turn for a second answer."
        raise ValueError(msg)
    if second not in choices:
        msg = f"“{second}” is not among the answers."
        raise ValueError(msg)
    last = replace(session.answers[-1], second=second, second_at=at, second_ms=took_ms)
    return replace(session, answers=(*session.answers[:-1], last))


# ---------------------------------------------------------------------------------------------------------- timing


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Honest time at one item, in milliseconds of a clock that is handed in.

    Every sign of the trainee (`touched`) adds the stretch since the last one, at most
    `cap_ms` of it: who went for coffee did not think for ten minutes. `interrupted` ends a
    stretch (pause, lost focus, sleep) and is counted.
    """

    cap_ms: int
    since_ms: int | None = None
    active_ms: int = 0
    interruptions: int = 0

    def touched(self, now_ms: int) -> Stopwatch:
        """The trainee did something, or the item was just shown."""
        return replace(self, since_ms=now_ms, active_ms=self.active_ms + self._stretch(now_ms))

    def interrupted(self, now_ms: int) -> Stopwatch:
        """Work on the item stops for a while."""
        if self.since_ms is None:
            return self
        active = self.active_ms + self._stretch(now_ms)
        return replace(self, since_ms=None, active_ms=active, interruptions=self.interruptions + 1)

    def _stretch(self, now_ms: int) -> int:
        if self.since_ms is None:
            return 0
        return min(self.cap_ms, max(0, now_ms - self.since_ms))
