"""NanoGPT: is a picture unsafe for work? A bare yes or no, up to ten pictures in one call, paid by the picture.

Facts and their certainty: docs.nano-gpt.com ("NSFW Image Classification", error handling and
rate limits). Nobody here has seen a live reply.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.domain.assessment import Assessment, Cost, Finding, Outcome
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, QuotaError, SecondLookError
from app.net.http import DEFAULT_TIMEOUTS, Credential, Http, Reply, Request, Timeouts
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Limiter, Rate, RetryPolicy, wait_named
from app.providers.protocol import (
    Asked,
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
from app.providers.synchronous import Call, Question, ask, decoded, generous, json_object

NAME: Final = "nanogpt"
TITLE: Final = "NanoGPT"
MODEL: Final = "nsfw-classifier"
KEY_ENV: Final = "SECONDLOOK_NANOGPT_KEY"
PATH: Final = "/api/nsfw/image"
MAX_IMAGES: Final = 10
# How large a body may be is nowhere said; 4 MB is a prudent guess. Base64 makes 4 bytes of 3.
MAX_BODY: Final = 4_000_000
_CURRENCIES: Final = ("USD", "XNO")
_JSON: Final = {"Accept": "application/json", "Content-Type": "application/json"}

FIELDS: Final = (
    ConfigField("key", "API key", FieldKind.SECRET, env=KEY_ENV, required=True),
    ConfigField(
        "base_url",
        "Address",
        FieldKind.URL,
        "https://nano-gpt.com",
        help="https://api.nano-gpt.com is NanoGPT's host for larger bodies; its documentation does not name this call.",
    ),
    ConfigField("requests_per_second", "Calls a second", FieldKind.INT, 25, minimum=1, maximum=1000),
    ConfigField(
        "repeat_lost",
        "Ask again when an answer is lost",
        FieldKind.BOOL,
        default=True,
        help="What was lost on the way back may have been paid for; asking again may cost a second time.",
    ),
    calls_at_once(8),
)
CAPABILITY: Final = Capability(
    name=NAME,
    title=TITLE,
    axes=(Axis.NUDITY,),
    models=(
        ModelCard(
            MODEL,
            "NanoGPT NSFW image classification",
            (Axis.NUDITY,),
            about="A bare yes or no for each picture, without a score. What it counts as unsafe is not documented, "
            "nor are formats, dimensions and the size of a call: JPEG and PNG are sent, at most 4 MB a call.",
            accuracy="Not measured by Second Look; NanoGPT publishes no figures.",
        ),
    ),
    fields=FIELDS,
    prepare=PrepareSpec(mimes=("image/jpeg", "image/png"), max_bytes=2_900_000),
    batch_size=MAX_IMAGES,
    price="0.0015 USD an image, charged to the account's balance in USD or XNO",
    price_each=Cost(0.0015, "USD"),
    documentation="https://docs.nano-gpt.com/api-reference/endpoint/nsfw-image",
)


class NanoGPT:
    """The service behind the provider protocol.

    Args:
        config: values of `FIELDS`; missing ones take their default.
        key: the API key, or a function that gives it; only ever seen on the wire.
        proxy: an http(s) proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; a call gets more, by its size.
        clock: seconds since the epoch.

    Raises:
        SettingsError: the address or proxy may not be used.
    """

    def __init__(
        self,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        proxy: str | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._config = chosen(FIELDS, config)
        self._timeouts, self._clock = timeouts, clock
        self._capped: tuple[float, str] | None = None
        credential = Credential(key if key is not None else "", "x-api-key")
        http = Http(
            TITLE,
            str(self._config["base_url"]),
            credential=credential,
            proxy=proxy,
            timeouts=timeouts,
            connections=connections_for(int(self._config["concurrency"])),
        )
        self._client = PacedClient(http, words=_words, gate=self._gate, verdict=self._cap, policy=retries)
        self._limiter = Limiter((Rate(int(self._config["requests_per_second"]), 1.0),))

    @property
    def capability(self) -> Capability:
        """What NanoGPT is and can do."""
        return replace(CAPABILITY, concurrency=int(self._config["concurrency"]))

    def options(self) -> str:
        """Who is asked, as canonical JSON; nothing else shapes an answer."""
        return spelled({"base_url": self._config["base_url"]})

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Ask about up to ten images a call, fewer where they are large, and yield their outcomes call by call."""
        for part in chunks(batch):
            for outcome in await ask(Question(NAME, MODEL, self.options()), part, self._send, parse):
                yield outcome

    async def check(self) -> str:
        """Send an empty list: the key is checked and nothing is bought. A daily cap met before is forgotten."""
        self._capped = None
        await self._limiter.acquire()
        reply = await self._client.http.exchange(Request("POST", PATH, headers=_JSON, content=body(())))
        if reply.status // 100 != 2 and reply.status != 400:  # 400: no images, which is true
            raise self._client.refusal(reply)
        return "NanoGPT answers and accepts the key."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._limiter,), capped=self._capped)

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._limiter.take_over(counted.limiters[0])
        self._capped = counted.capped

    def go_on(self) -> None:
        """Forget the cap that was met: the user wants it to be asked again."""
        self._capped = None

    async def close(self) -> None:
        """Close the connections; safe to call twice."""
        await self._client.http.close()

    async def _send(self, call: Call) -> Reply:
        content = body(call.images)
        request = Request(
            "POST",
            PATH,
            headers=_JSON,
            content=content,
            timeouts=generous(self._timeouts, len(content)),
            repeatable=bool(self._config["repeat_lost"]),
            on_departure=call.departed,
        )
        return await self._client.call(request, self._limiter, call.waits)

    def _cap(self, reply: Reply) -> QuotaError | None:
        """A daily cap lasts for hours: it is reported at once, and remembered so that nobody asks in vain."""
        error = json_object(reply.body).get("error")
        code = error.get("code") if isinstance(error, dict) else None
        if reply.status != 429 or not (isinstance(code, str) and code.startswith("daily_")):
            return None
        wait = wait_named(reply.headers, self._clock())
        wait = _until_midnight(self._clock()) if wait is None else wait
        message = f"NanoGPT's daily cap of this key is used up. It says: “{_words(reply)[:200]}”"
        self._capped = (self._clock() + wait, message)
        return QuotaError(message, retry_after=wait)

    def _gate(self) -> None:
        if self._capped is None:
            return
        until, message = self._capped
        if (left := until - self._clock()) <= 0:
            self._capped = None
            return
        raise QuotaError(f"{message} Nothing was sent; “Test connection” lifts this.", retry_after=left)


def chunks(batch: Sequence[Submission]) -> Iterator[list[Submission]]:
    """`batch` in order, in parts of at most ten images and 4 MB of body."""
    part: list[Submission] = []
    size = 0
    for submission in batch:
        own = _encoded_size(submission.prepared)
        if part and (len(part) == MAX_IMAGES or size + own > MAX_BODY - 100):
            yield part
            part, size = [], 0
        part.append(submission)
        size += own
    if part:
        yield part


def body(images: Sequence[Prepared]) -> bytes:
    """The request: exactly one of the fields for images, because what wins among several is not documented."""
    urls = (b'"data:%s;base64,%s"' % (image.mime.encode(), b64encode(image.data)) for image in images)
    return b'{"model":"%s","imageDataUrls":[%s]}' % (MODEL.encode(), b",".join(urls))


class _Reply(msgspec.Struct):
    model: str | None = None
    requestId: str | None = None  # noqa: N815 - the service's own spelling
    inputCount: int | None = None  # noqa: N815 - the service's own spelling
    cost: float | None = None
    currency: str | None = None
    truncated: bool | None = None
    has_nsfw_concepts: list[bool] | None = None
    is_nsfw: bool | None = None


def parse(reply: Reply, asked: Sequence[Asked], elapsed_ms: float) -> Sequence[Assessment | SecondLookError]:
    """One flag for each image, in the order in which they were sent; the cost is split evenly.

    Raises:
        MalformedAnswerError: the reply is not what is documented, or does not tell which flag is whose.
    """
    said = decoded(TITLE, reply.body, _Reply)
    flags = _flags(said, len(asked))
    cost, notes = _cost(said, len(asked))
    if said.model not in (None, MODEL):
        notes.append(f"NanoGPT says that another model answered: {said.model}.")
    request_id = said.requestId or reply.headers.get("x-request-id")
    return [
        one.assessment(
            (Finding(Axis.NUDITY, "nsfw", float(flag), ScoreKind.BINARY),),
            elapsed_ms,
            reply.body,
            notes=notes,
            request_id=request_id,
            cost=cost,
        )
        for one, flag in zip(asked, flags, strict=True)
    ]


def _flags(said: _Reply, count: int) -> list[bool]:
    flags = said.has_nsfw_concepts
    if flags is None and count == 1 and said.is_nsfw is not None:
        flags = [said.is_nsfw]
    if said.truncated or flags is None or len(flags) != count or said.inputCount not in (None, count):
        raise MalformedAnswerError(
            f"NanoGPT was sent {count} images and answered about {'none' if flags is None else len(flags)} "
            f"(it counts {said.inputCount}{', and says that it left some out' if said.truncated else ''}). "
            "Which flag belongs to which image is not known, so none is used."
        )
    if said.is_nsfw is not None and said.is_nsfw != any(flags):
        raise MalformedAnswerError("NanoGPT contradicts itself: its word for all images does not follow from each.")
    return flags


def _cost(said: _Reply, count: int) -> tuple[Cost | None, list[str]]:
    """This image's share; amounts in another currency than USD and XNO are only told."""
    if said.cost is None:
        return None, []
    if said.currency not in _CURRENCIES or said.cost < 0:
        return None, [f"NanoGPT names a cost that is not counted: {said.cost:g} {(said.currency or '')[:20]}."]
    notes = [f"The cost is a {count}th of what the call cost."] if count > 1 else []
    return Cost(said.cost / count, said.currency), notes


def _words(reply: Reply) -> str:
    """NanoGPT's own words: `error` is a text, or an object with a `message`."""
    told: Mapping[str, object] = json_object(reply.body)
    error = told.get("error")
    words = error.get("message") if isinstance(error, dict) else error
    text = words if isinstance(words, str) else ""
    needed = told.get("requiredBalance")
    if isinstance(needed, int | float) and not isinstance(needed, bool):
        text = f"{text} (a balance of {needed:g} is needed)".strip()
    return text


def _encoded_size(image: Prepared | None) -> int:
    return 0 if image is None else (len(image.data) + 2) // 3 * 4 + len(image.mime) + 20


def _until_midnight(now: float) -> float:
    """Seconds from `now` to the next 00:00 UTC, when the daily caps are lifted."""
    moment = datetime.fromtimestamp(now, UTC)
    return 86_400.0 - (moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6)
