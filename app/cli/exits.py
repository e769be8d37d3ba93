"""What the process' exit code says; documented in docs/cli.md and stable."""

from __future__ import annotations

from enum import IntEnum

from app.errors import (
    CancelledByUserError,
    CredentialsError,
    DisabledProviderError,
    EnvironmentFaultError,
    MalformedAnswerError,
    QuotaError,
    RejectedImageError,
    SecondLookError,
    SettingsError,
    UnavailableError,
)


class ExitCode(IntEnum):
    """0 is success; what follows is cut by what the caller can do about it."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    ENVIRONMENT = 3
    CHAIN_BROKEN = 4
    CREDENTIALS = 5
    UNAVAILABLE = 6
    BUG = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


_BY_ERROR: tuple[tuple[type[SecondLookError], ExitCode], ...] = (
    (SettingsError, ExitCode.USAGE),
    (DisabledProviderError, ExitCode.USAGE),
    (EnvironmentFaultError, ExitCode.ENVIRONMENT),
    (CredentialsError, ExitCode.CREDENTIALS),
    (QuotaError, ExitCode.UNAVAILABLE),
    (UnavailableError, ExitCode.UNAVAILABLE),
    (MalformedAnswerError, ExitCode.UNAVAILABLE),
    (RejectedImageError, ExitCode.SOME_FAILED),
    (CancelledByUserError, ExitCode.INTERRUPTED),
)


def exit_code(error: SecondLookError) -> ExitCode:
    """The exit code of a command that ended with `error`; an error of no known kind counts as our own bug."""
    return next((code for kind, code in _BY_ERROR if isinstance(error, kind)), ExitCode.BUG)
