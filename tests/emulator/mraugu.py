"""An emulated MrAugu: one PNG a call in either of its two readings, percent, `X-` rate headers, and a ban."""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from starlette.responses import Response

from tests.emulator.answers import Seen, look
from tests.emulator.contract import breaches
from tests.emulator.journal import now
from tests.emulator.limits import Windows
from tests.emulator.vendor import Call, Handler, Vendor, json_reply

DEMO_KEY = "demo.token.emulated-mraugu"
MAX_TEXT = 5_000_000
LABELS = ("neutral", "porn", "sexy", "hentai", "drawing")
_NO_FLAG = (
    "You do not have the user flag required to access this endpoint, "
    "please refer to https://docs.mraugu.xyz/basics/intents for more information."
)


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated service behaves. `calls` in `seconds` are allowed; `ban_after` refusals ban the key."""

    keys: frozenset[str] = frozenset({DEMO_KEY})
    without_flag: frozenset[str] = frozenset()
    calls: int = 48
    seconds: float = 60.0
    ban_after: int = 50


class Emulator(Vendor):
    """The server's state and its one handler."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.refused: Counter[str] = Counter()
        self._windows = Windows(((self.behaviour.calls, self.behaviour.seconds),), now)
        super().__init__()

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The documented path."""
        return [("classify", "POST", "/images/classify/nsfw", self.classify)]

    async def read_images(self, call: Call) -> None:
        """The picture, whichever of the two readings the body follows."""
        text = call.body
        if text[:1] == b"{":
            try:
                body = json.loads(text)
            except ValueError:
                return
            for problem in breaches("mraugu", "request", body):
                self.journal.problem(f"request: {problem}")
            data = body.get("data")
            text = data.encode() if isinstance(data, str) else b""
        if not text or len(text) > MAX_TEXT:
            return
        try:
            call.image = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            self.journal.problem("request: the body is neither base64 nor JSON with it")

    async def classify(self, call: Call) -> Response:
        """POST /images/classify/nsfw."""
        await self.read_images(call)
        scheme, _, token = call.request.headers.get("authorization", "").partition(" ")
        behaviour = self.behaviour
        if scheme != "Bearer" or token not in behaviour.keys | behaviour.without_flag:
            return self._error(401, "Unauthorized", "You are not authorized.")
        if token in behaviour.without_flag or self.refused[token] >= behaviour.ban_after:
            return self._error(403, "Forbidden", _NO_FLAG)
        wait = self._windows.admit(token)
        if wait is not None:
            self.refused[token] += 1
            headers = self._headers(token) | {"x-retry-after": str(math.ceil(wait))}
            return self._error(429, "Too many requests", "You are being rate limited.", headers)
        seen = look(call.image) if call.image else None
        if seen is None or seen.format != "PNG":
            return self._error(400, "Bad request", "Invalid request body.", self._headers(token))
        value = {
            "statusCode": 200,
            "error": None,
            "message": "Request fulfilled.",
            "data": {"predictions": predictions(seen), "took": 100 + seen.digest[3]},
        }
        for problem in breaches("mraugu", "reply", value):
            self.journal.problem(f"reply: {problem}")
        return json_reply(value, headers=self._headers(token))

    def _headers(self, token: str) -> dict[str, str]:
        """The documented rate headers."""
        left, seconds = self._windows.left(token)
        return {
            "x-ratelimit-limit": str(self.behaviour.calls),
            "x-ratelimit-remaining": str(left),
            "x-ratelimit-reset": str(math.ceil(seconds)),
        }

    def _error(self, code: int, error: str, message: str, headers: dict[str, str] | None = None) -> Response:
        body: dict[str, Any] = {"statusCode": code, "error": error, "message": message}
        for problem in breaches("mraugu", "error", body):
            self.journal.problem(f"reply: {problem}")
        return json_reply(body, code, headers)


def predictions(seen: Seen) -> dict[str, float]:
    """Five 32-bit percentages that belong to the image and sum to 100."""
    weights = np.array([0.05 + seen.share(index) ** 3 for index in range(len(LABELS))], dtype=np.float32)
    shares = weights / weights.sum() * np.float32(100)
    return {label: round(float(share), 4) for label, share in zip(LABELS, shares, strict=True)}
