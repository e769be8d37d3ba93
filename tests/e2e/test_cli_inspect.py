"""`inspect` as a process: what files say of themselves, in agreement with the corpus, and nothing recorded."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Run


def test_facts_are_read_and_nothing_is_recorded(cli: Run, picture: Callable[..., Path], tmp_path: Path) -> None:
    picture(tmp_path / "in" / "a.png", size=(64, 32))
    (tmp_path / "in" / "b.txt").write_text("no picture")
    run = cli("inspect", tmp_path / "in", tmp_path / "gone", "--json")
    a, b, gone = run.lines("inspect")
    assert (a["format"], a["width"], a["height"], a["frames"], a["readable"]) == ("PNG", 64, 32, 1, True)
    assert (a["provenance"], a["provenance_failure"]["kind"], a["declared_origin"]) == (None, "no_manifest", [])
    assert (b["readable"], b["failure"]["kind"]) == (False, "unsupported")
    assert b["sha256"]
    assert (gone["sha256"], gone["failure"]["kind"]) == (None, "environment")
    assert run.code == 1
    assert not Path(os.environ["SECONDLOOK_HOME"]).exists()


def test_trust_lists_exclude_each_other(cli: Run, tmp_path: Path) -> None:
    assert cli("inspect", tmp_path, "--no-trust", "--trust-list", tmp_path / "x").code == 2


@pytest.mark.parametrize(
    ("arguments", "state", "codes"),
    [
        (("--no-trust",), "default", "validation_status"),
        (("--trust-list", "trust/test_trust_settings.json"), "test_trust", "validation_status_test_trust"),
        (
            ("--trust-list", "trust/itl_anchors.pem", "--trust-list", "trust/itl_allowed.pem"),
            "itl",
            "validation_status_itl",
        ),
    ],
    ids=["no trust", "test anchors", "interim list"],
)
def test_credentials_agree_with_the_corpus(
    cli: Run, corpus: Path, arguments: tuple[str, ...], state: str, codes: str
) -> None:
    places = [corpus / a if a.startswith("trust/") else a for a in arguments]
    lines = {line["sha256"]: line for line in cli("inspect", corpus / "A_c2pa", "--json", *places).lines("inspect")}
    expected = json.loads((corpus / "EXPECTED.json").read_text("utf-8"))["c2pa"]
    for name, want in expected.items():
        line = lines[want["sha256"]]
        seen = line["provenance"] or {"state": None, "manifests": 0, "codes": []}
        assert (seen["state"], seen["manifests"]) == (want["validation_state"][state], want["n_manifests"]), name
        assert set(seen["codes"]) == set(want.get(codes, want.get("validation_status", []))), name
        assert (line["provenance_failure"] is None) == want["has_manifest"], name
        if seen["state"] == "Trusted":
            assert seen["trust_list"]["kind"] == "own"


def test_a_remote_manifest_is_named_and_not_fetched(cli: Run, corpus: Path) -> None:
    (path,) = corpus.rglob("*libpng-test_with_url.png")
    (line,) = cli("inspect", path, "--json").lines("inspect")
    assert line["provenance_failure"]["kind"] == "remote_not_fetched"
    assert line["provenance"]["state"] is None
    assert line["provenance"]["manifests"] == 0
    assert line["provenance"]["remote_url"].startswith("http://localhost:5000/")
