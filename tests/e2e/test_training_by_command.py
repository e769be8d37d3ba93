"""Training as processes: sets imported and shared, a trainee killed again and again, a report counted once more."""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sklearn.metrics import accuracy_score, cohen_kappa_score

from tests.e2e.conftest import ROOT, Run

Picture = Callable[..., Path]
_IMAGES = 24


@pytest.fixture
def truth(picture: Picture, tmp_path: Path) -> Path:
    """A folder of one folder per class."""
    for number in range(_IMAGES):
        picture(
            tmp_path / "truth" / ("human" if number % 3 else "artificial") / f"{number}.jpg", seed=number, size=(40, 30)
        )
    return tmp_path / "truth"


def test_a_set_goes_from_one_home_to_another(cli: Run, truth: Path, tmp_path: Path) -> None:
    (truth / "human" / "notes.txt").write_text("no picture")
    imported = cli("train", "import", truth, "--name", "first", "--json")
    (line,) = imported.lines("train-import")
    assert (imported.code, line["items"], line["taken"], line["sessions"]) == (1, _IMAGES, _IMAGES, 0)
    assert [Path(refused["place"]).name for refused in line["refused"]] == ["notes.txt"]
    assert "notes.txt" in imported.err
    (listed,) = cli("train", "sets", "--json").lines("train-sets")
    assert listed == {name: value for name, value in line.items() if name not in ("taken", "refused")}
    shared, bare = tmp_path / "first.slset", tmp_path / "bare.slset"
    assert cli("train", "export", "first", "-o", shared, "--images").code == 0
    assert cli("train", "export", "first", "-o", bare).code == 0
    assert bare.stat().st_size < 10_000 < shared.stat().st_size
    assert cli("train", "export", "unheard of", "-o", bare).code == 2
    elsewhere = {"SECONDLOOK_HOME": str(tmp_path / "elsewhere")}
    (again,) = cli("train", "import", shared, "--json", **elsewhere).lines("train-import")
    assert (again["content_hash"], again["taken"]) == (line["content_hash"], _IMAGES)
    shared.write_bytes(shared.read_bytes().replace(b'"human"', b'"gorey"', 1))
    refused = cli("train", "import", shared, **elsewhere)
    assert (refused.code, refused.out) == (2, "")
    assert "damaged" in refused.err
    (table := tmp_path / "t.csv").write_text(f"sha256,answer\n{'1' * 64},human\n")
    assert cli("train", "import", table).code == 2
    assert cli("train", "report").err.startswith("No session has ended")
    nobody = cli("train", "report", "--set", "first", "-o", tmp_path / "x.html")
    assert (nobody.code, "No session over" in nobody.err) == (2, True)


def _start(home: str, seed: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-m", "tests.e2e.trainee_child", home, "first", str(seed)]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("ready ")
    return process


def test_a_trainee_is_killed_and_goes_on_and_the_report_is_right(cli: Run, truth: Path, tmp_path: Path) -> None:
    home = os.environ["SECONDLOOK_HOME"]
    assert cli("train", "import", truth, "--name", "first").code == 0
    known: dict[tuple[str, str], str] = {}

    def heard(lines: list[str]) -> None:
        for line in lines:
            if line.endswith("\n"):
                sha256, nth, said = line.split()
                assert (sha256, nth) not in known
                known[sha256, nth] = said

    rng, kills = random.Random(20261121), 3  # noqa: S311 - the same moments each time
    for number in range(kills):
        process = _start(home, number)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(rng.randrange(1, 12))]
        process.kill()
        heard(lines + process.stdout.readlines())
        process.stdout.close()
        process.wait()
    last = _start(home, kills)
    out, _ = last.communicate()
    heard(out.splitlines(keepends=True))
    assert last.returncode == 0

    with closing(sqlite3.connect(Path(home) / "secondlook.db")) as database:
        rows = database.execute(
            "SELECT a.sha256, i.answer, a.first, a.second FROM training_answer AS a"
            " JOIN training_session AS s ON s.id = a.session_id"
            " JOIN gold_item AS i ON i.set_id = s.set_id AND i.sha256 = a.sha256 ORDER BY a.position"
        ).fetchall()
        ((seed, interruptions),) = database.execute("SELECT seed, interruptions FROM training_session").fetchall()
    # Everything acknowledged is there; of what was killed in mid-commit there may be one answer more each time.
    kept = {(sha, nth): said for sha, _, first, second in rows for nth, said in (("1", first), ("2", second))}
    assert known.items() <= kept.items()
    assert len(kept) - len(known) <= kills
    order = sorted((sha for sha, *_ in rows), key=lambda sha: hashlib.sha256(f"{seed}:{sha}".encode()).digest())
    assert [sha for sha, *_ in rows] == order
    assert (len(rows), interruptions) == (_IMAGES, kills)

    page = tmp_path / "report.html"
    ended = cli("train", "report", "--set", "first", "--json", "-o", page)
    (line,) = ended.lines("train-report")
    assert (ended.code, line["person"], line["seed"]) == (0, "Person 1", "e2e")
    for which, column in (("blind", 2), ("final", 3)):
        right, said = [row[1] for row in rows], [row[column] for row in rows]
        assert line[which]["exact"]["value"] == pytest.approx(accuracy_score(right, said))
        assert line[which]["agreement"]["cohen"]["value"] == pytest.approx(cohen_kappa_score(right, said))
        assert sum(map(sum, line[which]["confusion"]["table"])) == _IMAGES
    assert "Training report: Person 1" in page.read_text()
    assert cli("train", "report", "--session", "1", "-o", tmp_path / "r.pdf", "--names").out.split("\t")[2] == "tess"
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    for wrong in (("--session", "7"), ("--set", "none"), ("--round", "1"), ("--double", "1"), ("-o", page)):
        assert cli("train", "report", *wrong).code == 2
