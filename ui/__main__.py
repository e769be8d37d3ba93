"""The `secondlook` command: the core's command line, plus the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window, or run a command without one; returns the exit code."""
    from ui.bootstrap import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
