"""`secondlook doctor`: what this machine offers, what is missing, and what to do about it."""

from __future__ import annotations

import asyncio
import importlib.metadata
import importlib.util
import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.options import AsJson
from app.cli.output import Out
from app.cli.session import run
from app.errors import SecondLookError
from app.inference.card import load_card
from app.locations import Locations
from app.provenance.trust import TrustLists
from app.secrets import AbsentKeyStoreError, KeyStore
from app.settings import SettingsStore

_MIB = 1024 * 1024
_PYTHON = ((3, 11), (3, 14))
_SQLITE = (3, 37, 0)  # the first with STRICT tables


class State(StrEnum):
    """How a check came out. `ABSENT` is the lack of something that the product can do without."""

    OK = "ok"
    ABSENT = "absent"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report."""

    check: str
    state: State
    message: str


def doctor(*, as_json: AsJson = False) -> None:
    """Check this machine. The exit code is 3 when something keeps Second Look from working."""
    run(lambda: _doctor(as_json=as_json))


async def _doctor(*, as_json: bool) -> ExitCode:
    places = Locations.find()
    quick: tuple[Callable[[], tuple[Check, ...]], ...] = (
        _python,
        _window,
        _sqlite,
        lambda: _folder(places),
        lambda: _database(places),
        lambda: _settings(places),
        lambda: _sending(places),
        lambda: _trust(places),
        _models,
    )
    slow: tuple[Callable[[], Awaitable[Check]], ...] = (_sandbox, _key_store)
    states: set[State] = set()
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="doctor")
    try:
        async with Out(as_json=as_json, columns=("Check", "State", "What was found")) as out:
            for ask in quick:
                for check in await asyncio.get_running_loop().run_in_executor(thread, ask):
                    states.add(check.state)
                    await _print(out, check)
            for wait in slow:
                check = await wait()
                states.add(check.state)
                await _print(out, check)
    finally:
        thread.shutdown(wait=False)
    return ExitCode.ENVIRONMENT if State.FAULT in states else ExitCode.OK


async def _print(out: Out, check: Check) -> None:
    await out.put(asdict(check), check.check, check.state.value, check.message)


def _python() -> tuple[Check, ...]:
    version = platform.python_version()
    fine = _PYTHON[0] <= sys.version_info[:2] < _PYTHON[1]
    message = f"Python {version} on {platform.system()} {platform.machine()}."
    if not fine:
        message += " Second Look is made for Python 3.11 to 3.13."
    return (Check("python", State.OK if fine else State.WARNING, message),)


def _window() -> tuple[Check, ...]:
    if importlib.util.find_spec("PySide6") is None or importlib.util.find_spec("qasync") is None:
        message = "No window here; every command works without. Install it with: pip install 'secondlook[window]'."
        return (Check("window", State.ABSENT, message),)
    version = importlib.metadata.version("PySide6-Essentials")
    if version.startswith("6.12.0") and sys.version_info < (3, 12):
        message = f"PySide6 {version} aborts under Python {platform.python_version()}. Install another version of it."
        return (Check("window", State.FAULT, message),)
    return (Check("window", State.OK, f"PySide6 {version}."),)


def _sqlite() -> tuple[Check, ...]:
    fine = sqlite3.sqlite_version_info >= _SQLITE
    message = f"SQLite {sqlite3.sqlite_version}."
    if not fine:
        message += f" At least {'.'.join(map(str, _SQLITE))} is needed."
    return (Check("sqlite", State.OK if fine else State.FAULT, message),)


def _folder(places: Locations) -> tuple[Check, ...]:
    try:
        places.create()
        with tempfile.TemporaryFile(dir=places.data) as probe:
            probe.write(b"probe")
            probe.flush()
        free = shutil.disk_usage(places.data).free // _MIB
    except SecondLookError as error:
        return (Check("data folder", State.FAULT, error.message),)
    except OSError as error:
        message = f"{places.data} cannot be written ({error.strerror or error}). Choose another with SECONDLOOK_HOME."
        return (Check("data folder", State.FAULT, message),)
    state = State.FAULT if free < 50 else State.WARNING if free < 1024 else State.OK
    return (
        Check("data folder", State.OK, f"{places.data} can be written."),
        Check("free disk", state, f"{free} MiB are free." + (" Free some space." if state is not State.OK else "")),
    )


def _database(places: Locations) -> tuple[Check, ...]:
    if not places.database.exists():
        return (Check("database", State.OK, "None yet; it is made at the first need."),)
    size = places.database.stat().st_size
    return (Check("database", State.OK, f"{places.database}, {size / _MIB:.1f} MiB. Check it with queue verify."),)


def _settings(places: Locations) -> tuple[Check, ...]:
    try:
        notice = SettingsStore(places.settings, read_only=True).notice
    except SecondLookError as error:
        return (Check("settings", State.FAULT, error.message),)
    found = f"{places.settings}." if places.settings.exists() else "Defaults; nothing was changed yet."
    return (Check("settings", State.WARNING if notice else State.OK, notice or found),)


def _sending(places: Locations) -> tuple[Check, ...]:
    """Through what images leave, and whether anybody is asked; nothing where the settings cannot be read."""
    try:
        kept = SettingsStore(places.settings, read_only=True).current
    except SecondLookError:
        return ()
    proxy = (
        f"{kept.proxy}: all that leaves this machine goes through it."
        if kept.proxy
        else "None: providers are reached directly; HTTP_PROXY in the environment is not used."
    )
    asked = (
        "Images that arrive are sent without asking to the remote providers that are on (setting send_unasked)."
        if kept.send_unasked
        else "Nothing is sent to a remote provider before you agree."
    )
    return Check("proxy", State.OK, proxy), Check("consent", State.OK, asked)


def _trust(places: Locations) -> tuple[Check, ...]:
    try:
        lists = TrustLists(places.trust)
        known, faults = lists.all(), lists.faults()
    except SecondLookError as error:
        return (Check("trust lists", State.FAULT, error.message),)
    if faults:
        return (Check("trust lists", State.WARNING, " ".join(faults)),)
    if not known:
        message = "None: no signer of Content Credentials reads as trusted. Add one with: secondlook trust add FILE."
        return (Check("trust lists", State.ABSENT, message),)
    names = ", ".join(f"{entry.ref.name} ({entry.ref.kind.value}, {entry.ref.date})" for entry in known)
    return (Check("trust lists", State.OK, f"{names}."),)


def _models() -> tuple[Check, ...]:
    """Each model file, by its hash; the cards lie in the program."""
    folder = Path(str(files("resources") / "models"))
    found: list[Check] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            card = load_card(path)
            card.read_model()
        except SecondLookError as error:
            found.append(Check(f"model {path.stem}", State.FAULT, error.message))
        else:
            message = f"{card.title}, SHA-256 {card.sha256}, as its card says."
            found.append(Check(f"model {card.id}", State.OK, message))
    return tuple(found) or (Check("models", State.FAULT, f"No model card in {folder}: install Second Look again."),)


async def _sandbox() -> Check:
    try:
        async with opening.bystander() as core:
            await core.sandbox.run("images.hash", b"probe", {})
            words = core.sandbox.confinement
    except SecondLookError as error:
        return Check("sandbox", State.FAULT, error.message)
    return Check("sandbox", State.WARNING if "not everything" in words else State.OK, words)


async def _key_store() -> Check:
    keys = KeyStore()
    try:
        return Check("key store", State.OK, f"{await keys.describe()}.")
    except AbsentKeyStoreError as error:
        return Check("key store", State.ABSENT, f"{error.message} Keys can be given in environment variables.")
    except SecondLookError as error:
        return Check("key store", State.WARNING, error.message)
    finally:
        await keys.close()
