"""Why nothing is delivered is said of each cause in its own words."""

from __future__ import annotations

import hashlib
from pathlib import Path

from app.container import Core, open_core
from app.domain.assessment import Sent
from app.locations import Locations
from app.services.ruling.undelivered import why_undelivered
from app.store.clock import utc_now
from app.store.egress import Egress
from tests.unit.services.playing import opened

SHA = hashlib.sha256(b"1").hexdigest()


async def why(core: Core) -> str:
    return await why_undelivered(core.providers, core.ledger, SHA)


async def test_each_cause_has_its_own_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "none") as core:
        assert await why(core) == "no provider takes overrides"
    async with open_core(Locations.under(tmp_path / "home"), background=False) as core:
        assert await why(core) == "identifAI would take it, but never received this file and is switched off"
        await core.providers.set_enabled("identifai", True)
        assert await why(core) == "this file was never sent to identifAI"
        sent = Sent(SHA, 1, "image/png", ())
        await core.ledger.record(Egress(SHA, "identifai", "example.org", "assess", utc_now(), sent))
        await core.providers.set_enabled("identifai", False)
        assert await why(core) == "identifAI received this file, but is switched off now"
