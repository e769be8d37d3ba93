"""On this device: two nudity models side by side, each an assessment of its own; nothing leaves the machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Heatmap, Outcome
from app.domain.labels import Axis, ScoreKind
from app.domain.sentence import Sentence
from app.errors import BugError, EnvironmentFaultError, MalformedAnswerError, SecondLookError
from app.inference.card import Card, load_card
from app.inference.engine import InferenceEngine
from app.inference.picture import ModelUnavailable, Reading
from app.providers.protocol import Capability, ModelCard, Pixels, Submission, Ticket

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

NAME: Final = "on_device"
# The models by id, with the file names of their cards: so a missing card is a failure with a name.
MODELS: Final = {"nsfwjs-mobilenet-v2": "nsfwjs_mobilenet_v2.toml", "open_nsfw": "open_nsfw.toml"}


@dataclass(frozen=True, slots=True)
class _Broken:
    """A model whose card cannot be read, and why."""

    id: str
    message: str


class OnDeviceProvider:
    """The models of `folder` (default: those that come with the program) behind the provider protocol.

    Construction reads the two cards only; numpy, onnxruntime and the models are loaded on
    the engine's threads when the first image comes.
    """

    def __init__(self, folder: Path | None = None) -> None:
        place = Path(str(files("resources") / "models")) if folder is None else folder
        self._models = tuple(_card_or_reason(place, model, name) for model, name in MODELS.items())
        self._engine = InferenceEngine([model for model in self._models if isinstance(model, Card)])
        self._capability = Capability(
            name=NAME,
            title="On this device",
            axes=(Axis.NUDITY,),
            models=tuple(_shown(model) for model in self._models),
            # One image a call: the engine itself gathers what waits, and a jump to another image is not kept waiting.
            batch_size=1,
            concurrency=8,
            on_by_default=True,
            price="Free: nothing leaves this machine",
        )

    @property
    def capability(self) -> Capability:
        """What this provider is and can do."""
        return self._capability

    def options(self) -> str:
        """The models' fingerprints: another file may give another answer."""
        return ";".join(
            f"{model.id}={model.sha256[:12] if isinstance(model, Card) else 'unavailable'}" for model in self._models
        )

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Assess each image by each model, yielding outcomes in the order in which they are known."""
        waiting = {
            asyncio.create_task(self._ask(model, submission), name=f"on_device:{model.id}")
            for submission in batch
            for model in self._models
        }
        try:
            while waiting:
                known, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for task in known:
                    yield task.result()
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    async def check(self) -> str:
        """Run every model once on a grey dot; raises EnvironmentFaultError when one cannot be used."""
        for model in self._models:
            await self._read(model, Pixels(1, 1, b"\x80\x80\x80"))
        names = " and ".join(model.title for model in self._models if isinstance(model, Card))
        return f"{names} are ready. They run on this machine; nothing leaves it."

    async def close(self) -> None:
        """End the engine's threads; safe to call twice."""
        await self._engine.close()

    async def _ask(self, model: Card | _Broken, submission: Submission) -> Outcome:
        """One model's outcome for one image; raises nothing but CancelledError."""
        requested_at, began = datetime.now(UTC).isoformat(timespec="microseconds"), perf_counter()
        try:
            card, reading = await self._read(model, submission.pixels)
            return _assessment(card, reading, submission, self.options(), requested_at)
        except SecondLookError as error:
            return Failure(
                sha256=submission.sha256,
                provider=NAME,
                model=model.id,
                options=self.options(),
                kind=FailureKind(error.kind),
                message=error.message,
                requested_at=requested_at,
                elapsed_ms=(perf_counter() - began) * 1000.0,
            )

    async def _read(self, model: Card | _Broken, pixels: Pixels | None) -> tuple[Card, Reading]:
        """The model's reading of decoded pixels; raises a SecondLookError."""
        if isinstance(model, _Broken):
            raise EnvironmentFaultError(model.message)
        if pixels is None:
            message = "The on-device models were handed an image without its decoded preview."
            raise BugError(message)
        answer = await self._engine.assess(model.id, pixels)
        if isinstance(answer, ModelUnavailable):
            raise EnvironmentFaultError(answer.message)
        return model, answer


def _card_or_reason(folder: Path, model: str, name: str) -> Card | _Broken:
    try:
        card = load_card(folder / name)
    except EnvironmentFaultError as error:
        return _Broken(model, error.message)
    if card.id != model:
        return _Broken(model, f"The model card {folder / name} describes another model, {card.id!r}.")
    return card


def _shown(model: Card | _Broken) -> ModelCard:
    if isinstance(model, _Broken):
        return ModelCard(model.id, model.id, (Axis.NUDITY,), about=model.message, accuracy="Not usable.")
    return ModelCard(
        model=model.id,
        title=model.title,
        axes=(Axis.NUDITY,),
        about=Sentence.of("{words} From {source}.", words=Sentence.of(model.about), source=model.source),
        accuracy=model.accuracy,
        licence=model.licence,
    )


def _assessment(card: Card, reading: Reading, submission: Submission, options: str, requested_at: str) -> Assessment:
    """The reading as an assessment; raises MalformedAnswerError when the model gave no probabilities.

    `elapsed_ms` is the computing for this image, without its wait in the queue.
    """
    try:
        findings = tuple(
            # Rounding lets a softmax exceed 1 in the last digit.
            Finding(Axis.NUDITY, label, min(score, 1.0) if score < 1.001 else score, ScoreKind.PROBABILITY)
            for label, score in reading.probabilities.items()
        )
    except ValueError as error:
        message = f"{card.title} gave numbers that are no probabilities."
        raise MalformedAnswerError(message) from error
    pixels, facts = submission.pixels, submission.facts
    reduced = pixels is not None and (pixels.width, pixels.height) != (facts.width, facts.height)
    note = f"Seen by the model as a preview of {pixels.width} × {pixels.height} pixels." if pixels and reduced else ""
    return Assessment(
        sha256=submission.sha256,
        provider=NAME,
        model=card.id,
        options=options,
        requested_at=requested_at,
        elapsed_ms=reading.elapsed_ms,
        findings=findings,
        heatmaps=_heatmaps(card, reading),
        notes=(note,) if note else (),
        raw=json.dumps({"model_sha256": card.sha256, "probabilities": dict(reading.probabilities)}).encode(),
    )


def _heatmaps(card: Card, reading: Reading) -> tuple[Heatmap, ...]:
    """A map for each class that the model takes seriously and that some cell speaks for."""
    return tuple(
        _heatmap(label, reading.maps[label], card.heatmap_method)
        for label, score in reading.probabilities.items()
        if score > card.draw_above and reading.maps[label].max() > 0
    )


def _heatmap(label: str, cells: npt.NDArray[np.float32], method: str) -> Heatmap:
    """What speaks for the class, scaled so that the strongest cell is 255; what speaks against it is 0."""
    scaled = (cells.clip(min=0) * (255.0 / float(cells.max()))).round().astype("uint8")
    rows, columns = scaled.shape
    return Heatmap(label, columns, rows, scaled.tobytes(), method)
