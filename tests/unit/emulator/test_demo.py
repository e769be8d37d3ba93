"""The demo: a server and a program that was pointed at it, in a folder of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.settings import parse
from tests.emulator.demo import KEY_VARIABLE, main, point_settings
from tests.emulator.identifai import DEMO_KEY


def test_server_and_program_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECONDLOOK_HOME", str(tmp_path))
    assert main(["--module", "tests.unit.emulator.visitor"]) == 3
    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert seen == {"answer": [], "enabled": True, "paths": [True] * 8}
    assert DEMO_KEY not in (tmp_path / "settings.toml").read_text("utf-8")


def test_other_settings_stay(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "light"\n[providers.other]\nenabled = true\n', "utf-8")
    point_settings(tmp_path, "http://127.0.0.1:1")
    settings = parse((tmp_path / "settings.toml").read_text("utf-8"))
    assert settings.theme == "light"
    assert settings.provider("other").enabled is True
    assert settings.provider("identifai").fields["base_url"] == "http://127.0.0.1:1"


def test_the_key_is_the_providers_own_variable() -> None:
    from app.providers.identifai import KEY_ENV

    assert KEY_VARIABLE == KEY_ENV
