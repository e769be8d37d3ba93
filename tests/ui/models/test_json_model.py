"""The JSON tree shows every value, makes only what is looked at, and finds what is searched."""

from __future__ import annotations

import json
from typing import cast

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.json_model import PAGE, JsonModel

values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def everything(model: JsonModel, parent: QModelIndex | None = None) -> list[tuple[str, str]]:
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        assert model.parent(index) == above
        while model.canFetchMore(index):
            model.fetchMore(index)
        found.append((model.node(index).name, json.dumps(model.node(index).value)))
        found += everything(model, index)
    return found


def expected(value: object) -> list[tuple[str, str]]:
    parts = (
        dict(value) if isinstance(value, dict) else {str(n): part for n, part in enumerate(cast("list[object]", value))}
    )
    found = []
    for name, part in parts.items():
        found.append((name, json.dumps(part)))
        if isinstance(part, dict | list):
            found += expected(part)
    return found


@given(values)
def test_the_tree_holds_the_value(value: object) -> None:
    model = JsonModel(value)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert everything(model) == expected(value if isinstance(value, dict | list) else [value])


def test_a_huge_list_comes_in_pages_and_a_deep_one_level_by_level() -> None:
    model = JsonModel({"many": list(range(100_000))})
    many = model.index(0, 0)
    assert (model.rowCount(many), model.hasChildren(many)) == (0, True)
    model.fetchMore(many)
    assert model.rowCount(many) == PAGE
    deep: object = 1
    for _ in range(5_000):
        deep = [deep]
    model = JsonModel(deep)
    assert not model.find("2").isValid()
    found = model.find("1")
    assert len(model.path(found)) == 5_000


def test_search_goes_forward_backward_and_round() -> None:
    model = JsonModel({"a": {"score": 1, "x": "Score"}, "b": [{"score": 2}]})

    def paths(*, backwards: bool) -> list[tuple[int, ...]]:
        index, found = QModelIndex(), []
        for _ in range(4):
            index = model.find("score", after=index, backwards=backwards)
            found.append(model.path(index))
        return found

    assert paths(backwards=False) == [(0, 0), (0, 1), (1, 0, 0), (0, 0)]
    assert paths(backwards=True) == [(1, 0, 0), (0, 1), (0, 0), (1, 0, 0)]
    assert not model.find("nowhere").isValid()
    assert not model.find("").isValid()


def test_a_found_value_far_down_a_list_is_made() -> None:
    model = JsonModel(["x"] * 3_000 + ["needle"])
    index = model.find("needle")
    assert index.siblingAtColumn(1).data(Qt.ItemDataRole.DisplayRole) == "needle"
    assert model.path(index) == (3_000,)
