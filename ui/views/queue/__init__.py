"""The queue beside the stage: its list or grid, its filters and saved views, what feeds it."""
