"""What one assessment states on one axis, each statement with what its number means and whether it may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from app.domain.assessment import Assessment, Finding, Verdict
from app.domain.labels import Axis, Risk, ScoreKind, risk_of
from app.domain.sentence import Figure, Sentence

THRESHOLD = 0.5

# Where the number beside a verdict is the confidence of the chosen one of exactly two classes,
# so that its complement is the other's probability (facts/providers.md, section 6: identifAI).
TWO_CLASS_VERDICTS = frozenset({"identifai"})
# What a label other than the risky one says of the axis' question: that the answer is no.
OPPOSITE = {Axis.ORIGIN: frozenset({"human"})}
# On these axes every label is a question of its own: “text” says nothing about “watermarks”.
BY_LABEL = (Axis.OVERLAY, Axis.OTHER)
_SOFT_WEIGHT = 0.5
# Every sentence said here, for those who translate.
_SENTENCES = {"area": "{share} area", "confidence": "confidence of {label} {score}"}


class Lean(IntEnum):
    """Which way a statement goes on its question."""

    NO = -1
    OPEN = 0
    YES = 1


@dataclass(frozen=True, slots=True)
class Statement:
    """What one provider and model states on one question.

    `question` is the same for statements that are about the same thing. `by` names the inner
    model or heuristic, `derived` marks p(artificial) made from the confidence of the chosen
    class. `softened` says that a softer form of the risk (suggestive, not explicit) was found.
    """

    axis: Axis
    label: str
    score: float
    kind: ScoreKind
    question: str
    by: str | None = None
    derived: bool = False
    inconclusive: bool = False
    softened: bool = False

    @property
    def finding(self) -> Finding:
        """The statement as a finding, to be drawn like one."""
        return Finding(self.axis, self.label, self.score, self.kind, self.by, self.inconclusive)

    @property
    def is_number(self) -> bool:
        """Whether the score may be compared with other probabilities of the same question."""
        return self.kind is ScoreKind.PROBABILITY and not self.inconclusive and not self._is_opposite

    @property
    def _is_opposite(self) -> bool:
        return self.label.casefold() in OPPOSITE.get(self.axis, ())

    def lean(self, threshold: float = THRESHOLD) -> Lean:
        """Yes or no where the statement is plain, open where it is not.

        A probability is plain in the outer two fifths of either side of `threshold`: under
        0.2 and from 0.8 on for a threshold of 0.5. An area is a share, not an answer.
        """
        if self.inconclusive or self.kind is ScoreKind.AREA:
            return Lean.OPEN
        if self.kind is ScoreKind.BINARY:
            said = Lean.YES if self.score >= THRESHOLD else Lean.NO
        elif self.kind is ScoreKind.CONFIDENCE:
            risky = risk_of(self.axis, self.label) is not Risk.NONE
            said = Lean.YES if risky or self._is_opposite else Lean.OPEN
        else:
            said = _plain(self.score, threshold)
        if self._is_opposite:
            # A high p(human) is a no to "artificial". A low one answers nothing: there may be more classes.
            said = Lean.OPEN if said is Lean.NO and self.kind is not ScoreKind.BINARY else Lean(-said)
        return Lean.OPEN if said is Lean.NO and self.softened else said

    def words(self) -> str:
        """The statement without its provider: “0.81”, “yes”, “34 % area”, “confidence of human 0.90”."""
        if self.kind is ScoreKind.BINARY:
            said = Sentence.of("yes" if self.score >= THRESHOLD else "no")
            return Sentence.of("{label} {said}", label=self.label, said=said) if self._is_opposite else said
        if self.kind is ScoreKind.AREA:
            return Sentence.of(_SENTENCES["area"], share=Figure.of(self.score, ".0%"))
        if self.kind is ScoreKind.CONFIDENCE:
            return Sentence.of(_SENTENCES["confidence"], label=self.label, score=Figure.of(self.score))
        score = Figure.of(self.score)
        return Sentence.of("{label} {score}", label=self.label, score=score) if self._is_opposite else score


def statements(assessment: Assessment, axis: Axis) -> tuple[Statement, ...]:
    """Every question of `axis` on which the assessment says something, the weightiest first.

    One statement a question: the provider's own verdict before its models' scores, what is
    conclusive before what is not, a flag that says yes before any number, risk before none.
    """
    made = [_of_finding(assessment, finding) for finding in assessment.scores(axis)]
    softened = any(
        risk_of(axis, s.label) is Risk.SOFT and s.score >= THRESHOLD and not s.inconclusive
        for s in made
        if s.kind in (ScoreKind.PROBABILITY, ScoreKind.BINARY)
    )
    verdict = _of_verdict(assessment) if axis is Axis.ORIGIN else None
    best: dict[str, Statement] = {}
    for one in ([verdict] if verdict else []) + sorted(made, key=_weight, reverse=True):
        best.setdefault(one.question, replace(one, softened=softened and axis not in BY_LABEL))
    return tuple(sorted(best.values(), key=_weight, reverse=True)) if axis in BY_LABEL else tuple(best.values())


def shown(found: Sequence[Statement]) -> Statement | None:
    """The one statement of an axis that a cell shows, None when there is none."""
    return found[0] if found else None


def axes_of(assessments: Iterable[Assessment]) -> frozenset[Axis]:
    """The axes on which anything is said."""
    return frozenset(axis for said in assessments for axis in Axis if statements(said, axis))


def _of_finding(assessment: Assessment, finding: Finding) -> Statement:
    label = finding.label.casefold()
    same = finding.axis not in BY_LABEL and (
        risk_of(finding.axis, label) is Risk.HIGH or label in OPPOSITE.get(finding.axis, ())
    )
    # A bare yes or no stands on its own: an undecided verdict on the origin does not undo it.
    unsure = finding.inconclusive or (assessment.inconclusive and finding.kind is not ScoreKind.BINARY)
    return Statement(
        finding.axis,
        finding.label,
        finding.score,
        finding.kind,
        finding.axis.value if same else f"{finding.axis.value}: {label}",
        finding.model,
        inconclusive=unsure,
    )


def _of_verdict(assessment: Assessment) -> Statement | None:
    """The provider's own conclusion on the origin; its confidence becomes p(artificial) only where it may."""
    verdict = assessment.verdict
    if verdict is None or verdict.label.casefold() not in ("artificial", "human"):
        return None
    artificial = verdict.label.casefold() == "artificial"
    made = Statement(
        Axis.ORIGIN, "artificial", float(artificial), ScoreKind.BINARY, Axis.ORIGIN.value, _heuristic(verdict)
    )
    made = replace(made, inconclusive=assessment.inconclusive)
    if verdict.confidence is None:
        return made
    if assessment.provider in TWO_CLASS_VERDICTS:
        chance = verdict.confidence if artificial else 1.0 - verdict.confidence
        return replace(made, score=chance, kind=ScoreKind.PROBABILITY, derived=True)
    return replace(made, label=verdict.label, score=verdict.confidence, kind=ScoreKind.CONFIDENCE)


def _heuristic(verdict: Verdict) -> str:
    named = {"heuristic": verdict.heuristic} if verdict.heuristic else {}
    return Sentence.of("verdict by {heuristic}" if named else "verdict", **named)


def _plain(score: float, threshold: float) -> Lean:
    if score >= 1.0 - (1.0 - threshold) * 0.4:
        return Lean.YES
    return Lean.NO if score < threshold * 0.4 else Lean.OPEN


def _weight(one: Statement) -> tuple[object, ...]:
    """Sorts what a cell should show last: kinds are ranked, and only equal kinds compared by their number."""
    risk = risk_of(one.axis, one.label)
    rank = {
        ScoreKind.PROBABILITY: 2,
        ScoreKind.BINARY: 3 if one.score >= THRESHOLD else 1,
        ScoreKind.CONFIDENCE: 1,
        ScoreKind.AREA: 0,
    }[one.kind]
    bears = risk is not Risk.NONE or one.axis in BY_LABEL
    weighed = one.score * (_SOFT_WEIGHT if risk is Risk.SOFT else 1.0)
    return (not one.inconclusive, bears, rank, weighed, one.kind.value, one.label, one.score, one.by or "")
