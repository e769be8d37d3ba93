"""The services' clock: the one spelling of time used in the database and in events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def utc_now() -> str:
    """The present as ISO 8601 in UTC with microseconds, e.g. `2026-11-21T09:30:00.000000+00:00`."""
    return iso(datetime.now(UTC))


def utc_in(seconds: float) -> str:
    """The moment `seconds` from now, spelt like `utc_now`."""
    return iso(datetime.now(UTC) + timedelta(seconds=seconds))


def iso(moment: datetime) -> str:
    """The house spelling of a moment."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
