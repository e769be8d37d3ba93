"""The program `secondlook`: its commands, and the rule that a path without a command opens the window."""

from __future__ import annotations

import difflib
import importlib.metadata
import importlib.util
import os
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.cli import doctor, providers, queue, train, trust
from app.cli.classify import classify
from app.cli.compare import compare
from app.cli.exits import ExitCode, exit_code
from app.cli.inspect import inspect
from app.cli.output import say
from app.cli.session import set_up_logging
from app.errors import SecondLookError

WindowOpener = Callable[[Sequence[str]], int]

_WINDOW = "open"
_WINDOW_LIBRARIES = ("PySide6", "shiboken6", "qasync")
# After one of these the program prints something and ends: no window.
_ANSWERED_AT_ONCE = ("--help", "--version", "--install-completion", "--show-completion")


def main(
    arguments: Sequence[str] | None = None, *, open_window: WindowOpener | None = None, name: str | None = None
) -> int:
    """Run the command line; returns the exit code (see docs/cli.md).

    Args:
        arguments: without the program's own name; those of the process unless handed in.
        open_window: opens the window with the given paths and returns its exit code.
            `ui.__main__` hands it in; the core itself has none.
        name: the program's name in its own help.
    """
    program = _program(open_window)
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = typer.main.get_command(program)
    routed = route(given, _names(program))
    try:
        command.main(args=routed, prog_name=name or ("secondlook" if open_window else "python -m app"))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except SecondLookError as error:
        say(error.message)
        return exit_code(error)
    return ExitCode.OK


def route(arguments: Sequence[str], commands: Collection[str]) -> list[str]:
    """Put the command that opens the window before arguments that name no command.

    Flags before the first word (`--verbose`) are the program's own and stay in front. What
    follows `--` are paths, whatever they are called.
    """
    words = list(arguments)
    first = next((i for i, word in enumerate(words) if word == "--" or not word.startswith("-")), len(words))
    if any(word in _ANSWERED_AT_ONCE for word in words[:first]):
        return words
    if first < len(words) and words[first] in commands:
        return words
    return [*words[:first], _WINDOW, *words[first:]]


def _program(open_window: WindowOpener | None) -> typer.Typer:
    program = typer.Typer(
        help="Give images a second look after the machines have had theirs.",
        epilog="Without a command, the window opens with the given files and folders in its queue.",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    program.callback()(_root)
    program.command(_WINDOW)(_opener(open_window))
    program.command()(classify)
    program.command()(inspect)
    program.command()(compare)
    program.add_typer(queue.commands, name="queue")
    program.add_typer(providers.commands, name="providers")
    program.add_typer(train.commands, name="train")
    program.add_typer(trust.commands, name="trust")
    program.command()(doctor.doctor)
    return program


def _names(program: typer.Typer) -> set[str]:
    commands = {c.name or (c.callback.__name__ if c.callback else "") for c in program.registered_commands}
    return commands | {group.name for group in program.registered_groups if isinstance(group.name, str)}


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the option's value
    if wanted:
        typer.echo(f"secondlook {importlib.metadata.version('secondlook')}")
        raise typer.Exit


def _root(
    *,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say on the error stream what happens.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Give images a second look after the machines have had theirs."""
    del version
    set_up_logging(verbose=verbose)


def _opener(open_window: WindowOpener | None) -> Callable[[list[str]], None]:
    def open_(
        paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH]...", help="Files and folders.")] = None,
    ) -> None:
        """Open the window, with files and folders in its queue; this is what happens without a command."""
        given = paths or []
        _catch_misspelt_command(given)
        if open_window is None:
            say(_without_window())
            raise typer.Exit(ExitCode.ENVIRONMENT)
        try:
            code = open_window([_absolute(path) for path in given])
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in _WINDOW_LIBRARIES:
                raise
            say(_without_window())
            raise typer.Exit(ExitCode.ENVIRONMENT) from error
        raise typer.Exit(code)

    return open_


def _absolute(path: str) -> str:
    """The path as the database may keep it, wherever the next window is started; a URL as it is."""
    return path if "://" in path else os.path.abspath(path)  # noqa: PTH100 - Path.absolute keeps ".."


def _catch_misspelt_command(paths: Sequence[str]) -> None:
    """`secondlook clasify DIR` must not open a window that then complains about a file of that name."""
    if not paths or Path(paths[0]).exists() or "/" in paths[0]:
        return
    names = ("classify", "inspect", "compare", "queue", "providers", "train", "trust", "doctor")
    close = difflib.get_close_matches(paths[0], names, n=1)
    if close:
        say(f"There is neither a command nor a file called “{paths[0]}”. Did you mean “{close[0]}”?")
        raise typer.Exit(ExitCode.USAGE)


def _without_window() -> str:
    if importlib.util.find_spec("PySide6") is None:
        return (
            "This is the command line without a window. Install the window with pip install 'secondlook[window]' "
            "and start it with secondlook; see the commands that need none with --help."
        )
    return "This is the command line without a window. Open the window with secondlook, or python -m ui."
