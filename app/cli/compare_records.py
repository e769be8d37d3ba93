"""The lines of `secondlook compare`: every figure of the page as an object, and the same as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.cli.compare_figures import Line, measure_record, series_record, words_of
from app.cli.compare_tried_records import drift_lines, probe_lines, tried_lines
from app.cli.records import Record
from app.services.compare.dataset import Series
from app.services.compare.operation_values import Operation, Spent, Spread, Waiting
from app.services.compare.questions import title
from app.services.compare.report import Compared, Comparison
from app.services.compare.values import Against, AgainstTruth, Histogram, Pair, Relied


def lines(found: Comparison, only: frozenset[str] = frozenset()) -> Iterator[Line]:
    """Every line; with `only`, those of these providers."""
    series = found.overview.series
    for one in found.questions:
        yield from _question(one, series, only)
    for each in found.operations:
        if not only or each.provider in only:
            yield _operation(each)


def _question(one: Compared, series: Sequence[Series], only: frozenset[str]) -> Iterator[Line]:
    shown = frozenset(place for place in one.question.counted if not only or series[place].provider in only)
    yield from _agreement(one, series, shown)
    yield from (_scores(one.question.id, each, series) for each in one.histograms if each.place in shown)
    if not only:  # who lies apart from whom is a matter of all
        for worst in one.disagreements:
            record = {"line": "disagreement", "question": one.question.id, "sha256": worst.sha256, "name": worst.name}
            yield record | {"spread": worst.spread, "words": worst.sentence}, ()
    yield from _truth(one, series, shown)
    yield from tried_lines(one, series)
    yield from drift_lines(one, only)
    yield from probe_lines(one, only)


def _agreement(one: Compared, series: Sequence[Series], shown: frozenset[int]) -> Iterator[Line]:
    name, found = one.question.id, one.agreement
    for pair in found.pairs:
        if pair.first in shown and pair.second in shown:
            who = f"{title(series[pair.first])} and {title(series[pair.second])}"
            record = {"line": "pair", "question": name, **_pair(pair, series)}
            figures = {"agreement": pair.raw, "kappa": pair.kappa, "alpha": pair.alpha, "AC1": pair.ac1}
            yield record, (name, who, str(pair.n), words_of(figures))
    if found.pairs and shown == frozenset(one.question.counted):
        figures = {"agreement": found.raw, "Fleiss' kappa": found.fleiss, "alpha": found.alpha, "AC1": found.ac1}
        record = {
            "line": "together",
            "question": name,
            "thresholds": [{"series": series_record(series[at]), "threshold": bound} for at, bound in found.thresholds],
            "agreement": measure_record(found.raw),
            "fleiss_kappa": measure_record(found.fleiss),
            "alpha": measure_record(found.alpha),
            "ac1": measure_record(found.ac1),
        }
        yield record, (name, "all together", str(found.raw.n), words_of(figures))


def _scores(name: str, each: Histogram, series: Sequence[Series]) -> Line:
    n = int(each.counts.sum())
    record = {
        "line": "scores",
        "question": name,
        "series": series_record(series[each.place]),
        "n": n,
        "edges": [round(edge, 6) for edge in each.edges.tolist()],
        "counts": each.counts.tolist(),
        "without": [{"why": gap.words, "count": gap.count} for gap in each.gaps],
    }
    without = "; ".join(f"{gap.count:,} {gap.words}" for gap in each.gaps) or "none"
    return record, (name, f"scores of {title(series[each.place])}", str(n), f"without a score: {without}")


def _truth(one: Compared, series: Sequence[Series], shown: frozenset[int]) -> Iterator[Line]:
    found: AgainstTruth = one.against
    relied = {each.place: each for each in found.relied}
    spent = {each.source: each.spent for each in one.operations}
    for each in found.series:
        if each.place not in shown:
            continue
        record = {"line": "against", "question": one.question.id, "truth": found.truth}
        record |= _against(each, series, relied.get(each.place), spent.get(series[each.place].source, ()))
        figures = {"hit rate": each.hit_rate, "precision": each.precision, "false alarms": each.false_alarm_rate}
        figures |= {"kappa": each.kappa} | ({} if each.auc is None else {"AUC": each.auc})
        figures |= {} if each.brier is None else {"Brier": each.brier}
        who = f"{title(series[each.place])} against the truth"
        yield record, (one.question.id, who, str(each.n), words_of(figures))


def _pair(pair: Pair, series: Sequence[Series]) -> Record:
    return {
        "first": series_record(series[pair.first]),
        "second": series_record(series[pair.second]),
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


def _against(each: Against, series: Sequence[Series], relied: Relied | None, spent: Sequence[Spent]) -> Record:
    return {
        "series": series_record(series[each.place]),
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
        "reliability": [{"mean": one.mean, "yes": measure_record(one.share)} for one in each.reliability],
        "cost_per_caught": [{"currency": one.currency, "amount": measure_record(one.per_caught)} for one in spent],
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
        "latency_ms": None if latency is None else _spread(latency),
        "waiting": None if each.waiting is None else _waiting(each.waiting),
        "cost": [
            {"currency": one.currency, "total": one.total, "per_thousand": measure_record(one.per_thousand)}
            for one in each.spent
        ],
    }
    words = [f"failed {each.failed.words()}"]
    if latency is not None:
        words.append(f"half within {latency.p50:,.0f} ms, 99 % within {latency.p99:,.0f} ms")
    if each.waiting is not None:
        words.append(f"{each.waiting.share:.0%} of the time waiting")
    if each.waiting_words:
        words.append(f"waiting: {each.waiting_words}")
    words += [f"1,000 cost {one.per_thousand.words()} {one.currency}" for one in each.spent]
    return record, ("", f"{each.provider} {each.model}".strip(), str(each.asked), "; ".join(words))


def _waiting(each: Waiting) -> Record:
    return {
        "n": each.n,
        "share": each.share,
        "pace_ms": _spread(each.pace),
        "asked_ms": _spread(each.asked),
        "place_ms": _spread(each.place),
    }


def _spread(each: Spread) -> Record:
    return {"n": each.n, "p50": each.p50, "p90": each.p90, "p99": each.p99, "max": each.most}
