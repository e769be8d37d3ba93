"""`secondlook trust`: the lists of certificates by which Content Credentials are decided."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Out, say
from app.cli.records import trust_record
from app.cli.session import run
from app.domain.provenance import TrustKind
from app.locations import Locations
from app.provenance.trust import TrustLists

commands = typer.Typer(no_args_is_help=True, help="Trust lists for Content Credentials: add, list, remove.")


@commands.command()
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Certificates as PEM, or C2PA settings as JSON.")],
    kind: Annotated[TrustKind, typer.Option(help="Who stands behind it; the file cannot prove that.")] = TrustKind.OWN,
    name: Annotated[str | None, typer.Option(help="What it is called; the file's name if left out.")] = None,
    dated: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day it is from; the file's date if left out.")
    ] = None,
) -> None:
    """Add a trust list. One of the same kind and name is replaced by it."""
    places = Locations.find()
    places.create()
    added = TrustLists(places.trust).add(file, kind, name, dated.date() if dated else None)
    count = added.certificates
    say(f"“{added.ref.name}” ({added.ref.kind.value}, {added.ref.date}) was added: {count} certificates.")


@commands.command("list")
def list_(*, as_json: AsJson = False) -> None:
    """List the trust lists in the order in which they are asked."""

    async def show() -> ExitCode:
        lists = TrustLists(Locations.find().trust)
        known, faults = lists.all(), lists.faults()
        async with Out(as_json=as_json, columns=("Name", "Kind", "Date", "Certificates", "SHA-256")) as out:
            for entry in known:
                ref, count = entry.ref, entry.certificates
                record = {**trust_record(ref), "certificates": count, "added": entry.added}
                digest = ref.sha256[:12] if out.on_terminal else ref.sha256
                await out.put(record, ref.name, ref.kind.value, ref.date, str(count), digest)
        for fault in faults:
            say(fault)
        return ExitCode.ENVIRONMENT if faults else ExitCode.OK

    run(show)


@commands.command()
def remove(which: Annotated[str, typer.Argument(metavar="NAME|SHA256", help="As trust list shows it.")]) -> None:
    """Remove a trust list."""
    removed = TrustLists(Locations.find().trust).remove(which)
    say(f"“{removed.name}” ({removed.kind.value}, {removed.date}) was removed.")
