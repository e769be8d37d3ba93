"""Tables and drawings on their way to a file: whole or not at all, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EnvironmentFaultError
from app.services.sheets import csv_bytes, write_sheet


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.integers() | st.none()), max_size=8))
def test_a_table_comes_back_and_carries_no_formula(rows: list[tuple[str, int | None]]) -> None:
    read = list(csv.reader(io.StringIO(csv_bytes(("name", "n"), rows).decode("utf-8"), newline="")))
    assert read[0] == ["name", "n"]
    for (name, number), (said, counted) in zip(rows, read[1:], strict=True):
        assert said in (name, f"'{name}")
        assert not said.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        assert counted == ("" if number is None else str(number))


def test_a_name_in_another_encoding_is_spelled() -> None:
    assert csv_bytes(("name",), [("\udcff.png",)]) == b"name\r\n\\udcff.png\r\n"


async def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "plot.svg"
    path.write_bytes(b"old")
    await write_sheet(path, lambda: b"new")
    assert path.read_bytes() == b"new"
    assert inside(tmp_path) == ["plot.svg"]


async def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFaultError, match="cannot be written"):
        await write_sheet(tmp_path / "missing" / "a.csv", lambda: b"")
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(EnvironmentFaultError, match="cannot be written"):
        await write_sheet(folder, lambda: b"x")
    assert inside(tmp_path) == ["taken"]
