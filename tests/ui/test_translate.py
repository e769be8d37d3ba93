"""Texts come in the reader's language: places moved, numbers grouped, plurals chosen; unknown ones as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDateEdit, QDialogButtonBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from app.domain.agreement import Voice, agreement
from app.domain.assessment import FailureKind
from app.domain.decision import Force, Ruling
from app.domain.facts import Fact
from app.domain.image import Image, ImageFacts, ReviewState
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import Policy, PolicyLabel
from app.domain.policy_file import faults as faults_of
from app.domain.rules import ScoreIs, condition_words
from app.domain.sentence import Name, Sentence
from app.domain.statements import Statement
from app.net.status import error_for_status
from app.provenance.sentences import SENTENCES
from app.providers.nanogpt import NanoGPT
from app.services.asking.consent import line
from app.services.metadata import LIKENESS
from app.services.ruling.review import describe
from ui import translate
from ui.actions.keys import key_text
from ui.models.facts_words import in_words
from ui.translate import day_format, decimal, iso_day, number, say, say_kept, short_day, tr, tr_marked, wanted
from ui.widgets.failure_chip import FAILURES
from ui.widgets.text import when_words


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
def test_a_count_in_a_text_of_one_form_is_said_whatever_it_is() -> None:
    assert tr("Frame {number} of {count}", number=1, count=1) == "Einzelbild 1 von 1"
    assert tr("Frame {number} of {count}", number=1, count=42) == "Einzelbild 1 von 42"


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


# What the core says as it stands, for every fixed sentence that a reviewer reads all day.
def _voice(name: str, score: float, kind: ScoreKind = ScoreKind.PROBABILITY) -> Voice:
    return Voice(name, (name, ""), Statement(Axis.NUDITY, "nsfw", score, kind, Axis.NUDITY.value))


SAID = (
    (agreement(Axis.NUDITY, [_voice("A", 0.9), _voice("B", 0.0, ScoreKind.BINARY)]).sentence, "A 0,90 gegen B: nein"),
    (agreement(Axis.NUDITY, [_voice("A", 0.9), _voice("B", 0.8)]).sentence, "A und B sind einig: 0,80 bis 0,90"),
    (agreement(Axis.NUDITY, [_voice("A", 0.9)]).sentence, "Nur A sagt etwas"),
    (agreement(Axis.NUDITY, []).sentence, "Noch hat niemand etwas gesagt"),
    (Statement(Axis.OTHER, "{x}", 0.5, ScoreKind.CONFIDENCE, "x").words(), "Sicherheit für {x} 0,50"),
    (Statement(Axis.OVERLAY, "text", 0.34, ScoreKind.AREA, "x").words(), "34\N{NO-BREAK SPACE}% Fläche"),
    (describe(Ruling(ReviewState.RULED, Force.HUMAN, "spam")), "als Menschlich eingestuft, spam"),
    (describe(Ruling(ReviewState.OPEN)), "wieder offen"),
)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("sentence", "german_words"), SAID, ids=[str(english) for english, _ in SAID])
def test_the_cores_sentences_are_said_in_german(sentence: str, german_words: str) -> None:
    assert say(sentence).casefold() == german_words.casefold()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_c2pa_sentence_is_said_in_german(code: str) -> None:
    assert tr_marked(SENTENCES[code]) != SENTENCES[code]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("kind", list(FailureKind))
def test_every_kind_of_failure_is_said_in_german(kind: FailureKind) -> None:
    spec = FAILURES[kind]
    assert spec.word != spec.source_word
    assert spec.about != spec.source_about


@pytest.mark.usefixtures("german")
def test_a_provider_is_called_by_its_title_and_what_it_says_stays() -> None:
    translate.call_providers({"own:inhouse": "In-house model"})
    sentence = Sentence.of("{provider} says “{label}”", provider=Name("own:inhouse"), label="{evil}")
    assert sentence == "own:inhouse says “{evil}”"
    assert say(sentence) == "In-house model sagt „{evil}“"
    translate.call_providers({})
    assert say(sentence) == "own:inhouse sagt „{evil}“"


@pytest.mark.usefixtures("german")
def test_what_was_kept_in_english_is_said_in_german_and_the_vendors_words_stay() -> None:
    kept = error_for_status("identifAI", 429, "slow down").message
    assert say_kept(kept) == "identifAI begrenzt die Zahl der Aufrufe. Im Wortlaut: „slow down“"
    assert say_kept("Price unknown") == "Preis unbekannt"
    assert say_kept("Bonjour.") == "Bonjour."
    damaged = "The file is damaged and cannot be decoded as a PNG picture (broken)."
    assert say_kept(damaged) == "Die Datei ist ein PNG-Bild, aber beschädigt und nicht zu dekodieren (broken)."


@pytest.mark.usefixtures("german")
def test_facts_that_are_the_programs_own_are_said_in_german_and_those_of_the_file_stay() -> None:
    size = in_words(Fact("Colour profile (ICC)", "Size", "3,144 bytes"))
    assert (size.name, size.value) == ("Größe", "3.144 Bytes")
    assert in_words(Fact("Hashes", LIKENESS, "0f")).name == "Hash für Ähnliches (pHash, 64 Bit)"
    assert in_words(Fact("IPTC", "Caption", "By-line")) == Fact("IPTC", "Bildtext", "By-line")
    assert in_words(Fact("EXIF", "MakerNote", "1,144 bytes, not taken apart")).value == "1.144 Bytes, nicht zerlegt"
    assert in_words(Fact("EXIF", "CFAPattern", "20 bytes: 00 0f …")).value == "20 Bytes: 00 0f …"
    assert in_words(Fact("Text in the file", "Size", "3,144 bytes")) == Fact("Text in the file", "Size", "3,144 bytes")


@pytest.mark.usefixtures("german")
def test_a_ruling_names_its_label_as_the_policy_does() -> None:
    ruling = describe(Ruling(ReviewState.RULED, None, "spam"))
    translate.call_labels({"spam": "Werbung"})
    assert (str(ruling), say(ruling)) == ("spam", "Werbung")
    translate.call_labels({})
    assert say(ruling) == "spam"


@pytest.mark.usefixtures("german")
def test_days_are_written_as_the_language_does(qtbot: QtBot) -> None:
    assert when_words("2026-11-21T09:30:00+00:00") == "21.11.2026 09:30:00 UTC"
    assert (iso_day("2026-11-21"), iso_day("soon")) == ("21.11.2026", "soon")
    assert short_day(date(2026, 11, 21), year=False) == "21. Nov."
    field = QDateEdit(QDate(2026, 11, 21))
    qtbot.addWidget(field)
    field.setDisplayFormat(day_format())
    assert field.text() == "21.11.2026"
    number_field = QDoubleSpinBox()
    qtbot.addWidget(number_field)
    number_field.setValue(0.5)
    assert number_field.text() == "0,50"


@pytest.mark.usefixtures("german")
def test_what_is_wrong_with_files_and_policies_is_said_in_german() -> None:
    faults = faults_of(Policy("", "Title", (PolicyLabel("a", "A", "", 3), PolicyLabel("a", "B", "", 3)), ()))
    assert [say_kept(each) for each in faults] == [
        "die Richtlinie braucht einen Text „version“",
        "Etikett doppelt vergeben: a; jede Kennung gibt es nur einmal",
        "Taste 3 doppelt vergeben, an “A”, “B”: Geben Sie einem eine andere Ziffer",
    ]
    kept = "a.csv is not read: line 3: no JSON object; line 1,204: “x” was in line 3 already; and 2 more."
    lines = "Zeile 3: kein JSON-Objekt; Zeile 1.204: „x“ stand schon in Zeile 3"
    assert say_kept(kept) == f"a.csv wird nicht eingelesen: {lines}; und 2 weitere."
    assert say_kept("/a could not be written: No space left on device. Choose another place.") == (
        "/a konnte nicht geschrieben werden: kein Platz mehr auf dem Datenträger. Wählen Sie einen anderen Ort."
    )


@pytest.mark.usefixtures("german")
def test_numbers_have_the_languages_point() -> None:
    assert decimal(0.5, "g") == "0,5"
    assert tr("about {size:,.1f} MB", size=1.25) == "etwa 1,2 MB"
    assert (
        say(condition_words(ScoreIs(Axis.NUDITY, at_least=0.8))) == "Nacktheit von irgendeinem Anbieter mindestens 0,8"
    )
    assert say(Statement(Axis.NUDITY, "porn", 0.81, ScoreKind.PROBABILITY, "nudity").words()) == "0,81"


@pytest.mark.usefixtures("german")
def test_the_preflight_says_in_german_what_becomes_of_the_metadata() -> None:
    facts = ImageFacts("WEBP", "image/webp", 4000, 3000, 1, 1, "RGB", has_alpha=False)
    image = Image("a" * 64, 9_000_000, facts, None, "2026-11-21T09:30:00+00:00")
    told = line(NanoGPT({}, None), "nano-gpt.com", [image] * 1200).metadata_words
    assert told == (
        "EXIF, GPS and XMP are taken out. Content Credentials do not stay. 1,200 images are converted or scaled to fit."
    )
    assert say(told) == (
        "EXIF, GPS und XMP werden entfernt. Content Credentials bleiben nicht. "
        "1.200 Bilder werden passend umgewandelt oder verkleinert."
    )
