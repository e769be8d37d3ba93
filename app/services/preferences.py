"""The settings' values as a front end knows them, and those that the window itself keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from app.errors import SettingsError
from app.services.key_files import Keymap, read_keys, write_keys
from app.settings import Care, QueueSettings, Settings, SettingsStore, StageSettings, rules

__all__ = ["Care", "Keymap", "Preferences", "QueueSettings", "Settings", "StageSettings"]


class Preferences:
    """What the window reads of the settings, and the little that it writes without being asked."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    @property
    def current(self) -> Settings:
        """The settings now in force."""
        return self._store.current

    async def keep_care(self, change: Callable[[Care], Care]) -> None:
        """Keep how pictures are softened; raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, care=change(kept.care)))

    async def keep_window(
        self,
        geometry: str,
        parts: Mapping[str, str] = MappingProxyType({}),
        page: str = "",
        recent: Sequence[str] = (),
    ) -> None:
        """Keep the window as it is left; raises SettingsError or EnvironmentFaultError.

        Args:
            geometry: its place and size, base64 text.
            parts: places of splitters and the like by name, base64 text; others stay as they are kept.
            page: the page that was shown.
            recent: the actions last chosen in the palette.
        """

        def change(kept: Settings) -> Settings:
            window = replace(
                kept.window,
                geometry=geometry,
                parts=MappingProxyType({**kept.window.parts, **parts}),
                page=page,
                recent=tuple(recent),
            )
            return replace(kept, window=window)

        await self._store.update(change)

    async def keep_blind_first(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Keep whether answers are hidden until the reviewer has ruled; raises EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, blind_first=on))

    async def keep_proxy(self, proxy: str) -> None:
        """Keep through which proxy all that leaves goes, from the next start on; empty: none.

        Raises:
            SettingsError: it is no address of a proxy, or holds a password.
            EnvironmentFaultError: it cannot be written.
        """
        rule = rules.proxy()
        if not rule.accepts(proxy):
            raise SettingsError(f"The proxy must be {rule.wants}.")
        await self._store.update(lambda kept: replace(kept, proxy=proxy))

    async def keep_unasked(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Keep whether images that arrive are sent without asking; raises EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, send_unasked=on))

    async def keep_stage(self, stage: StageSettings) -> None:
        """Keep how the stage draws; raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, stage=stage))

    async def keep_queue(self, queue: QueueSettings) -> None:
        """Keep how the queue is shown; raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, queue=queue))

    async def keep_welcomed(self) -> None:
        """Keep that the guide was seen; raises SettingsError or EnvironmentFaultError."""
        await self._store.update(lambda kept: replace(kept, window=replace(kept.window, welcomed=True)))

    async def keep_keys(self, keys: Keymap) -> None:
        """Keep the reviewer's own keys; raises SettingsError or EnvironmentFaultError."""
        own = MappingProxyType({name: tuple(each) for name, each in keys.items()})
        await self._store.update(lambda kept: replace(kept, keys=own))

    async def export_keys(self, path: Path, keys: Keymap) -> None:
        """Write keys to a file of their own; raises EnvironmentFaultError."""
        await write_keys(path, keys)

    async def import_keys(self, path: Path) -> Keymap:
        """Read keys from such a file without keeping them; raises SettingsError or EnvironmentFaultError."""
        return await read_keys(path)
