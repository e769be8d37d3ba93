"""`secondlook queue`: the decisions – list, decide, export, deliver, verify –, and what is in the queue."""

from __future__ import annotations

from collections.abc import AsyncIterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli import opening, queue_removals
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Bar, Out, say
from app.cli.records import Record, delivery_record
from app.cli.session import run
from app.container import Core
from app.domain.decision import DeliveryState, Force
from app.domain.decision_list import DecisionQuery, Scope
from app.domain.image import Arrival
from app.errors import SecondLookError, SettingsError
from app.services.exporting import Format
from app.services.exports.records import entry_record, event_record
from app.services.ruling.review import Draft, describe
from app.store.decisions import DecisionStore
from app.store.standing import EntryFilter

commands = typer.Typer(
    no_args_is_help=True, help="The decisions: list, decide, export, deliver, verify; and what is in the queue."
)
commands.command("take-out")(queue_removals.take_out)
commands.command("put-back")(queue_removals.put_back)
commands.command("taken-out")(queue_removals.taken_out)
commands.command()(queue_removals.copies)

_PAGE = 500


class ForceChoice(StrEnum):
    """What `--force` takes."""

    HUMAN = "human"
    ARTIFICIAL = "artificial"
    CLEAR = "clear"


@commands.command("list")
def list_(*, as_json: AsJson = False) -> None:
    """List the ruling that stands for each image, in the order of decision."""

    async def show() -> ExitCode:
        async with (
            Out(as_json=as_json, columns=("Image", "Ruling", "Reason", "Note", "Reviewer", "When", "Delivery")) as out,
            opening.decisions() as store,
        ):
            async for entry in _entries(store):
                delivery = entry["delivery"]
                await out.put(
                    entry,
                    entry["sha256"][:12] if out.on_terminal else entry["sha256"],
                    _ruling_words(entry),
                    entry["reason"] or "",
                    entry["note"] or "",
                    entry["reviewer"],
                    entry["decided_at"],
                    f"{delivery['provider']} {delivery['state']}" if delivery else "",
                )
        return ExitCode.OK

    run(show)


@commands.command()
def decide(
    image: Annotated[str, typer.Argument(metavar="PATH|SHA256", help="The image; a file is taken in first.")],
    *,
    force: Annotated[ForceChoice | None, typer.Option(help="The override, or clear to lift it.")] = None,
    policy: Annotated[str | None, typer.Option(help="A label of the policy.")] = None,
    reason: Annotated[str | None, typer.Option(help="A reason code of the policy.")] = None,
    note: Annotated[str | None, typer.Option(help="A note in your own words.")] = None,
    as_json: AsJson = False,
) -> None:
    """Rule on an image without a window. The decision is on the disk when this returns."""
    draft = Draft(
        force=Force(force.value) if force in (ForceChoice.HUMAN, ForceChoice.ARTIFICIAL) else None,
        cleared=force is ForceChoice.CLEAR,
        policy_label=policy,
        reason=reason,
        note=note,
    )
    path = queue_removals.path_of(image)
    for text in (reason, note):
        _refuse_undecodable(text)

    async def rule() -> ExitCode:
        async with Out(as_json=as_json) as out, opening.core() as core:
            _check_reason(core, reason)
            sha256 = await _known(core, image, path)
            planned = await core.deliver.plan(sha256, draft.force) if draft.force or draft.cleared else ()
            event = await core.review.rule(sha256, draft)
            await out.put(event_record(event), sha256, describe(event.ruling), f"decision {event.seq}")
            for plan in planned:
                say(f"{plan.title}: {plan.words}, with the next delivery in {plan.in_seconds:g} s or later.")
        return ExitCode.OK

    run(rule)


@commands.command()
def export(
    output: Annotated[
        Path | None, typer.Option("--output", "--out", "-o", help="A file; standard output if left out.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How it is written.")] = Format.CSV,
    *,
    events: Annotated[
        bool, typer.Option("--events", help="Everything that ever happened instead of what stands.")
    ] = False,
) -> None:
    """Export the decisions, in their order. A file is replaced whole, or not at all. See docs/exports.md."""
    query = DecisionQuery(scope=Scope.EVENTS if events else Scope.STANDING)

    async def write() -> ExitCode:
        async with Out(as_json=True) as out, opening.exporting() as exporting:
            if output is None:
                async for chunk in exporting.stream(format_, query):
                    await out.raw(chunk)
                return ExitCode.OK
            with Bar("Exporting", out) as bar:
                written = await exporting.export(output, format_, query, bar.show)
        say(f"Written to {output}: {_count(written, 'decision' if events else 'ruling')}.")
        return ExitCode.OK

    run(write)


@commands.command()
def deliver(*, as_json: AsJson = False) -> None:
    """Hand on every decision that waits, now, without the rest of its grace period."""

    async def send() -> ExitCode:
        done: list[DeliveryState] = []
        async with (
            Out(as_json=as_json, columns=("Image", "Provider", "Force", "State", "Error")) as out,
            opening.core() as core,
        ):
            for delivery in await core.deliver.deliver_now():
                done.append(delivery.state)
                force = delivery.force.value if delivery.force else ""
                await out.put(
                    delivery_record(delivery),
                    delivery.sha256[:12] if out.on_terminal else delivery.sha256,
                    delivery.provider,
                    force,
                    delivery.state.value,
                    delivery.last_error or "",
                )
        if not done:
            say("Nothing waits to be delivered.")
        delivered = sum(state is DeliveryState.DELIVERED for state in done)
        return ExitCode.OK if delivered == len(done) else ExitCode.UNAVAILABLE

    run(send)


@commands.command()
def verify(*, as_json: AsJson = False) -> None:
    """Check the hash chain of all decisions, and against the checkpoint kept outside the database."""

    async def check() -> ExitCode:
        async with Out(as_json=as_json) as out, opening.decisions() as store:
            found = await store.verify()
            broken = found.broken
            record: Record = {
                "decisions": found.events,
                "intact": broken is None,
                "break": None if broken is None else {"seq": broken.seq, "reason": broken.reason},
                "checkpoint": None
                if found.checkpoint is None
                else {"seq": found.checkpoint[0], "hash": found.checkpoint[1]},
            }
            words = (
                f"{_count(found.events, 'decision')}, the chain is intact."
                if broken is None
                else f"The chain breaks at decision {broken.seq}: {broken.reason}."
            )
            await out.put(record, words)
        return ExitCode.OK if broken is None else ExitCode.CHAIN_BROKEN

    run(check)


async def _entries(store: DecisionStore) -> AsyncIterator[Record]:
    after = 0
    while page := await store.entries(after, _PAGE, EntryFilter()):
        for entry in page:
            yield entry_record(entry)
        after = page[-1].seq


async def _known(core: Core, image: str, path: str | None) -> str:
    """The SHA-256 of the image that the argument names; a file is taken in first."""
    if path is not None:
        try:
            return (await core.ingest.take(path, Arrival.ARGUMENT)).sha256
        except SecondLookError as error:
            raise type(error)(f"{path}: {error.message}") from error
    if await core.images.get(image.lower()) is None:
        raise SettingsError("No image with this SHA-256 is known. Give its file instead.")
    return image.lower()


def _check_reason(core: Core, reason: str | None) -> None:
    known = [r.id for r in core.review.policy.reasons]
    if reason is not None and known and reason not in known:
        raise SettingsError(f"The policy has no reason “{reason}”. It has: {', '.join(known)}.")


def _refuse_undecodable(text: str | None) -> None:
    try:
        (text or "").encode("utf-8")
    except UnicodeEncodeError:
        raise SettingsError("Reason and note must be text in UTF-8.") from None


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _ruling_words(entry: Record) -> str:
    if entry["state"] != "ruled":
        return str(entry["state"])
    parts = [part for part in (entry["force_classification"], entry["policy_label"]) if part]
    return ", ".join(parts) or "force cleared"
