"""Rulings by keyboard in the real window: what was acknowledged outlives kill -9, and reaches the other window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.e2e.window.desk import Program, until

RULED = "ruled"
ROW = (0.06, 0.12, 0.2, 0.2)  # of the window: the words of the first row


def test_every_acknowledged_ruling_is_there_after_a_kill(
    open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path, cli: Callable[..., Any]
) -> None:
    names = [path.name for path in photos(tmp_path / "photos", 12)]
    program = open_window(tmp_path / "photos")
    program.until_known(12)
    program.until_shown(names[0])
    expected: dict[str, tuple[object, ...]] = {}
    for name, after, keys, wanted in (
        (names[0], names[1], ("1", "Return"), ("human", None, None, RULED)),
        (names[1], names[2], ("2", "Return"), ("artificial", None, None, RULED)),
        (names[2], names[3], ("0", "Return"), (None, None, None, RULED)),
        (names[3], names[4], ("3", "Return"), (None, "nudity", None, RULED)),
        (names[4], names[5], ("1", "9", "KP_Enter"), ("human", "ok", None, RULED)),
        (names[5], names[6], ("u",), (None, None, None, "skipped")),
        (names[6], names[7], ("e",), (None, None, None, "escalated")),
    ):
        program.until_shown(name)
        program.keys(*keys)
        program.until_ruled(name, wanted)
        program.until_shown(after)
        expected[name] = wanted

    note = "2 of 10: juke, u and e rule nothing"
    program.keys("n")
    program.write(note)
    program.keys("Return", "2", "Return")
    expected[names[7]] = ("artificial", None, note, RULED)
    program.until_ruled(names[7], expected[names[7]])
    program.until_shown(names[8])
    program.keys("j")
    program.until_shown(names[9])
    program.keys("k")
    program.until_shown(names[8])
    program.keys("4", "5", "Return")
    expected[names[8]] = (None, "gore", None, RULED)
    program.until_ruled(names[8], expected[names[8]])
    program.keys("ctrl+z")
    program.until_ruled(names[8], None)
    program.until_shown(names[8])
    del expected[names[8]]
    program.keys("ctrl+z")
    program.until_ruled(names[7], None)
    program.keys("ctrl+shift+z")
    program.until_ruled(names[7], expected[names[7]])
    assert program.queue() == expected
    program.kill()

    assert program.queue() == expected
    again = open_window(home=program.home)
    again.until_shown(names[8])  # the first image that is still open
    again.keys("9", "Return")
    expected[names[8]] = (None, "ok", None, RULED)
    again.until_ruled(names[8], expected[names[8]])
    again.keys("ctrl+q")
    assert again.end() == (0, "", "")
    assert again.queue() == expected
    verified = cli("queue", "verify", SECONDLOOK_HOME=str(program.home))
    assert verified.code == 0, verified


def test_a_ruling_in_one_window_shows_in_the_other(
    open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    names = [path.name for path in photos(tmp_path / "photos", 3)]
    first = open_window(tmp_path / "photos")
    first.until_known(3)
    first.until_shown(names[0])
    second = open_window(home=first.home)
    second.until_shown(names[0])
    before = second.pixels(ROW)
    first.keys("9", "Return")
    first.until_ruled(names[0], (None, "ok", None, RULED))
    until("the other window paints that row as ruled", lambda: bool((second.pixels(ROW) != before).any()))
    second.keys("j")  # it stayed on its image, and goes on from there
    second.until_shown(names[1])
    second.keys("1", "Return")
    second.until_ruled(names[1], ("human", None, None, RULED))
    for program in (first, second):
        program.keys("ctrl+q")
        assert program.end() == (0, "", "")
