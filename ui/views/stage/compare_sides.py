"""What can be laid over either side of a comparison: heatmaps and boxes by provider, in words and as values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.assessment import Assessment, Heatmap, Outcome
from app.domain.labels import Axis, Risk, risk_of
from app.domain.queue import QueueRow
from ui.translate import tr
from ui.views.evidence.present import labelled
from ui.widgets.compare_consensus import Voice
from ui.widgets.overlays import LabelledBox

Title = Callable[[tuple[str, str]], str]
"""How a provider and model are called."""

Question = tuple[Axis, bool]
"""What a heatmap is about: an axis, and whether its label is what that axis looks out for."""


@dataclass(frozen=True, slots=True)
class Over:
    """One thing to lay over a picture; without heatmap and boxes it is nothing."""

    words: str
    heatmap: Heatmap | None = None
    boxes: tuple[LabelledBox, ...] = ()


def named(outcome: Assessment, title: Title) -> str:
    """A provider with its model, where that says more."""
    name = title((outcome.provider, outcome.model))
    return f"{name} ({outcome.model})" if outcome.model and outcome.model not in name else name


def overs(outcomes: Sequence[Outcome], row: QueueRow | None, title: Title) -> tuple[Over, ...]:
    """Nothing first, then every heatmap and every provider's boxes."""
    found = [Over(tr("no overlay"))]
    for outcome in outcomes:
        if not isinstance(outcome, Assessment):
            continue
        name = named(outcome, title)
        found += [
            Over(tr("{provider}: “{label}”", provider=name, label=heatmap.label), heatmap)
            for heatmap in _risky_first(outcome)
        ]
        if row is not None and outcome.detections:
            boxes = tuple(labelled(each, row.width, row.height) for each in outcome.detections)
            found.append(Over(tr("{provider}: boxes", provider=name), None, boxes))
    return tuple(found)


def voices(outcomes: Sequence[Outcome], title: Title) -> dict[Question, tuple[Voice, ...]]:
    """For each question one map of every provider and model that has one; the question with most maps comes first.

    Where one model looked for “porn” and another for “neutral” is not the same question.
    """
    found: dict[Question, list[Voice]] = {}
    for outcome in outcomes:
        if not isinstance(outcome, Assessment):
            continue
        axes = {finding.label: finding.axis for finding in outcome.findings}
        mine: dict[Question, Voice] = {}
        for heatmap in _risky_first(outcome):
            axis = axes.get(heatmap.label, Axis.OTHER)
            question = (axis, risk_of(axis, heatmap.label) is not Risk.NONE)
            mine.setdefault(question, Voice(named(outcome, title), heatmap))
        for question, voice in mine.items():
            found.setdefault(question, []).append(voice)
    return {each: tuple(found[each]) for each in sorted(found, key=lambda each: (-len(found[each]), not each[1]))}


def _risky_first(outcome: Assessment) -> list[Heatmap]:
    order = {Risk.HIGH: 0, Risk.SOFT: 1, Risk.NONE: 2}
    risks = {finding.label: order[risk_of(finding.axis, finding.label)] for finding in outcome.findings}
    scores = {finding.label: finding.score for finding in outcome.findings}
    return sorted(outcome.heatmaps, key=lambda each: (risks.get(each.label, 2), -scores.get(each.label, 0.0)))
