"""Stands in for the window in the demo's test: asks the emulator it was pointed at, and notes what it was given."""

from __future__ import annotations

import json
import os
import sys
import tomllib
import urllib.request
from pathlib import Path

HOME = Path(os.environ["SECONDLOOK_HOME"])


def main() -> None:
    """Visit the emulator once."""
    settings = tomllib.loads((HOME / "settings.toml").read_text("utf-8"))["providers"]["identifai"]
    url = f"{settings['base_url']}/api/classifications?identifiers[]=a"
    request = urllib.request.Request(url, headers={"X-Api-Key": os.environ["SECONDLOOK_IDENTIFAI_KEY"]})  # noqa: S310
    with urllib.request.urlopen(request, timeout=20) as reply:  # noqa: S310
        answer = json.load(reply)
    seen = {"answer": answer, "enabled": settings["enabled"], "paths": [Path(p).is_file() for p in sys.argv[1:]]}
    (HOME / "seen.json").write_text(json.dumps(seen), "utf-8")
    sys.exit(3)


if __name__ == "__main__":
    main()
