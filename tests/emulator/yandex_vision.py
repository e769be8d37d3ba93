"""An emulated Yandex Vision: eight images with eight features a call, two kinds of keys, and errors at three levels."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from tests.emulator.answers import Seen, look
from tests.emulator.contract import breaches
from tests.emulator.journal import now
from tests.emulator.limits import Windows
from tests.emulator.vendor import Call, Handler, Vendor, json_reply

DEMO_KEY = "demo-key-of-the-emulated-yandex"
MAX_BYTES, MAX_PIXELS, MAX_ITEMS = 1_000_000, 20_000_000, 8
MODELS = {"quality": ("low", "medium", "high"), "moderation": ("adult", "gruesome", "text", "watermarks")}
HTTP = {3: 400, 7: 403, 8: 429, 16: 401}


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated service behaves.

    API keys and service tokens belong to service accounts, which have a folder of their own;
    user tokens must name one of `folders`. `wrapped` puts errors into `{"error": …}`, as some
    gateways of Yandex do; `misplaced` puts the quality where the published example has it.
    """

    keys: frozenset[str] = frozenset({DEMO_KEY})
    service_tokens: frozenset[str] = frozenset()
    user_tokens: frozenset[str] = frozenset()
    without_role: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset({"b1gvmob95yysaplct532"})
    rate_factor: float = 1.0
    wrapped: bool = False
    misplaced: bool = False


class Emulator(Vendor):
    """The server's state and its one handler."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self._calls = Windows(((10, 1.0),), now, self.behaviour.rate_factor)
        self._classifications = Windows(((5, 1.0),), now, self.behaviour.rate_factor)
        self._served = 0
        super().__init__()

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The documented path."""
        return [("analyze", "POST", "/vision/v1/batchAnalyze", self.analyze)]

    async def read_images(self, call: Call) -> None:
        """The pictures of all specifications; anything else is left out."""
        try:
            specs = _specs(json.loads(call.body))
        except ValueError:
            return
        call.images = [data for spec in specs if (data := _content(spec)) is not None]

    async def analyze(self, call: Call) -> Response:
        """POST /vision/v1/batchAnalyze."""
        await self.read_images(call)
        self._served += 1
        try:
            body = json.loads(call.body)
        except ValueError:
            return self._error(3, "Request is malformed: invalid JSON")
        if (refusal := self._refusal(call, body)) is not None:
            return refusal
        specs = _specs(body)
        if not 1 <= len(specs) <= MAX_ITEMS:
            return self._error(3, "Request validation error: analyze_specs: Number of elements must be in range [1,8]")
        for problem in breaches("yandex_vision", "request", body):
            self.journal.problem(f"request: {problem}")
        if any(_content(spec) is None or not 1 <= len(spec.get("features", [])) <= MAX_ITEMS for spec in specs):
            return self._error(3, "Request validation error: analyze_specs: bad content or features")
        reply = {"results": [self._analyzed(spec, self._key(call)) for spec in specs]}
        if not self.behaviour.misplaced:
            for problem in breaches("yandex_vision", "reply", reply):
                self.journal.problem(f"reply: {problem}")
        return json_reply(reply, headers=self._ids())

    def _key(self, call: Call) -> str:
        return call.request.headers.get("authorization", "")

    def _refusal(self, call: Call, body: Any) -> Response | None:
        """Key, role, folder and rate, in this order."""
        scheme, _, key = self._key(call).partition(" ")
        who = self.behaviour
        bearers = who.user_tokens | who.service_tokens | who.without_role
        if not (scheme == "Api-Key" and key in who.keys | who.without_role) and not (
            scheme == "Bearer" and key in bearers
        ):
            return self._error(16, "Token is invalid or has expired.")
        if key in who.without_role:
            return self._error(7, "Permission denied")
        folder = body.get("folderId") if isinstance(body, dict) else None
        if scheme == "Bearer" and key in who.user_tokens:
            if folder not in who.folders:
                return self._error(*((3, "Specify folder ID") if not folder else (7, "Permission denied")))
        elif folder is not None:
            self.journal.problem("request: a service account names no folder")
            return self._error(3, "Folder ID must not be specified for a service account")
        if self._calls.admit(key) is not None:
            return self._error(8, "Request limit exceeded")
        return None

    def _analyzed(self, spec: dict[str, Any], key: str) -> dict[str, Any]:
        """One image: an error for all of it, or one result for each feature."""
        seen = look(_content(spec) or b"")
        refused = ""
        if seen.size > MAX_BYTES:
            refused = "Image size is too big"
        elif seen.format not in ("PNG", "JPEG") or not seen.width:
            refused = "Can't decode Image"
        elif seen.width * seen.height > MAX_PIXELS:
            refused = "Image resolution is too high"
        elif spec.get("mime_type", "image") not in ("image", f"image/{seen.format.lower()}"):
            self.journal.problem(f"request: {spec['mime_type']} is {seen.format}")
        if refused:
            return {"error": {"code": 3, "message": refused}}
        return {"results": [self._feature(feature, seen, key) for feature in spec["features"]]}

    def _feature(self, feature: dict[str, Any], seen: Seen, key: str) -> dict[str, Any]:
        model = feature.get("classificationConfig", {}).get("model")
        if str(feature.get("type")).upper() != "CLASSIFICATION" or model not in MODELS:
            return {"error": {"code": 3, "message": f"Incorrect feature configuration: {model}"}}
        if self._classifications.admit(key) is not None:
            return {"error": {"code": 8, "message": "Limit of classifications exceeded"}}
        where = "faceDetection" if self.behaviour.misplaced and model == "quality" else "classification"
        return {where: {"properties": properties(model, seen)}}

    def _ids(self) -> dict[str, str]:
        return {"x-request-id": f"request-{self._served}", "x-server-trace-id": f"trace-{self._served}"}

    def _error(self, code: int, message: str) -> Response:
        info = {"@type": "type.googleapis.com/google.rpc.RequestInfo", "requestId": f"request-{self._served}"}
        body: dict[str, Any] = {"code": code, "message": message, "details": [info]}
        for problem in breaches("yandex_vision", "error", body):
            self.journal.problem(f"reply: {problem}")
        return json_reply({"error": body} if self.behaviour.wrapped else body, HTTP[code], self._ids())


def properties(model: str, seen: Seen) -> list[dict[str, Any]]:
    """All properties of a model, also those at 0, in an order that differs from image to image."""
    names = MODELS[model]
    shares = [round(seen.share(index + (4 if model == "quality" else 8)), 6) for index in range(len(names))]
    if model == "quality":
        shares = [share / sum(shares) for share in shares]
    else:
        shares[1] = max(0.0, round(shares[1] - 0.5, 6))  # half of all pictures have none of it
    found = [{"name": name, "probability": share} for name, share in zip(names, shares, strict=True)]
    turn = seen.digest[3] % len(found)
    return found[turn:] + found[:turn]


def _specs(body: Any) -> list[dict[str, Any]]:
    """The specifications, under either spelling of their name that protobuf's JSON has."""
    given = (body.get("analyze_specs") or body.get("analyzeSpecs")) if isinstance(body, dict) else None
    return [spec for spec in given if isinstance(spec, dict)] if isinstance(given, list) else []


def _content(spec: dict[str, Any]) -> bytes | None:
    content = spec.get("content")
    try:
        return base64.b64decode(content, validate=True) if isinstance(content, str) and content else None
    except binascii.Error:
        return None
