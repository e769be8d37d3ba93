"""Tries an installed Second Look from outside, as a user would: version, doctor, one picture, one window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from PIL import Image

COMMAND = Path(sys.executable).with_name("secondlook")


def _ask(home: Path, *arguments: str) -> str:
    """Run the installed command with a home of its own; its standard output."""
    environment = os.environ | {
        "SECONDLOOK_HOME": str(home),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [str(COMMAND), *arguments], env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    print(f"[smoke] secondlook {' '.join(arguments)}: exit {done.returncode}", flush=True)
    if done.returncode != 0:
        sys.exit(f"[smoke] {done.stdout}\n{done.stderr}")
    return done.stdout


def _picture(path: Path) -> Path:
    """A generated photograph-like picture: a gradient with noise."""
    gradient = Image.linear_gradient("L").resize((640, 480))
    noise = Image.effect_noise((640, 480), 40)
    Image.merge("RGB", (gradient, noise, gradient.rotate(90))).save(path, quality=90)
    return path


def main() -> None:
    """Try everything; the first thing that is wrong ends it with a non-zero exit."""
    with tempfile.TemporaryDirectory(prefix="secondlook-smoke-home-") as folder:
        home = Path(folder) / "home"
        version = metadata.version("secondlook")
        if version not in _ask(home, "--version"):
            sys.exit(f"[smoke] the command does not say that it is version {version}")
        json.loads(_ask(home, "doctor", "--json").splitlines()[0])
        picture = _picture(Path(folder) / "picture.jpg")
        lines = [json.loads(line) for line in _ask(home, "classify", str(picture), "--json").splitlines()]
        statuses = {(line["model"], line["status"]) for line in lines}
        if len(lines) < 2 or any(status != "assessed" for _, status in statuses):
            sys.exit(f"[smoke] both models on this device should have assessed the picture: {statuses}")
        subprocess.run(
            [sys.executable, "-c", "import ui.bootstrap"], env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=True
        )
        print("[smoke] the window's code can be loaded", flush=True)


if __name__ == "__main__":
    main()
