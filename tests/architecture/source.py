"""The project's own source as data: modules with their syntax trees and imports.

A tree is made anew each time it is asked for: all of them take a second to parse, but three million
objects to keep, and whatever test comes next would pay for each look that the collector takes at them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Module:
    """One Python file of the project; `path` is relative to the project's root."""

    name: str
    path: str
    text: str = field(repr=False)

    @property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, self.path)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full name of everything the module imports, wherever in the file.

        `from a.b import c` gives `a.b.c`: whether c is a module does not matter to a test on prefixes.
        """
        yield from _imports(self.tree)

    def lazy_imports(self) -> Iterator[tuple[int, str]]:
        """The imports that are not run when the module is: those inside functions."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _imports(ast.Module(body=node.body, type_ignores=[]))


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def modules(*folders: str) -> list[Module]:
    """All modules under `folders` of the project, sorted by name."""
    found = []
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            relative = path.relative_to(ROOT)
            parts = relative.with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found.append(Module(name, str(relative), path.read_text(encoding="utf-8")))
    return found
