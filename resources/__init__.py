"""Data of the product, no code: icons, models with their cards, policies."""
