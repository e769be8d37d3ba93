"""However the window is closed, it ends in order: exit code 0, nothing on the terminal, no process left."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.window.desk import ROOT, Program, is_alive, until


def by_key(program: Program) -> None:
    program.keys("ctrl+q")


def by_window_manager(program: Program) -> None:
    command = [sys.executable, "-m", "tests.e2e.window.delete_window", program.screen.name, str(program.window)]
    subprocess.run(command, cwd=ROOT, check=True)


def by_terminal(program: Program) -> None:
    program.process.send_signal(signal.SIGINT)


def by_system(program: Program) -> None:
    program.process.terminate()


WAYS = (by_key, by_window_manager, by_terminal, by_system)


@pytest.mark.parametrize("close", WAYS)
def test_it_ends_in_order_while_work_is_under_way(
    open_window: Callable[..., Program],
    photos: Callable[..., list[Path]],
    tmp_path: Path,
    close: Callable[[Program], None],
) -> None:
    photos(tmp_path / "photos", 40)
    program = open_window(tmp_path / "photos")
    program.until_known(1)
    workers = program.workers()
    assert workers
    close(program)
    assert program.end() == (0, "", "")
    until("no worker is left", lambda: not any(is_alive(pid) for pid in workers))


@pytest.mark.parametrize("close", WAYS[1:])
def test_it_ends_in_order_before_it_is_open(
    open_window: Callable[..., Program], close: Callable[[Program], None]
) -> None:
    program = open_window()
    close(program)
    assert program.end() == (0, "", "")


def test_a_database_that_cannot_be_opened_is_said_in_the_window(
    open_window: Callable[..., Program], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "secondlook.db").write_bytes(b"this is no database" * 100)
    program = open_window(home=home)
    by_window_manager(program)
    code, _out, err = program.end()
    assert code == 0
    assert "Traceback" not in err
