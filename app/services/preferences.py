"""The settings' values as a front end knows them, and those that the window itself keeps."""

from __future__ import annotations

from dataclasses import replace

from app.settings import Settings, SettingsStore

__all__ = ["Preferences", "Settings"]


class Preferences:
    """What the window reads of the settings, and the little that it writes without being asked."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    @property
    def current(self) -> Settings:
        """The settings now in force."""
        return self._store.current

    async def keep_care(self, blur: int, grey: bool) -> None:  # noqa: FBT001
        """Keep how pictures are softened; raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, care=replace(kept.care, blur=blur, grey=grey)))

    async def keep_window(self, geometry: str) -> None:
        """Keep place and size of the window (base64 text); raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, window=replace(kept.window, geometry=geometry)))
