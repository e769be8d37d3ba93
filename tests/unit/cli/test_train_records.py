"""Rounds and double reviews as lines of JSON fit their schemas, and keep names to themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.cli.records import Record
from app.cli.train_records import item_record, listed_double_record, listed_round_record, round_record
from app.domain.labels import Axis
from app.domain.training import GoldItem, GoldSet
from app.domain.training_review import Case, DoubleReview, Opinion, PolicyStep, Round, RoundNote, Source

SCHEMAS = Path(__file__).resolve().parents[3] / "docs" / "schemas"
NOW = "2026-11-21T09:00:00.000000+00:00"
ROUND = Round(4, 1, "hands", "ada", NOW, (7, 9))
DOUBLE = DoubleReview(
    2,
    "ada and bea",
    "cem",
    NOW,
    Source("ada"),
    Source("bea", "b.db"),
    (Case("a" * 64, Opinion(None, "x"), Opinion(None, "y")),),
)


@pytest.mark.parametrize(
    ("name", "record"),
    [
        (
            "train-rounds",
            listed_round_record(ROUND, GoldSet(1, "s", 3, "ada", NOW, "p", ("a", "b"), ()), ["Person 1", "Person 2"]),
        ),
        ("train-items", item_record(GoldItem("b" * 64, Axis.GORE, "gore", confirmed_elsewhere=("zoe",)))),
        (
            "train-report",
            round_record(
                replace(
                    ROUND, notes=(RoundNote("", "hands", "ada", NOW),), policies=(PolicyStep("1", "2", "ada", NOW),)
                ),
                GoldSet(1, "s", 3, "ada", NOW, "p", ("a", "b"), ()),
                (),
                ["ada", "bea"],
                lambda _: "Person 1",
            ),
        ),
        ("train-doubles", listed_double_record(DOUBLE, "Person 1 and Person 2", ["Person 1", "Person 2"])),
    ],
)
def test_a_listed_line_fits_its_schema(name: str, record: Record) -> None:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(json.dumps(record)))
    assert "ada" not in json.dumps(record)
