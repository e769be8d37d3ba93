"""Why a ruling on an image is handed on to nobody, in words for the decision bar."""

from __future__ import annotations

from app.services.providers import Providers
from app.store.egress import EgressLedger


async def why_undelivered(providers: Providers, ledger: EgressLedger, sha256: str) -> str:
    """Why committing delivers nothing: nobody takes overrides, who does is off, or has never received the file."""
    takers = [provider.capability for provider in providers.values() if provider.capability.can_override]
    if not takers:
        return "no provider takes overrides"
    received = {sending.provider for sending in await ledger.of_image(sha256) if sending.purpose == "assess"}
    off = [c.title for c in takers if not providers.enabled(c.name) and c.name in received]
    if off:
        return f"{_listed(off)} received this file, but {'is' if len(off) == 1 else 'are'} switched off now"
    on = [c.title for c in takers if providers.enabled(c.name)]
    if on:
        return f"this file was never sent to {_listed(on)}"
    return f"{_listed([c.title for c in takers])} would take it, but never received this file and is switched off"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
