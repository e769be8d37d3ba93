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
from app.domain.combining import Combine
from app.errors import EnvironmentFaultError, SettingsError
from app.reports.language import language as spoken
from app.reports.language import wanted as spoken_code
from app.settings.values import Language

if TYPE_CHECKING:  # numpy and what stands on it is imported when something is compared
    from app.container import Core
    from app.domain.policy import Policy
    from app.reports.document import Report
    from app.services.compare.values import Loaded
    from app.services.compare.wishes import Trial

_COLUMNS = ("Question", "Provider", "n", "Figures")


def compare(  # noqa: PLR0913 - one for each option
    *,
    truth: Annotated[
        Path | None,
        typer.Option(help="A CSV or JSON lines file of known answers; else people's rulings."),
    ] = None,
    axis: Annotated[list[str] | None, typer.Option(help="Only this axis, or question; several may be named.")] = None,
    provider: Annotated[list[str] | None, typer.Option(help="Only this provider; several may be named.")] = None,
    threshold: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PROVIDER[:AXIS]=SCORE",
            help="From which score a provider says yes; else 0.5.",
        ),
    ] = None,
    what_if: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SETTING",
            help="A setting to replay, as “a=0.4, b:origin=0.7, all, margin=0.1, unseen”; several stand side by side. "
            "any (usual), all or most have to say yes; what comes within the margin goes to a person, as does what is "
            "flagged, unless unseen. What is not named is as by --threshold.",
        ),
    ] = None,
    policy: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE|VERSION", help="A policy to replay beside the settings; “current” is the one in force."
        ),
    ] = None,
    daily: Annotated[
        float | None, typer.Option(min=0, help="Images a day, for the day's work; else the mean of the days so far.")
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Drift: answers from before this day (UTC) against later ones."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Drift: later ones from before this day; else those that stand."),
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
        from app.services.compare.wishes import Wanted  # noqa: PLC0415 - as above

        limits = _limits(threshold or ())
        trials = tuple(_trial(chr(ord("A") + number), text, limits) for number, text in enumerate(what_if or ("",)))
        async with Out(as_json=as_json, columns=_COLUMNS) as out, opening.core() as core:
            loaded = None if truth is None else await core.compare.load(truth, _question(axes))
            data = loaded.name if loaded is not None and loaded.providers else ""
            for remark in () if loaded is None else _remarks(loaded):
                say(remark)
            wanted = Wanted(
                data,
                loaded.name if loaded is not None and loaded.truths else "decisions",
                axes,
                only,
                limits,
                trials,
                tuple([await _policy(core, name) for name in policy or ()]),
                daily,
                _moment(since),
                _moment(until),
            )
            found = await compared(core.compare, wanted)
            if not found.questions:
                say("Nothing was assessed yet: there is nothing to compare.")
            if found.overview.hidden:
                say(
                    f"Blind first is on: nothing is said of {found.overview.hidden} images by themselves, "
                    "because you have not ruled on them."
                )
            for record, cells in lines(found, only):
                if as_json or cells:
                    await out.put(record, *cells)
            code = spoken_code(language or core.preferences.current.language)
            made_at = datetime.now(UTC).isoformat()

            def make() -> Report:
                # Not where the database lies: its path names whose it is, and a report is handed on.
                tr = spoken(code)
                return document(found, data, tr.moment(made_at), tr)

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
            raise SettingsError(
                f"“{text}” is no threshold. Write PROVIDER=SCORE or PROVIDER:AXIS=SCORE, a score from 0 to 1."
            )
        found[name] = score
    return found


def _trial(name: str, text: str, limits: dict[str, float]) -> Trial:
    """A setting as it is written on the command line; what is not named in it is as in `limits`."""
    from app.services.compare.wishes import Trial  # noqa: PLC0415 - brings numpy

    bounds, combine, margin, look = dict(limits), Combine.ANY, 0.0, True
    for part in filter(None, (part.strip() for part in text.split(","))):
        if part in set(Combine):
            combine = Combine(part)
        elif part == "unseen":
            look = False
        elif (given := _limits((part,))) and "margin" in given:
            margin = given["margin"]
        else:  # what a setting says of a provider goes before what --threshold says of one of its questions
            (who,) = given
            bounds = {named: bound for named, bound in bounds.items() if not named.startswith(f"{who}:")} | given
    return Trial(name, bounds, combine, margin, look)


async def _policy(core: Core, name: str) -> Policy:
    """A policy by its version, of a file, or the one in force."""
    if name == "current":
        return core.policies.current
    kept = await core.policies.of_version(name)
    if kept is not None:
        return kept
    try:
        return await core.policies.load(Path(name))
    except EnvironmentFaultError as error:
        raise SettingsError(f"There is no version “{name}” of the policy, and as a file: {error.message}") from error


def _moment(day: datetime | None) -> str:
    return "" if day is None else f"{day:%Y-%m-%d}T00:00:00Z"


def _question(axes: Sequence[str]) -> str:
    """What the lines of a file are about that do not say so: the one axis that is asked for, else the origin."""
    return axes[0] if len(axes) == 1 else "origin"


def _remarks(loaded: Loaded) -> tuple[str, ...]:
    if loaded.matched is None:
        return loaded.remarks
    return (*loaded.remarks, f"{loaded.matched} of {loaded.rows} lines of {loaded.name} mean an image that is known.")
