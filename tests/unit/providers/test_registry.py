"""The registry: names, fields before building, and a stand-in where settings cannot be used."""

from __future__ import annotations

import pytest

from app.domain.assessment import Failure, FailureKind
from app.errors import RejectedImageError, SettingsError
from app.providers.protocol import Provider
from app.providers.registry import Registry
from tests.contract.subjects import decode_png, picture


async def test_every_provider_can_be_built() -> None:
    registry = Registry(decode_png)
    for name in registry.names():
        provider = registry.build(name, {}, {})
        assert isinstance(provider, Provider)
        assert provider.capability.name == name
        assert provider.capability.fields == registry.fields(name)
        await provider.close()


async def test_the_first_is_local_and_the_only_one_that_is_on() -> None:
    registry = Registry(decode_png)
    built = [registry.build(name, {}, {}) for name in registry.names()]
    assert [p.capability.on_by_default for p in built] == [True, *[False] * (len(built) - 1)]
    assert [p.capability.is_local for p in built] == [True, *[False] * (len(built) - 1)]
    for provider in built:
        await provider.close()


async def test_settings_that_cannot_be_used_become_a_reason() -> None:
    provider = Registry(decode_png).build("identifai", {"base_url": "http://elsewhere.example"}, {})
    outcomes = [step async for step in provider.assess([picture()])]
    assert len(outcomes) == 1
    assert isinstance(outcomes[0], Failure)
    assert outcomes[0].kind is FailureKind.ENVIRONMENT
    assert "https" in outcomes[0].message
    assert outcomes[0].sent is None
    with pytest.raises(SettingsError):
        await provider.check()
    await provider.close()


async def test_dropped_addresses_go_through_the_guard() -> None:
    with pytest.raises(RejectedImageError):
        await Registry(decode_png).fetch_public("http://127.0.0.1:1/a.png")
