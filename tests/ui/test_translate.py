"""Texts come in the reader's language: places moved, numbers grouped, plurals chosen; unknown ones as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui import translate
from ui.actions.keys import key_text
from ui.translate import number, tr, tr_marked, wanted


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translate.install(qapp, translate.GERMAN)
    yield
    translate.install(qapp, translate.ENGLISH)


@pytest.mark.usefixtures("german")
def test_german_is_spoken() -> None:
    assert tr("Commit and next") == "Festhalten und weiter"
    assert tr("%n images", count=1) == "1 Bild"
    assert tr("%n images", count=7) == "7 Bilder"
    assert tr("{done:,} of {total:,}", done=1200, total=34567) == "1.200 von 34.567"
    assert tr("about {size:,.1f} MB", size=1234.5) == "etwa 1.234,5 MB"
    assert tr_marked("nudity") == "Nacktheit"
    assert number(1234567) == "1.234.567"
    assert key_text("Ctrl+Shift+Z") == "Strg+Umschalt+Z"


@pytest.mark.usefixtures("german")
def test_qts_own_dialogs_speak_it_too(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


@pytest.mark.usefixtures("qapp")
def test_english_counts_in_forms_of_its_own() -> None:
    assert tr("%n images", count=1) == "1 image"
    assert tr("%n images", count=0) == "0 images"
    assert tr("{done:,} of {total:,}", done=1200, total=34567) == "1,200 of 34,567"
    assert tr_marked("never heard of") == "never heard of"
    assert tr_marked("") == ""


@pytest.mark.usefixtures("german")
def test_what_comes_from_outside_is_no_place() -> None:
    assert tr("Remove “{name}”", name="{evil} %n") == "„{evil} %n“ entfernen"


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "en-US"], "de"),
        ("system", ["fr-FR", "de-CH"], "de"),
        ("system", ["fr-FR"], "en"),
        ("", [], "en"),
    ],
)
def test_the_language_follows_choice_and_desktop(choice: str, system: list[str], language: str) -> None:
    assert wanted(choice, system) == language
