"""Settings: what is accepted, what is said about the rest, and that the file is never lost."""

from __future__ import annotations

import asyncio
import base64
import tomllib
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.care import Rung
from app.errors import EnvironmentFaultError, SettingsError
from app.locations import Locations
from app.settings import (
    Care,
    ExposureSettings,
    ProviderSettings,
    SandboxSettings,
    Settings,
    SettingsStore,
    WindowSettings,
    parse,
    salvage,
    serialise,
)

BASE = Settings(reviewer="login")
clean = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), max_size=40)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
values = st.one_of(st.booleans(), st.integers(-(2**70), 2**70), st.text(st.characters(exclude_categories=["Cs"])))
unknown = st.dictionaries(
    names.filter(lambda n: n not in Settings.__dataclass_fields__ or n == "unknown"),
    st.recursive(values, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3)),
    max_size=3,
)
providers = st.dictionaries(
    names,
    st.builds(
        ProviderSettings,
        enabled=st.none() | st.booleans(),
        fields=st.dictionaries(names.filter(lambda n: n != "enabled"), values, max_size=3).map(MappingProxyType),
    ),
    max_size=3,
)
geometry = st.binary(max_size=60).map(lambda b: base64.b64encode(b).decode("ascii"))
everything = st.builds(
    Settings,
    reviewer=clean.filter(lambda t: bool(t.strip())),
    theme=st.sampled_from(["system", "dark", "light"]),
    grace_seconds=st.integers(0, 3600),
    workers=st.integers(0, 64),
    proxy=st.sampled_from(["", "http://proxy.example:3128", "https://[::1]:8080"]),
    policy=clean,
    care=st.builds(
        Care,
        st.integers(0, 4),
        st.booleans(),
        st.integers(0, 100),
        st.integers(1, 4),
        st.sampled_from(["picture", "edges", "words"]),
        st.integers(0, 100),
        st.dictionaries(names, st.sampled_from(list(Rung)).map(str), max_size=3).map(MappingProxyType),
        st.booleans(),
    ),
    exposure=st.builds(ExposureSettings, st.booleans(), st.integers(0, 480), st.integers(0, 100_000)),
    sandbox=st.builds(SandboxSettings, memory_mib=st.integers(128, 65536), pixels=st.integers(10**6, 2 * 10**9)),
    window=st.builds(
        WindowSettings,
        geometry,
        geometry,
        st.dictionaries(names, geometry, max_size=3).map(MappingProxyType),
        clean,
        st.lists(clean.filter(lambda t: bool(t.strip())), max_size=3).map(tuple),
        st.booleans(),
    ),
    language=st.sampled_from(["system", "en", "de"]),
    keys=st.dictionaries(
        names, st.lists(st.sampled_from(["1", "Ctrl+F", "Esc"]), max_size=3).map(tuple), max_size=3
    ).map(MappingProxyType),
    providers=providers.map(MappingProxyType),
    unknown=unknown.map(MappingProxyType),
)


@given(everything)
def test_settings_survive_the_way_through_the_file(settings: Settings) -> None:
    assert parse(serialise(settings, login="login"), BASE) == settings


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_arbitrary_bytes_end_as_settings_or_settings_error(raw: bytes | str) -> None:
    try:
        settings = parse(raw, BASE)
    except SettingsError:
        return
    assert parse(serialise(settings, login="login"), BASE) == settings


@given(
    st.dictionaries(
        st.sampled_from([*Settings.__dataclass_fields__, "other"]),
        values | st.dictionaries(st.sampled_from(["blur", "grey", "enabled", "pixels", "geometry"]), values),
    )
)
def test_arbitrary_values_are_salvaged_key_by_key(document: dict[str, object]) -> None:
    import tomli_w

    settings, problems = salvage(tomli_w.dumps(document), BASE)
    assert parse(serialise(settings, login="login"), BASE) == settings
    assert all("Correct" in p or "delete" in p for p in problems)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theme = 3", ["“theme”", '"dark"', "not 3"]),
        ("care = 1", ["“care”", "[care]"]),
        ("[care]\nblur = true", ["“care.blur”", "0 to 4", "default (3)"]),
        ("[care]\nblur = 9", ["“care.blur”", "not 9"]),
        ("grace_seconds = 1.5", ["“grace_seconds”", "whole number"]),
        ('proxy = "http://me:pw@proxy:1"', ["“proxy”", "without user name"]),
        ('proxy = "socks5://proxy:1"', ["“proxy”"]),
        ('reviewer = " "', ["“reviewer”"]),
        ('[window]\ngeometry = "$$"', ["“window.geometry”", "base64"]),
        ("providers = 1", ["“providers”"]),
        ("[providers]\nidentifai = 1", ["“providers.identifai”", "[providers.identifai]"]),
        ("[providers.identifai]\nenabled = 1", ["“providers.identifai.enabled”", "true or false"]),
        ("[providers.identifai]\nlist = [1]", ["“providers.identifai.list”"]),
        ("a = [", ["not TOML"]),
        ("a = " + "[" * 5000, ["not TOML"]),
        (".".join(["a"] * 60) + " = 1", ["nested deeper"]),
        ("a = 1" + "0" * 5000, ["not TOML"]),
        ("#" * (1 << 20) + "#", ["larger than"]),
        (b"reviewer = '\xff'", ["UTF-8"]),
    ],
)
def test_what_cannot_be_used_is_named(text: str | bytes, words: list[str]) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(text, BASE)
    assert all(word in caught.value.message for word in words), caught.value.message


def test_several_problems_are_named_at_once() -> None:
    settings, problems = salvage('theme = 1\nworkers = "x"\ngrace_seconds = 4', BASE)
    assert len(problems) == 2
    assert settings.grace_seconds == 4


def test_the_login_name_is_not_frozen_into_the_file() -> None:
    assert "reviewer" not in tomllib.loads(serialise(BASE, login="login"))
    assert tomllib.loads(serialise(replace(BASE, reviewer="Falke"), login="login"))["reviewer"] == "Falke"


def test_a_missing_file_means_defaults(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.toml")
    assert store.current.theme == "dark"
    assert store.current.care == Care(3, grey=True, grey_strength=100)
    assert store.current.reviewer
    assert store.notice is None
    assert not list(tmp_path.iterdir())


async def test_a_change_is_saved_and_told(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "deep" / "settings.toml")
    heard: list[tuple[str, str]] = []
    end = store.subscribe(lambda old, new: heard.append((old.theme, new.theme)))
    await store.update(lambda s: replace(s, theme="light"))
    await store.update(lambda s: s)
    end()
    end()
    await store.update(lambda s: s.with_provider("identifai", enabled=True, fields={"base_url": "http://x"}))
    assert heard == [("dark", "light")]
    again = SettingsStore(store.path).current
    assert again.theme == "light"
    assert again.provider("identifai").enabled is True
    assert again.provider("nobody") == ProviderSettings()
    assert [p.name for p in store.path.parent.iterdir() if p.suffix == ".tmp"] == []


@pytest.mark.expects_log
async def test_a_listener_that_fails_keeps_no_other_from_hearing(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.toml")
    heard: list[str] = []

    def broken(_old: Settings, _new: Settings) -> None:
        raise RuntimeError

    store.subscribe(broken)
    store.subscribe(lambda _old, new: heard.append(new.theme))
    await store.update(lambda s: replace(s, theme="light"))
    assert heard == ["light"]


async def test_two_windows_do_not_undo_each_other(tmp_path: Path) -> None:
    one, two = SettingsStore(tmp_path / "settings.toml"), SettingsStore(tmp_path / "settings.toml")
    await asyncio.gather(
        one.update(lambda s: replace(s, theme="light")), two.update(lambda s: replace(s, grace_seconds=3))
    )
    final = SettingsStore(tmp_path / "settings.toml").current
    assert (final.theme, final.grace_seconds) == ("light", 3)


async def test_a_value_that_breaks_a_rule_is_not_saved(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.toml")
    with pytest.raises(SettingsError, match="workers"):
        await store.update(lambda s: replace(s, workers=-1))
    assert store.current.workers == 0
    assert not store.path.exists()


@pytest.mark.expects_log
def test_a_broken_file_is_moved_aside_and_its_good_part_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = 5\ngrace_seconds = 7\nfuture = "kept"\n')
    store = SettingsStore(path)
    assert store.current.grace_seconds == 7
    assert store.notice is not None
    assert "settings.broken-1.toml" in store.notice
    assert "“theme”" in store.notice
    assert (tmp_path / "settings.broken-1.toml").read_text().startswith("theme = 5")
    assert tomllib.loads(path.read_text())["future"] == "kept"
    path.write_bytes(b"\xff\xfe")
    assert "settings.broken-2.toml" in (SettingsStore(path).notice or "")
    assert SettingsStore(path).notice is None


@pytest.mark.expects_log
def test_read_only_moves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = 5")
    store = SettingsStore(path, read_only=True)
    assert store.notice
    assert path.read_text() == "theme = 5"
    with pytest.raises(EnvironmentFaultError, match="read-only"):
        store.update_now(lambda s: s)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SettingsStore(tmp_path / "settings.toml")
    store.path = tmp_path / "file" / "settings.toml"  # root ignores permissions, a file as folder it cannot
    with pytest.raises(EnvironmentFaultError, match=r"could not be saved|cannot be read"):
        store.update_now(lambda s: replace(s, theme="light"))
    with pytest.raises(EnvironmentFaultError, match="cannot be read"):
        SettingsStore(tmp_path)


def test_one_folder_holds_everything_when_told(tmp_path: Path) -> None:
    places = Locations.find({"SECONDLOOK_HOME": str(tmp_path / "home")})
    places.create()
    for path in (places.database, places.settings, places.head, places.trust, places.log, places.cache):
        assert path.is_relative_to(tmp_path / "home")
    assert (tmp_path / "home").stat().st_mode & 0o77 == 0


def test_the_checkpoint_lies_apart_from_the_database_by_default() -> None:
    places = Locations.find({})
    assert places.head.parent == places.settings.parent
    assert places.data.name == places.config.name == "secondlook"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFaultError, match="SECONDLOOK_HOME"):
        Locations.under(tmp_path / "file" / "home").create()
