"""Read a file's C2PA manifest store with the official library, offline, as an operation of the sandbox's worker."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import json
import mmap
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import c2pa
from PIL import Image

from app.domain.provenance import (
    AbsenceKind,
    Provenance,
    ProvenanceAbsence,
    Thumbnail,
    TrustKind,
    TrustListRef,
)
from app.provenance import thumbnails
from app.provenance.codec import provenance_to_json
from app.provenance.manifests import parse_store
from app.provenance.sniffing import JUMBF, SVG, sniff_carrier

# What keeps the library off the network; it does not complain about a setting that it does not know, so
# tests/unit/provenance/test_offline.py shows that each of these bites. Without the list of hosts, the check of a
# CAWG identity asks the name server for the issuer's address, whatever `verify` says.
OFFLINE: dict[str, dict[str, Any]] = {
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "core": {"allowed_network_hosts": [], "allow_redirects": False},
}

MAX_JSON = 16 * 1024 * 1024
_MAX_CONTEXTS = 16
_REMOTE = re.compile(r"https?://[^\s\"'<>]+")
# Names from which the content of a file that has no magic number can be told.
_HINTED = {
    ".c2pa": JUMBF, "c2pa": JUMBF, JUMBF: JUMBF, "application/x-c2pa-manifest-store": JUMBF,
    ".svg": SVG, "svg": SVG, SVG: SVG,
}  # fmt: skip

Buffer = bytes | bytearray | memoryview | mmap.mmap


def before_confinement() -> None:
    """Load what the library and Pillow would otherwise load at first use, when no file can be opened any more."""
    Image.init()
    with contextlib.suppress(c2pa.C2paError):
        c2pa.Reader(JUMBF, io.BytesIO(b"\x00\x00\x00\x08jumb"), context=_context(())).close()


def read(buffer: Buffer, args: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """The operation "provenance.read".

    Args:
        buffer: the whole file.
        args: `mime` (optional): what the file's name says, a MIME type or an extension; it
            is asked only where the content says nothing. `trust` (optional): what
            `TrustLists.settings()` gives, `{"lists": [{name, kind, date, sha256,
            anchors_pem, allowed_pem}, …]}` in the order in which they are to be asked.
            `manifest` (optional): a manifest store in base64 that somebody had fetched
            from where the file says it lies.

    Returns:
        The provenance as `codec.provenance_from_json` takes it, and the RGBA bytes of its
        thumbnails. A file without a readable manifest is a `ProvenanceAbsence`, no error.
    """
    blobs: list[bytes] = []
    lists = tuple((args.get("trust") or {}).get("lists") or ())
    manifest = base64.b64decode(args.get("manifest") or "")
    found = read_provenance(buffer, args.get("mime") or "", lists, manifest=manifest)
    return provenance_to_json(found, blobs), blobs


def read_provenance(
    buffer: Buffer, hint: str, lists: Sequence[Mapping[str, Any]], *, manifest: bytes = b""
) -> Provenance:
    """What `read` returns, as a domain value."""
    with memoryview(buffer) as view:
        carrier = sniff_carrier(bytes(view[:16384]))
        # The library finds all formats by their content, but for the two that have no magic number of their own.
        format_name = carrier if carrier in (JUMBF, SVG) else ""
        if carrier is None and hint.lower() in _HINTED:
            carrier = format_name = _HINTED[hint.lower()]
        try:
            if manifest:
                return _read(_File(view, carrier or format_name, manifest), lists)
            return _read(_File(view, format_name), lists)
        except c2pa.C2paError as error:
            return _absence(str(error), carrier)


@dataclass(frozen=True, slots=True)
class _File:
    """What is read: the bytes, their format where the library has to be told, and a manifest from elsewhere."""

    view: memoryview
    format_name: str
    manifest: bytes = b""


def _read(file: _File, lists: Sequence[Mapping[str, Any]]) -> Provenance:
    with _open(file, lists) as reader:
        text = reader.json()
        if len(text) > MAX_JSON:
            return ProvenanceAbsence(AbsenceKind.UNREADABLE, "The manifest is larger than this program takes (16 MB).")
        store = json.loads(text)
        refs = tuple(_reference(entry) for entry in lists)
        decided = refs[_deciding(file, lists)] if lists and _state(store) == "Trusted" else None
        report = parse_store(
            store,
            load_thumbnail=_Thumbnails(reader),
            trust_list=decided,
            trust_lists=refs,
            remote_url=reader.get_remote_url() or None,
            raw=text.encode("utf-8", "replace"),
            detached=file.format_name == JUMBF,
            certificates=_certificates(reader),
        )
    return replace(report, fetched=bool(file.manifest))


def _certificates(reader: c2pa.Reader) -> dict[str, Any]:
    """The signatures by manifest, as the library tells them in its other JSON; empty where it does not."""
    try:
        text = reader.crjson()
    except c2pa.C2paError:
        return {}
    manifests = json.loads(text).get("manifests") if len(text) <= MAX_JSON else None
    found = [one for one in (manifests if isinstance(manifests, list) else ()) if isinstance(one, dict)]
    return {str(one.get("label")): one.get("signature") for one in found}


def _open(file: _File, lists: Sequence[Mapping[str, Any]]) -> c2pa.Reader:
    stream = _BufferStream(file.view)
    if file.manifest:
        return c2pa.Reader(file.format_name, stream, manifest_data=file.manifest, context=_context(lists))
    return c2pa.Reader(file.format_name, stream, context=_context(lists))


def _deciding(file: _File, lists: Sequence[Mapping[str, Any]]) -> int:
    """The index of the list with which the state, the lists being asked one after the other, becomes Trusted.

    A list is added to those before it, because a chain may need two of them: one for the
    signer and one for the time stamp. So there always is an answer.
    """
    for count in range(1, len(lists)):
        with _open(file, lists[:count]) as reader:
            if _state(json.loads(reader.json())) == "Trusted":
                return count - 1
    return len(lists) - 1


def _state(store: Mapping[str, Any]) -> str:
    return str(store.get("validation_state"))


_contexts: OrderedDict[str, c2pa.Context] = OrderedDict()


def _context(lists: Sequence[Mapping[str, Any]]) -> c2pa.Context:
    """The library's settings for these trust lists; kept, because parsing a long list takes longer than a read."""
    anchors = [
        {
            "trust_anchors": str(entry.get("anchors_pem") or ""),
            "allowed_list": str(entry.get("allowed_pem") or ""),
            "trust_kind": kind,
            "trust_uri": f"urn:secondlook:trust-list:{entry['sha256']}",
        }
        for entry in lists
        # c2pa-rs 0.91 asks for the kind; nobody says of a PEM file for which it is meant, so it is offered for both.
        for kind in ("manifest", "tsa")
    ]
    key = hashlib.sha256(json.dumps(anchors).encode()).hexdigest()
    context = _contexts.get(key)
    if context is None:
        # Not `trust.trust_anchors` and `trust.allowed_list`: 0.91 drops the latter there without a word.
        context = c2pa.Context.from_dict({**OFFLINE, "trust": {"anchors": anchors}} if anchors else OFFLINE)
        _contexts[key] = context
        if len(_contexts) > _MAX_CONTEXTS:
            _contexts.popitem(last=False)[1].close()
    _contexts.move_to_end(key)
    return context


def _reference(entry: Mapping[str, Any]) -> TrustListRef:
    return TrustListRef(str(entry["name"]), TrustKind(entry["kind"]), str(entry["date"]), str(entry["sha256"]))


def _absence(message: str, carrier: str | None) -> ProvenanceAbsence:
    """Why the library gave no manifest store; its messages start with the name of the error (c2pa-rs `Error`)."""
    if message.startswith("ManifestNotFound"):
        return ProvenanceAbsence(AbsenceKind.NO_MANIFEST, "The file carries no C2PA manifest.")
    if message.startswith("Remote"):
        url = _REMOTE.search(message)
        return ProvenanceAbsence(
            AbsenceKind.REMOTE_NOT_FETCHED,
            "The manifest lies on a server. It was not fetched, because nothing is sent unasked.",
            url[0] if url else None,
        )
    if message.startswith("NotSupported") and carrier is None:
        return ProvenanceAbsence(AbsenceKind.CANNOT_CARRY, "This file format cannot carry a C2PA manifest.")
    if "prerelease" in message:
        return ProvenanceAbsence(
            AbsenceKind.UNREADABLE, "The manifest was made by a trial version from before the standard; it is not read."
        )
    detail = " ".join(message.split())[:300]
    return ProvenanceAbsence(AbsenceKind.UNREADABLE, f"The file or its manifest cannot be read ({detail}).")


class _Thumbnails:
    """Fetches and decodes the pictures of one manifest store, each once, and not more than `MAX_COUNT` of them."""

    def __init__(self, reader: c2pa.Reader) -> None:
        self._reader = reader
        self._known: dict[str, Thumbnail | None] = {}

    def __call__(self, identifier: str) -> Thumbnail | None:
        if identifier not in self._known and len(self._known) < thumbnails.MAX_COUNT:
            self._known[identifier] = self._load(identifier)
        return self._known.get(identifier)

    def _load(self, identifier: str) -> Thumbnail | None:
        target = thumbnails.BoundedWriter()
        try:
            self._reader.resource_to_stream(identifier, target)
        except (c2pa.C2paError, OSError, ValueError):
            return None
        return thumbnails.decode_thumbnail(target.content())


class _BufferStream(io.RawIOBase):
    """A read-only stream over a buffer, which is not copied."""

    def __init__(self, view: memoryview) -> None:
        super().__init__()
        self._view = view
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # typeshed asks for a private protocol here
        part = self._view[self._position : self._position + len(buffer)]
        buffer[: len(part)] = part
        self._position += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (0, self._position, len(self._view))[whence]
        if base + offset < 0:
            msg = "before the beginning"
            raise ValueError(msg)
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def write(self, data: object) -> int:
        msg = f"a file under inspection is not written to ({type(data).__name__})"
        raise io.UnsupportedOperation(msg)
