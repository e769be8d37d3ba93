"""The messages of Yandex' classifier in the tree are what packaging/protos/generate.py makes of their descriptions."""

from __future__ import annotations

import runpy
from pathlib import Path

from tests.conftest import ROOT

RECIPE = ROOT / "packaging" / "protos" / "generate.py"


def test_nobody_edited_what_was_made(tmp_path: Path) -> None:
    recipe = runpy.run_path(str(RECIPE))
    recipe["generate"](tmp_path)
    made = {p.name: p.read_text() for p in (tmp_path / recipe["PACKAGE"]).iterdir()}
    kept = {p.name: p.read_text() for p in (ROOT / recipe["PACKAGE"]).glob("*_pb2.py*")}
    assert len(made) == 6
    assert made == kept
