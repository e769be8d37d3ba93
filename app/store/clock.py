"""Times as the database spells them: ISO 8601 in UTC with microseconds, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def spelled(moment: datetime) -> str:
    """The one spelling of `moment`."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def respelled(text: str) -> str:
    """The one spelling of an ISO 8601 time that somebody else wrote; without a zone it is taken as UTC.

    Raises:
        ValueError: `text` is no such time.
    """
    moment = datetime.fromisoformat(text)
    return spelled(moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC))
