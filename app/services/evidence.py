"""Local evidence: what a file's Content Credentials and metadata say, read in the sandbox under the trust lists."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.image import Image, ImageFacts
from app.domain.provenance import AbsenceKind, Declaration, Provenance, ProvenanceAbsence, ProvenanceReport
from app.domain.queue import state_word
from app.errors import EnvironmentFaultError, MalformedAnswerError, RejectedImageError, SecondLookError
from app.events import EvidenceRead, Fault, Hub, ImagesArrived, TrustListsChanged
from app.images.sandbox import Priority, Sandbox
from app.provenance.codec import (
    declarations_from_json,
    declarations_to_json,
    provenance_from_json,
    provenance_to_json,
)
from app.provenance.declared import declared_from_manifests
from app.services.intake.files import Files
from app.services.intake.reading import image_of_path
from app.services.tasks import Tasks
from app.services.trust import Trust
from app.store.images import ImageStore

log = logging.getLogger(__name__)

Fetch = Callable[[str], Awaitable[tuple[str, bytes]]]
"""The name and the bytes behind an address of the public internet."""

MAX_MANIFEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything that a file says of itself, read without touching the database.

    `image` is None, and `failure` set, when the path leads to no readable file or to
    something that is no image; `sha256` is known whenever the bytes could be read.
    """

    path: str
    sha256: str | None
    image: Image | None
    failure: tuple[str, str] | None
    provenance: Provenance | None
    declarations: tuple[Declaration, ...]

    @property
    def facts(self) -> ImageFacts | None:
        """What the decoder says, for a readable image."""
        return self.image.facts if self.image is not None else None


class Evidence:
    """Reads the evidence of every image that arrives, a few at a time, the one on the stage first."""

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        sandbox: Sandbox,
        files: Files,
        store: ImageStore,
        trust: Trust,
        *,
        in_flight: int,
        fetch: Fetch,
    ) -> None:
        self._hub, self._tasks, self._sandbox, self._files, self._store = hub, tasks, sandbox, files, store
        self._trust, self._in_flight, self._fetch = trust, in_flight, fetch
        self._waiting: OrderedDict[str, Image] = OrderedDict()
        self._troubled = False
        self._unsubscribe = [
            hub.subscribe(ImagesArrived, self._arrived),
            hub.subscribe(TrustListsChanged, self._trust_changed),
        ]

    async def read(self, sha256: str, *, priority: Priority = Priority.NOW) -> EvidenceRead:
        """The evidence of a known image, from the database or freshly read when the trust lists have changed.

        Raises:
            EnvironmentFaultError: the image is unknown, or its file is gone.
        """
        stored = await self._kept(sha256)
        if stored is not None:
            return stored
        image = self._waiting.pop(sha256, None) or await self._store.get(sha256)
        if image is None:
            message = "This image is not in the database any more."
            raise EnvironmentFaultError(message)
        read = await self._read_fresh(image, priority)
        self._hub.publish(read)
        return read

    async def fetch_manifest(self, sha256: str) -> EvidenceRead:
        """Fetch the manifest that the image's file says lies on the net, because somebody asked for it.

        Only the address goes out, no part of the picture. The reading is kept until the
        trust lists change; then the manifest would have to be fetched again.

        Raises:
            RejectedImageError: the file names no such place, or nothing usable lies there.
            UnavailableError, TimedOutError: the server did not answer.
            EnvironmentFaultError: the image is unknown, or its file is gone.
        """
        known = (await self.read(sha256)).provenance
        image = await self._store.get(sha256)
        url = known.remote_url
        if image is None or url is None:
            message = "The file names no place on the net where its manifest lies."
            raise RejectedImageError(message)
        path = await self._files.path_of(image, priority=Priority.NOW)
        _, data = await self._fetch(url)
        if len(data) > MAX_MANIFEST:
            message = "What lies at the address is larger than a manifest may be (8 MB)."
            raise RejectedImageError(message)
        trust = self._trust.settings()
        provenance, declarations = await self._look(path, Priority.NOW, trust, manifest=data)
        if isinstance(provenance, ProvenanceReport):
            provenance = replace(provenance, remote_url=url)
        else:
            message = f"What lies at the address is no manifest of this file. {provenance.message}"
            raise RejectedImageError(message)
        read = EvidenceRead(sha256, provenance, declarations)
        await self._save(read, _name_of(trust))
        self._hub.publish(read)
        return read

    async def inspect(self, path: str, *, trust: Mapping[str, Any] | None = None) -> Inspection:
        """Read a file for `secondlook inspect`: facts, provenance, declarations; the database is left alone.

        `trust` stands in for the present trust lists (see `TrustLists.settings`).
        """
        image: Image | None = None
        failure: tuple[str, str] | None = None
        try:
            image = await image_of_path(self._sandbox, path)
            if image.unreadable is not None:
                failure = (image.unreadable.kind, image.unreadable.message)
        except SecondLookError as error:
            failure = (error.kind, error.message)
        sha256 = image.sha256 if image is not None else await self._hash(path)
        if sha256 is None:
            return Inspection(path, None, None, failure, None, ())
        provenance, declarations = await self._look(
            path, Priority.BULK, self._trust.settings() if trust is None else trust
        )
        return Inspection(path, sha256, image, failure, provenance, declarations)

    async def close(self) -> None:
        """Stop reading and listening."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._waiting.clear()
        await self._tasks.stop(["evidence:recheck", *(f"evidence:{slot}" for slot in range(self._in_flight))])

    # -- reading ---------------------------------------------------------------------------

    def _arrived(self, notice: ImagesArrived) -> None:
        self._waiting.update((image.sha256, image) for image in notice.images)
        self._keep_reading()

    def _trust_changed(self, _notice: TrustListsChanged) -> None:
        self._tasks.start("evidence:recheck", self._recheck())

    def _keep_reading(self) -> None:
        for slot in range(self._in_flight):
            if self._waiting and not self._tasks.is_running(f"evidence:{slot}"):
                self._tasks.start(f"evidence:{slot}", self._work())

    async def _work(self) -> None:
        while self._waiting:
            sha256, image = self._waiting.popitem(last=False)
            try:
                self._hub.publish(await self._kept(sha256) or await self._read_fresh(image, Priority.BULK))
            except SecondLookError as error:
                log.info("no evidence of %s: %s", sha256, error.message)
            except Exception:
                log.exception("reading the evidence of %s failed", sha256)

    async def _recheck(self) -> None:
        """New trust lists: every image that carries credentials is read again."""
        try:
            for sha256 in await self._store.with_manifest():
                image = await self._store.get(sha256)
                if image is not None:
                    self._waiting[sha256] = image
        except SecondLookError as error:
            log.info("evidence is not read again: %s", error.message)
        self._keep_reading()

    async def _kept(self, sha256: str) -> EvidenceRead | None:
        """What the database holds, unless it was read under other trust lists."""
        kept = await self._store.evidence(sha256)
        return None if kept is None else _load(sha256, kept, _name_of(self._trust.settings()))

    async def _read_fresh(self, image: Image, priority: Priority) -> EvidenceRead:
        path = await self._files.path_of(image, priority=priority)
        while True:
            trust = self._trust.settings()
            provenance, declarations = await self._look(path, priority, trust)
            if not isinstance(provenance, ProvenanceReport) or _name_of(trust) == _name_of(self._trust.settings()):
                break  # else the lists were changed while we read under the former ones
        read = EvidenceRead(image.sha256, provenance, declarations)
        try:
            await self._save(read, _name_of(trust))
        except EnvironmentFaultError as error:  # it can be shown all the same
            if not self._troubled:
                self._hub.publish(Fault("Evidence could not be recorded", error.message))
            self._troubled = True
        else:
            self._troubled = False
        return read

    async def _save(self, read: EvidenceRead, trust: str) -> None:
        kept = {"trust": trust, "provenance": provenance_to_json(read.provenance)}
        await self._store.save_evidence(
            read.sha256,
            json.dumps(kept, separators=(",", ":")),
            json.dumps(declarations_to_json(read.declarations), separators=(",", ":")),
            state=state_word(read.provenance),
            says=" ".join(sorted({declaration.says.value for declaration in read.declarations})),
        )

    async def _look(
        self, path: str, priority: Priority, trust: Mapping[str, Any], *, manifest: bytes = b""
    ) -> tuple[Provenance, tuple[Declaration, ...]]:
        args: dict[str, Any] = {"mime": Path(path).suffix, "trust": dict(trust)}
        if manifest:
            args["manifest"] = base64.b64encode(manifest).decode("ascii")
        try:
            reply = await self._sandbox.run("provenance.read", path, args, priority=priority)
            provenance = provenance_from_json(reply.meta, reply.blobs)
        except (RejectedImageError, MalformedAnswerError) as error:
            provenance = ProvenanceAbsence(AbsenceKind.UNREADABLE, error.message)
        declarations: tuple[Declaration, ...] = ()
        if isinstance(provenance, ProvenanceReport):
            declarations = declared_from_manifests(provenance)
        try:
            reply = await self._sandbox.run("provenance.declared", path, {}, priority=priority)
            declarations += declarations_from_json(reply.meta.get("declarations"))
        except (RejectedImageError, MalformedAnswerError) as error:
            log.info("no declarations of %s: %s", path, error.message)
        return provenance, declarations

    async def _hash(self, path: str) -> str | None:
        try:
            reply = await self._sandbox.run("images.hash", path, {}, priority=Priority.BULK)
        except SecondLookError:
            return None
        return str(reply.meta["sha256"])


def _name_of(trust: Mapping[str, Any]) -> str:
    """A short name for a set of trust lists: evidence read under another is read again."""
    names = json.dumps([(entry["name"], entry["kind"], entry["sha256"]) for entry in trust["lists"]])
    return hashlib.sha256(names.encode()).hexdigest()[:16]


def _load(sha256: str, kept: tuple[str, str], trust: str) -> EvidenceRead | None:
    """Evidence as it was stored; None where trust lists decide about it and others did, or it cannot be read back."""
    try:
        stored: Mapping[str, Any] = json.loads(kept[0])
        provenance = provenance_from_json(stored["provenance"])
        declarations = declarations_from_json(json.loads(kept[1]))
    except (ValueError, KeyError, TypeError, SecondLookError) as error:
        log.info("the stored evidence of %s is read anew: %s", sha256, error)
        return None
    if isinstance(provenance, ProvenanceReport) and stored.get("trust") != trust:
        return None
    return EvidenceRead(sha256, provenance, declarations)
