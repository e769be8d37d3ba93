"""The only place which names the providers: how each is built from its settings and what the container hands over."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from app.domain.assessment import Outcome
from app.errors import SettingsError
from app.net.public import fetch_public
from app.providers.identifai import CAPABILITY as IDENTIFAI
from app.providers.identifai import IdentifAI
from app.providers.on_device import NAME as ON_DEVICE
from app.providers.on_device import OnDeviceProvider
from app.providers.protocol import Asked, Capability, Config, ConfigField, Provider, Submission, Ticket

DecodeMap = Callable[[bytes], Awaitable[tuple[int, int, bytes]]]
Secrets = Mapping[str, str | None]

_REMOTE: Mapping[str, Capability] = MappingProxyType({IDENTIFAI.name: IDENTIFAI})


class Registry:
    """Builds the providers.

    Args:
        decode_map: turns an untrusted PNG into (width, height, grey bytes), in the sandbox.
        proxy: an http(s) proxy for everything that leaves the machine, if any.
        models: the folder of the on-device models; None for those that come with the program.
    """

    def __init__(self, decode_map: DecodeMap, *, proxy: str | None = None, models: Path | None = None) -> None:
        self._decode_map, self._proxy, self._models = decode_map, proxy, models

    def names(self) -> tuple[str, ...]:
        """All providers, in the order in which they are shown."""
        return (ON_DEVICE, *_REMOTE)

    def fields(self, name: str) -> tuple[ConfigField, ...]:
        """The settings of a provider, known before it is built."""
        return _REMOTE[name].fields if name in _REMOTE else ()

    def build(self, name: str, config: Config, secrets: Secrets) -> Provider:
        """One provider with its settings.

        With settings that cannot be used, a stand-in is returned which answers every
        question with that reason: one wrong address must not keep the window from opening.

        Args:
            name: one of `names()`.
            config: values of its fields; missing ones take their default.
            secrets: values of its secret fields, looked at anew for each call to the provider.
        """
        try:
            match name:
                case "identifai":
                    return IdentifAI(config, lambda: secrets.get("key"), decode_map=self._decode_map, proxy=self._proxy)
                case _:
                    return OnDeviceProvider(self._models)
        except SettingsError as error:
            return Unusable(_REMOTE[name], error)

    async def fetch_public(self, url: str) -> tuple[str, bytes]:
        """A name for, and the bytes behind, a dropped http(s) URL of the public internet; raises a SecondLookError."""
        fetched = await fetch_public(url, proxy=self._proxy)
        return fetched.name, fetched.data


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
