"""The models themselves: agreement with nsfwjs' recorded answer, neutral pictures, and the identity of the heatmaps."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from PIL import Image

from app.inference.card import load_card
from app.inference.heatmaps import linear_maps
from app.inference.network import Network
from app.inference.onnx_outputs import with_outputs
from app.inference.preprocess import prepare
from app.providers.protocol import Pixels

MODELS = Path(__file__).resolve().parents[3] / "resources" / "models"

# What the models are known to mistake: a micrograph and a retina detail (both said in the card).
FALSE_ALARMS = {"src__skimage__data__cell.png", "src__skimage__data__microaneurysms.png"}


@cache
def network(name: str) -> Network:
    return Network(load_card(MODELS / f"{name}.toml"))


def decoded(path: Path) -> Pixels:
    with Image.open(path) as image:
        rgb = image.convert("RGB")
    return Pixels(rgb.width, rgb.height, rgb.tobytes())


def neutral(corpus: Path) -> list[Path]:
    found = sorted(p for p in (corpus / "C_neutral").rglob("*") if p.suffix in {".png", ".jpg"})
    assert len(found) == 20
    return found


def noise(seed: int, width: int = 150, height: int = 100) -> Pixels:
    return Pixels(width, height, np.random.default_rng(seed).bytes(width * height * 3))


def test_nsfwjs_gives_its_own_recorded_answer(corpus: Path) -> None:
    """To 0.005: the recording was decoded by another JPEG decoder (with equal pixels the two agree to 0.00005)."""
    recorded = json.loads((corpus / "E_api" / "nsfwjs_logo_regression_recorded.json").read_text())
    logo = decoded(corpus / "C_neutral" / "infinitered-nsfwjs" / "_art__nsfwjs_logo.jpg")
    (reading,) = network("nsfwjs_mobilenet_v2").read([logo])
    expected = {entry["className"].lower(): entry["probability"] for entry in recorded}
    assert reading.probabilities == pytest.approx(expected, abs=0.005)
    assert list(reading.probabilities) == ["drawing", "hentai", "neutral", "porn", "sexy"]


def test_neutral_pictures_show_little_nudity_but_for_the_known_mistakes(corpus: Path) -> None:
    for path in neutral(corpus):
        (nsfwjs,) = network("nsfwjs_mobilenet_v2").read([decoded(path)])
        (yahoo,) = network("open_nsfw").read([decoded(path)])
        nudity = nsfwjs.probabilities["porn"] + nsfwjs.probabilities["hentai"]
        assert (nudity > 0.1) == (path.name in FALSE_ALARMS), (path.name, nudity)
        assert yahoo.probabilities["nsfw"] < 0.2, path.name


HEADS = {
    "nsfwjs_mobilenet_v2": ("features", ["dense_1", "dense_2", "dense_3"], "{}.kernel", "{}.bias"),
    "open_nsfw": ("Relu_48:0", ["fc_nsfw"], "{}/MatMul/ReadVariableOp:0", "{}/BiasAdd/ReadVariableOp:0"),
}


@pytest.mark.parametrize("name", list(HEADS))
def test_a_map_and_the_biases_sum_to_the_margin_of_the_logits(name: str) -> None:
    model = network(name)
    pictures = [noise(seed) for seed in range(5)]
    for reading, constant in zip(model.read(pictures), bias_margins(name, pictures), strict=True):
        logs = np.log(np.array(list(reading.probabilities.values())))
        sums = np.array([cells.sum() for cells in reading.maps.values()])
        np.testing.assert_allclose(sums + constant, margins(logs), atol=2e-3)


def margins(scores: np.ndarray) -> np.ndarray:
    """Each score against the mean of the others."""
    return np.asarray(scores - (scores.sum() - scores) / (len(scores) - 1))


def bias_margins(name: str, pictures: list[Pixels]) -> list[np.ndarray]:
    """What the biases alone add to each margin, with the ReLUs as they stand for each picture."""
    card, (tensor, layers, kernel_name, bias_name) = network(name).card, HEADS[name]
    kernels = [kernel_name.format(layer) for layer in layers]
    biases = [bias_name.format(layer) for layer in layers]
    own = {"features"} if name.startswith("nsfwjs") else set()
    data = with_outputs(card.read_model(), [n for n in (tensor, *kernels, *biases) if n not in own])
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    batch = np.stack([prepare(picture, card.preprocessing, card.size) for picture in pictures])
    features, *values = session.run([tensor, *kernels, *biases], {card.input: batch})
    found = []
    for pooled in features.mean(axis=(2, 3)):
        full, alone = pooled, np.zeros_like(pooled)
        for index, (kernel, bias) in enumerate(zip(values[: len(layers)], values[len(layers) :], strict=True)):
            full, alone = full @ kernel + bias, alone @ kernel + bias
            if index < len(layers) - 1:
                full, alone = np.maximum(full, 0), alone * (full > 0)
        found.append(margins(alone))
    return found


def test_open_nsfw_maps_of_the_two_classes_are_opposite() -> None:
    (reading,) = network("open_nsfw").read([noise(1)])
    np.testing.assert_allclose(reading.maps["sfw"], -reading.maps["nsfw"], atol=1e-5)


def test_linear_maps_are_the_definition() -> None:
    random = np.random.default_rng(5)
    features = random.normal(size=(2, 6, 2, 3)).astype(np.float32)
    kernel = random.normal(size=(6, 3)).astype(np.float32)
    maps = linear_maps(features, kernel)
    for picture, label, row, column in np.ndindex(2, 3, 2, 3):
        others = [kernel[:, k] for k in range(3) if k != label]
        weights = kernel[:, label] - sum(others) / 2
        expected = float(features[picture, :, row, column] @ weights) / 6
        assert maps[picture, label, row, column] == pytest.approx(expected, abs=1e-5)
