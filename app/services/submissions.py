"""Makes what a provider receives – preview pixels or prepared bytes – and keeps account of what leaves."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.assessment import Outcome, Sent
from app.domain.image import Image, ImageFacts
from app.errors import EnvironmentFaultError, SecondLookError, UnreadableImageError
from app.images.limits import JSON
from app.images.sandbox import Priority, Sandbox
from app.providers.protocol import Pixels, Prepared, PrepareSpec, Provider, Submission, Ticket
from app.services.clock import utc_now
from app.services.reading import read_path, size_of
from app.services.stash import PixelStash
from app.store.assessments import AssessmentStore
from app.store.egress import Egress, EgressLedger


class Submissions:
    """Builds submissions in the sandbox; remembers tickets and what left the machine."""

    def __init__(
        self,
        sandbox: Sandbox,
        stash: PixelStash,
        store: AssessmentStore,
        ledger: EgressLedger,
        host_of: Callable[[str], str],
    ) -> None:
        self._sandbox, self._stash, self._store = sandbox, stash, store
        self._ledger, self._host_of = ledger, host_of

    async def make(self, provider: Provider, image: Image) -> Submission | SecondLookError:
        """The submission of `image` to `provider`, or why there can be none."""
        try:
            if image.facts is None:
                reason = image.unreadable.message if image.unreadable else "The file cannot be read."
                raise UnreadableImageError(reason)
            spec = provider.capability.prepare
            if spec is None:
                return await self._local(image, image.facts)
            return await self._remote(provider.capability.name, spec, image, image.facts)
        except SecondLookError as error:
            return error

    async def sending(self, provider: Provider, submission: Submission) -> None:
        """Note in the egress ledger what is about to leave; what may have left counts as left."""
        if submission.prepared is not None and submission.ticket is None:
            name = provider.capability.name
            sent = submission.prepared.sent
            await self._ledger.record(Egress(submission.sha256, name, self._host_of(name), "assess", utc_now(), sent))

    async def remember(self, provider: str, ticket: Ticket) -> None:
        """Keep the provider's identifier of work in progress: a restart fetches instead of sending again."""
        await self._store.save_ticket(provider, ticket.sha256, ticket.token, ticket.sent)

    async def settled(self, provider: Provider, outcome: Outcome) -> None:
        """An answer came: its ticket is used up."""
        if not provider.capability.is_local:
            await self._store.drop_ticket(provider.capability.name, outcome.sha256)

    async def unfinished(self, provider: Provider) -> list[str]:
        """The images whose answers were still awaited when the program last ended."""
        if provider.capability.is_local:
            return []
        return [ticket.sha256 for ticket in await self._store.tickets(provider.capability.name)]

    async def _local(self, image: Image, facts: ImageFacts) -> Submission:
        pixels = self._stash.take(image.sha256)
        if pixels is None:
            _, reply = await read_path(self._sandbox, path_of(image))
            size = size_of(reply, "preview")
            if size is None:
                raise UnreadableImageError("The file can no longer be decoded; it may have changed on disk.")
            pixels = Pixels(*size, bytes(reply.blobs[-1]))
        return Submission(image.sha256, image.name, facts, pixels=pixels)

    async def _remote(self, name: str, spec: PrepareSpec, image: Image, facts: ImageFacts) -> Submission:
        ticket = await self._store.ticket(name, image.sha256)
        args: dict[str, JSON] = {
            "mimes": list(spec.mimes),
            "max_bytes": spec.max_bytes,
            "max_pixels": spec.max_pixels,
            "strip_metadata": spec.strip_metadata,
            "keep_c2pa": spec.keep_c2pa,
        }
        reply = await self._sandbox.run("images.prepare", path_of(image), args, priority=Priority.BULK)
        meta, data = reply.meta, bytes(reply.blobs[0])
        alterations = meta.get("alterations")
        sent = Sent(
            sha256=str(meta["sha256"]),
            byte_size=len(data),
            mime=str(meta["mime"]),
            alterations=tuple(map(str, alterations)) if isinstance(alterations, list) else (),
        )
        prepared = Prepared(data, sent.mime, sent)
        return Submission(image.sha256, image.name, facts, prepared=prepared, ticket=ticket)


def path_of(image: Image) -> str:
    """The path to read an image's bytes from: the newest that is known.

    Raises:
        EnvironmentFaultError: no path is known.
    """
    if not image.paths:
        raise EnvironmentFaultError("No path is known for this image any more; drop the file again.")
    return image.paths[-1]
