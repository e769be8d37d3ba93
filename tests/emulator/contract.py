"""Checks exchanges against the documented shapes: our own JSON Schemas, and the vendor's page where it is at hand."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
_SCHEMAS = Path(__file__).parent / "schemas"
_YAML = re.compile(r"`{4}yaml[^\n]*\n(.*?)`{4}", re.DOTALL)


@cache
def definitions(vendor: str) -> dict[str, Any]:
    """The schemas of one vendor, by name."""
    defs: dict[str, Any] = json.loads((_SCHEMAS / f"{vendor}.json").read_text("utf-8"))["$defs"]
    return defs


@cache
def _validator(vendor: str, name: str) -> Draft202012Validator:
    return Draft202012Validator(definitions(vendor)[name])


def breaches(vendor: str, name: str, value: object) -> list[str]:
    """Where `value` differs from the shape; unknown members on the first level are a difference too."""
    schema = definitions(vendor)[name]
    found = [f"{name} {e.json_path}: {e.message}" for e in _validator(vendor, name).iter_errors(value)]
    if isinstance(value, dict) and "properties" in schema:
        found += [f"{name}: {key} is not documented" for key in value if key not in schema["properties"]]
    return found


def vendor_page(name: str) -> Path | None:
    """The vendor's own page, kept beside the project; None where it is not."""
    facts = Path(os.environ.get("SECONDLOOK_FACTS", ROOT.parent / "shared" / "facts"))
    page = facts / "vendor-pages" / name
    return page if page.is_file() else None


@cache
def openapi(name: str) -> dict[str, Any] | None:
    """The OpenAPI document within a vendor's page."""
    page = vendor_page(name)
    found = _YAML.search(page.read_text("utf-8")) if page else None
    document: dict[str, Any] | None = yaml.safe_load(found.group(1)) if found else None
    return document


def plain(schema: Any, components: dict[str, Any]) -> Any:
    """A schema of OpenAPI 3.0 as plain JSON Schema: references resolved, `nullable` spelt out, prose left away."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return plain(components[schema["$ref"].rsplit("/", 1)[1]], components)
    if "allOf" in schema:
        out = dict(plain(schema["allOf"][0], components))
    else:
        out = {k: v for k, v in schema.items() if k not in ("description", "nullable", "format", "example")}
        if "properties" in out:
            out["properties"] = {name: plain(part, components) for name, part in out["properties"].items()}
        for key in ("items", "additionalProperties"):
            if key in out:
                out[key] = plain(out[key], components)
    if schema.get("nullable"):
        out["type"] = [out["type"], "null"]
        if "enum" in out:
            out["enum"] = [*out["enum"], None]
    return out
