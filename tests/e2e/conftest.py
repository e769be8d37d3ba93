"""The command line as a process of its own, and pictures to give it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from jsonschema import Draft202012Validator
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str

    def lines(self, schema: str) -> list[dict[str, Any]]:
        """Standard output as JSON objects, each checked against its schema."""
        described = json.loads((ROOT / "docs" / "schemas" / f"{schema}.schema.json").read_text("utf-8"))
        validator = Draft202012Validator(described)
        records = [json.loads(line) for line in self.out.splitlines()]
        for record in records:
            validator.validate(record)
        return records


Run = Callable[..., Ended]
COMMAND = (sys.executable, "-m", "app")


@pytest.fixture
def cli() -> Run:
    """Runs `python -m app …` with the test's own home; keyword arguments become environment variables."""

    def run(*arguments: str | Path, stdin: str = "", **environment: str) -> Ended:
        ended = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
            env={**os.environ, **environment},
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture
def picture() -> Callable[..., Path]:
    """Writes a picture of noise: `seed` decides its bytes, the suffix its format."""

    def write(path: Path, *, seed: int = 0, size: tuple[int, int] = (320, 240)) -> Path:
        noise = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(noise).save(path, quality=80)
        return path

    return write
