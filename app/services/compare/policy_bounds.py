"""The thresholds inside a policy's rules: which of them a question hangs on, and the policy with others in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.labels import Axis
from app.domain.policy import Policy
from app.domain.rules import Condition, Path, Rule, ScoreIs, part_at, parts_of, with_part
from app.services.compare.truth import questions_of_labels


@dataclass(frozen=True, slots=True)
class Bound:
    """One threshold: the rule by its place in the policy, where in the rule, and the condition that it belongs to."""

    rule: int
    path: Path
    score: ScoreIs

    @property
    def value(self) -> float:
        """From which score, or below which, the condition holds."""
        return self.score.at_least if self.score.at_least is not None else self.score.below or 0.0


def bounds(policy: Policy, question: str) -> tuple[Bound, ...]:
    """Every threshold of the rules that suggest an answer to the question, in the policy's order."""
    answering = questions_of_labels(policy)

    def answers(rule: Rule) -> bool:
        if question == Axis.ORIGIN.value:
            return rule.force is not None
        return rule.label is not None and question in answering[rule.label]

    return tuple(
        Bound(place, path, score)
        for place, rule in enumerate(policy.rules)
        if answers(rule)
        for path, score in _scores(rule.when)
    )


def with_bounds(policy: Policy, values: Mapping[tuple[int, Path], float]) -> Policy:
    """The policy with these thresholds, by rule and path; a title that names the former number names the new one."""
    rules = list(policy.rules)
    for (place, path), value in values.items():
        rule = rules[place]
        score = part_at(rule.when, path)
        if isinstance(score, ScoreIs):
            bound = round(value, 4)
            changed = replace(score, at_least=bound) if score.at_least is not None else replace(score, below=bound)
            title = _retitled(rule.title, Bound(place, path, score).value, bound)
            rules[place] = replace(rule, when=with_part(rule.when, path, changed), title=title)
    return replace(policy, rules=tuple(rules))


def _scores(condition: Condition, path: Path = ()) -> Iterator[tuple[Path, ScoreIs]]:
    if isinstance(condition, ScoreIs):
        yield path, condition
    for at, part in enumerate(parts_of(condition)):
        yield from _scores(part, (*path, at))


def _retitled(title: str, former: float, value: float) -> str:
    if former == value:
        return title
    words = title.split(" ")
    spelled = {f"{former:g}", f"{former:.1f}", f"{former:.2f}"}
    for at, word in enumerate(words):
        bare = word.rstrip(",;:.")
        if bare in spelled:
            new = f"{value:.2f}" if round(value, 2) == value else f"{value:g}"
            words[at] = new + word[len(bare) :]
            break
    return " ".join(words)
