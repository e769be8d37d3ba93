"""What each provider has ever received: found, read page by page, and handed out as CSV."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

from app.domain.sendings import Sending, SendingsQuery
from app.providers.protocol import Provider
from app.services.sheets import Cell, csv_bytes, write_sheet
from app.store.sendings import SendingStore

COLUMNS = (
    "sent_at", "provider", "host", "purpose", "name", "sha256", "byte_size", "mime", "sent_sha256", "alterations",
)  # fmt: skip
_PAGE = 500
# A pasted page is no search.
_WORDS = 30


class Sendings:
    """Reads the egress ledger; every method raises EnvironmentFaultError where the database cannot be read."""

    def __init__(self, store: SendingStore, providers: Mapping[str, Provider]) -> None:
        self._store, self._providers = store, providers

    async def receivers(self) -> dict[str, str]:
        """Who ever received anything: the titles by name; one that is there no more goes by its name."""
        return {name: self._title(name) for name in await self._store.providers()}

    async def find(self, query: SendingsQuery) -> tuple[int, ...]:
        """The numbers of the wanted lines, the newest first."""
        text = query.words.encode("utf-8", "replace").decode()  # half a character is no text for SQLite
        words = dict.fromkeys(text.casefold().split()[:_WORDS])
        titles = await self.receivers() if words else {}
        called = {
            word: [name for name, title in titles.items() if word in f"{name} {title}".casefold()] for word in words
        }
        return await self._store.find(query.provider, called)

    async def lines(self, ids: Sequence[int]) -> tuple[Sending, ...]:
        """These lines, in the order given; one that was struck out meanwhile is left out."""
        return await self._store.lines(ids)

    async def pages(self, query: SendingsQuery) -> AsyncIterator[tuple[Sending, ...]]:
        """All wanted lines, a page at a time."""
        ids = await self.find(query)
        for at in range(0, len(ids), _PAGE):
            yield await self.lines(ids[at : at + _PAGE])

    async def export(self, path: Path, query: SendingsQuery) -> int:
        """Write the wanted lines as CSV, whole or not at all; how many there are.

        Raises:
            EnvironmentFaultError: the file cannot be written; nothing is left behind.
        """
        found = [line async for page in self.pages(query) for line in page]
        await write_sheet(path, lambda: csv_bytes(COLUMNS, map(_cells, found)))
        return len(found)

    def _title(self, name: str) -> str:
        return self._providers[name].capability.title if name in self._providers else name


def _cells(line: Sending) -> tuple[Cell, ...]:
    sent = line.sent
    return (
        line.sent_at,
        line.provider,
        line.host,
        line.purpose,
        line.name,
        line.sha256,
        sent.byte_size,
        sent.mime,
        sent.sha256,
        "; ".join(sent.alterations),
    )
