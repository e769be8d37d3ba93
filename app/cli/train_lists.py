"""`secondlook train items`, `train rounds` and `train doubles`: what there is, with the numbers that a report takes."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Out
from app.cli.session import run
from app.cli.train_records import item_record, listed_double_record, listed_round_record
from app.container import Core
from app.domain.training import GoldSet
from app.errors import SettingsError

Names = Annotated[bool, typer.Option("--names", help="Call people by name; by default they are numbered.")]


SetName = Annotated[str, typer.Argument(metavar="SET", help="The set's name, as train sets shows it.")]
Version = Annotated[int | None, typer.Option(help="A version of the set; by default the newest.")]


async def gold_set(core: Core, name: str, version: int | None) -> GoldSet:
    """A version of a set, by default the newest; raises SettingsError where there is none."""
    versions = await core.train.sets.versions(name)
    found = [gold for gold in versions if version in (None, gold.version)]
    if not found:
        raise SettingsError(f"There is no gold set “{name}”{f' of version {version}' if versions else ''}.")
    return found[0]


def items(name: SetName, *, version: Version = None, as_json: AsJson = False) -> None:
    """List the items of a gold set with their answers and what is asked; --json lines can be imported again."""

    async def show() -> ExitCode:
        columns = ("Image", "Axis", "Answer", "Difficulty", "Counts", "Confirmed by", "Confirmed elsewhere by")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            for item in (await gold_set(core, name, version)).items:
                await out.put(
                    item_record(item),
                    item.sha256,
                    item.axis.value,
                    item.answer,
                    item.difficulty.value,
                    "yes" if item.counts else "no",
                    ", ".join(item.confirmed_by),
                    ", ".join(item.confirmed_elsewhere),
                )
        return ExitCode.OK

    run(show)


def rounds(*, names: Names = False, as_json: AsJson = False) -> None:
    """List the calibration rounds, the newest first, each with the number that train report --round takes."""

    async def show() -> ExitCode:
        columns = ("Round", "Title", "Set", "People", "Notes", "Policies", "Begun", "Ended")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            for one in await core.train.rounds.all():
                gold = await core.train.sets.get(one.set_id)
                trainees = [session.trainee for session in await core.train.rounds.sessions(one.id)]
                called = await core.train.reports.called(trainees, names=names)
                people = [called(name) for name in trainees]
                await out.put(
                    listed_round_record(one, gold, people),
                    str(one.id),
                    one.title,
                    f"{gold.name} {gold.version}",
                    ", ".join(people),
                    str(len(one.notes)),
                    str(len(one.policies)),
                    one.made_at,
                    one.ended_at or "under way",
                )
        return ExitCode.OK

    run(show)


def doubles(*, names: Names = False, as_json: AsJson = False) -> None:
    """List the double reviews, the newest first, each with the number that train report --double takes.

    A title often holds names, so it is listed with --names only.
    """

    async def show() -> ExitCode:
        columns = ("Double review", "Title", "First", "Second", "Images", "Disagreements", "Open", "Made")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            for one in await core.train.doubles.all():
                called = await core.train.reports.called([one.first.reviewer, one.second.reviewer], names=names)
                people = [called(one.first.reviewer), called(one.second.reviewer)]
                title = one.title if names else " and ".join(people)
                await out.put(
                    listed_double_record(one, title, people),
                    str(one.id),
                    title,
                    *people,
                    str(len(one.cases)),
                    str(len(one.disputes)),
                    str(len(one.open)),
                    one.made_at,
                )
        return ExitCode.OK

    run(show)
