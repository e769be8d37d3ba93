"""What the core keeps as plain text is known again by its template, so that a window in another language can say it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import app
from app.domain.faults import FAULTS
from app.domain.kept import FAILURES, KINDS, PRICES, TRAINING, known_again
from app.domain.refusals import REFUSALS
from app.domain.remarks import REMARKS
from app.domain.sentence import Figure, Sentence
from app.net.failures import TABLE
from app.net.status import error_for_status
from app.providers import mraugu, nanogpt
from app.providers.identifai import provider as identifai
from app.providers.yandex_classifier import provider as yandex_classifier
from app.providers.yandex_vision import provider as yandex_vision
from app.reports.language import language

ROOT = Path(app.__file__).parent
# What is raised with these, in these places, becomes a failure that is kept.
LEAVES = frozenset(
    {
        "BugError",
        "CancelledByUserError",
        "CredentialsError",
        "DisabledProviderError",
        "MalformedAnswerError",
        "QuotaError",
        "RejectedImageError",
        "TimedOutError",
        "UnavailableError",
        "UnreachableError",
        "UnreadableImageError",
        "UnsupportedImageError",
    }
)
TABLES = [ROOT / "domain" / f"{name}.py" for name in ("faults", "kept", "particulars", "refusals", "remarks")]
PLACES = (
    "net/*.py",
    "providers/**/*.py",
    "images/decode.py",
    "services/asking/promises.py",
    "services/asking/departures.py",
)


def raised() -> Iterator[tuple[str, str]]:
    """Where, and what a person would read there: every place of a text is filled with a word or a number."""
    for path in sorted(each for place in PLACES for each in ROOT.glob(place)):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LEAVES and node.args:
                text = filled(node.args[0])
                if text:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", text


def filled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "Acme 7" for part in node.values)
    return ""


# Put together of parts that this reading does not see: it stands in the list with each of its two endings.
APART = ("Acme 7 cannot be reached: the connection was refusedAcme 7",)


def test_what_the_core_raises_is_known_again() -> None:
    texts = [(where, text) for where, text in raised() if not text.startswith(APART)]
    assert len(texts) > 60
    assert [(where, text) for where, text in texts if not isinstance(known_again(text), Sentence)] == []


@pytest.mark.parametrize("status", [301, 400, 401, 402, 403, 404, 407, 408, 415, 418, 425, 429, 500, 503])
def test_a_status_is_known_again_and_the_vendors_words_stay(status: int) -> None:
    error = error_for_status("Acme", status, "slow “down” It says: “no”")
    found = known_again(error.message)
    assert isinstance(found, Sentence)
    assert found == error.message
    assert found.values["said"] == "slow “down” It says: “no”" or found.values["said"] == "no"
    assert isinstance(known_again(error_for_status("Acme", status).message), Sentence)


def test_the_networks_failures_are_known_again() -> None:
    for _, _, words in TABLE:
        assert isinstance(known_again(f"identifAI {words}"), Sentence)


def test_prices_are_known_again() -> None:
    for kind in (identifai, mraugu, nanogpt, yandex_classifier, yandex_vision):
        assert kind.CAPABILITY.price in PRICES


def test_other_words_stay_as_they_are() -> None:
    for text in ("", "Bonjour.", "x" * 5000, "{who} {0}"):
        assert not isinstance(known_again(text), Sentence)


def test_the_address_is_no_provider() -> None:
    found = known_again("The address is not available (status 503).")
    assert isinstance(found, Sentence)
    assert found.template in FAILURES
    assert found.values == {"status": "503"}


def test_what_a_file_seems_to_be_is_known_again() -> None:
    tree = ast.parse((ROOT / "images" / "formats.py").read_text("utf-8"))
    words = {filled(node) for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert {each for each in words if each.startswith(("a ", "an "))} == set(KINDS)
    known = known_again("This is a web page, not a picture that Second Look reads.")
    assert isinstance(known, Sentence)
    assert isinstance(known.values["what"], Sentence)


# Of the command line alone, of our own slips, and what is put together at run time.
ELSEWHERE = (
    "“Acme 7” must be Acme 7, not Acme 7.",
    "A file has no dates: what moved since a day",
    "A policy is replayed over the database;",
    "Acme 7 answered with a redirect Acme 7.",
    "Acme 7 cannot be reached: the connection was refusedAcme 7.",
    "Acme 7: Acme 7.",
    "Acme 7Acme 7.",
    "Acme 7Described by Acme 7.toml",
    "The day on which a time ends needs",
    "There is no answer by “Acme 7”. There are answers by:",
    "A database cannot be written to standard output.",
    "A decoded picture",
    "A sandbox operation cannot be loaded:",
    "A step names an image twice:",
    "A job left its transaction open:",
    "Evidence of an image that is not known:",
    "No item could be made of it.Acme 7",
    "Put the key into the environment variable",
    "Set one up and try again.",
    "The decoded picture does not fit its size:",
    "The file carries a C2PA signature.",
    "The on-device models were handed an image without its decoded preview.",
    "The picture has Acme 7.",
    "The picture is Acme 7 × Acme 7 pixels, Acme 7.",
    "The policy requires a Acme 7Acme 7:",
    "The sandbox has no operation",
    "There is no on-device model named",
    "There is no ruling by “Acme 7” Acme 7.",
)
# Put together at run time, so that no reading finds them in one piece.
PUT_TOGETHER = (
    "“{setting}” must be",
    "Described by",
    "Four independent",
    "NanoGPT was sent",
    "The archive holds {number} entries;",
    "The backup {path} still has",
    "The database {path} was written by a newer",
    "Visible artefacts:",
    "{first} and {last} are ready.",
    "{path} is not read: it has neither",
    "{path} is not read: {faults}; and",
    "The file carries a C2PA",
    "The policy requires a",
    "There is no ruling by",
    "{words} ",
    "No item could be",
)


def said() -> Iterator[tuple[str, str]]:
    """Every whole sentence in the core, and where: what is documentation, log or SQL is none."""
    for path in sorted(ROOT.rglob("*.py")):
        if path.parent.name == "cli" or path in TABLES:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        aside: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                aside.add(id(node.value))
            elif isinstance(node, ast.JoinedStr):
                aside |= {id(part) for part in node.values}
            elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "tr", "AssertionError")):
                aside |= {id(part) for part in ast.walk(node)}
        for node in ast.walk(tree):
            if not isinstance(node, (ast.Constant, ast.JoinedStr)) or id(node) in aside:
                continue
            text = filled(node)
            if re.fullmatch(r"[A-Z“][^\n]* [^\n]* [^\n]*\.”?", text):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", text


def test_every_sentence_of_the_core_is_known_in_the_windows_languages() -> None:
    """A sentence is listed in `kept.py` and its tables, or stands in the catalogues by itself."""
    catalogue = language("de")
    strange = [
        (where, text)
        for where, text in said()
        if not isinstance(known_again(text), Sentence)
        and catalogue.known(text) == text
        and not text.startswith(ELSEWHERE)
    ]
    assert strange == []


def test_every_listed_sentence_is_said_somewhere() -> None:
    found = set()
    for path in ROOT.rglob("*.py"):
        if path not in TABLES:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                known = known_again(filled(node)) if isinstance(node, (ast.Constant, ast.JoinedStr)) else ""
                if isinstance(known, Sentence):
                    found.add(known.template)
    listed = (*TRAINING, *REFUSALS, *FAULTS, *REMARKS)
    assert [each for each in listed if each not in found and not each.startswith(PUT_TOGETHER)] == []


def test_parts_within_a_sentence_are_known_again() -> None:
    nested = known_again("a.csv is not taken: The table has more than 20,000 lines.")
    assert isinstance(nested, Sentence)
    assert isinstance(nested.values["words"], Sentence)
    assert isinstance(nested.values["words"].values["most"], Figure)
    faults = known_again("a.csv is not read: line 3: no JSON object; line 4: “x” was in line 3 already; and 2 more.")
    assert isinstance(faults, Sentence)
    assert str(faults).endswith("and 2 more.")
    assert isinstance(faults.values["faults"], Sentence)
    assert isinstance(known_again("/a cannot be written: Permission denied."), Sentence)
    one, two = "“a” must be true or false, not 5.", "“b” must be true or false, not 7."
    tail = " Correct that line, or delete it to get the default."
    both = known_again(f"Some settings in /a cannot be used, defaults stand in for them. {one}{tail} {two}{tail}")
    assert isinstance(both, Sentence)
    words = both.values["words"]
    assert isinstance(words, Sentence)
    assert words.values["first"] == one + tail
    two = known_again("The set has no item. It has no name.")
    assert isinstance(two, Sentence)
    assert two == "The set has no item. It has no name."
