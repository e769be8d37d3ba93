"""A file's own metadata on request: read in the sandbox when somebody looks, and not kept."""

from __future__ import annotations

from dataclasses import replace

from app.domain.facts import Fact, FileFacts
from app.errors import EnvironmentFaultError
from app.images.sandbox import Priority, Sandbox
from app.provenance.metadata import HASHES, metadata_from_json
from app.services.intake.files import Files
from app.store.alike import AlikeStore
from app.store.images import ImageStore

LIKENESS = "Look-alike hash (pHash, 64 bit)"


class Metadata:
    """Reads what a known image's file holds beside its picture. Positions and names in it stay out of the database."""

    def __init__(self, sandbox: Sandbox, files: Files, store: ImageStore, likeness: AlikeStore) -> None:
        self._sandbox, self._files, self._store, self._likeness = sandbox, files, store, likeness

    async def read(self, sha256: str) -> FileFacts:
        """The facts of an image's file.

        Raises:
            EnvironmentFaultError: the image is unknown, or its file is gone or changed.
            RejectedImageError: the reader was stopped by a limit.
        """
        image = await self._store.get(sha256)
        if image is None:
            message = "This image is not in the database any more."
            raise EnvironmentFaultError(message)
        path = await self._files.path_of(image, priority=Priority.NOW)
        reply = await self._sandbox.run("provenance.metadata", path, {}, priority=Priority.NOW)
        read = metadata_from_json(reply.meta)
        known = await self._likeness.of(sha256)
        if known is None or known.phash is None:
            return read
        likeness = Fact(HASHES, LIKENESS, f"{known.phash:016x}")
        places = [place for place, fact in enumerate(read.facts) if fact.group == HASHES]
        after = places[-1] + 1 if places else 0
        return replace(read, facts=(*read.facts[:after], likeness, *read.facts[after:]))
