"""The on-device provider: one outcome for each model and image, failures as values, heatmaps for likely classes."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.image import ImageFacts
from app.domain.labels import Axis, ScoreKind
from app.errors import EnvironmentFaultError
from app.providers.on_device import MODELS, OnDeviceProvider
from app.providers.protocol import Pixels, Provider, Submission

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "models"


def submission(seed: int, pixels: Pixels | None = None, *, side: int = 64) -> Submission:
    rgb = np.random.default_rng(seed).bytes(side * side * 3)
    facts = ImageFacts("PNG", "image/png", 64, 64, 1, 1, "RGB", has_alpha=False)
    return Submission(f"{seed:064x}", f"{seed}.png", facts, pixels=pixels or Pixels(side, side, rgb))


async def outcomes(provider: OnDeviceProvider, *batch: Submission) -> list[Outcome]:
    found = [answer async for answer in provider.assess(batch)]
    assert all(isinstance(answer, Assessment | Failure) for answer in found)
    return [answer for answer in found if isinstance(answer, Assessment | Failure)]


@pytest.fixture
async def provider() -> AsyncIterator[OnDeviceProvider]:
    made = OnDeviceProvider()
    yield made
    await made.close()
    await made.close()


async def test_it_is_a_local_provider_that_says_what_is_not_known(provider: OnDeviceProvider) -> None:
    assert isinstance(provider, Provider)
    capability = provider.capability
    assert capability.is_local
    assert capability.on_by_default
    assert capability.axes == (Axis.NUDITY,)
    assert [card.model for card in capability.models] == list(MODELS)
    for card in capability.models:
        assert "Recall was NOT measured" in card.accuracy
        assert "may be wrong" in card.accuracy
        assert card.licence


async def test_every_image_gets_one_assessment_of_each_model(provider: OnDeviceProvider) -> None:
    batch = [submission(seed) for seed in range(5)]
    found = await outcomes(provider, *batch)
    assert sorted((f.sha256, f.model) for f in found) == sorted((s.sha256, m) for s in batch for m in MODELS)
    labels = {
        "nsfwjs-mobilenet-v2": ["drawing", "hentai", "neutral", "porn", "sexy"],
        "open_nsfw": ["sfw", "nsfw"],
    }
    for outcome in found:
        assert isinstance(outcome, Assessment)
        assert outcome.provider == "on_device"
        assert outcome.options == provider.options()
        assert [finding.label for finding in outcome.findings] == labels[outcome.model]
        assert {(f.axis, f.kind) for f in outcome.findings} == {(Axis.NUDITY, ScoreKind.PROBABILITY)}
        assert outcome.elapsed_ms > 0
        assert outcome.notes == ()
        raw = json.loads(outcome.raw)
        assert raw["probabilities"] == pytest.approx({f.label: f.score for f in outcome.findings})


async def test_heatmaps_belong_to_the_classes_above_the_cards_limit(provider: OnDeviceProvider) -> None:
    for outcome in await outcomes(provider, *(submission(seed) for seed in range(4))):
        assert isinstance(outcome, Assessment)
        scores = {finding.label: finding.score for finding in outcome.findings}
        assert all(scores[heatmap.label] > 0.3 for heatmap in outcome.heatmaps)
        for heatmap in outcome.heatmaps:
            assert (heatmap.width, heatmap.height) == (7, 7)
            assert max(heatmap.values) == 255
            assert heatmap.origin.startswith("class activation map")


async def test_a_preview_smaller_than_the_image_is_said(provider: OnDeviceProvider) -> None:
    for outcome in await outcomes(provider, submission(1, side=32)):
        assert isinstance(outcome, Assessment)
        assert outcome.notes == ("Seen by the model as a preview of 32 × 32 pixels.",)


async def test_pixels_that_do_not_fit_are_a_failure_of_that_image_only(provider: OnDeviceProvider) -> None:
    wrong = submission(1, Pixels(4, 4, bytes(7)))
    found = await outcomes(provider, wrong, submission(2))
    kinds = {(f.sha256, f.kind) for f in found if isinstance(f, Failure)}
    assert kinds == {(wrong.sha256, FailureKind.UNREADABLE)}
    assert len(found) == 4


async def test_a_submission_without_pixels_is_our_bug_and_a_value(provider: OnDeviceProvider) -> None:
    bare = Submission("0" * 64, "x", submission(1).facts)
    for outcome in await outcomes(provider, bare):
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.BUG


async def test_breaking_off_leaves_no_task(provider: OnDeviceProvider) -> None:
    """The strict fixtures fail this test if a task or thread stays behind."""

    async def first_of(seeds: range) -> Outcome:
        answers = provider.assess([submission(seed) for seed in seeds])
        async for answer in answers:
            await answers.aclose()  # type: ignore[attr-defined]  # an async generator behind the protocol's type
            assert isinstance(answer, Assessment | Failure)
            return answer
        raise AssertionError

    assert isinstance(await first_of(range(6)), Assessment)
    asking = asyncio.create_task(first_of(range(6, 12)))
    await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_after_closing_every_answer_is_a_failure() -> None:
    provider = OnDeviceProvider()
    await provider.close()
    found = await outcomes(provider, submission(1))
    assert [f.kind for f in found if isinstance(f, Failure)] == [FailureKind.CANCELLED] * 2


async def test_check_runs_the_models(provider: OnDeviceProvider) -> None:
    assert "nothing leaves it" in await provider.check()


@pytest.mark.expects_log
async def test_a_missing_card_and_a_missing_model_are_failures_with_reasons(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "nsfwjs_mobilenet_v2.toml", tmp_path)  # the card alone: no model, and no card of open_nsfw
    provider = OnDeviceProvider(tmp_path)
    assert [card.model for card in provider.capability.models] == list(MODELS)
    found = await outcomes(provider, submission(1))
    assert {(f.model, f.kind) for f in found if isinstance(f, Failure)} == {
        ("nsfwjs-mobilenet-v2", FailureKind.ENVIRONMENT),
        ("open_nsfw", FailureKind.ENVIRONMENT),
    }
    with pytest.raises(EnvironmentFaultError, match="cannot be"):
        await provider.check()
    await provider.close()
