"""The one clock, and the one spelling of its times: ISO 8601 in UTC with microseconds; text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def utc_now() -> str:
    """The present moment as text, e.g. `2026-11-21T09:30:00.000000+00:00`."""
    return spelled(now())


def utc_in(seconds: float) -> str:
    """The moment `seconds` from now as text (a negative number: that long ago)."""
    return spelled(now() + timedelta(seconds=seconds))


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
