"""The rule by which a path without a command opens the window, and what happens where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.cli import main
from app.cli.exits import ExitCode, exit_code
from app.cli.program import route
from app.errors import (
    BugError,
    CancelledByUserError,
    CredentialsError,
    EnvironmentFaultError,
    QuotaError,
    SecondLookError,
    SettingsError,
    TimedOutError,
    UnreadableImageError,
)

COMMANDS = {"open", "classify", "queue"}


@pytest.mark.parametrize(
    ("given", "routed"),
    [
        ([], ["open"]),
        (["photo.jpg"], ["open", "photo.jpg"]),
        (["-v", "photo.jpg", "b"], ["-v", "open", "photo.jpg", "b"]),
        (["-v"], ["-v", "open"]),
        (["--", "classify"], ["open", "--", "classify"]),
        (["./classify"], ["open", "./classify"]),
        (["classify", "a"], ["classify", "a"]),
        (["-v", "queue", "list"], ["-v", "queue", "list"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        (["open", "x"], ["open", "x"]),
    ],
)
def test_a_path_without_a_command_opens_the_window(given: list[str], routed: list[str]) -> None:
    assert route(given, COMMANDS) == routed


def test_the_window_gets_the_paths_and_gives_the_exit_code() -> None:
    asked: list[list[str]] = []

    def open_window(paths: Sequence[str]) -> int:
        asked.append(list(paths))
        return 7

    assert main(["/some/../photo.jpg", "https://example.org/x", "--", "-odd"], open_window=open_window) == 7
    assert main([], open_window=open_window) == 7
    assert asked == [["/photo.jpg", "https://example.org/x", str(Path.cwd() / "-odd")], []]


def test_a_window_whose_library_is_missing_says_how_to_get_it(capfd: pytest.CaptureFixture[str]) -> None:
    def open_window(_: Sequence[str]) -> int:
        raise ModuleNotFoundError(name="PySide6.QtCore")

    assert main([], open_window=open_window) == ExitCode.ENVIRONMENT
    assert "window" in capfd.readouterr().err


def test_without_a_window_the_core_says_how_to_get_one(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([]) == ExitCode.ENVIRONMENT
    assert "window" in capfd.readouterr().err


def test_a_misspelt_command_opens_nothing(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["clasify", "x"], open_window=lambda _: 0) == ExitCode.USAGE
    assert "Did you mean “classify”?" in capfd.readouterr().err
    (tmp_path / "clasify").write_bytes(b"")
    assert main(["clasify"], open_window=lambda _: 0) == ExitCode.OK


@pytest.mark.parametrize(
    "arguments", [["classify"], ["classify", "--nonsense", "x"], ["queue", "decide"], ["queue", "x"]]
)
def test_wrong_arguments_are_a_usage_error(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == ExitCode.USAGE
    assert capfd.readouterr().out == ""


def test_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == ExitCode.OK
    assert capfd.readouterr().out.startswith("secondlook 0.")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SettingsError("x"), 2),
        (EnvironmentFaultError("x"), 3),
        (CredentialsError("x"), 5),
        (QuotaError("x"), 6),
        (TimedOutError("x"), 6),
        (UnreadableImageError("x"), 1),
        (CancelledByUserError("x"), 130),
        (BugError("x"), 70),
        (SecondLookError("x"), 70),
    ],
)
def test_every_error_has_its_exit_code(error: SecondLookError, code: int) -> None:
    assert exit_code(error) == code
