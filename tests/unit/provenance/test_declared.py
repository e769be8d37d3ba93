"""Declarations are found where generators, editors and cameras leave them, and nowhere else."""

from __future__ import annotations

import io
import json
import zlib
from pathlib import Path

import pytest
from PIL import Image

from app.domain.provenance import AbsenceKind, Declaration, ProvenanceAbsence, Says
from app.provenance.declared import MAX_VALUE, declared, declared_from_manifests, read_declarations
from app.provenance.vocabulary import names_generator, says_of_source_type
from tests.unit.provenance.embedding import exif, iptc, jpeg, png, tiff, webp, xmp
from tests.unit.provenance.signing import FORMATS, IPTC, picture

SOURCE = f'Iptc4xmpExt:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'
APP1 = b"http://ns.adobe.com/xap/1.0/\0"
GENERATED = Declaration("XMP DigitalSourceType", f"{IPTC}trainedAlgorithmicMedia", Says.AI_GENERATED)


@pytest.mark.parametrize("mime", FORMATS)
def test_a_plain_picture_declares_nothing(mime: str) -> None:
    assert read_declarations(picture(mime)) == ()


@pytest.mark.parametrize(
    "packet",
    [
        xmp(SOURCE),
        xmp(elements=f"<Iptc4xmpExt:DigitalSourceType>{IPTC}trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>"),
        xmp(elements=f'<Iptc4xmpExt:DigitalSourceType rdf:resource="{IPTC}trainedAlgorithmicMedia"/>'),
        xmp(SOURCE).decode().encode("utf-16"),
        xmp(SOURCE.replace("Iptc4xmpExt:", "ext:").replace('"', "'")),
    ],
    ids=["attribute", "element", "resource", "utf-16", "other prefix and quotes"],
)
def test_the_iptc_source_type_is_read_in_every_spelling(packet: bytes) -> None:
    assert read_declarations(jpeg((0xE1, APP1 + packet))) == (GENERATED,)


@pytest.mark.parametrize(
    "data",
    [
        jpeg((0xE1, APP1 + xmp(SOURCE))),
        png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(SOURCE))),
        png((b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(xmp(SOURCE)))),
        webp((b"XMP ", xmp(SOURCE))),
        picture("image/avif") + xmp(SOURCE),
        picture("image/gif") + xmp(SOURCE),
        jpeg((0xE1, b"Exif\0\0" + exif({0x2BC: xmp(SOURCE)}))),
    ],
    ids=["jpeg", "png", "png packed", "webp", "avif", "gif", "tag of a TIFF structure"],
)
def test_xmp_is_found_in_every_container(data: bytes) -> None:
    assert read_declarations(data) == (GENERATED,)


def test_xmp_that_pillow_wrote_is_found() -> None:
    for name in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF"):
        buffer = io.BytesIO()
        info = {"xmp": xmp(SOURCE)} if name != "PNG" else {}
        picture_ = Image.new("RGB", (8, 8))
        if name == "TIFF":
            picture_.save(buffer, name, tiffinfo={700: xmp(SOURCE)})
        elif name == "PNG":
            buffer.write(png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(SOURCE))))
        else:
            picture_.save(buffer, name, **info)
        assert GENERATED in read_declarations(buffer.getvalue()), name


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("trainedAlgorithmicMedia", Says.AI_GENERATED),
        ("compositeWithTrainedAlgorithmicMedia", Says.AI_EDITED),
        ("compositeSynthetic", Says.AI_EDITED),
        ("algorithmicMedia", Says.COMPUTER),
        ("digitalCapture", Says.CAMERA),
        ("computationalCapture", Says.CAMERA),
        ("humanEdits", Says.HUMAN_EDITED),
        ("composite", Says.OTHER),
        ("something new", Says.OTHER),
        ("", Says.OTHER),
    ],
)
def test_what_a_source_type_says(term: str, says: Says) -> None:
    for spelled in (term, IPTC + term, (IPTC + term).replace("http:", "https:"), f" {term} "):
        assert says_of_source_type(spelled) is says


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("parameters", "a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, Seed: 1"),
        ("prompt", json.dumps({"3": {"class_type": "KSampler"}})),
        ("workflow", json.dumps({"last_node_id": 9, "nodes": []})),
        ("sd-metadata", "{}"),
        ("invokeai_metadata", "{}"),
        ("Dream", "a cat -s 50"),
        ("AIGC", '{"Label": "1"}'),
        ("Software", "NovelAI"),
        ("Software", "Google Gemini"),
        ("Comment", '{"prompt": "a cat", "sampler": "k_euler", "seed": 3}'),
        ("Description", "A cat. Made with Google AI"),
        ("Title", "AI generated image"),
    ],
)
def test_png_text_of_generators_is_a_declaration(key: str, text: str) -> None:
    latin = text.encode("latin-1")
    for chunk in (
        (b"tEXt", key.encode() + b"\0" + latin),
        (b"zTXt", key.encode() + b"\0\0" + zlib.compress(latin)),
        (b"iTXt", key.encode() + b"\0\0\0\0\0" + text.encode()),
        (b"iTXt", key.encode() + b"\0\1\0\0\0" + zlib.compress(text.encode())),
    ):
        (found,) = read_declarations(png(chunk))
        assert (found.source, found.says) == (f"PNG text “{key}”", Says.AI_GENERATED)
        assert found.value == " ".join(text.split())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Software", "Matplotlib version3.11.2, https://matplotlib.org/"),
        ("Software", "Adobe Photoshop 25.0"),
        ("Software", "f.lux"),
        ("parameters", "temperature=300K"),
        ("workflow", "see the lab book"),
        ("Comment", "Created with GIMP"),
        ("Description", "La imagen 3 de la serie Gemini, photographed by Leonardo with a flux lamp"),
        ("Title", "Firefly at night"),
        ("Author", "Grok Rosa"),
    ],
)
def test_ordinary_text_is_none(key: str, text: str) -> None:
    assert read_declarations(png((b"tEXt", key.encode() + b"\0" + text.encode()))) == ()


def test_a_camera_needs_its_exposure() -> None:
    camera: dict[int, bytes | str] = {0x10F: "Canon", 0x110: "Canon EOS R5"}
    for order in ("<", ">"):
        block = exif(camera, {0x829A: bytes(8)}, order)
        expected = (Declaration("EXIF Make, Model and exposure", "Canon EOS R5", Says.CAMERA),)
        assert read_declarations(jpeg((0xE1, b"Exif\0\0" + block))) == expected
        assert read_declarations(png((b"eXIf", block))) == expected
        assert read_declarations(webp((b"EXIF", block))) == expected
    (bare,) = read_declarations(jpeg((0xE1, b"Exif\0\0" + exif(camera))))
    assert bare.says is Says.OTHER
    assert "without exposure" in bare.source


@pytest.mark.parametrize(
    ("tag", "text", "source"),
    [
        (0x131, "Stable Diffusion XL", "EXIF Software"),
        (0x131, "ChatGPT", "EXIF Software"),
        (0x13B, "Midjourney", "EXIF Artist"),
        (0x10E, "a cat --v 6 Job ID: 0123abcd-aaaa-bbbb-cccc-0123456789ab", "EXIF ImageDescription"),
    ],
)
def test_exif_that_names_a_generator(tag: int, text: str, source: str) -> None:
    assert read_declarations(jpeg((0xE1, b"Exif\0\0" + exif({tag: text})))) == (
        Declaration(source, text, Says.AI_GENERATED),
    )
    assert Declaration(source, text, Says.AI_GENERATED) in read_declarations(tiff({tag: text}))


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "ascii"])
def test_settings_in_a_user_comment(encoding: str) -> None:
    text = "a cat Negative prompt: dog Steps: 20, Sampler: Euler a"
    comment = (b"ASCII\0\0\0" if encoding == "ascii" else b"UNICODE\0") + text.encode(encoding)
    (found,) = read_declarations(jpeg((0xE1, b"Exif\0\0" + exif({}, {0x9286: comment}))))
    assert found == Declaration("EXIF UserComment", text, Says.AI_GENERATED)


def test_credits_in_iptc_xmp_and_comment() -> None:
    assert read_declarations(jpeg((0xED, iptc((110, "Made with Google AI"))))) == (
        Declaration("IPTC credit", "Made with Google AI", Says.AI_GENERATED),
    )
    (edited,) = read_declarations(jpeg((0xE1, APP1 + xmp('photoshop:Credit="Edited with Google AI"'))))
    assert edited == Declaration("XMP Credit", "Edited with Google AI", Says.AI_EDITED)
    (tool,) = read_declarations(jpeg((0xE1, APP1 + xmp('xmp:CreatorTool="Adobe Firefly"'))))
    assert (tool.source, tool.says) == ("XMP CreatorTool", Says.AI_GENERATED)
    (comment,) = read_declarations(jpeg((0xFE, b"created by ComfyUI")))
    assert comment.source == "JPEG comment"
    (label,) = read_declarations(jpeg((0xE1, APP1 + xmp('TC260:AIGC=\'{"Label":"1"}\''))))
    assert label == Declaration("XMP AIGC label", '{"Label":"1"}', Says.AI_GENERATED)
    assert read_declarations(jpeg((0xE1, APP1 + xmp('xmp:CreatorTool="Adobe Photoshop 25.0"')))) == ()


def test_a_value_is_cut_and_printable() -> None:
    (found,) = read_declarations(png((b"tEXt", b"prompt\0" + b"long \x1b[31m\n" * 200)))
    assert len(found.value) == MAX_VALUE
    assert found.value.endswith("…")
    assert found.value.isprintable()


def test_the_same_said_twice_is_said_once() -> None:
    data = jpeg((0xE1, APP1 + xmp(SOURCE)), (0xE1, APP1 + xmp(SOURCE)))
    assert read_declarations(data) == (GENERATED,)


def test_entities_are_read_and_no_bomb_goes_off() -> None:
    packet = xmp('xmp:CreatorTool="Made with Google AI &amp; friends"')
    (found,) = read_declarations(jpeg((0xE1, APP1 + packet)))
    assert found.value == "Made with Google AI & friends"
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + xmp('xmp:CreatorTool="Made with Google AI &b;"')
    (found,) = read_declarations(jpeg((0xE1, APP1 + bomb)))
    assert found.value == "Made with Google AI &b;"


def test_a_packed_bomb_is_not_unpacked_whole() -> None:
    bomb = zlib.compress(bytes(400_000_000 // 8), 9)
    many = [(b"zTXt", b"prompt\0\0" + bomb)] * 40
    assert len(read_declarations(png(*many))) == 1


def test_the_operation_answers_in_json() -> None:
    meta, blobs = declared(memoryview(jpeg((0xE1, APP1 + xmp(SOURCE)))), {})
    assert json.loads(json.dumps(meta)) == {
        "declarations": [
            {"source": "XMP DigitalSourceType", "value": f"{IPTC}trainedAlgorithmicMedia", "says": "ai_generated"}
        ]
    }
    assert blobs == []


def test_without_a_manifest_none_declares() -> None:
    assert declared_from_manifests(ProvenanceAbsence(AbsenceKind.NO_MANIFEST, "")) == ()


def test_prose_and_program_names_are_told_apart() -> None:
    assert names_generator("gemini", program_field=True)
    assert not names_generator("gemini", program_field=False)


def test_the_neutral_corpus_declares_no_ai(corpus: Path) -> None:
    for path in sorted((corpus / "C_neutral").rglob("*")):
        if path.is_file():
            said = read_declarations(path.read_bytes())
            assert not [d for d in said if d.says in (Says.AI_GENERATED, Says.AI_EDITED)], path


def test_every_hostile_file_is_read_without_an_error(corpus: Path) -> None:
    for path in sorted((corpus / "B_hostile").rglob("*")):
        if path.is_file():
            read_declarations(path.read_bytes())
