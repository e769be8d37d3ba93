"""The demo: every emulated vendor and a program that was pointed at them, in a folder of their own."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.locations import Locations
from app.providers.registry import Registry
from app.settings import parse
from tests.contract.subjects import decode_png
from tests.emulator.demo import main, point_settings
from tests.emulator.stands import STANDS, Running


def test_servers_and_program_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECONDLOOK_HOME", str(tmp_path))
    assert main(["--module", "tests.unit.emulator.visitor"]) == 3
    seen = json.loads((tmp_path / "seen.json").read_text("utf-8"))
    assert seen["paths"] == [True] * 8
    own = Registry(decode_png, own=Locations.under(tmp_path).providers)
    assert list(seen["checks"]) == [name for name in own.names() if name != "on_device"]
    assert all(said.endswith(".") for said in seen["checks"].values())
    settings = (tmp_path / "settings.toml").read_text("utf-8")
    assert "demo-key" not in settings
    assert "demo.token" not in settings


def test_other_settings_stay(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "light"\n[providers.other]\nenabled = true\n', "utf-8")
    with ExitStack() as stack:
        running: list[Running] = [stack.enter_context(stand(1)) for stand in STANDS]
        point_settings(tmp_path, running)
        settings = parse((tmp_path / "settings.toml").read_text("utf-8"))
        assert settings.theme == "light"
        assert settings.provider("other").enabled is True
        for vendor in running:
            fields = settings.provider(vendor.provider).fields
            assert dict(vendor.fields).items() <= fields.items()


def test_the_keys_are_the_providers_own_variables(tmp_path: Path) -> None:
    with ExitStack() as stack:
        running = [stack.enter_context(stand(1)) for stand in STANDS]
        point_settings(tmp_path, running)
    registry = Registry(decode_png, own=Locations.under(tmp_path).providers)
    for vendor in running:
        declared = {field.env for field in registry.fields(vendor.provider) if field.env}
        assert set(vendor.environment) <= declared
