"""Makes what a provider receives – preview pixels or prepared bytes – and keeps account of what leaves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome, Sent
from app.domain.image import Image, ImageFacts
from app.errors import UnreadableImageError
from app.images.limits import JSON
from app.images.sandbox import Priority, Sandbox
from app.net.addresses import is_tellable
from app.providers.protocol import Prepared, PrepareSpec, Provider, Submission, Ticket
from app.services.asking.departures import Departures
from app.services.asking.promises import models_of
from app.services.asking.stash import PixelStash
from app.services.intake.files import Files
from app.services.intake.reading import pixels_of, read_path
from app.store.assessments import AssessmentStore

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
    """Builds submissions in the sandbox, each with its way into the ledger, and remembers tickets."""

    def __init__(
        self,
        sandbox: Sandbox,
        files: Files,
        stash: PixelStash,
        store: AssessmentStore,
        departures: Departures,
        source_of: Callable[[Sequence[str]], Awaitable[str | None]] | None = None,
    ) -> None:
        self._sandbox, self._files, self._stash, self._store = sandbox, files, stash, store
        self._departures, self._source_of = departures, source_of

    async def known(self, provider: Provider, sha256s: Iterable[str]) -> set[str]:
        """About which of these images every model of the provider has already answered with these options."""
        name, options = provider.capability.name, provider.options()
        known = set(sha256s)
        for model in models_of(provider):
            if known:
                known = await self._store.assessed(known, name, model, options)
        return known

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
        return await self._remote(provider.capability.name, spec, image, image.facts)

    async def remember(self, provider: str, ticket: Ticket) -> None:
        """Keep the provider's identifier of work in progress: a restart fetches instead of sending again."""
        await self._store.save_ticket(provider, ticket.sha256, ticket.token, ticket.sent)

    async def settled(self, outcomes: Sequence[Outcome]) -> None:
        """These answers are on the disk: the tickets of those that ended are used up."""
        ended = [(o.provider, o.sha256) for o in outcomes if isinstance(o, Assessment) or o.kind in _ENDED]
        if ended:
            await self._store.drop_tickets(ended)

    async def forget(self, provider: Provider, sha256s: Iterable[str]) -> None:
        """Nobody waits for these answers any more."""
        if not provider.capability.is_local:
            name = provider.capability.name
            await self._store.drop_tickets([(name, sha256) for sha256 in sha256s])

    async def unfinished(self, provider: Provider) -> list[str]:
        """The images whose answers were still awaited when the program last ended; not those that were cancelled."""
        if provider.capability.is_local:
            return []
        name = provider.capability.name
        return [t.sha256 for t in await self._store.tickets(name) if not await self._cancelled(name, t.sha256)]

    async def _cancelled(self, name: str, sha256: str) -> bool:
        said = [o for o in await self._store.latest(sha256) if o.provider == name]
        return any(isinstance(o, Failure) and o.kind is FailureKind.CANCELLED for o in said)

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

    async def _remote(self, name: str, spec: PrepareSpec, image: Image, facts: ImageFacts) -> Submission:
        if spec.by_url and self._source_of is not None:
            url = await self._source_of(image.paths)
            if url is not None and is_tellable(url):
                return self._address(name, image, facts, url)
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
        departing = self._departures.of(name, image.sha256, sent)
        prepared = Prepared(data, sent.mime, sent)
        return Submission(image.sha256, image.name, facts, prepared=prepared, departing=departing)

    def _address(self, name: str, image: Image, facts: ImageFacts, url: str) -> Submission:
        """Only the address leaves; what the provider finds there must be this very file."""
        sent = Sent(image.sha256, 0, facts.mime, ("only its address was sent",))
        departing = self._departures.of(name, image.sha256, sent)
        return Submission(image.sha256, image.name, facts, sent=sent, source_url=url, departing=departing)
