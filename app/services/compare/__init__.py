"""Comparing providers with each other, with people's rulings and with known truth: numbers, never one call spent."""
