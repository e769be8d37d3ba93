"""Reusable pieces of the window: they know neither services nor models, only values and each other."""
