"""The headless core of Second Look: everything that works without a window."""
