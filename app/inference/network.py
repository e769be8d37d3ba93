"""One loaded model: an onnxruntime session, its heatmaps, and the run of a batch."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from app.errors import EnvironmentFaultError
from app.inference.heatmaps import linear_maps
from app.inference.onnx_outputs import with_outputs
from app.inference.picture import Reading
from app.inference.preprocess import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from app.inference.card import Card
    from app.inference.picture import Picture


def _session(data: bytes) -> onnxruntime.InferenceSession:
    """A session that computes on the calling thread only: the engine brings the threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


class Network:
    """A model ready to run; `read` may be called from several threads at once."""

    def __init__(self, card: Card) -> None:
        """Load and check the model of `card`.

        Raises EnvironmentFaultError when the file is missing, another one, or not usable.
        """
        self.card = card
        # onnxruntime reports usage to its maker on Windows unless told not to.
        onnxruntime.disable_telemetry_events()
        data = card.read_model()
        try:
            self._session = _session(data if card.kernel is None else with_outputs(data, (card.tensor, card.kernel)))
            dot = np.zeros((1, card.size, card.size, 3), np.float32)
            self._kernel = None if card.kernel is None else self._run(dot, [card.kernel])[0]
        except Exception as error:  # onnxruntime's errors have no common base
            msg = f"{card.title} cannot be used: onnxruntime refuses its file ({error})."
            raise EnvironmentFaultError(msg) from error

    def _run(self, batch: npt.NDArray[np.float32], outputs: list[str]) -> list[npt.NDArray[np.float32]]:
        return [np.asarray(found, dtype=np.float32) for found in self._session.run(outputs, {self.card.input: batch})]

    def read(self, pictures: Sequence[Picture]) -> list[Reading]:
        """Readings of all `pictures` (of any sizes), in their order; runs of at most `card.batch`."""
        readings: list[Reading] = []
        for start in range(0, len(pictures), self.card.batch):
            readings += self._read_run(pictures[start : start + self.card.batch])
        return readings

    def _read_run(self, pictures: Sequence[Picture]) -> list[Reading]:
        card, began = self.card, perf_counter()
        batch = np.empty((len(pictures), card.size, card.size, 3), dtype=np.float32)
        for index, picture in enumerate(pictures):
            batch[index] = prepare(picture, card.preprocessing, card.size)
        probabilities, maps = self._run(batch, [card.probabilities, card.tensor])
        if self._kernel is not None:
            maps = linear_maps(maps, self._kernel)
        share = (perf_counter() - began) * 1000.0 / len(pictures)
        return [
            Reading(
                probabilities=dict(zip(card.labels, map(float, probabilities[index]), strict=True)),
                maps=dict(zip(card.labels, maps[index], strict=True)),
                elapsed_ms=share,
            )
            for index in range(len(pictures))
        ]
