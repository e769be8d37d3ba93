"""What the very first paint needs to know: theme, language and place of the window, read before the core is there."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.locations import Locations

_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Appearance:
    """As kept in the settings; what cannot be read is empty, and told by the settings' own reader later."""

    theme: str = ""
    language: str = ""
    geometry: str = ""


def first_look(environ: Mapping[str, str] = os.environ) -> Appearance:
    """Read the settings file with the least of imports. Never raises: the core reads it again, and in earnest."""
    try:
        with Path(Locations.find(environ).settings).open("rb") as file:
            document = tomllib.loads(file.read(_LARGEST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):  # missing, or not TOML
        return Appearance()
    window = document.get("window")
    return Appearance(
        theme=_text(document.get("theme")),
        language=_text(document.get("language")),
        geometry=_text(window.get("geometry") if isinstance(window, dict) else None),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
