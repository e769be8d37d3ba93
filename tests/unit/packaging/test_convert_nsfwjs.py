"""The conversion of nsfwjs: bundles are read as data only, and the same tarball gives the same bytes."""

from __future__ import annotations

import base64
import hashlib
import importlib
import io
import json
import sys
import tarfile
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "packaging" / "models"))  # the scripts are run by path and import their neighbours
bundle: ModuleType = importlib.import_module("nsfwjs_bundle")
graph: ModuleType = importlib.import_module("layers_to_onnx")
convert: ModuleType = importlib.import_module("convert_nsfwjs")
sys.path.pop(0)

FRAME = "!function(e){{module.exports=e()}}(function(){{return {{1:[function(e,a,n){{a.exports={}}},{{}}]}}}});"


def test_a_minified_literal_is_read() -> None:
    source = 'a.exports={a:!0,b:!1,c:null,d:[1,-2.5,.5,1e3,[]],"e f":"\\n\\u00e9\\x41\\"",g:{},1:void 0}'
    assert bundle.exported_literal(source) == {
        "a": True,
        "b": False,
        "c": None,
        "d": [1, -2.5, 0.5, 1000.0, []],
        "e f": "\né" + 'A"',
        "g": {},
        "1": None,
    }


@pytest.mark.parametrize(
    "source",
    [
        "nothing here",
        "a.exports={a:alert(1)}",
        "a.exports={a:b}",
        "a.exports={a:1",
        "a.exports={a 1}",
        "a.exports={[1]:2}",
        "a.exports=[1 2]",
        "a.exports=[1,",
        'a.exports="abc',
        "a.exports=" + "[" * 5000,
    ],
)
def test_what_is_not_plain_data_is_refused(source: str) -> None:
    with pytest.raises(bundle.BundleError):
        bundle.exported_literal(source)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@given(st.dictionaries(st.text(), json_values))
def test_json_is_a_subset_of_what_is_read(value: dict[str, Any]) -> None:
    """Without surrogate pairs, which JSON's ASCII spelling uses and this reader has no need of."""
    assert bundle.exported_literal("a.exports=" + json.dumps(value, ensure_ascii=False)) == value


def layer(name: str, kind: str, source: str | None, **config: Any) -> dict[str, Any]:
    return {
        "name": name,
        "class_name": kind,
        "config": config,
        "inbound_nodes": [[[source, 0, 0, {}]]] if source else [],
    }


def tiny_layers() -> list[dict[str, Any]]:
    plain = {"activation": "linear", "use_bias": False, "data_format": "channels_last", "dilation_rate": [1, 1]}
    return [
        layer("in", "InputLayer", None, batch_input_shape=[None, 224, 224, 3]),
        layer("conv", "Conv2D", "in", strides=[32, 32], padding="same", **plain),
        layer("norm", "BatchNormalization", "conv", axis=-1, center=True, scale=True, epsilon=0.001),
        layer("relu", "ReLU", "norm", max_value=6, negative_slope=0, threshold=0),
        layer("pool", "AveragePooling2D", "relu", pool_size=[7, 7], strides=[7, 7], padding="valid"),
        layer("flat", "Flatten", "pool"),
        layer("drop", "Dropout", "flat"),
        layer("hidden", "Dense", "drop", units=6, activation="relu", use_bias=True),
        layer("wider", "Dense", "hidden", units=5, activation="relu", use_bias=True),
        layer("dense", "Dense", "wider", units=3, activation="softmax", use_bias=True),
    ]


def minimum(name: str) -> float:
    """Variances are positive, dense weights of both signs so that some ReLUs let nothing through."""
    return -1.3 if name.split("/", maxsplit=1)[0] in {"hidden", "wider", "dense"} else 0.5


def make_tarball(path: Path, layers: list[dict[str, Any]], *, missing_bytes: int = 0) -> str:
    random = np.random.default_rng(1)
    shapes = {"conv/kernel": (32, 32, 3, 4), "dense/kernel": (5, 3), "dense/bias": (3,)}
    shapes |= {"hidden/kernel": (4, 6), "hidden/bias": (6,), "wider/kernel": (6, 5), "wider/bias": (5,)}
    shapes |= {f"norm/{part}": (4,) for part in ("gamma", "beta", "moving_mean", "moving_variance")}
    codes = {name: random.integers(0, 256, shape, dtype=np.uint8) for name, shape in shapes.items()}
    entries = [
        {
            "name": name,
            "shape": shape,
            "dtype": "float32",
            "quantization": {"dtype": "uint8", "scale": 0.01, "min": minimum(name)},
        }
        for name, shape in shapes.items()
    ]
    raw = b"".join(array.tobytes() for array in codes.values())
    model = {
        "modelTopology": {"model_config": {"config": {"layers": layers}}},
        "weightsManifest": [{"paths": ["group1-shard1of1"], "weights": entries}],
    }
    members = {
        "package/LICENSE": "MIT License\n\nCopyright (c) 2019 Nobody\n",
        bundle.FOLDER + "model.min.js": FRAME.format(json.dumps(model)),
        bundle.FOLDER + "group1-shard1of1.min.js": FRAME.format(
            json.dumps(base64.b64encode(raw[: len(raw) - missing_bytes]).decode())
        ),
    }
    with tarfile.open(path, "w:gz") as tar:
        for name, text in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_tarball_gives_the_same_bytes_and_check_finds_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tarball, out = tmp_path / "tiny.tgz", tmp_path / "out"
    monkeypatch.setattr(convert, "TARBALL_SHA256", make_tarball(tarball, tiny_layers()))
    arguments = ["--tarball", str(tarball), "--out", str(out)]
    assert convert.main(arguments) == 0
    assert convert.main([*arguments, "--check"]) == 0
    model = out / "nsfwjs_mobilenet_v2.onnx"
    assert hashlib.sha256(model.read_bytes()).hexdigest() in (out / "nsfwjs_mobilenet_v2.toml").read_text()
    model.write_bytes(model.read_bytes() + b"\0")
    assert convert.main([*arguments, "--check"]) == 1
    assert "differs: nsfwjs_mobilenet_v2.onnx" in capsys.readouterr().out


def test_the_graph_computes_what_the_layers_say(tmp_path: Path) -> None:
    tarball = tmp_path / "tiny.tgz"
    model = bundle.read_tarball(tarball, make_tarball(tarball, tiny_layers()))
    weights = {name: weight.values() for name, weight in model.weights.items()}
    session = onnxruntime.InferenceSession(graph.to_onnx(model), providers=["CPUExecutionProvider"])
    pictures = np.random.default_rng(2).random((3, 224, 224, 3), dtype=np.float32)
    probabilities, features, maps = session.run(["probabilities", "features", "class_maps"], {"image": pictures})
    # A stride as large as the kernel makes the convolution a product of patches.
    patches = pictures.reshape(3, 7, 32, 7, 32, 3).transpose(0, 1, 3, 2, 4, 5).reshape(3, 7, 7, -1)
    value = patches @ weights["conv/kernel"].reshape(-1, 4)
    value = (value - weights["norm/moving_mean"]) / np.sqrt(weights["norm/moving_variance"] + 0.001)
    value = np.clip(value * weights["norm/gamma"] + weights["norm/beta"], 0, 6)
    np.testing.assert_allclose(features.transpose(0, 2, 3, 1), value, rtol=1e-4, atol=1e-4)
    for picture in range(3):
        logits, contributions = head(weights, features[picture].astype(np.float64))
        expected = np.exp(logits - logits.max())
        np.testing.assert_allclose(probabilities[picture], expected / expected.sum(), atol=1e-4)
        np.testing.assert_allclose(maps[picture], contributions, atol=1e-3)


def head(weights: dict[str, Any], features: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Logits of one picture, and by finite differences what each cell adds to each class' margin."""

    def logits(cells: np.ndarray) -> np.ndarray:
        value = cells.mean(axis=(1, 2))
        for name in ("hidden", "wider"):
            value = np.maximum(value @ weights[f"{name}/kernel"] + weights[f"{name}/bias"], 0)
        return np.asarray(value @ weights["dense/kernel"] + weights["dense/bias"])

    def margins(cells: np.ndarray) -> np.ndarray:
        scores = logits(cells)
        return np.asarray(scores - (scores.sum() - scores) / 2)

    # The average makes the slope the same for all cells of a channel.
    slopes = []
    for channel in range(len(features)):
        moved = features.copy()
        moved[channel, 0, 0] += 1e-5
        slopes.append((margins(moved) - margins(features)) / 1e-5)
    return logits(features), np.einsum("ck,crs->krs", np.array(slopes), features)


def test_another_tarball_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_tarball(tmp_path / "tiny.tgz", tiny_layers())
    assert convert.main(["--tarball", str(tmp_path / "tiny.tgz"), "--out", str(tmp_path)]) == 1
    assert "expected " + convert.TARBALL_SHA256 in capsys.readouterr().err


def test_weights_of_another_length_are_refused(tmp_path: Path) -> None:
    digest = make_tarball(tmp_path / "tiny.tgz", tiny_layers(), missing_bytes=1)
    with pytest.raises(bundle.BundleError):
        bundle.read_tarball(tmp_path / "tiny.tgz", digest)


@pytest.mark.parametrize(
    ("index", "change"),
    [(1, {"activation": "relu"}), (2, {"axis": 1}), (4, {"padding": "same"}), (9, {"activation": "tanh"})],
)
def test_a_setting_the_converter_does_not_know_is_refused(tmp_path: Path, index: int, change: dict[str, Any]) -> None:
    layers = tiny_layers()
    layers[index]["config"] |= change
    model = bundle.read_tarball(tmp_path / "t.tgz", make_tarball(tmp_path / "t.tgz", layers))
    with pytest.raises(graph.UnknownLayerError):
        graph.to_onnx(model)


def test_a_layer_the_converter_does_not_know_is_refused(tmp_path: Path) -> None:
    layers = tiny_layers()
    layers[3]["class_name"] = "LeakyReLU"
    model = bundle.read_tarball(tmp_path / "t.tgz", make_tarball(tmp_path / "t.tgz", layers))
    with pytest.raises(graph.UnknownLayerError, match="LeakyReLU"):
        graph.to_onnx(model)
