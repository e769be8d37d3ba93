"""`secondlook inspect`: what files say of themselves – facts, Content Credentials, declared origin."""

from __future__ import annotations

import asyncio
import tempfile
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.files import Given, files_of
from app.cli.options import AsJson, PathArguments
from app.cli.output import Bar, Out
from app.cli.records import Record, failure_record, inspection_record
from app.cli.session import run
from app.container import Core
from app.errors import SettingsError
from app.locations import Locations
from app.provenance.trust import TrustLists

_AHEAD = 16  # files under way at once: enough to keep every worker busy while lines are printed in order
_COLUMNS = ("File", "Picture", "Credentials", "Declared")


def inspect(
    paths: PathArguments,
    *,
    as_json: AsJson = False,
    trust_list: Annotated[
        list[Path] | None,
        typer.Option("--trust-list", help="Decide by this trust list, not the added ones; may be given several times."),
    ] = None,
    no_trust: Annotated[bool, typer.Option("--no-trust", help="Decide by no trust list at all.")] = False,
) -> None:
    """Read facts, Content Credentials and declared origin of files. Nothing is recorded, nothing is sent."""
    if trust_list and no_trust:
        raise SettingsError("Give either --trust-list or --no-trust.")
    trust = {"lists": []} if no_trust else _settings_of(trust_list or ())
    run(lambda: _inspect(paths, trust, as_json=as_json))


def _settings_of(trust_lists: Sequence[Path]) -> dict[str, Any]:
    """What the reader takes: these lists, or those that the user added."""
    if not trust_lists:
        return TrustLists(Locations.find().trust).settings()
    with tempfile.TemporaryDirectory(prefix="secondlook-trust-") as folder:
        lists = TrustLists(Path(folder))
        for trust_list in trust_lists:
            lists.add(trust_list)
        return lists.settings()


async def _inspect(paths: Sequence[str], trust: dict[str, Any], *, as_json: bool) -> ExitCode:
    files = await files_of(paths)
    code = ExitCode.OK
    async with (
        Out(as_json=as_json, columns=_COLUMNS) as out,
        opening.bystander() as core,
    ):
        with Bar("Inspecting", out) as bar:
            under_way: deque[asyncio.Task[Record]] = deque()
            try:
                for done, file in enumerate(files):
                    under_way.append(asyncio.create_task(_record(core, file, trust)))
                    if len(under_way) > _AHEAD:
                        code = await _print(out, await under_way.popleft(), code)
                    bar.show(done, len(files))
                while under_way:
                    code = await _print(out, await under_way.popleft(), code)
                    bar.show(len(files) - len(under_way), len(files))
            finally:
                for task in under_way:
                    task.cancel()
                await asyncio.gather(*under_way, return_exceptions=True)
    return code


async def _record(core: Core, file: Given, trust: dict[str, Any]) -> Record:
    if file.unreachable is not None:
        return inspection_record(file.path, None, None, failure_record("environment", file.unreachable), None, ())
    seen = await core.evidence.inspect(file.absolute, trust=trust)
    failure = failure_record(*seen.failure) if seen.failure is not None else None
    return inspection_record(file.path, seen.sha256, seen.image, failure, seen.provenance, seen.declarations)


async def _print(out: Out, record: Record, code: ExitCode) -> ExitCode:
    failure, provenance = record["failure"], record["provenance"]
    picture = (
        f"{record['format']} {record['width']} × {record['height']}"
        if record["readable"]
        else f"{failure['kind']}: {failure['message']}"
    )
    credentials = (
        f"{provenance['state']} {' '.join(provenance['codes'])}".strip()
        if provenance is not None and provenance["state"]
        else record["provenance_failure"]["kind"]
    )
    declared = "; ".join(f"{d['says']} ({d['source']}: {d['value']})" for d in record["declared_origin"])
    await out.put(record, record["path"], picture, credentials, declared or "nothing declared")
    return code if record["readable"] else ExitCode.SOME_FAILED
