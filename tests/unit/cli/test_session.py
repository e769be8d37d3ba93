"""How a command ends: every error has words and an exit code, and a bug is loud."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest
import typer

from app.cli.exits import ExitCode
from app.cli.session import run
from app.errors import EnvironmentFaultError


def code_of(error: BaseException) -> int:
    async def command() -> ExitCode:
        raise error

    with pytest.raises(typer.Exit) as ended:
        run(command)
    return ended.value.exit_code


def test_an_error_in_words_is_said_without_a_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    assert code_of(EnvironmentFaultError("The disk is full.")) == ExitCode.ENVIRONMENT
    assert capfd.readouterr().err == "The disk is full.\n"


@pytest.mark.expects_log
def test_a_bug_is_loud_and_has_its_own_code(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert code_of(ZeroDivisionError("oops")) == ExitCode.BUG
    assert "report" in capfd.readouterr().err
    assert "oops" in caplog.text


def test_ctrl_c_at_a_question_is_an_interruption() -> None:
    assert code_of(typer.Abort()) == ExitCode.INTERRUPTED


def test_a_signal_ends_a_command_in_order() -> None:
    closed: list[str] = []

    async def command() -> ExitCode:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.Event().wait()
        finally:
            closed.append("in order")
        return ExitCode.OK

    with pytest.raises(typer.Exit) as ended:
        run(command)
    assert ended.value.exit_code == ExitCode.TERMINATED
    assert closed == ["in order"]
