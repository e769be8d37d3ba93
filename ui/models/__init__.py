"""Qt models over domain values: they read ready rows and turn notices into precise changes."""
