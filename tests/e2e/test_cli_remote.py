"""A remote provider from the command line, against its emulator: assess, rule, deliver, and send nothing unasked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Run
from tests.emulator.demo import point_settings
from tests.emulator.identifai import DEMO_KEY, Behaviour, Emulator
from tests.emulator.server import serve
from tests.emulator.stands import Fields, Running

Picture = Callable[..., Path]
KEY_VARIABLE = "SECONDLOOK_IDENTIFAI_KEY"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulated identifAI which the settings point to."""
    emulated = Emulator(Behaviour(rate_factor=100))
    with serve(emulated) as address:
        fields: Fields = {"base_url": address, "posts_per_minute": 3000, "gets_per_minute": 6000}
        running = Running("identifai", address, fields, {KEY_VARIABLE: DEMO_KEY}, emulated.journal)
        point_settings(Path(os.environ["SECONDLOOK_HOME"]), [running])
        yield emulated
    assert emulated.journal.problems == []


def test_an_override_is_delivered_from_the_queue(
    cli: Run, picture: Picture, tmp_path: Path, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY_VARIABLE, DEMO_KEY)
    path = picture(tmp_path / "a.jpg")
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    run = cli("classify", path, "--json", "--yes")
    assert run.code == 0, run
    assert {line["provider"] for line in run.lines("classify")} == {"on_device", "identifai"}
    (sent,) = cli("providers", "sent", "identifai", "--search", "A.jpg", "--json").lines("providers-sent")
    assert (sent["sha256"], sent["name"], sent["host"], sent["purpose"]) == (sha256, "a.jpg", "127.0.0.1", "assess")
    assert cli("providers", "sent", "nanogpt", "--json").out == ""
    decided = cli("queue", "decide", path, "--force", "artificial")
    assert decided.code == 0
    assert "identifAI" in decided.err
    (entry,) = cli("queue", "list", "--json").lines("queue-list")
    assert entry["delivery"]["state"] in ("grace", "pending")
    assert emulator.overrides == {}
    delivered = cli("queue", "deliver", "--json")
    assert delivered.code == 0, delivered
    (delivery,) = delivered.lines("queue-deliver")
    assert (delivery["sha256"], delivery["provider"], delivery["state"]) == (sha256, "identifai", "delivered")
    assert list(emulator.overrides.values()) == ["artificial"]
    (entry,) = cli("queue", "list", "--json").lines("queue-list")
    assert entry["delivery"] == {"provider": "identifai", "state": "delivered"}
    assert cli("queue", "deliver").out == ""


def test_nothing_is_sent_unasked(cli: Run, picture: Picture, tmp_path: Path, emulator: Emulator) -> None:
    path = picture(tmp_path / "a.jpg")
    key = {KEY_VARIABLE: DEMO_KEY}
    assert cli("classify", path, "--provider", "on_device", **key).code == 0
    unasked = cli("classify", path, "--json", **key)
    assert unasked.code == 0
    assert {line["provider"] for line in unasked.lines("classify")} == {"on_device"}
    assert "Nothing is sent to identifAI without your consent" in unasked.err
    assert cli("inspect", path, **key).code == 0
    assert cli("queue", "decide", path, "--force", "human", **key).code == 0
    assert cli("queue", "deliver", **key).code == 0
    assert emulator.journal.images() == []
    assert emulator.overrides == {}


def test_a_missing_key_fails_that_provider_alone(
    cli: Run, picture: Picture, tmp_path: Path, emulator: Emulator
) -> None:
    run = cli("classify", picture(tmp_path / "a.jpg"), "--json", "--yes")
    assert run.code == 1
    lines = run.lines("classify")
    assert {line["status"] for line in lines if line["provider"] == "on_device"} == {"assessed"}
    assert {line["failure"]["kind"] for line in lines if line["provider"] == "identifai"} == {"credentials"}
    assert emulator.journal.images() == []
