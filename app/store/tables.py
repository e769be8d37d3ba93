"""The door to sqlite-utils on the owner's connection, for the schema."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def tables(connection: sqlite3.Connection) -> sqlite_utils.Database:
    """`connection` as sqlite-utils sees it, without the plug-ins that happen to be installed.

    For migrations only, while nothing else runs yet. It is imported here, because it brings numpy
    along and an up-to-date database never needs it; and pandas, which it would load for the names of
    a few types wherever it is installed (with statsmodels), is hidden from it: 0.2 s and 40 MB.
    """
    hidden = "pandas" not in sys.modules
    if hidden:
        sys.modules["pandas"] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: PLC0415 - see above
    finally:
        if hidden:
            del sys.modules["pandas"]
    return sqlite_utils.Database(connection, execute_plugins=False)
