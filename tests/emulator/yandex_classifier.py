"""An emulated Yandex Classifier on grpc.aio: labels as data, two kinds of keys, and a fault for every status."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import grpc
import grpc.aio
from google.protobuf.message import DecodeError
from google.protobuf.unknown_fields import UnknownFieldSet
from starlette.responses import Response

from app.providers.yandex_classifier.protos.image_classifier_pb2 import (
    AnnotationRequest,
    AnnotationResponse,
    ClassAnnotation,
    ClassifierSpecification,
    Label,
)
from app.providers.yandex_classifier.protos.image_classifier_service_pb2 import DESCRIPTOR
from app.providers.yandex_classifier.protos.image_pb2 import Image
from tests.emulator import faults
from tests.emulator.answers import Seen, look
from tests.emulator.faults import Fault, Script
from tests.emulator.journal import Entry, Journal, now
from tests.emulator.limits import Windows
from tests.emulator.relay import Relay, relayed

DEMO_KEY = "demo-key-of-the-emulated-classifier"
ROUTE = "annotate"
MAX_BYTES, MAX_PIXELS = 1_000_000, 20_000_000
_SERVICE = DESCRIPTOR.services_by_name["ImageClassifierService"]
_TYPES = {"JPEG": Image.JPEG, "PNG": Image.PNG}
# Which code a fault of HTTP would be; a fault may name its own in the header grpc-status.
CODES = {400: 3, 401: 16, 403: 7, 404: 5, 409: 10, 429: 8, 499: 1, 500: 13, 501: 12, 502: 14, 503: 14, 504: 4}
HTTP = {0: 200, **{code: status for status, code in CODES.items() if status != 502}}

Context = grpc.aio.ServicerContext[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How the emulated service behaves.

    API keys and service tokens belong to service accounts, which have a folder of their own;
    user tokens must name one of `folders`. The first `left_out` labels are announced, and get no
    number.
    """

    keys: frozenset[str] = frozenset({DEMO_KEY})
    service_tokens: frozenset[str] = frozenset()
    user_tokens: frozenset[str] = frozenset()
    without_role: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset({"b1gvmob95yysaplct532"})
    rate_factor: float = 1.0
    labels: tuple[str, ...] = ("adult", "gruesome", "cartoon", "safe")
    exclusive: bool = False
    left_out: int = 0


class _Refused(Exception):  # noqa: N818 - a status, not an error of ours
    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


class Emulator:
    """The server's state and its one method, which works on the raw messages."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.journal, self.faults = Journal(), Script()
        self.relay: Relay | None = None
        self._calls = Windows(((5, 1.0),), now, self.behaviour.rate_factor)
        self._served = 0

    def handler(self) -> grpc.GenericRpcHandler:
        """The service, under the names of the published description."""
        method: grpc.RpcMethodHandler[bytes, bytes] = grpc.unary_unary_rpc_method_handler(self.annotate)
        methods = {_SERVICE.methods[0].name: method}
        handler: grpc.GenericRpcHandler = grpc.method_handlers_generic_handler(_SERVICE.full_name, methods)
        return handler

    async def annotate(self, message: bytes, context: Context) -> bytes:
        """One exchange: read, fault, handle, journal, send."""
        began, images = now(), []
        self.journal.arrive(ROUTE)
        self._served += 1
        request_id = f"request-{self._served}"
        fault = self.faults.next(ROUTE)
        if (content := _content(message)) is not None:
            images = [(hashlib.sha256(content).hexdigest(), len(content))]
        code, said, body, trailer = 1, "", b"", [("x-request-id", request_id)]
        try:
            if fault is not None and fault.delay:
                await asyncio.sleep(fault.delay)  # ends early, with code 1, when the client has gone
            if fault is not None and fault.instead is not None:
                trailer += [(k, v) for k, v in fault.instead.headers.items() if not k.startswith(("content-", "grpc-"))]
                raise _status_of(fault.instead)
            body = self._answer(message, dict(context.invocation_metadata() or ()), request_id)
            body = _after(fault, body)
            code = 0
        except _Refused as refused:
            code, said = refused.code, refused.message
        finally:
            name, status = fault.name if fault else None, HTTP.get(code, 500)
            self.journal.add(Entry(ROUTE, "RPC", status, began, tuple(images), len(message), fault=name))
        if fault is not None and fault.stream == "cut" and self.relay is not None:
            self.relay.cut()
        if code:
            await context.abort(_code(code), said, tuple(trailer))
        context.set_trailing_metadata(tuple(trailer))
        return body

    def _answer(self, message: bytes, metadata: dict[str, Any], request_id: str) -> bytes:
        self._admit(str(metadata.get("authorization", "")), metadata.get("x-folder-id"))
        try:
            request = AnnotationRequest.FromString(message)
        except DecodeError:
            raise _Refused(3, "The message is no AnnotationRequest") from None
        if len(UnknownFieldSet(request)) or len(UnknownFieldSet(request.image)):
            self.journal.problem("request: it holds fields that are not documented")
        seen = look(request.image.content)
        if not request.image.content or seen.format not in _TYPES or not seen.width:
            raise _Refused(3, "Can't decode Image")
        if seen.size > MAX_BYTES or seen.width * seen.height > MAX_PIXELS:
            raise _Refused(3, "Image is too big")
        if request.image.image_type != _TYPES[seen.format]:
            self.journal.problem(f"request: image_type {request.image.image_type} for {seen.format}")
        return self._response(seen, request_id).SerializeToString()

    def _admit(self, authorization: str, folder: Any) -> None:
        """Key, role, folder and rate, in this order."""
        scheme, _, key = authorization.partition(" ")
        who = self.behaviour
        known = {"Api-Key": who.keys, "Bearer": who.user_tokens | who.service_tokens}.get(scheme, frozenset())
        if key not in known | who.without_role:
            raise _Refused(16, "Token is invalid or has expired.")
        if key in who.without_role or (key in who.user_tokens and folder not in who.folders):
            raise _Refused(7, "Permission denied")
        if key not in who.user_tokens and folder is not None:
            self.journal.problem("request: a service account names no folder")
        if self._calls.admit(key) is not None:
            raise _Refused(8, "Limit of classifications exceeded")

    def _response(self, seen: Seen, request_id: str) -> AnnotationResponse:
        who = self.behaviour
        shares = [seen.share(index) for index in range(len(who.labels))]
        whole = sum(shares) if who.exclusive else 1.0
        labels = [Label(name=name, description=f"{name.capitalize()} content") for name in who.labels]
        kind = ClassifierSpecification.MULTI_CLASS if who.exclusive else ClassifierSpecification.MULTI_LABEL
        return AnnotationResponse(
            request_id=request_id,
            classifier_specification=ClassifierSpecification(labels=labels, classification_type=kind),
            annotations=[
                ClassAnnotation(label=label, confidence=share / whole)
                for label, share in zip(labels, shares, strict=True)
            ][who.left_out :],
        )


def code_fault(code: int, message: str = "So it is.") -> Fault:
    """End the call with this status."""
    fault = faults.status(HTTP.get(code, 500), headers={"grpc-status": str(code), "grpc-message": message})
    return Fault(f"code {code}", instead=fault.instead)


def cut() -> Fault:
    """Break the one connection that carries all calls, before the reply."""
    return Fault("cut", stream="cut")


def edited(change: Callable[[AnnotationResponse], object], name: str = "edit") -> Fault:
    """The reply after `change`."""

    def mutate(raw: bytes) -> bytes:
        response = AnnotationResponse.FromString(raw)
        change(response)
        return response.SerializeToString()

    return Fault(name, mutate=mutate)


@asynccontextmanager
async def serve_rpc(emulator: Emulator, *, tls: tuple[bytes, bytes] | None = None, port: int = 0) -> AsyncIterator[str]:
    """Serve on 127.0.0.1 and on this loop until the block ends; yields the base URL. `tls` is (key, certificate)."""
    options = (("grpc.max_receive_message_length", 8_000_000), ("grpc.so_reuseport", 0))
    server = grpc.aio.server(options=options)
    server.add_generic_rpc_handlers((emulator.handler(),))
    if tls is None:
        behind = server.add_insecure_port(f"127.0.0.1:{port}")
    else:
        behind = server.add_secure_port("127.0.0.1:0", grpc.ssl_server_credentials([tls]))
    await server.start()
    try:
        async with relayed(behind) as (emulator.relay, front):
            yield f"{'http' if tls is None else 'https'}://127.0.0.1:{front}"
    finally:
        await server.stop(None)


@contextmanager
def serve_in_thread(emulator: Emulator) -> Iterator[str]:
    """The same in a thread with a loop of its own, for callers without one."""
    ready, address, loop, stop = threading.Event(), [""], asyncio.new_event_loop(), asyncio.Event()

    async def work() -> None:
        async with serve_rpc(emulator) as address[0]:
            ready.set()
            await stop.wait()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(work())

    thread = threading.Thread(target=run, name="emulator", daemon=True)
    thread.start()
    if not ready.wait(20):
        raise RuntimeError("the emulator did not start")
    try:
        yield address[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(20)


def _content(message: bytes) -> bytes | None:
    try:
        return AnnotationRequest.FromString(message).image.content or None
    except DecodeError:
        return None


def _after(fault: Fault | None, body: bytes) -> bytes:
    """What becomes of a reply after the work was done."""
    if fault is not None and fault.stream in ("reset", "vanish"):
        raise _Refused(14, "The stream was reset")
    return fault.mutate(body) if fault is not None and fault.mutate else body


def _status_of(reply: Response) -> _Refused:
    given = reply.headers.get("grpc-status")
    code = int(given) if given else CODES.get(reply.status_code, 2)
    return _Refused(code, reply.headers.get("grpc-message") or bytes(reply.body).decode(errors="replace"))


def _code(number: int) -> grpc.StatusCode:
    return next(code for code in grpc.StatusCode if code.value[0] == number)
