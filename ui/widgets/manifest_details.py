"""One manifest in detail: who signed it and until when that held, what was done, what it asserts."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QWidget

from app.domain.provenance import Ingredient, Manifest, Signature
from ui.theme import SPACE_2
from ui.translate import later, tr, tr_marked
from ui.widgets.panel_rows import column_of, fact_rows, wrapped
from ui.widgets.text import label, when_words
from ui.widgets.timeline import Timeline

MAX_ASSERTIONS = 60
# Assertions by how their labels begin (C2PA 2.2 and CAWG 1.1), in words; the label stands beside them.
_ASSERTIONS = {
    "c2pa.actions": later("what was done"),
    "c2pa.hash": later("hash that binds the manifest to the picture"),
    "c2pa.thumbnail": later("small picture"),
    "c2pa.ingredient": later("ingredient"),
    "c2pa.soft-binding": later("watermark or fingerprint by which the manifest is found again"),
    "c2pa.metadata": later("metadata"),
    "c2pa.training-mining": later("whether it may be used for training"),
    "cawg.training-mining": later("whether it may be used for training"),
    "c2pa.cloud-data": later("data that lies elsewhere"),
    "c2pa.depthmap": later("depth map"),
    "c2pa.time-stamp": later("time stamp"),
    "cawg.identity": later("who stands behind it, by name"),
    "cawg.metadata": later("metadata"),
    "stds.exif": later("EXIF of the capture"),
    "stds.iptc": later("IPTC fields"),
    "stds.schema-org": later("author and work"),
}


def assertion_words(name: str) -> str:
    """An assertion in words with its label, or the label alone."""
    known = next((words for start, words in _ASSERTIONS.items() if name.startswith(start)), None)
    return f"{tr_marked(known)} ({name})" if known else name


def signature_facts(signature: Signature | None) -> list[tuple[str, str]]:
    """Names and values of a signature; a missing time stamp is said, what else is missing is left out."""
    if signature is None:
        return [(tr("Signature"), tr("not signed"))]
    signed_by = signature.issuer or signature.common_name
    lines = [
        (tr("Signed by"), signed_by),
        (tr("Certificate of"), signature.subject or signature.common_name),
        (tr("Issued by"), signature.authority),
        (tr("Holds"), _validity(signature)),
        (tr("Signed at"), when_words(signature.time) or tr("no time stamp")),
        (tr("Time by"), signature.stamped_by),
        (tr("Algorithm"), signature.algorithm),
        (tr("Serial number"), signature.serial),
    ]
    return [(name, value) for name, value in lines if value]


class ManifestDetails(QWidget):
    """Built for one manifest, or for an ingredient without one."""

    def __init__(
        self, manifest: Manifest | None, ingredient: Ingredient | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = column_of(self, SPACE_2)
        if ingredient is not None:
            column.addWidget(label(tr("The ingredient"), bold=True))
            column.addWidget(fact_rows([(tr("Title"), ingredient.title), (tr("Format"), ingredient.format or "–")]))
        if manifest is None:
            column.addWidget(wrapped(tr("It has no manifest of its own: nothing is said of how it came about.")))
            return
        column.addWidget(label(tr("The manifest"), bold=True))
        made_with = [(tr("Made with"), manifest.claim_generator)] if manifest.claim_generator else []
        column.addWidget(fact_rows([*made_with, *signature_facts(manifest.signature)]))
        column.addWidget(label(tr("What was done"), bold=True))
        if manifest.actions:
            column.addWidget(Timeline(manifest.actions))
        else:
            column.addWidget(wrapped(tr("The manifest records no action."), tone="muted"))
        column.addWidget(label(tr("What it asserts"), bold=True))
        counted = Counter(manifest.assertions)
        lines = [
            f"{assertion_words(name)}{f' × {count}' if count > 1 else ''}"
            for name, count in list(counted.items())[:MAX_ASSERTIONS]
        ]
        more = len(counted) - len(lines)
        lines += [tr("And %n further assertions.", count=more)] if more else []
        column.addWidget(wrapped("\n".join(lines) or tr("The manifest asserts nothing."), tone="muted"))


def _validity(signature: Signature) -> str:
    """The certificate's time, and whether the signing lies in it: a certificate that has ended since is no fault."""
    if not (signature.valid_from and signature.valid_until):
        return ""
    words = tr("{start} until {end}", start=when_words(signature.valid_from), end=when_words(signature.valid_until))
    if not signature.time:
        return words
    inside = signature.valid_from <= signature.time <= signature.valid_until
    return f"{words} ({tr('signed within it') if inside else tr('not signed within it')})"
