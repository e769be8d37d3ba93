"""Ruling: decisions, the policy behind them, their deliveries, and the session they make."""
