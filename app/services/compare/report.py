"""What a report of a comparison holds: everything that is counted of the chosen questions; and writing the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import SettingsError
from app.reports.document import Report
from app.reports.page import html
from app.reports.paper import pdf
from app.services.compare.dataset import Series
from app.services.compare.operation_values import Operation
from app.services.compare.service import Compare
from app.services.compare.values import AgainstTruth, Agreement, Disagreement, Histogram, Overview, Question
from app.services.sheets import write_sheet

_DISAGREEMENTS = 20


@dataclass(frozen=True, slots=True)
class Compared:
    """One question with all that is counted of it; `against` is None where no truth is wanted."""

    question: Question
    agreement: Agreement
    histograms: tuple[Histogram, ...]
    disagreements: tuple[Disagreement, ...]
    against: AgainstTruth | None
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was asked for."""

    overview: Overview
    questions: tuple[Compared, ...]
    operations: tuple[Operation, ...]


async def compared(
    compare: Compare,
    *,
    data: str = "",
    truth: str = "decisions",
    axes: Sequence[str] = (),
    thresholds: Mapping[str, float] | None = None,
) -> Comparison:
    """Count everything.

    Args:
        compare: the service.
        data: of the database, or of a loaded file.
        truth: people's rulings, or a loaded file.
        axes: which axes or questions; all when empty.
        thresholds: by provider; 0.5 where none is given.

    Raises:
        SettingsError: there is no such axis, provider, data or truth.
        EnvironmentFaultError: the machine refuses.
    """
    overview = await compare.overview(data)
    wanted = [one for one in overview.questions if not axes or one.axis.value in axes or one.id in axes]
    missing = sorted(set(axes) - {one.axis.value for one in wanted} - {one.id for one in wanted})
    if missing:
        known = ", ".join(dict.fromkeys(one.axis.value for one in overview.questions)) or "none yet"
        raise SettingsError(f"Nothing was said on “{missing[0]}”. There is: {known}.")
    places = _by_place(overview.series, thresholds or {})
    found = []
    for one in wanted:
        histograms = tuple([await compare.histogram(place, data=data) for place in one.numbers])
        found.append(
            Compared(
                one,
                await compare.agreement(one.id, places, data),
                histograms,
                await compare.disagreements(one.id, _DISAGREEMENTS, data),
                await compare.against(one.id, truth, places, data),
                await compare.operations(one.id, truth, places, data),
            )
        )
    return Comparison(overview, tuple(found), await compare.operations(data=data))


async def write_report(path: Path, make: Callable[[], Report], *, as_pdf: bool = False) -> None:
    """Write the report that `make` makes – on a thread – as a page, or as a PDF; raises EnvironmentFaultError."""
    await write_sheet(path, lambda: pdf(make()) if as_pdf else html(make()).encode("utf-8"))


def _by_place(series: Sequence[Series], thresholds: Mapping[str, float]) -> dict[int, float]:
    unknown = sorted(set(thresholds) - {one.provider for one in series})
    if unknown:
        raise SettingsError(f"There is no answer by “{unknown[0]}”.")
    return {place: thresholds[one.provider] for place, one in enumerate(series) if one.provider in thresholds}
