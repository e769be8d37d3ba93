"""Metadata is read whole, in groups and in words; hostile files end in facts, and nothing in them expands or hides."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

from app.domain.facts import Fact, FileFacts, as_json, as_text, grouped, matching
from app.images.sandbox import Sandbox
from app.provenance.metadata import MAX_FACTS, metadata, metadata_from_json, read_metadata
from app.provenance.plain import MAX_SHOWN, plain, summary, text_or_summary
from app.provenance.xmp_facts import MAX_DEPTH, xmp_facts
from tests.unit.provenance.embedding import iptc, jpeg, png, webp, xmp

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"


def photograph() -> bytes:
    """A JPEG as a camera writes it: names, exposure, a place, a maker's note, a profile, a comment."""
    picture = Image.new("RGB", (16, 8), "red")
    exif = picture.getexif()
    exif[0x10F], exif[0x110], exif[0x112], exif[0x13B] = "Canon", "EOS R5", 6, "Ada Example"
    below = exif.get_ifd(0x8769)
    below[0x829A], below[0x927C], below[0xA431] = IFDRational(1, 250), b"secret maker" * 40, "0042"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (52.0, 31.0, 12.0), "E", (13.0, 24.0, 36.0)
    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture.save(out, "JPEG", exif=exif, icc_profile=profile, comment=b"taken by hand")
    return out.getvalue()


def by_name(read: FileFacts) -> dict[str, Fact]:
    return {f"{fact.group}/{fact.name}": fact for fact in read.facts}


def test_a_photograph_is_read_in_all_its_directories() -> None:
    facts = by_name(read_metadata(photograph()))
    assert facts["EXIF/Make"].value == "Canon"
    assert facts["EXIF/ExposureTime"].value == "1/250 (0.004)"
    assert facts["EXIF/Orientation"].value == "6"
    assert facts["EXIF/MakerNote"].value == "480 bytes, not taken apart"
    assert facts["Text in the file/JPEG comment"].value == "taken by hand"
    assert facts["Colour profile (ICC)/Class"].value == "display"
    assert "sRGB" in facts["Colour profile (ICC)/Description"].value
    assert facts["Hashes/SHA-256"].value != facts["Hashes/MD5"].value


def test_what_may_tell_who_or_where_is_marked() -> None:
    facts = by_name(read_metadata(photograph()))
    assert facts["EXIF: place (GPS)/Position"].value == "52.520000° N, 13.410000° E"
    assert all(fact.personal for name, fact in facts.items() if "GPS" in name)
    assert facts["EXIF/Artist"].personal
    assert facts["EXIF/BodySerialNumber"].personal
    assert not facts["EXIF/ExposureTime"].personal
    assert not facts["Hashes/SHA-256"].personal


@pytest.mark.parametrize(
    "data",
    [
        jpeg((0xE1, XMP_HEAD + xmp('dc:title="Sunset"'))),
        png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp('dc:title="Sunset"'))),
        webp((b"XMP ", xmp('dc:title="Sunset"'))),
    ],
    ids=["jpeg", "png", "webp"],
)
def test_xmp_is_read_from_each_container(data: bytes) -> None:
    assert by_name(read_metadata(data))["XMP/dc:title"].value == "Sunset"


def test_xmp_lists_and_languages_become_paths() -> None:
    packet = xmp(
        elements="<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq></dc:creator>"
        '<t><rdf:Alt><rdf:li xml:lang="x-default">A</rdf:li><rdf:li xml:lang="de">B</rdf:li></rdf:Alt></t>'
    )
    facts = {fact.name: fact for fact in xmp_facts(packet)}
    assert [facts[name].value for name in ("dc:creator[1]", "dc:creator[2]", "t[1]", "t[de]")] == [
        "Ada", "Bo", "A", "B",
    ]  # fmt: skip
    assert facts["dc:creator[1]"].personal


def test_no_entity_expands() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x:xmpmeta>&b;</x:xmpmeta>'
    (said,) = xmp_facts(bomb)
    assert said.name == "(damaged)"
    assert "document type" in said.value


def test_depth_is_bounded_and_what_was_read_is_kept() -> None:
    deep = b"<a p='kept'>" + b"<b>" * (MAX_DEPTH + 5)
    facts = list(xmp_facts(deep))
    assert facts[0].value == "kept"
    assert "nested too deeply" in facts[-1].value


def test_iptc_and_png_text_are_named() -> None:
    facts = by_name(read_metadata(jpeg((0xED, iptc((80, "Ada"), (120, "Grüße"))))))
    assert facts["IPTC/By-line"].personal
    assert facts["IPTC/Caption"].value == "Grüße"
    text = by_name(read_metadata(png((b"tEXt", b"parameters\0a cat, Steps: 20"))))
    assert text["Text in the file/PNG text: parameters"].value == "a cat, Steps: 20"


def test_a_png_carries_its_profile_packed() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    facts = by_name(read_metadata(png((b"iCCP", b"x\0\0" + zlib.compress(profile)))))
    assert facts["Colour profile (ICC)/Colour space"].value == "RGB"
    broken = by_name(read_metadata(png((b"iCCP", b"x\0\0" + zlib.compress(b"rubbish")))))
    assert broken["Colour profile (ICC)/(damaged)"].value


def test_nothing_invisible_is_shown() -> None:
    hostile = "a\x00\x1b[31m\u202egpj.exe\u200b" + "x" * 10_000
    shown = plain(hostile)
    assert all(c.isprintable() or c in "\n\t" for c in shown)
    assert len(shown) <= MAX_SHOWN + 2
    assert text_or_summary(b"\xff\xfe\x00\x01") == summary(b"\xff\xfe\x00\x01") == "4 bytes: ff fe 00 01"


def test_there_is_an_end_to_facts() -> None:
    many = png(*((b"tEXt", f"key{number}\0value".encode()) for number in range(MAX_FACTS)))
    read = read_metadata(many)
    assert len(read.facts) <= MAX_FACTS
    loops = b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    assert not read_metadata(loops).cut


def test_the_operation_and_its_reverse_agree() -> None:
    meta, blobs = metadata(photograph(), {})
    assert metadata_from_json(meta) == read_metadata(photograph())
    assert blobs == []
    assert metadata_from_json({"facts": [["a"], 1, ["g", "n", "v", False]]}).facts == (Fact("g", "n", "v"),)


@given(st.binary(max_size=600), st.sampled_from([b"", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"\xff\xd8\xff\xe1"]))
def test_whatever_comes_ends_in_facts(data: bytes, head: bytes) -> None:
    for fact in read_metadata(head + data).facts:
        assert all(c.isprintable() or c in "\n\t" for c in fact.name + fact.value)


@given(st.binary(max_size=400))
def test_whatever_a_packet_holds_ends_in_facts(data: bytes) -> None:
    for fact in xmp_facts(b"<x:xmpmeta>" + data):
        assert all(c.isprintable() or c in "\n\t" for c in fact.name + fact.value)


@pytest.mark.parametrize("folder", ["A_c2pa", "B_hostile", "C_neutral"])
async def test_every_file_of_the_corpus_ends_in_facts_in_the_sandbox(corpus: Path, folder: str) -> None:
    sandbox = Sandbox({"provenance.metadata": "app.provenance.metadata:metadata"}, workers=1)
    await sandbox.start()
    try:
        for path in sorted((corpus / folder).rglob("*")):
            if path.is_file():
                reply = await sandbox.run("provenance.metadata", str(path), {})
                read = metadata_from_json(reply.meta)
                assert {"SHA-256", "MD5"} <= {fact.name for fact in read.facts}, path
    finally:
        await sandbox.close()


def test_facts_are_searched_and_written_out() -> None:
    facts = (Fact("EXIF", "Make", "Canon"), Fact("XMP", "dc:title", "Sunset"))
    assert matching(facts, "exif can") == facts[:1]
    assert matching(facts, "  ") == facts
    assert list(grouped(facts)) == ["EXIF", "XMP"]
    assert as_text(facts) == "EXIF\n  Make: Canon\n\nXMP\n  dc:title: Sunset"
    assert '"value": "Sunset"' in as_json(facts)
