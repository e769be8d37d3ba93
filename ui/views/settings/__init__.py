"""The pages of the settings dialog: each applies a change at once and says whether it was kept."""
