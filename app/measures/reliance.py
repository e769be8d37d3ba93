"""What seeing a provider's answer did to a person's own: helped, harmed, ignored or followed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from app.measures.intervals import share
from app.measures.value import Measure


@dataclass(frozen=True, slots=True)
class Reliance:
    """Counts over items that a person answered twice: before and after seeing a provider.

    `helped`: wrong before, right after. `harmed`: right before, wrong after. `ignored`: the
    provider was right, the person wrong, and stayed so. `resisted`: the provider was wrong, the
    person right, and stayed so. `other`: all the rest.
    """

    helped: int
    harmed: int
    ignored: int
    resisted: int
    other: int

    @property
    def n(self) -> int:
        """All items."""
        return self.helped + self.harmed + self.ignored + self.resisted + self.other

    def help_rate(self) -> Measure:
        """Of the items where the provider could have helped, the share where it did."""
        return share(
            self.helped, self.helped + self.ignored, nothing="the provider was never right where the person was wrong"
        )

    def harm_rate(self) -> Measure:
        """Of the items where the provider could have harmed, the share where it did."""
        return share(
            self.harmed, self.harmed + self.resisted, nothing="the provider was never wrong where the person was right"
        )


def reliance(items: Iterable[tuple[Hashable, Hashable, Hashable, Hashable]]) -> Reliance:
    """Count (truth, first answer, provider's answer, final answer) of each item."""
    helped = harmed = ignored = resisted = other = 0
    for truth, first, provider, final in items:
        before, advice, after = first == truth, provider == truth, final == truth
        if not before and advice:
            helped, ignored = helped + after, ignored + (not after)
        elif before and not advice:
            resisted, harmed = resisted + after, harmed + (not after)
        else:
            other += 1
    return Reliance(helped, harmed, ignored, resisted, other)
