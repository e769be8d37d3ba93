"""What a report of a comparison holds: everything that is counted of the chosen questions; and writing the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.probe import Probed
from app.reports.document import Report
from app.reports.page import html
from app.reports.paper import pdf
from app.services.compare.operation_values import Drift, Operation
from app.services.compare.probing import Robustness
from app.services.compare.service import Compare
from app.services.compare.values import (
    AgainstTruth,
    Agreement,
    Disagreement,
    Histogram,
    Overview,
    Question,
    Setting,
    WhatIf,
)
from app.services.compare.wishes import Wanted, check, chosen, limits, setting
from app.services.sheets import write_sheet

_DISAGREEMENTS = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """A setting, or a policy by its version, replayed; one of the two is there."""

    name: str
    setting: Setting | None
    policy: str
    result: WhatIf


@dataclass(frozen=True, slots=True)
class Compared:
    """One question with all that is counted of it."""

    question: Question
    agreement: Agreement
    histograms: tuple[Histogram, ...]
    disagreements: tuple[Disagreement, ...]
    against: AgainstTruth
    tried: tuple[Tried, ...]
    drifts: tuple[Drift, ...]
    versions: tuple[Drift, ...]
    robustness: tuple[Robustness, ...]
    probes: tuple[Probed, ...]
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was asked for."""

    wanted: Wanted
    overview: Overview
    questions: tuple[Compared, ...]
    operations: tuple[Operation, ...]


async def compared(compare: Compare, wanted: Wanted) -> Comparison:
    """Count everything, by the very questions that the page asks.

    Raises:
        SettingsError: there is no such axis, provider, data or truth.
        EnvironmentFaultError: the machine refuses.
    """
    overview = await compare.overview(wanted.data)
    questions = chosen(overview, wanted.axes)
    check(overview, wanted)
    probes = () if wanted.data else await compare.probes()
    found = tuple([await _compared(compare, wanted, overview, one, probes) for one in questions])
    return Comparison(wanted, overview, found, await compare.operations(data=wanted.data))


async def _compared(
    compare: Compare, wanted: Wanted, overview: Overview, question: Question, probes: Sequence[Probed]
) -> Compared:
    name, data, truth = question.id, wanted.data, wanted.truth
    bounds = limits(overview.series, question, wanted.thresholds)
    tried = []
    for trial in wanted.trials:
        asked = setting(overview.series, question, trial, wanted.providers)
        if asked is not None:
            tried.append(Tried(trial.name, asked, "", await compare.what_if(asked, truth, wanted.daily, data)))
    for policy in wanted.policies:
        replayed = await compare.what_if_policy(policy, name, truth, wanted.daily)
        tried.append(Tried(policy.version, None, policy.version, replayed))
    since = wanted.since
    return Compared(
        question,
        await compare.agreement(name, bounds, data),
        tuple([await compare.histogram(place, data=data) for place in question.numbers]),
        await compare.disagreements(name, _DISAGREEMENTS, data),
        await compare.against(name, truth, bounds, data),
        tuple(tried),
        await compare.drift(name, since, wanted.until, bounds) if since else (),
        await compare.versions(name, bounds, data),
        await compare.robustness(name, bounds, data),
        tuple(one for one in probes if one.whisker.question in (name, "")),
        await compare.operations(name, truth, bounds, data),
    )


async def write_report(path: Path, make: Callable[[], Report], *, as_pdf: bool = False) -> None:
    """Write the report that `make` makes – on a thread – as a page, or as a PDF; raises EnvironmentFaultError."""
    await write_sheet(path, lambda: pdf(make()) if as_pdf else html(make()).encode("utf-8"))
