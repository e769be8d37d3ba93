"""Keys: the environment goes first, a missing or silent key store is said, and no key leaks into a message."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from app.errors import EnvironmentFaultError, SettingsError
from app.secrets import AbsentKeyStoreError, Backend, KeyStore, Source, TimedOutKeyStoreError

KEY = "sk-canary-7f3a"


class Memory(KeyringBackend):
    """A key store that lives in this test."""

    priority = 9

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()
        self.trouble: Callable[[], Exception] | None = None

    def _enter(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.trouble is not None:
            raise self.trouble()

    def get_password(self, service: str, username: str) -> str | None:
        self._enter()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._enter()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._enter()
        del self.kept[service, username]


async def test_a_key_is_kept_found_and_forgotten() -> None:
    backend = Memory()
    keys = KeyStore({}, backend)
    assert await keys.get("identifai", "api_key", "SECONDLOOK_X") is None
    await keys.set("identifai", "api_key", f" {KEY}\n")
    assert await keys.find("identifai", "api_key") == (KEY, Source.KEY_STORE)
    assert await keys.get("nanogpt", "api_key") is None
    assert backend.kept == {("secondlook", "identifai/api_key"): KEY}
    assert await keys.delete("identifai", "api_key") is True
    assert await keys.delete("identifai", "api_key") is False
    assert "Memory" in await keys.describe()
    assert backend.threads == {"key store"}
    await keys.close()
    await keys.close()


async def test_the_environment_goes_first_and_the_key_store_is_not_asked() -> None:
    backend = Memory()
    keys = KeyStore({"SECONDLOOK_X": KEY}, backend)
    assert await keys.find("identifai", "api_key", "SECONDLOOK_X") == (KEY, Source.ENVIRONMENT)
    assert backend.threads == set()
    await keys.close()


@pytest.mark.parametrize("key", ["", "  ", "two\nlines", "bell\x07"])
async def test_a_key_that_is_none_is_refused(key: str) -> None:
    keys = KeyStore({}, Memory())
    with pytest.raises(SettingsError):
        await keys.set("identifai", "api_key", key)
    await keys.close()


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
async def test_a_machine_without_key_store_says_so_and_names_the_other_way(
    backend: Callable[[], KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", backend)
    keys = KeyStore({})
    assert await keys.get("identifai", "api_key", "SECONDLOOK_X") is None
    with pytest.raises(AbsentKeyStoreError, match="SECONDLOOK_X"):
        await keys.set("identifai", "api_key", KEY, "SECONDLOOK_X")
    with pytest.raises(AbsentKeyStoreError, match="no key store"):
        await keys.describe()
    await keys.close()


async def test_a_key_store_that_keeps_nothing_is_noticed() -> None:
    keeps_nothing: Callable[[], Backend] = null.Keyring
    keys = KeyStore({}, keeps_nothing())
    with pytest.raises(AbsentKeyStoreError, match="did not keep"):
        await keys.set("identifai", "api_key", KEY)
    await keys.close()


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (errors.KeyringLocked, "locked"),
        (errors.PasswordSetError, "refused"),
        (errors.InitError, "refused"),
        (errors.NoKeyringError, "no key store"),
    ],
)
async def test_every_refusal_has_words_and_never_the_key(
    trouble: type[Exception], words: str, caplog: pytest.LogCaptureFixture
) -> None:
    backend = Memory()
    backend.trouble = lambda: trouble(f"cannot store {KEY}")
    keys = KeyStore({}, backend)
    with caplog.at_level(logging.DEBUG), pytest.raises(EnvironmentFaultError, match=words) as caught:
        await keys.set("identifai", "api_key", KEY)
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert KEY not in caplog.text
    await keys.close()


async def test_a_key_store_that_hangs_is_given_up_and_can_be_asked_again() -> None:
    backend, release = Memory(), threading.Event()

    def hang() -> Exception:
        release.wait(30)
        return errors.KeyringError("late")

    backend.trouble = hang
    keys = KeyStore({}, backend, timeout=0.05)
    with pytest.raises(TimedOutKeyStoreError, match="did not answer"):
        await keys.get("identifai", "api_key")
    stuck = [t for t in threading.enumerate() if t.name == "key store"]
    backend.trouble = None
    patient = KeyStore({}, backend)
    assert await patient.get("identifai", "api_key") is None
    release.set()
    for thread in stuck:
        thread.join(10)
    await keys.close()
    await patient.close()
