"""The reviewer's own keys as a TOML file, to carry from one machine to the next."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType

import tomli_w

from app.errors import EnvironmentFaultError, SettingsError
from app.settings import rules

_LARGEST = 1 << 20
Keymap = Mapping[str, tuple[str, ...]]


def parse_keys(text: bytes) -> Keymap:
    """The table `[keys]` of a TOML file: sequences by the id of the action.

    Raises:
        SettingsError: it is no such file; the message says what to do.
    """
    try:
        table = tomllib.loads(text.decode("utf-8")).get("keys")
    except (ValueError, RecursionError) as error:  # no UTF-8 and no TOML are both ValueErrors
        raise SettingsError(f"The file is not TOML: {str(error)[:200] or 'nested too deeply'}.") from error
    if table is None:
        raise SettingsError("The file has no table [keys]. Choose a file that was made by “Export” here.")
    rule = rules.key_table()
    if not rule.accepts(table):
        raise SettingsError(f"[keys] must be {rule.wants}. Correct the file, and import it again.")
    return MappingProxyType({str(name): tuple(keys) for name, keys in table.items()})


def serialise_keys(keys: Keymap) -> bytes:
    """A TOML file from which `parse_keys` reads the same."""
    return tomli_w.dumps({"keys": {name: list(each) for name, each in keys.items()}}).encode("utf-8")


async def read_keys(path: Path) -> Keymap:
    """Read a file of keys on another thread; raises SettingsError or EnvironmentFaultError."""

    def read() -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(_LARGEST + 1)
        except OSError as error:
            raise EnvironmentFaultError(f"{path} cannot be read: {error.strerror or error}.") from error

    text = await _apart(read)
    if len(text) > _LARGEST:
        raise SettingsError(f"{path} is larger than 1 MiB: it is no file of keys.")
    return parse_keys(text)


async def write_keys(path: Path, keys: Keymap) -> None:
    """Write a file of keys on another thread; raises EnvironmentFaultError."""

    def write() -> bytes:
        try:
            path.write_bytes(serialise_keys(keys))
        except OSError as error:
            raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
        return b""

    await _apart(write)


async def _apart(work: Callable[[], bytes]) -> bytes:
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keys")
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, work)
    finally:
        thread.shutdown(wait=False)
