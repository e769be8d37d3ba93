"""From a decoded RGB picture to the input that each model was trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from app.inference.card import Preprocessing

if TYPE_CHECKING:
    import numpy.typing as npt

    from app.inference.picture import Picture

# Mean of the training pictures of Caffe's reference models, in the order blue, green, red.
CAFFE_MEAN: Final = np.array([104.0, 117.0, 123.0], dtype=np.float32)
CAFFE_SIDE: Final = 256


def as_array(picture: Picture) -> npt.NDArray[np.uint8]:
    """The picture as height × width × RGB, sharing its bytes."""
    return np.frombuffer(picture.rgb, dtype=np.uint8).reshape(picture.height, picture.width, 3)


def _corners(source: int, target: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.float32]]:
    """For each target position the source positions on both sides and the share of the second, corners aligned."""
    positions = np.arange(target, dtype=np.float32) * np.float32((source - 1) / (target - 1))
    low = np.minimum(np.floor(positions).astype(np.intp), source - 1)
    return low, np.minimum(low + 1, source - 1), positions - low.astype(np.float32)


def unit_square(picture: Picture, size: int) -> npt.NDArray[np.float32]:
    """Values / 255, bilinear to size × size with aligned corners; aspect ratio not kept, no crop.

    As nsfwjs does it with `tf.image.resizeBilinear(image, [size, size], true)`: only the four
    neighbours of each point count, so the cost does not grow with the picture.
    Returns size × size × RGB.
    """
    pixels = as_array(picture)
    top, bottom, down = _corners(picture.height, size)
    left, right, across = _corners(picture.width, size)
    upper, lower = pixels[top], pixels[bottom]
    share = across[:, None]

    def line(rows: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        first = rows[:, left].astype(np.float32)
        second = rows[:, right].astype(np.float32)
        second -= first
        second *= share
        second += first
        return second

    above, below = line(upper), line(lower)
    below -= above
    below *= down[:, None, None]
    below += above
    below /= np.float32(255.0)
    return below


def caffe_crop(picture: Picture, size: int) -> npt.NDArray[np.float32]:
    """Bilinear (smoothed) to 256 × 256, the middle size × size, BGR minus the training mean.

    As Yahoo's open_nsfw describes it, without that script's JPEG round trip. Returns size × size × BGR.
    """
    image = Image.frombuffer("RGB", (picture.width, picture.height), picture.rgb, "raw", "RGB", 0, 1)
    edge = (CAFFE_SIDE - size) // 2
    square = image.resize((CAFFE_SIDE, CAFFE_SIDE), Image.Resampling.BILINEAR)
    middle = np.asarray(square)[edge : edge + size, edge : edge + size, ::-1]
    return middle.astype(np.float32) - CAFFE_MEAN


def prepare(picture: Picture, kind: Preprocessing, size: int) -> npt.NDArray[np.float32]:
    """The model's input for one picture: size × size × 3, float32."""
    if kind is Preprocessing.UNIT_SQUARE:
        return unit_square(picture, size)
    return caffe_crop(picture, size)
