"""A setting of the what-if as it is written on the command line."""

from __future__ import annotations

import pytest

from app.cli.compare import _trial
from app.domain.combining import Combine
from app.errors import SettingsError
from app.services.compare.wishes import Trial


def test_a_setting_is_thresholds_and_words_in_any_order() -> None:
    named = {"a": 0.3, "a:origin": 0.2, "b": 0.6}
    assert _trial("A", "", named) == Trial("A", named)
    assert _trial("B", "most, a:nudity: sexy=0.7, margin=0.1,unseen", named) == Trial(
        "B", named | {"a:nudity: sexy": 0.7}, Combine.MOST, 0.1, look_at_flagged=False
    )
    assert _trial("C", "a=0.9", named) == Trial("C", {"a": 0.9, "b": 0.6})
    for wrong in ("sometimes", "a=2", "=0.5", "margin"):
        with pytest.raises(SettingsError, match="is no threshold"):
            _trial("D", wrong, {})
