"""Makes what a provider receives – preview pixels or prepared bytes – and keeps account of what leaves."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.assessment import Assessment, FailureKind, Outcome, Sent
from app.domain.image import Image, ImageFacts
from app.errors import UnreadableImageError
from app.images.limits import JSON
from app.images.sandbox import Priority, Sandbox
from app.providers.protocol import Prepared, PrepareSpec, Provider, Submission, Ticket
from app.services.files import Files
from app.services.promises import models_of
from app.services.reading import pixels_of, read_path
from app.services.stash import PixelStash
from app.store.assessments import AssessmentStore
from app.store.clock import utc_now
from app.store.egress import Egress, EgressLedger

# After these the work at the provider is over, or lost; after any other failure asking again takes it up.
_ENDED = frozenset(
    {
        FailureKind.REJECTED,
        FailureKind.UNSUPPORTED,
        FailureKind.UNREADABLE,
        FailureKind.MALFORMED,
        FailureKind.BUG,
    }
)


class Submissions:
    """Builds submissions in the sandbox; remembers tickets and what left the machine."""

    def __init__(
        self,
        sandbox: Sandbox,
        files: Files,
        stash: PixelStash,
        store: AssessmentStore,
        ledger: EgressLedger,
        host_of: Callable[[str], str],
    ) -> None:
        self._sandbox, self._files, self._stash, self._store = sandbox, files, stash, store
        self._ledger, self._host_of = ledger, host_of

    async def known(self, provider: Provider, sha256: str) -> bool:
        """Whether every model of the provider has already answered about this image with these options."""
        name, options = provider.capability.name, provider.options()
        for model in models_of(provider):
            if await self._store.existing(sha256, name, model, options) is None:
                return False
        return True

    async def make(self, provider: Provider, image: Image) -> Submission:
        """The submission of `image` to `provider`.

        Raises:
            SecondLookError: why there can be none.
        """
        spec = provider.capability.prepare
        if spec is not None:
            unfinished = await self._taken_up(provider.capability.name, image)
            if unfinished is not None:
                return unfinished
        if image.facts is None:
            reason = image.unreadable.message if image.unreadable else "The file cannot be read."
            raise UnreadableImageError(reason)
        if spec is None:
            return await self._local(image, image.facts)
        return await self._remote(spec, image, image.facts)

    async def sending(self, provider: Provider, submission: Submission) -> None:
        """Note in the egress ledger what is about to leave; what may have left counts as left.

        Raises:
            EnvironmentFaultError: it cannot be noted; then it must not be sent.
        """
        if submission.prepared is not None:
            name = provider.capability.name
            sent = submission.prepared.sent
            await self._ledger.record(Egress(submission.sha256, name, self._host_of(name), "assess", utc_now(), sent))

    async def remember(self, provider: str, ticket: Ticket) -> None:
        """Keep the provider's identifier of work in progress: a restart fetches instead of sending again."""
        await self._store.save_ticket(provider, ticket.sha256, ticket.token, ticket.sent)

    async def settled(self, provider: Provider, outcome: Outcome) -> None:
        """An answer is on the disk: its ticket is used up."""
        if isinstance(outcome, Assessment) or outcome.kind in _ENDED:
            await self.forget(provider, outcome.sha256)

    async def forget(self, provider: Provider, sha256: str) -> None:
        """Nobody waits for this answer any more."""
        name = provider.capability.name
        if not provider.capability.is_local and await self._store.ticket(name, sha256) is not None:
            await self._store.drop_ticket(name, sha256)

    async def unfinished(self, provider: Provider) -> list[str]:
        """The images whose answers were still awaited when the program last ended."""
        if provider.capability.is_local:
            return []
        return [ticket.sha256 for ticket in await self._store.tickets(provider.capability.name)]

    async def _taken_up(self, name: str, image: Image) -> Submission | None:
        """What only has to be fetched; the file itself is not needed any more, and may be gone."""
        if image.facts is None or await self._store.ticket(name, image.sha256) is None:
            return None
        kept = next((t for t in await self._store.tickets(name) if t.sha256 == image.sha256), None)
        if kept is None:
            return None
        return Submission(image.sha256, image.name, image.facts, ticket=kept.token, sent=kept.sent)

    async def _local(self, image: Image, facts: ImageFacts) -> Submission:
        pixels = self._stash.take(image.sha256)
        if pixels is None:
            _, reply = await read_path(self._sandbox, await self._files.path_of(image))
            pixels = pixels_of(reply)
        return Submission(image.sha256, image.name, facts, pixels=pixels)

    async def _remote(self, spec: PrepareSpec, image: Image, facts: ImageFacts) -> Submission:
        path = await self._files.path_of(image)
        args: dict[str, JSON] = {
            "mimes": list(spec.mimes),
            "max_bytes": spec.max_bytes,
            "max_pixels": spec.max_pixels,
            "strip_metadata": spec.strip_metadata,
            "keep_c2pa": spec.keep_c2pa,
        }
        reply = await self._sandbox.run("images.prepare", path, args, priority=Priority.BULK)
        meta, data = reply.meta, bytes(reply.blobs[0])
        alterations = meta.get("alterations")
        sent = Sent(
            sha256=str(meta["sha256"]),
            byte_size=len(data),
            mime=str(meta["mime"]),
            alterations=tuple(map(str, alterations)) if isinstance(alterations, list) else (),
        )
        return Submission(image.sha256, image.name, facts, prepared=Prepared(data, sent.mime, sent))
