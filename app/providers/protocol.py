"""The protocol that every provider fulfils, its capability record, and the fields from which its settings are made."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol, runtime_checkable

from app.domain.assessment import Assessment, Cost, Failure, FailureKind, Finding, Outcome, Sent, Verdict
from app.domain.decision import Force
from app.domain.image import ImageFacts
from app.domain.labels import Axis
from app.errors import SecondLookError
from app.net.pacing import Limiter


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded preview: RGB, 8 bits a channel, row by row without padding; width × height × 3 bytes."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The very bytes that a provider receives, and how they differ from the file (empty: not at all)."""

    data: bytes = field(repr=False)
    mime: str
    sent: Sent


@dataclass(frozen=True, slots=True)
class Submission:
    """One image handed to a provider.

    Local providers read `pixels`, remote ones `prepared`. `ticket` is what the provider
    yielded for this image in an earlier run that was interrupted: it then only fetches, and
    `sent` is what that ticket said was sent.

    `source_url` is the public address from which the image came: a provider whose
    `PrepareSpec` says `by_url` may be handed that instead of `prepared`, and `sent` then
    says what it will find there.

    `departing` is to be awaited each time that the image's bytes are about to leave the
    machine, repetitions included: it writes the line in the egress ledger. When it raises,
    they must not leave.
    """

    sha256: str
    name: str
    facts: ImageFacts
    pixels: Pixels | None = None
    prepared: Prepared | None = None
    ticket: str | None = None
    sent: Sent | None = None
    source_url: str | None = None
    departing: Callable[[], Awaitable[None]] | None = field(default=None, repr=False, compare=False)

    async def depart(self) -> None:
        """Note that the bytes leave now; raises a SecondLookError when that cannot be noted."""
        if self.departing is not None:
            await self.departing()


@dataclass(frozen=True, slots=True)
class Asked:
    """One image put to one model: what every outcome of it says, whether it succeeds or fails.

    `requested_at` is ISO 8601 UTC, `sent` what left the machine, if anything did.
    """

    sha256: str
    provider: str
    model: str
    options: str
    requested_at: str
    sent: Sent | None = None

    def assessment(
        self,
        findings: Iterable[Finding],
        elapsed_ms: float,
        raw: bytes,
        *,
        notes: Iterable[str] = (),
        request_id: str | None = None,
        verdict: Verdict | None = None,
        cost: Cost | None = None,
    ) -> Assessment:
        """An answer as a value; what few providers say besides is added with `dataclasses.replace`."""
        return Assessment(
            sha256=self.sha256,
            provider=self.provider,
            model=self.model,
            options=self.options,
            requested_at=self.requested_at,
            elapsed_ms=elapsed_ms,
            findings=tuple(findings),
            verdict=verdict,
            cost=cost,
            request_id=request_id,
            sent=self.sent,
            notes=tuple(notes),
            raw=raw,
        )

    def failure(self, error: SecondLookError, elapsed_ms: float, raw: bytes = b"") -> Failure:
        """`error` as a value; a fault in the settings counts as one of the environment."""
        known = error.kind in FailureKind.__members__.values()
        retry_at = None
        if error.retry_after is not None:
            began = datetime.fromisoformat(self.requested_at)
            wait = timedelta(milliseconds=elapsed_ms, seconds=min(error.retry_after, 366 * 86_400.0))
            retry_at = (began + wait).isoformat(timespec="seconds")
        return Failure(
            sha256=self.sha256,
            provider=self.provider,
            model=self.model,
            options=self.options,
            kind=FailureKind(error.kind) if known else FailureKind.ENVIRONMENT,
            message=error.message,
            requested_at=self.requested_at,
            elapsed_ms=elapsed_ms,
            retry_at=retry_at,
            sent=self.sent,
            raw=raw,
        )


@dataclass(frozen=True, slots=True)
class Ticket:
    """The provider's identifier of work in progress, kept so that a restart can fetch instead of buying twice."""

    sha256: str
    token: str
    sent: Sent | None


@dataclass(frozen=True, slots=True)
class PrepareSpec:
    """What a provider takes: MIME types in order of preference, byte and pixel limits, what metadata may stay.

    `by_url` says that, where an image came from a public http(s) address, that is to be handed over alone.
    """

    mimes: tuple[str, ...]
    max_bytes: int
    max_pixels: int | None = None
    strip_metadata: bool = True
    keep_c2pa: bool = False
    by_url: bool = False


class FieldKind(StrEnum):
    """How a configuration field is entered."""

    SECRET = "secret"
    TEXT = "text"
    URL = "url"
    BOOL = "bool"
    INT = "int"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ConfigField:
    """One setting of a provider, from which the settings dialog is generated.

    Secrets are kept in the key store, never in the settings file; `env` names the
    environment variable that overrides the key store.
    """

    name: str
    label: str
    kind: FieldKind
    default: str | bool | int = ""
    help: str = ""
    env: str | None = None
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    required: bool = False


MOST_CALLS: Final = 64


def calls_at_once(usual: int) -> ConfigField:
    """The field for how many calls may be under way at a time; `Capability.concurrency` follows it."""
    return ConfigField(
        "concurrency",
        "Calls at a time",
        FieldKind.INT,
        usual,
        help="More finish sooner, up to what the service allows; rates are kept all the same.",
        minimum=1,
        maximum=MOST_CALLS,
    )


def connections_for(calls: int) -> int:
    """How many connections so many calls at a time may open: each has one, and never fewer than the usual 16."""
    return max(16, calls)


def chosen(fields: Iterable[ConfigField], config: Mapping[str, str | bool | int]) -> dict[str, str | bool | int]:
    """What is set of these fields, and the defaults of the others; secrets are not among them."""
    return {f.name: config.get(f.name, f.default) for f in fields if f.kind is not FieldKind.SECRET}


def spelled(shaping: Mapping[str, object]) -> str:
    """What shapes an answer as canonical JSON: the same settings always make the same text."""
    return json.dumps(shaping, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is shown about one model of a provider: its words on origin, licence and measured accuracy."""

    model: str
    title: str
    axes: tuple[Axis, ...]
    about: str
    accuracy: str
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Capability:
    """What a provider is and can do, as data.

    `prepare` is None for providers that work on pixels in this process (nothing leaves the
    machine). `batch_size` is how many submissions one `assess` call takes; `concurrency`
    how many calls may be in flight. `price` is a sentence for the preflight, `price_each`
    what one image costs where that is known.
    """

    name: str
    title: str
    axes: tuple[Axis, ...]
    models: tuple[ModelCard, ...]
    fields: tuple[ConfigField, ...] = ()
    prepare: PrepareSpec | None = None
    batch_size: int = 1
    concurrency: int = 4
    on_by_default: bool = False
    can_override: bool = False
    price: str = "Price unknown"
    price_each: Cost | None = None
    documentation: str = ""

    @property
    def is_local(self) -> bool:
        """Whether nothing leaves the machine."""
        return self.prepare is None


Config = Mapping[str, str | bool | int]


@runtime_checkable
class Provider(Protocol):
    """A service or local model that assesses images.

    Failures of one image are yielded as `Failure` values; `assess` itself raises only
    `asyncio.CancelledError`. Every submission gets exactly one outcome per model.
    """

    @property
    def capability(self) -> Capability:
        """What this provider is and can do."""
        ...

    def options(self) -> str:
        """The canonical spelling of the settings that shape an answer (same text, same answer)."""
        ...

    def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Assess `batch` (1 to `batch_size` images), yielding each outcome as soon as it is known."""
        ...

    async def check(self) -> str:
        """Test the connection and key without sending an image; a sentence for a person, or a SecondLookError."""
        ...

    async def close(self) -> None:
        """Release everything; safe to call twice."""
        ...


@runtime_checkable
class Overriding(Protocol):
    """A provider to which a decision can be delivered."""

    async def override(self, target_hash: str, force: Force) -> str:
        """Force the classification of the file with this hash; idempotent.

        Returns the provider's confirmation for the record. Raises a SecondLookError.
        """
        ...


@dataclass(frozen=True, slots=True)
class Counted:
    """What a provider has counted because the other side counts it.

    Its limiters, in an order of its own; why it has stopped, and how many warnings it got; until when (seconds since
    the epoch) a cap holds, and in which words.
    """

    limiters: tuple[Limiter, ...]
    stopped: str = ""
    warnings: int = 0
    capped: tuple[float, str] | None = None


@runtime_checkable
class Counting(Protocol):
    """A provider that counts, and that other settings must not make forget it."""

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        ...

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        ...


@runtime_checkable
class Stopping(Protocol):
    """A provider that, after a refusal, sends nothing any more by itself."""

    def go_on(self) -> None:
        """The user wants it to be asked again."""
        ...


@runtime_checkable
class Unfit(Protocol):
    """A stand-in for a provider whose settings cannot be used."""

    @property
    def fault(self) -> str:
        """Why, in a sentence for a person."""
        ...
