"""MrAugu's API: how nude is a picture? Five classes in percent, one PNG a call, few calls a minute.

Facts and their certainty: the GitBook repository MrAugu/api-docs, last touched in May 2021.
Whether the service still runs, and which of its two request forms it takes, is not known.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from typing import Final

import msgspec

from app.domain.assessment import Assessment, Finding, Outcome
from app.domain.labels import Axis, ScoreKind
from app.errors import MalformedAnswerError, QuotaError, SecondLookError, SettingsError
from app.net.http import DEFAULT_TIMEOUTS, Credential, Http, OnDeparture, Reply, Request, Timeouts
from app.net.paced import PacedClient
from app.net.pacing import Limiter, Rate, RetryPolicy, wait_named
from app.net.status import error_for_status
from app.providers.protocol import (
    Asked,
    Capability,
    Config,
    ConfigField,
    Counted,
    FieldKind,
    ModelCard,
    PrepareSpec,
    Submission,
    Ticket,
    calls_at_once,
    chosen,
    connections_for,
    spelled,
)
from app.providers.synchronous import Call, Question, ask, decoded, generous, json_object

NAME: Final = "mraugu"
TITLE: Final = "MrAugu"
MODEL: Final = "nsfw"
KEY_ENV: Final = "SECONDLOOK_MRAUGU_KEY"
PATH: Final = "/images/classify/nsfw"
LABELS: Final = frozenset({"neutral", "porn", "sexy", "hentai", "drawing"})
RAW, JSON = "raw", "json"
WAIT_HEADERS: Final = ("x-retry-after", "retry-after")
RETRIES: Final = RetryPolicy(tries=3, base=1.0, wait_headers=WAIT_HEADERS)
# Fifty answers with 429 ban the account, for how long is not said. Half of that is far enough.
MAX_WARNINGS: Final = 25

FIELDS: Final = (
    ConfigField("key", "Token", FieldKind.SECRET, env=KEY_ENV, required=True, help="Issued by MrAugu's Discord bot."),
    ConfigField("base_url", "Address", FieldKind.URL, "https://api.mraugu.xyz"),
    ConfigField(
        "body",
        "How the picture is sent",
        FieldKind.CHOICE,
        RAW,
        choices=(RAW, JSON),
        help="raw: base64 text as the whole body, as the documentation's example shows. "
        'json: {"data": "…"}, as its table can be read. Try the other one if every image is refused (status 400).',
    ),
    ConfigField("calls_per_minute", "Images a minute", FieldKind.INT, 48, minimum=1, maximum=6000),
    calls_at_once(4),
)
CAPABILITY: Final = Capability(
    name=NAME,
    title=TITLE,
    axes=(Axis.NUDITY,),
    models=(
        ModelCard(
            MODEL,
            "MrAugu NSFW classification",
            (Axis.NUDITY,),
            about="Five shares that sum to 1: neutral, drawing, sexy, porn, hentai. Its documentation was last touched "
            "in May 2021; the service may be gone. The account needs the flag IMAGES_NSFW, granted by hand.",
            accuracy="Not measured by Second Look; MrAugu publishes no figures.",
        ),
    ),
    fields=FIELDS,
    # 5 MB, whether before or after base64 is not said: 4 bytes of 3, and a little for the JSON around them.
    prepare=PrepareSpec(mimes=("image/png",), max_bytes=3_740_000),
    batch_size=1,
    price="No charge is mentioned",
    documentation="https://docs.mraugu.xyz",
)


class MrAugu:
    """The service behind the provider protocol.

    A 403 after a 429 is a ban: from then on nothing is sent any more, until the user asks
    for it by testing the connection, changing a setting, or starting anew.

    Args:
        config: values of `FIELDS`; missing ones take their default.
        key: the token, or a function that gives it; only ever seen on the wire.
        proxy: an http(s) proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; a call gets more, by its size.

    Raises:
        SettingsError: the address or proxy may not be used, or the body's form is unknown.
    """

    def __init__(
        self,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        proxy: str | None = None,
        retries: RetryPolicy = RETRIES,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
    ) -> None:
        self._config = chosen(FIELDS, config)
        if self._config["body"] not in (RAW, JSON):
            raise SettingsError(f"MrAugu's setting “body” must be “{RAW}” or “{JSON}”.")
        self._timeouts, self._warnings, self._stopped = timeouts, 0, ""
        credential = Credential(key if key is not None else "", prefix="Bearer ")
        http = Http(
            TITLE,
            str(self._config["base_url"]),
            credential=credential,
            proxy=proxy,
            timeouts=timeouts,
            connections=connections_for(int(self._config["concurrency"])),
        )
        self._client = PacedClient(http, words=_words, gate=self._gate, verdict=self._ban, policy=retries)
        self._limiter = Limiter((Rate(int(self._config["calls_per_minute"]), 60.0),))

    @property
    def capability(self) -> Capability:
        """What MrAugu's service is and can do."""
        return replace(CAPABILITY, concurrency=int(self._config["concurrency"]))

    def options(self) -> str:
        """Who is asked, as canonical JSON; nothing else shapes an answer."""
        return spelled({"base_url": self._config["base_url"]})

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Ask about one image after the other."""
        for submission in batch:
            for outcome in await ask(Question(NAME, MODEL, self.options()), [submission], self._send, parse):
                yield outcome

    async def check(self) -> str:
        """Send nothing but an empty body, which is refused only after the token; lifts a stop after a ban."""
        self.go_on()
        await self._limiter.acquire()
        reply = await self._client.http.exchange(self._request(b""))
        self._heed(reply)
        if reply.status // 100 != 2 and reply.status != 400:  # 400: no picture, which is true
            raise self._ban(reply) or self._client.refusal(reply)
        return "MrAugu answers and accepts the token."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._limiter,), self._stopped, self._warnings)

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._limiter.take_over(counted.limiters[0])
        self._stopped, self._warnings = counted.stopped, counted.warnings

    def go_on(self) -> None:
        """Forget the warnings and the stop that followed them: the user wants it to be asked again."""
        self._warnings, self._stopped = 0, ""

    async def close(self) -> None:
        """Close the connections; safe to call twice."""
        await self._client.http.close()

    def _request(self, data: bytes, departed: OnDeparture | None = None) -> Request:
        text, raw = b64encode(data), self._config["body"] == RAW
        return Request(
            "POST",
            PATH,
            headers={"Accept": "application/json", "Content-Type": "text/plain" if raw else "application/json"},
            content=text if raw else b'{"data":"%s"}' % text,
            timeouts=generous(self._timeouts, len(text)),
            on_departure=departed,
        )

    async def _send(self, call: Call) -> Reply:
        reply = await self._client.call(self._request(call.images[0].data, call.departed), self._limiter, call.waits)
        self._heed(reply)
        return reply

    def _heed(self, reply: Reply) -> None:
        """Wait for the next window when the headers say that this one is used up."""
        left = reply.headers.get("x-ratelimit-remaining", "").strip()
        reset = wait_named(reply.headers, 0.0, ("x-ratelimit-reset",))
        if left == "0" and reset is not None:
            self._limiter.hold(min(reset, 600.0))

    def _ban(self, reply: Reply) -> QuotaError | None:
        """Count the warnings; a ban, and what would soon be one, is final."""
        if reply.status == 429:
            self._warnings += 1
            if self._warnings < MAX_WARNINGS:
                return None
            self._stopped = (
                f"MrAugu has refused {self._warnings} calls because of its rate limit, and bans an account after 50."
            )
        elif reply.status == 403 and self._warnings:
            self._stopped = "MrAugu has banned this account for a while, after too many calls; how long is not said."
        else:
            return None
        return QuotaError(f"{self._stopped} Nothing more is sent until you resume it among the providers.")

    def _gate(self) -> None:
        if self._stopped:
            raise QuotaError(f"{self._stopped} Nothing was sent, nor will be until you resume it among the providers.")


class _Data(msgspec.Struct):
    predictions: dict[str, float | None]
    took: float | None = None


class _Reply(msgspec.Struct):
    data: _Data | None = None
    statusCode: int | None = None  # noqa: N815 - the service's own spelling
    error: str | None = None
    message: str | None = None


def parse(reply: Reply, asked: Sequence[Asked], elapsed_ms: float) -> Sequence[Assessment | SecondLookError]:
    """The shares of the classes, from percent to 0–1.

    Raises:
        MalformedAnswerError: the reply is not what is documented.
        SecondLookError: the envelope names a refusal.
    """
    said = decoded(TITLE, reply.body, _Reply)
    if said.error or said.statusCode not in (None, 200):
        raise error_for_status(TITLE, said.statusCode or 0, said.message or said.error or "")
    if said.data is None:
        raise MalformedAnswerError("MrAugu's answer holds no data.")
    shares = {label: percent for label, percent in said.data.predictions.items() if percent is not None}
    if not shares:
        raise MalformedAnswerError("MrAugu's answer holds no predictions.")
    try:
        findings = tuple(_finding(label, percent) for label, percent in shares.items())
    except ValueError as exc:
        raise MalformedAnswerError(f"MrAugu gave a number that is no percentage: {exc}.") from exc
    return [asked[0].assessment(findings, elapsed_ms, reply.body, notes=_notes(shares))]


def _finding(label: str, percent: float) -> Finding:
    # 32-bit floats let a share of 100 end a little above it.
    score = 1.0 if 100.0 < percent < 100.01 else percent / 100.0
    known = label in LABELS or label == "drawings"
    return Finding(Axis.NUDITY if known else Axis.OTHER, label, score, ScoreKind.PROBABILITY)


def _notes(shares: dict[str, float]) -> list[str]:
    notes = [f"MrAugu gave no number for “{label}”." for label in sorted(LABELS - shares.keys())]
    total = sum(shares.values())
    if not notes and abs(total - 100.0) > 1.0:
        notes.append(f"The five shares sum to {total:.4g} %, not to 100 %.")
    return notes


def _words(reply: Reply) -> str:
    """MrAugu's own words in its envelope; nothing where Cloudflare answers in its place."""
    told = json_object(reply.body)
    words = told.get("message") or told.get("error")
    return words if isinstance(words, str) else ""
