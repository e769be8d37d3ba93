"""The lines of `secondlook compare`: one object a question, one a provider and model, and the same as rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.measures.value import Measure
from app.services.compare.dataset import Series
from app.services.compare.operation_values import Operation
from app.services.compare.questions import title
from app.services.compare.report import Compared, Comparison
from app.services.compare.values import Against, Pair, Relied

Record = dict[str, Any]
Line = tuple[Record, tuple[str, ...]]


def lines(found: Comparison, only: frozenset[str] = frozenset()) -> Iterator[Line]:
    """Every line; with `only`, those of these providers."""
    series = found.overview.series
    for one in found.questions:
        shown = frozenset(place for place in one.question.counted if not only or series[place].provider in only)
        yield from _question(one, series, shown)
    for each in found.operations:
        if not only or each.provider in only:
            yield _operation(each)


def measure_record(measure: Measure | None) -> Record | None:
    """A figure with its interval; `value` is null where `standing` is "undefined", as `why` says."""
    if measure is None:
        return None
    return {
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "interval": measure.interval,
        "n": measure.n,
        "standing": measure.standing.value,
        "why": measure.why,
    }


def _question(one: Compared, series: Sequence[Series], shown: frozenset[int]) -> Iterator[Line]:
    name = one.question.id
    for pair in one.agreement.pairs:
        if pair.first in shown and pair.second in shown:
            who = f"{title(series[pair.first])} and {title(series[pair.second])}"
            record = {"line": "pair", "question": name, **_pair(pair, series)}
            figures = {"agreement": pair.raw, "kappa": pair.kappa, "alpha": pair.alpha, "AC1": pair.ac1}
            yield record, (name, who, str(pair.n), _words(figures))
    if one.against is None:
        return
    relied = {each.place: each for each in one.against.relied}
    for each in one.against.series:
        if each.place in shown:
            record = {"line": "against", "question": name, "truth": one.against.truth}
            record |= _against(each, series, relied.get(each.place))
            figures = {"hit rate": each.hit_rate, "precision": each.precision, "false alarms": each.false_alarm_rate}
            figures |= {"kappa": each.kappa} | ({} if each.auc is None else {"AUC": each.auc})
            figures |= {} if each.brier is None else {"Brier": each.brier}
            yield record, (name, f"{title(series[each.place])} against the truth", str(each.n), _words(figures))


def _of(one: Series) -> Record:
    return {
        "provider": one.provider,
        "model": one.model,
        "kind": one.kind.value,
        "derived": one.derived,
    }


def _pair(pair: Pair, series: Sequence[Series]) -> Record:
    return {
        "first": _of(series[pair.first]),
        "second": _of(series[pair.second]),
        "n": pair.n,
        "both_yes": pair.table[0][0],
        "only_first": pair.table[0][1],
        "only_second": pair.table[1][0],
        "both_no": pair.table[1][1],
        "agreement": measure_record(pair.raw),
        "kappa": measure_record(pair.kappa),
        "alpha": measure_record(pair.alpha),
        "ac1": measure_record(pair.ac1),
        "yes_first": measure_record(pair.prevalence[0]),
        "yes_second": measure_record(pair.prevalence[1]),
    }


def _against(each: Against, series: Sequence[Series], relied: Relied | None) -> Record:
    return {
        "series": _of(series[each.place]),
        "threshold": each.threshold,
        "n": each.n,
        "caught": each.caught,
        "missed": each.missed,
        "false_alarms": each.false_alarms,
        "passed": each.passed,
        "accuracy": measure_record(each.accuracy),
        "hit_rate": measure_record(each.hit_rate),
        "precision": measure_record(each.precision),
        "false_alarm_rate": measure_record(each.false_alarm_rate),
        "f1": measure_record(each.f1),
        "kappa": measure_record(each.kappa),
        "prevalence": measure_record(each.prevalence),
        "auc": measure_record(each.auc),
        "brier": measure_record(each.brier),
        "relied": None
        if relied is None
        else {
            "helped": relied.counts.helped,
            "harmed": relied.counts.harmed,
            "ignored": relied.counts.ignored,
            "resisted": relied.counts.resisted,
            "n": relied.counts.n,
            "help_rate": measure_record(relied.help_rate),
            "harm_rate": measure_record(relied.harm_rate),
        },
    }


def _operation(each: Operation) -> Line:
    latency = each.latency
    record: Record = {
        "line": "operation",
        "provider": each.provider,
        "model": each.model,
        "asked": each.asked,
        "answered": each.answered,
        "inconclusive": each.unsure,
        "failed": measure_record(each.failed),
        "failures": {one.kind.value: one.count for one in each.failures},
        "latency_ms": None
        if latency is None
        else {"n": latency.n, "p50": latency.p50, "p90": latency.p90, "p99": latency.p99, "max": latency.most},
        "cost": [
            {"currency": one.currency, "total": one.total, "per_thousand": measure_record(one.per_thousand)}
            for one in each.spent
        ],
    }
    words = [f"failed {each.failed.words()}"]
    if latency is not None:
        words.append(f"half within {latency.p50:,.0f} ms, 99 % within {latency.p99:,.0f} ms")
    words += [f"1,000 cost {one.per_thousand.words()} {one.currency}" for one in each.spent]
    return record, ("", f"{each.provider} {each.model}".strip(), str(each.asked), "; ".join(words))


def _words(figures: Mapping[str, Measure]) -> str:
    return "; ".join(f"{name} {measure.words()}" for name, measure in figures.items())
