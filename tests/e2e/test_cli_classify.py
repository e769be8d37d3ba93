"""`classify` as a process: every file has its lines, nothing is skipped, and it can be interrupted."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import COMMAND, ROOT, Run

Picture = Callable[..., Path]
MODELS = {"nsfwjs-mobilenet-v2", "open_nsfw"}


def test_every_file_has_its_lines(cli: Run, picture: Picture, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    picture(folder / "a.jpg", seed=1)
    picture(folder / "deep" / "er" / "b.png", seed=2)
    (folder / "same.jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / "note.txt").write_text("no picture")
    (folder / "cut.jpg").write_bytes((folder / "a.jpg").read_bytes()[:300])
    (folder / "empty.png").write_bytes(b"")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.jpg")
    run = cli("classify", folder, tmp_path / "gone.jpg", "--json")
    by_name: dict[str, list[dict[str, object]]] = {}
    for line in run.lines("classify"):
        by_name.setdefault(Path(str(line["path"])).name, []).append(line)
    assert set(by_name) == {
        "a.jpg", "b.png", "same.jpg", "note.txt", "cut.jpg", "empty.png", "loop", "pipe.jpg", "gone.jpg",
    }  # fmt: skip
    for name in ("a.jpg", "b.png", "same.jpg"):
        assert {line["model"] for line in by_name[name]} == MODELS
        assert all(line["status"] == "assessed" and line["findings"] for line in by_name[name])
    for name in ("note.txt", "cut.jpg", "empty.png", "loop", "pipe.jpg", "gone.jpg"):
        (line,) = by_name[name]
        assert (line["status"], line["provider"], line["model"]) == ("failed", None, None)
    assert by_name["same.jpg"][0]["sha256"] == by_name["a.jpg"][0]["sha256"]
    assert run.code == 1
    assert run.err == ""


def test_what_is_known_is_not_asked_again_unless_wanted(cli: Run, picture: Picture, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")
    first, second, third = (
        {str(line["model"]): line["requested_at"] for line in cli("classify", path, "--json", *more).lines("classify")}
        for more in ((), (), ("--again",))
    )
    assert first == second
    assert all(first[model] != third[model] for model in MODELS)


def test_a_provider_that_is_off_is_not_asked(cli: Run, picture: Picture, tmp_path: Path) -> None:
    run = cli("classify", picture(tmp_path / "a.jpg"), "--json", "--provider", "identifai")
    (line,) = run.lines("classify")
    assert line["provider"] == "identifai"
    assert line["failure"]["kind"] == "disabled"
    assert run.code == 1


def test_a_provider_that_does_not_exist_is_a_usage_error(cli: Run, tmp_path: Path) -> None:
    run = cli("classify", tmp_path, "--provider", "nobody")
    assert run.code == 2
    assert "on_device" in run.err
    assert run.out == ""


def test_names_cannot_command_the_terminal(cli: Run, picture: Picture, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    picture(folder / "a\n\x1b[31m\u202eb.jpg")
    raw = os.fsencode(folder) + b"/\xff\xfe.jpg"
    Path(os.fsdecode(raw)).write_bytes((folder / "a\n\x1b[31m\u202eb.jpg").read_bytes())
    plain = cli("classify", folder)
    assert plain.code == 0
    assert len(plain.out.splitlines()) == 4
    assert not set(plain.out) & set("\x1b\u202e")
    lines = cli("classify", folder, "--json").lines("classify")
    assert sum("path_bytes" in line for line in lines) == 2


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_can_be_interrupted(cli: Run, picture: Picture, tmp_path: Path, stop: signal.Signals, code: int) -> None:
    whole = picture(tmp_path / "whole.jpg", size=(1200, 900)).read_bytes()
    (tmp_path / "in").mkdir()
    for number in range(600):  # ten seconds of work: the signal comes in the middle, however slow this process is
        (tmp_path / "in" / f"{number:03}.jpg").write_bytes(whole + number.to_bytes(2, "big"))
    # Whoever runs the tests in the background of a shell ignores Ctrl+C, and so would the child.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [*COMMAND, "classify", str(tmp_path / "in"), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        os.killpg(process.pid, stop)  # as a terminal does: the workers get it, too
        assert process.stderr is not None
        rest, err = process.stdout.read(), process.stderr.read()  # through the buffer that held the first line
        assert process.wait() == code, err
    assert b"Traceback" not in err
    assert all(json.loads(line) for line in rest.splitlines())
    again = cli("classify", first["path"], "--json").lines("classify")
    assert {line["status"] for line in again} == {"assessed"}


def test_a_reader_that_leaves_is_no_fault(picture: Picture, tmp_path: Path) -> None:
    for seed in range(30):
        picture(tmp_path / "in" / f"{seed:03}.jpg", seed=seed)
    with subprocess.Popen(
        [*COMMAND, "classify", str(tmp_path / "in")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_a_bar_is_drawn_on_the_terminal_and_results_stay_in_the_pipe(picture: Picture, tmp_path: Path) -> None:
    picture(tmp_path / "in" / "a.jpg")
    terminal, end = pty.openpty()
    try:
        run = subprocess.run(
            [*COMMAND, "classify", str(tmp_path / "in"), "--json"],
            stdout=subprocess.PIPE,
            stderr=end,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
            check=True,
        )
        drawn = os.read(terminal, 65536)
    finally:
        os.close(end)
        os.close(terminal)
    assert b"Assessing" in drawn
    assert len([json.loads(line) for line in run.stdout.splitlines()]) == 2


def test_the_neutral_corpus_is_assessed_by_both_models(cli: Run, corpus: Path) -> None:
    lines = cli("classify", corpus / "C_neutral", "--json").lines("classify")
    files = [p for p in (corpus / "C_neutral").rglob("*") if p.is_file()]
    for path in files:
        mine = [line for line in lines if Path(line["path"]) == path]
        if path.suffix == ".svg":
            assert [(line["status"], line["failure"]["kind"]) for line in mine] == [("failed", "unsupported")]
        else:
            assert {line["model"] for line in mine if line["status"] == "assessed"} == MODELS
    assert len(lines) == 2 * (len(files) - 1) + 1


def test_every_hostile_file_ends_assessed_or_as_a_named_failure(cli: Run, corpus: Path) -> None:
    run = cli("classify", corpus / "B_hostile", "--json")
    lines = run.lines("classify")
    assert {Path(line["path"]) for line in lines} == {p for p in (corpus / "B_hostile").rglob("*") if p.is_file()}
    assert {line["failure"]["kind"] for line in lines if line["failure"]} <= {"unreadable", "unsupported"}
    assert run.code == 1
    assert run.err == ""
