"""Every error that Second Look raises on purpose: one root, and a leaf for each reaction a caller can have.

The leaves are cut by what the caller does next (ask for a key, wait, give up on this
image, report the machine), not by HTTP status or library. Each carries a text for a
person, says whether trying again can help, and at which level it is logged.
"""

from __future__ import annotations

import logging
from typing import ClassVar


class SecondLookError(Exception):
    """Root of all expected errors.

    Args:
        message: one or two sentences for a person: what happened and what to do.
        retry_after: seconds until another try makes sense, where somebody told us.
    """

    kind: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False
    log_level: ClassVar[int] = logging.WARNING

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        # A file's name that is no UTF-8 may be part of it; neither a terminal nor the database takes lone surrogates.
        told = message if message.isascii() else message.encode("utf-8", "replace").decode("utf-8")
        super().__init__(told)
        self.message = told
        self.retry_after = retry_after


class CredentialsError(SecondLookError):
    """The provider does not accept our key, or there is none: ask the user for one."""

    kind = "credentials"


class QuotaError(SecondLookError):
    """A rate limit, a daily cap or an empty balance: wait until `retry_after`, or pay."""

    kind = "quota"
    retryable = True


class UnavailableError(SecondLookError):
    """The provider cannot be reached, is broken or too slow: try again later."""

    kind = "unavailable"
    retryable = True


class UnreachableError(UnavailableError):
    """No connection came about: nothing was sent, so a repetition can buy nothing twice."""


class TimedOutError(UnavailableError):
    """No whole answer came before the deadline."""

    kind = "timeout"


class RejectedImageError(SecondLookError):
    """The provider (or the decoder) refuses this image: another try cannot help."""

    kind = "rejected"
    log_level = logging.INFO


class UnsupportedImageError(RejectedImageError):
    """The image is of a kind that the provider, or Second Look, does not take."""

    kind = "unsupported"


class UnreadableImageError(RejectedImageError):
    """The file cannot be decoded within the limits: damaged, hostile or too large."""

    kind = "unreadable"


class MalformedAnswerError(SecondLookError):
    """The provider's reply is not what its documentation promises."""

    kind = "malformed"


class CancelledByUserError(SecondLookError):
    """The user, or the closing window, stopped the work."""

    kind = "cancelled"
    log_level = logging.DEBUG


class DisabledProviderError(SecondLookError):
    """The provider is switched off: nothing was sent."""

    kind = "disabled"
    log_level = logging.DEBUG


class EnvironmentFaultError(SecondLookError):
    """The machine refuses: disk full, folder read-only, database locked or of a newer schema."""

    kind = "environment"
    log_level = logging.ERROR


class SettingsError(SecondLookError):
    """A setting or argument cannot be used as it stands."""

    kind = "settings"


class BugError(SecondLookError):
    """A fault of our own, kept loud: it is logged with its traceback."""

    kind = "bug"
    log_level = logging.ERROR
