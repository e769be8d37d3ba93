"""The models themselves: agreement with nsfwjs' recorded answer, neutral pictures, and the identity of the heatmaps."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.inference.card import load_card
from app.inference.heatmaps import class_maps
from app.inference.network import Network
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


@pytest.mark.parametrize("name", ["nsfwjs_mobilenet_v2", "open_nsfw"])
def test_a_map_and_the_biases_sum_to_the_margin_of_the_logits(name: str) -> None:
    model = network(name)
    pictures = [noise(seed) for seed in range(5)]
    for reading, constant in zip(model.read(pictures), bias_margins(model, pictures), strict=True):
        logs = np.log(np.array(list(reading.probabilities.values())))
        others = (logs.sum() - logs) / (len(logs) - 1)
        sums = np.array([cells.sum() for cells in reading.maps.values()])
        np.testing.assert_allclose(sums + constant, logs - others, atol=2e-3)


def bias_margins(model: Network, pictures: list[Pixels]) -> list[np.ndarray]:
    """What the biases alone add to each margin, with the ReLUs as they stand for each picture."""
    from app.inference.preprocess import prepare

    card = model.card
    batch = np.stack([prepare(picture, card.preprocessing, card.size) for picture in pictures])
    (features,) = model._run(batch, [card.features])
    found = []
    for pooled in features.mean(axis=(2, 3)):
        full, alone = pooled, np.zeros_like(pooled)
        for index, (kernel, bias) in enumerate(zip(model._kernels, model._biases, strict=True)):
            full, alone = full @ kernel + bias, alone @ kernel + bias
            if index < len(model._kernels) - 1:
                full, alone = np.maximum(full, 0), alone * (full > 0)
        found.append(alone - (alone.sum() - alone) / (len(alone) - 1))
    return found


def test_open_nsfw_maps_of_the_two_classes_are_opposite() -> None:
    (reading,) = network("open_nsfw").read([noise(1)])
    np.testing.assert_allclose(reading.maps["sfw"], -reading.maps["nsfw"], atol=1e-5)


def test_the_gradient_is_the_real_one() -> None:
    """Against finite differences on small dense layers, one picture at a time and both at once."""
    random = np.random.default_rng(5)
    kernels = [random.normal(size=shape).astype(np.float32) for shape in ((6, 5), (5, 4), (4, 3))]
    biases = [random.normal(size=size).astype(np.float32) for size in (5, 4, 3)]
    features = random.normal(size=(2, 6, 2, 3)).astype(np.float32)

    def margins(single: np.ndarray) -> np.ndarray:
        value = single.mean(axis=(1, 2))
        for index, (kernel, bias) in enumerate(zip(kernels, biases, strict=True)):
            value = value @ kernel + bias
            value = np.maximum(value, 0) if index < 2 else value
        return np.asarray(value - (value.sum() - value) / (len(value) - 1))

    maps = class_maps(features, kernels, biases)
    for picture in range(2):
        base, step = features[picture].astype(np.float64), 1e-6
        for row, column in np.ndindex(2, 3):
            slopes = []
            for channel in range(6):
                moved = base.copy()
                moved[channel, row, column] += step
                slopes.append((margins(moved) - margins(base)) / step)
            expected = np.einsum("c,ck->k", base[:, row, column], np.array(slopes))
            np.testing.assert_allclose(maps[picture, :, row, column], expected, atol=1e-4)
