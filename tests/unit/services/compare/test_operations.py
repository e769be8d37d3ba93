"""How providers work: speed, failures and money counted; drift with exact p values."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from app.domain.assessment import Cost, Failure, FailureKind, Outcome, Waited
from app.domain.image import Arrival
from app.domain.labels import ScoreKind
from app.services.compare.dataset import Dataset, dataset, merged
from app.services.compare.operations import drift_since, operations, versions
from app.services.compare.truth import Truth
from app.store.scores import ScoreStore
from tests.unit.services.compare.making import artificial, columns, said, table
from tests.unit.store.making import LONG_AGO, image, open_stores, sha

LATER = "2026-06-01T00:00:00+00:00"


async def test_every_outcome_is_counted_once(tmp_path: Path) -> None:
    outcomes: list[Outcome] = [
        said(0, "p", artificial(0.9), cost=Cost(0.5, "USD")),
        said(1, "p", artificial(0.2), cost=Cost(1.5, "USD")),
        said(2, "p", artificial(0.7), unsure=True),
        Failure(sha(3), "p", "m", "", FailureKind.TIMEOUT, "", LONG_AGO, 30_000.0),
        Failure(sha(4), "p", "m", "", FailureKind.QUOTA, "", LONG_AGO, 3.0),
        Failure(sha(5), "p", "m", "", FailureKind.QUOTA, "", LONG_AGO, 3.0),
    ]
    data = await table(tmp_path / "secondlook.db", outcomes, 8)
    truth = Truth("file", "", np.array([1, 0, 1, 1, -1, -1, -1, -1], dtype=np.int8))
    (one,) = operations(data, "origin", truth, {})
    assert (one.asked, one.answered, one.unsure, one.failed.value) == (6, 3, 1, 0.5)
    assert [(each.kind, each.count) for each in one.failures] == [(FailureKind.QUOTA, 2), (FailureKind.TIMEOUT, 1)]
    assert one.latency is not None
    assert (one.latency.n, one.latency.p50, one.latency.most) == (3, 12.0, 12.0)
    (spent,) = one.spent
    assert (spent.currency, spent.total, spent.priced) == ("USD", 2.0, 2)
    assert (spent.per_thousand.value, spent.per_caught.value) == (1000.0, 2.0)
    half = Truth("file", "", np.array([1, -1, -1, -1, -1, -1, -1, -1], dtype=np.int8))
    assert operations(data, "origin", half, {})[0].spent[0].per_caught.value == 0.5  # the other's truth is not known
    assert (one.waiting, one.waiting_words) == (None, "how long its calls waited was not recorded")
    (plain,) = operations(data, None, None, {})
    assert plain.spent[0].per_caught.why == "the truth is not known"


async def test_waits_are_told_apart_and_what_is_not_known_is_no_nought(tmp_path: Path) -> None:
    outcomes: list[Outcome] = [
        said(0, "p", artificial(0.9), waited=Waited(2.0, 0.0, 12.0)),
        replace(Failure(sha(1), "p", "m", "", FailureKind.QUOTA, "", LONG_AGO, 88.0), waited=Waited(0.0, 80.0, 0.0)),
        said(2, "p", artificial(0.7)),
        said(0, "q", artificial(0.7), waited=Waited(0.0, 0.0, 0.0)),
    ]
    data = await table(tmp_path / "secondlook.db", outcomes, 4)
    merged_ = merged(data, data)
    for each in (data, merged_):
        p, q = operations(each, None, None, {})
        assert p.waiting is not None
        assert (p.waiting.n, p.waiting.pace.most, p.waiting.asked.most, p.waiting.place.most) == (2, 2.0, 80.0, 12.0)
        assert p.waiting.asked.p50 == 40.0
        assert p.waiting.share == pytest.approx((2 + 12 + 80) / (12 + 12 + 88))
        assert p.waiting_words == "not recorded for 1"
        assert q.waiting is not None
        assert (q.waiting.share, q.waiting_words) == (0.0, "")


def models(scores: list[list[float]]) -> Dataset:
    """As many models of one provider, and somebody else."""
    data = columns([*scores, [0.5] * len(scores[0])])
    names = [(f"m{place}", "p") for place in range(len(scores))] + [("m", "q")]
    series = [replace(one, model=model, provider=name) for one, (model, name) in zip(data.series, names, strict=True)]
    return replace(data, series=tuple(series))


def test_drift_is_paired_and_exact() -> None:
    data = models([[0.1, 0.2, 0.3, 0.9, 0.5, float("nan")], [0.6, 0.7, 0.4, 0.4, 0.5, 0.9]])
    (found,) = versions(data, "origin", {})
    assert (found.provider, found.model, found.earlier, found.later) == ("p", "", "m0", "m1")
    assert (found.n, found.up, found.down) == (5, 2, 1)
    assert found.p.value == pytest.approx(stats.binomtest(2, 3).pvalue)
    assert found.sign_p.value == pytest.approx(stats.binomtest(3, 4).pvalue)
    assert found.shift.value == pytest.approx((0.5 + 0.5 + 0.1 - 0.5 + 0.0) / 5)
    assert found.words.startswith("Of 5 images answered both times, 2 turned to yes and 1 to no; 3 scores rose")
    (moved,) = versions(data, "origin", {0: 0.95, 1: 0.65})
    assert (moved.up, moved.down, moved.bounds) == (1, 0, (0.95, 0.65))
    (still,) = versions(models([[0.1, 0.9], [0.1, 0.9]]), "origin", {})
    assert (still.p.value, still.p.why) == (None, "no answer turned")
    (nothing,) = versions(models([[0.1, float("nan")], [float("nan"), 0.1]]), "origin", {})
    assert (nothing.n, nothing.shift.value, nothing.words) == (0, None, "No image was answered both times.")


async def test_drift_since_a_day_holds_superseded_answers_against_those_that_stand(tmp_path: Path) -> None:
    stores = await open_stores(tmp_path / "secondlook.db")
    try:
        paths = ("/a/x.jpg", os.fsdecode(b"/a/\xff.jpg"), "/a/y.jpg")
        await stores.images.add([image(number, path) for number, path in enumerate(paths)], Arrival.DROP)
        scores = ScoreStore(stores.database)
        await stores.assessments.save_many([said(n, "p", artificial(0.2)) for n in range(3)])
        await stores.assessments.save_many([said(n, "p", artificial(0.8), at=LATER) for n in range(2)])
        now, earlier = dataset(await scores.read()), dataset(await scores.before("2026-05-01"))
        assert now.names == ("x.jpg", "\\xff.jpg", "y.jpg")
        words = ("then", "now")
        (found,) = drift_since(earlier, now, "origin", words, lambda _: 0.5)
        assert (found.n, found.up, found.down, found.earlier, found.bounds) == (2, 2, 0, "then", (0.5, 0.5))
        assert found.shift.value == pytest.approx(0.6)
        assert drift_since(earlier, now, "origin", words, lambda _: 0.9)[0].up == 0
        assert drift_since(dataset(await scores.before("2025-01-01")), now, "origin", words, lambda _: 0.5) == ()
        shares = [replace(one, kind=ScoreKind.AREA) for one in now.series]
        with_shares = replace(now, series=tuple(shares))
        assert drift_since(replace(earlier, series=tuple(shares)), with_shares, "origin", words, lambda _: 0.5) == ()
        # Asked a third time: between the first two days what stands now says nothing.
        await stores.assessments.save_many([said(0, "p", artificial(0.1), at="2026-09-01T00:00:00+00:00")])
        days = ("2026-05-01", "2026-07-01")
        then, later = dataset(await scores.before(*days)), dataset(await scores.within(*days))
        (found,) = drift_since(then, later, "origin", words, lambda _: 0.5)
        assert found.n == 2
        assert found.shift.value == pytest.approx(0.6)
        days = ("2026-07-01", "2026-12-01")
        then, later = dataset(await scores.before(*days)), dataset(await scores.within(*days))
        (found,) = drift_since(then, later, "origin", words, lambda _: 0.5)
        assert (found.n, found.down) == (1, 1)
        assert found.shift.value == pytest.approx(-0.7)
    finally:
        await stores.database.close()


async def test_what_is_new_is_merged_into_what_was_read(tmp_path: Path) -> None:
    stores = await open_stores(tmp_path / "secondlook.db")
    try:
        scores = ScoreStore(stores.database)
        await stores.images.add([image(number, f"/photos/{number}.jpg") for number in range(3)], Arrival.DROP)
        await stores.assessments.save_many([said(n, "p", artificial(0.2), cost=Cost(1, "EUR")) for n in range(3)])
        before = dataset(await scores.read())
        await stores.images.add([image(3)], Arrival.DROP)
        await stores.assessments.save_many(
            [
                said(1, "p", artificial(0.9), cost=Cost(1, "USD")),
                said(3, "a", artificial(0.5)),
                Failure(sha(2), "p", "m", "", FailureKind.TIMEOUT, "", LONG_AGO, 5.0),
            ]
        )
        whole = dataset(await scores.read())
        found = merged(before, dataset(await scores.read([sha(1), sha(2), sha(3)])))
        assert (found.images, found.names) == (whole.images, whole.names)
        assert [(one.key, one.question) for one in found.series] == [(one.key, one.question) for one in whole.series]
        np.testing.assert_array_equal(found.scores, whole.scores)
        np.testing.assert_array_equal(found.unsure, whole.unsure)
        for one, key in enumerate(found.sources):
            other = whole.sources.index(key)
            np.testing.assert_array_equal(found.states[one], whole.states[other])
            np.testing.assert_array_equal(found.elapsed[one], whole.elapsed[other])
            np.testing.assert_array_equal(found.cost[one], whole.cost[other])
            words = [[("" if c < 0 else data.currencies[c]) for c in row] for data, row in (
                (found, found.currency[one]), (whole, whole.currency[other]))]  # fmt: skip
            assert words[0] == words[1]
        assert replace(found.series[0], source=0).key == found.sources[found.series[0].source]
    finally:
        await stores.database.close()
