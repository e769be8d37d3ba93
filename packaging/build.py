"""Builds sdist and wheel, installs the wheel into a fresh environment and tries what was built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"

# What the program cannot work without, and what a wheel loses most easily: it is data, no code.
NEEDED_SUFFIXES = {".onnx": 1, ".toml": 1, ".svg": 1}


def _say(text: str) -> None:
    print(f"[package] {text}", flush=True)


def _run(*command: str | Path, cwd: Path = ROOT) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    subprocess.run([str(part) for part in command], cwd=cwd, env=environment, check=True)


def build() -> tuple[Path, Path]:
    """Build both into dist/; the wheel is built from the unpacked sdist, as a distributor would do it."""
    shutil.rmtree(DIST, ignore_errors=True)
    _say("building the sdist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", DIST)
    sdist = next(DIST.glob("*.tar.gz"))
    with tempfile.TemporaryDirectory(prefix="secondlook-build-") as folder:
        with tarfile.open(sdist) as archive:
            archive.extractall(folder, filter="data")
        _say("building the wheel from it")
        _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", DIST, cwd=next(Path(folder).iterdir()))
    return sdist, next(DIST.glob("*.whl"))


def check_contents(wheel: Path) -> None:
    """Refuse a wheel that lost a file of the three packages, or took one along that is none of theirs."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    tracked = subprocess.run(
        ["git", "ls-files", "app", "ui", "resources"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    lost = {name for name in tracked if name and (ROOT / name).is_file()} - held
    strange = {name for name in held if name.partition("/")[0] not in ("app", "ui", "resources")}
    for suffix, least in NEEDED_SUFFIXES.items():
        if sum(name.startswith("resources/") and name.endswith(suffix) for name in held) < least:
            lost.add(f"resources/**/*{suffix}")
    if lost or strange:
        sys.exit(f"[package] the wheel lost {sorted(lost)}, and holds {sorted(strange)}")
    _say(f"{wheel.name}: {len(held)} files, {wheel.stat().st_size / 1e6:.1f} MB")


def smoke(wheel: Path) -> None:
    """Install the wheel, with the locked packages, where nothing of this checkout can be seen, and try it."""
    with tempfile.TemporaryDirectory(prefix="secondlook-smoke-") as folder:
        place = Path(folder)
        _say("a fresh environment, with the packages of requirements.txt")
        venv.create(place / "venv", with_pip=True)
        python = place / "venv" / "bin" / "python"
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        _run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt")
        _run(*pip, "--no-deps", wheel)
        _run(python, "-m", "pip", "check")
        shutil.copy(ROOT / "packaging" / "smoke.py", place)
        _say("trying it")
        _run(python, place / "smoke.py", cwd=place)


def main() -> None:
    """Build, check and try; the first thing that is wrong ends it with a non-zero exit."""
    sdist, wheel = build()
    check_contents(wheel)
    smoke(wheel)
    _say(f"good: {sdist.relative_to(ROOT)}, {wheel.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
