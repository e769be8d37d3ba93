"""An emulated identifAI: life cycle, limits, heatmaps, overrides; every exchange is held against the documentation."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from starlette.responses import PlainTextResponse, Response

from tests.emulator.answers import FORMATS, Seen, heatmap, identifai_result, look
from tests.emulator.contract import breaches, openapi, plain
from tests.emulator.journal import now
from tests.emulator.limits import Windows
from tests.emulator.vendor import Call, Handler, Vendor, json_reply, read_form

PAGE = "identifai-get-result-openapi.md"
MAX_IMAGE = 50_000_000
GET_RATES = ((2, 1.0), (60, 60.0))
POST_RATES = ((1, 1.0), (30, 60.0))
DEMO_KEY = "demo-key-of-the-emulator"


@dataclass(slots=True)
class Job:
    """One submission under way: `polls` counts how often it was asked for."""

    identifier: str
    seen: Seen
    options: dict[str, str]
    name: str
    began: float
    polls: int = 0


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated service behaves.

    `polls_until_done` answers read "new" first; `seconds_until_done` adds time to that.
    `rate_factor` multiplies the documented limits. `api_version` "1.0" leaves out what came with 1.1.0.
    """

    keys: frozenset[str] = frozenset({DEMO_KEY})
    forbidden: frozenset[str] = frozenset()
    polls_until_done: int = 1
    seconds_until_done: float = 0.0
    rate_factor: float = 1.0
    api_version: str = "1.1.0"
    extra: dict[str, Any] = field(default_factory=dict)


class Emulator(Vendor):
    """The server's state and handlers."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.jobs: dict[str, Job] = {}
        self.overrides: dict[str, str] = {}
        self.web: dict[str, bytes] = {}  # what lies at the addresses that the service can fetch
        self._gets = Windows(GET_RATES, now, self.behaviour.rate_factor)
        self._posts = Windows(POST_RATES, now, self.behaviour.rate_factor)
        super().__init__()

    def routes(self) -> list[tuple[str, str, str, Handler]]:
        """The documented paths and their aliases."""
        return [
            ("submit", "POST", "/api/classification", self._guarded(self.submit)),
            ("submit_url", "POST", "/api/image_fromurl", self._guarded(self.submit_url)),
            ("list", "GET", "/api/classifications", self._guarded(self.listing)),
            ("list", "GET", "/api/classifications_image", self._guarded(self.listing)),
            ("heatmap", "GET", "/api/classification/heatmap/{identifier}", self._guarded(self.heatmap)),
            ("heatmap", "GET", "/api/classification_image/heatmap/{identifier}", self._guarded(self.heatmap)),
            ("single", "GET", "/api/classification/{identifier}", self._guarded(self.single)),
            ("single", "GET", "/api/classification_image/{identifier}", self._guarded(self.single)),
            ("override", "POST", "/api/classification/{hash}/override", self._guarded(self.override)),
        ]

    def _guarded(self, handler: Handler) -> Handler:
        """Key first, then rates, then the handler."""

        async def guarded(call: Call) -> Response:
            key = call.request.headers.get("x-api-key", "")
            if key in self.behaviour.forbidden:
                return self._error({"error": "Forbidden"}, 403)
            if key not in self.behaviour.keys:
                return self._error({"error": "Unauthorized"}, 401)
            wait = (self._gets if call.request.method == "GET" else self._posts).admit(key)
            if wait is not None:
                return self._error({"message": "Too Many Attempts."}, 429, {"retry-after": str(int(wait) + 1)})
            return await handler(call)

        return guarded

    async def submit(self, call: Call) -> Response:
        """POST /api/classification."""
        await read_form(call)
        problems = breaches("identifai", "submit_form", call.fields)
        if call.image is None:
            problems.append("submit_form: the image is missing")
        if problems or call.image is None:
            return self._invalid(problems, "image")
        return self._accepted(call, call.image)

    async def submit_url(self, call: Call) -> Response:
        """POST /api/image_fromurl."""
        await read_form(call)
        problems = breaches("identifai", "submit_form", call.fields)
        url = call.fields.pop("file_url", "")
        if "multipart/form-data" not in call.request.headers.get("content-type", "") or not url:
            problems.append("submit_form: the address is missing")
        if problems:
            return self._invalid(problems, "file_url")
        if url not in self.web:
            return self._error({"message": "The file cannot be fetched.", "errors": {"file_url": ["invalid"]}}, 422)
        return self._accepted(call, self.web[url])

    def _accepted(self, call: Call, data: bytes) -> Response:
        seen = look(data)
        if seen.size > MAX_IMAGE or seen.format not in (*FORMATS, "damaged"):
            return self._error({"message": "The image field is invalid.", "errors": {"image": ["invalid"]}}, 422)
        shaping = {k: v for k, v in call.fields.items() if k not in ("no_cache", "ref_id", "webhook_url")}
        seed = json.dumps([seen.sha256, shaping], sort_keys=True)
        identifier = hashlib.sha256(seed.encode()).hexdigest()
        if identifier not in self.jobs or call.fields.get("no_cache") == "true":
            self.jobs[identifier] = Job(identifier, seen, call.fields, call.filename or "", now())
        if call.request.headers.get("accept") != "application/json":
            return PlainTextResponse(identifier)
        return self._checked("submit_reply", {"identifier": identifier})

    async def listing(self, call: Call) -> Response:
        """GET /api/classifications?identifiers[]=…"""
        identifiers = call.request.query_params.getlist("identifiers[]")
        if problems := breaches("identifai", "list_query", identifiers):
            return self._invalid(problems, "identifiers")
        results = [self._result(self.jobs[i]) for i in identifiers if i in self.jobs]
        for result in results:
            self._check("result", result)
        return json_reply(results)

    async def single(self, call: Call) -> Response:
        """GET /api/classification/{identifier}."""
        job = self.jobs.get(call.key)
        return self._error({"message": "Not Found"}, 404) if job is None else self._checked("result", self._result(job))

    async def heatmap(self, call: Call) -> Response:
        """GET /api/classification/heatmap/{identifier}."""
        job = self.jobs.get(call.key)
        if job is None or job.options.get("with_heatmap") != "true" or not job.seen.width:
            return self._error({"message": "Not Found"}, 404)
        return Response(heatmap(job.seen), media_type="image/png")

    async def override(self, call: Call) -> Response:
        """POST /api/classification/{hash}/override."""
        try:
            body = json.loads(call.body)
        except ValueError:
            body = None
        if problems := breaches("identifai", "override_body", body):
            return self._invalid(problems, "classification")
        if call.key not in {job.seen.sha256 for job in self.jobs.values()}:
            return self._error({"message": "Not Found"}, 404)
        self.overrides[call.key] = body["classification"]
        call.fields.update(hash=call.key, classification=body["classification"])
        return self._checked(
            "override_reply", {"classification": body["classification"], "type": "image", "hash": call.key}
        )

    def _result(self, job: Job) -> dict[str, Any]:
        job.polls += 1
        late = now() - job.began < self.behaviour.seconds_until_done
        common: dict[str, Any] = {"hash": job.seen.sha256, "identifier": job.identifier, "name": job.name}
        if "ref_id" in job.options:
            common["ref_id"] = job.options["ref_id"]
        versioned = self.behaviour.api_version != "1.0"
        if job.polls <= self.behaviour.polls_until_done or late:
            state = {"status": "new", "errors": None, "api_version": None} if versioned else {}
            return {**common, **state, "results": [], "verdicts": []}
        if job.seen.format == "damaged":
            state = {"status": "errored", "errors": "The image cannot be decoded.", "api_version": "1.1.0"}
            return {**common, **state, "results": [], "verdicts": []}
        state = {"status": "done", "errors": None, "api_version": self.behaviour.api_version} if versioned else {}
        forced = self.overrides.get(job.seen.sha256)
        url = {"result_url": f"https://dashboard.example/{job.identifier}"}
        return {
            **common,
            **state,
            **url,
            **identifai_result(job.seen, job.options, forced=forced),
            **self.behaviour.extra,
        }

    def _checked(self, name: str, value: dict[str, Any]) -> Response:
        self._check(name, value)
        return json_reply(value)

    def _check(self, name: str, value: dict[str, Any]) -> None:
        """Hold our own reply against the schema, and a result against the vendor's OpenAPI text too."""
        for problem in breaches("identifai", name, value):
            self.journal.problem(f"reply: {problem}")
        if name == "result":
            for problem in vendor_breaches(value):
                self.journal.problem(f"reply, by the vendor's page: {problem}")

    def _error(self, body: dict[str, Any], code: int, headers: dict[str, str] | None = None) -> Response:
        for problem in breaches("identifai", "error", body):
            self.journal.problem(f"reply: {problem}")
        return json_reply(body, code, headers)

    def _invalid(self, problems: list[str], name: str) -> Response:
        """Refuse a request that the documentation does not allow, and let the test know."""
        for problem in problems:
            self.journal.problem(f"request: {problem}")
        return self._error({"message": "The given data was invalid.", "errors": {name: problems or ["missing"]}}, 422)


@cache
def _vendor_validator() -> Draft202012Validator | None:
    document = openapi(PAGE)
    if document is None:
        return None
    components = document["components"]["schemas"]
    return Draft202012Validator(plain(components["ImageResponse"], components))


def vendor_breaches(value: dict[str, Any]) -> list[str]:
    """Where a result differs from the vendor's OpenAPI text; nothing where that is not at hand."""
    validator = _vendor_validator()
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(value)] if validator else []
