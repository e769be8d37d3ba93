"""Reads what was dropped or pasted: files, folders, addresses, raw image bytes – never decoded by Qt."""

from __future__ import annotations

import base64
import binascii
import os
import re
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl

from ui.translate import tr

# In order of preference: a browser offers the same picture in several encodings.
RAW_FORMATS = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/avif",
    "image/gif",
    "image/tiff",
    "image/bmp",
)
_DATA_URL = re.compile(r"data:(image/[\w.+-]+)?((?:;[\w=.+-]+)*?)(;base64)?,(.*)\Z", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|file|data):\S+", re.IGNORECASE)


@dataclass(slots=True)
class Dropped:
    """What there was to take in, and what was left lying with the reason."""

    paths: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    blobs: list[tuple[str, bytes]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.paths or self.urls or self.blobs or self.refused)


def acceptable(mime: QMimeData) -> bool:
    """Whether a drag may be dropped here; reads names of formats only."""
    return mime.hasUrls() or mime.hasText() or any(mime.hasFormat(name) for name in RAW_FORMATS)


def read(mime: QMimeData) -> Dropped:
    """Sort a drop or a paste.

    Local files come first. Where a browser gives both the picture's bytes and its address,
    the bytes are taken: nothing is fetched that is already here.
    """
    dropped = Dropped()
    urls = list(mime.urls()) if mime.hasUrls() else _urls_in_text(mime)
    for url in urls:
        _sort(url, dropped)
    if not dropped.paths:
        raw = next((name for name in RAW_FORMATS if mime.hasFormat(name)), None)
        if raw is not None and (data := bytes(mime.data(raw).data())):
            dropped.blobs = [(_name_for(dropped.urls, raw), data)]
            dropped.urls = []
    return dropped


def _urls_in_text(mime: QMimeData) -> list[QUrl]:
    if not mime.hasText():
        return []
    urls: list[QUrl] = []
    for line in mime.text().splitlines()[:10_000]:
        text = line.strip()
        if _ADDRESS.fullmatch(text):
            urls.append(QUrl(text))
        elif text.startswith("/"):
            urls.append(QUrl.fromLocalFile(text))
    return urls


def _sort(url: QUrl, dropped: Dropped) -> None:
    scheme = url.scheme().lower()
    shown = url.toDisplayString()[:200]
    if scheme == "file":
        if url.host():  # Qt would call file://host/share a local file
            dropped.refused.append(
                (shown, tr("This address names another computer; only files of this one are opened."))
            )
        elif "\0" in (path := _local_path(url)) or not path:
            dropped.refused.append((shown, tr("This address names no file.")))
        else:
            dropped.paths.append(path)
    elif scheme in ("http", "https"):
        dropped.urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    elif scheme == "data":
        _sort_data_url(url.toString(QUrl.ComponentFormattingOption.FullyEncoded), dropped)
    else:
        dropped.refused.append(
            (shown, tr("Addresses of the kind “{scheme}” are not opened.", scheme=scheme or tr("none")))
        )


def _local_path(url: QUrl) -> str:
    """The file's name as Python writes it: bytes that are no UTF-8 stay, where QUrl.toLocalFile loses them."""
    return os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))


def _sort_data_url(text: str, dropped: Dropped) -> None:
    match = _DATA_URL.match(text)
    if match is None:
        dropped.refused.append((text[:60], tr("This data address cannot be read.")))
        return
    body = unquote_to_bytes(match.group(4))
    if match.group(3):
        try:
            body = base64.b64decode(body, validate=False)
        except binascii.Error:
            dropped.refused.append((text[:60], tr("The base64 text of this data address is damaged.")))
            return
    suffix = (match.group(1) or "image/unknown").rsplit("/", 1)[-1]
    dropped.blobs.append((tr("dropped.{suffix}", suffix=suffix), body))


def _name_for(urls: list[str], mime: str) -> str:
    suffix = mime.rsplit("/", 1)[-1]
    if urls:
        stem = QUrl(urls[0]).fileName() or QUrl(urls[0]).host()
        if stem:
            return stem if "." in stem else f"{stem}.{suffix}"
    return tr("pasted.{suffix}", suffix=suffix)
