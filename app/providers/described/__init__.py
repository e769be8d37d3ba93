"""A provider of the user's own, described by a small TOML file: a team's in-house model joins without code."""

from app.providers.described.description import Broken, Description, load
from app.providers.described.provider import DescribedProvider, capability_of

__all__ = ["Broken", "DescribedProvider", "Description", "capability_of", "load"]
