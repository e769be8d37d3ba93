"""Holds back what would leave the machine until the user has seen where it goes, and agreed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from app.domain.assessment import Cost
from app.domain.image import Image
from app.domain.lanes import Preflight, PreflightLine
from app.domain.sentence import Figure, Sentence
from app.errors import SecondLookError
from app.events import Hub, PreflightWanted
from app.providers.protocol import PrepareSpec, Provider
from app.services.asking.submissions import Submissions
from app.services.providers import Providers
from app.services.tasks import Tasks

log = logging.getLogger(__name__)

_KEY: Final = "assess:preflight"
_GATHER_SECONDS: Final = 0.3
# Every sentence said here, for those who translate.
_SENTENCES = {
    "stripped": "EXIF, GPS and XMP are taken out.",
    "not stripped": "Metadata (EXIF, GPS, XMP) goes along.",
    "c2pa": "Content Credentials stay.",
    "no c2pa": "Content Credentials do not stay.",
    "one": "{count} image is converted or scaled to fit.",
    "many": "{count} images are converted or scaled to fit.",
}


class Consent:
    """What is held, by provider. Used on the core's loop only; nothing of it is kept over a restart.

    `changed` is called with a provider's name when more or less is held from it.
    """

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        submissions: Submissions,
        providers: Providers,
        changed: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._hub, self._tasks = hub, tasks
        self._submissions, self._providers, self._changed = submissions, providers, changed
        self._held: dict[str, dict[str, Image]] = {}

    def count(self, provider: str) -> int:
        """How many images are held from the provider."""
        return len(self._held.get(provider, ()))

    def holds(self, provider: str, sha256: str) -> bool:
        """Whether an image is held from the provider."""
        return sha256 in self._held.get(provider, ())

    def hold(self, provider: str, images: Iterable[Image]) -> None:
        """Keep these images from the provider; a preflight for all that is held follows in a moment."""
        self._held.setdefault(provider, {}).update((image.sha256, image) for image in images)
        self._changed(provider)
        self._tell_soon()

    def release(self, providers: Sequence[str] | None = None) -> dict[str, list[str]]:
        """The user agreed: the images held from these providers (None: all), which are held no more."""
        names = list(self._held) if providers is None else [name for name in providers if name in self._held]
        released = {name: list(self._held.pop(name)) for name in names}
        for name in released:
            self._changed(name)
        if released:
            self._tell_soon()
        return released

    def forget(self, sha256s: Iterable[str], provider: str) -> None:
        """These images go to the provider anyway, or never."""
        held = self._held.get(provider, {})
        gone = [held.pop(sha256, None) for sha256 in sha256s]
        if any(gone):
            self._changed(provider)

    def drop(self, sha256s: Sequence[str]) -> None:
        """These images are held from nobody any more: they go nowhere."""
        for name in self._held:
            self.forget(sha256s, name)
        if self._held:
            self._tell_soon()

    def _tell_soon(self) -> None:
        if not self._tasks.closing and not self._tasks.is_running(_KEY):
            self._tasks.start(_KEY, self._tell())

    async def _tell(self) -> None:
        """One notice for what arrives within a moment."""
        told: Preflight | None = None
        while True:
            await asyncio.sleep(_GATHER_SECONDS)
            preflight = await self._preflight()
            if preflight == told:
                return
            told = preflight
            self._hub.publish(PreflightWanted(preflight))

    async def _preflight(self) -> Preflight:
        lines = []
        for name, held in tuple(self._held.items()):
            provider = self._providers[name]
            if not self._providers.enabled(name):
                self._held.pop(name, None)
                self._changed(name)
                continue
            try:
                known = await self._submissions.known(provider, tuple(held))
            except SecondLookError as error:
                log.info("what %s knows already could not be read: %s", name, error.message)
                known = set()
            self.forget(known, name)  # bought before: nothing would be sent
            if held:
                lines.append(line(provider, self._providers.host(name), tuple(held.values())))
        return Preflight(tuple(lines))


def line(provider: Provider, host: str, images: Sequence[Image]) -> PreflightLine:
    """What `provider` would receive of `images`: an estimate, made without opening a file."""
    capability = provider.capability
    spec, each = capability.prepare, capability.price_each
    sizes = [_estimate(spec, image) for image in images] if spec is not None else []
    return PreflightLine(
        provider=capability.name,
        title=capability.title,
        host=host,
        images=len(images),
        bytes_estimate=sum(size for size, _ in sizes),
        price_words=capability.price,
        metadata_words="" if spec is None else _altered(spec, sum(changed for _, changed in sizes)),
        cost_estimate=None if each is None else Cost(round(each.amount * len(images), 9), each.currency),
    )


def _estimate(spec: PrepareSpec, image: Image) -> tuple[int, bool]:
    """The bytes that an image would come to, and whether its pixels have to be written anew for that."""
    facts = image.facts
    if facts is None:
        return 0, False
    pixels = facts.width * facts.height
    scale = min(1.0, spec.max_pixels / pixels) if spec.max_pixels and pixels else 1.0
    if facts.mime in spec.mimes and image.byte_size <= spec.max_bytes and scale == 1.0:
        return image.byte_size, False
    lossless = spec.mimes[:1] == ("image/png",) and facts.mime != "image/png"
    size = 2 * pixels if lossless else image.byte_size  # a photograph as PNG takes some 2 bytes a pixel
    return min(spec.max_bytes, int(size * scale)), True


def _altered(spec: PrepareSpec, changed: int) -> str:
    metadata = _said("stripped" if spec.strip_metadata else "not stripped")
    words = Sentence.of("{some} {more}", some=metadata, more=_said("c2pa" if spec.keep_c2pa else "no c2pa"))
    if changed:
        pixels = _said("one" if changed == 1 else "many", count=Figure.of(changed, ","))
        words = Sentence.of("{some} {more}", some=words, more=pixels)
    return words


def _said(which: str, **values: str) -> Sentence:
    return Sentence.of(_SENTENCES[which], **values)
