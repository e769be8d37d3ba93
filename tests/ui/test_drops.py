"""What a drop or a paste holds is sorted without decoding anything and without taking a foreign address for a file."""

from __future__ import annotations

import base64
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QUrl

from ui import drops

pytestmark = pytest.mark.display


def mime(**formats: bytes) -> QMimeData:
    """Mime data with these formats; `uris` stands for text/uri-list, `text` for text/plain."""
    names = {"uris": "text/uri-list", "text": "text/plain", "png": "image/png", "jpeg": "image/jpeg"}
    made = QMimeData()
    for key, data in formats.items():
        made.setData(names[key], QByteArray(data))
    return made


def test_files_and_folders_come_as_paths_in_their_order() -> None:
    dropped = drops.read(
        mime(uris=b"file:///tmp/b.jpg\r\nfile:///tmp/a%20folder\r\nfile:///tmp/%C3%A4%23%3F%25.png\r\n")
    )
    assert dropped.paths == ["/tmp/b.jpg", "/tmp/a folder", "/tmp/ä#?%.png"]  # noqa: S108
    assert not dropped.urls
    assert not dropped.refused


def test_names_that_are_no_utf8_and_names_with_newlines_are_kept() -> None:
    dropped = drops.read(mime(uris=b"file:///tmp/%FFnoise%0A.png\r\n"))
    assert [os.fsencode(path) for path in dropped.paths] == [b"/tmp/\xffnoise\n.png"]


@given(st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name and b"/" not in name))
def test_any_name_a_file_can_have_comes_back_whole(name: bytes) -> None:
    path = b"/tmp/x" + name
    quoted = b"".join(b"%%%02X" % byte for byte in path[1:])
    (read,) = drops.read(mime(uris=b"file:///" + quoted + b"\r\n")).paths
    assert os.fsencode(read) == path


@pytest.mark.parametrize("address", [b"file://server/share/a.jpg", b"file://localhost.evil/etc/passwd"])
def test_a_file_address_with_a_host_is_refused(address: bytes) -> None:
    dropped = drops.read(mime(uris=address + b"\r\n"))
    assert dropped.paths == []
    assert "another computer" in dropped.refused[0][1]


@pytest.mark.parametrize("address", [b"ftp://server/a.jpg", b"smb://server/a.jpg", b"javascript:alert(1)"])
def test_other_kinds_of_addresses_are_refused_by_name(address: bytes) -> None:
    dropped = drops.read(mime(uris=address + b"\r\n"))
    assert (dropped.paths, dropped.urls, dropped.blobs) == ([], [], [])
    assert "not opened" in dropped.refused[0][1]


def test_an_address_with_a_nul_is_refused() -> None:
    dropped = drops.read(mime(uris=b"file:///tmp/a%00.jpg\r\n"))
    assert dropped.paths == []
    assert dropped.refused


def test_web_addresses_stay_encoded() -> None:
    dropped = drops.read(mime(uris=b"https://example.org/a%20b.jpg?x=%2F\r\n"))
    assert dropped.urls == ["https://example.org/a%20b.jpg?x=%2F"]


def test_bytes_that_are_here_are_not_fetched_and_take_the_addresss_name() -> None:
    dropped = drops.read(mime(uris=b"https://example.org/cat.webp\r\n", jpeg=b"\xff\xd8jpeg", png=b"\x89PNG"))
    assert dropped.urls == []
    assert dropped.blobs == [("cat.webp", b"\x89PNG")]


def test_a_file_is_preferred_to_the_bytes_beside_it() -> None:
    dropped = drops.read(mime(uris=b"file:///tmp/a.jpg\r\n", png=b"\x89PNG"))
    assert dropped.paths == ["/tmp/a.jpg"]  # noqa: S108
    assert dropped.blobs == []


def test_bytes_alone_get_a_name() -> None:
    assert drops.read(mime(png=b"\x89PNG")).blobs == [("pasted.png", b"\x89PNG")]


def test_data_addresses_are_unpacked() -> None:
    coded = base64.b64encode(b"GIF89a")
    dropped = drops.read(mime(uris=b"data:image/gif;base64," + coded + b"\r\n"))
    assert dropped.blobs == [("dropped.gif", b"GIF89a")]


def test_a_damaged_data_address_is_refused() -> None:
    dropped = drops.read(mime(uris=b"data:image/gif;base64,A\r\n"))
    assert dropped.blobs == []
    assert "damaged" in dropped.refused[0][1]


def test_lines_of_text_may_be_paths_and_addresses_and_nothing_else() -> None:
    dropped = drops.read(
        mime(text=b"/tmp/a.jpg\nhttps://example.org/b.png\nsome words\n  file:///tmp/c.gif \nrelative/d.jpg\n")
    )
    assert dropped.paths == ["/tmp/a.jpg", "/tmp/c.gif"]  # noqa: S108
    assert dropped.urls == ["https://example.org/b.png"]
    assert not dropped.refused


def test_words_alone_are_nothing_to_do() -> None:
    assert not drops.read(mime(text=b"just a sentence"))
    assert not drops.read(QMimeData())


def test_a_drag_is_judged_by_its_formats_alone() -> None:
    urls = QMimeData()
    urls.setUrls([QUrl("file:///tmp/a.jpg")])
    assert drops.acceptable(urls)
    assert drops.acceptable(mime(png=b"x"))
    other = QMimeData()
    other.setData("application/x-unknown", QByteArray(b"x"))
    assert not drops.acceptable(other)


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_whatever_is_dropped_is_sorted_without_an_error(uris: bytes, text: bytes) -> None:
    dropped = drops.read(mime(uris=uris, text=text))
    assert all("\0" not in path for path in dropped.paths)


@given(st.text(max_size=200))
def test_any_data_address_is_read_or_refused(body: str) -> None:
    made = QMimeData()
    made.setText(f"data:image/png;base64,{body}")
    drops.read(made)
