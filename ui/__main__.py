"""The `secondlook` command: the core's command line, plus the window."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence


def open_window(paths: Sequence[str]) -> int:
    """Open the window with these files and folders; returns its exit code."""
    # Not at the top: the commands without a window also work where Qt is not installed. In this order: what is
    # imported from here on is imported the plain way.
    from ui.imports import import_plainly  # noqa: PLC0415 - see above

    import_plainly()
    from ui.bootstrap import run  # noqa: PLC0415 - see above

    return run(paths)


def main() -> int:
    """Open the window, or run a command without one; returns the exit code (see docs/cli.md)."""
    # Reading a command line takes as long as painting the window: a plain start does not wait for it.
    if len(sys.argv) == 1 and importlib.util.find_spec("PySide6") is not None:
        return open_window([])
    from app.cli import main as command_line  # noqa: PLC0415 - see above

    return command_line(open_window=open_window)


if __name__ == "__main__":
    sys.exit(main())
