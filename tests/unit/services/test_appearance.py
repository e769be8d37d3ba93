"""The first paint knows theme, language and place; whatever is wrong with the file is not its business."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.locations import HOME_VARIABLE, Locations
from app.services.appearance import Appearance, first_look
from app.settings import Settings, SettingsStore, WindowSettings


def look(home: Path) -> Appearance:
    return first_look({HOME_VARIABLE: str(home)})


def test_it_reads_what_the_settings_wrote(tmp_path: Path) -> None:
    store = SettingsStore(Locations.under(tmp_path).settings)
    store.update_now(lambda _: Settings(theme="contrast-light", language="de", window=WindowSettings("QUJD")))
    assert look(tmp_path) == Appearance("contrast-light", "de", "QUJD")


@pytest.mark.parametrize("text", [b"", b"\xff", b"theme = 3\nwindow = 4", b"theme = ["])
def test_what_cannot_be_read_is_left_out(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(text)
    assert look(tmp_path) == Appearance()


def test_a_first_start_has_no_settings(tmp_path: Path) -> None:
    assert look(tmp_path / "none") == Appearance()
