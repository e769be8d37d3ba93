"""What a front end asks of Compare: every figure off the loops, nothing sent, nobody asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.labels import Axis
from app.domain.policy import Policy
from app.domain.probe import Probed
from app.domain.sentence import Sentence
from app.events import Hub
from app.services.compare.feed import Feed
from app.services.providers import Providers
from app.services.ruling.policies import Policies
from app.store.database import Database

if TYPE_CHECKING:  # numpy and what stands on it is not part of the start-up
    from app.services.compare.dataset import Codes
    from app.services.compare.operation_values import Drift, Operation
    from app.services.compare.probing import Robustness
    from app.services.compare.values import (
        AgainstTruth,
        Agreement,
        Disagreement,
        Grid,
        Histogram,
        Loaded,
        Overview,
        Scatter,
        Setting,
        WhatIf,
    )

_NO_THRESHOLDS: Mapping[int, float] = {}


class Compare:
    """Figures over everything that was said; by default of the database, else of a file that was loaded (`data`).

    Series are named by their places in `Overview.series`. Places hold until `overview` is asked again: only that
    reads what is new in the database. A threshold that is not given is 0.5. What is asked is worked out one after
    another on one thread; what was cancelled before its turn is not worked out at all. While blind first is on,
    nothing is said of single images that the reviewer has not ruled on; `blind` names him, empty where it is off.

    Every method raises SettingsError for what there is not, and EnvironmentFaultError where the machine refuses.
    """

    def __init__(
        self, hub: Hub, database: Database, policies: Policies, providers: Providers, blind: Callable[[], str]
    ) -> None:
        self._policies, self._providers = policies, providers
        self._feed = Feed(hub, database, blind)

    async def close(self) -> None:
        """Wait for what is being worked out."""
        await self._feed.close()

    # -- what there is ---------------------------------------------------------------------

    async def overview(self, data: str = "") -> Overview:
        """What can be compared; reads what is new in the database first."""
        await self._feed.refresh()
        return await self._feed.ask(lambda engine: engine.overview(data))

    async def load(self, path: Path, question: str = "origin") -> Loaded:
        """Read a file of known answers, of providers' answers, or both (docs/compare.md has the format).

        Args:
            path: CSV or JSON lines.
            question: what its lines are about that do not say so themselves.
        """
        paths, (folder, text) = await self._feed.paths(), await self._feed.read_file(path)
        return await self._feed.ask(lambda engine: engine.load(text, path.name, folder, paths, question))

    # -- provider against provider ---------------------------------------------------------

    async def grid(self, question: str, data: str = "") -> Grid:
        """The table image × series of a question."""
        return await self._feed.ask(lambda engine: engine.sight(data).grid(question))

    async def agreement(
        self, question: str, thresholds: Mapping[int, float] = _NO_THRESHOLDS, data: str = ""
    ) -> Agreement:
        """How all pairs of series agree, and all together."""
        return await self._feed.ask(lambda engine: engine.sight(data).agreement(question, thresholds))

    async def scatter(self, first: int, second: int, data: str = "") -> Scatter:
        """The images that two series scored."""
        return await self._feed.ask(lambda engine: engine.sight(data).scatter(first, second))

    async def histogram(self, place: int, bins: int = 20, data: str = "") -> Histogram:
        """How a series' scores are spread, and why images have none."""
        return await self._feed.ask(lambda engine: engine.sight(data).histogram(place, bins))

    async def disagreements(self, question: str, limit: int = 50, data: str = "") -> tuple[Disagreement, ...]:
        """The images on which probabilities lie farthest apart."""
        return await self._feed.ask(lambda engine: engine.sight(data).disagreements(question, limit))

    # -- against the truth -----------------------------------------------------------------

    async def against(
        self,
        question: str,
        truth: str = "decisions",
        thresholds: Mapping[int, float] = _NO_THRESHOLDS,
        data: str = "",
    ) -> AgainstTruth:
        """Every series of a question against people's rulings, or against a loaded file's truth."""
        policy = self._policies.current
        return await self._feed.ask(lambda engine: engine.against(data, question, truth, thresholds, policy))

    async def known(self, question: str, truth: str = "decisions", data: str = "") -> Codes:
        """What is true of each image: 1 yes, 0 no, -1 not known; in the order of the images."""
        policy = self._policies.current
        return await self._feed.ask(lambda engine: engine.truth(data, truth, question, policy).of)

    # -- what if ---------------------------------------------------------------------------

    async def what_if(
        self, setting: Setting, truth: str = "decisions", daily: float | None = None, data: str = ""
    ) -> WhatIf:
        """A setting replayed over all images.

        Args:
            setting: what to try.
            truth: what caught and missed are judged by.
            daily: images a day; None: the mean of the days on which images came.
            data: what is replayed.
        """
        policy = self._policies.current
        return await self._feed.ask(lambda engine: engine.what_if(data, setting, truth, daily, policy))

    async def what_if_policy(
        self, policy: Policy, question: str, truth: str = "decisions", daily: float | None = None
    ) -> WhatIf:
        """A whole policy, in force or not, replayed over the database: what it would suggest on one question."""
        told, current = await self._feed.told(self._expected()), self._policies.current
        return await self._feed.ask(lambda engine: engine.what_if_policy(policy, question, truth, daily, current, told))

    async def save_policy(self, setting: Setting, version: str, title: str = "", data: str = "") -> Policy:
        """Put a setting in force: the present policy with a rule made of it, as a new version."""
        current = self._policies.current
        made = await self._feed.ask(lambda engine: engine.sight(data).with_rule(current, setting, version, title))
        return await self._policies.save(made)

    # -- operations ------------------------------------------------------------------------

    async def operations(
        self,
        question: str | None = None,
        truth: str = "decisions",
        thresholds: Mapping[int, float] = _NO_THRESHOLDS,
        data: str = "",
    ) -> tuple[Operation, ...]:
        """Speed, failures and money of every source; with a question, what each true positive cost."""
        policy = self._policies.current
        return await self._feed.ask(lambda engine: engine.operations(data, question, truth, thresholds, policy))

    async def drift(
        self, question: str, since: str, until: str = "", thresholds: Mapping[int, float] = _NO_THRESHOLDS
    ) -> tuple[Drift, ...]:
        """Answers that were superseded after `since` against those that stand, or stood before `until`, on one image.

        Both are ISO 8601 UTC.
        """
        then, later = await self._feed.moved(since, until)
        words = (_before(since), _before(until) if until else Sentence.of("now"))
        return await self._feed.ask(lambda engine: engine.drift_since(then, later, question, words, thresholds))

    async def versions(
        self, question: str, thresholds: Mapping[int, float] = _NO_THRESHOLDS, data: str = ""
    ) -> tuple[Drift, ...]:
        """Every two models of one provider on the same images: what a new version moved."""
        return await self._feed.ask(lambda engine: engine.sight(data).versions(question, thresholds))

    # -- probes ----------------------------------------------------------------------------

    async def probes(self) -> tuple[Probed, ...]:
        """What the newest probe of each image by each provider found, in the order in which they were asked."""
        kept = await self._feed.probed()
        return await self._feed.ask(lambda engine: engine.blind.visible(kept))

    async def robustness(
        self, question: str, thresholds: Mapping[int, float] = _NO_THRESHOLDS, data: str = ""
    ) -> tuple[Robustness, ...]:
        """The same summed up by series and alteration; nothing for a file's data, which have no pictures."""
        kept = () if data else await self._feed.probed()
        return (
            await self._feed.ask(lambda engine: engine.sight(data).robustness(kept, question, thresholds))
            if kept
            else ()
        )

    def _expected(self) -> dict[str, frozenset[Axis]]:
        on = (c for c in self._providers.capabilities() if self._providers.enabled(c.name))
        return {capability.name: frozenset(capability.axes) for capability in on}


def _before(moment: str) -> str:
    return Sentence.of("before {day}", day=moment[:10])
