"""The contracts of docs/architecture.md that need more than module names; import-linter checks the rest."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Module, modules

# What reads a clock, rolls dice or touches the world: the ground floor is values and pure functions.
WORLDLY = frozenset(
    {
        *("asyncio", "concurrent", "ctypes", "fcntl", "glob", "http", "io", "logging", "mmap", "multiprocessing", "os"),
        *("pathlib", "random", "secrets", "select", "selectors", "shutil", "signal", "socket", "sqlite3", "ssl"),
        *("subprocess", "tempfile", "threading", "time", "urllib"),
    }
)
WORLDLY_CALLS = frozenset({"open", "print", "input", "exec", "eval", "__import__"})

APP = modules("app")
UI = modules("ui")

# Modules that turn Qt's loop within a call of their own, each with its reason.
LOOPS_FOR_A_REASON = {
    "ui.views.care.handout": "QDrag knows no other way; it runs inside a mouse event, never inside a coroutine",
}
DOMAIN = [m for m in APP if m.name.startswith("app.domain")]


def test_the_domain_is_standard_library_without_io() -> None:
    for module in DOMAIN:
        for line, name in module.imports():
            top = name.partition(".")[0]
            allowed = name.startswith(("app.domain", "app.errors")) or (
                top in sys.stdlib_module_names and top not in WORLDLY
            )
            assert allowed, f"{module.path}:{line} imports {name}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in WORLDLY_CALLS, f"{module.path}:{node.lineno} calls {node.func.id}()"
            clock = isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today")
            assert not clock, f"{module.path}:{node.lineno} reads the clock"  # type: ignore[attr-defined]


def test_qasync_appears_in_the_windows_life_and_the_bridge_only() -> None:
    users = {m.name for m in UI for _, name in m.imports() if name.partition(".")[0] == "qasync"}
    strangers = {u for u in users if not u.startswith(("ui.life", "ui.bridge"))}
    assert not strangers


def _vendors() -> set[str]:
    """The providers: what lies in app/providers beside the protocol, the registry and what no vendor owns."""
    children = {".".join(m.name.split(".")[:3]) for m in APP if m.name.startswith("app.providers.")}
    return children - {"app.providers.protocol", "app.providers.registry", "app.providers.synchronous"}


def test_only_the_registry_names_providers() -> None:
    vendors = _vendors()
    for module in APP + UI:
        own = ".".join(module.name.split(".")[:3])
        if own == "app.providers.registry":
            continue
        for line, name in module.imports():
            named = ".".join(name.split(".")[:3])
            assert named not in vendors - {own}, f"{module.path}:{line} imports {name}"


def test_only_the_container_wires_the_registry() -> None:
    users = {m.name for m in APP + UI for _, name in m.imports() if name.startswith("app.providers.registry")}
    strangers = {u for u in users if not u.startswith(("app.container", "app.providers.registry"))}
    assert not strangers


def _pages() -> set[str]:
    """Modules that define a page: the classes whose name ends in Page."""
    return {
        m.name
        for m in UI
        if m.name.startswith("ui.views")
        for node in m.tree.body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Page")
    }


def test_pages_do_not_know_each_other() -> None:
    pages = _pages()
    for module in UI:
        if module.name in pages:
            for line, name in module.imports():
                assert name not in pages - {module.name}, f"{module.path}:{line} imports {name}"


def test_widgets_know_neither_services_nor_models() -> None:
    for module in UI:
        if module.name.startswith("ui.widgets"):
            for line, name in module.imports():
                forbidden = name.startswith(("app.services", "app.container", "ui.models", "ui.bridge", "ui.views"))
                assert not forbidden, f"{module.path}:{line} imports {name}"


def _calls(module: Module, name: str) -> Iterator[int]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node.lineno


def test_no_dialog_is_run_modally() -> None:
    """Under qasync a modal exec() inside a coroutine stops every other task: dialogs are opened, never run."""
    for module in UI:
        if module.name.startswith("ui.life") or module.name in LOOPS_FOR_A_REASON:
            continue  # the application's own loop
        lines = [*_calls(module, "exec"), *_calls(module, "exec_")]
        assert not lines, f"{module.path}: exec() in line {lines}"


def test_every_painter_is_ended_by_a_with() -> None:
    """An error while painting would leave a painter active on the window's own pixels: the next paint crashes in Qt."""
    found = []
    for module in UI:
        tree = module.tree
        ended = {id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items}
        found += [
            f"{module.path}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("QPainter", "QStylePainter")
            and id(node) not in ended
        ]
    assert not found


def test_the_traps_of_qasync_are_not_stepped_in() -> None:
    for module in UI:
        for node in ast.walk(module.tree):
            used = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            assert used not in ("asyncClose", "asyncSlot"), f"{module.path}: {used}"


def test_nothing_blocking_goes_to_the_default_executor() -> None:
    for module in APP + UI:
        for node in ast.walk(module.tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            place = f"{module.path}:{node.lineno}"
            assert node.func.attr != "to_thread", f"{place} uses asyncio.to_thread"
            first = node.args[0] if node.args else None
            default = isinstance(first, ast.Constant) and first.value is None
            assert not (node.func.attr == "run_in_executor" and default), f"{place} uses the default executor"


def test_the_source_is_found() -> None:
    """A check that looks at nothing would pass for ever."""
    assert len(DOMAIN) >= 5
    assert {m.name for m in APP} >= {"app.errors", "app.events"}
    assert all(Path(m.path).is_file() for m in APP)
