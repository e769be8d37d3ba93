"""The guards themselves: a planted offence of each kind fails its test, and honest tests pass."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

OFFENCES = {
    "task": "async def test_it():\n    tests.append(asyncio.create_task(asyncio.sleep(100)))\n",
    "thread": "def test_it():\n    threading.Thread(target=threading.Event().wait, args=(60,), daemon=True).start()\n",
    "process": "def test_it():\n    tests.append(subprocess.Popen(['sleep', '60']))\n",
    "record": "def test_it():\n    logging.getLogger('app.x').warning('something is off')\n",
    "warning": "def test_it():\n    warnings.warn('something is old', DeprecationWarning)\n",
    "network": "def test_it():\n    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))\n",
    "lookup": "def test_it():\n    socket.getaddrinfo('www.example.com', 80)\n",
}
SAYS = {
    "task": "left behind: task",
    "thread": "left behind: thread",
    "process": "left behind: process",
    "record": "logged, unexpectedly: WARNING app.x: something is off",
    "warning": "DeprecationWarning: something is old",
    "network": "tried to reach: 192.0.2.1:9",
    "lookup": "tried to reach: www.example.com",
}
HONEST = """
async def test_task():
    await asyncio.create_task(asyncio.sleep(0))

def test_thread():
    thread = threading.Thread(target=len, args=("",))
    thread.start()
    thread.join()

def test_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()

def test_caplog(caplog):
    logging.getLogger("app.x").warning("looked at")
    assert caplog.messages == ["looked at"]

def test_home():
    assert not pathlib.Path(os.environ["SECONDLOOK_HOME"]).exists()
"""
PREAMBLE = (
    '"""Planted."""\nimport asyncio, logging, os, pathlib, socket, subprocess, threading, warnings\n\ntests = []\n\n\n'
)


def _run(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run `body` as a test file under this project's own conftest, without Qt."""
    (folder / "conftest.py").write_text("from tests.conftest import *\nfrom tests.conftest import _own_home, _strict\n")
    (folder / "test_planted.py").write_text(PREAMBLE + body)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml")]
    # The planted thread and process would be waited for with patience; here nothing is about to end.
    environment = os.environ | {"SECONDLOOK_TEST_PATIENCE": "0.2"}
    return subprocess.run(
        [*command, "--rootdir", str(folder), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment,
    )


@pytest.mark.parametrize("offence", OFFENCES)
def test_an_offence_fails(offence: str, tmp_path: Path) -> None:
    result = _run(tmp_path, OFFENCES[offence])
    assert result.returncode == 1, result.stdout + result.stderr
    assert SAYS[offence] in result.stdout


def test_honest_tests_pass(tmp_path: Path) -> None:
    result = _run(tmp_path, HONEST)
    assert result.returncode == 0, result.stdout + result.stderr
