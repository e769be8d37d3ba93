"""What holds for every test: strict guards, a home of its own, no network, and the shared corpus where there is one."""

from __future__ import annotations

import atexit
import importlib.util
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.guards.leaks import (
    collected_here_only,
    no_leaked_qt_objects,
    no_leaked_tasks,
    no_leaked_threads_or_processes,
)
from tests.guards.network import loopback_only
from tests.guards.records import unexpected_records
from tests.guards.strays import no_stray_windows

ROOT = Path(__file__).resolve().parent.parent
HAS_QT = importlib.util.find_spec("PySide6") is not None

# The core is tested with PySide6 absent, too: then whatever needs a window is not even collected.
collect_ignore_glob = [] if HAS_QT else ["ui/*", "e2e/window/*"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if not os.environ.get("XDG_RUNTIME_DIR"):
    _runtime = tempfile.TemporaryDirectory(prefix="secondlook-runtime-")  # else Qt warns that it made one up
    os.environ["XDG_RUNTIME_DIR"] = _runtime.name
    atexit.register(_runtime.cleanup)

# Messages of Qt that say something about the platform under test, never about us.
HARMLESS_QT_MESSAGES = (
    "This plugin does not support propagateSizeHints()",  # offscreen has no window manager to tell
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",  # a popup asks for it
)

# What a shell may hold that would change what the program does.
UNSET = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSLKEYLOGFILE")

settings.register_profile("here", deadline=None)
# Half as many examples, always the same: the machine that checks a change has a quarter of an hour for everything.
settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_homes = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens windows: more is looked at after it."""
    for item in items:
        if ROOT / "tests" / "ui" in item.path.parents:
            item.add_marker(pytest.mark.window)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test during which Qt complained, unless the test says that it provokes this."""
    yield
    capture = getattr(item, "qt_log_capture", None)  # of pytest-qt
    if capture is None or item.get_closest_marker("expects_qt_message"):
        return
    said = [
        f"{record.type_name}: {record.message}"
        for record in capture.records
        if record.matches_level("WARNING") and not record.message.startswith(HARMLESS_QT_MESSAGES)
    ]
    if said:
        pytest.fail("Qt said, unexpectedly:\n  " + "\n  ".join(said), pytrace=False)


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give the test a home that does not exist yet, no keys, no proxies, and a key store that refuses."""
    for name in list(os.environ):
        if (name.startswith("SECONDLOOK_") and name != "SECONDLOOK_CORPUS") or name.upper() in UNSET:
            monkeypatch.delenv(name)
    monkeypatch.setenv("SECONDLOOK_HOME", str(tmp_path_factory.getbasetemp() / f"home-{next(_homes)}"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(autouse=True)
def _strict(request: pytest.FixtureRequest, _own_home: None) -> Iterator[None]:
    """Fail the test for whatever it leaves behind, logs unexpectedly, or tries to reach."""
    node: pytest.Item = request.node
    with ExitStack() as stack:
        refused = [] if node.get_closest_marker("allows_network") else stack.enter_context(loopback_only())
        records = stack.enter_context(unexpected_records())
        tasks = stack.enter_context(no_leaked_tasks())
        things = stack.enter_context(no_leaked_threads_or_processes())
        # Looking through every object of the process is for the tests that make windows; elsewhere it only costs.
        windows = node.get_closest_marker("window") is not None
        qt_objects: list[str] = []
        strays: list[str] = []
        if windows:
            qt_objects = stack.enter_context(no_leaked_qt_objects())
            stack.enter_context(collected_here_only())
            strays = stack.enter_context(no_stray_windows())
        yield
    # A test that takes `caplog` looks at the records itself.
    if node.get_closest_marker("expects_log") or "caplog" in request.fixturenames:
        records = []
    troubles = {
        "left behind": [*tasks, *things, *qt_objects],
        "a window for an instant": strays,
        "logged, unexpectedly": records,
        "tried to reach": refused,
    }
    lines = [f"{what}: {line}" for what, found in troubles.items() for line in found]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The shared corpus of real pictures; the tests that need it are skipped, by name, where there is none."""
    place = Path(os.environ.get("SECONDLOOK_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not place.is_dir():
        pytest.skip(f"no corpus at {place}: set SECONDLOOK_CORPUS")
    return place
