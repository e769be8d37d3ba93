"""The part of a comparison's report about how providers work: speed, failures, waits, money."""

from __future__ import annotations

from collections.abc import Sequence

from app.reports import figures
from app.reports.document import Block, Figure, Heading, Table
from app.reports.language import Language
from app.services.compare.operation_values import FailureShare, Operation, Spread


def operations(found: Sequence[Operation], tr: Language) -> list[Block]:
    """Every source: its failures as bars, then speed, failures and cost, then how its calls waited."""
    rows = tuple(
        (
            f"{each.provider} {each.model}".strip(),
            str(each.asked),
            tr.measure(each.failed),
            _failures(each.failures, tr),
            tr("not known") if each.latency is None else _times(each.latency, tr),
            "; ".join(f"{tr.measure(one.per_thousand)} {one.currency}" for one in each.spent)
            or tr.known(each.cost_words),
        )
        for each in found
    )
    if not rows:
        return []
    timed = [each.latency for each in found if each.latency is not None]
    longest = max((one.p99 for one in timed), default=0.0)
    latencies = [
        figures.Bar(row[0], None, tr("not known"))
        if each.latency is None
        else figures.Bar(row[0], each.latency.p50, f"{row[4]} ms", each.latency.p50, each.latency.p99)
        for row, each in zip(rows, found, strict=True)
    ]
    entries = [
        figures.Bar(row[0], each.failed.value, row[2], each.failed.low, each.failed.high)
        for row, each in zip(rows, found, strict=True)
    ]
    head = (
        tr("Provider"),
        tr("Asked"),
        tr("Failed"),
        tr("Failures"),
        tr("Milliseconds: half / 90 % / 99 % within"),
        tr("Cost of 1,000"),
    )
    return [
        Heading(tr("Operations")),
        Figure(
            tr("Time of answers: the bar ends at the median, the whisker at the 99th percentile"),
            figures.bars(latencies, most=longest),
            "; ".join(f"{bar.name}: {bar.words}" for bar in latencies),
        ),
        Figure(tr("Share of failures"), figures.bars(entries), "; ".join(f"{row[0]}: {row[2]}" for row in rows)),
        Table(tr("Speed, failures, cost"), head, rows, frozenset({1})),
        *_waiting(found, tr),
    ]


def _waiting(found: Sequence[Operation], tr: Language) -> list[Block]:
    """How long calls waited before they could go: what share of the time, and the three kinds apart."""
    head = (
        tr("Provider"),
        "n",
        tr("Share of the time"),
        tr("Own pace"),
        tr("Asked for by the service"),
        tr("For a place"),
        tr("Not recorded"),
    )
    rows = list[tuple[str, ...]]()
    entries = list[figures.Bar]()
    for each in found:
        name, waiting = f"{each.provider} {each.model}".strip(), each.waiting
        if waiting is None:
            rows.append((name, "0", *(tr("not known"),) * 4, tr.known(each.waiting_words)))
            entries.append(figures.Bar(name, None, tr("not known")))
        else:
            kinds = (_times(spread, tr) for spread in (waiting.pace, waiting.asked, waiting.place))
            share = tr.percent(waiting.share)
            rows.append((name, str(waiting.n), share, *kinds, tr.known(each.waiting_words) or "–"))
            entries.append(figures.Bar(name, waiting.share, share))
    said = "; ".join(f"{bar.name}: {bar.words}" for bar in entries)
    return [
        Figure(tr("Share of the time spent waiting before a call"), figures.bars(entries), said),
        Table(
            tr("Waiting before a call, in milliseconds: half / 90 % / 99 % within"), head, tuple(rows), frozenset({1})
        ),
    ]


def _times(spread: Spread, tr: Language) -> str:
    return " / ".join(tr.whole(part) for part in (spread.p50, spread.p90, spread.p99))


def _failures(found: Sequence[FailureShare], tr: Language) -> str:
    """How many of each kind."""
    return ", ".join(f"{tr.known(one.kind.value)} {tr.whole(one.count)}" for one in found) or "–"
