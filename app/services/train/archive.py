"""A gold set as one file: what stands in `set.json`, how it is checked, and how the archive is written whole."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.image import is_sha256
from app.domain.labels import Axis
from app.domain.training import Difficulty, GoldItem, GoldSet, check_set, described
from app.errors import EnvironmentFaultError, SettingsError
from app.images.training_files import MANIFEST, MOST_IMAGE, MOST_MANIFEST
from app.services.train.apart import Told

SUFFIX = ".slset"
FORMAT, VERSION = "secondlook-gold-set", 1
_LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class SharedSet:
    """What a shared file says: a set without a number of its own here."""

    name: str
    made_by: str
    made_at: str
    policy_version: str
    note: str
    choices: tuple[str, ...]
    items: tuple[GoldItem, ...]


def manifest(gold: GoldSet) -> bytes:
    """`set.json` of a set: the same set gives the same bytes."""
    body = {
        "name": gold.name,
        "version": gold.version,
        "made_by": gold.made_by,
        "made_at": gold.made_at,
        "policy_version": gold.policy_version,
        "note": gold.note,
        "choices": list(gold.choices),
        "items": [described(item) for item in sorted(gold.items, key=lambda item: item.sha256)],
    }
    whole = {"format": FORMAT, "format_version": VERSION, "sha256": _digest(body), "set": body}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8", "replace") + b"\n"


def read_manifest(content: bytes) -> SharedSet:
    """The set that a `set.json` describes.

    Raises:
        SettingsError: it is none, of a newer kind, was changed after it was written, or cannot be used.
    """
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{MANIFEST} is no JSON: {str(error)[:200]}.") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or not isinstance(whole.get("set"), dict):
        raise SettingsError(f"{MANIFEST} describes no gold set.")
    if whole.get("format_version") != VERSION:
        raise SettingsError("The set was written by a newer Second Look; update this one.")
    body = whole["set"]
    if whole.get("sha256") != _digest(body):
        raise SettingsError("The set does not match its hash: it was changed or damaged after it was written.")
    try:
        return _shared(body)
    except (KeyError, TypeError, ValueError) as error:
        raise SettingsError(f"{MANIFEST} cannot be used: {str(error)[:200]}.") from error


def write_archive(path: Path, content: bytes, images: Mapping[str, str], told: Told | None = None) -> None:
    """Write the file whole or not at all; entries are stored as they are, so that reading needs no unpacking.

    Args:
        path: where; an existing file is replaced.
        content: `set.json`.
        images: by SHA-256 the path of a file with these bytes.
        told: is told after each image.

    Raises:
        SettingsError: an image, or what describes the set, is too large to be shared.
        EnvironmentFaultError: a file cannot be read or written, or has changed meanwhile.
    """
    if len(content) > MOST_MANIFEST:
        raise SettingsError(f"What describes the set takes more than {MOST_MANIFEST >> 20} MB, too much to be shared.")
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as made:
                made.writestr(zipfile.ZipInfo(MANIFEST), content)
                for done, (sha256, source) in enumerate(sorted(images.items()), 1):
                    made.writestr(zipfile.ZipInfo(f"images/{sha256}"), _image(sha256, source))
                    if told is not None:
                        told(done, len(images))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(temporary).unlink()


def _image(sha256: str, source: str) -> bytes:
    with open(source, "rb") as file:  # noqa: PTH123 - a path may hold bytes that are no text
        content = file.read(MOST_IMAGE + 1)
    if len(content) > MOST_IMAGE:
        raise SettingsError(f"{source} is larger than {MOST_IMAGE >> 20} MB, too large for a shared set.")
    if hashlib.sha256(content).hexdigest() != sha256:
        raise EnvironmentFaultError(f"{source} has changed while it was being read.")
    return content


def _shared(body: Mapping[str, Any]) -> SharedSet:
    if not isinstance(body["items"], list):
        msg = "it has no list of items"
        raise TypeError(msg)
    made = SharedSet(
        name=" ".join(_text(body, "name").split())[:200],
        made_by=_text(body, "made_by"),
        made_at=_text(body, "made_at"),
        policy_version=_text(body, "policy_version"),
        note=_text(body, "note"),
        choices=_texts(body, "choices"),
        items=tuple(_item(item) for item in body["items"]),
    )
    wrong = check_set(made.choices, made.items) + (() if made.name else ("It has no name.",))
    if wrong:
        raise ValueError(" ".join(wrong[:5]))
    return made


def _item(item: Mapping[str, Any]) -> GoldItem:
    sha256 = _text(item, "sha256")
    if not is_sha256(sha256):
        msg = f"“{sha256[:70]}” is no SHA-256"
        raise ValueError(msg)
    if not isinstance(item["ambiguous"], bool):
        msg = "ambiguous is neither true nor false"
        raise TypeError(msg)
    return GoldItem(
        sha256,
        Axis(item["axis"]),
        _text(item, "answer"),
        _text(item, "explanation"),
        _text(item, "quote"),
        Difficulty(item["difficulty"]),
        item["ambiguous"],
        _texts(item, "confirmed_by"),
        confirmed_elsewhere=_texts(item, "confirmed_elsewhere") if "confirmed_elsewhere" in item else (),
    )


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body[name]
    if not isinstance(value, str) or len(value) > _LONGEST:
        msg = f"{name} is no text of at most {_LONGEST} characters"
        raise ValueError(msg)
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _texts(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = body[name]
    if not isinstance(values, list) or len(values) > 1000:
        msg = f"{name} is no list"
        raise TypeError(msg)
    return tuple(_text({name: value}, name) for value in values)


def _digest(body: object) -> str:
    """SHA-256 of the canonical JSON: sorted keys, no blanks, UTF-8."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
