"""The providers with their settings and keys: which exist, which are on, and how a changed setting takes effect."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from typing import Protocol
from urllib.parse import urlsplit

from app.errors import SecondLookError, SettingsError
from app.events import Hub, ProvidersChanged
from app.providers.protocol import (
    Capability,
    Config,
    ConfigField,
    Counting,
    FieldKind,
    ModelCard,
    PrepareSpec,
    Provider,
    Unfit,
)
from app.secrets import KeyStore, Source
from app.settings import FieldValue, SettingsStore

# What a front end needs to show a provider and to generate its settings.
__all__ = ["Capability", "ConfigField", "FieldKind", "FieldValue", "ModelCard", "PrepareSpec", "Providers", "Source"]

log = logging.getLogger(__name__)


class Catalogue(Protocol):
    """What knows the providers and builds them."""

    def names(self) -> tuple[str, ...]:
        """All providers, in the order in which they are shown."""
        ...

    def build(self, name: str, config: Config, secrets: Mapping[str, str | None]) -> Provider:
        """One provider with its settings; `secrets` is looked at anew for each call."""
        ...

    async def reload(self) -> frozenset[str]:
        """Look anew for providers that the user describes; the names of those that changed."""
        ...

    async def fetch_public(self, url: str) -> tuple[str, bytes]:
        """A name for, and the bytes behind, a dropped URL; raises a SecondLookError."""
        ...


class Providers(Mapping[str, Provider]):
    """All providers by name, in the order in which they are shown.

    Keys are looked up once, and only for providers that are switched on: a key store may be
    slow to answer, or ask for its pass phrase.
    """

    def __init__(self, hub: Hub, registry: Catalogue, settings: SettingsStore, keys: KeyStore) -> None:
        self._hub, self._registry, self._settings, self._store = hub, registry, settings, keys
        # Handed to each provider, which looks its key up anew for every call.
        self._keys: dict[str, dict[str, str | None]] = {name: {} for name in registry.names()}
        self._workshop = _Workshop(registry, settings, self._keys)
        self._built = {name: self._workshop.build(name) for name in registry.names()}

    def __getitem__(self, name: str) -> Provider:
        """The provider of this name, with its present settings."""
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        """The names in order."""
        return iter(self._built)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._built)

    async def load(self) -> None:
        """Look up the keys of the providers that are on."""
        for name in self:
            if self.enabled(name):
                await _look_up(self._store, self[name].capability, self._keys[name])

    def capabilities(self) -> tuple[Capability, ...]:
        """What there is, as data."""
        return tuple(provider.capability for provider in self._built.values())

    def enabled(self, name: str) -> bool:
        """Whether the provider is switched on."""
        chosen = self._settings.current.provider(name).enabled
        return self[name].capability.on_by_default if chosen is None else chosen

    def config(self, name: str) -> Config:
        """The provider's fields as set, its defaults elsewhere; without secrets."""
        fields = {f.name: f.default for f in self[name].capability.fields if f.kind is not FieldKind.SECRET}
        return {**fields, **self._settings.current.provider(name).fields}

    def host(self, name: str) -> str:
        """Where the provider's bytes go, for the egress ledger."""
        return urlsplit(str(self.config(name).get("base_url", ""))).hostname or ""

    def fault(self, name: str) -> str:
        """Why the provider cannot work with its present settings; empty when it can."""
        built = self[name]
        return built.fault if isinstance(built, Unfit) else ""

    def key(self, name: str, field: str) -> str | None:
        """A key that was looked up, or None."""
        return self._keys[name].get(field)

    def has_keys(self, name: str) -> bool:
        """Whether every secret that the provider requires is at hand."""
        fields = self[name].capability.fields
        return all(self.key(name, f.name) for f in fields if f.kind is FieldKind.SECRET and f.required)

    async def set_enabled(self, name: str, on: bool) -> None:  # noqa: FBT001
        """Switch a provider on or off; raises EnvironmentFaultError when that cannot be kept."""
        await self._settings.update(lambda settings: settings.with_provider(name, enabled=on))
        if on:
            await _look_up(self._store, self[name].capability, self._keys[name])
        self._hub.publish(ProvidersChanged())

    async def configure(self, name: str, fields: Mapping[str, FieldValue]) -> None:
        """Set fields (no secrets) and build the provider anew.

        Raises:
            SettingsError: a field that the provider does not have, or a secret.
        """
        known = {field.name: field for field in self[name].capability.fields}
        for field in fields:
            if field not in known or known[field].kind is FieldKind.SECRET:
                raise SettingsError(f"{self[name].capability.title} has no setting “{field}”.")
        await self._settings.update(lambda settings: settings.with_provider(name, fields=fields))
        old, self._built[name] = self._built[name], self._workshop.build(name)
        await old.close()
        self._hub.publish(ProvidersChanged())

    async def reload(self) -> tuple[str, ...]:
        """Read the user's own descriptions anew; what changed is built anew, all else goes on. Returns its names."""
        changed = await self._registry.reload()
        for name in changed:
            old = self._built.get(name)
            self._keys.setdefault(name, {})
            self._built[name] = self._workshop.build(name)
            if old is not None:
                await old.close()
            if self.enabled(name):
                await _look_up(self._store, self[name].capability, self._keys[name])
        if changed:
            self._hub.publish(ProvidersChanged())
        return tuple(name for name in self if name in changed)

    async def key_source(self, name: str, field: str) -> Source | None:
        """Where a key comes from, None when there is none; never the key itself. Raises EnvironmentFaultError."""
        declared = _secret(self[name].capability, field)
        return (await self._store.find(name, field, declared.env))[1]

    async def set_key(self, name: str, field: str, key: str) -> None:
        """Put a key into the key store; raises SettingsError or EnvironmentFaultError."""
        declared = _secret(self[name].capability, field)
        await self._store.set(name, field, key, declared.env)
        await _look_up(self._store, self[name].capability, self._keys[name])
        self._hub.publish(ProvidersChanged())

    async def forget_key(self, name: str, field: str) -> bool:
        """Remove a key from the key store; False when it held none."""
        _secret(self[name].capability, field)
        self._keys[name].pop(field, None)
        gone = await self._store.delete(name, field)
        await _look_up(self._store, self[name].capability, self._keys[name])  # the environment may still hold one
        self._hub.publish(ProvidersChanged())
        return gone

    async def check(self, name: str) -> str:
        """Test connection and key without sending an image; a sentence, or a SecondLookError."""
        await _look_up(self._store, self[name].capability, self._keys[name])
        return await self[name].check()

    async def close(self) -> None:
        """Close every provider."""
        for provider in self._built.values():
            await provider.close()


class _Workshop:
    """Builds providers with their settings, each counting on from where the one before it ended."""

    def __init__(
        self, registry: Catalogue, settings: SettingsStore, keys: Mapping[str, Mapping[str, str | None]]
    ) -> None:
        self._registry, self._settings, self._keys = registry, settings, keys
        self._counting: dict[str, Counting] = {}

    def build(self, name: str) -> Provider:
        """The provider with its present settings."""
        built = self._registry.build(name, dict(self._settings.current.provider(name).fields), self._keys[name])
        if isinstance(built, Counting):
            if name in self._counting:
                built.take_over(self._counting[name].counted())
            self._counting[name] = built
        return built


def _secret(capability: Capability, field: str) -> ConfigField:
    for declared in capability.fields:
        if declared.name == field and declared.kind is FieldKind.SECRET:
            return declared
    raise SettingsError(f"{capability.title} has no key called “{field}”.")


async def _look_up(store: KeyStore, capability: Capability, keys: dict[str, str | None]) -> None:
    """Put the keys of a provider into `keys`; one that cannot be had is left as it is."""
    for field in capability.fields:
        if field.kind is not FieldKind.SECRET:
            continue
        try:
            key = await store.get(capability.name, field.name, field.env)
        except SecondLookError as error:
            log.info("no key for %s: %s", capability.name, error.message)
            continue
        if key:
            keys[field.name] = key
