"""The shape of good code of this kind: sizes, names, opening sentences, and no way around a rule."""

from __future__ import annotations

import ast
import io
import re
import statistics
import tokenize

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

FORBIDDEN_COMMENTS = {
    r"\b(TODO|FIXME|XXX|HACK)\b": "leaves something for later",
    r"#\s*noqa(?!:\s*[A-Z]+\d+)": "has a noqa without a code",
    r"#\s*ruff:\s*noqa": "silences a whole file",
    r"#\s*mypy:\s*(ignore-errors|allow|disable)": "silences a whole file",
    r"#\s*type:\s*ignore(?!\[)": "has a type: ignore without a code",
}

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


def test_every_module_opens_with_a_sentence() -> None:
    found = []
    for module in ALL:
        first = (ast.get_docstring(module.tree) or "").split("\n\n")[0].strip()
        if not first or first[-1] not in ".:!":
            found.append(f"{module.path}: {first!r} is no sentence")
    assert not found


def test_names_say_what_is_inside() -> None:
    assert not [m.path for m in ALL if set(m.name.split(".")) & EMPTY_NAMES]


def test_no_import_by_name_dodges_a_layer() -> None:
    """import-linter sees late imports as well as early ones, but none that is made of a string."""
    found = []
    for module in PRODUCT:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                dynamic = ast.unparse(node.func) in ("__import__", "import_module", "importlib.import_module")
                name = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else "app"
                foreign = str(name).partition(".")[0] not in ("app", "ui")
                if dynamic and not foreign and module.name not in BY_NAME_FOR_A_REASON:
                    found.append(f"{module.path}:{node.lineno} imports by name")
    assert not found


def test_a_late_import_says_why() -> None:
    """Heavy libraries are imported at first use, for start-up's sake; each such place is marked and explained."""
    found = []
    for module in PRODUCT:
        lines = module.text.splitlines()
        for line, name in module.lazy_imports():
            first = line - 1
            while first > 0 and re.match(r"\s*(import|from)\s", lines[first - 1]):
                first -= 1  # one word serves a block of imports
            nearby = lines[max(first - 2, 0) : line]
            if not any(re.search(r"#(?! noqa: PLC0415\s*$)", text) for text in nearby):
                found.append(f"{module.path}:{line} imports {name} late, without a word")
    assert not found


def _comments(module: Module) -> list[tuple[int, str]]:
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    return [(t.start[0], t.string) for t in tokens if t.type == tokenize.COMMENT]


def test_nothing_is_silenced_wholesale_or_left_for_later() -> None:
    found = [
        f"{module.path}:{line} {what}: {comment}"
        for module in ALL
        for line, comment in _comments(module)
        for pattern, what in FORBIDDEN_COMMENTS.items()
        if re.search(pattern, comment)
    ]
    found += [
        f"{module.path}:{node.lineno} NotImplementedError is a placeholder"
        for module in ALL
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name) and node.id == "NotImplementedError"
    ]
    assert not found


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
