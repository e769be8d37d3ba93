"""The catalogues hold every text of the window, in German to the last, and are compiled from what lies beside them."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


def _load() -> ModuleType:
    """The recipe, which is run by path and imported by nobody."""
    spec = importlib.util.spec_from_file_location("translations_recipe", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    return _load()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_is_translated_with_its_places_and_forms(recipe: ModuleType, language: str) -> None:
    """Mend it with `python packaging/translations.py update`, and German words in the .ts file or by `fill`."""
    assert recipe.problems(language, recipe.collect(), recipe.read(language)) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_compiled_catalogue_is_that_of_its_source(recipe: ModuleType, language: str, tmp_path: Path) -> None:
    source = recipe.FOLDER / f"secondlook_{language}.ts"
    recipe.compile_catalogue(source, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


# What no text is written with, and why: the rules are in docs/words.md. A list that goes on may end with a blank.
NEVER = {"...": "…", "—": "–", "’": "'", " …": "…", "  ": "one blank", "!": "a full stop"}
GOES_ON = ("Without, people are called Person 1", "Name, or state:open nudity", ": frame ")


def test_english_texts_keep_the_rules_of_writing(recipe: ModuleType) -> None:
    wrong = [
        (text, f"{sign!r} is written {instead!r}")
        for text in recipe.collect()
        for sign, instead in NEVER.items()
        if (text.endswith(sign) if sign == " …" else sign in text.strip()) and not text.startswith(GOES_ON)
    ]
    assert wrong == []


def test_german_texts_keep_the_rules_of_writing(recipe: ModuleType) -> None:
    wrong = []
    for text, forms in recipe.read("de").forms.items():
        for form in forms:
            if form.count("„") != form.count("“") or "”" in form or form.count('"') > text.count('"'):
                wrong.append((form, "quotation marks"))
            if form.endswith("…") and not form.endswith((" …", "}…")):
                wrong.append((form, "a blank before an ellipsis"))
            if re.search(r"\d%|\b(Scores?|Overrides?|Labels?|Provider)\b(?!-)", re.sub(r"\{[^{}]*\}", "", form)):
                wrong.append((form, "a word or sign of the other language"))
    assert wrong == []


def test_a_hole_in_a_catalogue_is_found(recipe: ModuleType) -> None:
    texts = {"One {name}": False, "%n images": True, "Gone?": False}
    kept = recipe.Catalogue({"One {name}": ("Ein {nam}",), "%n images": ("%n Bild",), "Old": ("Alt",)})
    found = "\n".join(recipe.problems("de", texts, kept))
    for what in (
        "not translated: 'Gone?'",
        "no longer used: 'Old'",
        "1 forms: '%n images'",
        "other places: 'One {name}'",
    ):
        assert what in found


def test_marked_texts_are_found_in_the_source(recipe: ModuleType) -> None:
    texts = recipe.collect()
    assert texts["Commit and next"] is False, "declared in an ActionSpec"
    assert texts["%n images"] is True
    assert len(texts) > 500
