"""The egress ledger as a list: found by provider and file name, the newest first, read page by page."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from app.domain.assessment import Sent
from app.domain.sendings import Sending
from app.store.database import Database

_NAMED = r"""
    SELECT i.sha256, p.path FROM image_path AS p JOIN image AS i ON i.id = p.image_id
    WHERE p.path LIKE ? ESCAPE '\' OR typeof(p.path) = 'blob'
"""
_WORD = r"""
    (e.host LIKE :word{0} ESCAPE '\' OR e.provider IN (SELECT value FROM json_each(:to{0}))
     OR e.sha256 IN (SELECT value FROM json_each(:of{0})))
"""
_LINES = """
    SELECT e.id, e.sha256, e.provider, e.host, e.purpose, e.sent_at, e.sent_sha256, e.byte_size, e.mime, e.alterations,
           (SELECT p.path FROM image AS i JOIN image_path AS p ON p.image_id = i.id
            WHERE i.sha256 = e.sha256 ORDER BY p.id DESC LIMIT 1)
    FROM json_each(?) AS wanted JOIN egress AS e ON e.id = wanted.value ORDER BY wanted.key
"""


class SendingStore:
    """Every method raises EnvironmentFaultError where the database cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def providers(self) -> tuple[str, ...]:
        """To whom anything was ever handed, by name."""
        sql = "SELECT DISTINCT provider FROM egress ORDER BY provider"
        return tuple(name for (name,) in await self._database.read(lambda c: c.execute(sql).fetchall()))

    async def find(self, provider: str | None, words: Mapping[str, Collection[str]]) -> tuple[int, ...]:
        """The wanted lines' numbers, the newest first.

        Args:
            provider: only what this one received; None: all.
            words: each must occur in a file name or the host – or be one by which the given providers are called.
        """
        return await self._database.read(lambda c: _find(c, provider, words))

    async def lines(self, ids: Sequence[int]) -> tuple[Sending, ...]:
        """These lines, in the order given; one that was struck out meanwhile is left out."""
        wanted = json.dumps(list(ids))
        rows = await self._database.read(lambda c: c.execute(_LINES, (wanted,)).fetchall())
        return tuple(
            Sending(
                id=number,
                sha256=sha256,
                name=None if path is None else _name(path),
                provider=provider,
                host=host,
                purpose=purpose,
                sent_at=sent_at,
                sent=Sent(sent_sha256, size, mime, tuple(json.loads(changes))),
            )
            for number, sha256, provider, host, purpose, sent_at, sent_sha256, size, mime, changes, path in rows
        )


def _find(
    connection: sqlite3.Connection, provider: str | None, words: Mapping[str, Collection[str]]
) -> tuple[int, ...]:
    conditions, values = ["1"], dict[str, object]()
    if provider is not None:
        conditions.append("e.provider = :provider")
        values["provider"] = provider
    for number, (word, called) in enumerate(words.items()):
        conditions.append(_WORD.format(number))
        values[f"word{number}"] = "%" + "".join(map(_literal, word)) + "%"
        values[f"to{number}"] = json.dumps(sorted(called))
        values[f"of{number}"] = json.dumps(sorted(_images_named(connection, word)))
    sql = f"SELECT e.id FROM egress AS e WHERE {' AND '.join(conditions)} ORDER BY e.sent_at DESC, e.id DESC"  # noqa: S608 - constants only
    return tuple(number for (number,) in connection.execute(sql, values))


def _images_named(connection: sqlite3.Connection, word: str) -> set[str]:
    """The images with a word in a file name: folders may hold it, too, and do not count."""
    # SQLite knows the cases of ASCII only: any sign may stand where another is wanted, until the name is looked at.
    pattern = "%" + "".join(_literal(sign) if sign.isascii() else "%" for sign in word) + "%"
    rows = connection.execute(_NAMED, (pattern,))
    return {sha256 for sha256, path in rows if word.casefold() in _name(path).casefold()}


def _literal(sign: str) -> str:
    return f"\\{sign}" if sign in "\\%_" else sign


def _name(path: str | bytes) -> str:
    text = os.fsdecode(path)
    return text.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1].encode("utf-8", "backslashreplace").decode()
