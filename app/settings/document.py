"""Settings to and from TOML text: pure functions, which name every value that cannot be used and what to do."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

import tomli_w

from app.errors import SettingsError
from app.settings import rules
from app.settings.rules import Rule
from app.settings.values import FieldValue, ProviderSettings, Settings

_LONGEST = 1 << 20
_DEEPEST = 40
_APART = ("providers", "unknown")

V = TypeVar("V")


def parse(text: str | bytes, defaults: Settings | None = None) -> Settings:
    """Read settings; what the text leaves out is taken from `defaults`.

    Raises:
        SettingsError: it is no TOML, or values cannot be used; each is named with what to do.
    """
    settings, problems = salvage(text, defaults)
    if problems:
        raise SettingsError(" ".join(problems))
    return settings


def salvage(text: str | bytes, defaults: Settings | None = None) -> tuple[Settings, tuple[str, ...]]:
    """Read what can be used, and a sentence for each thing that cannot; never raises."""
    base = Settings() if defaults is None else defaults
    try:
        document = _document(text)
    except SettingsError as error:
        return base, (error.message,)
    problems: list[str] = []
    rest: dict[str, object] = {}
    settings = _read(base, document, "", problems, rest)
    providers = _read_providers(document.get("providers", {}), problems)
    return replace(settings, providers=providers, unknown=MappingProxyType(rest)), tuple(problems)


def serialise(settings: Settings, *, login: str) -> str:
    """The settings as TOML text; `parse` gives back an equal value.

    The reviewer is left out where it is the `login` name: on a shared machine the next
    person must not rule under the first one's name.
    """
    document: dict[str, Any] = _thaw(settings.unknown)
    _write(settings, document)
    if settings.reviewer == login:
        document.pop("reviewer", None)
    for name, provider in settings.providers.items():
        table: dict[str, Any] = document.setdefault("providers", {}).setdefault(name, {})
        table.update(provider.fields)
        if provider.enabled is not None:
            table["enabled"] = provider.enabled
    return tomli_w.dumps(document)


def _document(text: str | bytes) -> dict[str, Any]:
    if len(text) > _LONGEST:
        raise SettingsError("The settings file is larger than 1 MiB: it is not one of ours.")
    try:
        document = tomllib.loads(text.decode("utf-8") if isinstance(text, bytes) else text)
    except UnicodeDecodeError as error:
        raise SettingsError(f"The settings are not UTF-8 text (byte {error.start}).") from error
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError; so are absurd numbers and dates
        raise SettingsError(f"The settings are not TOML: {str(error)[:200] or 'nested too deeply'}.") from error
    if _is_too_deep(document):
        raise SettingsError(f"The settings are nested deeper than {_DEEPEST} levels.")
    return document


def _is_too_deep(document: object) -> bool:
    """Dotted keys nest without recursion in the parser, so the walk must not recurse either."""
    level = [document]
    for _ in range(_DEEPEST):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node if isinstance(node, list) else ())
        ]
        if not level:
            return False
    return True


def _read(base: V, table: Mapping[str, Any], prefix: str, problems: list[str], rest: dict[str, object]) -> V:
    """`base` with the values of `table` that obey their rules; unknown keys go to `rest`."""
    known = {f.name: f for f in fields(cast("Any", base)) if f.name not in _APART}
    changes: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            if prefix or key != "providers":
                rest[key] = value
            continue
        old = getattr(base, key)
        if is_dataclass(old):
            if not isinstance(value, dict):
                problems.append(f"“{prefix}{key}” must be a table, written as [{prefix}{key}]. Correct or delete it.")
                continue
            inner: dict[str, object] = {}
            changes[key] = _read(old, value, f"{prefix}{key}.", problems, inner)
            if inner:
                rest[key] = inner
        elif _rule(known[key]).accepts(value):
            changes[key] = _frozen(value)
        else:
            problems.append(_complaint(f"{prefix}{key}", _rule(known[key]), value, known[key]))
    return cast("V", replace(cast("Any", base), **changes))


def _read_providers(table: object, problems: list[str]) -> Mapping[str, ProviderSettings]:
    if not isinstance(table, dict):
        problems.append("“providers” must hold tables, written as [providers.NAME]. Correct or delete it.")
        return MappingProxyType({})
    return MappingProxyType({name: _read_provider(name, entry, problems) for name, entry in table.items()})


def _read_provider(name: str, table: object, problems: list[str]) -> ProviderSettings:
    if not isinstance(table, dict):
        problems.append(f"“providers.{name}” must be a table, written as [providers.{name}]. Correct or delete it.")
        return ProviderSettings()
    values: dict[str, FieldValue] = {}
    enabled: bool | None = None
    for key, value in table.items():
        if key == "enabled":
            if isinstance(value, bool):
                enabled = value
            else:
                problems.append(_complaint(f"providers.{name}.enabled", rules.yes_no(), value, None))
        elif isinstance(value, str | bool | int):
            values[key] = value
        else:
            wants = Rule("text, a whole number, true or false", lambda _: False)
            problems.append(_complaint(f"providers.{name}.{key}", wants, value, None))
    return ProviderSettings(enabled=enabled, fields=MappingProxyType(values))


def _complaint(key: str, rule: Rule, value: object, entry: Field[Any] | None) -> str:
    shown = repr(value)
    shown = shown if len(shown) <= 60 else shown[:57] + "…"
    default = "" if entry is None or entry.default is MISSING else f" ({entry.default!r})"
    return f"“{key}” must be {rule.wants}, not {shown}. Correct that line, or delete it to get the default{default}."


def _rule(entry: Field[Any]) -> Rule:
    return cast("Rule", entry.metadata["rule"])


def _write(value: object, table: dict[str, Any]) -> None:
    """Put the fields of a settings value into `table`, beside the unknown keys that are there."""
    for entry in fields(cast("Any", value)):
        if entry.name in _APART:
            continue
        current = getattr(value, entry.name)
        if is_dataclass(current):
            inner = table.setdefault(entry.name, {})
            _write(current, inner)
        else:
            table[entry.name] = _thaw(current) if isinstance(current, Mapping) else current


def _frozen(value: object) -> object:
    """The same value, so that nobody can write to it."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _thaw(value: Mapping[str, object]) -> dict[str, Any]:
    """A copy whose tables can be written to; the values in them are only read."""
    return {key: _thaw(item) if isinstance(item, Mapping) else item for key, item in value.items()}
