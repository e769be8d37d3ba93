"""The providers under the conformance suite, each with its emulator and the faults that only its vendor knows."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from PIL import Image

from app.domain.assessment import Assessment, Outcome, Sent
from app.domain.image import ImageFacts
from app.net.http import Timeouts
from app.net.pacing import RetryPolicy
from app.providers.described import DescribedProvider
from app.providers.described.description import parse
from app.providers.identifai import IdentifAI
from app.providers.mraugu import LABELS, WAIT_HEADERS, MrAugu
from app.providers.nanogpt import NanoGPT
from app.providers.on_device import OnDeviceProvider
from app.providers.protocol import Config, Pixels, Prepared, Provider, Submission, Ticket
from app.providers.yandex_classifier import YandexClassifier
from app.providers.yandex_vision import YandexVision
from tests.emulator import described as described_emulator
from tests.emulator import faults
from tests.emulator import mraugu as mraugu_emulator
from tests.emulator import nanogpt as nanogpt_emulator
from tests.emulator import yandex_classifier as yandex_classifier_emulator
from tests.emulator import yandex_vision as yandex_vision_emulator
from tests.emulator.faults import Fault, Script
from tests.emulator.identifai import Behaviour, Emulator
from tests.emulator.journal import Journal
from tests.emulator.server import serve

KEY = "sk-conformance-0123456789abcdef"
QUICK = Timeouts(connect=2.0, read=0.3, total=0.4)
PATIENT = Timeouts(connect=5.0, read=20.0, total=30.0)
RETRIES = RetryPolicy(tries=2, base=0.01, ceiling=0.02)


class Server(Protocol):
    """What an emulated server has, whatever it speaks."""

    journal: Journal
    faults: Script


@dataclass(slots=True)
class Bench:
    """One provider ready to be asked, its emulator, and what is particular to it.

    `sending` and `answering` name the routes that take the image and that give the answer;
    `label` and `score` make a fault that puts a text or a JSON literal in place of one; a
    vendor that has none of them is not in `LABELLED` or `SCORED`.
    """

    provider: Provider
    emulator: Server | None = None
    sending: str = ""
    answering: str = ""
    label: Callable[[str], Fault] = lambda _: faults.delay(0)
    score: Callable[[str], Fault] = lambda _: faults.delay(0)
    without_scores: Fault | None = None
    wrong_types: Fault = field(default_factory=faults.wrong_types)
    extras: Mapping[str, Any] = field(default_factory=dict)

    async def ask(self, submission: Submission) -> list[Outcome]:
        """The outcomes for one image; exactly one for each model, and all about this image."""
        steps = [step async for step in self.provider.assess([submission])]
        outcomes = [step for step in steps if not isinstance(step, Ticket)]
        capability = self.provider.capability
        assert sorted(o.model for o in outcomes) == sorted(m.model for m in capability.models)
        assert {(o.sha256, o.provider) for o in outcomes} == {(submission.sha256, capability.name)}
        assert len(steps) - len(outcomes) <= 1
        return outcomes

    async def answer(self, submission: Submission) -> Outcome:
        """The first model's outcome."""
        return (await self.ask(submission))[0]

    async def assessment(self, submission: Submission) -> Assessment:
        """The first model's assessment."""
        outcome = await self.answer(submission)
        assert isinstance(outcome, Assessment), outcome
        return outcome

    @property
    def server(self) -> Server:
        """The emulator of a remote provider."""
        assert self.emulator is not None
        return self.emulator


def picture(seed: int = 1, side: int = 48) -> Submission:
    """A small picture of one colour, with everything that any provider needs."""
    colour = (seed % 256, seed // 256 % 256, 90)
    out = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(out, "PNG")
    data = out.getvalue()
    sha256 = hashlib.sha256(data).hexdigest()
    return Submission(
        sha256=sha256,
        name=f"picture {seed}.png",
        facts=ImageFacts("PNG", "image/png", side, side, 1, 1, "RGB", has_alpha=False),
        pixels=Pixels(side, side, bytes(colour) * side * side),
        prepared=Prepared(data, "image/png", Sent(sha256, len(data), "image/png", ())),
    )


async def decode_png(data: bytes) -> tuple[int, int, bytes]:
    """Stands in for the sandbox's "images.map"."""
    from app.errors import UnreadableImageError

    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as opened:
            grey = opened.convert("L")
    except Exception as exc:
        raise UnreadableImageError(f"The map is no PNG: {type(exc).__name__}.") from exc
    return grey.width, grey.height, grey.tobytes()


@asynccontextmanager
async def on_device(**_: Any) -> AsyncIterator[Bench]:
    """The models on this machine."""
    provider = OnDeviceProvider()
    try:
        yield Bench(provider)
    finally:
        await provider.close()


@asynccontextmanager
async def identifai(
    *,
    key: str | None = KEY,
    timeouts: Timeouts = PATIENT,
    behaviour: Behaviour | None = None,
    config: Config | None = None,
) -> AsyncIterator[Bench]:
    """IdentifAI against its emulator, at a thousand times its rates."""
    emulator = Emulator(behaviour or Behaviour(keys=frozenset({KEY}), rate_factor=1000))
    with serve(emulator) as address:
        base: dict[str, str | bool | int] = {"base_url": address, "posts_per_minute": 6000, "gets_per_minute": 6000}
        provider = IdentifAI(
            {**base, **(config or {})},
            key,
            decode_map=decode_png,
            retries=RETRIES,
            timeouts=timeouts,
            poll_seconds=0.01,
        )
        try:
            yield Bench(
                provider,
                emulator,
                sending="submit",
                answering="list",
                label=_identifai_label,
                score=_identifai_score,
                without_scores=_edit_first(
                    lambda item: [s.pop("score") for r in item["results"] for s in r["classification"]]
                ),
            )
        finally:
            await provider.close()


def _edit_first(change: Callable[[dict[str, Any]], object]) -> Fault:
    """Change every finished item of a list."""

    def edit(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for item in items:
            if item.get("results"):
                change(item)
        return items

    return faults.edit(edit)


def _identifai_label(text: str) -> Fault:
    def change(item: dict[str, Any]) -> None:
        item["results"][0]["classification"][0]["label"] = text

    return _edit_first(change)


def _identifai_score(literal: str) -> Fault:
    """Put a literal, which need not be valid JSON, in place of the first score."""
    mark = '"the score"'

    def mutate(raw: bytes) -> bytes:
        items = json.loads(raw)
        for item in items:
            if item.get("results"):
                item["results"][0]["classification"][0]["score"] = "the score"
        return json.dumps(items).replace(mark, literal).encode()

    return Fault("score", mutate=mutate)


@asynccontextmanager
async def nanogpt(
    *, key: str | None = KEY, timeouts: Timeouts = PATIENT, behaviour: Any = None, config: Config | None = None
) -> AsyncIterator[Bench]:
    """NanoGPT against its emulator, at a thousand times its rates."""
    emulator = nanogpt_emulator.Emulator(
        behaviour or nanogpt_emulator.Behaviour(keys=frozenset({KEY}), rate_factor=1000)
    )
    with serve(emulator) as address:
        fields = {"base_url": address, "requests_per_second": 1000, **(config or {})}
        provider = NanoGPT(fields, key, retries=RETRIES, timeouts=timeouts)
        try:
            yield Bench(
                provider,
                emulator,
                sending="classify",
                answering="classify",
                without_scores=faults.edit(lambda reply: {**reply, "has_nsfw_concepts": []}),
            )
        finally:
            await provider.close()


@asynccontextmanager
async def mraugu(
    *, key: str | None = KEY, timeouts: Timeouts = PATIENT, behaviour: Any = None, config: Config | None = None
) -> AsyncIterator[Bench]:
    """MrAugu against its emulator, at a hundred times its rates."""
    emulator = mraugu_emulator.Emulator(behaviour or mraugu_emulator.Behaviour(keys=frozenset({KEY}), calls=4800))
    with serve(emulator) as address:
        fields = {"base_url": address, "calls_per_minute": 4800, **(config or {})}
        provider = MrAugu(fields, key, retries=replace(RETRIES, wait_headers=WAIT_HEADERS), timeouts=timeouts)
        try:
            yield Bench(
                provider,
                emulator,
                sending="classify",
                answering="classify",
                label=lambda text: faults.edit(lambda reply: _with_predictions(reply, {text: 12.5})),
                score=lambda literal: _percent(literal, lambda reply, mark: _with_predictions(reply, {"porn": mark})),
                without_scores=faults.edit(lambda reply: _with_predictions(reply, dict.fromkeys(LABELS))),
            )
        finally:
            await provider.close()


def _with_predictions(reply: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    data = reply["data"]
    return {**reply, "data": {**data, "predictions": {**data["predictions"], **changes}}}


def _percent(literal: str, put: Callable[[Any, str], Any]) -> Fault:
    """Put a literal, which need not be valid JSON, in place of a score; a number times a hundred."""
    mark = "the score"
    number = literal.lstrip("-")[:1].isdigit() and literal != "1e999"
    scaled = repr(float(literal) * 100) if number else literal

    def mutate(raw: bytes) -> bytes:
        return json.dumps(put(json.loads(raw), mark)).replace(f'"{mark}"', scaled).encode()

    return Fault("score", mutate=mutate)


@asynccontextmanager
async def described(
    *,
    key: str | None = KEY,
    timeouts: Timeouts = PATIENT,
    config: Config | None = None,
    send: str = "template",
    shape: str = "list",
) -> AsyncIterator[Bench]:
    """A model of one's own against the emulated one, by the sample file."""
    emulator = described_emulator.Emulator(described_emulator.Behaviour(frozenset({KEY}), calls_per_second=1000))
    with serve(emulator) as address:
        text = described_emulator.sample(address, send=send, shape=shape)
        provider = DescribedProvider(
            parse("inhouse", text.encode()), config or {}, key, retries=RETRIES, timeouts=timeouts
        )
        try:
            yield Bench(
                provider,
                emulator,
                sending="score",
                answering="score",
                label=lambda text: faults.edit(lambda reply: _with_item(reply, {"name": text, "value": 12.5})),
                score=lambda literal: _percent(
                    literal, lambda reply, mark: _with_item(reply, {"name": "odd", "value": mark})
                ),
                without_scores=faults.edit(lambda reply: {**reply, "result": {"list": [{"name": "nude"}]}}),
            )
        finally:
            await provider.close()


def _with_item(reply: dict[str, Any], item: Any) -> dict[str, Any]:
    return {**reply, "result": {"list": [*reply["result"]["list"], item]}}


@asynccontextmanager
async def yandex_vision(
    *, key: str | None = KEY, timeouts: Timeouts = PATIENT, behaviour: Any = None, config: Config | None = None
) -> AsyncIterator[Bench]:
    """Yandex Vision against its emulator, at a thousand times its rates."""
    emulator = yandex_vision_emulator.Emulator(
        behaviour or yandex_vision_emulator.Behaviour(keys=frozenset({KEY}), rate_factor=1000)
    )
    with serve(emulator) as address:
        rates = {"requests_per_second": 1000, "classifications_per_second": 5000}
        provider = YandexVision(
            {"base_url": address, **rates, **(config or {})}, key, retries=RETRIES, timeouts=timeouts
        )
        try:
            yield Bench(
                provider,
                emulator,
                sending="analyze",
                answering="analyze",
                label=lambda text: faults.edit(lambda reply: _with_property(reply, "name", text)),
                score=lambda literal: _literal(literal, lambda reply, mark: _with_property(reply, "probability", mark)),
                without_scores=faults.edit(_without_properties),
            )
        finally:
            await provider.close()


def _with_property(reply: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    for file in reply["results"]:
        file["results"][0]["classification"]["properties"][0][name] = value
    return reply


def _without_properties(reply: dict[str, Any]) -> dict[str, Any]:
    for feature in (feature for file in reply["results"] for feature in file["results"]):
        feature["classification"]["properties"] = []
    return reply


def _literal(literal: str, put: Callable[[Any, str], Any]) -> Fault:
    """Put a literal, which need not be valid JSON, in place of a score."""
    mark = "the score"
    return Fault(
        "score", mutate=lambda raw: json.dumps(put(json.loads(raw), mark)).replace(f'"{mark}"', literal).encode()
    )


@asynccontextmanager
async def yandex_classifier(
    *,
    key: str | None = KEY,
    timeouts: Timeouts = PATIENT,
    behaviour: Any = None,
    config: Config | None = None,
    tls: tuple[bytes, bytes] | None = None,
    roots: bytes | None = None,
) -> AsyncIterator[Bench]:
    """Yandex' classifier against its emulator, at a thousand times its rates."""
    emulator = yandex_classifier_emulator.Emulator(
        behaviour or yandex_classifier_emulator.Behaviour(keys=frozenset({KEY}), rate_factor=1000)
    )
    edited = yandex_classifier_emulator.edited
    async with yandex_classifier_emulator.serve_rpc(emulator, tls=tls) as address:
        fields = {"base_url": address, "requests_per_second": 1000, **(config or {})}
        provider = YandexClassifier(fields, key, retries=RETRIES, timeouts=timeouts, roots=roots)
        try:
            yield Bench(
                provider,
                emulator,
                sending="annotate",
                answering="annotate",
                label=lambda text: edited(lambda reply: setattr(reply.annotations[0].label, "name", text)),
                score=lambda literal: edited(lambda reply: setattr(reply.annotations[0], "confidence", float(literal))),
                without_scores=edited(lambda reply: reply.ClearField("annotations")),
                wrong_types=faults.body(b"\x08\x11\x10\x11\x18\x11"),  # each field of the reply as a number
            )
        finally:
            await provider.close()


SUBJECTS: Mapping[str, Callable[..., Any]] = {
    "on_device": on_device,
    "identifai": identifai,
    "nanogpt": nanogpt,
    "mraugu": mraugu,
    "described": described,
    "yandex_vision": yandex_vision,
    "yandex_classifier": yandex_classifier,
}
REMOTE: Mapping[str, Callable[..., Any]] = {name: make for name, make in SUBJECTS.items() if name != "on_device"}
# Who answers with a list of items of which each names its image; with labels; with numbers.
LISTING: Mapping[str, Callable[..., Any]] = {"identifai": identifai}
LABELLED: Mapping[str, Callable[..., Any]] = {n: make for n, make in REMOTE.items() if n != "nanogpt"}
SCORED: Mapping[str, Callable[..., Any]] = LABELLED
# Whose reference spells numbers as texts, so that both must be understood.
NUMBERS_AS_TEXTS = frozenset({"yandex_vision"})
# Who speaks gRPC: what is said in terms of HTTP or of JSON cannot happen there.
RPC = frozenset({"yandex_classifier"})
