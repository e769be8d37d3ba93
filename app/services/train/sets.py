"""Gold sets: a training item from a ruled image, versions, the seniors' confirmations, import and export."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from app.domain.decision import QueueEntry
from app.domain.image import ReviewState
from app.domain.labels import Axis
from app.domain.policy import Policy
from app.domain.training import ORIGINS, GoldItem, GoldSet, askable, check_set
from app.errors import SettingsError
from app.store.images import ImageStore
from app.store.training import TrainingStore

# What is asked where the policy's own labels are the answers; every other label is on the axis “other”.
_AXES = {"nudity": Axis.NUDITY, "suggestive": Axis.NUDITY, "gore": Axis.GORE}

_AT_ONCE = 500  # nobody else waits for the database meanwhile

Standing = Callable[[str], Awaitable[QueueEntry | None]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What would become a training item of an image; `item` is None where nothing can, and `why` says why."""

    item: GoldItem | None
    why: str = ""


def axis_of(answer: str) -> Axis:
    """What is asked where this is the answer: the origin, the axis of a well-known label, else “other”."""
    return Axis.ORIGIN if answer in ORIGINS else _AXES.get(answer, Axis.OTHER)


def check_axis(answer: str, axis: Axis) -> None:
    """Refuse an axis on which an answer says nothing; raises SettingsError."""
    if axis not in askable(answer):
        raise SettingsError(f"“{answer}” says where an image comes from; nothing else can be asked about it.")


class GoldSets:
    """Makes versions of sets; a version that a session used is never changed.

    Args:
        store: keeps them.
        images: what is known on this machine.
        standing: the ruling that stands for an image.
        policy: the one in force; its labels are answers.
        reviewer: who makes and confirms.
    """

    def __init__(
        self,
        store: TrainingStore,
        images: ImageStore,
        standing: Standing,
        policy: Callable[[], Policy],
        reviewer: Callable[[], str],
    ) -> None:
        self._store, self._images, self._standing = store, images, standing
        self._policy, self._reviewer = policy, reviewer
        self._turn = asyncio.Lock()  # an edit starts from what the one before it made

    def offered(self) -> tuple[str, ...]:
        """Every answer that an item may have under the policy in force, in the order of the keys."""
        labels = sorted(self._policy().labels, key=lambda label: (label.key is None, label.key or 0, label.id))
        return (*ORIGINS, *(label.id for label in labels if label.id not in ORIGINS))

    def choices(self, used: Sequence[str]) -> tuple[str, ...]:
        """The answers to offer for these: both origins for an origin, in the order of the keys, unknown ones last."""
        wanted = set(used) | (set(ORIGINS) if set(used) & set(ORIGINS) else set())
        offered = self.offered()
        if not wanted & set(ORIGINS):
            wanted |= set(offered) - set(ORIGINS)
        return (*(one for one in offered if one in wanted), *sorted(wanted - set(offered)))

    async def all(self) -> tuple[GoldSet, ...]:
        """The newest version of every set, by name; raises EnvironmentFaultError, as everything here does."""
        return await self._store.sets()

    async def versions(self, name: str) -> tuple[GoldSet, ...]:
        """All versions of a set, the newest first; none for an unknown name."""
        return await self._store.versions(name)

    async def get(self, set_id: int) -> GoldSet:
        """One version by its number; raises SettingsError where there is none."""
        return await self._store.gold_set(set_id)

    async def draft(self, sha256: str) -> Draft:
        """The item that the standing ruling of an image makes: its answer, axis, and the policy's words on it."""
        entry = await self._standing(sha256)
        if entry is None or entry.ruling.state is not ReviewState.RULED:
            return Draft(None, "This image has no ruling yet; rule on it first.")
        ruling = entry.ruling
        if ruling.force is not None:
            answer = ruling.force.value
        elif ruling.policy_label is not None:
            answer = ruling.policy_label
        else:
            return Draft(None, "The ruling names neither an origin nor a label, so there is no answer to learn.")
        label = self._policy().label(answer)
        return Draft(
            GoldItem(sha256, axis_of(answer), answer, ruling.note or "", label.rule if label is not None else "")
        )

    async def drafts(self, sha256s: Sequence[str]) -> dict[str, Draft]:
        """The drafts of several images, in their order."""
        return {sha256: await self.draft(sha256) for sha256 in sha256s}

    async def put(self, name: str, item: GoldItem) -> GoldSet:
        """Add an item to a set, or put it in the place of the one of the same image; a new name begins a set.

        Where a session has used the newest version this makes the next one, else it goes on in that. Confirmations
        by seniors hold only for the answer they were given to. Raises SettingsError where something is wrong.
        """
        async with self._turn:
            return await self._put(name, (item,))

    async def put_all(self, name: str, items: Sequence[GoldItem]) -> GoldSet:
        """Add items to a set in one change, as `put` adds one; those whose image it has already stay as they are."""
        async with self._turn:
            last = await self._last(name)
            fresh = [one for one in items if last is None or last.item(one.sha256) is None]
            return last if last is not None and not fresh else await self._put(name, fresh)

    async def remove(self, name: str, sha256: str) -> GoldSet:
        """Take an item out, as `put` adds one. Raises SettingsError where there is none, or no other would be left."""
        async with self._turn:
            last = await self._known(name)
            if last.item(sha256) is None:
                raise SettingsError(f"The set “{name}” has no item of this image.")
            return await self._edit(last, [one for one in last.items if one.sha256 != sha256])

    async def confirm(self, name: str, sha256: str, answer: str) -> GoldSet:
        """A senior's own answer to an ambiguous item; only the same answer as the maker's confirms it.

        Raises:
            SettingsError: there is no such item, it is not ambiguous, this reviewer made it or has confirmed it
                already, or the answer differs: then the item keeps counting against nobody.
        """
        async with self._turn:
            return await self._confirm(name, sha256, answer)

    async def save(self, name: str, choices: Sequence[str], items: Sequence[GoldItem], *, note: str = "") -> GoldSet:
        """Keep items as the next version of a set; raises SettingsError that says what is wrong with them.

        The reviewer is the maker of those that name none.
        """
        items = [replace(item, made_by=item.made_by or self._reviewer()) for item in items]
        return await self._save(name, choices, items, note, None)

    async def missing(self, set_id: int) -> tuple[str, ...]:
        """The images of a set that are not known on this machine, so that nobody can be asked about them."""
        wanted = [item.sha256 for item in (await self._store.gold_set(set_id)).items]
        known: set[str] = set()
        for start in range(0, len(wanted), _AT_ONCE):
            known |= {image.sha256 for image in await self._images.many(wanted[start : start + _AT_ONCE])}
        return tuple(sha256 for sha256 in wanted if sha256 not in known)

    async def _put(self, name: str, items: Sequence[GoldItem]) -> GoldSet:
        last = await self._last(name)
        known = {} if last is None else {one.sha256: one for one in last.items}
        for item in items:
            before = known.pop(item.sha256, None)
            check_axis(item.answer, item.axis)
            kept = before if before is not None and (before.answer, before.axis) == (item.answer, item.axis) else None
            known[item.sha256] = replace(
                item,
                confirmed_by=kept.confirmed_by if kept else (),
                made_by=kept.made_by if kept else self._reviewer(),
                confirmed_elsewhere=kept.confirmed_elsewhere if kept else (),
            )
        used = last.choices if last is not None else ()
        choices = self.choices((*used, *(item.answer for item in items)))
        if last is None:
            return await self._save(name, choices, tuple(known.values()), "", "")
        return await self._edit(last, tuple(known.values()), choices)

    async def _confirm(self, name: str, sha256: str, answer: str) -> GoldSet:
        last, who = await self._known(name), self._reviewer()
        item = last.item(sha256)
        if item is None or not item.ambiguous:
            raise SettingsError("Only an ambiguous item of the set needs to be confirmed.")
        if who == item.made_by:
            raise SettingsError(f"{who} gave this item its answer; two others have to confirm it.")
        if who in item.confirmed_by:
            raise SettingsError(f"{who} has confirmed this item already; another senior has to.")
        if answer != item.answer:
            raise SettingsError(
                f"“{answer}” is not the answer that its maker gave. The item stays ambiguous and counts against nobody."
            )
        confirmed = replace(item, confirmed_by=(*item.confirmed_by, who))
        items = [confirmed if one.sha256 == sha256 else one for one in last.items]
        return await self._edit(last, items)

    async def _edit(self, last: GoldSet, items: Sequence[GoldItem], choices: Sequence[str] | None = None) -> GoldSet:
        return await self._save(last.name, choices or last.choices, items, last.note, last.content_hash)

    async def _save(
        self, name: str, choices: Sequence[str], items: Sequence[GoldItem], note: str, base: str | None
    ) -> GoldSet:
        name = " ".join(name.split())
        if not name:
            raise SettingsError("The set needs a name.")
        wrong = check_set(choices, items)
        if wrong:
            raise SettingsError(f"The set is not saved. {' '.join(wrong[:5])}")
        return await self._store.save_set(
            name,
            choices,
            items,
            made_by=self._reviewer(),
            policy_version=self._policy().version,
            note=note,
            base=base,
        )

    async def _last(self, name: str) -> GoldSet | None:
        return await self._store.newest(" ".join(name.split()))

    async def _known(self, name: str) -> GoldSet:
        last = await self._last(name)
        if last is None:
            raise SettingsError(f"There is no gold set “{name}”.")
        return last
