"""The door to sqlite-utils on the owner's connection, for the schema and for bulk upserts."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def tables(connection: sqlite3.Connection) -> sqlite_utils.Database:
    """`connection` as sqlite-utils sees it, without the plug-ins that happen to be installed.

    Imported here, because it brings numpy along (0.2 s) and an up-to-date database that is
    only ruled on never needs it.
    """
    import sqlite_utils  # noqa: PLC0415 - see above

    return sqlite_utils.Database(connection, execute_plugins=False)
