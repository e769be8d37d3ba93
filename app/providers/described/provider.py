"""Asks a user's own model over HTTP, in the way in which its TOML file describes it."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from functools import partial

import msgspec

from app.domain.assessment import Outcome
from app.net.http import Credential, Http, Reply, Request, Timeouts, Upload
from app.net.paced import PacedClient
from app.net.pacing import DEFAULT_RETRIES, Limiter, Rate, RetryPolicy
from app.providers.described.answer import parse, words
from app.providers.described.description import PLACEHOLDERS, Description
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
    connections_for,
    spelled,
)
from app.providers.synchronous import Call, Question, ask, generous

_PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS)))


def capability_of(description: Description) -> Capability:
    """What a described model is and can do; off until the user switches it on."""
    document = description.document
    key = ConfigField("key", "Key or token", FieldKind.SECRET, env=description.env, required=True)
    address = ConfigField("base_url", "Address", FieldKind.URL, description.base_url)
    answer, image = document.answer, document.image
    axes = tuple(dict.fromkeys([*answer.axes.values(), answer.axis]))
    about = f"{document.about} " if document.about else ""
    return Capability(
        name=description.name,
        title=document.title,
        axes=axes,
        models=(
            ModelCard(
                document.model,
                document.title,
                axes,
                about=f"{about}Described by {description.name.removeprefix('own:')}.toml on this machine.",
                accuracy=document.accuracy,
                licence=document.licence,
            ),
        ),
        fields=(key, address) if document.auth else (address,),
        prepare=PrepareSpec(tuple(image.accepts), image.max_bytes, image.max_pixels),
        batch_size=1,
        concurrency=document.limits.concurrency,
        price=document.price,
    )


class DescribedProvider:
    """A described model behind the provider protocol.

    Args:
        description: the file.
        config: values of the capability's fields; missing ones take their default.
        key: the key, or a function that gives it; only ever seen on the wire.
        proxy: an http(s) proxy, if any.
        retries: how often and how long a call is repeated.
        timeouts: of one exchange; by default as the file says. A call gets more, by its size.

    Raises:
        SettingsError: the address or proxy may not be used.
    """

    def __init__(
        self,
        description: Description,
        config: Config,
        key: str | Callable[[], str | None] | None,
        *,
        proxy: str | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._description, document = description, description.document
        self._capability = capability_of(description)
        self._base_url = str(config.get("base_url") or description.base_url)
        shape = json.dumps(msgspec.to_builtins(shaping(description)), sort_keys=True)
        asked = {"base_url": self._base_url, "description": hashlib.sha256(shape.encode()).hexdigest()[:16]}
        self._options = spelled(asked)
        seconds = float(document.limits.timeout)
        self._timeouts = timeouts or Timeouts(min(10.0, seconds), seconds, seconds)
        auth = document.auth
        credential = Credential(key if key is not None else "", auth.header, auth.prefix) if auth else None
        http = Http(
            document.title,
            self._base_url,
            credential=credential,
            proxy=proxy,
            timeouts=self._timeouts,
            connections=connections_for(document.limits.concurrency),
        )
        self._client = PacedClient(http, words=partial(words, description), policy=retries)
        rates = ((document.limits.per_second, 1.0), (document.limits.per_minute, 60.0))
        self._limiter = Limiter(tuple(Rate(count, seconds) for count, seconds in rates if count))

    @property
    def capability(self) -> Capability:
        """What the model is and can do."""
        return self._capability

    def options(self) -> str:
        """Who is asked and how, as canonical JSON: a changed description may give another answer."""
        return self._options

    async def assess(self, batch: Sequence[Submission]) -> AsyncIterator[Outcome | Ticket]:
        """Ask about one image after the other."""
        question = Question(self._capability.name, self._description.document.model, self.options())
        for submission in batch:
            for outcome in await ask(question, [submission], self._send, partial(parse, self._description)):
                yield outcome

    async def check(self) -> str:
        """Ask for the address without a picture: anything but a refused key or a fault shows that somebody is there."""
        title = self._description.document.title
        await self._limiter.acquire()
        reply = await self._client.http.exchange(replace(self._request(None), method="GET"))
        if reply.status in (401, 403, 407, 408, 429) or reply.status >= 500:
            raise self._client.refusal(reply)
        return f"{title} answers (status {reply.status}). Whether it reads pictures, only a picture shows."

    def counted(self) -> Counted:
        """What has been counted so far, for the same provider with other settings."""
        return Counted((self._limiter,))

    def take_over(self, counted: Counted) -> None:
        """Count on from there."""
        self._limiter.take_over(counted.limiters[0])

    async def close(self) -> None:
        """Close the connections; safe to call twice."""
        await self._client.http.close()

    async def _send(self, call: Call) -> Reply:
        image = call.images[0]
        request = replace(
            self._request(image),
            timeouts=generous(self._timeouts, len(image.data)),
            on_departure=call.departed,
        )
        return await self._client.call(request, self._limiter, call.waits)

    def _request(self, image: Prepared | None) -> Request:
        """The call with a picture in it, or without any."""
        document = self._description.document
        headers = {"Accept": "application/json", **document.headers}
        plain = Request(document.method, self._description.path, self._description.query, headers)
        if image is None:
            return plain
        picture = document.image
        if picture.send == "raw":
            return replace(plain, headers={**headers, "Content-Type": image.mime}, content=image.data)
        if picture.send == "multipart":
            # The file's own name stays here: it may say more than the picture.
            upload = Upload(f"{image.sent.sha256[:16]}.{image.mime.partition('/')[2]}", image.data, image.mime)
            return replace(plain, form=picture.form, files={picture.field: upload})
        body = self._filled(image)
        return replace(plain, headers={**headers, "Content-Type": "application/json"}, content=body)

    def _filled(self, image: Prepared) -> bytes:
        text, picture = b64encode(image.data).decode("ascii"), self._description.document.image
        if picture.send == "base64":
            return msgspec.json.encode({**picture.form, picture.field: text})
        values = {
            "{{image}}": text,
            "{{data_url}}": f"data:{image.mime};base64,{text}",
            "{{mime}}": image.mime,
            "{{sha256}}": image.sent.sha256,
        }
        return msgspec.json.encode(_fill(self._description.template, values))


def shaping(description: Description) -> dict[str, object]:
    """What of a description shapes an answer: not its title, its words, or how fast it is asked."""
    document = description.document
    return {
        "path": description.path,
        "query": list(description.query),
        "method": document.method,
        "headers": document.headers,
        "image": document.image,
        "answer": document.answer,
    }


def _fill(part: object, values: dict[str, str]) -> object:
    """The template with its placeholders filled; a value is never read as JSON or as a placeholder again."""
    match part:
        case dict():
            return {str(key): _fill(value, values) for key, value in part.items()}
        case list():
            return [_fill(value, values) for value in part]
        case str() if "{{" in part:
            return _PLACEHOLDER.sub(lambda found: values[found[0]], part)
        case _:
            return part
