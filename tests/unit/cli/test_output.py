"""What reaches a terminal or a pipe: no control of the terminal by file names, JSON by the line, tables whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.files import files_of, path_fields
from app.cli.output import Out, json_line, shown


@given(st.text(st.characters()))
def test_what_is_shown_never_moves_the_cursor(text: str) -> None:
    line = shown(text)
    assert line.isprintable() or not text.isprintable()
    assert not set(line) & set("\x1b\n\r\u202e\u2066\u200f\x9b\x7f\ud800")
    line.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("grün – 图片.jpg", "grün – 图片.jpg"),
        ("a\nb", "a\\nb"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("gpj\u202e.exe", "gpj\\u202e.exe"),
        ("\udcff.jpg", "\\udcff.jpg"),
    ],
)
def test_what_a_terminal_would_act_on_is_escaped(text: str, line: str) -> None:
    assert shown(text) == line


def test_a_record_is_one_line_of_utf8() -> None:
    line = json_line({"path": "a\nb", "note": "ü"})
    assert line.count(b"\n") == 1
    assert json.loads(line) == {"path": "a\nb", "note": "ü"}


def test_a_name_that_is_no_utf8_keeps_its_bytes() -> None:
    assert path_fields("plain.jpg") == {"path": "plain.jpg"}
    assert path_fields("\udcff.jpg") == {"path": "\ufffd.jpg", "path_bytes": "/y5qcGc="}


async def test_rows_in_a_pipe_are_tab_separated_and_come_at_once(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    async with Out(as_json=False, columns=("A", "B")) as out:
        await out.put({}, "one\ttab", "ü")
        assert capfdbinary.readouterr().out == "one\\ttab\tü\n".encode()


async def test_a_table_on_a_terminal_is_printed_even_when_interrupted(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    async def interrupted() -> None:
        async with Out(as_json=False, columns=("File", "Result")) as out:
            out.on_terminal = True
            await out.put({}, "a.jpg", "[bold]neutral[/bold] 0.97")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await interrupted()
    printed = capfdbinary.readouterr().out.decode()
    assert "File" in printed
    assert "[bold]neutral[/bold] 0.97" in printed


async def test_folders_are_walked_once_in_order_and_nothing_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.jpg", "a.txt", "sub/c.png", ".hidden"):
        (tmp_path / name).write_bytes(b"x")
    found = await files_of([str(tmp_path), str(tmp_path / "b.jpg"), str(tmp_path / "gone")])
    assert [Path(f.path).name for f in found] == [".hidden", "a.txt", "b.jpg", "c.png", "gone"]
    assert [f.unreachable is None for f in found] == [True, True, True, True, False]
    assert all(Path(f.absolute).is_absolute() for f in found)
