"""Read everything that a file's metadata holds, as facts in groups; an operation of the sandbox's worker."""

from __future__ import annotations

import hashlib
import io
import mmap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PIL import ImageCms

from app.domain.facts import Fact, FileFacts
from app.provenance import exif
from app.provenance.containers import Blocks, find_blocks
from app.provenance.exif_facts import exif_facts
from app.provenance.iptc_facts import iptc_facts
from app.provenance.plain import plain
from app.provenance.xmp_facts import xmp_facts

MAX_FACTS = 2_000
MAX_CHARACTERS = 1_000_000
TEXT, COLOUR, HASHES = "Text in the file", "Colour profile (ICC)", "Hashes"

Buffer = bytes | bytearray | memoryview | mmap.mmap

# Profile classes of ICC.1:2022, 7.2.5.
_CLASSES = {
    "scnr": "input device", "mntr": "display", "prtr": "output device", "link": "device link", "spac": "colour space",
    "abst": "abstract", "nmcl": "named colours",
}  # fmt: skip


def before_confinement() -> None:
    """Have the colour library load what it needs while files can still be opened."""
    ImageCms.createProfile("sRGB")


def metadata(buffer: Buffer, args: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """The operation "provenance.metadata": `{"facts": [[group, name, value, personal], …], "cut": bool}`.

    It takes no arguments. A file without metadata has its hashes; nothing raises for a damaged one.
    """
    del args
    read = read_metadata(buffer)
    return {"facts": [[f.group, f.name, f.value, f.personal] for f in read.facts], "cut": read.cut}, []


def metadata_from_json(data: Mapping[str, Any]) -> FileFacts:
    """The reverse of what `metadata` answers; rows that a worker made up differently are left out."""
    rows = data.get("facts")
    facts = tuple(
        Fact(str(row[0]), str(row[1]), str(row[2]), personal=bool(row[3]))
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, list) and len(row) == 4
    )
    return FileFacts(facts[:MAX_FACTS], cut=bool(data.get("cut")) or len(facts) > MAX_FACTS)


def read_metadata(buffer: Buffer) -> FileFacts:
    """Every fact of a file's bytes, within `MAX_FACTS` facts and `MAX_CHARACTERS` characters of values."""
    with memoryview(buffer) as view:
        kept: list[Fact] = [*_hashes(view)]
        blocks = find_blocks(view)
    left = MAX_CHARACTERS
    for fact in dict.fromkeys(_facts(blocks)):
        left -= len(fact.value) + len(fact.name)
        if len(kept) >= MAX_FACTS or left < 0:
            return FileFacts(tuple(kept), cut=True)
        kept.append(fact)
    return FileFacts(tuple(kept))


def _facts(blocks: Blocks) -> Iterator[Fact]:
    for block in blocks.exif:
        tags = exif.read_tags(block)
        blocks.xmp += [tags[exif.XMP]] if exif.XMP in tags else []
        blocks.iptc += [tags[exif.IPTC]] if exif.IPTC in tags else []
        blocks.icc += [tags[exif.ICC]] if exif.ICC in tags else []
        yield from exif_facts(block)
    for record in blocks.iptc:
        yield from iptc_facts(record)
    for packet in blocks.xmp:
        yield from xmp_facts(packet)
    for where, key, text in blocks.texts:
        yield Fact(TEXT, plain(f"{where}: {key}" if key else where, 200), plain(text))
    for profile in blocks.icc[:4]:
        yield from icc_facts(profile)


def _hashes(view: memoryview) -> Iterable[Fact]:
    """The identity used here, and the older one that other tools still list; the second protects nothing."""
    yield Fact(HASHES, "SHA-256", hashlib.sha256(view).hexdigest())
    yield Fact(HASHES, "MD5", hashlib.md5(view, usedforsecurity=False).hexdigest())


def icc_facts(profile: bytes) -> Iterator[Fact]:
    """What a colour profile says of itself; the library reads it, the sandbox holds the library."""
    yield Fact(COLOUR, "Size", f"{len(profile):,} bytes")
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile
        described = {
            "Description": opened.profile_description,
            "Copyright": opened.copyright,
            "Manufacturer": opened.manufacturer,
            "Model": opened.model,
            "Version": f"{opened.version:g}",
            "Class": _CLASSES.get(opened.device_class.strip(), opened.device_class),
            "Colour space": opened.xcolor_space,
        }
    except Exception:  # noqa: BLE001 - the border to a library that reads foreign bytes
        yield Fact(COLOUR, "(damaged)", "The profile cannot be read.")
        return
    for name, value in described.items():
        if value:
            yield Fact(COLOUR, name, plain(value, 400))
