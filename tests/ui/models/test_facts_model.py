"""Facts stand in their groups; the filter leaves what holds every word; personal data is said to be that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.facts import Fact, grouped, matching
from ui.models.facts_model import FactsModel

facts = st.lists(
    st.builds(Fact, st.sampled_from(["EXIF", "XMP", "IPTC"]), st.text(max_size=4), st.text(max_size=6), st.booleans()),
    max_size=12,
)


@given(facts, st.text("abé ", max_size=3))
def test_rows_are_the_facts_that_fit(made: list[Fact], needle: str) -> None:
    model = FactsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_facts(made)
    model.set_filter(needle)
    wanted = grouped(matching(made, needle))
    assert model.rowCount() == len(wanted)
    for place, inside in enumerate(wanted.values()):
        group = model.index(place, 0)
        assert model.rowCount(group) == len(inside)
        assert [model.fact(model.index(row, 0, group)) for row in range(len(inside))] == inside
        assert model.fact(group) is None


def test_personal_data_has_a_glyph_and_words() -> None:
    model = FactsModel()
    model.set_facts([Fact("EXIF: place (GPS)", "Position", "52° N", personal=True), Fact("EXIF", "Make", "Canon")])
    group = model.index(0, 0)
    row = model.index(0, 0, group)
    assert group.data() == "EXIF: place (GPS) (1) – personal data"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Position (personal data)"
    assert row.data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(0, 0, model.index(1, 0)).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.parent(QModelIndex()) == QModelIndex()


def test_hostile_values_are_one_line_and_no_markup() -> None:
    model = FactsModel()
    model.set_facts([Fact("XMP", "dc:title", "<b>bold</b>\n\n" + "x" * 5_000)])
    value = model.index(0, 1, model.index(0, 0))
    assert "\n" not in value.data()
    assert len(value.data()) <= 300
    assert "&lt;b&gt;" in value.data(Qt.ItemDataRole.ToolTipRole)
