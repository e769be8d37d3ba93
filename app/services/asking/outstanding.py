"""Who still has to be asked about which image, and who waits for the user's word."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.lanes import Pending
from app.services.asking.consent import Consent
from app.services.asking.sender import Sender


class Outstanding:
    """Looks into the lines and at what is held back. Used on the core's loop only."""

    def __init__(self, lanes: Mapping[str, Sender], consent: Consent) -> None:
        self._lanes, self._consent = lanes, consent

    def asked(self, provider: str) -> frozenset[str]:
        """The images that wait in a provider's line or are under way there."""
        line = self._lanes[provider].line
        return frozenset(line.waiting) | line.under_way

    async def of(self, sha256: str) -> Pending:
        """What is still to come of an image, by provider."""
        lines = {name: lane.line for name, lane in self._lanes.items()}
        return Pending(
            asked=frozenset(n for n, line in lines.items() if sha256 in line.waiting or sha256 in line.under_way),
            held=frozenset(name for name in lines if self._consent.holds(name, sha256)),
        )
