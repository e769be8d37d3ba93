"""The robustness probe: one image altered in several ways and put to providers again, to see how far answers move.

What leaves the machine has its price told first, and leaves only once that was agreed to. Scores are kept beside the
assessments, not among them: they are about copies, not about the image.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass

from app.domain.assessment import Assessment, Failure, Outcome, Sent
from app.domain.image import Image, ImageFacts
from app.domain.labels import Axis
from app.domain.lanes import Preflight
from app.domain.probe import Altered, Whisker, whisker_of
from app.domain.statements import statements
from app.errors import EnvironmentFaultError, SecondLookError, SettingsError
from app.images.sandbox import Priority, Sandbox
from app.providers.protocol import Prepared, PrepareSpec, Provider, Submission, Ticket
from app.services.asking.consent import line
from app.services.asking.departures import Departure, Departures
from app.services.asking.promises import Owed, bug, failures
from app.services.intake.files import Files
from app.services.intake.reading import PREVIEW_SIDE, pixels_of
from app.services.providers import Providers
from app.store.assessments import AssessmentStore
from app.store.images import ImageStore
from app.store.probes import ProbeStore

log = logging.getLogger(__name__)

PURPOSE = "probe"
"""What the ledger calls it: an override must never be keyed by the hash of an altered copy."""
ALTERATIONS = ("recompressed", "resized", "cropped", "screenshot")
"""What the sandbox can do to an image (app/images/alter.py): saved at low quality, at half its size, without a tenth
at each side, shown in a window."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """An altered picture: its bytes, their identity, and what a decoder says of them."""

    alteration: str
    sha256: str
    data: bytes
    facts: ImageFacts


class Probe:
    """Alters, asks and compares; nothing happens unless it is called."""

    def __init__(
        self,
        sandbox: Sandbox,
        images: ImageStore,
        files: Files,
        providers: Providers,
        departures: Departures,
        store: AssessmentStore,
        kept: ProbeStore,
    ) -> None:
        self._sandbox, self._images, self._files = sandbox, images, files
        self._providers, self._departures, self._store, self._kept = providers, departures, store, kept

    async def preflight(self, sha256s: Sequence[str], providers: Sequence[str]) -> Preflight:
        """What a probe of these images would send to each of these providers, and at what price.

        Raises:
            SettingsError: there is no such provider.
            EnvironmentFaultError: an image is not known, or the database cannot be read.
        """
        images = [await self._image(sha256) for sha256 in sha256s]
        lines = []
        for provider in self._chosen(providers):
            host = "" if provider.capability.is_local else self._providers.host(provider.capability.name)
            lines.append(line(provider, host, images * len(ALTERATIONS)))
        return Preflight(tuple(lines))

    async def run(self, sha256: str, providers: Sequence[str], *, agreed: bool = False) -> tuple[Whisker, ...]:
        """Put the altered image to these providers, and keep what they say: one whisker a series of probabilities.

        Args:
            sha256: the image; its bytes must still lie where they were.
            providers: whom to ask; each must be on.
            agreed: whether the user has seen the preflight and agreed; needed where anything leaves the machine.

        Raises:
            SettingsError: no such provider, one that is off, or one that is not on this device without agreement.
            SecondLookError: the image cannot be read, or what was said cannot be kept.
        """
        chosen = self._chosen(providers)
        for provider in chosen:
            name, title = provider.capability.name, provider.capability.title
            if not self._providers.enabled(name):
                raise SettingsError(f"{title} is switched off; nothing was sent. Switch it on in Settings.")
            if not provider.capability.is_local and not agreed:
                raise SettingsError(
                    f"A probe at {title} leaves this machine and may cost: agree to its preflight first."
                )
        image = await self._image(sha256)
        path = await self._files.path_of(image)
        variants = [await self._variant(path, how) for how in ALTERATIONS]
        standing = await self._store.latest(sha256)
        answers = await asyncio.gather(*(self._ask(provider, image, variants) for provider in chosen))
        found = tuple(
            whisker
            for provider, said in zip(chosen, answers, strict=True)
            for whisker in whiskers(sha256, [o for o in standing if o.provider == provider.capability.name], said)
        )
        await self._kept.keep(found)
        return found

    async def _ask(self, provider: Provider, image: Image, variants: Sequence[_Variant]) -> list[tuple[str, Outcome]]:
        """What the provider says of each variant, with its alteration; one call a variant."""
        found: list[tuple[str, Outcome]] = []
        for variant in variants:
            try:
                submission = await self._submission(provider, image, variant)
            except SecondLookError as error:
                found += [(variant.alteration, each) for each in failures(provider, variant.sha256, error)]
                continue
            found += [(variant.alteration, each) for each in await _answers(provider, submission)]
        return found

    async def _submission(self, provider: Provider, image: Image, variant: _Variant) -> Submission:
        spec = provider.capability.prepare
        if spec is None:
            args = {"thumb": 16, "preview": PREVIEW_SIDE}
            reply = await self._sandbox.run("images.inspect", variant.data, args, priority=Priority.BULK)
            return Submission(variant.sha256, image.name, variant.facts, pixels=pixels_of(reply))
        prepared = await self._prepared(spec, variant)
        departing = self._departures.of(provider.capability.name, image.sha256, prepared.sent, PURPOSE)
        return Submission(variant.sha256, image.name, variant.facts, prepared=prepared, departing=departing)

    async def _prepared(self, spec: PrepareSpec, variant: _Variant) -> Prepared:
        reply = await self._sandbox.run(
            "images.prepare",
            variant.data,
            {
                "mimes": list(spec.mimes),
                "max_bytes": spec.max_bytes,
                "max_pixels": spec.max_pixels,
                "strip_metadata": spec.strip_metadata,
                "keep_c2pa": False,
            },
            priority=Priority.BULK,
        )
        data, mime = bytes(reply.blobs[0]), str(reply.meta["mime"])
        sent = Sent(str(reply.meta["sha256"]), len(data), mime, (f"altered for a probe: {variant.alteration}",))
        return Prepared(data, mime, sent)

    async def _variant(self, path: str, how: str) -> _Variant:
        reply = await self._sandbox.run("images.alter", path, {"how": how}, priority=Priority.BULK)
        width, height = int(str(reply.meta["width"])), int(str(reply.meta["height"]))
        facts = ImageFacts("JPEG", "image/jpeg", width, height, 1, 1, "RGB", has_alpha=False)
        return _Variant(how, str(reply.meta["sha256"]), bytes(reply.blobs[0]), facts)

    async def _image(self, sha256: str) -> Image:
        image = await self._images.get(sha256)
        if image is None:
            raise EnvironmentFaultError("This image is not in the database any more; drop the file again.")
        return image

    def _chosen(self, names: Iterable[str]) -> list[Provider]:
        known = tuple(self._providers)
        for name in names:
            if name not in known:
                raise SettingsError(f"There is no provider “{name}”. There are: {', '.join(known)}.")
        return [self._providers[name] for name in dict.fromkeys(names)]


async def _answers(provider: Provider, submission: Submission) -> list[Outcome]:
    """One outcome for each model, a failure where none came."""
    owed, broken = Owed(provider, [submission]), None
    found: list[Outcome] = []
    answers = provider.assess([submission])
    try:
        async for answer in answers:
            if not isinstance(answer, Ticket) and owed.accepts(answer):
                found.append(answer)  # noqa: PERF401 - what came before an error counts
    except SecondLookError as error:
        broken = error
    except Exception:
        log.exception("provider %s broke its promise not to raise", provider.capability.name)
        broken = bug()
    finally:
        if isinstance(answers, AsyncGenerator):
            await answers.aclose()
        if isinstance(submission.departing, Departure):
            await submission.departing.over()
    return [*found, *owed.missing(broken)]


def whiskers(sha256: str, standing: Sequence[Outcome], said: Sequence[tuple[str, Outcome]]) -> tuple[Whisker, ...]:
    """The spread of each series of one provider: what stands for the image, and what was said of its alterations.

    A model that gave no score at all has one whisker without a question, so that its failures are told.
    """
    before = {key: score for outcome in standing for key, score in _scores(outcome).items()}
    keys = dict.fromkeys(before) | dict.fromkeys(key for _, outcome in said for key in _scores(outcome))
    heard = {(provider, model) for provider, model, _ in keys}
    silent = dict.fromkeys((outcome.provider, outcome.model) for _, outcome in said)
    return tuple(
        whisker_of(
            sha256,
            key,
            before.get(key),
            tuple(_altered(how, one, key[2]) for how, one in said if (one.provider, one.model) == key[:2]),
        )
        for key in [*keys, *((*model, "") for model in silent if model not in heard)]
    )


def _altered(how: str, outcome: Outcome, question: str) -> Altered:
    if isinstance(outcome, Failure):
        return Altered(how, f"failed ({outcome.kind.value}): {outcome.message}", None)
    score = _scores(outcome).get((outcome.provider, outcome.model, question))
    return Altered(how, "gave no probability on this" if score is None else f"{score:.2f}", score)


def _scores(outcome: Outcome) -> dict[tuple[str, str, str], float]:
    """The probabilities of an answer by provider, model and question."""
    if not isinstance(outcome, Assessment):
        return {}
    return {
        (outcome.provider, outcome.model, one.question): one.score
        for axis in Axis
        for one in statements(outcome, axis)
        if one.is_number
    }
