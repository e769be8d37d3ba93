"""An emulated in-house model, and the TOML file that describes it: four ways to send, three to answer."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from tests.emulator.answers import look
from tests.emulator.contract import breaches
from tests.emulator.journal import now
from tests.emulator.limits import Windows
from tests.emulator.vendor import Call, Handler, Vendor, json_reply, read_form

DEMO_KEY = "demo-key-of-the-in-house-model"
ENV = "SECONDLOOK_OWN_INHOUSE_KEY"
LABELS = ("nude", "gory", "clean")
MAX_IMAGE = 8_000_000

SAMPLE = """\
# A sample: how a team's own model is described to Second Look. Lies in DATA/providers/inhouse.toml.
title = "In-house model"
url = "{address}/v1/score?tenant=demo"
model = "gate-3"
about = "A sample of a model of one's own."
price = "Free: our own machine"

[auth]
header = "X-Model-Key"
env = "SECONDLOOK_OWN_INHOUSE_KEY"

[image]
send = "{send}"
field = "{field}"
accepts = ["image/jpeg", "image/png"]
max_bytes = 8_000_000
{more}

[answer]
{answer}
scale = 100
axis = "other"
request_id = "$.meta.id"
model = "$.meta.version"
error = "$.error.text"
axes = {{ nude = "nudity", gory = "gore", clean = "other" }}
rename = {{ nude = "nsfw", gory = "gore" }}

[limits]
per_second = {per_second}
concurrency = 8
"""
SHAPES = {
    "list": 'shape = "list"\nscores = "$.result.list"\nlabel = "name"\nscore = "value"',
    "map": 'shape = "map"\nscores = "$.result.map"',
    "fixed": 'shape = "fixed"\nfixed = { nude = "$.result.list[0].value", gory = "$.result.map.gory" }',
}
TEMPLATE = 'template = \'{"inputs": [{"b64": "{{image}}", "type": "{{mime}}"}]}\''


def sample(address: str, *, send: str = "template", shape: str = "list", per_second: int = 1000) -> str:
    """The text of the file that describes the model at `address`."""
    more = TEMPLATE if send == "template" else 'form = { tenant = "demo" }' if send == "multipart" else ""
    return SAMPLE.format(
        address=address, send=send, field="image", more=more, answer=SHAPES[shape], per_second=per_second
    )


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated model behaves."""

    keys: frozenset[str] = frozenset({DEMO_KEY})
    calls_per_second: int = 50


class Emulator(Vendor):
    """The server's state and its one handler."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self._windows = Windows(((self.behaviour.calls_per_second, 1.0),), now)
        super().__init__()

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The model's only path."""
        return [("score", "POST", "/v1/score", self.score)]

    async def read_images(self, call: Call) -> None:
        """The picture, in whichever of the four ways it was sent."""
        kind = call.request.headers.get("content-type", "")
        if kind.startswith("image/"):
            call.image = call.body
        elif kind.startswith("multipart/form-data"):
            await read_form(call)
        elif kind == "application/json":
            try:
                body = json.loads(call.body)
            except ValueError:
                return
            text = body.get("image") or (body.get("inputs") or [{}])[0].get("b64", "")
            for problem in breaches("described", "request", body):
                self.journal.problem(f"request: {problem}")
            try:
                call.image = base64.b64decode(text, validate=True)
            except (binascii.Error, ValueError):
                self.journal.problem("request: the picture is no base64")

    async def score(self, call: Call) -> Response:
        """POST /v1/score."""
        await self.read_images(call)
        key = call.request.headers.get("x-model-key", "")
        if key not in self.behaviour.keys:
            return self._error("no such key", 401)
        if (wait := self._windows.admit(key)) is not None:
            return self._error("too many calls", 429, {"retry-after": str(int(wait) + 1)})
        if call.request.query_params.get("tenant") != "demo":
            self.journal.problem("request: the address' query is lost")
        if len(call.image or b"") > MAX_IMAGE:
            return self._error("too large", 413)
        seen = look(call.image) if call.image else None
        if seen is None or seen.format not in ("JPEG", "PNG"):
            return self._error("no JPEG or PNG", 415)
        scores = {label: round(100 * seen.share(index), 3) for index, label in enumerate(LABELS)}
        value: dict[str, Any] = {
            "meta": {"id": seen.sha256[:12], "version": "3.1"},
            "result": {"list": [{"name": k, "value": v} for k, v in scores.items()], "map": scores},
        }
        for problem in breaches("described", "reply", value):
            self.journal.problem(f"reply: {problem}")
        return json_reply(value)

    def _error(self, text: str, code: int, headers: dict[str, str] | None = None) -> Response:
        return json_reply({"error": {"text": text}}, code, headers)
