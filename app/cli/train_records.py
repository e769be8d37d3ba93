"""Training as JSON records: sets, results, measures; described in docs/schemas and held to it by the tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.cli.records import Record
from app.domain.training import GoldItem, GoldSet, described
from app.domain.training_review import DoubleReview, Round, RoundItem
from app.measures.value import Measure
from app.services.train.results import Result
from app.services.train.tables import Refused

if TYPE_CHECKING:  # with it comes statsmodels, which a list of sets need not wait for
    from app.services.train.figures import Agreement, Figures, Pair


Called = Callable[[str], str]
"""What a person is called: by number, or by name."""


def set_record(gold: GoldSet, sessions: int) -> Record:
    """One version of a set, with how many sessions used it."""
    return {
        "name": gold.name,
        "version": gold.version,
        "items": len(gold.items),
        "ambiguous": sum(not item.counts for item in gold.items),
        "choices": list(gold.choices),
        "made_by": gold.made_by,
        "made_at": gold.made_at,
        "policy_version": gold.policy_version,
        "note": gold.note,
        "content_hash": gold.content_hash,
        "sessions": sessions,
    }


def item_record(item: GoldItem) -> Record:
    """One item of a set; a line of a table to be imported has the same names."""
    return {
        **described(item),
        "confirmed_elsewhere": sorted(set(item.confirmed_elsewhere)),
        "made_by": item.made_by,
        "counts": item.counts,
    }


def refused_record(refused: Refused) -> Record:
    """What an import did not take, and why."""
    return {"place": refused.place, "message": refused.why}


def measure_record(measure: Measure) -> Record:
    """A measure; `value` is null exactly where it is undefined, and `why` says why."""
    return {
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "n": measure.n,
        "standing": measure.standing.value,
        "interval": measure.interval,
        "why": measure.why,
    }


def agreement_record(found: Agreement) -> Record:
    """The coefficients together."""
    names = ("raw", "cohen", "weighted", "fleiss", "alpha", "ac1")
    prevalence = [{"label": label, "share": measure_record(share)} for label, share in found.prevalence]
    return {**{name: measure_record(getattr(found, name)) for name in names}, "prevalence": prevalence}


def figures_record(found: Figures) -> Record:
    """One person's figures against the known answers."""
    return {
        "counted": found.counted,
        "left_out": found.left_out,
        "unanswered": found.unanswered,
        "interruptions": found.interruptions,
        "exact": measure_record(found.exact),
        "seconds": measure_record(found.seconds),
        "agreement": agreement_record(found.agreement),
        "confusion": {
            "labels": [str(label) for label in found.confusion.labels],
            "table": [[int(count) for count in row] for row in found.confusion.table],
        },
        "axes": [
            {
                "axis": one.axis.value,
                "exact": measure_record(one.exact),
                "cohen": measure_record(one.cohen),
                "ac1": measure_record(one.ac1),
            }
            for one in found.axes
        ],
        "labels": [
            {
                "label": one.label,
                "prevalence": measure_record(one.prevalence),
                "recall": measure_record(one.recall),
                "precision": measure_record(one.precision),
                "f1": measure_record(one.f1),
                "d_prime": measure_record(one.detection.d_prime),
                "criterion": measure_record(one.detection.criterion),
            }
            for one in found.labels
        ],
    }


def result_record(result: Result, person: str) -> Record:
    """One session's result."""
    session = result.session
    return {
        "kind": "session",
        "session": session.id,
        "set": result.gold.name,
        "version": result.gold.version,
        "content_hash": result.gold.content_hash,
        "person": person,
        "mode": session.mode.value,
        "seed": session.seed,
        "started_at": session.started_at,
        "ended_at": session.ended_at,
        "mark": result.mark,
        "judgement": result.judgement.value,
        "final": figures_record(result.final),
        "blind": None if result.blind is None else figures_record(result.blind),
        "providers": [
            {
                "name": one.name,
                "items": one.n,
                "trainee": measure_record(one.trainee),
                "provider": measure_record(one.provider),
                "reliance": None
                if one.reliance is None
                else {
                    "helped": one.reliance.helped,
                    "harmed": one.reliance.harmed,
                    "ignored": one.reliance.ignored,
                    "resisted": one.reliance.resisted,
                    "other": one.reliance.other,
                    "help_rate": measure_record(one.reliance.help_rate()),
                    "harm_rate": measure_record(one.reliance.harm_rate()),
                },
            }
            for one in result.versus
        ],
    }


def together_record(people: list[str], blind: Agreement, final: Agreement) -> Record:
    """How several trainees agree with each other."""
    return {
        "kind": "together",
        "people": people,
        "blind": agreement_record(blind),
        "final": agreement_record(final),
    }


def round_record(
    found: Round, gold: GoldSet, items: Sequence[RoundItem], people: Sequence[str], called: Called
) -> Record:
    """What came of a calibration round: how much was disputed, what was noted, and the policy's versions."""
    return {
        "kind": "round",
        "round": found.id,
        "title": found.title,
        "set": gold.name,
        "version": gold.version,
        "people": [called(name) for name in people],
        "items": len(items),
        "disputed": sum(item.disputed for item in items),
        "notes": [
            {"image": note.sha256 or None, "words": note.words, "by": called(note.by), "at": note.at}
            for note in found.notes
        ],
        "policies": [
            {"earlier": step.earlier, "later": step.later, "by": called(step.by), "at": step.at}
            for step in found.policies
        ],
        "made_at": found.made_at,
        "ended_at": found.ended_at,
    }


def listed_round_record(found: Round, gold: GoldSet, people: list[str]) -> Record:
    """A calibration round in a list."""
    return {
        "round": found.id,
        "title": found.title,
        "set": gold.name,
        "version": gold.version,
        "sessions": list(found.sessions),
        "people": people,
        "notes": len(found.notes),
        "policies": [step.later for step in found.policies],
        "made_at": found.made_at,
        "ended_at": found.ended_at,
    }


def listed_double_record(review: DoubleReview, title: str, people: list[str]) -> Record:
    """A double review in a list."""
    return {
        "review": review.id,
        "title": title,
        "people": people,
        "origins": [review.first.origin, review.second.origin],
        "images": len(review.cases),
        "disagreements": len(review.disputes),
        "open": len(review.open),
        "made_at": review.made_at,
    }


def double_record(review: DoubleReview, people: list[str], pair: Pair) -> Record:
    """A double review in figures."""
    return {
        "kind": "double",
        "review": review.id,
        "people": people,
        "images": len(review.cases),
        "disagreements": len(review.disputes),
        "open": len(review.open),
        "agreement": agreement_record(pair.agreement),
        "met": {
            "labels": [str(label) for label in pair.table.labels],
            "table": [[int(count) for count in row] for row in pair.table.table],
        },
    }
