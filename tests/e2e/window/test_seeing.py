"""What the real window shows, by its pixels: covered at first, revealed while a key is held, hidden by one key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.e2e.window.desk import Program, Screen, until


def test_the_care_keys_change_what_is_on_the_screen(
    screen: Screen, open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    names = [path.name for path in photos(tmp_path / "photos", 2)]
    program = open_window(tmp_path / "photos")
    program.until_shown(names[0])
    until("both are assessed", lambda: len(program.ask("SELECT 1 FROM assessment")) >= 4)
    until("the picture is painted", lambda: program.stage().std() > 10)
    assert not program.is_colourful()

    screen.do("windowfocus", "--sync", program.window, "keydown", "v")
    until("V held shows colours", program.is_colourful)
    screen.do("keyup", "v")
    until("V let go covers again", lambda: not program.is_colourful())

    before = program.stage()
    program.keys("b")
    until("B changes the blur", lambda: bool((program.stage() != before).mean() > 0.05))
    program.keys("g")
    until("G lifts the grey", program.is_colourful)
    program.keys("g")
    until("G lays it on again", lambda: not program.is_colourful())

    program.keys("Escape")
    until("Esc covers everything", lambda: program.stage().std() < 10)
    until("the title tells nothing", lambda: program.title == "Second Look")
    program.keys("Escape")
    until("Esc uncovers", lambda: program.stage().std() > 10)
    program.until_shown(names[0])

    program.keys("h")
    until("H lays a heatmap over it", program.is_colourful)


def test_help_opens_over_the_window_and_takes_the_keys(
    screen: Screen, open_window: Callable[..., Program], photos: Callable[..., list[Path]], tmp_path: Path
) -> None:
    (name,) = (path.name for path in photos(tmp_path / "photos", 1))
    program = open_window(tmp_path / "photos")
    program.until_shown(name)

    def windows() -> list[str]:
        return screen.do("search", "--all", "--onlyvisible", "--pid", program.process.pid, "--name", ".").split()

    alone = len(windows())
    program.keys("F1")
    (dialog,) = until("the help is open", lambda: [w for w in windows() if int(w) != program.window][alone - 1 :])
    screen.do("windowfocus", "--sync", dialog, "key", "1", "Return", "Escape")
    until("it is closed", lambda: len(windows()) == alone)
    assert program.queue() == {}
