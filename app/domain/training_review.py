"""Two reviewers' independent rulings on the same images, a third's outcome, and the rounds in which a team compares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.decision import DecisionEvent, Force, Ruling, Verb
from app.domain.image import ReviewState

NOTHING = "nothing"
"""The answer of a ruling that neither forces nor labels: looked at, nothing to remark."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reviewer ruled of an image; `decided_at` is ISO 8601 UTC."""

    force: Force | None
    label: str | None
    reason: str = ""
    note: str = ""
    decided_at: str = ""

    @property
    def answer(self) -> str:
        """Force and label in one word or two, by which opinions are held against each other."""
        return " + ".join(part for part in (self.force, self.label) if part) or NOTHING


@dataclass(frozen=True, slots=True)
class Source:
    """Whose rulings, and from where: "" is this database, else the name of the file that was read."""

    reviewer: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a third person made of a disagreement; later ones supersede, none is lost."""

    opinion: Opinion
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Case:
    """One image that both ruled on, with both opinions and every settlement, the last of which stands."""

    sha256: str
    first: Opinion
    second: Opinion
    settlements: tuple[Settlement, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether both ruled the same, whatever their reasons."""
        return self.first.answer == self.second.answer

    @property
    def settled(self) -> Settlement | None:
        """What stands of the third's, if anything."""
        return self.settlements[-1] if self.settlements else None

    @property
    def outcome(self) -> str | None:
        """The answer that stands: the common one, else the third's; None while the disagreement is open."""
        if self.settled is not None:
            return self.settled.opinion.answer
        return self.first.answer if self.agrees else None


@dataclass(frozen=True, slots=True)
class DoubleReview:
    """Two reviewers' rulings as they stood at `made_at`, held side by side."""

    id: int
    title: str
    made_by: str
    made_at: str
    first: Source
    second: Source
    cases: tuple[Case, ...]

    @property
    def disputes(self) -> tuple[Case, ...]:
        """Where they disagree, settled or not, in the order of the queue."""
        return tuple(case for case in self.cases if not case.agrees)

    @property
    def open(self) -> tuple[Case, ...]:
        """The queue for the third: disagreements without an outcome."""
        return tuple(case for case in self.disputes if case.settled is None)


def opinions(events: Iterable[DecisionEvent], reviewer: str) -> dict[str, Opinion]:
    """What `reviewer` himself ruled of each image: his last ruling that he did not undo, whatever others ruled."""
    ruled: dict[str, dict[int, DecisionEvent]] = {}
    undone: set[int] = set()
    origin: dict[int, int] = {}  # what a redo brought back, since that redo can be undone in turn
    for event in events:
        if event.reviewer != reviewer:
            continue
        if event.verb is Verb.RULE:
            ruled.setdefault(event.sha256, {})[event.seq] = event
        elif event.verb is Verb.UNDO and event.refers_to is not None:
            undone.add(origin.get(event.refers_to, event.refers_to))
        elif event.verb is Verb.REDO and event.refers_to is not None:
            origin[event.seq] = origin.get(event.refers_to, event.refers_to)
            undone.discard(origin[event.seq])
    found: dict[str, Opinion] = {}
    for sha256, by_seq in ruled.items():
        left = [seq for seq in by_seq if seq not in undone]
        if left:
            found[sha256] = opinion_of(by_seq[max(left)].ruling, by_seq[max(left)].decided_at)
    return found


def opinion_of(ruling: Ruling, decided_at: str) -> Opinion:
    """A ruling as an opinion."""
    return Opinion(ruling.force, ruling.policy_label, ruling.reason or "", ruling.note or "", decided_at)


def ruling_of(opinion: Opinion) -> Ruling:
    """An opinion as the ruling that it would be."""
    return Ruling(ReviewState.RULED, opinion.force, opinion.label, opinion.reason or None, opinion.note or None)


# --------------------------------------------------------------------------------------------------- calibration


@dataclass(frozen=True, slots=True)
class RoundNote:
    """What the team noted, on one image or (`sha256` "") on the whole round."""

    sha256: str
    words: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class PolicyStep:
    """A policy version that came out of a round."""

    earlier: str
    later: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Round:
    """A calibration round: several trainees' sessions over one version of a set, walked through together."""

    id: int
    set_id: int
    title: str
    made_by: str
    made_at: str
    sessions: tuple[int, ...]
    notes: tuple[RoundNote, ...] = ()
    policies: tuple[PolicyStep, ...] = ()
    ended_at: str | None = None


@dataclass(frozen=True, slots=True)
class RoundItem:
    """One item of a round: what each trainee answered (by session number), and the known answer.

    `blind` are the first answers, `final` those that stand; who did not answer is in neither.
    """

    sha256: str
    answer: str
    explanation: str
    quote: str
    counts: bool
    blind: Mapping[int, str]
    final: Mapping[int, str]
    notes: tuple[RoundNote, ...]

    @property
    def disputed(self) -> bool:
        """Whether those who answered did not all say the same."""
        return len(set(self.final.values())) > 1

    @property
    def missed(self) -> bool:
        """Whether anybody's answer differs from the known one."""
        return any(said != self.answer for said in self.final.values())
