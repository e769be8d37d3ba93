"""The shape of good code of this kind: sizes, names, opening sentences, and no way around a rule."""

from __future__ import annotations

import ast
import io
import re
import statistics
import tokenize

import pytest

from tests.architecture.source import ROOT, Module, modules

SOFT_LIMIT = 400
MEDIAN_LIMIT = 150
METHODS_LIMIT = 20

# Modules over the soft limit, each with its reason. An entry that is no longer needed fails.
LONG_FOR_A_REASON: dict[str, str] = {}

# Classes over the limit of methods, each with its reason.
WIDE_FOR_A_REASON: dict[str, str] = {}

# Modules that import by a name handed in, each with its reason.
BY_NAME_FOR_A_REASON = {
    "app.images.worker": "the sandbox' worker runs the jobs of other packages, and must not know them",
}

# Names that say nothing of what is inside, and so collect everything.
EMPTY_NAMES = frozenset(
    {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "base", "tools"}
)

PRODUCT = modules("app", "ui", "resources")
ALL = modules("app", "ui", "resources", "tests", "packaging")


def _length(module: Module) -> int:
    return module.text.count("\n")


def test_modules_stay_short() -> None:
    long = {m.path for m in PRODUCT if _length(m) > SOFT_LIMIT}
    assert long == set(LONG_FOR_A_REASON), "over 400 lines: split it, or name the reason in LONG_FOR_A_REASON"
    sizes = [_length(m) for m in PRODUCT if _length(m) > 1]
    assert statistics.median(sizes) <= MEDIAN_LIMIT


def test_classes_stay_narrow() -> None:
    wide = {
        f"{m.name}.{node.name}"
        for m in PRODUCT
        for node in ast.walk(m.tree)
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef) for n in node.body) > METHODS_LIMIT
    }
    assert wide == set(WIDE_FOR_A_REASON)


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.name)
def test_every_module_opens_with_a_sentence(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring, f"{module.path} has no docstring"
    first = docstring.split("\n\n")[0].strip()
    assert first[-1] in ".:!", f"{module.path}: the docstring's first paragraph is no sentence: {first!r}"


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.name)
def test_names_say_what_is_inside(module: Module) -> None:
    assert not set(module.name.split(".")) & EMPTY_NAMES


@pytest.mark.parametrize("module", PRODUCT, ids=lambda m: m.name)
def test_no_import_by_name_dodges_a_layer(module: Module) -> None:
    """import-linter sees late imports as well as early ones, but none that is made of a string."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            dynamic = called in ("__import__", "import_module", "importlib.import_module")
            name = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else "app"
            foreign = str(name).partition(".")[0] not in ("app", "ui")
            assert not dynamic or foreign or module.name in BY_NAME_FOR_A_REASON, (
                f"{module.path}:{node.lineno} imports by name"
            )


@pytest.mark.parametrize("module", PRODUCT, ids=lambda m: m.name)
def test_a_late_import_says_why(module: Module) -> None:
    """Heavy libraries are imported at first use, for start-up's sake; each such place is marked and explained."""
    lines = module.text.splitlines()
    for line, name in module.lazy_imports():
        first = line - 1
        while first > 0 and re.match(r"\s*(import|from)\s", lines[first - 1]):
            first -= 1  # one word serves a block of imports
        nearby = lines[max(first - 2, 0) : line]
        explained = any(re.search(r"#(?! noqa: PLC0415\s*$)", text) for text in nearby)
        assert explained, f"{module.path}:{line} imports {name} late, without a word"


def _comments(module: Module) -> list[tuple[int, str]]:
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    return [(t.start[0], t.string) for t in tokens if t.type == tokenize.COMMENT]


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.name)
def test_nothing_is_silenced_wholesale_or_left_for_later(module: Module) -> None:
    for line, comment in _comments(module):
        place = f"{module.path}:{line}"
        assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", comment), f"{place} leaves something for later"
        assert not re.search(r"#\s*noqa(?!:\s*[A-Z]+\d+)", comment), f"{place}: noqa without a code"
        assert not re.search(r"#\s*ruff:\s*noqa", comment), f"{place} silences a whole file"
        assert not re.search(r"#\s*mypy:\s*(ignore-errors|allow|disable)", comment), f"{place} silences a whole file"
        assert not re.search(r"#\s*type:\s*ignore(?!\[)", comment), f"{place}: type: ignore without a code"
    for node in ast.walk(module.tree):
        raised = isinstance(node, ast.Name) and node.id == "NotImplementedError"
        assert not raised, f"{module.path}: NotImplementedError is a placeholder"


def test_no_path_of_a_machine_is_written_down() -> None:
    # The roots of a home or a workspace; assembled, so that this file does not name one.
    roots = [f"/{name}/" for name in ("home", "root", "work", "Users")]
    for module in ALL:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not node.value.startswith(tuple(roots)), f"{module.path}:{node.lineno}: {node.value!r}"


def test_every_package_of_the_product_says_so() -> None:
    folders = {p.parent for root in ("app", "ui") for p in (ROOT / root).rglob("*.py")}
    assert not [str(f) for f in folders if not (f / "__init__.py").is_file()]


def test_the_recipes_hide_no_library() -> None:
    """With an __init__.py, packaging/ would stand in the way of the library of that name, which pip and pytest need."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
