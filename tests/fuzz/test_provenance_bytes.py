"""Whatever bytes come in, reading their provenance ends in a value, and in no error but ours."""

from __future__ import annotations

import base64
import json
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.provenance import ProvenanceAbsence, ProvenanceReport, finding_group, ingredient_tree
from app.errors import SettingsError
from app.provenance.certificates import certificates_in
from app.provenance.codec import provenance_from_json, provenance_to_json
from app.provenance.declared import declared_from_manifests, read_declarations
from app.provenance.exif import comment_of, read_tags
from app.provenance.manifests import parse_store
from app.provenance.reader import read_provenance
from app.provenance.sniffing import sniff_carrier
from tests.unit.provenance.embedding import exif, iptc, jpeg, png, webp, xmp
from tests.unit.provenance.signing import FORMATS, IPTC, authority, picture

SIGNER = authority()
SIGNED = {mime: SIGNER.sign(picture(mime), mime, thumbnail=picture(size=(16, 16))) for mime in FORMATS}
SOURCE = f'Iptc4xmpExt:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'
CAMERA = exif({0x10F: "Canon", 0x110: "EOS", 0x131: "NovelAI"}, {0x829A: bytes(8), 0x9286: b"UNICODE\0a\0b\0"})
SEEDS = (
    jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(SOURCE)), (0xED, iptc((110, "Made with Google AI")))),
    jpeg((0xE1, b"Exif\0\0" + CAMERA), (0xFE, b"Midjourney")),
    png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(SOURCE)), (b"tEXt", b"prompt\0x"), (b"eXIf", CAMERA)),
    webp((b"EXIF", CAMERA), (b"XMP ", xmp(SOURCE))),
    CAMERA,
    picture("image/avif") + xmp(SOURCE),
)
STARTS = st.sampled_from(
    [b"", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"II*\0", b"MM\0*", b"GIF89a", b"%PDF-",
     b"\0\0\0\x18ftypavif", b"\0\0\0\x08jumb", b"<svg ", b"\0\0\0\x0cJXL \r\n\x87\n"]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A good file, cut and with a few bytes changed."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(0, 8))):
        position = draw(st.integers(0, len(data) - 1))
        piece = draw(st.binary(min_size=1, max_size=6))
        data[position : position + len(piece)] = piece
    return bytes(data[: draw(st.integers(0, len(data)))]) if draw(st.booleans()) else bytes(data)


@given(st.builds(bytes.__add__, STARTS, st.binary(max_size=400)))
def test_any_bytes_declare_something_or_nothing(data: bytes) -> None:
    assert isinstance(read_declarations(data), tuple)
    sniff_carrier(data)


@given(damaged(SEEDS))
@settings(max_examples=300)
def test_a_damaged_picture_declares_something_or_nothing(data: bytes) -> None:
    for declaration in read_declarations(data):
        assert len(declaration.value) <= 200
        assert declaration.value.isprintable()


@given(st.builds(bytes.__add__, STARTS, st.binary(max_size=400)))
@settings(max_examples=60)
def test_any_bytes_have_a_provenance_or_an_absence(data: bytes) -> None:
    assert isinstance(read_provenance(data, "", ()), ProvenanceReport | ProvenanceAbsence)


@given(damaged(tuple(SIGNED.values())))
@settings(max_examples=150)
def test_a_damaged_signed_picture_is_read_or_absent_and_survives_json(data: bytes) -> None:
    found = read_provenance(data, "", ())
    assert provenance_from_json(json.loads(json.dumps(provenance_to_json(found)))) == found
    if isinstance(found, ProvenanceReport):
        finding_group(found)
        ingredient_tree(found)
        declared_from_manifests(found)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_KEYS = (
    *("active_manifest", "manifests", "validation_results", "validation_state", "validation_status", "ingredients"),
    *("assertions", "label", "data", "actions", "thumbnail", "identifier", "signature_info", "claim_generator_info"),
    *("activeManifest", "ingredientDeltas", "validationDeltas", "ingredientAssertionURI", "success", "failure"),
    *("code", "title"),
)


@given(
    st.recursive(
        JSON,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=4),
        max_leaves=20,
    ).filter(lambda value: isinstance(value, dict))
)
@settings(max_examples=200)
def test_any_store_of_the_librarys_words_becomes_a_report(store: object) -> None:
    assert isinstance(store, dict)
    raw = json.dumps(store).encode()
    report = parse_store(
        store, load_thumbnail=lambda _: None, trust_list=None, trust_lists=(), remote_url=None, raw=raw
    )
    finding_group(report)
    ingredient_tree(report)
    declared_from_manifests(report)


@given(st.binary(max_size=300), st.sampled_from([b"II*\0", b"MM\0*"]))
def test_any_directory_is_read(data: bytes, order: bytes) -> None:
    for value in read_tags(order + data).values():
        comment_of(value)


@given(st.text(max_size=60), st.binary(max_size=200))
def test_any_text_is_certificates_or_a_refusal(text: str, data: bytes) -> None:
    block = f"-----BEGIN CERTIFICATE-----{base64.b64encode(data).decode()}-----END CERTIFICATE-----"
    for candidate in (text, block, f"-----BEGIN CERTIFICATE-----{text}-----END CERTIFICATE-----"):
        with suppress(SettingsError):
            certificates_in(candidate)
