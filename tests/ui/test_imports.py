"""The window imports as plain Python does: PySide reads no sources for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import builtins, linecache
from ui.imports import import_plainly
import_plainly()
print(builtins.__import__ is builtins.__feature_import__)
import PySide6.QtWidgets, this_one_is_not_read
print("this_one_is_not_read.py" in str(list(linecache.cache)))
"""


def test_no_source_is_read_for_an_import(tmp_path: Path) -> None:
    (tmp_path / "this_one_is_not_read.py").write_text("word = 1\n")
    program = f"import sys; sys.path.append({str(tmp_path)!r})\n{PROGRAM}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "False"]
