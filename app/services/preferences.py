"""The settings' values as a front end knows them; they are read and changed through `core.settings`."""

from app.settings import Settings

__all__ = ["Settings"]
