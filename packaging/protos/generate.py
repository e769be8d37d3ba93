"""Makes the messages of Yandex' classifier from the .proto files beside it: `python packaging/protos/generate.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from grpc_tools import protoc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = "app/providers/yandex_classifier/protos"


def generate(root: Path) -> None:
    """Write the modules and their type stubs into `PACKAGE` below `root`; raises RuntimeError with protoc's status."""
    names = [f"{PACKAGE}/{path.name}" for path in sorted(HERE.glob("*.proto"))]
    # The sources lie here; to protoc they are in the package, so the modules import each other by their real names.
    arguments = [f"-I{PACKAGE}={HERE}", f"--python_out={root}", f"--pyi_out={root}", *names]
    if status := protoc.main(["protoc", *arguments]):
        raise RuntimeError(f"protoc ended with status {status}")


if __name__ == "__main__":
    generate(ROOT)
    sys.exit(0)
