"""Class-activation maps: where in the picture the evidence for each class lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]


def class_maps(features: Floats, kernels: Sequence[Floats], biases: Sequence[Floats]) -> Floats:
    """Maps of every class for every picture of a batch.

    `features` is batch × channels × rows × columns, the last convolution before the global
    average; each kernel is inputs × outputs of one dense layer, all but the last followed
    by ReLU. Returns batch × classes × rows × columns.

    A class is set against the mean of the others, and that margin is traced back through
    the layers. With the ReLUs as they stand for a picture the layers are linear, so the
    cells' sum plus what the biases contribute IS the margin of the logits. For a single
    layer this is CAM (Zhou et al. 2016, arXiv:1512.04150), for several it is Grad-CAM's
    gradient (Selvaraju et al. 2017, arXiv:1610.02391) without its final ReLU.
    """
    batch, channels, rows, columns = features.shape
    activation = features.mean(axis=(2, 3))
    gates = []
    for kernel, bias in zip(kernels[:-1], biases[:-1], strict=True):
        total = activation @ kernel + bias
        gates.append(total > 0)
        activation = np.maximum(total, 0)
    last = kernels[-1]
    classes = last.shape[1]
    others = (last.sum(axis=1, keepdims=True) - last) / (classes - 1)
    gradient = np.broadcast_to((last - others).T, (batch, classes, last.shape[0]))
    for kernel, gate in zip(reversed(kernels[:-1]), reversed(gates), strict=True):
        gradient = (gradient * gate[:, None, :]) @ kernel.T
    cells = features.reshape(batch, channels, rows * columns)
    return np.asarray((gradient @ cells) / (rows * columns), dtype=np.float32).reshape(batch, classes, rows, columns)
