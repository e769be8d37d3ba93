"""The policy in force, its versions, and what its rules suggest – for one image, or replayed over those known."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.labels import Axis
from app.domain.policy import Policy
from app.domain.policy_file import faults
from app.domain.suggestion import Case, Suggestion, suggest
from app.errors import SettingsError
from app.events import Hub, PolicyChanged
from app.services.providers import Providers
from app.services.ruling.policy_files import print_policy, read_policy, read_policy_file, write_policy_file
from app.store.policies import BlindPair, PolicyStore, StoredCase, StoredPolicy

__all__ = ["BlindPair", "Policies", "Replay", "StoredPolicy"]

log = logging.getLogger(__name__)

_PAGE = 50
REPLAYED = 1000


@dataclass(frozen=True, slots=True)
class Replay:
    """What a policy would suggest on the images known so far, the newest first.

    `rules` counts by the rule's id how often it fits, and how often it cannot be decided.
    """

    images: int
    suggested: int
    forces: Mapping[str, int]
    labels: Mapping[str, int]
    rules: Mapping[str, tuple[int, int]]


class Policies:
    """Keeps every version that was in force; the decision bar and the suggestions follow the present one."""

    def __init__(
        self,
        hub: Hub,
        store: PolicyStore,
        providers: Providers,
        shipped: Policy,
        forget_file: Callable[[], Awaitable[None]],
        *,
        can_write: bool,
    ) -> None:
        self._hub, self._store, self._providers = hub, store, providers
        self._current, self._can_write, self._forget_file = shipped, can_write, forget_file
        self._turn = asyncio.Lock()

    @property
    def current(self) -> Policy:
        """The policy in force."""
        return self._current

    async def start(self, *, follow: bool) -> None:
        """Keep the policy in force, so that rulings by it can always be read.

        Args:
            follow: put the version in force that was chosen last in the window; else the one handed in stays
                (a file named in the settings).

        Raises:
            EnvironmentFaultError: the database refuses.
        """
        chosen = await self._store.chosen() if follow else None
        if chosen is not None:
            try:
                self._current = read_policy(chosen.content)
            except SettingsError as error:
                log.warning("the policy %s that was chosen last is passed over: %s", chosen.version, error.message)
        if self._can_write:
            self._current = await self._kept(self._current)

    # -- versions --------------------------------------------------------------------------

    async def versions(self) -> tuple[StoredPolicy, ...]:
        """Every version that was ever in force, the newest first."""
        return await self._store.all()

    async def of_version(self, version: str) -> Policy | None:
        """The policy of a former day, by the version that a decision names; None where it was not kept."""
        stored = await self._store.get(version)
        return None if stored is None else read_policy(stored.content)

    async def save(self, policy: Policy) -> Policy:
        """Keep a new version and put it in force at once.

        Raises:
            SettingsError: something is wrong in it, or another policy has this version already.
            EnvironmentFaultError: it could not be kept.
        """
        found = faults(policy)
        if found:
            raise SettingsError(f"The policy is not saved: {'; '.join(found)}.")
        async with self._turn:
            text = print_policy(policy)
            if not await self._store.keep(policy.version, policy.title, text, _sha256(text)):
                raise SettingsError(
                    f"There is another policy of version “{policy.version}”, and rulings may refer to it. "
                    "Give this one a version of its own."
                )
            await self._put_in_force(policy)
            return policy

    async def revert(self, version: str) -> Policy:
        """Put a former version in force again; raises SettingsError when it is not known."""
        async with self._turn:
            stored = await self._store.get(version)
            if stored is None:
                raise SettingsError(f"No policy of version “{version}” is kept.")
            policy = read_policy(stored.content)
            await self._put_in_force(policy)
            return policy

    async def export(self, path: Path, policy: Policy) -> None:
        """Write a policy to a TOML file; raises EnvironmentFaultError."""
        await write_policy_file(path, policy)

    async def load(self, path: Path) -> Policy:
        """Read a policy from a file without putting it in force; raises SettingsError or EnvironmentFaultError."""
        return await read_policy_file(path)

    # -- suggesting ------------------------------------------------------------------------

    async def suggestion(self, sha256: str) -> Suggestion:
        """What the policy in force suggests for an image by all that is known of it; never a decision."""
        expected, titles = self._expected(), self._titles()
        return suggest(self._current, _case(await self._store.case(sha256), expected), titles)

    async def suggestions(self, sha256s: Sequence[str]) -> Mapping[str, Suggestion]:
        """The same for several images, by their identities: what a list of them shows."""
        expected, titles = self._expected(), self._titles()
        stored = await self._store.cases(sha256s)
        return {one.sha256: suggest(self._current, _case(one, expected), titles) for one in stored}

    async def replay(self, policy: Policy, limit: int = REPLAYED) -> Replay:
        """What a policy, in force or not, would suggest on the newest `limit` images; nobody is asked anything."""
        images = suggested = 0
        forces: Counter[str] = Counter()
        labels: Counter[str] = Counter()
        fits: Counter[str] = Counter()
        undecided: Counter[str] = Counter()
        expected, before = self._expected(), None
        while images < limit:
            before, page = await self._store.recent_cases(before, min(_PAGE, limit - images))
            for stored in page:
                found = suggest(policy, _case(stored, expected))
                suggested += found.says_something
                forces.update([found.force.value] if found.force else ())
                labels.update([found.label] if found.label else ())
                fits.update({ruled.rule.id for ruled in (*found.grounds, *found.against)})
                undecided.update({ruled.rule.id for ruled in found.undecided})
            images += len(page)
            if before is None:
                break
            await asyncio.sleep(0)  # the loop has other work: a page takes a few milliseconds
        rules = {rule.id: (fits[rule.id], undecided[rule.id]) for rule in policy.rules}
        return Replay(images, suggested, dict(forces), dict(labels), rules)

    def providers(self) -> tuple[tuple[str, str], ...]:
        """The identifiers and names of the providers that a rule can name."""
        return tuple(self._titles().items())

    # -- blind first -----------------------------------------------------------------------

    async def blind_pairs(self) -> tuple[BlindPair, ...]:
        """Each ruling made before the answers were shown, with what the reviewer let stand afterwards."""
        return await self._store.blind_pairs()

    async def has_ruled(self, sha256: str, reviewer: str) -> bool:
        """Whether the reviewer has ruled on the image before, so that nothing need be hidden from him."""
        return await self._store.has_ruled(sha256, reviewer)

    # -- inside ----------------------------------------------------------------------------

    async def _put_in_force(self, policy: Policy) -> None:
        await self._store.choose(policy.version)
        await self._forget_file()
        self._current = policy
        self._hub.publish(PolicyChanged(policy))

    async def _kept(self, policy: Policy) -> Policy:
        """The policy once it is kept; a file that was changed by hand under its old version gets a version apart."""
        text = print_policy(policy)
        if await self._store.keep(policy.version, policy.title, text, _sha256(text)):
            return policy
        apart = replace(policy, version=f"{policy.version}~{_sha256(text)[:8]}")
        text = print_policy(apart)
        await self._store.keep(apart.version, apart.title, text, _sha256(text))
        return apart

    def _expected(self) -> dict[str, frozenset[Axis]]:
        on = (c for c in self._providers.capabilities() if self._providers.enabled(c.name))
        return {capability.name: frozenset(capability.axes) for capability in on}

    def _titles(self) -> dict[str, str]:
        return {capability.name: capability.title for capability in self._providers.capabilities()}


def _case(stored: StoredCase, expected: Mapping[str, frozenset[Axis]]) -> Case:
    return Case(stored.outcomes, stored.provenance, stored.says, expected)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
