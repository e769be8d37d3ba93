"""Which of our errors a reply is whose status is not a success."""

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
