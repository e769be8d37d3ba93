"""API keys from the environment or the system's key store; never logged, never in settings or database."""

from __future__ import annotations

import asyncio
import contextlib
import os
import queue
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from enum import StrEnum
from typing import Protocol, TypeVar

from app.errors import EnvironmentFaultError, SettingsError

SERVICE = "secondlook"
T = TypeVar("T")


class Source(StrEnum):
    """Where a key was found."""

    ENVIRONMENT = "environment"
    KEY_STORE = "key store"


class Backend(Protocol):
    """The part of a keyring backend that is used here."""

    def get_password(self, service: str, username: str) -> str | None:
        """The stored text, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget a text."""
        ...


class _Thread:
    """Runs calls one after another on a daemon thread: a D-Bus call may block, and must not keep us from ending."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="key store", daemon=True)
        self._thread.start()

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """Queue `call`; the future holds its result."""
        future: Future[T] = Future()

        def job() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = call()
            except BaseException as error:  # noqa: BLE001 - whatever it is belongs to the caller, not to this thread
                future.set_exception(error)
            else:
                future.set_result(result)

        self._jobs.put(job)
        return future

    async def stop(self) -> None:
        """End after the queued calls; a thread that hangs in one is left behind after a second."""
        last = self.submit(lambda: None)
        self._jobs.put(None)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.wrap_future(last), 1.0)
            self._thread.join(1.0)  # it has nothing left to do

    def abandon(self) -> None:
        """Let the thread end by itself, should the foreign call in which it hangs ever return."""
        self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()


class KeyStore:
    """Keys by provider and field. The environment goes before the key store.

    The keyring library is imported at the first need, on the thread that talks to it:
    finding a backend may speak D-Bus.

    Args:
        environ: the environment to look in; the process' own unless handed in.
        backend: a keyring backend to use instead of the system's (tests).
        timeout: seconds until a key store that does not answer is given up; long enough
            for a person to type the pass phrase of a locked one.
    """

    def __init__(
        self, environ: Mapping[str, str] | None = None, backend: Backend | None = None, *, timeout: float = 60.0
    ) -> None:
        self._environ = os.environ if environ is None else environ
        self._backend = backend
        self._timeout = timeout
        self._thread: _Thread | None = None

    async def get(self, provider: str, field: str, env: str | None = None) -> str | None:
        """The key, or None when neither the environment variable `env` nor the key store holds one.

        A machine without any key store holds none. Raises EnvironmentFaultError when the
        key store is there but refuses or does not answer.
        """
        return (await self.find(provider, field, env))[0]

    async def find(self, provider: str, field: str, env: str | None = None) -> tuple[str | None, Source | None]:
        """The key and where it was found; (None, None) when there is none. Raises like `get`."""
        text = self._environ.get(env, "").strip() if env else ""
        if text:
            return text, Source.ENVIRONMENT
        try:
            stored = await self._call(lambda store: store.get_password(SERVICE, f"{provider}/{field}"))
        except AbsentKeyStoreError:
            return None, None
        return (stored, Source.KEY_STORE) if stored else (None, None)

    async def set(self, provider: str, field: str, key: str, env: str | None = None) -> None:
        """Keep `key` in the key store.

        Raises:
            SettingsError: the key is empty or not one line.
            EnvironmentFaultError: there is no key store, or it refuses; `env` is then named as the other way.
        """
        key = key.strip()
        if not key or not key.isprintable():
            raise SettingsError("A key is one line of printable text. Nothing was stored.")
        name = f"{provider}/{field}"

        def store_and_check(store: Backend) -> bool:
            store.set_password(SERVICE, name, key)
            return store.get_password(SERVICE, name) == key  # the "null" backend takes everything and keeps nothing

        try:
            kept = await self._call(store_and_check)
        except AbsentKeyStoreError as error:
            raise AbsentKeyStoreError(_other_way(error.message, env)) from None
        if not kept:
            raise AbsentKeyStoreError(_other_way("The system's key store did not keep the key.", env))

    async def delete(self, provider: str, field: str) -> bool:
        """Forget a key; False when there was none. Raises EnvironmentFaultError like `set`."""
        name = f"{provider}/{field}"

        def drop(store: Backend) -> bool:
            if store.get_password(SERVICE, name) is None:
                return False
            store.delete_password(SERVICE, name)
            return True

        return await self._call(drop)

    async def describe(self) -> str:
        """The name of the key store in use, for `secondlook doctor`.

        Raises EnvironmentFaultError where there is none.
        """
        return await self._call(lambda store: f"{type(store).__module__}.{type(store).__qualname__}")

    async def close(self) -> None:
        """End the thread, without waiting for a key store that hangs; safe to call twice."""
        thread, self._thread = self._thread, None
        if thread is not None:
            await thread.stop()

    async def _call(self, use: Callable[[Backend], T]) -> T:
        if self._thread is None:
            self._thread = _Thread()
        future = self._thread.submit(lambda: self._use(use))
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._timeout)
        except TimeoutError:
            self._thread.abandon()
            self._thread = None  # the next call gets a fresh one
            raise TimedOutKeyStoreError(
                f"The system's key store did not answer within {self._timeout:g} seconds. Unlock it and try again."
            ) from None

    def _use(self, use: Callable[[Backend], T]) -> T:
        """On the key store's thread. Errors are raised without their cause: it could quote the key."""
        from keyring import errors  # noqa: PLC0415 - 60 ms and D-Bus, on this thread and only when a key is needed

        if self._backend is None:
            self._backend = _system_backend()
        try:
            return use(self._backend)
        except errors.NoKeyringError:
            raise AbsentKeyStoreError(_ABSENT) from None
        except errors.KeyringLocked:
            raise EnvironmentFaultError("The system's key store is locked. Unlock it and try again.") from None
        except errors.KeyringError as error:
            raise EnvironmentFaultError(
                f"The system's key store refused ({type(error).__name__}). Check that it works and is unlocked."
            ) from None


class AbsentKeyStoreError(EnvironmentFaultError):
    """This machine has no key store that could hold a key."""


class TimedOutKeyStoreError(EnvironmentFaultError):
    """The key store does not answer."""


_ABSENT = "This system has no key store (such as GNOME Keyring, KWallet or the macOS keychain) that can be reached."


def _other_way(message: str, env: str | None) -> str:
    way = f"Put the key into the environment variable {env} instead." if env else "Set one up and try again."
    return f"{message} {way}"


def _system_backend() -> Backend:
    """The system's key store; backends that keep nothing, or keep keys in plain files, do not count as one."""
    import keyring  # noqa: PLC0415 - see _use

    found = keyring.get_keyring()
    # keyring itself recommends only backends of priority 1 and above: below lie "fail", "null" and plain files.
    with contextlib.suppress(TypeError, ValueError):
        if float(found.priority) >= 1:
            return found
    raise AbsentKeyStoreError(_ABSENT)
