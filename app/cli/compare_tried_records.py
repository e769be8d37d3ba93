"""The lines of `secondlook compare` about what was tried, what moved and what was probed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.cli.compare_figures import Line, measure_record, series_record, words_of
from app.cli.records import Record
from app.domain.labels import ScoreKind
from app.domain.probe import Probed
from app.measures.value import Measure
from app.services.compare.dataset import Series
from app.services.compare.operation_values import Drift
from app.services.compare.probing import Robustness
from app.services.compare.questions import title
from app.services.compare.report import Compared, Tried
from app.services.compare.values import Counts, Money, Setting


def tried_lines(one: Compared, series: Sequence[Series]) -> Iterator[Line]:
    """A line for each setting and policy that was replayed."""
    for each in one.tried:
        result = each.result
        record: Record = {
            "line": "what_if",
            "question": one.question.id,
            "truth": one.against.truth,
            "tried": each.name,
            "policy": each.policy or None,
            "setting": None if each.setting is None else _setting(each.setting, series),
            "truly_yes": _counts(result.positives),
            "truly_no": _counts(result.negatives),
            "not_known": _counts(result.unknown),
            "caught": measure_record(result.caught),
            "seen": measure_record(result.seen),
            "missed": measure_record(result.missed),
            "false_alarms": measure_record(result.false_alarms),
            "precision": measure_record(result.precision),
            "reviewed": measure_record(result.reviewed),
            "per_day": measure_record(result.per_day),
            "cost_per_thousand": _money(result.cost_per_thousand),
            "cost_per_caught": _money(result.cost_per_caught),
            "remarks": list(result.remarks),
        }
        figures = {
            "caught": result.caught,
            "only a person catches": result.seen,
            "missed": result.missed,
            "false alarms": result.false_alarms,
            "precision": result.precision,
            "sent to people": result.reviewed,
        }
        words = [words_of(figures), f"a day for people {result.per_day.words(1)}"]
        words += [f"1,000 cost {each.amount.words()} {each.currency}" for each in result.cost_per_thousand]
        words += [f"one caught costs {each.amount.words(3)} {each.currency}" for each in result.cost_per_caught]
        n = result.positives.n + result.negatives.n + result.unknown.n
        yield record, (one.question.id, f"what if: {_trial(each, series)}", str(n), "; ".join(words))


def drift_lines(one: Compared, only: frozenset[str]) -> Iterator[Line]:
    """What moved between two days, and between the models of one provider."""
    for between, drifts in (("days", one.drifts), ("models", one.versions)):
        for each in drifts:
            if only and each.provider not in only:
                continue
            who = f"{each.provider} {each.model}".strip()
            tests = f"p (McNemar) {_p(each.p)}; p (sign test) {_p(each.sign_p)}"
            words = f"{each.words} shift {each.shift.words(3)}; {tests}"
            cells = (one.question.id, f"{who}: {each.earlier} → {each.later}", str(each.n), words)
            yield _drift(each, between), cells


def probe_lines(one: Compared, only: frozenset[str]) -> Iterator[Line]:
    """What probes found: a line a series with its sums, then a line an image, which only JSON has."""
    for each in one.robustness:
        if only and each.provider not in only:
            continue
        moved = "; ".join(
            f"{part.alteration} {part.reach.words()}, {part.turned} turned"
            + (f", {part.silent} without a score" if part.silent else "")
            for part in each.moved
        )
        who = f"{each.provider} {each.model}".strip()
        words = f"spread {each.spread.words()}; moved on the mean by: {moved}"
        yield _robustness(one.question.id, each), (one.question.id, f"probe: {who}", str(each.images), words)
    for probed in one.probes:
        if not only or probed.whisker.provider in only:
            yield _probed(one.question.id, probed), ()


def _p(measure: Measure) -> str:
    return "< 0.001" if measure.value is not None and measure.value < 0.001 else measure.words(3)


def _trial(each: Tried, series: Sequence[Series]) -> str:
    if each.setting is None:
        return f"policy {each.policy}"
    bounds = ", ".join(
        title(series[place]) + ("" if series[place].kind is ScoreKind.BINARY else f" from {bound:g}")
        for place, bound in each.setting.thresholds
    )
    margin = f", margin {each.setting.margin:g}" if each.setting.margin else ""
    return f"setting {each.name}, {each.setting.combine.value} of {bounds}{margin}"


def _setting(setting: Setting, series: Sequence[Series]) -> Record:
    return {
        "thresholds": [
            {"series": series_record(series[place]), "threshold": bound} for place, bound in setting.thresholds
        ],
        "combine": setting.combine.value,
        "margin": setting.margin,
        "look_at_flagged": setting.look_at_flagged,
    }


def _counts(counts: Counts) -> Record:
    return {
        "flagged": counts.flagged,
        "grey": counts.grey,
        "undecided": counts.undecided,
        "passed": counts.passed,
    }


def _money(each: Sequence[Money]) -> list[Record]:
    return [{"currency": one.currency, "amount": measure_record(one.amount)} for one in each]


def _drift(each: Drift, between: str) -> Record:
    return {
        "line": "drift",
        "question": each.question,
        "between": between,
        "provider": each.provider,
        "model": each.model,
        "earlier": each.earlier,
        "later": each.later,
        "n": each.n,
        "thresholds": list(each.bounds),
        "mean_earlier": measure_record(each.mean_earlier),
        "mean_later": measure_record(each.mean_later),
        "shift": measure_record(each.shift),
        "now_yes": each.up,
        "now_no": each.down,
        "p": measure_record(each.p),
        "sign_p": measure_record(each.sign_p),
        "words": each.words,
    }


def _robustness(question: str, each: Robustness) -> Record:
    return {
        "line": "probe",
        "question": question,
        "provider": each.provider,
        "model": each.model,
        "images": each.images,
        "spread": measure_record(each.spread),
        "widest": each.widest,
        "changes": [
            {
                "change": part.alteration,
                "n": part.n,
                "without_score": part.silent,
                "shift": measure_record(part.shift),
                "reach": measure_record(part.reach),
                "most": part.most,
                "turned": part.turned,
            }
            for part in each.moved
        ],
    }


def _probed(question: str, probed: Probed) -> Record:
    whisker = probed.whisker
    return {
        "line": "probed",
        "question": question,
        "sha256": whisker.sha256,
        "name": probed.name,
        "provider": whisker.provider,
        "model": whisker.model,
        "score": whisker.score,
        "low": whisker.low,
        "high": whisker.high,
        "changes": [{"change": part.alteration, "score": part.score, "words": part.words} for part in whisker.altered],
        "asked_at": probed.asked_at,
    }
