"""Hands decisions out as files or streams: read page by page, written whole or not at all, off every loop."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from app.domain.decision_list import DecisionLine, DecisionQuery, Scope, Subject
from app.errors import EnvironmentFaultError, SettingsError
from app.services.exports.coco import CocoBoxes
from app.services.exports.label_studio import LabelStudioTasks
from app.services.exports.lines import CsvText, JsonLines
from app.store.clock import utc_now
from app.store.handout import HandoutFile
from app.store.rulings import RulingStore

__all__ = ["Exporting", "Format"]

Told = Callable[[int, int], None]

_PAGE = 500


class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    JSONL = "jsonl"
    SQLITE = "sqlite"
    LABEL_STUDIO = "label-studio"
    COCO = "coco"


SUFFIXES = {
    Format.CSV: "csv",
    Format.JSONL: "jsonl",
    Format.SQLITE: "db",
    Format.LABEL_STUDIO: "json",
    Format.COCO: "json",
}


class _Text(Protocol):
    """A form that is written from its beginning to its end."""

    by_image: bool

    def begin(self) -> bytes: ...

    def page(self, subjects: Sequence[Subject]) -> bytes: ...

    def end(self) -> bytes: ...


class _Sink(Protocol):
    """Where pages go; used on one thread, which may wait for the disk."""

    def add(self, subjects: Sequence[Subject]) -> None: ...

    def finish(self) -> None: ...

    def drop(self) -> None: ...


class Exporting:
    """Neither a key nor the exposure meter's figures are ever in an export: it is made of the tables named here."""

    def __init__(self, rulings: RulingStore) -> None:
        self._rulings = rulings

    async def export(self, path: Path, form: Format, query: DecisionQuery, told: Told | None = None) -> int:
        """Write the decisions that `query` wants to a file, which is replaced whole or not at all.

        Args:
            path: the file; its folder must be there.
            form: how it is written.
            query: which decisions, in which order.
            told: called on the caller's loop with how many are written, of how many.

        Returns:
            How many decisions (lines) were written.

        Raises:
            EnvironmentFaultError: the disk is full or refuses; nothing is left behind.

        Cancelled, it leaves nothing behind either.
        """
        seqs = await self._rulings.find(query)
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
        run = asyncio.get_running_loop().run_in_executor
        writing = _Writing(path, form, query.scope)
        try:
            await run(thread, writing.begin)
            done = 0
            async for page in self._pages(seqs, query.scope, by_image=_by_image(form)):
                await run(thread, writing.add, page)
                done += sum(len(subject.lines) for subject in page)
                if told is not None:
                    told(done, len(seqs))
            await run(thread, writing.finish)
            return done
        finally:
            # After whatever is still being written, and without waiting for it on the loop.
            thread.submit(writing.give_up)
            thread.shutdown(wait=False)

    async def stream(self, form: Format, query: DecisionQuery) -> AsyncIterator[bytes]:
        """The same as pieces of text, for a pipe; raises SettingsError for a form that is no text."""
        if form is Format.SQLITE:
            raise SettingsError("A database cannot be written to standard output. Name a file with --output.")
        text = _text(form, query.scope)
        seqs = await self._rulings.find(query)
        yield text.begin()
        async for page in self._pages(seqs, query.scope, by_image=text.by_image):
            yield text.page(page)
        yield text.end()

    async def _pages(self, seqs: Sequence[int], scope: Scope, *, by_image: bool) -> AsyncIterator[Sequence[Subject]]:
        """The wanted lines with their images, in order; `by_image`: each image once, where its first line stands."""
        pages = [seqs[at : at + _PAGE] for at in range(0, len(seqs), _PAGE)]
        if not by_image:
            for page in pages:
                yield [Subject(line.event.sha256, (line,)) for line in await self._rulings.lines(page, scope)]
            return
        if scope is Scope.STANDING:
            for page in pages:
                yield await self._rulings.subjects(await self._rulings.lines(page, scope))
            return
        by_hash: dict[str, list[DecisionLine]] = {}
        for page in pages:
            for line in await self._rulings.lines(page, scope):
                by_hash.setdefault(line.event.sha256, []).append(line)
        images = list(by_hash.values())
        for at in range(0, len(images), _PAGE):
            yield await self._rulings.subjects([line for lines in images[at : at + _PAGE] for line in lines])


class _Writing:
    """A file beside its target that takes the target's place when it is whole; used on one thread."""

    def __init__(self, target: Path, form: Format, scope: Scope) -> None:
        self._target, self._form, self._scope = target, form, scope
        self._beside: Path | None = None
        self._sink: _Sink | None = None

    def begin(self) -> None:
        """An empty file, readable by its owner only."""
        with _named(self._target):
            handle, name = tempfile.mkstemp(dir=self._target.parent, prefix=f".{self._target.name}-")
            os.close(handle)
            self._beside = Path(name)
            self._sink = _sink(self._form, self._scope, self._beside)

    def add(self, subjects: Sequence[Subject]) -> None:
        """Write a page."""
        if self._sink is not None:
            with _named(self._target):
                self._sink.add(subjects)

    def finish(self) -> None:
        """Put it in the target's place, once it is on the disk."""
        if self._sink is None or self._beside is None:
            return
        with _named(self._target):
            self._sink.finish()
            self._sink = None
            with self._beside.open("rb") as file:
                os.fsync(file.fileno())
            self._beside.replace(self._target)
            self._beside = None

    def give_up(self) -> None:
        """Take away what did not become whole."""
        if self._sink is not None:
            self._sink.drop()
        if self._beside is not None:
            self._beside.unlink(missing_ok=True)


class _TextFile:
    """A form of text on its way into a file."""

    def __init__(self, text: _Text, path: Path) -> None:
        self._text = text
        self._file = path.open("wb")
        self._file.write(text.begin())

    def add(self, subjects: Sequence[Subject]) -> None:
        """Write a page."""
        self._file.write(self._text.page(subjects))

    def finish(self) -> None:
        """Write the end."""
        with self._file:
            self._file.write(self._text.end())

    def drop(self) -> None:
        """Close; a disk that is full has nothing more to say."""
        self._file.raw.close()


def _by_image(form: Format) -> bool:
    return form is Format.SQLITE or _text(form, Scope.STANDING).by_image


def _text(form: Format, scope: Scope) -> _Text:
    match form:
        case Format.JSONL:
            return JsonLines(scope)
        case Format.LABEL_STUDIO:
            return LabelStudioTasks()
        case Format.COCO:
            return CocoBoxes(utc_now())
        case _:
            return CsvText(scope)


def _sink(form: Format, scope: Scope, path: Path) -> _Sink:
    if form is Format.SQLITE:
        return HandoutFile(path, {"made_by": "Second Look", "made_at": utc_now(), "scope": scope.value})
    return _TextFile(_text(form, scope), path)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """What the disk refuses becomes an error with words for a person."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            words = "the disk is full. Nothing was left behind; free space, or choose another disk"
        else:
            words = f"{error.strerror or error}. Choose another place"
        raise EnvironmentFaultError(f"{path} could not be written: {words}.") from error
