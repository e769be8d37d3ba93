"""Every published value of the corpus' agreement tables, reproduced to the digits in which it was published."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.measures import chance
from app.measures.ratings import Counts, Ratings, by_item, by_triple
from app.measures.value import Measure

_CELLS = {"counts_items_x_categories", "contingency_rater1_x_rater2"}


@dataclass(frozen=True)
class _Table:
    """One table of the corpus; `ratings` is None where only counts were published."""

    name: str
    kind: str
    ratings: Ratings | None
    counts: Counts

    def raters(self, first: int = 0, second: int = 1) -> Counts:
        """The contingency table of two raters."""
        return self.counts if self.ratings is None else self.ratings.pair(first, second)

    def used(self) -> Counts:
        """The contingency table of the raters 2 and 3, without the levels that neither used."""
        table = self.raters(1, 2)
        levels = table.sum(axis=0) + table.sum(axis=1) > 0
        return np.asarray(table[levels][:, levels])

    def level(self, level: chance.Level) -> Measure:
        """Krippendorff's alpha."""
        assert self.ratings is not None
        return chance.krippendorff_alpha(self.ratings, level)


def _bounds(measure: Measure) -> list[float]:
    assert measure.low is not None
    assert measure.high is not None
    return [measure.low, measure.high]


def _interval(table: _Table) -> list[float]:
    """Kappa's interval as the source of the table computed it: SAS asymptotically, Gwet with Student's t."""
    if table.name.startswith("gwet"):
        return list(chance.cohen_interval_gwet(table.raters()))
    return _bounds(chance.cohen_kappa(table.raters()))


_FIGURES: Mapping[str, Callable[[_Table], Any]] = {
    "fleiss_kappa": lambda t: chance.fleiss_kappa(t.counts),
    "fleiss_kappa_missing_gwet": lambda t: chance.fleiss_kappa(t.counts),
    "z": lambda t: chance.fleiss_z(t.counts),
    "per_item_agreement": lambda t: chance.item_agreement(t.counts),
    "category_totals": lambda t: t.counts.sum(axis=0),
    "randolph_kappa_free_marginal": lambda t: chance.randolph_kappa(t.counts),
    "gwet_ac1": lambda t: chance.gwet_ac1(t.counts),
    "observed_agreement": lambda t: chance.raw_agreement(t.counts),
    "scott_pi": lambda t: chance.scott_pi(t.raters()),
    "bennett_S": lambda t: chance.bennett_s(t.raters()),
    "cohen_kappa": lambda t: chance.cohen_kappa(t.raters()),
    "cohen_kappa_linear": lambda t: chance.cohen_kappa(t.raters(), "linear"),
    "cohen_kappa_quadratic": lambda t: chance.cohen_kappa(t.raters(), "quadratic"),
    "ase": lambda t: chance.cohen_error(t.raters()),
    "ase_linear": lambda t: chance.cohen_error(t.raters(), "linear"),
    "ci95": _interval,
    "ci95_linear": lambda t: _bounds(chance.cohen_kappa(t.raters(), "linear")),
    "z_h0": lambda t: chance.cohen_test(t.raters())[0],
    "p_two_sided": lambda t: chance.cohen_test(t.raters())[1],
    "cohen_kappa_raters_2_3": lambda t: chance.cohen_kappa(t.raters(1, 2)),
    "p_raters_2_3": lambda t: chance.cohen_test(t.raters(1, 2))[1],
    "cohen_kappa_linear_raters_2_3_on_used_levels": lambda t: chance.cohen_kappa(t.used(), "linear"),
    "cohen_kappa_quadratic_raters_2_3_on_used_levels": lambda t: chance.cohen_kappa(t.used(), "quadratic"),
    "krippendorff_alpha_nominal": lambda t: t.level("nominal"),
    "krippendorff_alpha_ordinal": lambda t: t.level("ordinal"),
    "krippendorff_alpha_interval": lambda t: t.level("interval"),
    "krippendorff_alpha_ratio": lambda t: t.level("ratio"),
    "krippendorff_ci95": lambda t: chance.alpha_interval_gwet(t.ratings) if t.ratings is not None else None,
}


def _load(entry: Mapping[str, Any]) -> _Table:
    kind, data = entry["kind"], entry["data"]
    if kind in _CELLS:
        return _Table(entry["id"], kind, None, np.array(data, dtype=float))
    if kind == "triples_coder_item_label":
        ratings = by_triple((str(a), str(b), c) for a, b, c in data)
    elif kind == "ratings_items_x_raters":
        ratings = by_item(data, entry["categories"])
    else:  # one row a rater
        ratings = by_item(list(zip(*data, strict=True)), entry["categories"])
    return _Table(entry["id"], kind, ratings, ratings.counts)


def test_every_published_value_is_reproduced(corpus: Path) -> None:
    tables = json.loads((corpus / "D_agreement" / "agreement_tables.json").read_text("utf-8"))["tables"]
    wrong, seen = [], 0
    for entry in tables:
        table = _load(entry)
        for name, published in entry["expected"].items():
            seen += 1
            found = _FIGURES[name](table)
            value = found.value if isinstance(found, Measure) else found
            if published["value"] is None:
                fits = isinstance(found, Measure) and not found.defined and bool(found.why)
            else:
                tolerance = published.get("abs_tol") or 1e-12
                fits = value is not None and np.allclose(value, published["value"], rtol=0, atol=tolerance)
            if not fits:
                wrong.append(f"{table.name} {name}: {value} instead of {published['value']}")
    assert not wrong
    assert (len(tables), seen) == (32, 74)


@pytest.mark.parametrize(("prompt", "truth"), [("prompt_basic", 0.28), ("prompt_detailed", 0.44)])
def test_the_published_predictions_against_their_truth(corpus: Path, prompt: str, truth: float) -> None:
    rows = _predictions(corpus)
    said = by_item([("Yes" if row["truth"] == "ai" else "No", row[prompt]) for row in rows], ["No", "Yes"])
    value = chance.cohen_kappa(said.pair(0, 1)).value
    assert value is not None
    assert round(value, 2) == truth


def test_the_published_predictions_against_each_other(corpus: Path) -> None:
    said = by_item([(row["prompt_basic"], row["prompt_detailed"]) for row in _predictions(corpus)])
    value = chance.cohen_kappa(said.pair(0, 1)).value
    assert value is not None
    assert round(value, 3) == 0.540


def _predictions(corpus: Path) -> list[dict[str, str]]:
    with (corpus / "D_agreement" / "ml72_predictions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
