"""Writes what a front end drew or listed to a file of the reviewer's choice: bytes, or a table as CSV."""

from __future__ import annotations

import asyncio
import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.errors import EnvironmentFaultError
from app.services.exports.lines import guarded

Cell = str | float | int | None


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV: UTF-8, RFC 4180, an empty field for None, no text that a spreadsheet would carry out.

    What UTF-8 cannot hold (file names of other encodings) stands as an escape.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_plain(name) for name in columns])
    for row in rows:
        writer.writerow([_plain(cell) for cell in row])
    return text.getvalue().encode("utf-8", "backslashreplace")


async def write_sheet(path: Path, make: Callable[[], bytes]) -> None:
    """Have bytes made on another thread and put them in the place of `path` at once, or not at all.

    Raises:
        EnvironmentFaultError: the file cannot be written.
    """
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sheet")
    try:
        await asyncio.get_running_loop().run_in_executor(thread, lambda: _replace(path, make()))
    finally:
        thread.shutdown(wait=False)


def _plain(cell: Cell) -> Cell:
    if cell is None:
        return ""
    return guarded(cell) if isinstance(cell, str) else cell


def _replace(path: Path, data: bytes) -> None:
    made: str | None = None
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(made).replace(path)
    except OSError as error:
        if made is not None:
            Path(made).unlink(missing_ok=True)
        raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
