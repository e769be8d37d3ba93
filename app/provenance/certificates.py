"""Take X.509 certificates out of PEM text and read the few fields by which a trust list is judged and shown.

Only what DER (ITU-T X.690) and RFC 5280 say about the outer structure is used; signatures
are the C2PA library's business. It is needed because that library takes a block of
rubbish between PEM markers for a certificate without a word.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.errors import SettingsError

MAX_CERTIFICATES = 5_000
MAX_CERTIFICATE_BYTES = 64 * 1024

_BLOCK = re.compile(r"-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----", re.DOTALL)
_SEQUENCE, _BOOLEAN, _OCTETS, _OID = 0x30, 0x01, 0x04, 0x06
_EXTENSIONS = 0xA3
_BASIC_CONSTRAINTS = bytes.fromhex("551d13")
_COMMON_NAME, _ORGANIZATION = bytes.fromhex("550403"), bytes.fromhex("55040a")


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate: its DER bytes, the subject's name as people know it, and whether it may sign others."""

    der: bytes
    subject: str
    is_authority: bool

    @property
    def pem(self) -> str:
        """The certificate as one PEM block, without the comments that stood around it."""
        body = base64.b64encode(self.der).decode("ascii")
        lines = "\n".join(body[start : start + 64] for start in range(0, len(body), 64))
        return f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n"


def certificates_in(pem: str) -> tuple[Certificate, ...]:
    """Every certificate of a PEM text, each once, in order; text between the blocks is comment.

    Raises:
        SettingsError: there is none, there are too many, or one cannot be read (which one is said).
    """
    found: dict[bytes, Certificate] = {}
    for number, block in enumerate(_BLOCK.findall(pem), start=1):
        if number > MAX_CERTIFICATES:
            msg = f"The list holds more than {MAX_CERTIFICATES} certificates."
            raise SettingsError(msg)
        try:
            der = base64.b64decode("".join(block.split()), validate=True)
            found[der] = _read(der)
        except (ValueError, IndexError, binascii.Error) as error:
            msg = f"Certificate {number} of the list cannot be read ({error})."
            raise SettingsError(msg) from error
    if not found:
        msg = "The file holds no certificate (no block that starts with BEGIN CERTIFICATE)."
        raise SettingsError(msg)
    return tuple(found.values())


def _read(der: bytes) -> Certificate:
    """RFC 5280, 4.1: Certificate = SEQUENCE { tbsCertificate, signatureAlgorithm, signature }."""
    if len(der) > MAX_CERTIFICATE_BYTES:
        msg = "it is too long"
        raise ValueError(msg)
    outer = _only(_elements(der), _SEQUENCE)
    parts = list(_elements(outer))
    if len(parts) != 3 or parts[0][0] != _SEQUENCE:
        msg = "it is not a certificate"
        raise ValueError(msg)
    fields = list(_elements(parts[0][1]))
    first = 1 if fields[0][0] == 0xA0 else 0  # the version is left out of version 1
    issuer, subject = fields[first + 2], fields[first + 4]
    if issuer[0] != _SEQUENCE or subject[0] != _SEQUENCE:
        msg = "its names are not where they belong"
        raise ValueError(msg)
    extensions = next((content for tag, content in fields[first + 6 :] if tag == _EXTENSIONS), None)
    constrained = None if extensions is None else _may_sign_others(extensions)
    # A self-issued certificate without the extension is a root of the old kind (version 1).
    authority = issuer[1] == subject[1] if constrained is None else constrained
    return Certificate(der, _name(subject[1]), authority)


def _may_sign_others(extensions: bytes) -> bool | None:
    """RFC 5280, 4.2.1.9: the cA flag of basicConstraints; None when the extension is not there."""
    for _, extension in _elements(_only(_elements(extensions), _SEQUENCE)):
        inner = list(_elements(extension))
        if inner and inner[0] == (_OID, _BASIC_CONSTRAINTS):
            constraints = list(_elements(_only(_elements(_only(inner[1:], _OCTETS)), _SEQUENCE)))
            return bool(constraints) and constraints[0][0] == _BOOLEAN and constraints[0][1] != b"\x00"
    return None


def _name(name: bytes) -> str:
    """The common name and the organization of a distinguished name, for display."""
    known: dict[bytes, str] = {}
    for _, relative in _elements(name):
        for _, attribute in _elements(relative):
            parts = list(_elements(attribute))
            if len(parts) == 2 and parts[0][0] == _OID:
                known.setdefault(parts[0][1], parts[1][1].decode("utf-8", "replace")[:200])
    return ", ".join(known[oid] for oid in (_COMMON_NAME, _ORGANIZATION) if oid in known) or "(no name)"


def _only(elements: Iterable[tuple[int, bytes]], wanted: int) -> bytes:
    """The content of the one element with the tag `wanted`; others beside it are passed over."""
    for tag, content in elements:
        if tag == wanted:
            return content
    msg = "a part is missing"
    raise ValueError(msg)


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The elements of a DER sequence as (tag, content). Raises ValueError where a length does not fit."""
    position = 0
    while position < len(data):
        if position + 2 > len(data):
            msg = "it ends too early"
            raise ValueError(msg)
        tag, length = data[position], data[position + 1]
        position += 2
        if length & 0x80:
            count = length & 0x7F
            if not 0 < count <= 4:
                msg = "a length is not DER"
                raise ValueError(msg)
            length = int.from_bytes(data[position : position + count], "big")
            position += count
        if position + length > len(data):
            msg = "it ends too early"
            raise ValueError(msg)
        yield tag, data[position : position + length]
        position += length
