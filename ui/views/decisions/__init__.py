"""Ruling: the decision bar's work, its suggestions, undo, and the list of all that was ruled."""
