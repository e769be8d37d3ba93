"""Keeps Compare's engine fed with what is new in the database, and asks it on a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.domain.labels import Axis
from app.domain.probe import Probed
from app.errors import EnvironmentFaultError, SettingsError
from app.events import EvidenceRead, Hub
from app.store.comparing import ComparingStore, Evidence, Mark
from app.store.database import Database
from app.store.policies import PolicyStore
from app.store.probes import ProbeStore

if TYPE_CHECKING:  # numpy and what stands on it is not part of the start-up
    from app.services.compare.engine import Engine, Told
    from app.store.scores import Scores, ScoreStore

T = TypeVar("T")

_LARGEST = 256 << 20


class Feed:
    """One engine, one thread; what is asked is worked out in turn, and not at all once its asker has gone.

    `blind` names the reviewer from whom single images are hidden until he has ruled on them; empty: from nobody.
    """

    def __init__(self, hub: Hub, database: Database, blind: Callable[[], str]) -> None:
        self._database = database
        self._store = ComparingStore(database)
        self._blind = blind
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="compare")
        self._turn = asyncio.Lock()
        self._engine: Engine | None = None
        self._mark: Mark | None = None
        self._evidence: Mapping[str, Evidence] | None = None
        self._unsubscribe = hub.subscribe(EvidenceRead, self._evidence_read)

    async def close(self) -> None:
        """Wait for what is being worked out."""
        self._unsubscribe()
        self._thread.shutdown(wait=True, cancel_futures=True)

    async def ask(self, job: Callable[[Engine], T]) -> T:
        """Have something worked out; the database is read first where it was not read yet."""
        engine = self._engine if self._engine is not None and self._mark is not None else await self.refresh()
        return await self._run(lambda: job(engine))

    async def refresh(self) -> Engine:
        """Read what is new since the last time: nothing, what changed, or all."""
        async with self._turn:
            engine = self._engine
            if engine is None:
                engine = self._engine = await self._run(_engine)
            before, now = self._mark, await self._store.mark()
            reviewer = self._blind()
            own = await self._store.ruled_by(reviewer) if reviewer else None
            await self._run(lambda: engine.blind.take(own))
            if before == now:
                return engine
            if before is None or _forgotten(before, now):
                scores = await self._scores().read()
                await self._run(lambda: engine.take(scores, only_new=False))
            elif (now.assessment, now.image) != (before.assessment, before.image):
                scores = await self._scores().read(await self._store.changed(before))
                await self._run(lambda: engine.take(scores, only_new=True))
            await self._take_beside(engine)
            self._mark = now
            return engine

    async def told(self, expected: Mapping[str, frozenset[Axis]]) -> Told:
        """What rules are tried on beside scores."""
        from app.services.compare.engine import Told  # noqa: PLC0415 - brings numpy

        if self._evidence is None:
            self._evidence = await self._store.evidence()
        return Told(self._evidence, expected)

    async def moved(self, since: str, until: str) -> tuple[Scores, Scores | None]:
        """The answers that stood before a moment and were superseded – before `until` –, and what stood then.

        Without `until` the second is None: what stands now is known.
        """
        store = self._scores()
        return await store.before(since, until), await store.within(since, until) if until else None

    async def probed(self) -> tuple[Probed, ...]:
        """What the newest probe of each image by each provider found."""
        return await ProbeStore(self._database).newest()

    async def paths(self) -> Mapping[str, str]:
        """Every known path with its image."""
        return await self._store.paths()

    async def read_file(self, path: Path) -> tuple[str, str]:
        """The folder that a file lies in, and its text.

        Raises:
            SettingsError: it is no text, or too large.
            EnvironmentFaultError: it cannot be read.
        """
        return await self._run(lambda: (str(path.absolute().parent).replace("\\", "/"), _read(path)))

    async def _take_beside(self, engine: Engine) -> None:
        from app.services.compare.engine import Beside  # noqa: PLC0415 - brings numpy

        rulings, per_day = await self._store.rulings(), await self._store.per_day()
        beside = Beside(rulings, await PolicyStore(self._database).blind_pairs(), per_day)
        await self._run(lambda: engine.take_beside(beside))

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _scores(self) -> ScoreStore:
        from app.store.scores import ScoreStore  # noqa: PLC0415 - brings numpy

        return ScoreStore(self._database)

    def _evidence_read(self, _: EvidenceRead) -> None:
        self._evidence = None


def _forgotten(before: Mark, now: Mark) -> bool:
    """Whether images or answers went away or came back, so that reading on from the mark would not show it."""
    fewer = now.images < before.images or now.assessment < before.assessment or now.turn != before.turn
    return fewer or now.images - before.images > now.image - before.image


def _engine() -> Engine:
    from app.services.compare.engine import Engine  # noqa: PLC0415 - brings numpy, scipy, scikit-learn

    return Engine()


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(content) > _LARGEST:
        raise SettingsError(f"{path} is larger than 256 MiB: it is no file of known answers.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path} is not read: line {line} is not UTF-8.") from error
