"""Model cards: both of ours are whole, and damaged ones say what is wrong."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EnvironmentFaultError
from app.inference.card import load_card
from app.inference.onnx_outputs import with_outputs

MODELS = Path(__file__).resolve().parents[3] / "resources" / "models"
NAMES = ("nsfwjs_mobilenet_v2", "open_nsfw")


@pytest.mark.parametrize("name", NAMES)
def test_our_cards_describe_the_files_that_are_there(name: str) -> None:
    card = load_card(MODELS / f"{name}.toml")
    assert sha256(card.read_model()).hexdigest() == card.sha256
    assert "Recall was NOT measured" in card.accuracy
    assert "7 × 7 cells" in card.accuracy
    assert card.licence


def test_the_packaged_model_is_packed_and_says_its_licence() -> None:
    card = load_card(MODELS / "nsfwjs_mobilenet_v2.toml")
    assert card.path.stat().st_size < 3_000_000
    assert "Copyright (c) 2019 Infinite Red, Inc." in (MODELS / "LICENSE-nsfwjs").read_text()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[heatmap]", "[other]"),
        ("size = 224", 'size = "224"'),
        ("size = 224", "size = 0"),
        ('"unit_square"', '"unknown"'),
        ("draw_above = 0.3", "draw_above = 3"),
        ("[model]", "[model"),
        ('labels = ["drawing", "hentai", "neutral", "porn", "sexy"]', "labels = []"),
    ],
)
def test_a_damaged_card_is_named(tmp_path: Path, old: str, new: str) -> None:
    text = (MODELS / "nsfwjs_mobilenet_v2.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "card.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(EnvironmentFaultError, match=r"card\.toml is damaged"):
        load_card(path)


def test_a_missing_card_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFaultError, match="cannot be read"):
        load_card(tmp_path / "none.toml")


def test_a_missing_package_is_named() -> None:
    card = replace(load_card(MODELS / "open_nsfw.toml"), package="surely_not_installed")
    with pytest.raises(EnvironmentFaultError, match="surely_not_installed is not installed"):
        card.read_model()


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300), max_size=5))
def test_outputs_are_appended_as_protobuf_merges_them(names: list[str]) -> None:
    """Read back by the real `onnx` package: the model's own outputs first, then the added ones."""
    empty = onnx.ModelProto(graph=onnx.GraphProto(name="g", output=[onnx.ValueInfoProto(name="own")]))
    merged = onnx.ModelProto.FromString(with_outputs(empty.SerializeToString(), names))
    assert [output.name for output in merged.graph.output] == ["own", *names]
    assert merged.graph.name == "g"
