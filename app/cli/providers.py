"""`secondlook providers`: who can be asked – list, check, sent, enable, disable, set, set-key, forget-key."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Out, say
from app.cli.records import Record, sending_record
from app.cli.session import run
from app.container import Core
from app.domain.sendings import SendingsQuery
from app.errors import SecondLookError, SettingsError
from app.providers.protocol import Capability, ConfigField, FieldKind
from app.secrets import KeyStore
from app.settings import FieldValue

commands = typer.Typer(no_args_is_help=True, help="Who can be asked: list, check, sent, enable, disable, set, set-key.")

_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")

Name = Annotated[str, typer.Argument(metavar="NAME", help="As providers list shows it.")]


@commands.command("list")
def list_(*, as_json: AsJson = False) -> None:
    """List all providers: whether they are on, what they answer, what they cost, and which settings they have."""

    async def show() -> ExitCode:
        columns = ("Name", "State", "Answers", "Where", "Key", "Price")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            for capability in core.providers.capabilities():
                record = await _record(core, capability)
                needed = [f for f in record["fields"] if f["secret"] and f["required"]]
                await out.put(
                    record,
                    capability.name,
                    "on" if record["enabled"] else "off",
                    ", ".join(record["axes"]),
                    "this machine" if record["local"] else "sends images away",
                    "; ".join(str(f["source"] or "missing") for f in needed) or "none needed",
                    capability.price,
                )
        return ExitCode.OK

    run(show)


@commands.command()
def check(name: Name, *, as_json: AsJson = False) -> None:
    """Test a provider's connection and key, without sending an image."""

    async def ask() -> ExitCode:
        async with Out(as_json=as_json) as out, opening.core() as core:
            _capability(core, name)
            try:
                words = await core.providers.check(name)
            except SecondLookError as error:
                if as_json:
                    await out.put({"provider": name, "ok": False, "kind": error.kind, "message": error.message})
                raise
            await out.put({"provider": name, "ok": True, "kind": None, "message": words}, words)
        return ExitCode.OK

    run(ask)


@commands.command()
def sent(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Only this provider.")] = None,
    *,
    search: Annotated[str, typer.Option(metavar="WORDS", help="In file name, provider or host.")] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "--out", "-o", help="A file to be written as CSV, instead of printing.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what was ever handed to providers, the newest first: when, to whom, which image, how altered."""
    query = SendingsQuery(name, search)

    async def show() -> ExitCode:
        if output is not None and as_json:
            raise SettingsError("--output writes CSV: leave out either it or --json.")
        columns = ("Sent", "Provider", "Host", "Image", "Bytes", "Altered")
        async with Out(as_json=as_json, columns=columns) as out, opening.core() as core:
            if name is not None and name not in await core.sendings.receivers():
                _capability(core, name)  # a name that nobody has is no proof that nothing was sent
            if output is not None:
                count = await core.sendings.export(output, query)
                say(f"Sendings written to {output}: {count}.")
                return ExitCode.OK
            async for page in core.sendings.pages(query):
                for line in page:
                    altered = ", ".join(line.sent.alterations) or "unchanged"
                    image = line.name or line.sha256[:12]
                    size = str(line.sent.byte_size)
                    await out.put(sending_record(line), line.sent_at, line.provider, line.host, image, size, altered)
        return ExitCode.OK

    run(show)


@commands.command()
def enable(name: Name) -> None:
    """Switch a provider on: images may go to it from then on, a remote one's after consent (see classify --yes)."""

    async def switch() -> ExitCode:
        async with opening.core() as core:
            capability = _capability(core, name)
            await core.providers.set_enabled(name, True)
        where = (
            "Nothing leaves this machine."
            if capability.is_local
            else f"Images are sent to it when you agree (classify --yes, or --provider {name}). {capability.price}."
        )
        say(f"{capability.title} is on. {where}")
        return ExitCode.OK

    run(switch)


@commands.command()
def disable(name: Name) -> None:
    """Switch a provider off: nothing goes to it any more."""

    async def switch() -> ExitCode:
        async with opening.core() as core:
            capability = _capability(core, name)
            await core.providers.set_enabled(name, False)
        say(f"{capability.title} is off. Nothing is sent to it.")
        return ExitCode.OK

    run(switch)


@commands.command("set")
def set_(
    name: Name,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="As providers list --json shows it.")],
    value: Annotated[str, typer.Argument(metavar="VALUE")],
) -> None:
    """Change one setting of a provider. Keys are not settings: see set-key."""

    async def change() -> ExitCode:
        async with opening.core() as core:
            capability = _capability(core, name)
            entry = _field(capability, field)
            if entry.kind is FieldKind.SECRET:
                raise SettingsError(f"“{field}” is a key: use secondlook providers set-key {name}.")
            read = _value(entry, value)
            await core.providers.configure(name, {field: read})
        say(f"{capability.title}: {entry.label} is now {read!r}.")
        return ExitCode.OK

    run(change)


@commands.command("set-key")
def set_key(
    name: Name,
    field: Annotated[str | None, typer.Option(help="Which key, where a provider has several.")] = None,
) -> None:
    """Keep a provider's key in the system's key store. It is asked for unseen, or read from a pipe."""
    # Before the event loop runs: a question that waits for a person must not hold it up, nor hide Ctrl+C.
    key = _ask_for(f"Key for {name} (it is not shown)")

    async def keep() -> ExitCode:
        async with opening.core() as core:
            capability = _capability(core, name)
            entry = _secret(capability, field)
            await core.providers.set_key(name, entry.name, key)
        say(f"{capability.title}: {entry.label} is kept in the system's key store.")
        return ExitCode.OK

    run(keep)


@commands.command("forget-key")
def forget_key(
    name: Name,
    field: Annotated[str | None, typer.Option(help="Which key, where a provider has several.")] = None,
) -> None:
    """Remove a provider's key from the system's key store."""

    async def forget() -> ExitCode:
        async with opening.core() as core:
            capability = _capability(core, name)
            entry = _secret(capability, field)
            found = await core.providers.forget_key(name, entry.name)
        say(f"{capability.title}: {entry.label} was " + ("removed." if found else "not in the key store."))
        return ExitCode.OK

    run(forget)


def _ask_for(prompt: str) -> str:
    """The key, typed unseen or from a pipe; never an argument, which other users of the machine could read."""
    if sys.stdin.isatty():
        return str(typer.prompt(prompt, hide_input=True, err=True))
    return sys.stdin.readline()


def _capability(core: Core, name: str) -> Capability:
    if name not in core.providers:
        raise SettingsError(f"There is no provider “{name}”. There are: {', '.join(core.providers)}.")
    return core.providers[name].capability


def _field(capability: Capability, name: str) -> ConfigField:
    for entry in capability.fields:
        if entry.name == name:
            return entry
    names = ", ".join(f.name for f in capability.fields) or "none"
    raise SettingsError(f"{capability.title} has no setting “{name}”. It has: {names}.")


def _secret(capability: Capability, name: str | None) -> ConfigField:
    secrets = [f for f in capability.fields if f.kind is FieldKind.SECRET]
    if not secrets:
        raise SettingsError(f"{capability.title} needs no key.")
    if name is None:
        return secrets[0]
    entry = _field(capability, name)
    if entry.kind is not FieldKind.SECRET:
        raise SettingsError(f"“{name}” is no key: use secondlook providers set {capability.name} {name} VALUE.")
    return entry


def _value(entry: ConfigField, text: str) -> FieldValue:
    """The text of a command line as the field's kind of value; raises SettingsError."""
    if entry.kind is FieldKind.BOOL:
        if text.casefold() not in (*_YES, *_NO):
            raise SettingsError(f"{entry.label} is true or false, not “{text}”.")
        return text.casefold() in _YES
    if entry.kind is FieldKind.INT:
        try:
            number = int(text)
        except ValueError:
            raise SettingsError(f"{entry.label} is a whole number, not “{text}”.") from None
        low, high = entry.minimum, entry.maximum
        if (low is not None and number < low) or (high is not None and number > high):
            raise SettingsError(f"{entry.label} goes from {low} to {high}; {number} is outside.")
        return number
    if entry.kind is FieldKind.CHOICE and text not in entry.choices:
        raise SettingsError(f"{entry.label} is one of {', '.join(entry.choices)}, not “{text}”.")
    if entry.kind is FieldKind.URL and not text.startswith(("http://", "https://")):
        raise SettingsError(f"{entry.label} begins with https:// (or http://), unlike “{text}”.")
    return text


async def _record(core: Core, capability: Capability) -> Record:
    name, chosen = capability.name, core.settings.current.provider(capability.name).fields
    return {
        "name": name,
        "title": capability.title,
        "enabled": core.providers.enabled(name),
        "local": capability.is_local,
        "axes": [axis.value for axis in capability.axes],
        "models": [
            {"model": m.model, "title": m.title, "about": m.about, "accuracy": m.accuracy, "licence": m.licence}
            for m in capability.models
        ],
        "fields": [await _field_record(name, f, chosen.get(f.name), core.keys) for f in capability.fields],
        "can_override": capability.can_override,
        "price": capability.price,
        "documentation": capability.documentation,
    }


async def _field_record(provider: str, entry: ConfigField, value: FieldValue | None, keys: KeyStore) -> Record:
    """One setting; of a key only where it comes from, never what it is."""
    secret = entry.kind is FieldKind.SECRET
    source: str | None = "default" if value is None else "settings"
    if secret:
        found = (await keys.find(provider, entry.name, entry.env))[1]
        source = found.value if found else None
    return {
        "name": entry.name,
        "label": entry.label,
        "kind": entry.kind.value,
        "secret": secret,
        "required": entry.required,
        "value": None if secret else (entry.default if value is None else value),
        "source": source,
        "env": entry.env,
    }
