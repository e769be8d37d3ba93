"""Providers, keys, trust lists and the doctor as processes, and the core where there is no window library."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import COMMAND, ROOT, Run

KEY = "sk-canary-40c1"

WITHOUT_QT = """
import runpy, sys
for name in ("PySide6", "shiboken6", "qasync", "ui"):
    sys.modules[name] = None
sys.argv[0] = "app"
runpy.run_module("app", run_name="__main__", alter_sys=True)
"""


def test_the_core_works_where_there_is_no_window_library(picture: Callable[..., Path], tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", WITHOUT_QT, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)

    assert run("--help").returncode == 0
    assert run("classify", str(path)).returncode == 0
    assert run("queue", "decide", str(path), "--force", "human").returncode == 0
    window = run(str(path))
    assert window.returncode == 3
    assert "secondlook[window]" in window.stderr
    assert "absent" in run("doctor").stdout


def test_providers_are_listed_switched_and_set(cli: Run) -> None:
    by_name = {line["name"]: line for line in cli("providers", "list", "--json").lines("providers-list")}
    assert by_name["on_device"]["enabled"] is True
    assert by_name["on_device"]["local"] is True
    assert by_name["identifai"]["enabled"] is False
    assert cli("providers", "enable", "identifai").code == 0
    assert cli("providers", "set", "identifai", "base_url", "http://127.0.0.1:9").code == 0
    by_name = {line["name"]: line for line in cli("providers", "list", "--json").lines("providers-list")}
    fields = {field["name"]: field for field in by_name["identifai"]["fields"]}
    assert by_name["identifai"]["enabled"] is True
    assert (fields["base_url"]["value"], fields["base_url"]["source"]) == ("http://127.0.0.1:9", "settings")
    assert cli("providers", "disable", "identifai").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("enable", "nobody"),
        ("set", "identifai", "nonsense", "1"),
        ("set", "identifai", "key", "secret"),
        ("set", "identifai", "posts_per_minute", "many"),
        ("set", "identifai", "posts_per_minute", "0"),
        ("set", "identifai", "with_nsfw", "perhaps"),
        ("set", "identifai", "base_url", "ftp://x"),
        ("sent", "nobody"),
        ("set-key", "on_device"),
    ],
)
def test_settings_that_make_no_sense_are_refused(cli: Run, arguments: tuple[str, ...]) -> None:
    run = cli("providers", *arguments)
    assert run.code == 2
    assert run.err


def test_a_provider_is_checked_without_an_image(cli: Run) -> None:
    assert cli("providers", "check", "on_device").code == 0
    run = cli("providers", "check", "identifai", "--json")
    assert run.code == 5
    assert run.lines("providers-check")[0]["kind"] == "credentials"
    assert cli("providers", "set", "identifai", "base_url", "http://127.0.0.1:9").code == 0
    assert cli("providers", "check", "identifai", SECONDLOOK_IDENTIFAI_KEY=KEY).code == 6


def test_a_key_is_never_written_or_shown(cli: Run) -> None:
    refused = cli("providers", "set-key", "identifai", stdin=f"{KEY}\n")
    assert refused.code == 3
    assert "SECONDLOOK_IDENTIFAI_KEY" in refused.err
    listed = cli("-v", "providers", "list", "--json", SECONDLOOK_IDENTIFAI_KEY=KEY)
    assert '"source": "environment"' in listed.out
    everything = refused.out + refused.err + listed.out + listed.err
    for path in Path(os.environ["SECONDLOOK_HOME"]).rglob("*"):
        if path.is_file():
            everything += path.read_bytes().decode("latin-1")
    assert KEY not in everything


def test_trust_lists_are_added_listed_and_removed(cli: Run, corpus: Path) -> None:
    official = corpus / "trust" / "C2PA-TRUST-LIST.pem"
    assert cli("trust", "add", official, "--kind", "official", "--dated", "2026-01-02").code == 0
    (line,) = cli("trust", "list", "--json").lines("trust-list")
    assert (line["name"], line["kind"], line["date"]) == ("C2PA-TRUST-LIST", "official", "2026-01-02")
    assert cli("trust", "remove", "C2PA-TRUST-LIST").code == 0
    assert cli("trust", "list").out == ""
    assert cli("trust", "remove", "C2PA-TRUST-LIST").code == 2


def test_the_doctor_reports_on_the_machine(cli: Run) -> None:
    run = cli("doctor", "--json")
    found = {line["check"]: line["state"] for line in run.lines("doctor")}
    assert run.code == 0
    assert {"python", "window", "sqlite", "data folder", "free disk", "sandbox", "key store", "trust lists"} <= set(
        found
    )
    assert {"proxy", "consent"} <= set(found)
    assert found["model open_nsfw"] == found["model nsfwjs-mobilenet-v2"] == "ok"
    assert found["key store"] == "absent"


def test_the_doctor_names_what_keeps_it_from_working(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    run = cli("doctor", "--json", SECONDLOOK_HOME=str(tmp_path / "file"))
    assert run.code == 3
    assert {line["check"] for line in run.lines("doctor") if line["state"] == "fault"} >= {"data folder"}


def test_broken_settings_are_moved_aside_and_said(cli: Run) -> None:
    home = Path(os.environ["SECONDLOOK_HOME"])
    home.mkdir()
    (home / "settings.toml").write_text("theme = 3\n")
    run = cli("providers", "list")
    assert run.code == 0
    assert "settings.broken-1.toml" in run.err
    assert (home / "settings.broken-1.toml").read_text() == "theme = 3\n"


def test_a_typed_key_is_not_shown() -> None:
    terminal, end = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "providers", "set-key", "identifai"],
        stdin=end,
        stdout=end,
        stderr=end,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        os.close(end)
        shown = b""
        while b"not shown" not in shown:
            shown += os.read(terminal, 4096)
        # Asking without echo throws away what was typed before: type only once it has begun.
        while termios.tcgetattr(terminal)[3] & termios.ECHO:
            time.sleep(0.01)
        os.write(terminal, KEY.encode() + b"\n")
        while chunk := _read(terminal):
            shown += chunk
    os.close(terminal)
    assert process.returncode == 3
    assert b"SECONDLOOK_IDENTIFAI_KEY" in shown
    assert KEY.encode() not in shown


def _read(terminal: int) -> bytes:
    """What comes from the terminal; nothing once its other end is closed (Linux says so by an error)."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
