"""What the tests of Compare are made of: outcomes in a real database, read back as a table of scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.domain.assessment import Assessment, Cost, Finding, Outcome, Verdict, Waited
from app.domain.image import Arrival
from app.domain.labels import Axis, ScoreKind
from app.services.compare.dataset import ANSWERED, NOT_ASKED, Dataset, Series, dataset
from app.store.scores import ScoreStore
from tests.unit.store.making import LONG_AGO, image, open_stores, sha


def said(
    number: int,
    provider: str,
    findings: Iterable[Finding] = (),
    verdict: Verdict | None = None,
    *,
    model: str = "m",
    unsure: bool = False,
    at: str = LONG_AGO,
    cost: Cost | None = None,
    waited: Waited | None = None,
) -> Assessment:
    """An answer about image `number`."""
    found = Assessment(sha(number), provider, model, "", at, 12.0, tuple(findings), verdict=verdict)
    return replace(found, inconclusive=unsure, cost=cost, waited=waited)


def artificial(score: float) -> tuple[Finding, ...]:
    """A probability on the origin."""
    return (Finding(Axis.ORIGIN, "artificial", score, ScoreKind.PROBABILITY),)


async def table(path: Path, outcomes: Sequence[Outcome], images: int) -> Dataset:
    """The outcomes as they come back from a database with so many images."""
    stores = await open_stores(path)
    try:
        await stores.images.add([image(number) for number in range(images)], Arrival.DROP)
        await stores.assessments.save_many(outcomes)
        return dataset(await ScoreStore(stores.database).read())
    finally:
        await stores.database.close()


def columns(scores: Sequence[Sequence[float]], kinds: Sequence[ScoreKind] | None = None) -> Dataset:
    """Data of one question, origin, from a row of scores a provider; NaN is a gap."""
    rows = np.array(scores, dtype=np.float32)
    count, images = rows.shape
    series = tuple(
        Series(n, f"p{n}", "m", Axis.ORIGIN, "origin", kinds[n] if kinds else ScoreKind.PROBABILITY)
        for n in range(count)
    )
    nothing = np.full(rows.shape, np.nan, dtype=np.float32)
    return Dataset(
        images=tuple(sha(n) for n in range(images)),
        names=tuple(f"{n}.jpg" for n in range(images)),
        sources=tuple(one.key for one in series),
        currencies=(),
        series=series,
        scores=rows,
        unsure=np.zeros(rows.shape, dtype=np.bool_),
        states=np.where(np.isnan(rows), NOT_ASKED, ANSWERED).astype(np.int8),
        elapsed=nothing,
        cost=nothing,
        currency=np.full(rows.shape, -1, dtype=np.int8),
        waited=np.stack([nothing] * 3),
        parts=(),
        part_scores=np.empty((0, images), dtype=np.float32),
        part_unsure=np.empty((0, images), dtype=np.bool_),
    )
