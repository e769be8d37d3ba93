"""The database: SQLite behind one thread that owns the connection."""
