"""The probe: on this device it costs nothing; elsewhere it needs agreement, and leaves its lines in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.assessment import Failure, FailureKind
from app.errors import SettingsError, UnavailableError
from app.providers.protocol import Submission
from app.services.compare.probe import ALTERATIONS, PURPOSE, whiskers
from tests.unit.services.compare.making import artificial, said
from tests.unit.services.playing import PNG, Played, Step, assessed, ingest, opened, picture
from tests.unit.store.making import LONG_AGO, sha


def _by_turns(played: Played, submission: Submission) -> Sequence[Step]:
    """0.5 for the image itself, then 0.1, 0.2, … for what is asked after it."""
    score = 0.5 if len(played.received) == 1 else (len(played.received) - 1) / 10
    return [assessed(played.asked(submission, "m"), score)]


async def test_on_this_device_every_alteration_is_asked_and_nothing_leaves(tmp_path: Path) -> None:
    local = Played("local", script=_by_turns)
    async with opened(tmp_path / "home", local) as core:
        (image,) = await ingest(core, picture(tmp_path / "a.png", side=200))
        await core.assess.drain()
        assert (await core.probe.preflight([image.sha256], ["local"])).providers[0].bytes_estimate == 0
        (whisker,) = await core.probe.run(image.sha256, ["local"])
        assert (whisker.score, whisker.low, whisker.high) == (0.5, 0.1, 0.5)
        assert [(one.alteration, one.score) for one in whisker.altered] == [
            ("recompressed", 0.1),
            ("resized", 0.2),
            ("cropped", 0.3),
            ("screenshot", 0.4),
        ]
        sizes = [(s.facts.width, s.facts.height) for s in local.received[1:]]
        assert sizes == [(200, 200), (100, 100), (160, 160), (1280, 800)]
        assert len({s.sha256 for s in local.received}) == 5
        (standing,) = await core.assess.outcomes(image.sha256)
        assert standing.waited is not None  # nothing but a place to wait for, and that was free
        assert (standing.waited.pace_ms, standing.waited.asked_ms) == (0.0, 0.0)
        assert 0.0 <= standing.waited.place_ms < 1000.0
        assert await core.ledger.of_image(image.sha256) == []
        (kept,) = await core.compare.probes()
        assert (kept.name, kept.whisker) == ("a.png", whisker)
        (again,) = await core.probe.run(image.sha256, ["local"])
        assert [one.whisker for one in await core.compare.probes()] == [again]


async def test_elsewhere_needs_agreement_and_is_written_down(tmp_path: Path) -> None:
    far = Played("far", prepare=PNG)
    async with opened(tmp_path / "home", far, unasked=False) as core:
        (image,) = await ingest(core, picture(tmp_path / "a.png", side=64))
        with pytest.raises(SettingsError, match="agree to its preflight first"):
            await core.probe.run(image.sha256, ["far"])
        assert far.received == []
        (line,) = (await core.probe.preflight([image.sha256], ["far"])).providers
        assert (line.images, line.provider) == (len(ALTERATIONS), "far")
        (whisker,) = await core.probe.run(image.sha256, ["far"], agreed=True)
        assert (whisker.score, len(whisker.altered)) == (None, 4)
        written = await core.ledger.of_image(image.sha256)
        assert [one.purpose for one in written] == [PURPOSE] * 4
        assert {one.sent.sha256 for one in written} == {s.prepared.sent.sha256 for s in far.received if s.prepared}
        assert await core.ledger.received([image.sha256], "assess") == {}


async def test_failures_are_no_scores(tmp_path: Path) -> None:
    broken = Played("broken", script=lambda *_: [UnavailableError("It is down.")])
    silent = Played("silent", script=lambda *_: [])
    async with opened(tmp_path / "home", broken, silent) as core:
        (image,) = await ingest(core, picture(tmp_path / "a.png"))
        await core.assess.drain()
        found = await core.probe.run(image.sha256, ["broken", "silent"])
        assert [(one.provider, one.question, one.score, one.spread) for one in found] == [
            ("broken", "", None, None),
            ("silent", "", None, None),
        ]
        assert [part.words for part in found[0].altered] == ["failed (unavailable): It is down."] * len(ALTERATIONS)
        assert [one.whisker for one in await core.compare.probes()] == list(found)
        await core.providers.set_enabled("silent", False)
        with pytest.raises(SettingsError, match="switched off"):
            await core.probe.run(image.sha256, ["silent"])
        with pytest.raises(SettingsError, match="There is no provider “nobody”"):
            await core.probe.run(image.sha256, ["nobody"])


def test_a_whisker_holds_what_failed_in_words() -> None:
    bad = Failure(sha(1), "p", "m", "", FailureKind.TIMEOUT, "too slow", LONG_AGO, 1.0)
    (whisker,) = whiskers(
        sha(0),
        [said(0, "p", artificial(0.8))],
        [("resized", said(1, "p", artificial(0.3))), ("cropped", bad), ("screenshot", said(1, "p"))],
    )
    assert (whisker.score, whisker.low, whisker.high) == (0.8, 0.3, 0.8)
    assert [(one.score, one.words) for one in whisker.altered] == [
        (0.3, "0.30"),
        (None, "failed (timeout): too slow"),
        (None, "gave no probability on this"),
    ]
