"""The conditions of a policy over all images at once, three-valued as `app/domain/suggestion.py` has it for one.

A fit is two rows of flags: where it holds, and where it cannot be decided. Nothing follows from the second, least of
all safety.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import NamedTuple

import numpy as np

from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy
from app.domain.rules import AllOf, AnyOf, Condition, Declares, Manifest, Rule, ScoreIs, reassures
from app.domain.suggestion import Case, Fit, try_rule
from app.services.compare.dataset import ANSWERED, NOT_ASKED, Dataset, Flags, Floats, Series, has_part
from app.services.compare.truth import question_of_score
from app.store.comparing import Evidence


class Fits(NamedTuple):
    """Where a condition holds, and where it is undecided; never both."""

    yes: Flags
    open: Flags


@dataclass(frozen=True, slots=True)
class Known:
    """What rules are tried on: the scores, each file's own evidence, and who is expected to speak on which axes."""

    data: Dataset
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    expected: Mapping[str, frozenset[Axis]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a policy suggests for each image: a force (1 artificial, 0 human, -1 none), and a label's number or -1.

    `open` marks images for which a rule could not be decided.
    """

    force: np.ndarray[tuple[int], np.dtype[np.int8]]
    label: np.ndarray[tuple[int], np.dtype[np.int16]]
    labels: tuple[str, ...]
    open_force: Flags
    open_labels: Mapping[str, Flags]


class Trier:
    """Tries conditions over one set of data; what only depends on the data is worked out once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._size = len(known.data.images)
        self._columns: dict[tuple[Axis, str | None, str | None, ScoreKind, bool], _Column] = {}
        self._files: dict[Condition, Fits] = {}

    def try_condition(self, condition: Condition) -> Fits:
        """Where the condition holds and where it is undecided."""
        match condition:
            case AnyOf(parts):
                tried = [self.try_condition(part) for part in parts]
                yes = reduce(np.logical_or, (one.yes for one in tried), self._never())
                return Fits(yes, reduce(np.logical_or, (one.open for one in tried), self._never()) & ~yes)
            case AllOf(parts):
                tried = [self.try_condition(part) for part in parts]
                if not tried:
                    return Fits(self._never(), self._never())
                yes = reduce(np.logical_and, (one.yes for one in tried))
                no = reduce(np.logical_or, (~one.yes & ~one.open for one in tried))
                return Fits(yes, ~yes & ~no)
            case Declares() | Manifest():
                if condition not in self._files:
                    self._files[condition] = self._by_evidence(condition)
                return self._files[condition]
            case ScoreIs():
                return self._by_scores(condition)

    def suggest(self, policy: Policy) -> Suggested:
        """What the policy suggests on every image, by its rules in their order."""
        force = np.full(self._size, -1, dtype=np.int8)
        labels = tuple(dict.fromkeys(rule.label for rule in policy.rules if rule.label is not None))
        label = np.full(self._size, -1, dtype=np.int16)
        undecided = self._never()
        open_force, open_labels = self._never(), {name: self._never() for name in labels}
        for rule in policy.rules:
            fits = self.try_condition(rule.when)
            undecided = undecided | fits.open
            yes = fits.yes & ~undecided if reassures(rule.when) else fits.yes
            if rule.force is not None:
                force[yes & (force == -1)] = rule.force is Force.ARTIFICIAL
                if rule.force is Force.ARTIFICIAL:
                    open_force |= fits.open
            if rule.label is not None:
                label[yes & (label == -1)] = labels.index(rule.label)
                open_labels[rule.label] |= fits.open
        return Suggested(force, label, labels, open_force, open_labels)

    def _never(self) -> Flags:
        return np.zeros(self._size, dtype=np.bool_)

    def _by_evidence(self, condition: Declares | Manifest) -> Fits:
        """Tried once for each kind of evidence that there is, by the very function that tries it for one image."""
        rule, answers = Rule("", "", condition), dict[Evidence | None, Fit]()
        yes, open_ = self._never(), self._never()
        for place, sha256 in enumerate(self._known.data.images):
            seen = self._known.evidence.get(sha256)
            if seen not in answers:
                case = Case() if seen is None else Case(provenance=seen.state, says=seen.says)
                answers[seen] = try_rule(rule, case, {}).fit
            yes[place], open_[place] = answers[seen] is Fit.YES, answers[seen] is Fit.UNDECIDED
        return Fits(yes, open_)

    def _by_scores(self, score: ScoreIs) -> Fits:
        key = (score.axis, score.label, score.provider, score.kind, score.below is not None)
        if key not in self._columns:
            self._columns[key] = _column(self._known, score)
        column = self._columns[key]
        bound = score.at_least if score.at_least is not None else score.below
        if bound is None:
            return Fits(self._never(), ~self._never())
        # In the precision in which the scores are kept, so that 0.9 reaches 0.9.
        reached = column.most >= np.float32(bound)
        if score.below is None:
            return Fits(reached, ~reached & column.open)
        return Fits(~reached & ~column.open, ~reached & column.open)


@dataclass(frozen=True, slots=True)
class _Column:
    """The highest score that counts for a condition, -1 where there is none; and where it would leave it open."""

    most: Floats
    open: Flags


def _column(known: Known, score: ScoreIs) -> _Column:
    data = known.data
    size = len(data.images)
    scores, unsure, said_on, others = _counting(data, score)
    most = np.full(size, -1.0, dtype=np.float32)
    said, answered = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    lacking = np.zeros(size, dtype=np.bool_)
    heard: dict[str, Flags] = {}
    for source, (provider, _) in enumerate(data.sources):
        if score.provider not in (None, provider):
            continue
        states = data.states[source]
        heard[provider] = heard.get(provider, np.zeros(size, dtype=np.bool_)) | (states != NOT_ASKED)
        speaks = score.provider is not None or score.axis in known.expected.get(provider, (score.axis,))
        if speaks:
            lacking |= states >= 0
        row, row_unsure = scores.get(source), unsure.get(source)
        there = np.zeros(size, dtype=np.bool_) if row is None else ~np.isnan(row)
        if row is not None:
            most = np.fmax(most, row)
            said |= there
        if row_unsure is not None:
            lacking |= row_unsure & ~there
        if score.provider is not None:
            lacking |= (states == ANSWERED) & ~there
        elif score.below is not None and source in others:
            lacking |= others[source] & ~there
        if source in said_on:
            answered |= said_on[source]
    speaking = [name for name, axes in known.expected.items() if score.axis in axes]
    for provider in speaking if score.provider is None else [score.provider]:
        lacking |= ~heard.get(provider, np.zeros(size, dtype=np.bool_))
    nobody = ~said & ~(answered if score.provider is None and score.below is None else np.zeros(size, dtype=np.bool_))
    return _Column(most, lacking | nobody)


_ByFlags = dict[int, Flags]


def _counting(data: Dataset, score: ScoreIs) -> tuple[dict[int, Floats], _ByFlags, _ByFlags, _ByFlags]:
    """By source: the scores of the condition's question and kind; where they are unsure; where anything is said on it.

    The last says where another kind of answer does not plainly say no, so that a low score may not speak alone.
    """
    label = (score.label or "").casefold()
    scores: dict[int, Floats] = {}
    unsure: _ByFlags = {}
    said: _ByFlags = {}
    others: _ByFlags = {}
    for one, row, row_unsure in _about(data, score, label):
        there = ~np.isnan(row) | row_unsure
        said[one.source] = said.get(one.source, False) | there
        unsure[one.source] = unsure.get(one.source, False) | row_unsure
        if one.kind is score.kind:
            scores[one.source] = row
        else:
            loud = there & ~(row < 0.5) if one.kind is ScoreKind.BINARY else there
            others[one.source] = others.get(one.source, False) | loud
    return scores, unsure, said, others


def _about(data: Dataset, score: ScoreIs, label: str) -> Iterator[tuple[Series, Floats, Flags]]:
    """Every row on what the condition is about, of whatever kind."""
    if label and has_part(score.axis, label):
        for place, one in enumerate(data.parts):
            if (one.axis, one.label) == (score.axis, label):
                yield one, data.part_scores[place], data.part_unsure[place]
        return
    question = question_of_score(score)
    for place, one in enumerate(data.series):
        if one.question == question:
            yield one, data.scores[place], data.unsure[place]
