"""A reply is shown as what it is, without the keys in it, whatever it holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.raw import MAX_SHOWN, REDACTED, RawKind, hex_dump, raw_of, redacted


def test_json_is_a_value_and_a_text() -> None:
    raw = raw_of(b'{"a": [1, "\xc3\xa9"]}')
    assert (raw.kind, raw.value) == (RawKind.JSON, {"a": [1, "é"]})
    assert json.loads(raw.text) == raw.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", RawKind.NOTHING),
        (b"<html>503</html>", RawKind.TEXT),
        (b"\xff\xd8\xff\xe0\x00", RawKind.BYTES),
        (b"a\x00b", RawKind.BYTES),
        (b"[" * 100_000, RawKind.TEXT),
        (b"[" + b"1," * MAX_SHOWN + b"1]", RawKind.TEXT),
    ],
)
def test_everything_else_is_named(data: bytes, kind: RawKind) -> None:
    raw = raw_of(data)
    assert raw.kind is kind
    assert raw.cut == (len(data) > MAX_SHOWN)
    assert len(raw.text) <= MAX_SHOWN


@pytest.mark.parametrize(
    "text",
    [
        '{"api_key": "SECRET-123456", "x": 1}',
        '{"outer": {"Authorization": "Bearer SECRET-123456"}}',
        "X-Api-Key: SECRET-123456\nother: 1",
        'curl -H "Authorization: Api-Key SECRET-123456"',
        "Bearer SECRET-123456 was refused",
    ],
)
def test_keys_are_blacked_out(text: str) -> None:
    assert "SECRET" not in redacted(text)
    assert REDACTED in redacted(text)
    assert "SECRET" not in raw_of(text.encode()).text


def test_a_cut_letter_at_the_end_is_no_rubbish() -> None:
    raw = raw_of(("x" * (MAX_SHOWN - 1) + "é").encode())
    assert (raw.kind, raw.cut) == (RawKind.TEXT, True)


def test_bytes_are_listed_with_their_place() -> None:
    assert hex_dump(b"AB\x00" * 6).split("\n")[1].startswith("00000010  42 00")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_came_is_shown(data: bytes) -> None:
    raw = raw_of(data)
    assert bool(raw.text) == bool(data) or not data.strip()
