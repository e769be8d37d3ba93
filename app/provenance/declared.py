"""What a file declares of its own origin – in C2PA actions, XMP, IPTC, EXIF and PNG text – each with its source.

A declaration is a claim of whoever wrote the file, never a finding and never a
probability. That a file declares nothing says nothing: most pictures of either kind do not.
"""

from __future__ import annotations

import html
import json
import mmap
import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.provenance import C2PA_ACTIVE, Declaration, Manifest, Provenance, ProvenanceReport, Says
from app.provenance import exif
from app.provenance.codec import declarations_to_json
from app.provenance.containers import Blocks, find_blocks
from app.provenance.vocabulary import names_generator, says_of_source_type

MAX_VALUE = 200
MAX_DECLARATIONS = 64
# How much is searched: no honest file has more, and a hostile one must not cost seconds.
MAX_TEXTS, MAX_TEXT = 256, 20_000
MAX_PACKETS, MAX_PACKET = 8, 512 * 1024

Buffer = bytes | bytearray | memoryview | mmap.mmap

# XMP is read by pattern, not by an XML parser: a packet is hostile text, and an entity bomb needs a parser to go off.
_ATTRIBUTE = r"\s{0,20}=\s{0,20}[\"']([^\"'<>]{1,400})[\"']"
_ELEMENT = r"[^<>]{0,160}>\s{0,160}([^<>\s][^<>]{0,400})<"
_RESOURCE = r"\s[^<>]{0,160}?rdf:resource\s{0,20}=\s{0,20}[\"']([^\"'<>]{1,400})[\"']"
_SOURCE_TYPE = re.compile(f"DigitalSourceType(?:{_ATTRIBUTE}|{_RESOURCE}|{_ELEMENT})")
_XMP_PROGRAM = re.compile(rf"\b(xmp:CreatorTool|photoshop:Credit|tiff:Software)(?:{_ATTRIBUTE}|{_ELEMENT})")
# IPTC Photo Metadata 2025.1 has fields that exist only for generated pictures.
_XMP_PROMPT = re.compile(rf"\b(Iptc4xmpExt:AIPromptInformation|Iptc4xmpExt:AISystemUsed)(?:{_ATTRIBUTE}|{_ELEMENT})")
# The label that Chinese law (GB 45438-2025) asks generators to leave: JSON, its quotes escaped or of the other kind.
_AIGC = re.compile(rf"\bTC260:AIGC(?:\s{{0,20}}=\s{{0,20}}(?:'([^'<>]{{1,400}})'|\"([^\"<>]{{1,400}})\")|{_ELEMENT})")

# PNG text keys in which a generator leaves its settings, and what the text must hold to count.
_GENERATOR_KEYS: dict[str, re.Pattern[str]] = {
    "parameters": re.compile(r"\bsteps\b|\bsampler\b|negative prompt|\bseed\b|\bprompt\b", re.IGNORECASE),
    "prompt": re.compile(r"\S"),
    "workflow": re.compile(r"\"?nodes\"?\s*:|class_type|last_node_id"),
    "sd-metadata": re.compile(r"\S"),
    "invokeai_metadata": re.compile(r"\S"),
    "invokeai_graph": re.compile(r"\S"),
    "dream": re.compile(r"\S"),
    "generation_data": re.compile(r"\S"),
    "generation_time": re.compile(r"\S"),
    "aigc": re.compile(r"\S"),
    "comment": re.compile(r"\"(?:sampler|uncond_scale)\"\s{0,9}:"),
}
_PROGRAM_KEYS = frozenset({"software", "source", "creator", "creatortool", "generator", "model"})
# IPTC IIM 4.2, record 2: originating program, by-line, credit, source, caption.
_IPTC_FIELDS = {65: "program", 80: "by-line", 110: "credit", 115: "source", 120: "caption"}


def declared(buffer: Buffer, args: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """The operation "provenance.declared": `{"declarations": [{source, value, says}, …]}`; it takes no arguments."""
    del args
    return {"declarations": declarations_to_json(read_declarations(buffer))}, []


def read_declarations(buffer: Buffer) -> tuple[Declaration, ...]:
    """Everything that a file's bytes declare outside C2PA; never raises for a damaged file."""
    with memoryview(buffer) as view:
        blocks = find_blocks(view)
    found: list[Declaration] = []
    for block in blocks.exif:
        tags = exif.read_tags(block)
        found += _from_exif(tags)
        blocks.xmp += [tags[exif.XMP]] if exif.XMP in tags else []
        blocks.iptc += [tags[exif.IPTC]] if exif.IPTC in tags else []
    found += _from_blocks(blocks)
    return tuple(dict.fromkeys(found))[:MAX_DECLARATIONS]


def declared_from_manifests(provenance: Provenance) -> tuple[Declaration, ...]:
    """What the actions and metadata of any manifest of the chain declare; empty when there is no manifest."""
    if not isinstance(provenance, ProvenanceReport):
        return ()
    found: list[Declaration] = []
    for manifest in provenance.manifests:
        where = C2PA_ACTIVE if manifest.label == provenance.active_manifest else f"C2PA ingredient “{_name(manifest)}”"
        for action in manifest.actions:
            if action.digital_source_type:
                says = says_of_source_type(action.digital_source_type)
                found.append(_declaration(f"{where}, action {action.action}", action.digital_source_type, says))
            elif action.software and names_generator(action.software, program_field=True):
                found.append(_declaration(f"{where}, action {action.action}", action.software, Says.AI_GENERATED))
    found += _from_metadata_assertions(provenance)
    return tuple(dict.fromkeys(found))[:MAX_DECLARATIONS]


def _name(manifest: Manifest) -> str:
    return (manifest.title or manifest.label)[:60]


def _from_metadata_assertions(report: ProvenanceReport) -> Iterator[Declaration]:
    """DigitalSourceType in assertions such as `c2pa.metadata` and `stds.iptc`, which are JSON-LD."""
    try:
        manifests = json.loads(report.raw or b"{}").get("manifests")
    except (ValueError, AttributeError, RecursionError):
        return
    for manifest in manifests.values() if isinstance(manifests, dict) else ():
        assertions = manifest.get("assertions") if isinstance(manifest, dict) else None
        for assertion in assertions if isinstance(assertions, list) else ():
            data = assertion.get("data") if isinstance(assertion, dict) else None
            for key, value in data.items() if isinstance(data, dict) else ():
                if key.rpartition(":")[2] == "DigitalSourceType" and isinstance(value, str) and value:
                    label = str(assertion.get("label", "?"))[:60]
                    yield _declaration(f"C2PA assertion {label}", value, says_of_source_type(value))


def _from_blocks(blocks: Blocks) -> Iterator[Declaration]:
    for where, key, text in blocks.texts[:MAX_TEXTS]:
        yield from _from_text(where, key, text[:MAX_TEXT])
    for packet in blocks.xmp[:MAX_PACKETS]:
        yield from _from_xmp(_xmp_text(packet[:MAX_PACKET]))
    for record in blocks.iptc:
        for number, value in _iptc_fields(record):
            name = _IPTC_FIELDS[number]
            if names_generator(value, program_field=number in (65, 110, 115)):
                yield _declaration(f"IPTC {name}", value, _ai(value))


def _from_text(where: str, key: str, text: str) -> Iterator[Declaration]:
    name = key.lower()
    source = f"{where} “{key}”" if key else where
    pattern = _GENERATOR_KEYS.get(name)
    settings = pattern is not None and pattern.search(text)
    if settings or names_generator(text, program_field=name in _PROGRAM_KEYS):
        yield _declaration(source, text, _ai(text))


def _from_xmp(text: str) -> Iterator[Declaration]:
    for match in _SOURCE_TYPE.finditer(text):
        value = _value(match)
        yield _declaration("XMP DigitalSourceType", value, says_of_source_type(value))
    for match in _AIGC.finditer(text):
        yield _declaration("XMP AIGC label", _value(match), Says.AI_GENERATED)
    for match in _XMP_PROMPT.finditer(text):
        yield _declaration(f"XMP {match[1].partition(':')[2]}", _value(match, 2), Says.AI_GENERATED)
    for match in _XMP_PROGRAM.finditer(text):
        value = _value(match, 2)
        if names_generator(value, program_field=True):
            yield _declaration(f"XMP {match[1].partition(':')[2]}", value, _ai(value))


def _from_exif(tags: Mapping[int, bytes]) -> Iterator[Declaration]:
    programs = {exif.SOFTWARE: "Software", exif.ARTIST: "Artist", exif.HOST: "HostComputer", exif.MAKE: "Make"}
    prose = {exif.DESCRIPTION: "ImageDescription", exif.COPYRIGHT: "Copyright"}
    for tag, name in {**programs, **prose}.items():
        text = exif.text_of(tags.get(tag, b""))
        if names_generator(text, program_field=tag in programs):
            yield _declaration(f"EXIF {name}", text, _ai(text))
    comment = exif.comment_of(tags.get(exif.USER_COMMENT, b""))
    if names_generator(comment, program_field=False):
        yield _declaration("EXIF UserComment", comment, _ai(comment))
    make, model = exif.text_of(tags.get(exif.MAKE, b"")), exif.text_of(tags.get(exif.MODEL, b""))
    camera = model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()
    if camera and any(tag in tags for tag in exif.EXPOSURE):
        yield _declaration("EXIF Make, Model and exposure", camera, Says.CAMERA)
    elif camera:
        yield _declaration("EXIF Make and Model, without exposure", camera, Says.OTHER)


def _iptc_fields(record: bytes) -> Iterator[tuple[int, str]]:
    """The datasets of IPTC IIM that are asked for: marker 0x1C, record, number, length, value."""
    position = 0
    while position + 5 <= len(record) and record[position] == 0x1C:
        length = int.from_bytes(record[position + 3 : position + 5], "big")
        if length & 0x8000:
            return  # extended datasets are for pictures, not for names
        if record[position + 1] == 2 and record[position + 2] in _IPTC_FIELDS:
            yield record[position + 2], exif.text_of(record[position + 5 : position + 5 + length])
        position += 5 + length


def _xmp_text(packet: bytes) -> str:
    """A packet as text: UTF-8, or UTF-16 when it says so (XMP part 1, 7.3.2)."""
    if packet[:2] in (b"\xfe\xff", b"\xff\xfe") or packet[1:2] == b"\x00" or packet[:1] == b"\x00":
        mark = (
            "utf-16"
            if packet[:2] in (b"\xfe\xff", b"\xff\xfe")
            else "utf-16-be"
            if packet[:1] == b"\x00"
            else "utf-16-le"
        )
        return packet.decode(mark, "replace")
    return packet.decode("utf-8", "replace")


def _value(match: re.Match[str], first: int = 1) -> str:
    return html.unescape(next((group for group in match.groups()[first - 1 :] if group), ""))


def _ai(text: str) -> Says:
    """Some marks speak of an edit, not of the making."""
    return Says.AI_EDITED if re.search(r"\bedited with google ai\b", text, re.IGNORECASE) else Says.AI_GENERATED


def _declaration(source: str, value: str, says: Says) -> Declaration:
    """The literal value on one line, cut to `MAX_VALUE` characters, without lone surrogates or control characters."""
    shown = " ".join(value[: MAX_VALUE * 8].split())
    shown = "".join(c if c.isprintable() else "�" for c in shown)
    cut = shown if len(shown) <= MAX_VALUE else shown[: MAX_VALUE - 1] + "…"
    name = "".join(c if c.isprintable() else "�" for c in source)
    return Declaration(name, cut, says)
