"""There is one way from a picture's bytes to something that can be painted: `covered_image`, the care filter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import Module, modules

UI = modules("ui")
FILTER = "ui.widgets.care"

# Modules that make an image of bytes which are no picture's, or of a picture that is covered already; each says why.
BYTES_FOR_A_REASON = {
    "ui.widgets.overlays": "a heatmap's cells",
    "ui.widgets.stage_adjust": "brightness, contrast and gamma of an image that the filter has covered",
}

# Modules that may ask for a picture without the filter.
UNCOVERED_FOR_A_REASON = {
    "ui.widgets.image_canvas": "holding a key, or the spotlight, reveals",
}

# Ways by which Qt itself would decode: untrusted files are decoded in the sandbox only.
DECODERS = frozenset({"QImageReader", "QMovie", "QPicture"})
LOADERS = frozenset({"fromData", "loadFromData"})
# QImage(width, height, format) is an empty canvas; with a fourth argument the first are bytes.
_CANVAS_ARGUMENTS = 3


def _offences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in DECODERS:
            yield node.lineno, f"{node.id} decodes"
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if isinstance(node.func, ast.Attribute) and node.func.attr in LOADERS:
            yield node.lineno, f"{node.func.attr}() decodes"
        if name in ("QImage", "QPixmap") and len(node.args) > _CANVAS_ARGUMENTS:
            yield node.lineno, f"{name} of bytes"
        if name in ("QImage", "QPixmap") and node.args and _is_text(node.args[0]):
            yield node.lineno, f"{name} of a file"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _names(module: Module, name: str) -> bool:
    return any(imported.endswith(f".{name}") for _, imported in module.imports())


def test_only_the_filter_makes_images_of_bytes() -> None:
    found = [
        f"{module.path}:{line}: {what}"
        for module in UI
        if module.name not in (FILTER, *BYTES_FOR_A_REASON)
        for line, what in _offences(module.tree)
    ]
    assert not found, "pictures become images in ui/widgets/care.py only"


def test_every_exception_is_still_needed() -> None:
    needed = {m.name for m in UI if any(_offences(m.tree))}
    assert set(BYTES_FOR_A_REASON) <= needed
    assert FILTER in needed


def test_only_what_reveals_asks_for_a_picture_without_the_filter() -> None:
    users = {m.name for m in UI if m.name != FILTER and _names(m, "UNCOVERED")}
    assert users == set(UNCOVERED_FOR_A_REASON)


@pytest.mark.parametrize(
    "planted",
    [
        "QImage(picture.data, 4, 4, QImage.Format.Format_RGB888)",
        "QImage.fromData(data)",
        "QPixmap().loadFromData(data)",
        "QImage('a.png')",
        "QImageReader(path)",
    ],
)
def test_an_offence_is_found(planted: str) -> None:
    assert list(_offences(ast.parse(planted)))


@pytest.mark.parametrize("honest", ["QImage(4, 4, kind)", "QPixmap(16, 16)", "QPixmap.fromImage(image)", "QImage()"])
def test_an_empty_canvas_is_none(honest: str) -> None:
    assert not list(_offences(ast.parse(honest)))
