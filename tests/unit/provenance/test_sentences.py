"""The sentences are plain, none accuses, and unknown codes get one too."""

from __future__ import annotations

import pytest

from app.domain.provenance import CodeLevel
from app.provenance.sentences import SENTENCES, sentence, usual_level


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_one_plain_sentence(code: str) -> None:
    text = SENTENCES[code]
    assert text[0].isupper()
    assert text.endswith(".")
    assert 20 <= len(text) <= 130
    for word in ("tamper", "forg", "fake", "manipulat", "JUMBF", "COSE"):
        assert word.lower() not in text.lower()


def test_codes_of_all_parts_of_the_specifications_are_there() -> None:
    families = {code.split(".")[0] for code in SENTENCES}
    assert families >= {
        "algorithm", "assertion", "cawg", "claim", "claimSignature", "general", "hashedURI", "ingredient", "manifest",
        "signingCredential", "timeOfSigning", "timeStamp",
    }  # fmt: skip


@pytest.mark.parametrize("level", CodeLevel)
def test_an_unknown_code_says_at_least_whether_it_passed(level: CodeLevel) -> None:
    text = sentence("vendor.future.thing", level)
    assert "vendor.future.thing" in text
    assert text.endswith(".")


def test_the_level_of_a_bare_code() -> None:
    assert usual_level("assertion.dataHash.match") is CodeLevel.SUCCESS
    assert usual_level("timeStamp.mismatch") is CodeLevel.INFORMATIONAL
    assert usual_level("assertion.dataHash.mismatch") is CodeLevel.FAILURE
    assert usual_level("signingCredential.untrusted") is CodeLevel.FAILURE
    assert usual_level("vendor.future.thing") is CodeLevel.FAILURE
