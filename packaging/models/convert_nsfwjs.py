"""Makes `resources/models/nsfwjs_mobilenet_v2.{onnx,toml}` and its licence text from the npm package nsfwjs.

    python packaging/models/convert_nsfwjs.py [--tarball FILE] [--check] [--out FOLDER]

Without `--tarball` the package is fetched with `npm pack`. The same tarball gives the same
bytes every time; `--check` converts again, writes nothing and exits with 1 when a file in
`resources/models/` differs. (It is run by its path and not as `-m packaging.models…`: the
name `packaging` belongs to the PyPI package that pytest and others import.)
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from layers_to_onnx import INPUT, MAPS, PROBABILITIES, UnknownLayerError, to_onnx
from nsfwjs_bundle import BundleError, read_tarball

VERSION: Final = "4.4.0"
TARBALL_SHA256: Final = "585cd178f3b994337c4d10a87b080d342fc52f8b9bf0085c4d1f345a3a1c5382"
FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "models"
NAME: Final = "nsfwjs_mobilenet_v2"

# The order is that of dist/esm/nsfw_classes.js in the package.
CARD: Final = '''\
# Written by packaging/models/convert_nsfwjs.py; change it there.

[model]
id = "nsfwjs-mobilenet-v2"
title = "nsfwjs MobileNet v2"
about = "Five classes (drawing, hentai, neutral, porn, sexy) by a MobileNet v2, the model of the npm package nsfwjs."
file = "{name}.onnx"
sha256 = "{onnx_sha256}"

[origin]
source = "npm nsfwjs {version}, package/dist/models/mobilenet_v2"
url = "https://registry.npmjs.org/nsfwjs/-/nsfwjs-{version}.tgz"
sha256 = "{tarball_sha256}"
conversion = "packaging/models/convert_nsfwjs.py: 8-bit weights kept packed; features and class maps as further outputs"

[licence]
name = "MIT"
copyright = "{copyright}"
text = "LICENSE-nsfwjs"

[input]
name = "{input}"
layout = "batch, height, width, RGB; float32"
preprocessing = "unit_square"  # value / 255; bilinear to 224 × 224 with aligned corners, aspect ratio not kept, no crop
size = 224
batch = 1  # images in one run: more were not faster, and cost memory (docs/decisions/0010-on-device-models.md)

[output]
probabilities = "{probabilities}"
labels = ["drawing", "hentai", "neutral", "porn", "sexy"]

[heatmap]
tensor = "{maps}"
method = "class activation map, gradient through the dense layers"
draw_above = 0.3

[accuracy]
reading = "Read nudity as porn + hentai, with sexy as its softer level."
measured = """
{measured}"""
not_measured = "Recall was NOT measured: no explicit pictures were used. How often it misses nudity is not known here."
heatmap = """
The heatmap is the model's own view and may be wrong. It has 7 × 7 cells, \\
and is drawn only where the class is above 0.3."""
'''
# Measured on the corpus' neutral pictures; docs/decisions/0010-on-device-models.md says how.
MEASURED: Final = """\
On 20 neutral pictures all probabilities agree with nsfwjs 4.4.0 itself (TensorFlow.js, CPU) to 0.00005. \\
Two of those 20, a micrograph and a retina detail, are falsely read as porn (0.51 and 0.86). \\
The answer depends on the preview: at 512 pixels instead of full size (9 pictures) porn + hentai moved by \\
at most 0.04, but drawing against neutral by up to 0.34."""


def fetch(folder: Path) -> Path:
    """Download the package with npm into `folder`; raises BundleError when npm cannot."""
    command = ["npm", "pack", f"nsfwjs@{VERSION}", "--silent", "--pack-destination", str(folder)]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        msg = f"npm could not fetch nsfwjs {VERSION}; hand the file over with --tarball"
        raise BundleError(msg) from error
    return folder / f"nsfwjs-{VERSION}.tgz"


def convert(tarball: Path) -> dict[str, bytes]:
    """The three files, by name, that come of the package at `tarball`.

    Raises BundleError or UnknownLayerError when the package is not the one we know.
    """
    model = read_tarball(tarball, TARBALL_SHA256)
    onnx_bytes = to_onnx(model)
    licence = model.licence.decode("utf-8")
    card = CARD.format(
        name=NAME,
        version=VERSION,
        onnx_sha256=hashlib.sha256(onnx_bytes).hexdigest(),
        tarball_sha256=TARBALL_SHA256,
        copyright=next(line for line in licence.splitlines() if line.startswith("Copyright")),
        input=INPUT,
        probabilities=PROBABILITIES,
        maps=MAPS,
        measured=MEASURED,
    )
    return {
        f"{NAME}.onnx": onnx_bytes,
        f"{NAME}.toml": card.encode("utf-8"),
        "LICENSE-nsfwjs": model.licence,
    }


def differing(files: dict[str, bytes], folder: Path) -> list[str]:
    """Names of those files that `folder` lacks or holds with other bytes."""
    return [
        name for name, data in files.items() if not (folder / name).is_file() or (folder / name).read_bytes() != data
    ]


def main(arguments: list[str] | None = None) -> int:
    """Convert, or check what was converted; returns the exit code."""
    parser = argparse.ArgumentParser(description="Convert the nsfwjs MobileNet v2 to ONNX.")
    parser.add_argument("--tarball", type=Path, help=f"nsfwjs-{VERSION}.tgz, instead of fetching it with npm")
    parser.add_argument("--check", action="store_true", help="write nothing, compare with what is there")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the three files")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            files = convert(options.tarball or fetch(Path(scratch)))
    except (BundleError, UnknownLayerError, OSError) as error:
        print(f"convert_nsfwjs: {error}", file=sys.stderr)
        return 1
    if options.check:
        wrong = differing(files, options.out)
        print("differs: " + ", ".join(wrong) if wrong else "all files are as converted")
        return 1 if wrong else 0
    options.out.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (options.out / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
