"""Runs one command to its end: errors become words and an exit code, Ctrl+C and SIGTERM an orderly close."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import typer

from app.cli.exits import ExitCode, exit_code
from app.cli.output import say
from app.errors import SecondLookError

log = logging.getLogger(__name__)


def run(command: Callable[[], Coroutine[Any, Any, ExitCode]]) -> None:
    """Run `command` on an event loop of its own and end the process with what it returns.

    Raises:
        typer.Exit: always; this is how Typer is told the exit code.
    """
    terminated = False

    async def main() -> ExitCode:
        nonlocal terminated
        task = asyncio.current_task()

        def terminate() -> None:
            nonlocal terminated
            terminated = True
            if task is not None:
                task.cancel()

        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, terminate)
        return await command()

    try:
        code = asyncio.run(main())
    except KeyboardInterrupt:
        say("Interrupted. What was finished is kept.")
        code = ExitCode.INTERRUPTED
    except asyncio.CancelledError:
        code = ExitCode.TERMINATED if terminated else ExitCode.INTERRUPTED
    except typer.Abort:  # Ctrl+C, or the end of input, at a question
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        silence_stdout()
        code = ExitCode.BROKEN_PIPE
    except SecondLookError as error:
        say(error.message)
        code = exit_code(error)
    except Exception:  # a bug of ours is loud, and not mistaken for images that failed
        log.exception("unexpected error")
        say("Second Look itself failed here. Please report it with the lines above.")
        code = ExitCode.BUG
    raise typer.Exit(code)


def silence_stdout() -> None:
    """Nobody reads any more: what Python flushes when it ends must not complain about that."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def set_up_logging(*, verbose: bool) -> None:
    """Log to the error stream: everything of ours with `verbose`, else only what is a fault of our own."""
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr, force=True
    )
    logging.getLogger("app").setLevel(logging.DEBUG if verbose else logging.ERROR)
