"""What was handed to providers, as a list that is searched: which lines are wanted, and what one of them says."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.assessment import Sent


@dataclass(frozen=True, slots=True)
class SendingsQuery:
    """Which sendings are wanted; None and the empty text: any.

    Every word of `words` must occur in a file name of the image, in the provider's name or title, or in the host;
    upper and lower case are the same.
    """

    provider: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """One handing-over of bytes.

    `id` is its line in the ledger, `name` the file name under which the image was last seen (None: there is none),
    `purpose` what for ("assess", or "probe" for an altered copy), `sent_at` ISO 8601 UTC.
    """

    id: int
    sha256: str
    name: str | None
    provider: str
    host: str
    purpose: str
    sent_at: str
    sent: Sent
