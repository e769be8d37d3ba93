"""Weights follow the thresholds: at once for what is said from now on, a few at a time for what is known already."""

from __future__ import annotations

from pathlib import Path

from app.domain.heard import heard
from app.domain.image import Arrival
from app.domain.priority import Weight, weigh
from app.domain.thresholds import USUAL, Thresholds
from app.store.weighing import WeighingStore
from tests.unit.store.making import Stores, assessment, image, open_stores, sha

STRICT = Thresholds.of_percent({"nudity": 95, "no axis": 3})
BOTH = (1, 2)


async def fill(stores: Stores) -> None:
    """Two images on which two providers contradict each other by the usual threshold, and one of which none speaks."""
    await stores.images.add([image(n) for n in (*BOTH, 3)], Arrival.DROP)
    await stores.assessments.save_many([assessment(n, p, s) for n in BOTH for p, s in (("a", 0.2), ("b", 0.9))])


async def weights(stores: Stores) -> list[Weight]:
    return [Weight(row.disagreement, row.uncertainty) for row in await stores.images.rows()]


async def test_what_is_known_is_weighed_anew_and_goes_on_after_a_crash(stores: Stores, tmp_path: Path) -> None:
    await fill(stores)
    store, before = WeighingStore(stores.database), await weights(stores)
    assert not await store.choose(USUAL), "nothing is to be done while the thresholds stay"
    assert await store.choose(STRICT)
    first = await store.weigh_some(1)
    assert list(first) == [sha(1)]
    assert first[sha(1)].disagreement < 0.5 < before[0].disagreement, "both lie under the threshold: a spread"
    await stores.database.close()  # as if it had crashed: one of two is weighed

    again = await open_stores(tmp_path / "secondlook.db")
    store = WeighingStore(again.database)
    assert await store.choose(STRICT)
    assert list(await store.weigh_some(10)) == [sha(2)]
    assert not await store.weigh_some(10)
    assert not await store.choose(STRICT)
    assert (await weights(again))[1] == (await weights(again))[0] == first[sha(1)]
    assert await store.choose(USUAL)
    assert list(await store.weigh_some(10)) == [sha(n) for n in BOTH]
    assert await weights(again) == before
    await again.database.close()


async def test_what_is_said_from_now_on_is_weighed_by_the_thresholds_of_now(stores: Stores) -> None:
    await WeighingStore(stores.database).choose(STRICT)
    await fill(stores)
    rows = await stores.images.rows()
    assert await weights(stores) == [weigh(heard(row.heard), thresholds=STRICT) for row in rows]
