"""A model's card: what it is, where it came from, how it is fed and read, and what is known of its accuracy.

Cards are the TOML files in `resources/models/`, parts of the program. The model file itself
lies beside its card, or inside an installed package.
"""

from __future__ import annotations

import importlib.util
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from app.domain.sentence import Sentence, in_a_row
from app.errors import EnvironmentFaultError

if TYPE_CHECKING:
    from pathlib import Path


class Preprocessing(StrEnum):
    """How a picture becomes the model's input (see `app.inference.preprocess`)."""

    UNIT_SQUARE = "unit_square"
    CAFFE_CROP = "caffe_crop"


@dataclass(frozen=True, slots=True)
class Card:
    """One on-device model.

    `package` names the installed package that holds `file`, or is None when it lies in
    `folder`. `batch` is how many pictures one run takes at best. `tensor` holds the class
    maps where the graph computes them; with a `kernel`, the one dense layer between the
    average and the classes, it is the last convolution instead.
    """

    id: str
    title: str
    about: str
    folder: Path
    file: str
    package: str | None
    sha256: str
    source: str
    licence: str
    input: str
    preprocessing: Preprocessing
    size: int
    batch: int
    probabilities: str
    labels: tuple[str, ...]
    tensor: str
    kernel: str | None
    heatmap_method: str
    draw_above: float
    accuracy: str

    @property
    def path(self) -> Path:
        """Where the model file is; raises EnvironmentFaultError when its package is not installed."""
        if self.package is None:
            return self.folder / self.file
        spec = importlib.util.find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            msg = f"{self.title} cannot be used: the package {self.package} is not installed."
            raise EnvironmentFaultError(msg)
        return type(self.folder)(spec.submodule_search_locations[0]) / self.file

    def read_model(self) -> bytes:
        """The model file's bytes, checked against the card's SHA-256.

        Raises EnvironmentFaultError when the file is missing, unreadable or another one.
        """
        path = self.path
        try:
            data = path.read_bytes()
        except OSError as error:
            msg = f"{self.title} cannot be used: {path} cannot be read ({error.strerror or error})."
            raise EnvironmentFaultError(msg) from error
        if sha256(data).hexdigest() != self.sha256:
            msg = f"{self.title} is not used: {path} is not the file that its card describes (SHA-256 differs)."
            raise EnvironmentFaultError(msg)
        return data


def load_card(path: Path) -> Card:
    """Read the card at `path`; raises EnvironmentFaultError when it is missing or incomplete."""
    try:
        return _card(path.parent, tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        msg = f"The model card {path} cannot be read ({error.strerror or error})."
        raise EnvironmentFaultError(msg) from error
    except (KeyError, TypeError, ValueError) as error:
        msg = f"The model card {path} is damaged: {error}."
        raise EnvironmentFaultError(msg) from error


def _card(folder: Path, text: Mapping[str, Mapping[str, object]]) -> Card:
    model, entry, output, heatmap = text["model"], text["input"], text["output"], text["heatmap"]
    return Card(
        id=str(model["id"]),
        title=str(model["title"]),
        about=str(model["about"]),
        folder=folder,
        file=str(model["file"]),
        package=_optional(model, "package"),
        sha256=str(model["sha256"]),
        source=str(text["origin"]["source"]),
        licence=str(text["licence"]["name"]),
        input=str(entry["name"]),
        preprocessing=Preprocessing(str(entry["preprocessing"])),
        size=_whole(entry, "size"),
        batch=_whole(entry, "batch"),
        probabilities=str(output["probabilities"]),
        labels=_strings(output, "labels"),
        tensor=str(heatmap["tensor"]),
        kernel=_optional(heatmap, "kernel"),
        heatmap_method=str(heatmap["method"]),
        draw_above=_share(heatmap, "draw_above"),
        accuracy=in_a_row(
            [Sentence.of(str(text["accuracy"][key])) for key in ("reading", "not_measured", "measured", "heatmap")]
        ),
    )


def _optional(table: Mapping[str, object], key: str) -> str | None:
    return str(table[key]) if key in table else None


def _whole(table: Mapping[str, object], key: str) -> int:
    value = table[key]
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        msg = f"{key} is not a positive whole number"
        raise ValueError(msg)
    return value


def _share(table: Mapping[str, object], key: str) -> float:
    value = table[key]
    if not isinstance(value, float) or not 0.0 <= value <= 1.0:
        msg = f"{key} is not a number from 0.0 to 1.0"
        raise ValueError(msg)
    return value


def _strings(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table[key]
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        msg = f"{key} is not a list of texts"
        raise ValueError(msg)
    return tuple(value)
