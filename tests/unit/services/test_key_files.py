"""Keys travel in a file: written and read the same, refused in words when it is no such file."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EnvironmentFaultError, SettingsError
from app.services.key_files import parse_keys, read_keys, serialise_keys, write_keys

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
sequences = st.lists(st.sampled_from(["1", "Ctrl+Shift+F", "Return", "+", "]"]), max_size=8).map(tuple)


@given(st.dictionaries(names, sequences, max_size=5))
def test_what_is_written_is_read(keys: dict[str, tuple[str, ...]]) -> None:
    assert parse_keys(serialise_keys(keys)) == keys


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_only_our_error_comes_out(text: bytes) -> None:
    with contextlib.suppress(SettingsError):
        parse_keys(text)


@pytest.mark.parametrize(
    "text", [b"\xff", b"keys = 3", b"[keys]\nhuman = 1", b"[keys]\nhuman = ['a','b','c','d','e','f','g','h','i']", b""]
)
def test_another_file_is_refused(text: bytes) -> None:
    with pytest.raises(SettingsError):
        parse_keys(text)


async def test_a_file_goes_round(tmp_path: Path) -> None:
    keys = {"human": ("F",), "commit": ()}
    await write_keys(tmp_path / "keys.toml", keys)
    assert await read_keys(tmp_path / "keys.toml") == keys


async def test_what_the_disk_refuses_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFaultError):
        await read_keys(tmp_path / "none.toml")
    with pytest.raises(EnvironmentFaultError):
        await write_keys(tmp_path / "no" / "keys.toml", {})
