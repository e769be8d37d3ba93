"""The window of Second Look: a thin Qt skin over the core."""
