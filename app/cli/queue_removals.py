"""`secondlook queue take-out`, `put-back`, `taken-out`, `copies`: what is in the queue, and what is kept for it."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.files import path_fields
from app.cli.options import AsJson
from app.cli.output import Out, say
from app.cli.records import Record
from app.cli.session import run
from app.container import Core
from app.domain.image import is_sha256
from app.errors import SettingsError
from app.services.intake.copies import Amount, Which

Images = Annotated[list[str], typer.Argument(metavar="PATH|SHA256...", help="Images that are known.")]


class Delete(StrEnum):
    """What `--delete` takes."""

    TAKEN_OUT = "taken-out"
    ALL = "all"


def take_out(images: Images, *, as_json: AsJson = False) -> None:
    """Take images out of the queue: not shown and not sent any more. Files, rulings and answers stay."""
    _move(images, out=True, as_json=as_json)


def put_back(images: Images, *, as_json: AsJson = False) -> None:
    """Put images back into the queue that were taken out of it."""
    _move(images, out=False, as_json=as_json)


def taken_out(*, as_json: AsJson = False) -> None:
    """List what was taken out of the queue, the last first."""

    async def show() -> ExitCode:
        async with Out(as_json=as_json, columns=("Image", "Name", "Taken out")) as out, opening.core() as core:
            after = 0
            while page := await core.images.rows(after, out=True):
                for row in page:
                    record = {"sha256": row.sha256, **path_fields(row.path or row.name), "out_at": row.out_at}
                    await out.put(
                        record, row.sha256[:12] if out.on_terminal else row.sha256, row.name, row.out_at or ""
                    )
                after = page[-1].rowid
        return ExitCode.OK

    run(show)


def copies(
    *,
    delete: Annotated[
        Delete | None, typer.Option("--delete", help="Delete the copies of what was taken out, or all.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what Second Look keeps of images that came without a file; with --delete, delete it for good.

    Copies that gold sets need stay. Rulings and answers stay; files of your own are never touched.
    """

    async def show() -> ExitCode:
        columns = ("Copies of", "Count", "Bytes")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            done = await core.copies.delete(Which.OUT if delete is Delete.TAKEN_OUT else Which.ALL) if delete else None
            kept = await core.copies.survey()
            record: Record = {
                "folder": kept.folder,
                "taken_out": _amount(kept.out),
                "queued": _amount(kept.queued),
                "gold": _amount(kept.gold),
                "deleted": None if done is None else _amount(done.gone),
                "not_deleted": None if done is None else done.left,
            }
            if as_json:
                await out.put(record)
            else:
                for words, amount in (
                    ("taken out of the queue", kept.out),
                    ("in the queue", kept.queued),
                    ("gold items", kept.gold),
                ):
                    await out.put({}, words, f"{amount.count}", f"{amount.byte_size}")
        if done is not None:
            say(f"Deleted: {done.gone.count} copies, {done.gone.byte_size} bytes. Kept copies lie in {kept.folder}.")
        if done is not None and done.left:
            say(f"{done.left} copies could not be deleted; the log has the reasons (--verbose).")
            return ExitCode.ENVIRONMENT
        return ExitCode.OK

    run(show)


def _move(images: list[str], *, out: bool, as_json: bool) -> None:
    paths = {image: path_of(image) for image in images}

    async def move() -> ExitCode:
        async with Out(as_json=as_json) as told, opening.core() as core:
            known = list(dict.fromkeys([await _known(core, image, path) for image, path in paths.items()]))
            moved = await (core.removals.take_out(known) if out else core.removals.put_back(known))
            for sha256 in known:
                changed = sha256 in moved
                words = ("taken out" if out else "put back") if changed else ("out already" if out else "in the queue")
                await told.put({"sha256": sha256, "out": out, "changed": changed}, sha256, words)
        return ExitCode.OK

    run(move)


def path_of(image: str) -> str | None:
    """The absolute path that an argument names; None when it is a SHA-256 and no such file lies here."""
    if is_sha256(image.lower()) and not os.path.lexists(image):
        return None
    return os.path.abspath(image)  # noqa: PTH100 - Path.absolute keeps "..", which the database must not hold


async def _known(core: Core, image: str, path: str | None) -> str:
    """The SHA-256 of a known image, named by it or by a path under which it was seen."""
    found = await (core.images.get(image.lower()) if path is None else core.images.find_by_path(path))
    if found is None:
        raise SettingsError(f"No image is known under {image}: there is nothing to take out or to put back.")
    return found.sha256


def _amount(amount: Amount) -> Record:
    return {"copies": amount.count, "bytes": amount.byte_size}
