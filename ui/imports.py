"""Python's own `import`, without what PySide adds to it."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Take PySide's hook for `from __feature__ import …` out of `import` again; nothing here uses it.

    The hook reads the source of every module that is imported, to see whether it uses
    PySide, and keeps its lines: a tenth of the start-up, and 10 MB by the time everything
    is imported; and it makes the imports on other threads hold up the window. PySide keeps
    what was there before it under the name used here (shibokensupport/feature.py, 6.11);
    where a release should not, nothing is changed.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - puts the hook there, and only where there is a window

    plain = getattr(builtins, "__orig_import__", None)
    if callable(plain):
        builtins.__import__ = plain
