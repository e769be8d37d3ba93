"""Stands in for the window in the demo's test: tests every connection it was pointed at, and notes what it got."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

from app.locations import Locations
from app.providers.registry import Registry
from app.settings import parse
from tests.contract.subjects import decode_png

PLACES = Locations.find()


async def visit() -> dict[str, str]:
    """Every remote provider that the settings switch on, with what its check says."""
    settings = parse(PLACES.settings.read_text("utf-8"))
    registry, said = Registry(decode_png, own=PLACES.providers), {}
    for name in registry.names():
        if settings.provider(name).enabled:
            keys = {field.name: os.environ.get(field.env) for field in registry.fields(name) if field.env}
            provider = registry.build(name, settings.provider(name).fields, keys)
            said[name] = await provider.check()
            await provider.close()
    return said


def main() -> None:
    """Visit the emulators once."""
    seen = {"checks": asyncio.run(visit()), "paths": [Path(p).is_file() for p in sys.argv[1:]]}
    (PLACES.data / "seen.json").write_text(json.dumps(seen), "utf-8")
    sys.exit(3)


if __name__ == "__main__":
    main()
