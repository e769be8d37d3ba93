"""The network: one guarded HTTP client per provider, its pacing, and the fetching of dropped URLs."""
