"""A trainee's session of 40 corpus images by keyboard: killed in the middle, resumed, reported, counted once more."""

from __future__ import annotations

import csv
import hashlib
import json
import math
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.window.desk import Program, until

ITEMS = 40
KEYS = {"human": "1", "artificial": "2", "nudity": "3"}
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
_SMALL = 600_000


@pytest.fixture
def truth(corpus: Path, tmp_path: Path) -> Path:
    """A table of 40 different corpus images with an answer each; what the answers are is of no matter here."""
    found: dict[str, Path] = {}
    folders = (corpus / "C_neutral", corpus / "A_c2pa")
    for path in (one for folder in folders for one in sorted(folder.rglob("*"))):
        if path.suffix.lower() in SUFFIXES and path.stat().st_size < _SMALL and len(found) < ITEMS:
            found.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
    if len(found) < ITEMS:
        pytest.skip(f"the corpus has only {len(found)} small pictures")
    table = tmp_path / "forty.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["path", "answer", "explanation"])
        for number, path in enumerate(found.values()):
            answer = "nudity" if number % 8 == 7 else ("artificial" if number % 3 == 0 else "human")
            writer.writerow([path, answer, f"explanation {number}"])
    return table


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    z, p = 1.959964, right / n
    middle, reach = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - reach) / (1 + z * z / n), (middle + reach) / (1 + z * z / n)


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of known and given answers (Cohen 1960)."""
    n, labels = len(pairs), {one for pair in pairs for one in pair}
    seen = sum(a == b for a, b in pairs) / n
    chance = sum(sum(a == label for a, _ in pairs) / n * sum(b == label for _, b in pairs) / n for label in labels)
    return (seen - chance) / (1 - chance)


def wanted(place: int, known: str) -> str:
    """What the scripted trainee answers at a place of the order: now and then something wrong."""
    if place % 7 == 3:
        return "artificial" if known == "human" else "human"
    if place % 11 == 5:
        return "nudity" if known != "nudity" else "artificial"
    return known


class Trainee:
    """Answers by keyboard, and looks into the database only to know the plan and to see what was kept."""

    def __init__(self, program: Program) -> None:
        self.program = program
        ((self.seed,),) = program.ask("SELECT seed FROM training_session")
        self.known = dict(program.ask("SELECT sha256, answer FROM gold_item"))
        self.order = sorted(self.known, key=lambda one: hashlib.sha256(f"{self.seed}:{one}".encode()).digest())

    def kept(self) -> list[tuple[Any, ...]]:
        """Position, image and answer of everything that was kept."""
        return self.program.ask("SELECT position, sha256, first FROM training_answer ORDER BY position")

    def answer(self, place: int) -> None:
        """Answer the item at this place (from 1), and wait until that is on the disk."""
        self.program.until_shown(f"Item {place} of {ITEMS}")
        said = wanted(place, self.known[self.order[place - 1]])
        self.program.keys(KEYS[said], "Return")
        until(f"answer {place} is kept", lambda: len(self.kept()) == place, lambda: str(self.kept()[-1:]))


def shows_picture(program: Program) -> bool:
    """Whether the middle of the stage is filled: the words of a stage without a picture leave most of it bare."""
    pixels = program.pixels((0.45, 0.4, 0.55, 0.5))
    bare = program.pixels((0.02, 0.3, 0.03, 0.31))[0, 0]
    return bool((pixels != bare).any(axis=2).mean() > 0.6)


def begin(program: Program) -> None:
    """Go to the Train page and start an assessment, all by keys."""
    program.keys("ctrl+3")
    program.until_shown("Train")
    program.keys("ctrl+n")
    dialog = program.screen.window_of(program.process, "Start a session")
    program.screen.do("windowfocus", "--sync", dialog, "key", "--delay", "60", "Tab", "Down", "Return")
    until("the session is there", lambda: program.ask("SELECT id FROM training_session"))


def test_forty_images_with_a_kill_in_the_middle(
    open_window: Callable[..., Program], cli: Callable[..., Any], truth: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home-train"
    home.mkdir()
    (home / "settings.toml").write_text('reviewer = "ada"\nworkers = 1\n', encoding="utf-8")
    imported = cli("train", "import", truth, "--json", SECONDLOOK_HOME=str(home))
    assert (imported.code, json.loads(imported.out)["items"]) == (0, ITEMS), imported

    first = open_window(home=home)
    until("the window is ready", lambda: first.title.endswith(" — Second Look"))
    begin(first)
    assert first.ask("SELECT mode, trainee FROM training_session") == [("assessment", "ada")]
    trainee = Trainee(first)
    for place in range(1, 21):
        trainee.answer(place)
    first.until_shown(f"Item 21 of {ITEMS}")
    first.keys("2")  # chosen, not kept: it is gone with the window, and only that
    first.kill()
    assert len(trainee.kept()) == 20

    again = open_window(home=home)
    until("the window is ready", lambda: again.title.endswith(" — Second Look"))
    again.keys("ctrl+3")
    again.until_shown("Train")

    def resumed() -> bool:
        again.keys("ctrl+r")
        return again.title.startswith("Item 21 ")

    until("the session goes on where it was", resumed)
    ((marked,),) = again.ask("SELECT interruptions FROM training_session")
    assert marked >= 1
    trainee = Trainee(again)
    until("the picture is on the stage", lambda: shows_picture(again))
    again.keys("p", "p")  # a pause, within an item
    for place in range(21, ITEMS + 1):
        trainee.answer(place)
    until("the session has ended", lambda: again.ask("SELECT id FROM training_session WHERE ended_at IS NOT NULL"))
    again.until_shown("ada on “forty”")

    report = tmp_path / "report.html"
    again.keys("ctrl+s")
    chooser = again.screen.window_of(again.process, "Save the report")
    again.screen.do("windowfocus", "--sync", chooser, "key", "ctrl+a")
    again.screen.do("type", "--delay", "10", str(report))
    again.screen.do("key", "Return")
    until("the report is written", report.exists)
    again.keys("ctrl+q")
    assert again.end() == (0, "", "")

    check(trainee, report, cli, home)


def check(trainee: Trainee, report: Path, cli: Callable[..., Any], home: Path) -> None:
    """Count everything once more, from what is in the database."""
    kept = trainee.kept()
    assert [sha256 for _, sha256, _ in kept] == trainee.order
    pairs = [(trainee.known[sha256], said) for _, sha256, said in kept]
    assert [said for _, said in pairs] == [wanted(place, known) for place, (known, _) in enumerate(pairs, 1)]
    times = trainee.program.ask("SELECT active_ms, interruptions FROM training_answer ORDER BY position")
    assert all(0 <= ms <= 120_000 for ms, _ in times)  # 0: the keys came before the picture
    assert sum(ms > 0 for ms, _ in times) > ITEMS // 2
    assert times[20][1] == 1

    right = sum(known == said for known, said in pairs)
    low, high = wilson(right, ITEMS)
    line = json.loads(cli("train", "report", "--json", SECONDLOOK_HOME=str(home)).out)
    exact = line["final"]["exact"]
    assert exact["value"] == pytest.approx(right / ITEMS)
    assert (exact["low"], exact["high"]) == (pytest.approx(low, abs=1e-6), pytest.approx(high, abs=1e-6))
    assert line["final"]["agreement"]["cohen"]["value"] == pytest.approx(kappa(pairs))
    labels = line["final"]["confusion"]["labels"]
    table = [[sum(pair == (truth, said) for pair in pairs) for said in labels] for truth in labels]
    assert line["final"]["confusion"]["table"] == table

    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", report.read_text(encoding="utf-8"))))
    assert "Person 1" in words
    assert "ada" not in words.split()
    assert re.search(rf"\b{kappa(pairs):.2f}\b", words)
    assert re.search(rf"{right / ITEMS:.2f}|{100 * right / ITEMS:.1f} ?%", words)
