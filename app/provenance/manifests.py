"""Turn the JSON of a C2PA manifest store, as c2pa-rs writes it, into the domain's values.

The format is that of `Reader.json()` of c2pa-python 0.38 (c2pa-rs 0.91). Everything in it
was written by whoever made the file: every field may be missing, of another type or
absurdly long, so nothing is taken without a look at its type, and texts are cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from app.domain.provenance import (
    BINDING_CODES,
    Action,
    CodeLevel,
    Ingredient,
    Manifest,
    ProvenanceReport,
    ProvenanceState,
    Signature,
    Thumbnail,
    TrustListRef,
    ValidationCode,
)
from app.provenance.sentences import DETACHED, sentence, usual_level

MAX_TEXT = 1_000
MAX_CODES = 5_000

LoadThumbnail = Callable[[str], Thumbnail | None]

_INGREDIENT_URI = re.compile(r"self#jumbf=/c2pa/([^/]+)/c2pa\.assertions/([^/]+)\Z")
_BLOCKS = (
    ("success", CodeLevel.SUCCESS),
    ("informational", CodeLevel.INFORMATIONAL),
    ("failure", CodeLevel.FAILURE),
)
_Codes = tuple[ValidationCode, ...]


def parse_store(
    store: Mapping[str, Any],
    *,
    load_thumbnail: LoadThumbnail,
    trust_list: TrustListRef | None,
    trust_lists: tuple[TrustListRef, ...],
    remote_url: str | None,
    raw: bytes,
    detached: bool = False,
    certificates: Mapping[str, Any] | None = None,
) -> ProvenanceReport:
    """A `ProvenanceReport` from a manifest store's JSON; the active manifest comes first.

    `load_thumbnail` gets a resource identifier and answers with the decoded picture, or None.
    `certificates` are the signatures of `Reader.crjson()` by manifest, where they are known.
    """
    active = _text(store.get("active_manifest"))
    manifests = _mapping(store.get("manifests"))
    results = _mapping(store.get("validation_results"))
    titles = {
        (_cut(label), _text(part.get("label")) or ""): _text(part.get("title")) or _text(part.get("label")) or "?"
        for label, manifest in manifests.items()
        for part in _mappings(_mapping(manifest).get("ingredients"))
    }
    deltas = _deltas(results, titles)
    codes = (*_blocks(_mapping(results.get("activeManifest")), None), *(c for found in deltas.values() for c in found))
    if not codes:  # stores read by an older rule have only the flat list of what went wrong
        codes = _statuses(store.get("validation_status"), None)
    if detached:
        codes = tuple(replace(c, sentence=DETACHED) if c.code in BINDING_CODES else c for c in codes)
    return ProvenanceReport(
        state=_state(store.get("validation_state")),
        active_manifest=active,
        manifests=tuple(
            _manifest(
                _cut(label),
                _mapping(manifests[label]),
                deltas,
                load_thumbnail,
                _mapping((certificates or {}).get(label)),
            )
            for label in sorted(manifests, key=lambda name: name != store.get("active_manifest"))
        ),
        codes=codes[:MAX_CODES],
        trust_list=trust_list,
        trust_lists=trust_lists,
        remote_url=remote_url,
        raw=raw,
        detached=detached,
    )


def _manifest(
    label: str,
    manifest: Mapping[str, Any],
    deltas: Mapping[tuple[str, str], _Codes],
    load_thumbnail: LoadThumbnail,
    certificate: Mapping[str, Any],
) -> Manifest:
    assertions = list(_mappings(manifest.get("assertions")))
    return Manifest(
        label=label,
        title=_text(manifest.get("title")),
        format=_text(manifest.get("format")),
        claim_generator=_generator(manifest),
        signature=_signature(manifest.get("signature_info"), certificate),
        actions=tuple(_actions(assertions)),
        ingredients=tuple(
            _ingredient(part, deltas.get((label, _text(part.get("label")) or ""), ()), load_thumbnail)
            for part in _mappings(manifest.get("ingredients"))
        ),
        assertions=tuple(_text(assertion.get("label")) or "?" for assertion in assertions),
        thumbnail=_thumbnail(manifest.get("thumbnail"), load_thumbnail),
    )


def _ingredient(part: Mapping[str, Any], now: _Codes, load_thumbnail: LoadThumbnail) -> Ingredient:
    """An ingredient with what was recorded of it when it was used, and then what today's reading adds to that."""
    title = _text(part.get("title")) or _text(part.get("label")) or "?"
    recorded = _blocks(_mapping(_mapping(part.get("validation_results")).get("activeManifest")), title)
    if not recorded:
        recorded = _statuses(part.get("validation_status"), title)
    return Ingredient(
        title=title,
        format=_text(part.get("format")) or "",
        relationship=_text(part.get("relationship")) or "",
        manifest=_text(part.get("active_manifest")),
        codes=(*recorded, *now)[:MAX_CODES],
        thumbnail=_thumbnail(part.get("thumbnail"), load_thumbnail),
    )


def _actions(assertions: Iterable[Mapping[str, Any]]) -> Iterable[Action]:
    for assertion in assertions:
        if not str(assertion.get("label", "")).startswith("c2pa.actions"):
            continue
        for action in _mappings(_mapping(assertion.get("data")).get("actions")):
            parameters = _mapping(action.get("parameters"))
            yield Action(
                action=_text(action.get("action")) or "?",
                when=_text(action.get("when")),
                software=_software(action.get("softwareAgent")),
                digital_source_type=_text(action.get("digitalSourceType")),
                description=_text(action.get("description")) or _text(parameters.get("description")),
            )


def _signature(info: object, signed: Mapping[str, Any]) -> Signature | None:
    """The signature, with what `crjson` adds to it: certificate, validity and who stamped the time."""
    if not isinstance(info, Mapping):
        return None
    certificate = _mapping(signed.get("certificateInfo"))
    validity = _mapping(certificate.get("validity"))
    stamp = _mapping(signed.get("timeStampInfo"))
    return Signature(
        issuer=_text(info.get("issuer")),
        common_name=_text(info.get("common_name")),
        algorithm=_text(info.get("alg")),
        serial=_text(info.get("cert_serial_number")),
        time=_text(info.get("time")) or _text(stamp.get("timestamp")),
        subject=_distinguished(certificate.get("subject")),
        authority=_distinguished(certificate.get("issuer")),
        valid_from=_text(validity.get("notBefore")),
        valid_until=_text(validity.get("notAfter")),
        stamped_by=_distinguished(_mapping(stamp.get("certificateInfo")).get("subject")),
    )


def _distinguished(name: object) -> str | None:
    """A distinguished name as people write it: common name, unit, organization, country."""
    parts = [_text(_mapping(name).get(key)) for key in ("CN", "OU", "O", "C")]
    return _cut(", ".join(dict.fromkeys(part for part in parts if part))) or None


def _generator(manifest: Mapping[str, Any]) -> str | None:
    """The claim generator: one text in version 1 of the claim, a list of name and version in version 2."""
    named = [agent for agent in (_software(info) for info in _mappings(manifest.get("claim_generator_info"))) if agent]
    return _text(manifest.get("claim_generator")) or (_cut(", ".join(named)) if named else None)


def _software(agent: object) -> str | None:
    if not isinstance(agent, Mapping):
        return _text(agent)
    name, version = _text(agent.get("name")), _text(agent.get("version"))
    return f"{name} {version}" if name and version else name


def _thumbnail(reference: object, load_thumbnail: LoadThumbnail) -> Thumbnail | None:
    identifier = _mapping(reference).get("identifier")
    return load_thumbnail(identifier) if isinstance(identifier, str) and identifier else None


def _deltas(
    results: Mapping[str, Any], titles: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], tuple[ValidationCode, ...]]:
    """The codes that today's reading found for ingredients, by (manifest's label, ingredient assertion's label)."""
    found: dict[tuple[str, str], _Codes] = {}
    for delta in _mappings(results.get("ingredientDeltas")):
        uri = str(delta.get("ingredientAssertionURI", ""))
        match = _INGREDIENT_URI.match(uri)
        key = (_cut(match[1]), _cut(match[2])) if match else ("", _cut(uri))
        codes = _blocks(_mapping(delta.get("validationDeltas")), titles.get(key, key[1] or "?"))
        found[key] = (*found.get(key, ()), *codes)
    return found


def _blocks(results: Mapping[str, Any], ingredient: str | None) -> _Codes:
    return tuple(_code(status, level, ingredient) for name, level in _BLOCKS for status in _mappings(results.get(name)))


def _statuses(statuses: object, ingredient: str | None) -> _Codes:
    return tuple(_code(s, usual_level(str(s.get("code", ""))), ingredient) for s in _mappings(statuses))


def _code(status: Mapping[str, Any], level: CodeLevel, ingredient: str | None) -> ValidationCode:
    code = _text(status.get("code")) or "general.error"
    return ValidationCode(
        code=code,
        level=level,
        sentence=sentence(code, level),
        url=_text(status.get("url")) or "",
        explanation=_text(status.get("explanation")) or "",
        ingredient=ingredient,
    )


def _state(value: object) -> ProvenanceState:
    """The reader's own verdict; whatever is not a known word is Invalid, never better."""
    try:
        return ProvenanceState(str(value))
    except ValueError:
        return ProvenanceState.INVALID


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: object) -> Iterable[Mapping[str, Any]]:
    return (entry for entry in value if isinstance(entry, Mapping)) if isinstance(value, list) else ()


def _text(value: object) -> str | None:
    return _cut(value) if isinstance(value, str) and value else None


def _cut(value: str) -> str:
    """At most `MAX_TEXT` characters, without lone surrogates, which no database or terminal takes."""
    return value[:MAX_TEXT].encode("utf-8", "replace").decode("utf-8")
