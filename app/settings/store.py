"""The one settings file: read at start, replaced atomically, shared by several windows, moved aside when broken."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import fcntl
import logging
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.errors import EnvironmentFaultError, SettingsError
from app.settings.document import parse, salvage, serialise
from app.settings.values import Settings, login_name

log = logging.getLogger(__name__)

Listener = Callable[[Settings, Settings], None]


class SettingsStore:
    """The current settings, and the only way to change them.

    `notice` is a sentence for the user when the file could not be read as it stood: it was
    then moved aside, and what could be used of it is in force.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Read `path`; a missing file means defaults.

        Raises:
            EnvironmentFaultError: the file is there and the system refuses to give it out.
        """
        self.path = path
        self.read_only = read_only
        self.notice: str | None = None
        self._login = login_name()
        self._listeners: list[Listener] = []
        self._turn = threading.Lock()
        self.current = self._load()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(old, new)` after every change; returns a function that ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    async def update(self, change: Callable[[Settings], Settings]) -> Settings:
        """Apply `change` to the settings as they stand on disk, save, and tell the listeners.

        The file is handled on a thread of its own; listeners are called on the caller's loop.

        Raises:
            SettingsError: the changed value breaks a rule; nothing was saved.
            EnvironmentFaultError: the file could not be written; nothing changed.
        """
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settings")
        try:
            new = await asyncio.get_running_loop().run_in_executor(thread, self._change, change)
        finally:
            thread.shutdown(wait=False)
        return self._adopt(new)

    def update_now(self, change: Callable[[Settings], Settings]) -> Settings:
        """Like `update`, for callers without an event loop; it blocks on the disk."""
        return self._adopt(self._change(change))

    def _adopt(self, new: Settings) -> Settings:
        old, self.current = self.current, new
        if new != old:
            for listener in tuple(self._listeners):
                try:
                    listener(old, new)
                except Exception:
                    log.exception("a listener to changed settings failed")
        return new

    def _change(self, change: Callable[[Settings], Settings]) -> Settings:
        if self.read_only:
            raise EnvironmentFaultError("Settings cannot be changed: this session is read-only.")
        with self._turn, self._locked():
            new = change(self._load())
            text = serialise(new, login=self._login)
            if parse(text, Settings(reviewer=self._login)) != new:
                raise SettingsError("The settings cannot be kept in a file as they were changed.")
            self._write(text)
        return new

    def _load(self) -> Settings:
        defaults = Settings(reviewer=self._login)
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return defaults
        except OSError as error:
            raise EnvironmentFaultError(
                f"The settings file {self.path} cannot be read: {error.strerror or error}. Check its permissions."
            ) from error
        settings, problems = salvage(raw, defaults)
        if problems:
            self.notice = self._set_aside(settings, problems)
            log.warning("%s", self.notice)
        return settings

    def _set_aside(self, settings: Settings, problems: tuple[str, ...]) -> str:
        """Move the broken file away and save what could be used of it; the sentence to tell the user."""
        told = " ".join(problems)
        if self.read_only:
            return f"Some settings in {self.path} cannot be used, defaults stand in for them. {told}"
        try:
            aside = _free_name(self.path)
            self.path.rename(aside)
            self._write(serialise(settings, login=self._login))
        except (OSError, EnvironmentFaultError) as error:
            log.warning("the settings file %s could not be moved aside: %s", self.path, error)
            return f"Some settings in {self.path} cannot be used, defaults stand in for them. {told}"
        return f"Some settings could not be used, defaults stand in for them; the file was kept as {aside}. {told}"

    def _write(self, text: str) -> None:
        """Replace the file in one step: a crash leaves the old one or the new one, whole."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "wb", dir=self.path.parent, prefix=".settings-", suffix=".tmp", delete=False
            ) as file:
                try:
                    file.write(text.encode("utf-8"))
                    file.flush()
                    os.fsync(file.fileno())
                    Path(file.name).replace(self.path)
                except BaseException:
                    Path(file.name).unlink(missing_ok=True)
                    raise
            _sync_folder(self.path.parent)
        except OSError as error:
            raise EnvironmentFaultError(
                f"The settings could not be saved in {self.path}: {error.strerror or error}. Nothing was changed."
            ) from error

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep a second window from changing the file between our reading and our writing."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self.path.with_name(".settings.lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise EnvironmentFaultError(
                f"The settings could not be saved in {self.path}: {error.strerror or error}. Nothing was changed."
            ) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def _free_name(path: Path) -> Path:
    """The first of settings.broken-1.toml, -2, … that does not exist yet."""
    for count in range(1, 1000):
        candidate = path.with_name(f"{path.stem}.broken-{count}{path.suffix}")
        if not candidate.exists():
            return candidate
    raise OSError(errno.EEXIST, "too many broken settings files", str(path))


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; some file systems cannot, and the file is whole either way."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
