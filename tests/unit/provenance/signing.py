"""Makes signed pictures for tests, offline: a local root, a signer's certificate below it, and the official signer."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import dataclass
from typing import Any

import c2pa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from PIL import Image

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/tiff": "TIFF",
    "image/gif": "GIF",
    "image/avif": "AVIF",
}


def picture(mime: str = "image/jpeg", size: tuple[int, int] = (96, 64)) -> bytes:
    """A small unsigned picture with some detail in it."""
    buffer = io.BytesIO()
    Image.effect_mandelbrot(size, (-2, -1, 1, 1), 40).convert("RGB").save(buffer, FORMATS[mime])
    return buffer.getvalue()


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "XX"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Test Organization"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass(frozen=True)
class Authority:
    """A root and one signer below it."""

    root_pem: str
    signer_pem: str
    chain: bytes
    key: bytes

    def sign(self, data: bytes, mime: str = "image/jpeg", **changes: Any) -> bytes:
        """The picture with a manifest that calls it generated; `changes` go to `build`."""
        signed: bytes = self.build(mime, **changes)(data)
        return signed

    def build(
        self,
        mime: str,
        *,
        source_type: str = "trainedAlgorithmicMedia",
        parent: bytes | None = None,
        thumbnail: bytes | None = None,
        remote_url: str | None = None,
        manifests: list[bytes] | None = None,
    ) -> Any:
        """A function that signs a picture's bytes so; the manifest store itself is put into `manifests`, too."""
        first = {
            "action": "c2pa.created",
            "digitalSourceType": IPTC + source_type,
            "softwareAgent": {"name": "FakeGen"},
        }
        if parent is not None:
            first = {"action": "c2pa.opened", "parameters": {"ingredientIds": ["the-parent"]}}
        definition: dict[str, Any] = {
            "claim_generator_info": [{"name": "second-look-tests", "version": "1"}],
            "title": "signed picture",
            "format": mime,
            "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [first]}}],
        }
        if thumbnail is not None:
            definition["thumbnail"] = {"format": "image/jpeg", "identifier": "thumb"}

        def run(data: bytes) -> bytes:
            signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", self.chain, self.key, None))
            out = io.BytesIO()
            # Signing reads its own work again, and OCSP would be asked there, too.
            offline = c2pa.Context.from_dict({"verify": {"remote_manifest_fetch": False, "verify_after_sign": False}})
            with c2pa.Builder(json.dumps(definition), offline) as builder:
                if thumbnail is not None:
                    builder.add_resource("thumb", io.BytesIO(thumbnail))
                if parent is not None:
                    ingredient = {"title": "the parent", "relationship": "parentOf", "label": "the-parent"}
                    builder.add_ingredient(json.dumps(ingredient), mime, io.BytesIO(parent))
                if remote_url is not None:
                    builder.set_no_embed()
                    builder.set_remote_url(remote_url)
                store = builder.sign(signer, mime, io.BytesIO(data), out)
                if manifests is not None:
                    manifests.append(bytes(store))
            return out.getvalue()

        return run


def authority(ocsp_url: str | None = None, common: str = "Test Root") -> Authority:
    """A fresh root and signer; with `ocsp_url` the signer's certificate names that revocation service."""
    now = dt.datetime.now(dt.UTC)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    def certificate(subject: str, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(_name(subject))
            .issuer_name(_name(common))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=365))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        )

    root = (
        certificate(common, root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    builder = (
        certificate("Test Signer", key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
    )
    if ocsp_url is not None:
        place = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(ocsp_url))
        builder = builder.add_extension(x509.AuthorityInformationAccess([place]), critical=False)
    leaf = builder.sign(root_key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    root_pem, leaf_pem = root.public_bytes(pem), leaf.public_bytes(pem)
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return Authority(root_pem.decode(), leaf_pem.decode(), leaf_pem + root_pem, secret)
