"""Reports speak the languages of the window, out of the same catalogues; what nobody translated stays English."""

from __future__ import annotations

import pytest

from app.domain.sentence import Name, Sentence
from app.measures.value import known, undefined
from app.reports.language import language, wanted


def test_texts_counts_and_reasons_in_german() -> None:
    tr = language("de")
    assert tr("Exact agreement") == "Genaue Übereinstimmung"
    assert tr("%n interruptions", count=1) == "1 Unterbrechung"
    assert tr("%n interruptions", count=2) == "2 Unterbrechungen"
    assert tr("Person {number}", number=3) == "Person 3"
    assert tr.measure(known(0.5, 4, (0.25, 0.75), enough=False)) == "0,50 (0,25 bis 0,75) – noch nicht bekannt (n = 4)"
    assert tr.measure(undefined("nobody answered")) == "nicht bestimmt: niemand hat geantwortet"
    assert tr.known(Sentence.of("no item is “{label}”", label="x")) == "keine Aufgabe ist „x“"
    assert tr.known("what a person wrote") == "what a person wrote"
    assert tr.moment("2026-11-21T09:30:00+00:00") == "21.11.2026 09:30 UTC"


def test_english_counts_in_english_and_other_codes_are_english() -> None:
    tr = language("en")
    assert tr("%n interruptions", count=1) == "1 interruption"
    assert tr.measure(known(-0.001, 40)) == "0.00"
    assert tr.moment("2026-11-21T09:30:00+00:00") == "2026-11-21 09:30 UTC"
    assert language("tlh")("Exact agreement") == "Exact agreement"


def test_the_setting_decides_before_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [wanted(choice) for choice in ("de", "en")] == ["de", "en"]
    for spoken, code in (("de_AT", "de"), ("fr_FR", "en"), (None, "en")):
        monkeypatch.setattr("locale.getlocale", lambda _=0, spoken=spoken: (spoken, "UTF-8"))
        assert wanted("system") == code


def test_names_in_a_sentence_stand_as_they_are() -> None:
    german = language("de")
    assert german.known("quality") == "Qualität"
    said = Sentence.of("{name} {model}", name=Name("yandex_vision"), model="quality")
    assert german.known(said) == "yandex_vision quality"
    assert german.known(Sentence.of("{axis}: {label}", axis=Sentence.of("quality"), label="quality")) == (
        "Qualität: quality"
    )
