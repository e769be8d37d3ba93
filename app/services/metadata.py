"""A file's own metadata on request: read in the sandbox when somebody looks, and not kept."""

from __future__ import annotations

from app.domain.facts import FileFacts
from app.errors import EnvironmentFaultError
from app.images.sandbox import Priority, Sandbox
from app.provenance.metadata import metadata_from_json
from app.services.files import Files
from app.store.images import ImageStore


class Metadata:
    """Reads what a known image's file holds beside its picture. Positions and names in it stay out of the database."""

    def __init__(self, sandbox: Sandbox, files: Files, store: ImageStore) -> None:
        self._sandbox, self._files, self._store = sandbox, files, store

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
        return metadata_from_json(reply.meta)
