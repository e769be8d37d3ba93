"""Class-activation maps of models that end in one dense layer: where the evidence for each class lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]


def linear_maps(features: Floats, kernel: Floats) -> Floats:
    """Maps of every class for every picture of a batch.

    `features` is batch × channels × rows × columns, the last convolution before the global
    average; `kernel` is channels × classes. Returns batch × classes × rows × columns. A
    class is set against the mean of the others, and the cells sum to that margin of the
    logits but for the bias: CAM, exact (Zhou et al. 2016, arXiv:1512.04150).

    Deeper heads compute their maps inside the graph: larger products would wake BLAS' own
    threads, which get in the way of the runs on the other threads.
    """
    batch, channels, rows, columns = features.shape
    classes = kernel.shape[1]
    others = (kernel.sum(axis=1, keepdims=True) - kernel) / (classes - 1)
    cells = features.reshape(batch, channels, rows * columns)
    maps = ((kernel - others).T @ cells) / (rows * columns)
    return np.asarray(maps, dtype=np.float32).reshape(batch, classes, rows, columns)
