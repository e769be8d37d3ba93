"""The ways into the program: palette, key sheet, remapping, first steps."""
