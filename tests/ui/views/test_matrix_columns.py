"""The matrix has a column for each model, and the evidence shows it for the image on the stage."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.heard import heard_of, spelled
from app.domain.image import Image, ImageFacts, ReviewState
from app.domain.labels import Axis
from app.domain.priority import WhyKind, reasons
from app.domain.queue import QueueRow
from app.providers.protocol import Capability, ModelCard
from tests.ui import samples_matrix as samples
from ui.bridge import Bridge
from ui.models.queue_words import why_words
from ui.translate import call_providers
from ui.views.evidence.matrix_columns import columns_of, titles_of
from ui.views.evidence.present_pending import PresentPending
from ui.views.evidence.view import EvidenceView
from ui.widgets.matrix import MatrixGrid

ROW = QueueRow(samples.SHA, 1, "a.jpg", 10, "JPEG", 4, 3, 1, None, None, ReviewState.OPEN, None, None)


def model(name: str, *axes: Axis) -> ModelCard:
    return ModelCard(name, f"{name} model", axes, "", "")


def test_models_of_a_provider_with_several_are_called_by_their_own_names() -> None:
    several = Capability("local", "Here", (Axis.NUDITY,), (model("a", Axis.NUDITY), model("b", Axis.NUDITY)))
    single = Capability("vendor", "Vendor", (Axis.ORIGIN,), (model("c", Axis.ORIGIN),))
    found = columns_of((several, single), lambda name: name == "local")
    assert [(c.name, c.under, c.asked) for c in found] == [
        ("a model", "Here", True),
        ("b model", "Here", True),
        ("Vendor", "c", False),
    ]
    assert found[2].axes == (Axis.ORIGIN,)
    assert titles_of((several, single)) == {
        "local": "Here", "local a": "a model", "local b": "b model", "vendor": "Vendor", "vendor c": "c model",
    }  # fmt: skip
    named = Capability("eyes", "Eyes", (Axis.NUDITY,), (ModelCard("x", "Eyes, left", (), "", ""), model("y")))
    assert [c.under for c in columns_of((named,), lambda _: True)] == ["x", "Eyes"], "what the name has at its end"


def test_reasons_in_the_queue_call_models_by_their_titles(qapp: QApplication) -> None:  # noqa: ARG001 - keeps titles
    heard = [heard_of(one) for one in samples.AGREED[:1] + samples.CONFLICT[1:2]]
    (why,) = [why for why in reasons(spelled(heard)) if why.kind is WhyKind.CONTRADICTION]
    assert why.sentence == "open_nsfw 0.64 against nsfwjs 0.03"
    call_providers({"on_device open_nsfw": "Yahoo’s model", "nsfwjs": "no model of that key"})
    assert why_words(why) == "Yahoo’s model 0.64 against nsfwjs 0.03"
    call_providers({})


def test_the_evidence_lays_answers_side_by_side(qtbot: QtBot) -> None:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.show_image(ROW)
    assert "No provider is switched on" in view.cards._waiting.text()
    view.matrix.set_columns((samples.NSFWJS, samples.NANOGPT))
    view.show_image(ROW)
    assert view.cards._waiting.text() == "No answer yet."
    grid = view.findChildren(MatrixGrid)[0]
    assert grid.model().columnCount() == 2
    for outcome in samples.CONFLICT[:3]:
        view.add_outcome(outcome)
    assert grid.model().columnCount() == 3, "an answer of somebody not among the columns is shown, too"
    said = grid.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Contradiction: nsfwjs MobileNet v2 0.81 against NanoGPT: no." in said
    view.show_image(replace(ROW, unreadable_kind="unreadable", unreadable_message="no image"))
    assert view.matrix.isHidden()


def test_a_column_leads_to_its_card(qtbot: QtBot) -> None:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.matrix.set_columns((samples.NSFWJS, samples.NANOGPT))
    view.show_image(ROW)
    for outcome in samples.CONFLICT:
        view.add_outcome(outcome)
    grid = view.findChildren(MatrixGrid)[0]
    grid.setCurrentIndex(grid.model().index(0, 1))
    with qtbot.waitSignal(view.matrix.column_chosen) as caught:
        QTest.keyClick(grid, Qt.Key.Key_Space)
    assert caught.args == [samples.NANOGPT.provider, samples.NANOGPT.model]


def test_a_cell_says_that_it_waits_for_the_user(qtbot: QtBot, bridge: Bridge) -> None:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.matrix.set_columns((samples.NSFWJS, samples.NANOGPT))
    grid = view.findChildren(MatrixGrid)[0]
    present = PresentPending(bridge, view, view)
    present.show_image(ROW.sha256)
    view.show_image(ROW)

    def words() -> list[str]:
        return [str(grid.model().index(0, at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(2)]

    assert all("Waiting. Its answer is not here yet" in each for each in words())
    qtbot.waitUntil(lambda: all("Not asked. Nothing was sent to it" in each for each in words()))
    facts = ImageFacts("PNG", "image/png", 4, 3, 1, 1, "RGB", has_alpha=False)
    held = Image(ROW.sha256, 1, facts, None, samples.WHEN)
    bridge.call(lambda core: core.providers.set_enabled("nanogpt", on=True))
    bridge.tell(lambda core: core.assess._consent.hold("nanogpt", [held]))
    qtbot.waitUntil(lambda: "Held. Nothing was sent to it yet" in words()[1])
    assert "Not asked" in words()[0]
    present.stop()
