"""What holds for every vendor that the registry builds: how many calls run at a time is for the user to say."""

from __future__ import annotations

import pytest

from app.providers.registry import Registry
from tests.contract.subjects import decode_png


@pytest.mark.parametrize("name", ["identifai", "nanogpt", "mraugu", "yandex_vision", "yandex_classifier"])
async def test_so_many_calls_at_a_time_as_the_settings_say(name: str) -> None:
    registry = Registry(decode_png)
    declared = {field.name: field for field in registry.fields(name)}["concurrency"]
    usual, chosen = registry.build(name, {}, {}), registry.build(name, {"concurrency": 29}, {})
    assert usual.capability.concurrency == declared.default
    assert chosen.capability.concurrency == 29
    assert usual.options() == chosen.options(), "no answer depends on it, so none is asked for again"
    for provider in (usual, chosen):
        await provider.close()
