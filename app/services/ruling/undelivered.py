"""Why a ruling on an image is handed on to nobody, in words for the decision bar."""

from __future__ import annotations

from app.domain.sentence import AND, Listed, Sentence
from app.services.providers import Providers
from app.store.egress import EgressLedger


async def why_undelivered(providers: Providers, ledger: EgressLedger, sha256: str) -> str:
    """Why committing delivers nothing: nobody takes overrides, who does is off, or has never received the file."""
    takers = [provider.capability for provider in providers.values() if provider.capability.can_override]
    if not takers:
        return Sentence.of("no provider takes overrides")
    received = {sending.provider for sending in await ledger.of_image(sha256) if sending.purpose == "assess"}
    off = [c.title for c in takers if not providers.enabled(c.name) and c.name in received]
    if off:
        if len(off) == 1:
            return Sentence.of("{names} received this file, but is switched off now", names=off[0])
        return Sentence.of("{names} received this file, but are switched off now", names=Listed.of(off, AND))
    on = [c.title for c in takers if providers.enabled(c.name)]
    if on:
        return Sentence.of("this file was never sent to {names}", names=Listed.of(on, AND))
    return Sentence.of(
        "{names} would take it, but never received this file and is switched off",
        names=Listed.of((c.title for c in takers), AND),
    )
