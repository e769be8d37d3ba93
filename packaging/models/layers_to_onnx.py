"""Builds an ONNX graph from a TensorFlow.js layers model of the MobileNet kind, keeping its 8-bit weights packed.

Kernels stay 8-bit in the file (Cast, Mul, Add; onnxruntime folds the three at load),
small vectors become float32. Pictures come in as batch × height × width × RGB; inside,
the graph is channels-first as onnxruntime's kernels want it. Class-activation maps are
computed by the graph itself: in numpy the same three products wake BLAS' own threads,
which cost the neighbouring runs more than half of their speed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nsfwjs_bundle import LayersModel, Weight

# Both are pinned: they are part of the bytes, and any onnxruntime since 1.14 reads them.
IR_VERSION: Final = 8
OPSET: Final = 13

INPUT: Final = "image"
PROBABILITIES: Final = "probabilities"
FEATURES: Final = "features"
MAPS: Final = "class_maps"
CELLS: Final = 7
# Below this many elements three extra nodes cost more bytes than packing saves.
PACK_FROM: Final = 1024


class UnknownLayerError(Exception):
    """The topology holds a layer, or a setting of one, that this converter does not know."""


def _require(layer: dict[str, Any], **wanted: object) -> None:
    for key, value in wanted.items():
        if layer["config"].get(key) != value:
            msg = f"layer {layer['name']}: {key} is {layer['config'].get(key)!r}, only {value!r} is known"
            raise UnknownLayerError(msg)


def _padding(config: dict[str, Any]) -> str:
    return {"same": "SAME_UPPER", "valid": "VALID"}[config["padding"]]


class GraphBuilder:
    """Collects nodes and initializers while the layers are walked in order."""

    def __init__(self, model: LayersModel) -> None:
        self._model = model
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: list[onnx.TensorProto] = []
        self._renamed: dict[str, str] = {}
        self._feature_channels = 0
        self._dense_layers: list[str] = []
        self._kinds: dict[str, Callable[[dict[str, Any], list[str]], None]] = {
            "InputLayer": self._input,
            "ZeroPadding2D": self._zero_padding,
            "Conv2D": self._convolution,
            "DepthwiseConv2D": self._depthwise,
            "BatchNormalization": self._batch_normalization,
            "ReLU": self._clipped_relu,
            "Add": self._add,
            "AveragePooling2D": self._average_pooling,
            "Flatten": self._flatten,
            "Dropout": self._dropout,
            "Dense": self._dense,
        }

    def build(self) -> onnx.ModelProto:
        """The checked model; raises UnknownLayerError on a topology outside the known kind."""
        for layer in self._model.layers:
            kind = self._kinds.get(layer["class_name"])
            if kind is None:
                msg = f"layer {layer['name']} is of the unknown kind {layer['class_name']}"
                raise UnknownLayerError(msg)
            inbound = layer["inbound_nodes"]
            kind(layer, [self._renamed.get(item[0], item[0]) for item in inbound[0]] if inbound else [])
        return self._finish(self._model.layers[-1]["config"]["units"])

    def _finish(self, classes: int) -> onnx.ModelProto:
        self._class_maps(classes)
        float_ = TensorProto.FLOAT
        graph = helper.make_graph(
            self._nodes,
            "nsfwjs_mobilenet_v2",
            [helper.make_tensor_value_info(INPUT, float_, ["batch", 224, 224, 3])],
            [
                helper.make_tensor_value_info(PROBABILITIES, float_, ["batch", classes]),
                helper.make_tensor_value_info(FEATURES, float_, ["batch", self._feature_channels, CELLS, CELLS]),
                helper.make_tensor_value_info(MAPS, float_, ["batch", classes, CELLS, CELLS]),
            ],
            initializer=self._initializers,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
        model.ir_version = IR_VERSION
        model.producer_name = "secondlook"
        onnx.checker.check_model(model, full_check=True)
        return model

    def _node(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        self._nodes.append(helper.make_node(kind, list(inputs), [output], name=output, **attributes))
        return output

    def _constant(self, name: str, values: npt.NDArray[Any]) -> str:
        self._initializers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _weight(self, name: str, weight: Weight) -> str:
        """A tensor called `name`: packed when that saves bytes, else plain float32."""
        if not weight.packed or weight.codes.size < PACK_FROM:
            return self._constant(name, weight.values())
        codes = self._constant(f"{name}.codes", weight.codes)
        scale = self._constant(f"{name}.scale", np.array(weight.scale, np.float32))
        minimum = self._constant(f"{name}.minimum", np.array(weight.minimum, np.float32))
        cast = self._node("Cast", [codes], f"{name}.cast", to=TensorProto.FLOAT)
        scaled = self._node("Mul", [cast, scale], f"{name}.scaled")
        return self._node("Add", [scaled, minimum], name)

    def _input(self, layer: dict[str, Any], _inputs: list[str]) -> None:
        _require(layer, batch_input_shape=[None, 224, 224, 3])
        self._node("Transpose", [INPUT], layer["name"], perm=[0, 3, 1, 2])

    def _zero_padding(self, layer: dict[str, Any], inputs: list[str]) -> None:
        (top, bottom), (left, right) = layer["config"]["padding"]
        pads = np.array([0, 0, top, left, 0, 0, bottom, right], dtype=np.int64)
        self._node("Pad", [inputs[0], self._constant(f"{layer['name']}.pads", pads)], layer["name"])

    def _convolution(self, layer: dict[str, Any], inputs: list[str]) -> None:
        # TensorFlow: height, width, in, out. ONNX: out, in, height, width.
        kernel = self._model.weights[f"{layer['name']}/kernel"].rearranged(lambda a: a.transpose(3, 2, 0, 1))
        self._any_convolution(layer, inputs, kernel, group=1)

    def _depthwise(self, layer: dict[str, Any], inputs: list[str]) -> None:
        # TensorFlow: height, width, channel, multiplier. ONNX: channel × multiplier, 1, height, width.
        _require(layer, depth_multiplier=1)
        kernel = self._model.weights[f"{layer['name']}/depthwise_kernel"].rearranged(lambda a: a.transpose(2, 3, 0, 1))
        self._any_convolution(layer, inputs, kernel, group=kernel.codes.shape[0])

    def _any_convolution(self, layer: dict[str, Any], inputs: list[str], kernel: Weight, group: int) -> None:
        _require(layer, activation="linear", use_bias=False, data_format="channels_last")
        name = layer["name"]
        self._node(
            "Conv",
            [inputs[0], self._weight(f"{name}.kernel", kernel)],
            name,
            auto_pad=_padding(layer["config"]),
            dilations=layer["config"]["dilation_rate"],
            group=group,
            kernel_shape=list(kernel.codes.shape[2:]),
            strides=layer["config"]["strides"],
        )

    def _batch_normalization(self, layer: dict[str, Any], inputs: list[str]) -> None:
        _require(layer, axis=-1, center=True, scale=True)
        name = layer["name"]
        parts = [
            self._weight(f"{name}.{part}", self._model.weights[f"{name}/{part}"])
            for part in ("gamma", "beta", "moving_mean", "moving_variance")
        ]
        epsilon = float(layer["config"]["epsilon"])
        self._node("BatchNormalization", [inputs[0], *parts], name, epsilon=epsilon)

    def _clipped_relu(self, layer: dict[str, Any], inputs: list[str]) -> None:
        _require(layer, negative_slope=0, threshold=0)
        name = layer["name"]
        low = self._constant(f"{name}.low", np.zeros((), np.float32))
        high = self._constant(f"{name}.high", np.array(layer["config"]["max_value"], np.float32))
        self._node("Clip", [inputs[0], low, high], name)

    def _add(self, layer: dict[str, Any], inputs: list[str]) -> None:
        self._node("Add", inputs, layer["name"])

    def _average_pooling(self, layer: dict[str, Any], inputs: list[str]) -> None:
        # The pooled tensor is the last convolution's output: what class-activation maps are made of.
        _require(layer, pool_size=[7, 7], strides=[7, 7], padding="valid")
        last_normalization = next(
            item["name"] for item in reversed(self._model.layers) if item["class_name"] == "BatchNormalization"
        )
        self._feature_channels = self._model.weights[f"{last_normalization}/gamma"].codes.shape[0]
        features = self._node("Identity", inputs, FEATURES)
        self._node("AveragePool", [features], layer["name"], kernel_shape=[7, 7], strides=[7, 7])

    def _flatten(self, layer: dict[str, Any], inputs: list[str]) -> None:
        # After pooling to 1 × 1 the order of height, width and channel does not matter.
        self._node("Flatten", inputs, layer["name"], axis=1)

    def _dropout(self, layer: dict[str, Any], inputs: list[str]) -> None:
        self._renamed[layer["name"]] = inputs[0]

    def _dense(self, layer: dict[str, Any], inputs: list[str]) -> None:
        _require(layer, use_bias=True)
        name = layer["name"]
        self._dense_layers.append(name)
        kernel = self._weight(f"{name}.kernel", self._model.weights[f"{name}/kernel"])
        bias = self._weight(f"{name}.bias", self._model.weights[f"{name}/bias"])
        logits = self._node("Gemm", [inputs[0], kernel, bias], f"{name}.sum")
        if layer["config"]["activation"] == "softmax":
            self._node("Softmax", [logits], PROBABILITIES, axis=1)
        else:
            _require(layer, activation="relu")
            self._node("Relu", [logits], name)

    def _class_maps(self, classes: int) -> None:
        """Trace each class' margin over the mean of the others back to the cells of the last convolution.

        With the ReLUs as they stand for a picture the dense layers are linear, so the cells'
        sum plus what the biases contribute is the margin of the logits. Gradient as in
        Grad-CAM (Selvaraju et al. 2017, arXiv:1610.02391), without its final ReLU.
        """
        *hidden, last = self._dense_layers
        kernel = self._model.weights[f"{last}/kernel"].values()
        others = (kernel.sum(axis=1, keepdims=True) - kernel) / np.float32(classes - 1)
        gradient = self._constant("maps.margins", (kernel - others).T[None])
        one = self._constant("maps.axis", np.array([1], np.int64))
        for name in reversed(hidden):
            # The sign of a ReLU's output is 1 where it lets through, else 0.
            gate = self._node("Unsqueeze", [self._node("Sign", [name], f"maps.{name}.sign"), one], f"maps.{name}.gate")
            gated = self._node("Mul", [gradient, gate], f"maps.{name}.gated")
            turned = self._node("Transpose", [f"{name}.kernel"], f"maps.{name}.kernel", perm=[1, 0])
            gradient = self._node("MatMul", [gated, turned], f"maps.{name}.gradient")
        flat = self._constant("maps.flat", np.array([0, 0, CELLS * CELLS], np.int64))
        cells = self._node("Reshape", [FEATURES, flat], "maps.cells")
        summed = self._node("MatMul", [gradient, cells], "maps.summed")
        share = self._constant("maps.share", np.array(1 / CELLS**2, np.float32))
        scaled = self._node("Mul", [summed, share], "maps.scaled")
        square = self._constant("maps.square", np.array([0, classes, CELLS, CELLS], np.int64))
        self._node("Reshape", [scaled, square], MAPS)


def to_onnx(model: LayersModel) -> bytes:
    """The layers model as the bytes of an ONNX file: the same bytes for the same model."""
    data: bytes = GraphBuilder(model).build().SerializeToString(deterministic=True)
    return data
