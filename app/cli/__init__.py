"""The command line: the same core as the window's, without one."""

from app.cli.program import WindowOpener, main

__all__ = ["WindowOpener", "main"]
