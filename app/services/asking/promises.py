"""Holds a provider to its promise: for every image and model exactly one outcome, and failures as values."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from app.domain.assessment import Failure, Outcome
from app.errors import BugError, DisabledProviderError, MalformedAnswerError, SecondLookError
from app.providers.protocol import Asked, Provider, Submission
from app.store.clock import utc_now

log = logging.getLogger(__name__)


def models_of(provider: Provider) -> tuple[str, ...]:
    """The provider's models; one without a name where it knows none, so that silence still has a place."""
    return tuple(card.model for card in provider.capability.models) or ("",)


def failures(
    provider: Provider, sha256: str, error: SecondLookError, models: Iterable[str] | None = None
) -> list[Failure]:
    """An error of the core as failure values, one for each model of the provider (or each of `models`)."""
    name, options, now = provider.capability.name, provider.options(), utc_now()
    wanted = models_of(provider) if models is None else models
    return [Asked(sha256, name, model, options, now).failure(error, 0.0) for model in wanted]


def disabled(provider: Provider, sha256: str) -> list[Failure]:
    """The outcome of naming a provider that is switched off."""
    title = provider.capability.title
    error = DisabledProviderError(f"{title} is switched off; nothing was sent. Switch it on in Settings.")
    return failures(provider, sha256, error)


def bug() -> BugError:
    """The reason where our own code failed; the log has the traceback."""
    return BugError("Second Look itself failed here. The log has the details; please report it.")


class Owed:
    """Which outcomes of one call are still owed."""

    def __init__(self, provider: Provider, submissions: Iterable[Submission]) -> None:
        self._provider = provider
        self._models = models_of(provider)
        self._owed = {(s.sha256, model) for s in submissions for model in self._models}

    def accepts(self, outcome: Outcome) -> bool:
        """Whether this outcome was owed; a double, or one that nobody asked for, is logged and dropped."""
        name = self._provider.capability.name
        key = (outcome.sha256, outcome.model)
        if outcome.provider == name and key in self._owed:
            self._owed.discard(key)
            return True
        log.warning("%s said something that nobody asked for (%s, %s)", name, outcome.provider, outcome.model)
        return False

    def missing(self, error: SecondLookError | None = None) -> list[Failure]:
        """A failure for every outcome that is still owed when the call is over, for the given reason."""
        title = self._provider.capability.title
        reason = error or MalformedAnswerError(f"{title} said nothing about this image. Try again.")
        owed: dict[str, list[str]] = {}
        for sha256, model in sorted(self._owed):
            owed.setdefault(sha256, []).append(model)
        self._owed.clear()
        return [f for sha256, models in owed.items() for f in failures(self._provider, sha256, reason, models)]
