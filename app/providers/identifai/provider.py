"""identifAI: is a picture made by a human or artificial? Submitted, polled by lists of identifiers, and overridable.

Facts and their certainty: docs.identifai.net ("Get single image classification result" and
the API reference beside it). Nobody here has seen a live reply.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.domain.assessment import Assessment, Failure, Heatmap, Outcome
from app.domain.decision import Force
from app.domain.labels import Axis
from app.errors import BugError, MalformedAnswerError, SecondLookError, TimedOutError
from app.net.addresses import is_tellable
from app.net.http import DEFAULT_TIMEOUTS, Credential, Http, OnDeparture, Request, Timeouts, Upload
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Limiter, Rate, RetryPolicy, Waits
from app.net.polling import Poller
from app.providers.identifai.answer import (
    Answer,
    Overridden,
    Submitted,
    checked_token,
    decoded,
    error_words,
    is_finished,
    parse,
    parse_list,
)
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

log = logging.getLogger(__name__)

NAME: Final = "identifai"
MODEL: Final = "image"
KEY_ENV: Final = "SECONDLOOK_IDENTIFAI_KEY"
DecodeMap = Callable[[bytes], Awaitable[tuple[int, int, bytes]]]

_SHAPING = ("with_heatmap", "with_nsfw", "with_morphing", "with_tampering", "prevent_c2pa_forces")
_JSON: Final = {"Accept": "application/json"}  # any other Accept is answered in plain text

FIELDS: Final = (
    ConfigField("key", "API key", FieldKind.SECRET, env=KEY_ENV, required=True),
    ConfigField("base_url", "Address", FieldKind.URL, "https://backend.identifai.net"),
    ConfigField("with_heatmap", "Heatmap", FieldKind.BOOL, default=True, help="Must be enabled for the account."),
    ConfigField("with_nsfw", "Nudity flag", FieldKind.BOOL, default=True, help="A bare yes or no, without a score."),
    ConfigField("with_morphing", "Face morphing", FieldKind.BOOL, default=False),
    ConfigField("with_tampering", "Manipulation without AI", FieldKind.BOOL, default=False),
    ConfigField(
        "prevent_c2pa_forces",
        "Do not call every signed image artificial",
        FieldKind.BOOL,
        default=False,
        help="By default identifAI calls every image with a C2PA signature artificial.",
    ),
    ConfigField("no_cache", "Analyse again what it has seen", FieldKind.BOOL, default=False, help="May cost extra."),
    ConfigField("ref_id", "Reference", FieldKind.TEXT, help="Sent with every image, and kept by identifAI."),
    ConfigField(
        "webhook_url",
        "Tell this address when done",
        FieldKind.TEXT,
        help="Ignored by identifAI unless enabled for the account. Second Look itself always asks.",
    ),
    ConfigField(
        "send_original",
        "Send the file as it is",
        FieldKind.BOOL,
        default=False,
        help="With everything in it: EXIF, the place where it was taken (GPS), XMP, and Content Credentials (C2PA), "
        "whose signature covers the whole file and breaks when anything is stripped. identifAI then knows the file "
        "by its own SHA-256, so that an override counts for the very same file from elsewhere, too. "
        "Without this, metadata and signatures stay here, and identifAI knows the stripped copy.",
    ),
    ConfigField(
        "by_url",
        "Let identifAI fetch what came from the web",
        FieldKind.BOOL,
        default=False,
        help="For an image that was dropped as an http(s) address, only the address is sent. identifAI sees what lies "
        "there, unstripped; an answer about another file than ours is refused.",
    ),
    ConfigField("posts_per_minute", "Images a minute", FieldKind.INT, 30, minimum=1, maximum=6000),
    ConfigField("gets_per_minute", "Questions a minute", FieldKind.INT, 60, minimum=1, maximum=6000),
    ConfigField("wait_seconds", "Wait for an answer (s)", FieldKind.INT, 300, minimum=5, maximum=3600),
    calls_at_once(16),
)


PREPARE: Final = PrepareSpec(
    mimes=("image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff"), max_bytes=50_000_000
)
CAPABILITY: Final = Capability(
    name=NAME,
    title="identifAI",
    axes=(Axis.ORIGIN, Axis.NUDITY),
    models=(
        ModelCard(
            MODEL,
            "identifAI image classification",
            (Axis.ORIGIN, Axis.NUDITY),
            about="Several models (Revelio and others), each with its own score, and verdicts by several heuristics.",
            accuracy="Not measured by Second Look; identifAI publishes no figures in its API documentation.",
        ),
    ),
    fields=FIELDS,
    prepare=PREPARE,
    # One image a call. What waits for its answer waits in one shared poller; 30 submissions a minute, each
    # finished within half a minute, are 16 at once.
    batch_size=1,
    can_override=True,
    price="Price unknown: identifAI charges the account's balance and does not say how much",
    documentation="https://docs.identifai.net",
)


class IdentifAI:
    """The service behind the provider protocol.

    Args:
        config: values of `FIELDS`; missing ones take their default.
        key: the API key, or a function that gives it; only ever seen on the wire.
        decode_map: turns an untrusted PNG into (width, height, grey bytes), in the sandbox.
        proxy: an http(s) proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; a submission gets more, by its size.
        poll_seconds: seconds between two rounds of polling.
        sleep: waits that many seconds.

    Raises:
        SettingsError: the address or proxy may not be used.
    """

    def __init__(
        self,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        decode_map: DecodeMap,
        proxy: str | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        poll_seconds: float = 1.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._config = chosen(FIELDS, config)
        self._decode_map, self._timeouts = decode_map, timeouts
        credential = Credential(key if key is not None else "", "X-Api-Key")
        http = Http(
            "identifAI",
            str(self._config["base_url"]),
            credential=credential,
            proxy=proxy,
            timeouts=timeouts,
            connections=connections_for(int(self._config["concurrency"])),
        )
        self._client = PacedClient(http, words=lambda reply: error_words(reply.body), policy=retries, sleep=sleep)
        posts, gets = int(self._config["posts_per_minute"]), int(self._config["gets_per_minute"])
        # 1 POST a second within 30 a minute and 2 GET a second within 60 are the same shape: a burst of a thirtieth.
        self._posts = Limiter((Rate(max(1, posts // 30), 1.0), Rate(posts, 60.0)), sleep=sleep)
        self._gets = Limiter((Rate(max(1, gets // 30), 1.0), Rate(gets, 60.0)), sleep=sleep)
        self._poller = Poller(self._poll, interval=poll_seconds, sleep=sleep)

    @property
    def capability(self) -> Capability:
        """What identifAI is and can do, with these settings."""
        whole, by_url = bool(self._config["send_original"]), bool(self._config["by_url"])
        return replace(
            CAPABILITY,
            concurrency=int(self._config["concurrency"]),
            prepare=replace(PREPARE, strip_metadata=not whole, keep_c2pa=whole, by_url=by_url),
        )

    def options(self) -> str:
        """The settings that shape an answer, and who is asked, as canonical JSON."""
        shaping = (*_SHAPING, "send_original", "by_url", "base_url")
        return spelled({name: self._config[name] for name in shaping})

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Submit each image (or take up its ticket), yield its ticket, and then its outcome."""
        for submission in batch:
            async with aclosing(self._one(submission)) as steps:
                async for step in steps:
                    yield step

    async def check(self) -> str:
        """Ask for an identifier that does not exist: the key is checked and nothing is bought."""
        await self._list(["0" * 64])
        return "identifAI answers and accepts the key."

    async def override(self, target_hash: str, force: Force) -> str:
        """Force the verdict on every submission of the file with this SHA-256; raises a SecondLookError."""
        body = msgspec.json.encode({"classification": force.value})
        headers = {**_JSON, "Content-Type": "application/json"}
        path = f"/api/classification/{checked_token(target_hash)}/override"
        reply = await self._client.call(Request("POST", path, headers=headers, content=body), self._posts)
        answer = decoded(reply.body, Overridden)
        if answer.classification != force.value or (answer.hash or target_hash).lower() != target_hash:
            raise MalformedAnswerError("identifAI confirmed another override than the one that was sent.")
        return f"identifAI confirms “{force.value}” for every submission of {target_hash}."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._posts, self._gets))

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._posts.take_over(counted.limiters[0])
        self._gets.take_over(counted.limiters[1])

    async def close(self) -> None:
        """Stop polling and close the connections; safe to call twice."""
        await self._poller.close()
        await self._client.http.close()

    async def _one(self, submission: Submission) -> AsyncGenerator[Outcome | Ticket, None]:
        """The steps for one image: a ticket when it was sent, then exactly one outcome."""
        prepared, began, body = submission.prepared, time.perf_counter(), b""
        sent = prepared.sent if prepared is not None else submission.sent
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        asked = Asked(submission.sha256, NAME, MODEL, self.options(), now, sent)
        departures, waits = list[float](), Waits()

        def elapsed_ms() -> float:
            return (time.perf_counter() - began) * 1000.0

        async def departed() -> None:
            await submission.depart()
            departures.append(elapsed_ms())

        try:
            token = submission.ticket
            if token is None:
                token = await self._submit(submission, departed, waits)
                yield Ticket(submission.sha256, token, sent)
            body = await self._answer(token, waits)
            outcome: Outcome = await self._with_heatmap(parse(body, asked, elapsed_ms()), token, waits)
        except SecondLookError as error:
            outcome = asked.failure(error, elapsed_ms(), body)
        except Exception as exc:
            log.exception("identifAI's provider failed")
            outcome = asked.failure(BugError(f"The provider failed: {type(exc).__name__}."), elapsed_ms(), body)
        if isinstance(outcome, Failure) and submission.ticket is None and not departures:
            outcome = replace(outcome, sent=None)  # nothing left the machine, and the ledger must say so
        yield replace(outcome, waited=waits.told())

    async def _submit(self, submission: Submission, on_departure: OnDeparture, waits: Waits) -> str:
        """Send the image or its address; its identifier. Without the cache a lost answer is not bought again."""
        form = {name: str(bool(self._config[name])).lower() for name in (*_SHAPING, "no_cache")}
        form.update({name: text for name in ("ref_id", "webhook_url") if (text := str(self._config[name]))})
        prepared, url = submission.prepared, submission.source_url
        if self._config["by_url"] and url is not None and is_tellable(url):
            # A nameless part without a file's name is a plain field of a multipart form.
            path, size, files = "/api/image_fromurl", 0, {"file_url": Upload("", url.encode(), "text/plain")}
        elif prepared is not None:
            # The file's own name stays here: it may say more than the picture.
            name = f"{prepared.sent.sha256[:16]}.{prepared.mime.partition('/')[2]}"
            path, size = "/api/classification", len(prepared.data)
            files = {"image": Upload(name, prepared.data, prepared.mime)}
        else:
            raise BugError("identifAI was handed an image without the bytes to send.")
        request = Request(
            "POST",
            path,
            headers=_JSON,
            form=form,
            files=files,
            timeouts=replace(self._timeouts, total=self._timeouts.total + size / 100_000),
            repeatable=not self._config["no_cache"],
            on_departure=on_departure,
        )
        reply = await self._client.call(request, self._posts, waits)
        return checked_token(decoded(reply.body, Submitted).identifier)

    async def _answer(self, token: str, waits: Waits) -> bytes:
        """Wait for the finished answer; an identifier that the list never names is asked for by itself.

        The rounds in which all that are under way are asked for wait for themselves: that is nobody's own wait.
        """
        wait = float(self._config["wait_seconds"])
        try:
            async with asyncio.timeout(wait):
                body = await self._poller.result(checked_token(token))
        except TimeoutError as exc:
            message = f"identifAI has not finished within {wait:g} s. Trying again takes up the same analysis."
            raise TimedOutError(message) from exc
        if body is not None:
            return body
        reply = await self._client.call(
            Request("GET", f"/api/classification/{token}", headers=_JSON), self._gets, waits
        )
        if not is_finished(reply.body):
            raise MalformedAnswerError("identifAI leaves the image out of its lists and does not finish it.")
        return reply.body

    async def _list(self, tokens: Sequence[str]) -> bytes:
        query = tuple(("identifiers[]", token) for token in tokens)
        return (await self._client.call(Request("GET", "/api/classifications", query, _JSON), self._gets)).body

    async def _poll(self, tokens: Sequence[str]) -> Mapping[str, bytes | None]:
        return parse_list(await self._list(tokens))

    async def _with_heatmap(self, answer: Answer, token: str, waits: Waits) -> Assessment:
        """The assessment with its heatmap; a map that cannot be had is a note, not a failure."""
        if not answer.has_heatmap:
            return answer.assessment
        path = f"/api/classification/heatmap/{token}"
        try:
            reply = await self._client.call(Request("GET", path, headers={"Accept": "image/png"}), self._gets, waits)
            width, height, values = await self._decode_map(reply.body)
            heatmap = Heatmap(Force.ARTIFICIAL.value, width, height, values, "identifAI's own picture (model Ardē)")
        except SecondLookError as error:
            note = f"The heatmap could not be read: {error.message}"
        except ValueError as exc:
            note = f"The heatmap could not be read: {exc}."
        else:
            return replace(answer.assessment, heatmaps=(heatmap,))
        return replace(answer.assessment, notes=(*answer.assessment.notes, note))
