"""Starts every emulated vendor and the window together: `python -m tests.emulator.demo [PATH…]`.

Everything lies in a temporary folder unless SECONDLOOK_HOME names one; the user's own
settings and database are never opened. Without paths a few made-up pictures are shown.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
from PIL import Image

from app.locations import HOME_VARIABLE, Locations
from app.settings import Settings, parse, serialise
from tests.emulator import faults
from tests.emulator.stands import STANDS, Running


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the window closes; its exit code."""
    options = _options(arguments)
    with ExitStack() as stack:
        home = stack.enter_context(_home())
        running = [stack.enter_context(stand(options.speed)) for stand in STANDS]
        point_settings(home, running)
        if options.faults:
            go_wrong(running)
        paths = options.paths or made_up_pictures(home / "demo pictures")
        for vendor in running:
            print(f"Emulated {vendor.provider} at {vendor.address}", flush=True)  # noqa: T201
        print(f"Everything of this demo lies in {home}", flush=True)  # noqa: T201
        environment = {**os.environ, HOME_VARIABLE: str(home)}
        for vendor in running:
            environment.update(vendor.environment)
        code = _run([sys.executable, "-m", options.module, *paths], environment)
        for vendor in running:
            received = vendor.journal.images()
            size = sum(size for _, size in received)
            print(f"{vendor.provider} received {len(received)} images, {size:,} bytes.")  # noqa: T201
            for problem in vendor.journal.problems:
                print(f"{vendor.provider}, not as documented: {problem}", file=sys.stderr)  # noqa: T201
    return code


def _run(command: Sequence[str], environment: dict[str, str]) -> int:
    """Run the program to its end; whoever ends the demo ends the program first, which then closes in order."""
    child = subprocess.Popen(command, env=environment)
    before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue  # the terminal sent it to the program too
    finally:
        signal.signal(signal.SIGTERM, before)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.emulator.demo", description=__doc__)
    parser.add_argument("paths", nargs="*", help="files and folders to open")
    parser.add_argument("--speed", type=int, default=4, help="how many times the documented rates (default 4)")
    parser.add_argument("--faults", action="store_true", help="let three vendors fail, each in a way of its own")
    parser.add_argument("--module", default="ui", help="what to start (default: the window)")
    return parser.parse_args(arguments)


@contextmanager
def _home() -> Iterator[Path]:
    """The folder named by SECONDLOOK_HOME, or a temporary one."""
    given = os.environ.get(HOME_VARIABLE)
    if given:
        yield Path(given).expanduser().absolute()
        return
    with tempfile.TemporaryDirectory(prefix="secondlook-demo-") as folder:
        yield Path(folder)


def point_settings(home: Path, running: Iterable[Running]) -> None:
    """Switch the providers on in the settings under `home` and point them at their emulators; other settings stay."""
    places = Locations.under(home)
    places.create()
    file = places.settings
    settings = parse(file.read_text("utf-8")) if file.exists() else Settings()
    for vendor in running:
        settings = settings.with_provider(vendor.provider, enabled=True, fields=vendor.fields)
        for name, text in vendor.files.items():
            (places.data / name).parent.mkdir(parents=True, exist_ok=True)
            (places.data / name).write_text(text, "utf-8")
    file.write_text(serialise(settings, login=settings.reviewer), "utf-8")


def go_wrong(running: Iterable[Running]) -> None:
    """Three vendors fail, each otherwise: a key refused, an answer nobody can read, a picture turned down."""
    script = {
        "nanogpt": ("classify", faults.status(401, {"error": "Unauthorized"})),
        "mraugu": ("classify", faults.truncate()),
        "yandex_vision": ("analyze", faults.status(400, {"code": 3, "message": "image cannot be processed"})),
    }
    for vendor in running:
        if vendor.provider in script:
            vendor.faults.always(*script[vendor.provider])


def made_up_pictures(folder: Path, count: int = 8) -> list[str]:
    """Soft coloured clouds, so that there is something to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        dice = np.random.default_rng(number)
        coarse = Image.fromarray(dice.integers(0, 256, (6, 8, 3), dtype=np.uint8), "RGB")
        path = folder / f"cloud {number + 1}.jpg"
        coarse.resize((1200, 900), Image.Resampling.BICUBIC).save(path, quality=88)
        paths.append(str(path))
    return paths


if __name__ == "__main__":
    sys.exit(main())
