"""`secondlook compare`: the figures of the page Compare on a terminal, as JSON lines, or as a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Out, say
from app.cli.session import run
from app.errors import SettingsError
from app.reports.language import language as spoken
from app.reports.language import wanted
from app.settings.values import Language

if TYPE_CHECKING:  # numpy and what stands on it is imported when something is compared
    from app.reports.document import Report
    from app.services.compare.report import Comparison
    from app.services.compare.values import Loaded

_COLUMNS = ("Question", "Provider", "n", "Figures")


def compare(
    *,
    truth: Annotated[
        Path | None,
        typer.Option(help="A CSV or JSON lines file of known answers; else people's rulings."),
    ] = None,
    axis: Annotated[list[str] | None, typer.Option(help="Only this axis, or question; several may be named.")] = None,
    provider: Annotated[list[str] | None, typer.Option(help="Only this provider; several may be named.")] = None,
    threshold: Annotated[
        list[str] | None, typer.Option(metavar="PROVIDER=SCORE", help="From which score a provider says yes; else 0.5.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Also write a report to this file, a page without scripts.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Also write the report to this file, as a PDF.")] = None,
    language: Annotated[
        Language | None, typer.Option(help="The language of the report; by default that of the settings.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Compare providers with each other, with people's rulings or with known answers. Nothing is sent anywhere."""
    axes, only = tuple(axis or ()), frozenset(provider or ())

    async def show() -> ExitCode:
        # Late: with it comes what counts, which no other command needs.
        from app.cli.compare_records import lines  # noqa: PLC0415
        from app.services.compare.documents import document  # noqa: PLC0415 - as above
        from app.services.compare.report import compared, write_report  # noqa: PLC0415 - as above

        limits = _limits(threshold or ())
        async with Out(as_json=as_json, columns=_COLUMNS) as out, opening.core() as core:
            loaded = None if truth is None else await core.compare.load(truth, _question(axes))
            data = loaded.name if loaded is not None and loaded.providers else ""
            for remark in () if loaded is None else _remarks(loaded):
                say(remark)
            judged = loaded.name if loaded is not None and loaded.truths else "decisions"
            found = await compared(core.compare, data=data, truth=judged, axes=axes, thresholds=limits)
            _check(found, only)
            if not found.questions:
                say("Nothing was assessed yet: there is nothing to compare.")
            for record, cells in lines(found, only):
                await out.put(record, *cells)
            code, made_at = (
                wanted(language or core.preferences.current.language),
                f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
            )

            def make() -> Report:
                # Not where the database lies: its path names whose it is, and a report is handed on.
                return document(found, data, made_at, spoken(code))

            for path, as_pdf in ((html, False), (pdf, True)):
                if path is not None:
                    await write_report(path, make, as_pdf=as_pdf)
                    say(f"Written to {path}.")
        return ExitCode.OK

    run(show)


def _limits(given: Sequence[str]) -> dict[str, float]:
    found = {}
    for text in given:
        name, _, number = text.rpartition("=")
        try:
            score = float(number)
        except ValueError:
            score = -1.0
        if not name or not 0.0 <= score <= 1.0:
            raise SettingsError(f"“{text}” is no threshold. Write it as PROVIDER=SCORE, with a score from 0 to 1.")
        found[name] = score
    return found


def _question(axes: Sequence[str]) -> str:
    """What the lines of a file are about that do not say so: the one axis that is asked for, else the origin."""
    return axes[0] if len(axes) == 1 else "origin"


def _remarks(loaded: Loaded) -> tuple[str, ...]:
    if loaded.matched is None:
        return loaded.remarks
    return (*loaded.remarks, f"{loaded.matched} of {loaded.rows} lines of {loaded.name} mean an image that is known.")


def _check(found: Comparison, only: frozenset[str]) -> None:
    known = {provider for provider, _ in found.overview.sources}
    for name in sorted(only - known):
        raise SettingsError(
            f"There is no answer by “{name}”. There are answers by: {', '.join(sorted(known)) or 'none'}."
        )
