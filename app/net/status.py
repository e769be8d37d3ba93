"""Which of our errors a reply is whose status, of HTTP or of gRPC, is not a success."""

from __future__ import annotations

from app.errors import (
    CredentialsError,
    MalformedAnswerError,
    QuotaError,
    RejectedImageError,
    SecondLookError,
    UnavailableError,
    UnsupportedImageError,
)

_WORDS: dict[int, tuple[type[SecondLookError], str]] = {
    401: (CredentialsError, "does not accept the key."),
    402: (QuotaError, "asks for payment: the balance is used up."),
    403: (CredentialsError, "knows the key but refuses the call."),
    407: (CredentialsError, "cannot be reached: the proxy asks for a password."),
    408: (UnavailableError, "did not receive the request in time."),
    415: (UnsupportedImageError, "does not take this kind of image."),
    425: (UnavailableError, "asks to come back later."),
    429: (QuotaError, "limits the number of calls."),
}
_REFUSED = frozenset({400, 404, 410, 413, 422})


def error_for_status(who: str, status: int, said: str = "", *, retry_after: float | None = None) -> SecondLookError:
    """The error for a `status` that is not a success.

    Args:
        who: the provider's name.
        status: the HTTP status.
        said: the provider's own words, if it gave any; quoted, shortened.
        retry_after: seconds until another try makes sense, where the reply says so.
    """
    if status in _WORDS:
        leaf, words = _WORDS[status]
    elif status in _REFUSED:
        leaf, words = RejectedImageError, f"refuses the request (status {status})."
    elif status >= 500:
        leaf, words = UnavailableError, f"is not available (status {status})."
    else:
        leaf, words = MalformedAnswerError, f"answered with the unexpected status {status}."
    quote = f" It says: “{said[:200]}”" if said else ""
    return leaf(f"{who} {words}{quote}", retry_after=retry_after)


# google.rpc.Code by number, each with the HTTP status that its own documentation gives it.
RPC_CODES: dict[int, tuple[str, int]] = {
    0: ("OK", 200),
    1: ("CANCELLED", 499),
    2: ("UNKNOWN", 500),
    3: ("INVALID_ARGUMENT", 400),
    4: ("DEADLINE_EXCEEDED", 504),
    5: ("NOT_FOUND", 404),
    6: ("ALREADY_EXISTS", 409),
    7: ("PERMISSION_DENIED", 403),
    8: ("RESOURCE_EXHAUSTED", 429),
    9: ("FAILED_PRECONDITION", 400),
    10: ("ABORTED", 409),
    11: ("OUT_OF_RANGE", 400),
    12: ("UNIMPLEMENTED", 501),
    13: ("INTERNAL", 500),
    14: ("UNAVAILABLE", 503),
    15: ("DATA_LOSS", 500),
    16: ("UNAUTHENTICATED", 401),
}


def error_for_code(who: str, code: int, said: str = "") -> SecondLookError:
    """The error for a google.rpc.Code that is not OK, wherever it stands: in a gRPC trailer or within a JSON reply.

    Args:
        who: the provider's name.
        code: the number; an unknown one counts as UNKNOWN, as gRPC asks for.
        said: the provider's own words, if it gave any; quoted, shortened.
    """
    name, status = RPC_CODES.get(code, RPC_CODES[2])
    # That the other side broke off says nothing about the image: later it may go well.
    status = 503 if name in ("CANCELLED", "ABORTED") else status
    return error_for_status(who, status, f"{name}: {said}" if said else name)
