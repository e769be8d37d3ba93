"""The policy a reviewer rules by: its version, labels, reasons, what a decision must carry, and its rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.decision import Force, Verb
from app.domain.rules import Rule

FIRST_KEY, LAST_KEY = 3, 9
LEAST_SEVERITY, MOST_SEVERITY = 1, 5


class Occasion(StrEnum):
    """What a reviewer may do that can need a reason or a note."""

    RULING = "ruling"
    HUMAN = "human"
    ARTIFICIAL = "artificial"
    CLEAR = "clear"
    SKIP = "skip"
    ESCALATE = "escalate"


class Need(StrEnum):
    """What a draft lacks before it can be recorded."""

    RULING = "ruling"
    REASON = "reason"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PolicyLabel:
    """One policy label; `key` is the digit 3–9 that chooses it, or None for a label without a key.

    `rule` quotes the policy's own words, `severity` ranks labels from 1 (least) to 5, None where they are not ranked.
    `needs_reason` and `needs_note` say what a decision with this label must carry.
    """

    id: str
    title: str
    about: str
    key: int | None
    rule: str = ""
    severity: int | None = None
    needs_reason: bool = False
    needs_note: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason code."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Policy:
    """A versioned policy; the version is stored with each decision made by it.

    `reason_for` and `note_for` are the occasions on which a reason, or a note, is required.
    Of the `rules` the first that fits makes the suggestion.
    """

    version: str
    title: str
    labels: tuple[PolicyLabel, ...]
    reasons: tuple[Reason, ...]
    reason_for: frozenset[Occasion] = frozenset()
    note_for: frozenset[Occasion] = frozenset()
    rules: tuple[Rule, ...] = ()

    def label(self, label_id: str) -> PolicyLabel | None:
        """The label of this id."""
        return next((label for label in self.labels if label.id == label_id), None)

    def reason(self, reason_id: str) -> Reason | None:
        """The reason of this id."""
        return next((reason for reason in self.reasons if reason.id == reason_id), None)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision that is about to be recorded, as the policy judges it."""

    verb: Verb = Verb.RULE
    force: Force | None = None
    cleared: bool = False
    policy_label: str | None = None
    reason: str | None = None
    note: str | None = None

    @property
    def occasions(self) -> frozenset[Occasion]:
        """What this decision is, in the policy's terms."""
        if self.verb is Verb.SKIP:
            return frozenset({Occasion.SKIP})
        if self.verb is Verb.ESCALATE:
            return frozenset({Occasion.ESCALATE})
        found = {Occasion.RULING}
        if self.force is not None:
            found.add(Occasion(self.force.value))
        elif self.cleared:
            found.add(Occasion.CLEAR)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a draft lacks, and for whose sake: an occasion's word or a label's title, "" where plain."""

    need: Need
    because: str = ""


def missing(policy: Policy, proposal: Proposal) -> tuple[Missing, ...]:
    """What the policy still wants of a decision; empty when it can be recorded.

    A blank note is none. A policy without any reasons cannot ask for one.
    """
    found: list[Missing] = []
    rules_something = proposal.force is not None or proposal.cleared or proposal.policy_label is not None
    if proposal.verb is Verb.RULE and not rules_something:
        found.append(Missing(Need.RULING))
    label = policy.label(proposal.policy_label) if proposal.policy_label is not None else None
    if policy.reasons and not proposal.reason:
        wanted = policy.reason_for & proposal.occasions
        if wanted or (label is not None and label.needs_reason):
            found.append(Missing(Need.REASON, _because(wanted, label)))
    if not (proposal.note or "").strip():
        wanted = policy.note_for & proposal.occasions
        if wanted or (label is not None and label.needs_note):
            found.append(Missing(Need.NOTE, _because(wanted, label)))
    return tuple(found)


def key_clashes(labels: Iterable[PolicyLabel]) -> dict[int, tuple[PolicyLabel, ...]]:
    """The digits that several labels want, with those labels."""
    by_key: dict[int, list[PolicyLabel]] = {}
    for label in labels:
        if label.key is not None:
            by_key.setdefault(label.key, []).append(label)
    return {key: tuple(those) for key, those in by_key.items() if len(those) > 1}


def _because(wanted: frozenset[Occasion], label: PolicyLabel | None) -> str:
    """The most special cause: a label's own wish only where no occasion asks."""
    special = [occasion.value for occasion in Occasion if occasion in wanted and occasion is not Occasion.RULING]
    if special:
        return special[0]
    return "" if wanted or label is None else label.title
