"""The only place which names the providers: how each is built from its settings and what the container hands over."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from app.domain.assessment import Outcome
from app.errors import SettingsError
from app.net.addresses import in_thread
from app.net.public import fetch_public
from app.providers import identifai, mraugu, nanogpt, yandex_classifier, yandex_vision
from app.providers.described import Broken, DescribedProvider, Description, capability_of, load
from app.providers.on_device import NAME as ON_DEVICE
from app.providers.on_device import OnDeviceProvider
from app.providers.protocol import (
    Asked,
    Capability,
    Config,
    ConfigField,
    ModelCard,
    PrepareSpec,
    Provider,
    Submission,
    Ticket,
)

DecodeMap = Callable[[bytes], Awaitable[tuple[int, int, bytes]]]
Secrets = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the container hands over: a decoder of untrusted maps, and a proxy for what leaves the machine."""

    decode_map: DecodeMap
    proxy: str | None


Build = Callable[[Config, Secrets, Surroundings], Provider]


@dataclass(frozen=True, slots=True)
class Entry:
    """One remote provider: what it is, and how it is built from fields, secrets and surroundings."""

    capability: Capability
    build: Build


# In the order in which they are shown.
_VENDORS: Final = (
    Entry(
        identifai.CAPABILITY,
        lambda config, secrets, around: identifai.IdentifAI(
            config, lambda: secrets.get("key"), decode_map=around.decode_map, proxy=around.proxy
        ),
    ),
    Entry(
        nanogpt.CAPABILITY,
        lambda config, secrets, around: nanogpt.NanoGPT(config, lambda: secrets.get("key"), proxy=around.proxy),
    ),
    Entry(
        mraugu.CAPABILITY,
        lambda config, secrets, around: mraugu.MrAugu(config, lambda: secrets.get("key"), proxy=around.proxy),
    ),
    Entry(
        yandex_vision.CAPABILITY,
        lambda config, secrets, around: yandex_vision.YandexVision(
            config, lambda: secrets.get("key"), proxy=around.proxy
        ),
    ),
    Entry(
        yandex_classifier.CAPABILITY,
        lambda config, secrets, around: yandex_classifier.YandexClassifier(
            config, lambda: secrets.get("key"), proxy=around.proxy
        ),
    ),
)


class Registry:
    """Builds the providers.

    Args:
        decode_map: turns an untrusted PNG into (width, height, grey bytes), in the sandbox.
        proxy: an http(s) proxy for everything that leaves the machine, if any.
        models: the folder of the on-device models; None for those that come with the program.
        own: the folder of TOML files that describe the user's own providers; read here, and by `reload`.
    """

    def __init__(
        self, decode_map: DecodeMap, *, proxy: str | None = None, models: Path | None = None, own: Path | None = None
    ) -> None:
        self._around, self._models, self._folder = Surroundings(decode_map, proxy), models, own
        self._described = {found.name: found for found in (load(own) if own else ())}
        entries = (*_VENDORS, *map(_own, self._described.values()))
        self._entries = {entry.capability.name: entry for entry in entries}

    def names(self) -> tuple[str, ...]:
        """All providers, in the order in which they are shown."""
        return (ON_DEVICE, *self._entries)

    async def reload(self) -> frozenset[str]:
        """Read the user's own descriptions anew; the names of those that are new, changed or gone.

        One whose file is gone stays in the list, as a provider that cannot be used and says why.
        """
        folder = self._folder
        found = {} if folder is None else {one.name: one for one in await in_thread(partial(load, folder), "described")}
        for name, before in self._described.items():
            if name not in found:
                title = before.title if isinstance(before, Broken) else before.document.title
                stem = name.partition(":")[2]
                found[name] = Broken(name, title, f"{stem}.toml is not there any more: put it back, and reload.")
        changed = frozenset(name for name, one in found.items() if self._described.get(name) != one)
        self._described = found
        self._entries |= {name: _own(found[name]) for name in found if name in changed}
        return changed

    def fields(self, name: str) -> tuple[ConfigField, ...]:
        """The settings of a provider, known before it is built."""
        return self._entries[name].capability.fields if name in self._entries else ()

    def build(self, name: str, config: Config, secrets: Secrets) -> Provider:
        """One provider with its settings.

        With settings that cannot be used, a stand-in is returned which answers every
        question with that reason: one wrong address must not keep the window from opening.

        Args:
            name: one of `names()`.
            config: values of its fields; missing ones take their default.
            secrets: values of its secret fields, looked at anew for each call to the provider.
        """
        if name not in self._entries:
            return OnDeviceProvider(self._models)
        entry = self._entries[name]
        try:
            return entry.build(config, secrets, self._around)
        except SettingsError as error:
            return Unusable(entry.capability, error)

    async def fetch_public(self, url: str) -> tuple[str, bytes]:
        """A name for, and the bytes behind, a dropped http(s) URL of the public internet; raises a SecondLookError."""
        fetched = await fetch_public(url, proxy=self._around.proxy)
        return fetched.name, fetched.data


def _own(found: Description | Broken) -> Entry:
    """A provider of the user's own; one whose file cannot be used is listed all the same, with the reason."""
    if isinstance(found, Description):
        return Entry(
            capability_of(found),
            lambda config, secrets, around: DescribedProvider(
                found, config, lambda: secrets.get("key"), proxy=around.proxy
            ),
        )

    def refuse(*_: object) -> Provider:
        raise SettingsError(found.reason)

    card = ModelCard("model", found.title, (), about=found.reason, accuracy="Not usable.")
    # It takes nothing, but is no local provider either.
    prepare = PrepareSpec(mimes=(), max_bytes=0)
    return Entry(Capability(found.name, found.title, (), (card,), prepare=prepare), refuse)


class Unusable:
    """Stands in for a provider whose settings cannot be used; sends nothing."""

    def __init__(self, capability: Capability, error: SettingsError) -> None:
        self._capability, self._error = capability, error

    @property
    def capability(self) -> Capability:
        """What the provider would be and could do."""
        return self._capability

    @property
    def fault(self) -> str:
        """Why the settings cannot be used."""
        return self._error.message

    def options(self) -> str:
        """No settings shape an answer that never comes."""
        return "unusable"

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Answer with the reason, once for each image and model."""
        for submission in batch:
            for model in self._capability.models:
                now, began = datetime.now(UTC).isoformat(timespec="microseconds"), time.perf_counter()
                asked = Asked(submission.sha256, self._capability.name, model.model, self.options(), now)
                yield asked.failure(self._error, (time.perf_counter() - began) * 1000.0)

    async def check(self) -> str:
        """Raise the reason."""
        raise SettingsError(self._error.message)

    async def close(self) -> None:
        """Release nothing."""
