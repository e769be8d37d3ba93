"""Opens as much of the core as a command needs, and says what was found wrong on the way."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from app.cli.output import say
from app.container import Core, open_core
from app.errors import EnvironmentFaultError
from app.events import Fault
from app.locations import Locations
from app.services.exporting import Exporting
from app.store.database import Database
from app.store.decisions import DecisionStore
from app.store.rulings import RulingStore


@contextlib.asynccontextmanager
async def core() -> AsyncIterator[Core]:
    """The whole core, without what only a window does by itself.

    Raises:
        EnvironmentFaultError: the machine refused something on the way, such as recording
            an answer: a command must not end as if all were well.
    """
    faults: list[Fault] = []
    async with open_core(Locations.find(), background=False) as opened:
        if opened.settings.notice:
            say(opened.settings.notice)
        if opened.database.notice:
            say(opened.database.notice)
        unsubscribe = opened.hub.subscribe(Fault, faults.append)
        try:
            yield opened
        finally:
            unsubscribe()
        if faults:
            raise EnvironmentFaultError(" ".join(dict.fromkeys(f"{f.title}: {f.message}" for f in faults)))


@contextlib.asynccontextmanager
async def bystander() -> AsyncIterator[Core]:
    """The core over an empty folder of its own, with the user's settings: the user's database is left alone."""
    with tempfile.TemporaryDirectory(prefix="secondlook-") as folder:
        places = Locations.under(Path(folder))
        with contextlib.suppress(OSError):  # no settings, or none that can be read: the defaults will do here
            shutil.copyfile(Locations.find().settings, places.settings)
        async with open_core(places, background=False) as opened:
            yield opened


@contextlib.asynccontextmanager
async def decisions() -> AsyncIterator[DecisionStore]:
    """The decisions alone, for looking only; a database that does not exist yet is created empty."""
    async with _database() as database:
        yield DecisionStore(database, Locations.find().head)


@contextlib.asynccontextmanager
async def exporting() -> AsyncIterator[Exporting]:
    """What hands decisions out, without the rest of the core; a database that does not exist yet is created empty."""
    async with _database() as database:
        yield Exporting(RulingStore(database))


@contextlib.asynccontextmanager
async def _database() -> AsyncIterator[Database]:
    places = Locations.find()
    known = places.database.exists()
    if not known:
        places.create()
    database = await Database.open(places.database, read_only=known)
    try:
        yield database
    finally:
        await database.close()
