"""`queue` as a process: rulings without a window, exports, and a chain that tells when it was cut."""

from __future__ import annotations

import csv
import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.e2e.conftest import Run

Picture = Callable[..., Path]


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_empty_queue_is_no_fault(cli: Run) -> None:
    assert (cli("queue", "list").code, cli("queue", "list").out) == (0, "")
    (verified,) = cli("queue", "verify", "--json").lines("queue-verify")
    assert (verified["decisions"], verified["intact"]) == (0, True)


def test_rulings_are_made_listed_and_exported(cli: Run, picture: Picture, tmp_path: Path) -> None:
    one, two = picture(tmp_path / "one.jpg", seed=1), picture(tmp_path / "two.png", seed=2)
    decided = cli("queue", "decide", one, "--force", "artificial", "--note", 'says "no",\nhonestly', "--json")
    (event,) = decided.lines("queue-decide")
    assert decided.code == 0
    assert (event["seq"], event["sha256"], event["force_classification"]) == (1, sha256_of(one), "artificial")
    assert cli("queue", "decide", two, "--policy", "spam").code == 0
    assert cli("queue", "decide", sha256_of(two), "--force", "human", "--policy", "spam").code == 0
    first, second = cli("queue", "list", "--json").lines("queue-list")
    assert (first["force_classification"], first["note"], first["delivery"]) == (
        "artificial",
        'says "no",\nhonestly',
        None,
    )
    assert (second["force_classification"], second["policy_label"]) == ("human", "spam")
    exported = tmp_path / "out.csv"
    assert cli("queue", "export", "--output", exported).code == 0
    with exported.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["sha256"] for row in rows] == [sha256_of(one), sha256_of(two)]
    assert rows[0]["note"] == 'says "no",\nhonestly'
    assert cli("queue", "export", "--format", "jsonl").lines("queue-list") == [first, second]
    assert cli("queue", "decide", one, "--force", "clear").code == 0
    assert cli("queue", "list", "--json").lines("queue-list")[-1]["force_classification"] is None
    assert cli("queue", "deliver").code == 0


def test_what_cannot_be_ruled_is_refused_in_words(cli: Run, picture: Picture, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    for arguments, code, words in (
        ((path,), 2, "Nothing is ruled"),
        ((path, "--policy", "nonsense"), 2, "spam"),
        ((path, "--force", "human", "--reason", "nonsense"), 2, "reason"),
        (("0" * 64, "--force", "human"), 2, "SHA-256"),
        ((tmp_path / "gone.jpg", "--force", "human"), 3, "file"),
        ((path, "--force", "maybe"), 2, "maybe"),
    ):
        run = cli("queue", "decide", *arguments)
        assert run.code == code, run
        assert words in run.err
    assert cli("queue", "list").out == ""


def test_a_chain_that_was_changed_or_cut_is_told(cli: Run, picture: Picture, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    for force in ("human", "artificial"):
        assert cli("queue", "decide", path, "--force", force).code == 0
    database = Path(os.environ["SECONDLOOK_HOME"]) / "secondlook.db"
    connection = sqlite3.connect(database)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger}"')
    connection.execute("DELETE FROM decision WHERE seq = 2")
    connection.commit()
    connection.close()
    run = cli("queue", "verify", "--json")
    (verified,) = run.lines("queue-verify")
    assert run.code == 4
    assert verified["intact"] is False
    assert verified["break"]["seq"] == 2


def test_an_export_that_cannot_be_written_leaves_nothing(cli: Run, tmp_path: Path) -> None:
    run = cli("queue", "export", "--output", tmp_path / "no" / "folder.csv")
    assert run.code == 3
    assert "could not be written" in run.err


def test_images_are_taken_out_and_put_back_and_their_rulings_stay(cli: Run, picture: Picture, tmp_path: Path) -> None:
    one, two = picture(tmp_path / "one.jpg", seed=1), picture(tmp_path / "two.png", seed=2)
    for path in (one, two):
        assert cli("queue", "decide", path, "--force", "human").code == 0
    moved = cli("queue", "take-out", one, sha256_of(two), "--json").lines("queue-moved")
    assert [(line["sha256"], line["changed"]) for line in moved] == [(sha256_of(one), True), (sha256_of(two), True)]
    (again,) = cli("queue", "take-out", two, "--json").lines("queue-moved")
    assert (again["out"], again["changed"]) == (True, False)
    out = cli("queue", "taken-out", "--json").lines("queue-taken-out")
    assert [Path(line["path"]).name for line in out] == ["one.jpg", "two.png"]
    assert len(cli("queue", "list", "--json").lines("queue-list")) == 2
    (verified,) = cli("queue", "verify", "--json").lines("queue-verify")
    assert (verified["decisions"], verified["intact"]) == (2, True)
    assert cli("queue", "put-back", one).code == 0
    assert [line["sha256"] for line in cli("queue", "taken-out", "--json").lines("queue-taken-out")] == [sha256_of(two)]
    unknown = cli("queue", "take-out", tmp_path / "three.png")
    assert unknown.code == 2
    assert "No image is known" in unknown.err
    (kept,) = cli("queue", "copies", "--delete", "taken-out", "--json").lines("queue-copies")
    assert (kept["taken_out"], kept["deleted"]) == ({"copies": 0, "bytes": 0}, {"copies": 0, "bytes": 0})
    assert two.exists()
