"""What the command line prints: JSON lines, rows for people, and a progress bar where someone looks."""

from __future__ import annotations

import asyncio
import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# Control, format (bidirectional overrides among them), surrogate, private, line and paragraph separators:
# a file name must not be able to move the cursor, recolour or reorder what a person reads.
_UNSHOWN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def shown(text: str) -> str:
    """`text` in one line that a terminal displays as it stands; what it would act on is written as an escape."""
    if text.isprintable():
        return text
    return "".join(
        c.encode("unicode_escape").decode("ascii") if unicodedata.category(c) in _UNSHOWN else c for c in text
    )


def json_line(record: Mapping[str, Any]) -> bytes:
    """One object as one line of UTF-8."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8") + b"\n"


def say(message: str) -> None:
    """A sentence for the person, on the error stream: standard output is for results only."""
    data = (shown(message) + "\n").encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    sys.stderr.buffer.write(data)
    sys.stderr.flush()


class Out:
    """Standard output, written on a thread of its own: a pager that waits must not hold up the network.

    Args:
        as_json: one object a line instead of rows.
        columns: headings of the rows.
    """

    def __init__(self, *, as_json: bool, columns: Sequence[str] = ()) -> None:
        self.as_json = as_json
        self.on_terminal = sys.stdout.isatty()
        self._columns = tuple(columns)
        self._held: list[tuple[str, ...]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="stdout")

    async def __aenter__(self) -> Self:
        """Nothing is printed yet."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Print the table, also of what was known when the user interrupted."""
        try:
            if self._held and not isinstance(error, BrokenPipeError):
                await self._write(self._table())
        finally:
            self._thread.shutdown(wait=False)

    async def put(self, record: Mapping[str, Any], *cells: str) -> None:
        """One result: `record` as JSON, or `cells` as a row.

        Rows are tab-separated in a pipe, and an aligned table, at the end, on a terminal.
        Raises BrokenPipeError when nobody reads any more.
        """
        if self.as_json:
            await self._write(json_line(record))
        elif self.on_terminal and self._columns:
            self._held.append(tuple(shown(cell) for cell in cells))
        else:
            line = "\t".join(shown(cell) for cell in cells) + "\n"
            await self._write(line.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))

    async def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        await self._write(data)

    async def _write(self, data: bytes) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, _write_out, data)

    def _table(self) -> bytes:
        from rich import box  # noqa: PLC0415 - only where a table is drawn
        from rich.console import Console  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in self._columns:
            table.add_column(column, overflow="fold")
        for row in self._held:
            table.add_row(*(Text(cell) for cell in row))
        console = Console(file=sys.stdout, highlight=False)
        with console.capture() as capture:
            console.print(table)
        return capture.get().encode(sys.stdout.encoding or "utf-8", "backslashreplace")


def _write_out(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


class Bar:
    """A progress bar on the error stream; nothing at all where that is no terminal, or would be drawn over."""

    def __init__(self, title: str, out: Out) -> None:
        self._title = title
        self._wanted = sys.stderr.isatty() and not (out.as_json and out.on_terminal)
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Draw it."""
        if self._wanted:
            from rich.console import Console  # noqa: PLC0415 - only where a bar is drawn
            from rich.progress import (  # noqa: PLC0415
                BarColumn,
                MofNCompleteColumn,
                Progress,
                TextColumn,
                TimeRemainingColumn,
            )

            self._progress = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._progress.start()
            self._task = self._progress.add_task(self._title, total=None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove it."""
        if self._progress is not None:
            self._progress.stop()

    def show(self, done: int, total: int | None) -> None:
        """How far it is; `total` is None while that is not known."""
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, total=total)
