"""What looks alike among many images: milliseconds of a search, beside looking at each in plain Python."""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable

from app.domain.alike import USUAL_DISTANCE
from app.domain.picture import Picture
from app.images.likeness import LikenessIndex, fingerprint

ROUNDS, SIDE, MAKES = 15, 256, 200


def milliseconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of a call."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        took.append((time.perf_counter() - began) * 1e3)
    return statistics.median(took)


def main() -> None:
    """Search among 1,000, 10,000 and 100,000 fingerprints, and make some from thumbnails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    asked = parser.parse_args()
    rng = random.Random(7)  # noqa: S311 - pictures of a bench
    searches = []
    for count in (1_000, 10_000, 100_000):
        known = [rng.getrandbits(64) for _ in range(count)]
        index = LikenessIndex()
        index.add(enumerate(known))
        wanted = known[count // 2] ^ 0b101

        def each(known: list[int] = known, wanted: int = wanted) -> list[int]:
            return [n for n, bits in enumerate(known) if (bits ^ wanted).bit_count() <= USUAL_DISTANCE]

        ours = [number for number, _ in index.near(wanted, USUAL_DISTANCE)]
        if sorted(ours) != each():
            raise SystemExit("the index and plain Python disagree")

        def search(index: LikenessIndex = index, wanted: int = wanted) -> object:
            return index.near(wanted, USUAL_DISTANCE)

        searches.append({"images": count, "ours_ms": milliseconds(search), "python_ms": milliseconds(each, 5)})
    pictures = [Picture(SIDE, SIDE, 3, rng.randbytes(SIDE * SIDE * 3)) for _ in range(8)]
    made = milliseconds(lambda: [fingerprint(picture) for picture in pictures], MAKES // 8) / len(pictures)
    report = {"bench": "alike", "searches": searches, "fingerprint_ms": made}
    if asked.json:
        json.dump(report, sys.stdout)
        print()
        return
    for line in searches:
        print(f"{line['images']:8,} images: {line['ours_ms']:.3f} ms, in plain Python {line['python_ms']:.1f} ms")
    print(f"a fingerprint from a thumbnail: {made:.2f} ms")


if __name__ == "__main__":
    main()
