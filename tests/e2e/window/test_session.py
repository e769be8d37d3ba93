"""A whole session by keyboard: 200 images of the corpus are ruled, 20 undone, the power fails, and all is exported."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.window.desk import Program, Screen, until
from tests.e2e.window.expert import corpus_pictures, decisions, in_order, press, standing, triage

TRIAGED, UNDONE = 200, 20


def window_named(screen: Screen, program: Program, name: str) -> int:
    """The window of the program whose title begins so, once it is there."""

    def look() -> int:
        found = screen.do("search", "--all", "--onlyvisible", "--pid", program.process.pid, "--name", f"^{name}")
        return int(found.split()[-1]) if found else 0

    return until(f"the window “{name}” is open", look)


@pytest.mark.timeout(600)  # some thousand key presses; every one waits for its effect and none for a time
def test_two_hundred_images_by_keyboard_through_a_power_cut(
    screen: Screen, open_window: Callable[..., Program], corpus: Path, cli: Callable[..., Any], tmp_path: Path
) -> None:
    program = open_window(*corpus_pictures(corpus))
    program.until_known(TRIAGED)
    until("the first image is on the stage", lambda: " — " in program.title)
    ruled = triage(program, TRIAGED)
    for _ in range(UNDONE):
        press(program, "ctrl+z")
    assert decisions(program) == TRIAGED + UNDONE
    kept = TRIAGED - UNDONE
    expected = dict(zip(in_order(program)[:kept], ruled[:kept], strict=True))
    assert standing(program) == expected
    program.kill()
    assert standing(program) == expected

    again = open_window(home=program.home)
    until("an image is on the stage again", lambda: " — " in again.title)
    again.keys("ctrl+d")
    screen.do("windowfocus", "--sync", window_named(screen, again, "Decisions"), "key", "ctrl+s")
    out = tmp_path / "decisions.csv"
    chooser = window_named(screen, again, "Export decisions")
    screen.do("windowfocus", "--sync", chooser, "key", "ctrl+a", "type", "--delay", "10", str(out))
    screen.do("windowfocus", "--sync", chooser, "key", "Return")
    until("the export is there", out.exists)
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    exported = {row["sha256"]: (row["force_classification"], row["policy_label"], row["state"]) for row in rows}
    assert len(rows) == kept
    assert exported == {sha256: tuple(part or "" for part in wanted) for sha256, wanted in expected.items()}
    screen.do("windowfocus", "--sync", window_named(screen, again, "Decisions"), "key", "Escape")
    again.keys("ctrl+q")
    assert again.end() == (0, "", "")
    assert standing(again) == expected
    verified = cli("queue", "verify", SECONDLOOK_HOME=str(again.home))
    assert verified.code == 0, verified
