"""Yandex' Vision Classifier over gRPC: one picture a call, labels of which nobody has said what they are.

Facts and their certainty: the reference of `yandex.cloud.ai.vision.v2.ImageClassifierService`
and its protos. How a classifier is chosen, which labels it knows and which limits hold is not
documented; the limits here are those of the REST service beside it. Nobody here has seen a live reply.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.assessment import Outcome
from app.domain.labels import Axis
from app.errors import SecondLookError, SettingsError
from app.net.addresses import in_thread
from app.net.http import DEFAULT_TIMEOUTS, Credential, Reply, Request, Timeouts
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Limiter, Rate, RetryPolicy
from app.net.rpc import Rpc
from app.net.status import RPC_CODES, error_for_code
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
    spelled,
)
from app.providers.synchronous import Call, Question, ask, generous

if TYPE_CHECKING:
    from types import ModuleType

    from app.domain.assessment import Assessment

NAME: Final = "yandex_classifier"
TITLE: Final = "Yandex Classifier"
MODEL: Final = "classifier"
KEY_ENV: Final = "SECONDLOOK_YANDEX_CLASSIFIER_KEY"
METHOD: Final = "/yandex.cloud.ai.vision.v2.ImageClassifierService/Annotate"
API_KEY, IAM = "api-key", "iam"
# What Yandex' general page on errors says may be tried again; DEADLINE_EXCEEDED is a time-out before it gets here.
_PASSING: Final = frozenset({8, 13, 14})

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
        help="Sent as x-folder-id with an IAM token: for a person's account. A service account has its own folder: "
        "leave it empty. Never sent with an API key.",
    ),
    ConfigField("base_url", "Address", FieldKind.URL, "https://vision.api.cloud.yandex.net"),
    ConfigField(
        "axes",
        "What the labels mean",
        FieldKind.TEXT,
        help="Which label answers which question, as in: adult=nudity, gore=gore, fake=origin. "
        "Questions are origin, nudity, gore, quality, overlay; a label that is not named answers none of them.",
    ),
    ConfigField("requests_per_second", "Images a second", FieldKind.INT, 5, minimum=1, maximum=1000),
    calls_at_once(4),
)
CAPABILITY: Final = Capability(
    name=NAME,
    title=TITLE,
    axes=(Axis.OTHER,),
    models=(
        ModelCard(
            MODEL,
            "Yandex Vision Classifier",
            (Axis.OTHER,),
            about="The labels come with each answer and are shown as they are: no list of them is documented, nor how "
            "a classifier is chosen, nor any limit. Those of Yandex Vision are kept: 1 MB, 20 megapixels, 5 a second.",
            accuracy="Not measured by Second Look; Yandex publishes no figures.",
        ),
    ),
    fields=FIELDS,
    prepare=PrepareSpec(mimes=("image/jpeg", "image/png"), max_bytes=1_000_000, max_pixels=20_000_000),
    batch_size=1,
    documentation="https://yandex.cloud/en/docs/vision/classifier/api-ref/grpc/",
)


class YandexClassifier:
    """The service behind the provider protocol.

    Args:
        config: values of `FIELDS`; missing ones take their default.
        key: the API key or IAM token, or a function that gives it; only ever seen on the wire.
        proxy: an http proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; a call gets more, by its size.
        roots: certificates to trust instead of the public ones, as PEM.

    Raises:
        SettingsError: the address, proxy, folder or meaning of labels cannot be used.
    """

    def __init__(
        self,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        proxy: str | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        roots: bytes | None = None,
    ) -> None:
        self._config = chosen(FIELDS, config)
        self._axes = axes_of(str(self._config["axes"]))
        folder = str(self._config["folder_id"]).strip() if self._config["auth"] == IAM else ""
        if len(folder) > 50 or not (folder.isascii() and folder.isprintable()):
            raise SettingsError("A folder of Yandex Cloud has at most 50 plain characters.")
        self._metadata = {"x-folder-id": folder} if folder else {}
        prefix = "Bearer " if self._config["auth"] == IAM else "Api-Key "
        credential = Credential(key if key is not None else "", "authorization", prefix)
        rpc = Rpc(
            TITLE, str(self._config["base_url"]), credential=credential, proxy=proxy, timeouts=timeouts, roots=roots
        )
        self._timeouts = timeouts
        self._answer: ModuleType | None = None
        self._client = PacedClient(rpc, words=_words, verdict=_verdict, policy=retries)
        self._limiter = Limiter((Rate(int(self._config["requests_per_second"]), 1.0),))

    @property
    def capability(self) -> Capability:
        """What the service is and can do, with what its labels are taken to mean."""
        axes = tuple(axis for axis in Axis if axis in self._axes.values() or axis is Axis.OTHER)
        return replace(
            CAPABILITY,
            concurrency=int(self._config["concurrency"]),
            axes=axes,
            models=(replace(CAPABILITY.models[0], axes=axes),),
        )

    def options(self) -> str:
        """Who is asked, and what its labels are taken to mean, as canonical JSON."""
        return spelled({"axes": self._axes, "base_url": self._config["base_url"]})

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Ask about one image after the other."""
        if self._answer is None:
            self._answer = await in_thread(_load, "load protobuf")
        answer = self._answer

        def parse(reply: Reply, asked: Sequence[Asked], elapsed_ms: float) -> Sequence[Assessment | SecondLookError]:
            found: Sequence[Assessment] = answer.parse(self._axes, reply, asked, elapsed_ms)
            return found

        for submission in batch:
            send = partial(self._send, answer)
            for outcome in await ask(Question(NAME, MODEL, self.options()), [submission], send, parse):
                yield outcome

    async def check(self) -> str:
        """Send an empty message, which is refused only after the key was looked at."""
        await self._limiter.acquire()
        reply = await self._client.http.exchange(Request("POST", METHOD, headers=self._metadata, content=b""))
        if reply.status not in (200, 400):  # 400, INVALID_ARGUMENT: no picture, which is true
            raise _verdict(reply) or self._client.refusal(reply)
        return "Yandex Classifier answers and accepts the key."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._limiter,))

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._limiter.take_over(counted.limiters[0])

    async def close(self) -> None:
        """Close the channel; safe to call twice."""
        await self._client.http.close()

    async def _send(self, answer: ModuleType, call: Call) -> Reply:
        content: bytes = answer.question(call.images[0])
        request = Request(
            "POST",
            METHOD,
            headers=self._metadata,
            content=content,
            timeouts=generous(self._timeouts, len(content)),
            on_departure=call.departed,
        )
        return await self._client.call(request, self._limiter, call.waits)


def axes_of(text: str) -> Mapping[str, Axis]:
    """What labels, in lower case, mean: `label=axis`, separated by commas; raises SettingsError."""
    found: dict[str, Axis] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        label, sign, axis = (piece.strip().casefold() for piece in part.rpartition("="))
        if not (label and sign) or axis not in Axis.__members__.values():
            known = ", ".join(Axis)
            raise SettingsError(f"“{part[:60]}” does not say what a label means: label=axis, with an axis of {known}.")
        found[label] = Axis(axis)
    return found


def _load() -> ModuleType:
    # protobuf takes 10 ms to import: at first use, in a thread, so that neither start nor loop pays.
    from app.providers.yandex_classifier import answer  # noqa: PLC0415

    return answer


def _verdict(reply: Reply) -> SecondLookError | None:
    """The error of a status for which no repetition helps."""
    code = int(reply.headers["grpc-status"])
    return None if code in _PASSING else error_for_code(TITLE, code, _said(reply))


def _words(reply: Reply) -> str:
    return f"{RPC_CODES.get(int(reply.headers['grpc-status']), RPC_CODES[2])[0]}: {_said(reply)}"


def _said(reply: Reply) -> str:
    """Yandex' own words and the request's identifier, which its support asks for."""
    message, request_id = reply.headers.get("grpc-message", ""), reply.headers.get("x-request-id", "")
    return f"{message[:120]} (request {request_id[:40]})".strip() if request_id else message
