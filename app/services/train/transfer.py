"""Gold sets in and out: tables and folders of classes taken in by the normal way, a whole set as one shared file."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.image import Arrival, Image
from app.domain.labels import Axis
from app.domain.training import Difficulty, GoldItem, GoldSet
from app.errors import EnvironmentFaultError, SecondLookError, SettingsError
from app.images.sandbox import Sandbox
from app.services.intake.files import Files
from app.services.intake.inbox import Inbox
from app.services.intake.ingest import Ingest
from app.services.intake.scan import Unreachable, walk
from app.services.train import archive
from app.services.train.apart import Told, apart
from app.services.train.foreign import read_text
from app.services.train.sets import GoldSets, axis_of
from app.services.train.shared import SharedFile
from app.services.train.tables import Refused, Row, answer_of, rows_of
from app.store.images import ImageStore
from app.store.training import TrainingStore

_AT_A_TIME = 4


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of an import: the set as it now stands, how many images were taken in, and what was refused."""

    gold: GoldSet
    taken: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file: how many items it describes and how many images it carries."""

    path: Path
    items: int
    images: int


class Transfer:
    """Imports and exports sets; images go through the sandboxed way of every image, and no provider is asked."""

    def __init__(
        self,
        store: TrainingStore,
        sets: GoldSets,
        images: ImageStore,
        ingest: Ingest,
        inbox: Inbox,
        files: Files,
        sandbox: Sandbox,
    ) -> None:
        self._store, self._sets, self._images = store, sets, images
        self._ingest, self._inbox, self._files, self._sandbox = ingest, inbox, files, sandbox

    async def load(self, path: Path, name: str = "", *, told: Told | None = None) -> Loaded:
        """Import a folder of one folder per class, a table (.csv, .jsonl), or a shared set (.slset).

        What is imported becomes the next version of the set `name` (by default the file's own name), as a
        whole: items that it does not name are not in that version.

        Raises:
            SettingsError: nothing of it can be used; the message says why.
            EnvironmentFaultError: it cannot be read, or was not saved.
        """
        if await apart(path.is_dir):
            rows, refused = await apart(lambda: self._classes(path))
        elif path.suffix.lower() in (".csv", ".jsonl"):
            text = await apart(lambda: read_text(path))
            is_csv = path.suffix.lower() == ".csv"
            rows, refused = await apart(lambda: rows_of(text, path.parent, self._sets.offered(), csv_=is_csv))
        else:
            return await self._shared(path, name, told)
        return await self._of_rows(name or path.stem, rows, refused, told)

    async def export(self, set_id: int, path: Path, *, images: bool, told: Told | None = None) -> Exported:
        """Write a set as one file, with its images only if `images` says so; an existing file is replaced whole.

        Raises:
            SettingsError: there is no such set, or an image is too large to be shared.
            EnvironmentFaultError: an image's file is not found, or the file cannot be written.
        """
        gold = await self._store.gold_set(set_id)
        paths: dict[str, str] = {}
        for item in gold.items if images else ():
            image = await self._images.get(item.sha256)
            if image is None:
                raise EnvironmentFaultError(
                    f"The image {item.sha256[:12]}… of the set is not known on this machine. "
                    "Add its file, or export the set without images."
                )
            paths[item.sha256] = await self._files.path_of(image)
        await apart(lambda: archive.write_archive(path, archive.manifest(gold), paths, told))
        return Exported(path, len(gold.items), len(paths))

    # -- a shared file ---------------------------------------------------------------------

    async def _shared(self, path: Path, name: str, told: Told | None) -> Loaded:
        file = SharedFile(path, self._sandbox)
        shared = await file.open()
        carried = file.images
        wanted = [item.sha256 for item in shared.items if item.sha256 in carried]
        extra = len(carried) - len(wanted)
        if extra:
            raise SettingsError(f"The file carries {extra} images that are no items of its set; it is not taken.")
        refused: list[Refused] = []
        for start in range(0, len(wanted), _AT_A_TIME):
            if told is not None:
                told(start, len(wanted))
            part = wanted[start : start + _AT_A_TIME]
            said = await asyncio.gather(*(self._carried(file, sha256) for sha256 in part), return_exceptions=True)
            for each in said:  # all of them have ended
                if isinstance(each, BaseException):
                    raise each
                refused += [each] if each is not None else []
        name = " ".join(name.split()) or shared.name
        before = _by_image(next(iter(await self._sets.versions(name)), None))
        gold = await self._store.save_set(
            name,
            shared.choices,
            [_confirmed(_elsewhere(item), before.get(item.sha256)) for item in shared.items],
            made_by=shared.made_by,
            policy_version=shared.policy_version,
            note=shared.note,
        )
        return Loaded(gold, len(wanted) - len(refused), tuple(refused))

    async def _carried(self, file: SharedFile, sha256: str) -> Refused | None:
        """Take in an image of a shared file; what is refused of it is no reason not to take the others."""
        kept = await self._inbox.keep(await file.image(sha256), sha256)
        try:
            image = await self._ingest.take(str(kept), Arrival.OPEN)
        except SecondLookError as error:
            return Refused(f"images/{sha256}", error.message)
        if image.sha256 != sha256:
            raise SettingsError(f"The image {sha256[:12]}… in the file does not match its hash; the set is not taken.")
        return None if image.unreadable is None else Refused(f"images/{sha256}", image.unreadable.message)

    # -- tables and folders ----------------------------------------------------------------

    def _classes(self, folder: Path) -> tuple[tuple[Row, ...], tuple[Refused, ...]]:
        """A row for each file below a folder that has an answer's name."""
        rows: list[Row] = []
        refused: list[Refused] = []
        offered = self._sets.offered()
        try:
            classes = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            raise EnvironmentFaultError(f"{folder} cannot be read: {error.strerror or error}.") from error
        for entry in classes:
            if not entry.is_dir():
                refused.append(Refused(entry.name, "It lies in no folder that is named after an answer."))
                continue
            try:
                answer = answer_of(entry.name, offered)
            except SettingsError as error:
                refused.append(Refused(entry.name, error.message))
                continue
            for found in walk([str(entry)], threading.Event()):
                if isinstance(found, Unreachable):
                    refused.append(Refused(found.path, found.message))
                else:
                    rows.append(Row(found, None, Path(found), None, answer, "", "", Difficulty.MEDIUM, ambiguous=False))
        return tuple(rows), tuple(refused)

    async def _of_rows(self, name: str, rows: Sequence[Row], refused: Iterable[Refused], told: Told | None) -> Loaded:
        left_out = list(refused)
        last = next(iter(await self._sets.versions(" ".join(name.split()))), None)
        before = _by_image(last)
        items: dict[str, GoldItem] = {}
        taken = 0
        for start in range(0, len(rows), _AT_A_TIME):
            part = rows[start : start + _AT_A_TIME]
            if told is not None:
                told(start, len(rows))
            for row, image in zip(part, await asyncio.gather(*map(self._image, part)), strict=True):
                if isinstance(image, Refused):
                    left_out.append(image)
                    continue
                taken += row.path is not None
                earlier = items.get(image.sha256)
                if earlier is not None and earlier.answer != row.answer:
                    why = f"The same image has the answer “{earlier.answer}” further up; that one counts."
                    left_out.append(Refused(row.place, why))
                    continue
                items[image.sha256] = _confirmed(_item(row, image.sha256), before.get(image.sha256))
        if not items:
            first = f" {left_out[0].place}: {left_out[0].why}" if left_out else ""
            raise SettingsError(f"No item could be made of it.{first}")
        choices = self._sets.choices([item.answer for item in items.values()])
        gold = await self._sets.save(name, choices, tuple(items.values()), note=last.note if last else "")
        return Loaded(gold, taken, tuple(left_out))

    async def _image(self, row: Row) -> Image | Refused:
        """The image that a row means, taken in where the row names a file."""
        if row.path is None:
            known = await self._images.get(row.sha256 or "")
            return known or Refused(row.place, "No image with this SHA-256 is known on this machine; name its path.")
        try:
            image = await self._ingest.take(str(row.path), Arrival.OPEN)
        except SecondLookError as error:
            return Refused(row.place, error.message)
        if image.unreadable is not None:
            return Refused(row.place, image.unreadable.message)
        if row.sha256 is not None and image.sha256 != row.sha256:
            return Refused(row.place, "The file is not the image that the SHA-256 names.")
        return image


def _item(row: Row, sha256: str) -> GoldItem:
    axis: Axis = row.axis if row.axis is not None else axis_of(row.answer)
    return GoldItem(sha256, axis, row.answer, row.explanation, row.quote, row.difficulty, row.ambiguous)


def _by_image(gold: GoldSet | None) -> dict[str, GoldItem]:
    return {} if gold is None else {item.sha256: item for item in gold.items}


def _elsewhere(item: GoldItem) -> GoldItem:
    """An item of a file: whoever confirmed it did so elsewhere (docs/decisions/0086-confirmed-elsewhere.md)."""
    return replace(item, confirmed_by=(), confirmed_elsewhere=(*item.confirmed_by, *item.confirmed_elsewhere))


def _confirmed(item: GoldItem, before: GoldItem | None) -> GoldItem:
    """The item with the confirmations that its very answer has here already; those elsewhere are all the others."""
    if before is None or (before.answer, before.axis) != (item.answer, item.axis):
        return item
    elsewhere = {*item.confirmed_elsewhere, *before.confirmed_elsewhere} - set(before.confirmed_by)
    return replace(
        item,
        confirmed_by=before.confirmed_by,
        made_by=before.made_by,
        confirmed_elsewhere=tuple(sorted(elsewhere)),
    )
