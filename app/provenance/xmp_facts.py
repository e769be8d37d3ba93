"""An XMP packet as facts, read by a parser that refuses every document type, so that no entity can expand.

Format: XMP part 1 (ISO 16684-1): RDF/XML, of which the simple properties, lists and
structures are flattened into paths such as `dc:creator[1]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from app.domain.facts import Fact
from app.provenance.plain import plain

GROUP = "XMP"
MAX_PACKET = 2 * 1024 * 1024
MAX_PROPERTIES = 1_000
MAX_DEPTH = 24

_FRAME = frozenset({"x:xmpmeta", "rdf:RDF", "rdf:Description", "x:xapmeta"})
_LISTS = frozenset({"rdf:Bag", "rdf:Seq", "rdf:Alt"})
_SKIPPED = ("xmlns", "rdf:about", "rdf:parseType", "xml:", "x:xmptk")
_PERSONAL = (
    "exif:GPS", "dc:creator", "dc:rights", "xmpRights:Owner", "photoshop:AuthorsPosition", "Iptc4xmpCore:Creator",
    "Iptc4xmpCore:Location", "Iptc4xmpExt:PersonInImage", "Iptc4xmpExt:Location", "photoshop:City", "photoshop:State",
    "photoshop:Country", "aux:SerialNumber", "aux:OwnerName", "aux:LensSerialNumber", "exifEX:CameraOwnerName",
    "exifEX:BodySerialNumber", "exifEX:LensSerialNumber", "mwg-rs:Regions", "tiff:Artist",
)  # fmt: skip


class _RefusedError(Exception):
    """The packet holds what no honest packet holds."""


class _Packet:
    """Collects properties while the parser walks; `path` names where it stands."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.path: list[str] = []
        self._counts: list[int] = []
        self._text: list[str] = []
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; its attributes are properties of what it stands for."""
        if len(self.path) >= MAX_DEPTH:
            msg = "it is nested too deeply"
            raise _RefusedError(msg)
        self._text, self._size = [], 0
        if name == "rdf:li" and self._counts:
            self._counts[-1] += 1
            language = attributes.get("xml:lang", "")
            place = language if language and language != "x-default" else str(self._counts[-1])
            self.path.append(f"[{place}]")
        else:
            self.path.append("" if name in _FRAME or name in _LISTS else name)
        self._counts.append(0)
        for key, value in attributes.items():
            if not key.startswith(_SKIPPED):
                self._add(f"/{key}" if self._where() and key != "rdf:resource" else key, value)

    def end(self, _name: str) -> None:
        """An element ends; what stood in it is its value."""
        value = "".join(self._text).strip()
        if value:
            self._add("", value)
        self._text = []
        self.path.pop()
        self._counts.pop()

    def text(self, data: str) -> None:
        """Words of the present element, as many as will be shown."""
        if self._size < 16_000:
            self._text.append(data)
            self._size += len(data)

    def _where(self) -> str:
        parts = [part for part in self.path if part]
        return "".join(part if part.startswith("[") or not at else f"/{part}" for at, part in enumerate(parts))

    def _add(self, more: str, value: str) -> None:
        if len(self.facts) >= MAX_PROPERTIES:
            msg = "it holds too many properties"
            raise _RefusedError(msg)
        where = self._where()
        name = where if more == "rdf:resource" else f"{where}{more}"
        self.facts.append(Fact(GROUP, plain(name, 200) or "text", plain(value), name.startswith(_PERSONAL)))


def xmp_facts(packet: bytes) -> Iterator[Fact]:
    """The properties of a packet; where it cannot be read on, what was read and a fact that says why."""
    collected = _Packet()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = collected.start
    parser.EndElementHandler = collected.end
    parser.CharacterDataHandler = collected.text
    parser.StartDoctypeDeclHandler = _refuse
    trouble = ""
    try:
        parser.Parse(packet[:MAX_PACKET].rstrip(b"\x00 \n\r\t"), True)  # noqa: FBT003 - expat takes it by place only
    except _RefusedError as error:
        trouble = f"The rest is left out: {error}."
    except (expat.ExpatError, ValueError, LookupError) as error:
        trouble = f"The rest cannot be read: {error}."
    yield from collected.facts
    if trouble:
        yield Fact(GROUP, "(damaged)", plain(trouble, 200))


def _refuse(*_declaration: object) -> None:
    msg = "it declares a document type"
    raise _RefusedError(msg)
