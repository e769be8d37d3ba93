"""What the user prefers, for a front end: the settings as they are, and one way to change them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.settings import Settings, SettingsStore

__all__ = ["Preferences", "Settings"]


class Preferences:
    """Changes are on the disk when the call returns; all raise EnvironmentFaultError when they cannot be kept."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    @property
    def current(self) -> Settings:
        """The settings as they are."""
        return self._store.current

    async def change(self, **fields: Any) -> Settings:
        """Set top-level settings by name (`reviewer`, `theme`, `grace_seconds`); a bad value raises SettingsError."""
        return await self._store.update(lambda settings: replace(settings, **fields))

    async def keep_care(self, blur: int, grey: bool) -> Settings:  # noqa: FBT001 - both halves of one setting
        """Keep the strength of the blur (0–4) and whether pictures are grey."""

        def change(settings: Settings) -> Settings:
            return replace(settings, care=replace(settings.care, blur=blur, grey=grey))

        return await self._store.update(change)

    async def keep_window(self, geometry: str) -> Settings:
        """Keep where the window was, as Qt's base64 text."""

        def change(settings: Settings) -> Settings:
            return replace(settings, window=replace(settings.window, geometry=geometry))

        return await self._store.update(change)
