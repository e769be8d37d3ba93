"""The `secondlook` command: the core's command line, plus the window."""

from __future__ import annotations

import sys

from ui.bootstrap import run


def main() -> int:
    """Open the window, or run a command without one; returns the exit code (see docs/cli.md)."""
    arguments = sys.argv[1:]
    if not arguments:
        return run([])
    # Reading the command line takes as long as painting the window: a plain start does not wait for it.
    from app.cli import main as command_line  # noqa: PLC0415 - see above

    return command_line(arguments, open_window=run)


if __name__ == "__main__":
    sys.exit(main())
