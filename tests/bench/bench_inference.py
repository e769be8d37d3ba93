"""On-device inference: images/s through the engine against the bare onnxruntime loop on the same decoded pixels.

    python tests/bench/bench_inference.py [--rounds 5] [--images 48] [--side 512] [--json]

Both sides run in turns within each round, on two threads with one session of one thread
each, with the same preprocessing. The bare loop takes one picture at a time from a shared
list and reads the probabilities only; the engine also gathers, computes the heatmaps of
all classes and hands every answer over to the event loop. `bare_single` is the bare loop
on one thread. Quoted are medians, above all the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import threading
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.inference.card import Card, load_card  # noqa: E402 - the project's root must be on the path first
from app.inference.engine import THREADS, InferenceEngine  # noqa: E402
from app.inference.picture import Reading  # noqa: E402
from app.inference.preprocess import prepare  # noqa: E402
from app.providers.protocol import Pixels  # noqa: E402

if TYPE_CHECKING:
    from app.inference.picture import Picture

CARDS = ("nsfwjs_mobilenet_v2", "open_nsfw")


def pictures(count: int, side: int) -> list[Pixels]:
    """Decoded previews with coarse shapes and photographic noise, 4:3."""
    random, height = np.random.default_rng(7), side * 3 // 4
    made = []
    for _ in range(count):
        coarse = Image.fromarray(random.integers(0, 256, (12, 16, 3), dtype=np.uint8))
        smooth = np.asarray(coarse.resize((side, height), Image.Resampling.BICUBIC), np.float32)
        noisy = np.clip(smooth + random.normal(0, 8, smooth.shape), 0, 255).astype(np.uint8)
        made.append(Pixels(side, height, noisy.tobytes()))
    return made


def bare_session(card: Card) -> onnxruntime.InferenceSession:
    """What a plain script would make."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(card.read_model(), options, providers=["CPUExecutionProvider"])


def bare_seconds(card: Card, session: onnxruntime.InferenceSession, work: list[Pixels], threads: int) -> float:
    """The bare loop over all of `work`, one picture a run."""

    def loop(mine: list[Pixels]) -> None:
        for picture in mine:
            tensor = prepare(picture, card.preprocessing, card.size)[None]
            session.run([card.probabilities], {card.input: tensor})

    running = [threading.Thread(target=loop, args=(work[number::threads],)) for number in range(threads)]
    began = perf_counter()
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return perf_counter() - began


async def engine_seconds(engine: InferenceEngine, card: Card, work: list[Pixels]) -> float:
    """All of `work` through the engine, at most 16 in flight as the assess service has it."""
    waiting = iter(work)

    async def worker() -> None:
        for picture in waiting:
            await checked(engine, card, picture)

    began = perf_counter()
    await asyncio.gather(*(worker() for _ in range(16)))
    return perf_counter() - began


async def checked(engine: InferenceEngine, card: Card, picture: Picture) -> None:
    """One answer; stops the benchmark when it is not a reading."""
    answer = await engine.assess(card.id, picture)
    if not isinstance(answer, Reading):
        raise SystemExit(answer.message)


async def measure(rounds: int, work: list[Pixels]) -> list[dict[str, Any]]:
    """One row a model: images/s of each side and the ratio engine / bare, medians over the rounds."""
    cards = [load_card(ROOT / "resources" / "models" / f"{name}.toml") for name in CARDS]
    engine, rows = InferenceEngine(cards), []
    for card in cards:
        session, seen = bare_session(card), []
        await engine_seconds(engine, card, work[:4])
        bare_seconds(card, session, work[:4], THREADS)
        for number in range(rounds):
            # Sides take turns in going first, so that a drift of the machine does not favour one.
            first = bare_seconds(card, session, work, THREADS) if number % 2 else None
            ours = await engine_seconds(engine, card, work)
            bare = bare_seconds(card, session, work, THREADS) if first is None else first
            seen.append((ours, bare, bare_seconds(card, session, work, 1)))
        rate = [len(work) / statistics.median(column) for column in zip(*seen, strict=True)]
        rows.append(
            {
                "bench": "inference",
                "model": card.id,
                "images": len(work),
                "rounds": rounds,
                "engine_images_per_s": round(rate[0], 1),
                "bare_images_per_s": round(rate[1], 1),
                "bare_single_images_per_s": round(rate[2], 1),
                "ratio": round(statistics.median(bare / ours for ours, bare, _ in seen), 3),
                "ratios": [round(bare / ours, 3) for ours, bare, _ in seen],
            }
        )
    await engine.close()
    return rows


def main() -> None:
    """Measure and print, a table or one JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--images", type=int, default=48)
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    for row in asyncio.run(measure(options.rounds, pictures(options.images, options.side))):
        if options.json:
            print(json.dumps(row))
        else:
            print(
                f"{row['model']}: engine {row['engine_images_per_s']}/s, bare {row['bare_images_per_s']}/s "
                f"(one thread {row['bare_single_images_per_s']}/s), ratio {row['ratio']} of {row['ratios']}"
            )


if __name__ == "__main__":
    main()
