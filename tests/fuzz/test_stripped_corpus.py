"""Real files, with real metadata, stripped: the pixels are the same, the metadata are gone."""

from __future__ import annotations

import io
import json
import warnings
from pathlib import Path

from PIL import Image

from app.images import lossless
from app.images.formats import MIMES

_LEFT_OVER = (b"<x:xmpmeta", b"http://ns.adobe.com/xap/", b"Photoshop 3.0", b"jumdc2pa", b"photoshop:")


def _pixels(data: bytes) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what is odd in old test files
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            return picture.mode.encode() + picture.tobytes()


def test_every_readable_file_of_the_corpus_is_stripped_without_a_changed_pixel(corpus: Path) -> None:
    expected = json.loads((corpus / "EXPECTED.json").read_text())["pillow"]
    readable = [(name, MIMES.get(facts["format"])) for name, facts in expected.items() if facts["outcome"] == "ok"]
    strippable = [(name, mime) for name, mime in readable if mime in lossless.STRIPPABLE]
    refused, changed = [], 0
    for name, mime in strippable:
        assert mime is not None
        data = (corpus / name).read_bytes()
        try:
            stripped = lossless.strip(data, mime)
        except lossless.NotStrippableError:
            refused.append(name)
            continue
        assert _pixels(stripped.data) == _pixels(data), name
        assert not [left for left in _LEFT_OVER if left in stripped.data], name
        changed += bool(stripped.removed)
    assert changed > 40
    # Structures so odd that nothing can be promised: these are encoded anew instead.
    assert len(refused) < len(strippable) // 8, refused
