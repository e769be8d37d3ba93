"""What the core keeps as plain text is known again by its template, so that a window in another language can say it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import app
from app.domain.kept import FAILURES, KINDS, PRICES, TRAINING, known_again
from app.domain.refusals import REFUSALS
from app.domain.sentence import Sentence
from app.net.failures import TABLE
from app.net.status import error_for_status
from app.providers import mraugu, nanogpt
from app.providers.identifai import provider as identifai
from app.providers.yandex_classifier import provider as yandex_classifier
from app.providers.yandex_vision import provider as yandex_vision

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
PLACES = ("net/*.py", "providers/**/*.py", "images/decode.py", "services/promises.py", "services/departures.py")


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


# Put together of parts that this reading does not see; the second stands in the list with each of its two endings.
APART = ("NanoGPT was sent", "Acme 7 cannot be reached: the connection was refusedAcme 7")


def test_what_the_core_raises_is_known_again() -> None:
    texts = [(where, text) for where, text in raised() if not text.startswith(APART)]
    assert len(texts) > 60
    assert [(where, text) for where, text in texts if not isinstance(known_again(text), Sentence)] == []


def test_what_training_refuses_is_known_again() -> None:
    found = set()
    for place in ("services/train/*.py", "store/training.py", "domain/training.py"):
        for path in ROOT.glob(place):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                known = known_again(filled(node)) if isinstance(node, (ast.Constant, ast.JoinedStr)) else ""
                if isinstance(known, Sentence):
                    found.add(known.template)
    # This one is put together, with or without what was wrong first.
    assert [each for each in TRAINING if each not in found and not each.startswith("No item could be made")] == []


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


def test_what_services_refuse_is_known_again() -> None:
    found = set()
    for place in ("secrets.py", "services/**/*.py", "settings/*.py", "store/*.py"):
        for path in ROOT.glob(place):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                known = known_again(filled(node)) if isinstance(node, (ast.Constant, ast.JoinedStr)) else ""
                if isinstance(known, Sentence):
                    found.add(known.template)
    # These are put together: where was looked, and what was passed over.
    apart = ("There is no ruling by", "{path} is not read: it has neither")
    assert [each for each in REFUSALS if each not in found and not each.startswith(apart)] == []
    nested = known_again("a.csv is not taken: The table has more than 7 lines.")
    assert isinstance(nested, Sentence)
    assert isinstance(nested.values["words"], Sentence)
