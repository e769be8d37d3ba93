"""The policy's parser: whatever stands in the file, it is a policy or a ValueError that names the trouble."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy import FIRST_KEY, LAST_KEY, Policy
from app.domain.policy_file import parse_policy

GOOD: dict[str, Any] = {
    "version": "1",
    "title": "A policy",
    "labels": [{"id": "gore", "title": "Gore", "key": 3}, {"id": "other", "title": "Other"}],
    "reasons": [{"id": "unsure", "title": "Not sure"}],
}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
TOML = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
)
KEYS = st.sampled_from(["version", "title", "labels", "reasons", "id", "key", "about"]) | st.text(max_size=3)
ENTRIES = st.lists(st.dictionaries(KEYS, SCALARS | st.integers(1, 12), max_size=5), max_size=4)


def test_a_good_policy_is_read() -> None:
    policy = parse_policy(GOOD)
    gore = policy.label("gore")
    assert gore is not None
    assert (gore.key, gore.title, gore.about) == (3, "Gore", "")
    assert policy.label("other") is not None
    assert policy.label("nothing") is None
    assert [reason.id for reason in policy.reasons] == ["unsure"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": ""}, "version"),
        ({"version": 1}, "version"),
        ({"title": None}, "title"),
        ({"labels": "x"}, "labels"),
        ({"labels": [1]}, "labels"),
        ({"labels": [{"title": "no id"}]}, "id"),
        ({"labels": [{"id": "a", "title": "A", "key": 2}]}, "digit"),
        ({"labels": [{"id": "a", "title": "A", "key": 10}]}, "digit"),
        ({"labels": [{"id": "a", "title": "A", "key": "3"}]}, "digit"),
        ({"labels": [{"id": "a", "title": "A", "key": True}]}, "digit"),
        ({"labels": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "twice"),
        ({"labels": [{"id": "a", "title": "A", "key": 3}, {"id": "b", "title": "B", "key": 3}]}, "twice"),
        ({"labels": [{"id": "a", "title": "A", "about": 3}]}, "about"),
        ({"reasons": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "twice"),
        ({"reasons": {"id": "a"}}, "reasons"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_policy({**GOOD, **change})


@given(st.dictionaries(KEYS, TOML | ENTRIES, max_size=6))
def test_any_table_is_a_policy_or_a_value_error(change: dict[str, Any]) -> None:
    try:
        policy = parse_policy({**GOOD, **change})
    except ValueError:
        return
    assert isinstance(policy, Policy)
    keys = [label.key for label in policy.labels if label.key is not None]
    assert len(keys) == len(set(keys))
    assert all(FIRST_KEY <= key <= LAST_KEY for key in keys)
    assert all(isinstance(label.about, str) and label.id.strip() for label in policy.labels)
