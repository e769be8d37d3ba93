"""`secondlook train`: gold sets in and out, and what came of training sessions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import opening, train_lists
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Bar, Out, say
from app.cli.session import run
from app.cli.train_lists import Names, SetName, Version, gold_set
from app.cli.train_records import (
    double_record,
    refused_record,
    result_record,
    round_record,
    set_record,
    together_record,
)
from app.container import Core
from app.errors import SettingsError
from app.reports.language import wanted
from app.services.train.results import PASS_MARK
from app.settings.values import Language

if TYPE_CHECKING:  # with it comes statsmodels, which a list of sets need not wait for
    from app.services.train.figures import Agreement

commands = typer.Typer(no_args_is_help=True, help="Training: gold sets in and out, and reports on sessions.")

_COLUMNS = (
    "Session",
    "Set",
    "Person",
    "Mode",
    "Counted",
    "Exact agreement",
    "Kappa",
    "AC1",
    "Seconds",
    "Judgement",
    "After providers",
)

Output = Annotated[Path | None, typer.Option("--output", "-o", help="A file; .html or .pdf says of which kind.")]
commands.command("items")(train_lists.items)
commands.command("rounds")(train_lists.rounds)
commands.command("doubles")(train_lists.doubles)


@commands.command("sets")
def sets_(*, as_json: AsJson = False) -> None:
    """List every version of every gold set, the newest first."""

    async def show() -> ExitCode:
        columns = ("Set", "Version", "Items", "Unconfirmed", "Answers", "Made by", "When", "Sessions")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            for newest in await core.train.sets.all():
                for gold in await core.train.sets.versions(newest.name):
                    record = set_record(gold, len(await core.train.sessions.all(gold.id)))
                    await out.put(
                        record,
                        gold.name,
                        str(gold.version),
                        str(record["items"]),
                        str(record["ambiguous"]),
                        ", ".join(gold.choices),
                        gold.made_by,
                        gold.made_at,
                        str(record["sessions"]),
                    )
        return ExitCode.OK

    run(show)


@commands.command("import")
def import_(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A folder of one folder per class, a .csv, a .jsonl or a .slset file.")
    ],
    *,
    name: Annotated[str, typer.Option(help="The set's name; by default the file's own.")] = "",
    as_json: AsJson = False,
) -> None:
    """Import a gold set: the next version of the set of that name, with exactly what is imported."""

    async def take() -> ExitCode:
        async with Out(as_json=as_json) as out, opening.core() as core:
            with Bar("Images", out) as bar:
                loaded = await core.train.transfer.load(_absolute(path), name, told=bar.show)
            record = set_record(loaded.gold, len(await core.train.sessions.all(loaded.gold.id)))
            record |= {"taken": loaded.taken, "refused": [refused_record(one) for one in loaded.refused]}
            await out.put(
                record,
                loaded.gold.name,
                f"version {loaded.gold.version}",
                f"{len(loaded.gold.items)} items",
                f"{loaded.taken} images taken in",
                f"{len(loaded.refused)} refused",
            )
            for one in loaded.refused:
                say(f"{one.place}: {one.why}")
        return ExitCode.SOME_FAILED if loaded.refused else ExitCode.OK

    run(take)


@commands.command()
def export(
    name: SetName,
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write; its name ends in .slset.")],
    *,
    version: Version = None,
    images: Annotated[bool, typer.Option("--images", help="Carry the images themselves.")] = False,
) -> None:
    """Write a set as one file to share; without --images it only names them by their SHA-256."""

    async def write() -> ExitCode:
        async with opening.core() as core:
            gold = await gold_set(core, name, version)
            done = await core.train.transfer.export(gold.id, _absolute(output), images=images)
        carried = f"with {done.images} images" if images else "without images"
        say(f"Written to {output}: {done.items} items, {carried}.")
        return ExitCode.OK

    run(write)


@commands.command()
def report(  # noqa: PLR0913 - each is an option of its own
    output: Output = None,
    *,
    set_: Annotated[str, typer.Option("--set", help="The last ended session of each trainee over this set.")] = "",
    version: Version = None,
    session: Annotated[list[int] | None, typer.Option(help="A session by its number; may be given often.")] = None,
    calibration: Annotated[int | None, typer.Option("--round", help="A calibration round by its number.")] = None,
    double: Annotated[int | None, typer.Option(help="A double review by its number.")] = None,
    mark: Annotated[float, typer.Option(min=0, max=1, help="The share of right answers asked for.")] = PASS_MARK,
    language: Annotated[
        Language | None, typer.Option(help="The language of the file; by default that of the settings.")
    ] = None,
    names: Names = False,
    as_json: AsJson = False,
) -> None:
    """Print the figures of sessions, and write them as a page or a PDF with --output.

    One session makes a trainee's report, several over one set a team's. Without a choice all ended sessions are
    printed. Figures and judgement are of the blind answers; the last column is of those after seeing the providers.
    """

    async def tell() -> ExitCode:
        async with Out(as_json=as_json, columns=_COLUMNS) as out, opening.core() as core:
            spoken = wanted(language or core.preferences.current.language)
            if double is not None:
                await _double(core, out, double, output, spoken, names=names)
                return ExitCode.OK
            chosen = list(session or ())
            if calibration is not None:
                chosen = list((await core.train.rounds.get(calibration)).sessions)
            elif set_:
                chosen = await _last_of_each(core, set_, version)
            whole = bool(chosen or set_)
            if output is not None and not whole:
                raise SettingsError("Say which sessions the report is about: --set, --session, --round or --double.")
            if not whole:
                chosen = sorted(one.id for one in await core.train.sessions.all() if one.ended_at)
            if not chosen:
                if output is not None:
                    raise SettingsError(f"No session over the set “{set_}” has ended yet.")
                say("No session has ended yet.")
                return ExitCode.OK
            await _sessions(core, out, chosen, mark, names=names, together=whole and len(chosen) > 1)
            await _round(core, out, calibration, names=names)
            if output is not None:
                path, train = _absolute(output), core.train.reports
                if calibration is not None:
                    await train.round(calibration, path, names=names, mark=mark, language=spoken)
                elif len(chosen) == 1:
                    await train.session(chosen[0], path, names=names, mark=mark, language=spoken)
                else:
                    await train.team(chosen, path, names=names, mark=mark, language=spoken)
                say(f"Written to {output}.")
        return ExitCode.OK

    run(tell)


async def _sessions(core: Core, out: Out, chosen: list[int], mark: float, *, names: bool, together: bool) -> None:
    both = await core.train.results.together(chosen, mark=mark) if together else None
    results = both.results if both else tuple([await core.train.results.of(one, mark=mark) for one in chosen])
    called = await core.train.reports.called([result.session.trainee for result in results], names=names)
    for result in results:
        judged = result.blind or result.final
        await out.put(
            result_record(result, called(result.session.trainee)),
            str(result.session.id),
            f"{result.gold.name} {result.gold.version}",
            called(result.session.trainee),
            result.session.mode.value,
            str(judged.counted),
            judged.exact.words(),
            judged.agreement.cohen.words(),
            judged.agreement.ac1.words(),
            judged.seconds.words(1),
            result.judgement.value.replace("_", " "),
            result.final.exact.words() if result.blind else "–",
        )
    if both is not None:
        people = [called(result.session.trainee) for result in results]
        if out.as_json:
            await out.put(together_record(people, both.blind, both.final))
        else:
            found = both.blind
            coefficients = f"alpha {found.alpha.words()}; AC1 {found.ac1.words()}"
            say(f"Agreement with each other (blind): raw {found.raw.words()}; {coefficients}.")
            _say_prevalence(found)


async def _round(core: Core, out: Out, round_id: int | None, *, names: bool) -> None:
    """What a round, if it is about one, adds to its sessions: the notes, and the policy's versions."""
    if round_id is None:
        return
    found, items = await core.train.rounds.get(round_id), await core.train.rounds.items(round_id)
    people = [session.trainee for session in await core.train.rounds.sessions(round_id)]
    others = [*(note.by for note in found.notes), *(step.by for step in found.policies)]
    called = await core.train.reports.called([*people, *others], names=names)
    if out.as_json:
        await out.put(round_record(found, await core.train.sets.get(found.set_id), items, people, called))
        return
    say(f"Answered differently: {sum(item.disputed for item in items)} of {len(items)} items.")
    for note in found.notes:
        say(f"Note on {note.sha256[:12] or 'the whole round'}, by {called(note.by)}: {note.words}")
    for step in found.policies:
        say(f"Policy {step.earlier} became {step.later}, by {called(step.by)}.")


def _say_prevalence(found: Agreement) -> None:
    """Without it the coefficients mislead."""
    say(f"Prevalence: {'; '.join(f'{answer} {share.words()}' for answer, share in found.prevalence)}.")


async def _double(core: Core, out: Out, review_id: int, output: Path | None, spoken: str, *, names: bool) -> None:
    review = await core.train.doubles.get(review_id)
    pair = await core.train.doubles.agreement(review_id)
    agreement = pair.agreement
    both = [review.first.reviewer, review.second.reviewer]
    called = await core.train.reports.called(both, names=names)
    people = [called(name) for name in both]
    await out.put(
        double_record(review, people, pair),
        f"double review {review.id}",
        " and ".join(people),
        f"{len(review.cases)} images",
        f"{len(review.disputes)} disagreements, {len(review.open)} open",
        f"kappa {agreement.cohen.words()}",
        f"AC1 {agreement.ac1.words()}",
    )
    if not out.as_json:
        say(f"Raw {agreement.raw.words()}; alpha {agreement.alpha.words()}.")
        _say_prevalence(agreement)
    if output is not None:
        await core.train.reports.double(review_id, _absolute(output), names=names, language=spoken)
        say(f"Written to {output}.")


async def _last_of_each(core: Core, name: str, version: int | None) -> list[int]:
    """The newest ended session of each trainee over a version of a set, by number."""
    gold = await gold_set(core, name, version)
    found: dict[str, int] = {}
    for session in await core.train.sessions.all(gold.id):  # the newest first
        if session.ended_at is not None:
            found.setdefault(session.trainee, session.id)
    return sorted(found.values())


def _absolute(path: str | Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps "..", which the database must not hold
