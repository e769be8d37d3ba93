"""A policy as a TOML file: read within limits, and written so that the same policy is read again."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tomli_w

from app.domain.policy import Policy
from app.domain.policy_file import parse_policy, policy_table
from app.errors import EnvironmentFaultError, SettingsError

_LARGEST = 1 << 20


def read_policy(text: str) -> Policy:
    """The policy in a TOML text; raises SettingsError that names the place and the remedy."""
    try:
        return parse_policy(tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"This is no policy: {str(error)[:400] or 'nested too deeply'}.") from error


def print_policy(policy: Policy) -> str:
    """A policy as TOML text, from which `read_policy` reads the same."""
    return tomli_w.dumps(policy_table(policy))


async def read_policy_file(path: Path) -> Policy:
    """Read a policy file on another thread; raises SettingsError or EnvironmentFaultError."""

    def read() -> str:
        try:
            with path.open("rb") as file:
                content = file.read(_LARGEST + 1)
        except OSError as error:
            raise EnvironmentFaultError(f"{path} cannot be read: {error.strerror or error}.") from error
        if len(content) > _LARGEST:
            raise SettingsError(f"{path} is larger than 1 MiB: it is no policy.")
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise SettingsError(f"{path} is not UTF-8: it is no policy.") from error

    return read_policy(await _apart(read))


async def write_policy_file(path: Path, policy: Policy) -> None:
    """Write a policy file on another thread; raises EnvironmentFaultError."""

    def write() -> str:
        try:
            path.write_text(print_policy(policy), encoding="utf-8")
        except OSError as error:
            raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
        return ""

    await _apart(write)


async def _apart(work: Callable[[], str]) -> str:
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="policy")
    try:
        return await asyncio.get_running_loop().run_in_executor(thread, work)
    finally:
        thread.shutdown(wait=False)
