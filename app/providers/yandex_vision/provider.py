"""Yandex Vision over REST: how good is a picture, and what should not be in it? Two models, several pictures a call.

Facts and their certainty: the documentation of Yandex Cloud (`vision/v1/batchAnalyze`), whose
classification is marked as discontinued in May 2024. Nobody here has seen a live reply.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.assessment import Outcome
from app.domain.labels import Axis
from app.errors import SecondLookError, SettingsError
from app.net.http import DEFAULT_TIMEOUTS, Credential, Http, Reply, Request, Timeouts
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Limiter, Rate, RetryPolicy, Waits
from app.net.status import error_for_code
from app.providers.protocol import (
    Capability,
    Config,
    ConfigField,
    Counted,
    FieldKind,
    ModelCard,
    Prepared,
    PrepareSpec,
    Submission,
    Ticket,
    calls_at_once,
    chosen,
    connections_for,
    spelled,
)
from app.providers.synchronous import Call, Question, ask_all, generous, json_object
from app.providers.yandex_vision.answer import MODERATION, QUALITY, TITLE, parse

NAME: Final = "yandex_vision"
KEY_ENV: Final = "SECONDLOOK_YANDEX_VISION_KEY"
PATH: Final = "/vision/v1/batchAnalyze"
API_KEY, IAM = "api-key", "iam"
MAX_SPECS: Final = 8
_JSON: Final = {"Accept": "application/json", "Content-Type": "application/json"}
# Statuses of Yandex' own table that say nothing about the image: it may go well another time.
_BROKEN_OFF: Final = {409: 10, 499: 1}

FIELDS: Final = (
    ConfigField(
        "key",
        "Key or token",
        FieldKind.SECRET,
        env=KEY_ENV,
        required=True,
        help="An API key of a service account, or an IAM token (which expires after 12 hours).",
    ),
    ConfigField("auth", "The key is", FieldKind.CHOICE, API_KEY, choices=(API_KEY, IAM)),
    ConfigField(
        "folder_id",
        "Folder",
        FieldKind.TEXT,
        help="Needed with the IAM token of a person's account. A service account has its own folder: leave it empty. "
        "Never sent with an API key.",
    ),
    ConfigField("base_url", "Address", FieldKind.URL, "https://vision.api.cloud.yandex.net"),
    ConfigField("moderation", "Ask for adult, gruesome, text, watermarks", FieldKind.BOOL, default=True),
    ConfigField("quality", "Ask for the quality", FieldKind.BOOL, default=True),
    ConfigField(
        "batch_size",
        "Images a call, at most",
        FieldKind.INT,
        5,
        minimum=1,
        maximum=MAX_SPECS,
        help="Fewer are sent where that many, each with its models, are more classifications than one second allows.",
    ),
    ConfigField("requests_per_second", "Calls a second", FieldKind.INT, 10, minimum=1, maximum=1000),
    ConfigField("classifications_per_second", "Classifications a second", FieldKind.INT, 5, minimum=2, maximum=10_000),
    calls_at_once(4),
)
_OLD = "Documented as discontinued since 14 May 2024: a call may be refused. Yandex gives it away as a preview."
_NO_FIGURES = "Not measured by Second Look; Yandex publishes no figures."
_CARDS: Final = (
    ModelCard(
        MODERATION,
        "Yandex Vision, moderation",
        (Axis.NUDITY, Axis.GORE, Axis.OVERLAY),
        about=f"Four independent probabilities: adult, gruesome, text, watermarks. {_OLD}",
        accuracy=_NO_FIGURES,
    ),
    ModelCard(
        QUALITY,
        "Yandex Vision, quality",
        (Axis.QUALITY,),
        about=f"Visible artefacts: low, medium or high quality, shares that sum to 1. {_OLD}",
        accuracy=_NO_FIGURES,
    ),
)
CAPABILITY: Final = Capability(
    name=NAME,
    title=TITLE,
    axes=(Axis.NUDITY, Axis.GORE, Axis.QUALITY, Axis.OVERLAY),
    models=_CARDS,
    fields=FIELDS,
    prepare=PrepareSpec(mimes=("image/jpeg", "image/png"), max_bytes=1_000_000, max_pixels=20_000_000),
    batch_size=MAX_SPECS,
    price="Free while in preview, says the documentation",
    documentation="https://yandex.cloud/en/docs/vision/concepts/classification/",
)


class YandexVision:
    """The service behind the provider protocol.

    Args:
        config: values of `FIELDS`; missing ones take their default.
        key: the API key or IAM token, or a function that gives it; only ever seen on the wire.
        proxy: an http(s) proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; a call gets more, by its size.

    Raises:
        SettingsError: the address, proxy or folder may not be used, or no model is switched on.
    """

    def __init__(
        self,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        proxy: str | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
    ) -> None:
        self._config = chosen(FIELDS, config)
        self._cards = tuple(card for card in _CARDS if self._config[card.model])
        if not self._cards:
            raise SettingsError("Yandex Vision has neither of its models switched on.")
        self._folder = str(self._config["folder_id"]).strip() if self._config["auth"] == IAM else ""
        if len(self._folder) > 50:
            raise SettingsError("A folder of Yandex Cloud has at most 50 characters.")
        prefix = "Bearer " if self._config["auth"] == IAM else "Api-Key "
        credential = Credential(key if key is not None else "", prefix=prefix)
        http = Http(
            TITLE,
            str(self._config["base_url"]),
            credential=credential,
            proxy=proxy,
            timeouts=timeouts,
            connections=connections_for(int(self._config["concurrency"])),
        )
        self._timeouts = timeouts
        self._client = PacedClient(http, words=_words, verdict=_verdict, policy=retries)
        self._calls = Limiter((Rate(int(self._config["requests_per_second"]), 1.0),))
        per_second = int(self._config["classifications_per_second"])
        self._classifications = Limiter((Rate(per_second, 1.0),))
        self._at_once = max(1, min(int(self._config["batch_size"]), MAX_SPECS, per_second // len(self._cards)))

    @property
    def capability(self) -> Capability:
        """What the service is and can do, with the models that are switched on."""
        axes = tuple(axis for axis in CAPABILITY.axes if any(axis in card.axes for card in self._cards))
        return replace(
            CAPABILITY,
            concurrency=int(self._config["concurrency"]),
            models=self._cards,
            axes=axes,
            batch_size=self._at_once,
        )

    def options(self) -> str:
        """Who is asked, as canonical JSON; nothing else shapes an answer."""
        return spelled({"base_url": self._config["base_url"]})

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Ask all models about as many images a call as a second allows."""
        questions = [Question(NAME, card.model, self.options()) for card in self._cards]
        for start in range(0, len(batch), self._at_once):
            for outcome in await ask_all(questions, batch[start : start + self._at_once], self._send, parse):
                yield outcome

    async def check(self) -> str:
        """Send a call without images, which is refused only after the key was looked at."""
        await self._calls.acquire()
        request = Request("POST", PATH, headers=_JSON, content=body((), (), self._folder))
        reply = await self._client.http.exchange(request)
        if reply.status // 100 != 2 and reply.status != 400:  # 400: nothing to analyse, which is true
            raise _verdict(reply) or self._client.refusal(reply)
        return "Yandex Vision answers and accepts the key."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._calls, self._classifications))

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._calls.take_over(counted.limiters[0])
        self._classifications.take_over(counted.limiters[1])

    async def close(self) -> None:
        """Close the connections; safe to call twice."""
        await self._client.http.close()

    async def _send(self, call: Call) -> Reply:
        content = body(call.images, [card.model for card in self._cards], self._folder)
        request = Request(
            "POST",
            PATH,
            headers=_JSON,
            content=content,
            timeouts=generous(self._timeouts, len(content)),
            on_departure=call.departed,
        )
        turns = _Turns(self._calls, self._classifications, len(call.images) * len(self._cards))
        return await self._client.call(request, turns, call.waits)


@dataclass(frozen=True, slots=True)
class _Turns:
    """One call of `count` classifications: Yandex limits both, each for itself."""

    calls: Limiter
    classifications: Limiter
    count: int

    async def acquire(self) -> Waits:
        waits = await self.calls.acquire()
        waits.add(await self.classifications.acquire(self.count))
        return waits

    def hold(self, seconds: float) -> None:
        self.calls.hold(seconds)


def body(images: Sequence[Prepared], models: Sequence[str], folder: str = "") -> bytes:
    """The request: each image once, with one feature for each model; `folder` is left out where it is empty."""
    features = json.dumps([{"type": "CLASSIFICATION", "classificationConfig": {"model": m}} for m in models]).encode()
    specs = (
        b'{"content":"%s","mime_type":"%s","features":%s}' % (b64encode(image.data), image.mime.encode(), features)
        for image in images
    )
    owner = b'"folderId":%s,' % json.dumps(folder).encode() if folder else b""
    return b'{%s"analyze_specs":[%s]}' % (owner, b",".join(specs))


def _verdict(reply: Reply) -> SecondLookError | None:
    code = _BROKEN_OFF.get(reply.status)
    return None if code is None else error_for_code(TITLE, code, _words(reply))


def _words(reply: Reply) -> str:
    """Yandex' own words and the request's identifier, which its support asks for; `error` may wrap them or be them."""
    told = json_object(reply.body)
    inner = told.get("error")
    told = inner if isinstance(inner, dict) else told
    message = told.get("message", inner)
    details = told.get("details")
    found = [d.get("requestId") for d in details if isinstance(d, dict)] if isinstance(details, list) else []
    request_id = next((i for i in (*found, reply.headers.get("x-request-id")) if isinstance(i, str) and i), "")
    text = message if isinstance(message, str) else ""
    return f"{text[:150]} (request {request_id[:40]})".strip() if request_id else text
