"""The checkpoint of the decision chain's head, kept in a small file outside the database."""

from __future__ import annotations

import json
import logging
import sqlite3
import uuid
from pathlib import Path

from app.store.backup import sync

log = logging.getLogger(__name__)


class HeadFile:
    """Says "the chain reached at least this event, with this hash".

    It may lag behind the database (it is written at quiet moments, and a crash may come
    before), which is no break; an event that it knows and the database lacks is one. A
    checkpoint which the database contradicts is never overwritten: it is the evidence.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written = 0

    def read(self) -> tuple[int, str] | None:
        """The checkpoint as (`seq`, `hash`); None when there is none yet.

        Raises:
            ValueError: the file is there but is no checkpoint.
        """
        try:
            text = self._path.read_text("utf-8")
        except FileNotFoundError:
            return None
        try:
            head = json.loads(text)
            seq, link = head["seq"], head["hash"]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{self._path} is no checkpoint") from error
        if not isinstance(seq, int) or not isinstance(link, str):
            raise ValueError(f"{self._path} is no checkpoint")  # noqa: TRY004 - the file's value is wrong
        return seq, link

    def advance(self, connection: sqlite3.Connection) -> None:
        """Move the checkpoint up to the head of the chain in the database, if that is further.

        Raises:
            OSError: the folder refuses.
            sqlite3.Error: the database cannot be read.
        """
        head = connection.execute("SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1").fetchone()
        if head is None or head[0] <= self._written:
            return
        try:
            known = self.read()
        except ValueError:
            log.error("the checkpoint %s cannot be read and is left as it is; run `queue verify`", self._path)  # noqa: TRY400
            self._written = head[0]
            return
        if known is not None and not self._agrees(connection, known):
            log.error("the decisions contradict the checkpoint %s: run `queue verify`", self._path)
            self._written = head[0]
            return
        if known is None or known[0] < head[0]:  # another window may be further
            self._write(head[0], head[1])
        self._written = head[0]

    def _agrees(self, connection: sqlite3.Connection, known: tuple[int, str]) -> bool:
        row = connection.execute("SELECT hash FROM decision WHERE seq = ?", (known[0],)).fetchone()
        return known[0] == 0 or (row is not None and row[0] == known[1])

    def _write(self, seq: int, link: str) -> None:
        partial = self._path.with_name(f"{self._path.name}.{uuid.uuid4().hex}.partial")
        partial.write_text(json.dumps({"seq": seq, "hash": link}) + "\n", "utf-8")
        sync(partial)
        partial.replace(self._path)
        sync(self._path.parent)
