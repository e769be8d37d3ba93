"""The exposure meter leaves the machine in no export: whatever format, whatever list."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.domain.exposure import Exposure
from app.domain.labels import Axis
from app.services.exporting import Format
from app.store.exposure import ExposureStore
from tests.e2e.conftest import Run

MARK = 7654321


@pytest.mark.parametrize("form", list(Format))
def test_no_export_holds_it(cli: Run, picture: Callable[..., Path], tmp_path: Path, form: Format) -> None:
    """A number that occurs nowhere else was counted; no export has it, nor a word of the meter."""
    one = picture(tmp_path / "one.jpg")
    assert cli("queue", "decide", one, "--force", "human").code == 0
    home = Path(os.environ["SECONDLOOK_HOME"])
    counted = Exposure(float(MARK), float(MARK), float(MARK), MARK, {Axis.GORE: MARK})
    ExposureStore(home / "exposure", "before").write({date(2026, 11, 21): counted})
    written = tmp_path / "out"
    assert cli("queue", "export", "--format", form.value, "--output", written).code == 0
    for out in (written.read_bytes(), cli("queue", "list", "--json").out.encode(), cli("doctor").out.encode()):
        assert str(MARK).encode() not in out
        assert b"colour_seconds" not in out
