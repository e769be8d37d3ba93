"""An emulated NanoGPT: ten images a call, flags from the image bytes, a balance, daily caps and a rate limit."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from tests.emulator.answers import Seen, look
from tests.emulator.contract import breaches
from tests.emulator.journal import now
from tests.emulator.limits import Windows
from tests.emulator.vendor import Call, Handler, Vendor, json_reply

DEMO_KEY = "demo-key-of-the-emulated-nanogpt"
PRICE = 0.0015
MAX_BODY = 4_500_000
_FIELDS = ("image_urls", "imageUrls", "imageUrl", "imageDataUrl", "imageDataUrls")
_DATA_URL = re.compile(r"data:image/[a-z+.-]+;base64,([A-Za-z0-9+/]*={0,2})\Z")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated service behaves. `balance` and `daily_requests` are what the key may still use."""

    keys: frozenset[str] = frozenset({DEMO_KEY})
    rate_factor: float = 1.0
    currency: str = "USD"
    balance: float = 1000.0
    daily_requests: int = 1_000_000
    reset_seconds: int = 7 * 3600


class Emulator(Vendor):
    """The server's state and its one handler."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.balance, self.served = self.behaviour.balance, 0
        self._windows = Windows(((25, 1.0),), now, self.behaviour.rate_factor)
        super().__init__()

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The documented path."""
        return [("classify", "POST", "/api/nsfw/image", self.classify)]

    async def read_images(self, call: Call) -> None:
        """The pictures among the data URLs; anything else is left out."""
        try:
            urls = _urls(json.loads(call.body))
        except ValueError:
            return
        call.images = [data for url in urls if (data := _decoded(url)) is not None]

    async def classify(self, call: Call) -> Response:
        """POST /api/nsfw/image."""
        await self.read_images(call)
        if (refusal := self._refusal(call)) is not None:
            return refusal
        try:
            body = json.loads(call.body)
        except ValueError:
            return self._error({"error": "Invalid JSON"}, 400)
        urls = _urls(body)
        for problem in breaches("nanogpt", "request", body):
            self.journal.problem(f"request: {problem}")
        if urls and sum(field in body for field in _FIELDS) != 1:
            self.journal.problem("request: which of several image fields counts is not documented")
        seen = [_seen(url) for url in urls[:10]]
        if not seen or any(one is None or one.format in (None, "damaged") for one in seen):
            return self._error({"error": "No valid image URLs provided"}, 400)
        cost = round(PRICE * len(seen), 6)
        if self.balance < cost:
            return self._error({"error": "Insufficient balance", "requiredBalance": cost, "status": 402}, 402)
        self.balance -= cost
        self.served += 1
        flags = [one.share(0) > 0.7 for one in seen if one is not None]
        request_id = hashlib.sha256(call.body).hexdigest()[:16]
        return self._checked(
            {
                "model": "nsfw-classifier",
                "requestId": request_id,
                "inputCount": len(flags),
                "cost": cost,
                "currency": self.behaviour.currency,
                "truncated": len(urls) > 10,
                "has_nsfw_concepts": flags,
                "is_nsfw": any(flags),
            },
            request_id,
        )

    def _refusal(self, call: Call) -> Response | None:
        """Key, rate, daily cap and size, in this order."""
        headers = call.request.headers
        key = headers.get("x-api-key") or headers.get("authorization", "").removeprefix("Bearer ")
        if key not in self.behaviour.keys:
            return self._error({"error": "Unauthorized"}, 401)
        if self._windows.admit(key) is not None:
            return self._error({"error": "Rate limit exceeded"}, 429)
        if self.served >= (most := self.behaviour.daily_requests):
            error = {
                "message": f"Daily request limit exceeded ({most}/{most}). Resets at midnight UTC.",
                "code": "daily_rpd_limit_exceeded",
                "type": "rate_limit_error",
            }
            return self._error({"error": error}, 429, {"retry-after": str(self.behaviour.reset_seconds)})
        if len(call.body) > MAX_BODY:
            return self._error({"error": "Payload too large"}, 413)
        return None

    def _checked(self, value: dict[str, Any], request_id: str) -> Response:
        for problem in breaches("nanogpt", "reply", value):
            self.journal.problem(f"reply: {problem}")
        return json_reply(value, headers={"x-request-id": request_id})

    def _error(self, body: dict[str, Any], code: int, headers: dict[str, str] | None = None) -> Response:
        for problem in breaches("nanogpt", "error", body):
            self.journal.problem(f"reply: {problem}")
        return json_reply(body, code, headers)


def _urls(body: Any) -> list[str]:
    """All image URLs of a request, from whichever field; a text counts as a list of one."""
    found: list[str] = []
    for field in _FIELDS:
        value = body.get(field, []) if isinstance(body, dict) else []
        found += [url for url in (value if isinstance(value, list) else [value]) if isinstance(url, str)]
    return found


def _decoded(url: str) -> bytes | None:
    match = _DATA_URL.match(url)
    try:
        return base64.b64decode(match.group(1), validate=True) if match else None
    except binascii.Error:
        return None


def _seen(url: str) -> Seen | None:
    """Facts of a data URL's image; the emulator fetches no other address."""
    data = _decoded(url)
    return None if data is None else look(data)
