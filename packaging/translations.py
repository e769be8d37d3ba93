"""The catalogues: collects every marked text from the source, keeps the translations, and compiles them for Qt.

    python packaging/translations.py            what is missing, unused or wrong
    python packaging/translations.py update     write resources/translations/*.ts and *.qm anew
    python packaging/translations.py fill FILE  take translations from a JSON object (source: words, or a list of forms)

A text is marked by `tr`, `later`, `tr_marked` with a literal, by being declared in an `ActionSpec`; in the core by
a provider's `ConfigField`, by `Sentence.of` with a literal, or by standing in `CORE`, which names tables of sentences
that reach the window. The product's own policy and model cards are read, too.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "SecondLook"
LANGUAGES = {"de": "de_DE", "en": "en_US"}
MARKS = frozenset({"tr", "later", "tr_marked"})
# Positions and names of the words in an ActionSpec.
SPEC_PLACES, SPEC_NAMES = (1, 2, 5), frozenset({"text", "group", "about"})
# … and in a provider's ConfigField.
FIELD_PLACES, FIELD_NAMES = (1,), frozenset({"label", "help"})
# Modules of the core, and in each the names whose literals a reader sees as they stand.
CORE: dict[str, tuple[str, ...]] = {
    "app.domain.agreement": ("_SENTENCES",),
    "app.domain.contradictions": ("_SENTENCES",),
    "app.domain.faults": ("FAULTS",),
    "app.domain.kept": ("FAILURES", "KINDS", "PRICES", "TRAINING", "WITH_QUOTE"),
    "app.domain.particulars": ("PARTICULARS", "POLICY"),
    "app.domain.refusals": ("REFUSALS",),
    "app.domain.remarks": ("REMARKS",),
    "app.domain.rules": ("_ANYBODY", "_DECLARED_WORDS", "_KINDS", "_MANIFEST_WORDS"),
    "app.domain.sentence": ("AND",),
    "app.domain.suggestion": ("_NO_ANSWER", "_SENTENCES", "_UNSEEN"),
    "app.domain.statements": ("_SENTENCES",),
    "app.measures.chance": ("_NOTHING", "_NOT_BOTH", "_ONE_CATEGORY"),
    "app.measures.detection": ("_NONE_WITH", "_NONE_WITHOUT"),
    "app.measures.intervals": ("_NOTHING",),
    "app.measures.scores": ("_NOTHING", "_ONE_KIND"),
    "app.provenance.sentences": ("SENTENCES", "DETACHED"),
    "app.services.asking.consent": ("_SENTENCES",),
    "app.services.ruling.removals": ("_SENTENCES",),
    "app.services.ruling.review": ("_SENTENCES",),
    "app.services.compare.against": ("_BOTH", "_NOBODY", "_OF_ORIGIN"),
    "app.services.compare.agreeing": ("_FEW", "_NO_BOTH"),
    "app.services.compare.operations": ("_NOTHING_ASKED",),
    "app.services.compare.questions": ("_WHY",),
    "app.services.compare.whatif": ("_NO_NEGATIVE", "_NO_POSITIVE"),
    "app.services.train.figures": (
        "_NOBODY_TWICE",
        "_NO_ORDER",
        "_NONE_BOTH",
        "_NONE_OF_AXIS",
        "_SAME",
        "_TWO_ANSWERS",
    ),
}
# Where the core marks texts by `tr` as the window does (reports), and where figures say why they are undefined.
SAYING = (
    "app/reports/*.py",
    "app/services/compare/documents*.py",
    "app/services/train/documents.py",
    "app/services/train/wording.py",
)
FIGURES = ("app/measures/*.py", "app/services/compare/*.py", "app/services/train/*.py")
INTERVAL = "95 %, "
# The product's own policy: its titles are translated, those of a reviewer's policy stand as they were written.
POLICY = ROOT / "resources" / "policies" / "default.toml"
# What the cards of the models on this device say of them.
CARDS = ROOT / "resources" / "models"

Forms = tuple[str, ...]


@dataclass(slots=True)
class Catalogue:
    """The texts of one language: for each source its forms (two where it counts, else one)."""

    forms: dict[str, Forms] = field(default_factory=dict)


def collect() -> dict[str, bool]:
    """Every marked text of the window, in order, and whether it counts something (`%n`)."""
    found: dict[str, bool] = {}
    saying = [path for pattern in SAYING for path in ROOT.glob(pattern)]
    for path in sorted([*(ROOT / "ui").rglob("*.py"), *saying]):
        for text, counts in _marked(ast.parse(path.read_text("utf-8")), path):
            found[text] = found.get(text, False) or counts
    for path in sorted((ROOT / "app").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for text in (*_sentences(tree), *_fields(tree)):
            found.setdefault(text, False)
    for module, names in CORE.items():
        path = ROOT / (module.replace(".", "/") + ".py")
        for text in _named(ast.parse(path.read_text("utf-8")), names):
            found.setdefault(text, False)
    for path in sorted(path for pattern in FIGURES for path in ROOT.glob(pattern)):
        for text in _reasons(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, False)
    for text in _titles(tomllib.loads(POLICY.read_text("utf-8"))):
        found.setdefault(text, False)
    for path in sorted(CARDS.glob("*.toml")):
        card = tomllib.loads(path.read_text("utf-8"))
        for text in (card["model"]["about"], *card["accuracy"].values()):
            found.setdefault(text, False)
    return found


def _titles(part: object) -> list[str]:
    """Every title in a policy, and what is said about it."""
    if isinstance(part, list):
        return [title for each in part for title in _titles(each)]
    if not isinstance(part, dict):
        return []
    own = [part[name] for name in ("title", "about") if isinstance(part.get(name), str)]
    return own + [title for each in part.values() for title in _titles(each)]


def _marked(tree: ast.Module, path: Path) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in MARKS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.append((first.value, "%n" in first.value))
            elif node.func.id != "tr_marked":
                sys.exit(f"{path.relative_to(ROOT)}:{node.lineno}: {node.func.id} takes a literal")
        elif node.func.id == "ActionSpec":
            found += [(text, False) for text in _declared(node, SPEC_PLACES, SPEC_NAMES)]
    return found


def _declared(node: ast.Call, places: tuple[int, ...], names: frozenset[str]) -> list[str]:
    """The literals in these positions and under these names of a declaration."""
    words = [node.args[place] for place in places if place < len(node.args)]
    words += [keyword.value for keyword in node.keywords if keyword.arg in names]
    return [
        each.value for each in words if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value
    ]


def _fields(tree: ast.Module) -> list[str]:
    """Labels and help of the settings that a provider declares."""
    return [
        text
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ConfigField"
        for text in _declared(node, FIELD_PLACES, FIELD_NAMES)
    ]


def _sentences(tree: ast.Module) -> list[str]:
    """The literals of `Sentence.of("…", …)` that hold words; what only puts values side by side needs no other form."""
    found: list[str] = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if node.func.attr != "of" or not isinstance(node.func.value, ast.Name) or node.func.value.id != "Sentence":
            continue
        first = node.args[0]
        either = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
        found += [each.value for each in either if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return [text for text in found if re.search(r"[a-z]", re.sub(r"\{\w+\}", "", text))]


def _reasons(tree: ast.Module) -> list[str]:
    """Why figures are undefined – the literals in `undefined(…)` and `nothing=…` –, and the names of intervals."""
    found: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found += node.args[:1] if ast.unparse(node.func) == "undefined" else []
            found += [keyword.value for keyword in node.keywords if keyword.arg == "nothing"]
        elif isinstance(node, ast.Constant) and str(node.value).startswith(INTERVAL):
            found.append(node)
    return [each.value for each in found if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def _named(tree: ast.Module, names: tuple[str, ...]) -> list[str]:
    """The texts in the assignments to these names; of a dictionary its values, of a tuple its parts."""
    found: list[str] = []
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if not any(isinstance(target, ast.Name) and target.id in names for target in targets):
            continue
        value = getattr(node, "value", None)
        parts = value.values if isinstance(value, ast.Dict) else getattr(value, "elts", [value])
        found += [each.value for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return found


def read(language: str) -> Catalogue:
    """The kept catalogue; empty when there is none yet."""
    path = FOLDER / f"secondlook_{language}.ts"
    made = Catalogue()
    if not path.is_file():
        return made
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None:
            continue
        forms = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
        made.forms[message.findtext("source") or ""] = forms
    return made


def write(language: str, texts: dict[str, bool], kept: Catalogue) -> None:
    """Write the .ts file for these texts with what is kept, and compile it."""
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en_US")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts):
        if language == "en" and not texts[text]:
            continue  # English is the source: only what counts has a form of its own
        message = ET.SubElement(context, "message", {"numerus": "yes"} if texts[text] else {})
        ET.SubElement(message, "source").text = text
        forms = kept.forms.get(text, ())
        translation = ET.SubElement(message, "translation", {} if all(forms) and forms else {"type": "unfinished"})
        if texts[text]:
            for form in (*forms, "", "")[:2]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, "  ")
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"secondlook_{language}.ts"
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    compile_catalogue(path, path.with_suffix(".qm"))


def compile_catalogue(source: Path, target: Path) -> None:
    """Have Qt's lrelease make the binary catalogue, put in place whole: a running window has the old one mapped."""
    tool, made = Path(PySide6.__file__).parent / "lrelease", target.with_name(f".{target.name}")
    subprocess.run([tool, "-silent", source, "-qm", made], check=True)
    made.replace(target)


def problems(language: str, texts: dict[str, bool], kept: Catalogue) -> list[str]:
    """What is missing, no longer used, or has other places than its source."""
    wanted = {text for text, counts in texts.items() if counts or language != "en"}
    found = [f"{language}: not translated: {text!r}" for text in sorted(wanted) if not all(kept.forms.get(text, ("",)))]
    found += [f"{language}: no longer used: {text!r}" for text in sorted(set(kept.forms) - wanted)]
    for text in sorted(wanted & set(kept.forms)):
        forms = kept.forms[text]
        if len(forms) != (2 if texts[text] else 1):
            found.append(f"{language}: {len(forms)} forms: {text!r}")
        for form in forms:
            if form and places(form) - {"%n"} != places(text) - {"%n"}:
                found.append(f"{language}: other places: {text!r} → {form!r}")
    return found


def places(text: str) -> set[str]:
    """The places to be filled in a text: `{name}` without its format, and `%n`."""
    return {f"{{{name}}}" for name in re.findall(r"\{(\w+)[^{}]*\}", text)} | ({"%n"} if "%n" in text else set())


def main(arguments: list[str]) -> int:
    """Check, or write anew; the exit code says whether all is well."""
    texts = collect()
    given: dict[str, str | list[str]] = {}
    if arguments[:1] == ["fill"]:
        given = json.loads(Path(arguments[1]).read_text("utf-8"))
    wrong: list[str] = []
    for language in LANGUAGES:
        kept = read(language)
        if language == "de":
            kept.forms |= {text: tuple(words) if isinstance(words, list) else (words,) for text, words in given.items()}
        else:
            kept.forms |= {text: _english(text, kept) for text, counts in texts.items() if counts}
        if arguments[:1] in (["update"], ["fill"]):
            write(language, texts, kept)
            kept = read(language)
        wrong += problems(language, texts, kept)
    print("\n".join(wrong))
    return 1 if wrong else 0


def _english(text: str, kept: Catalogue) -> Forms:
    """One and many of an English text: kept, or with the plural's s and verb taken back."""
    if all(kept.forms.get(text, ("",))):
        return kept.forms[text]
    one = re.sub(r"(%n(?: \w+)*? \w+?)s\b", r"\1", text, count=1).replace(" are ", " is ").replace(" were ", " was ")
    return one, text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
