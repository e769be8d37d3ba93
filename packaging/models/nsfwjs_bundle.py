"""Reads the MobileNet v2 that lies inside the npm package `nsfwjs`, as data: no JavaScript is evaluated.

The package ships each model twice over as browserify bundles. `model.min.js` exports one
object literal (a TensorFlow.js "layers model": topology and weights manifest), each
`group1-shard*.min.js` one base64 string (the weights, 8-bit, one after the other in the
manifest's order). Format: https://github.com/tensorflow/tfjs, `tfjs-core/src/io/types.ts`.
"""

from __future__ import annotations

import base64
import hashlib
import math
import re
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER: Final = "package/dist/models/mobilenet_v2/"
MEMBER_LIMIT: Final = 16 * 1024 * 1024
DEPTH_LIMIT: Final = 64

# What a JavaScript literal can be, as `json.loads` would give it.
Literal = None | bool | int | float | str | list[Any] | dict[str, Any]

_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<text>"(?:[^"\\]|\\.)*")
      | (?P<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
      | (?P<word>!0|!1|void\ 0|[A-Za-z_$][\w$]*)
      | (?P<mark>[{}\[\]:,])
    )""",
    re.VERBOSE,
)
_WORDS: Final[dict[str, bool | None]] = {
    "!0": True,
    "!1": False,
    "true": True,
    "false": False,
    "null": None,
    "void 0": None,
}
_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SIMPLE_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


class BundleError(Exception):
    """The tarball is not the one we know, or does not hold what it should."""


@dataclass(frozen=True, slots=True)
class Weight:
    """One tensor in TensorFlow's layout, 8-bit where it was shipped so: value = code × scale + minimum."""

    codes: npt.NDArray[Any]
    scale: float
    minimum: float

    @property
    def packed(self) -> bool:
        """Whether `codes` are 8-bit codes instead of the values themselves."""
        return self.codes.dtype == np.uint8

    def rearranged(self, change: Callable[[npt.NDArray[Any]], npt.NDArray[Any]]) -> Weight:
        """The same values in another layout; codes stay codes."""
        return Weight(change(self.codes), self.scale, self.minimum)

    def values(self) -> npt.NDArray[np.float32]:
        """The tensor as float32, scaled in single precision as the ONNX graph does it."""
        if not self.packed:
            return self.codes.astype(np.float32)
        product = self.codes.astype(np.float32) * np.float32(self.scale)
        return np.asarray(product + np.float32(self.minimum), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class LayersModel:
    """The topology's layers in the order of computation, and every weight by its name."""

    layers: list[dict[str, Any]]
    weights: dict[str, Weight]
    licence: bytes


def _unescape(match: re.Match[str]) -> str:
    code = match.group(1)
    if len(code) > 1:
        return chr(int(code[1:], 16))
    return _SIMPLE_ESCAPES.get(code, code)


class _Literal:
    """A recursive-descent reader of one JavaScript object, array, string, number or constant."""

    def __init__(self, source: str, start: int) -> None:
        self._source = source
        self._position = start

    def _next(self) -> tuple[str, str]:
        match = _TOKEN.match(self._source, self._position)
        if match is None or match.lastgroup is None:
            msg = f"not a plain literal at character {self._position}"
            raise BundleError(msg)
        self._position = match.end()
        return match.lastgroup, match.group(match.lastgroup)

    def value(self, depth: int = 0) -> Literal:
        """The next value; raises BundleError on anything but data."""
        return self._value_of(self._next(), depth)

    def _value_of(self, token: tuple[str, str], depth: int) -> Literal:
        kind, text = token
        if depth > DEPTH_LIMIT:
            msg = f"literal nested deeper than {DEPTH_LIMIT}"
            raise BundleError(msg)
        if kind == "text":
            return _ESCAPE.sub(_unescape, text[1:-1])
        if kind == "number":
            return float(text) if re.search(r"[.eE]", text) else int(text)
        if kind == "word" and text in _WORDS:
            return _WORDS[text]
        if text == "{":
            return self._object(depth)
        if text == "[":
            return self._array(depth)
        msg = f"unexpected {text!r} before character {self._position}"
        raise BundleError(msg)

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        token = self._next()
        while token[1] != "}" or token[0] != "mark":
            key = _ESCAPE.sub(_unescape, token[1][1:-1]) if token[0] == "text" else token[1]
            if token[0] == "mark" or self._next() != ("mark", ":"):
                msg = f"object key expected before character {self._position}"
                raise BundleError(msg)
            found[key] = self.value(depth + 1)
            token = self._after_item("}")
        return found

    def _array(self, depth: int) -> list[Any]:
        found: list[Any] = []
        token = self._next()
        while token != ("mark", "]"):
            found.append(self._value_of(token, depth + 1))
            token = self._after_item("]")
        return found

    def _after_item(self, closing: str) -> tuple[str, str]:
        """The closing mark, or after a comma the token that follows it."""
        token = self._next()
        if token == ("mark", ","):
            return self._next()
        if token != ("mark", closing):
            msg = f"comma or {closing!r} expected before character {self._position}"
            raise BundleError(msg)
        return token


def exported_literal(source: str) -> Literal:
    """The value a browserify bundle assigns to `….exports`, read as data.

    Raises BundleError when there is none, or when it is more than a literal.
    """
    match = re.search(r"\b\w+\.exports=(?=[{\"\[])", source)
    if match is None:
        msg = "the bundle exports no literal"
        raise BundleError(msg)
    return _Literal(source, match.end()).value()


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    try:
        info = tar.getmember(name)
    except KeyError:
        msg = f"the package holds no {name}"
        raise BundleError(msg) from None
    handle = tar.extractfile(info) if info.isreg() and info.size <= MEMBER_LIMIT else None
    if handle is None:
        msg = f"{name} is not a file of at most {MEMBER_LIMIT} bytes"
        raise BundleError(msg)
    return handle.read()


def _weights(manifest: list[dict[str, Any]], shard: Callable[[str], bytes]) -> dict[str, Weight]:
    found: dict[str, Weight] = {}
    for group in manifest:
        raw = b"".join(shard(path) for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            shape = tuple(entry["shape"])
            quantization = entry.get("quantization") or {"dtype": entry["dtype"], "scale": 1.0, "min": 0.0}
            kind = np.dtype(quantization["dtype"]).newbyteorder("<")
            count = math.prod(shape)
            codes = np.frombuffer(raw, kind, count, offset).reshape(shape)
            offset += count * kind.itemsize
            found[entry["name"]] = Weight(codes, float(quantization["scale"]), float(quantization["min"]))
        if offset != len(raw):
            msg = f"the manifest describes {offset} bytes of weights, the shards hold {len(raw)}"
            raise BundleError(msg)
    return found


def read_tarball(path: Path, expected_sha256: str) -> LayersModel:
    """The MobileNet v2 of the npm tarball at `path`.

    Raises BundleError when its SHA-256 is not `expected_sha256`, or the contents are not as described above.
    """
    actual = hashlib.sha256(path.read_bytes()).hexdigest()
    if actual != expected_sha256:
        msg = f"{path.name} has SHA-256 {actual}, expected {expected_sha256}"
        raise BundleError(msg)
    try:
        return _read_members(path)
    except (KeyError, TypeError, ValueError, tarfile.TarError) as error:
        msg = f"{path.name} does not hold a model as we know it: {error!r}"
        raise BundleError(msg) from error


def _read_members(path: Path) -> LayersModel:
    with tarfile.open(path, "r:gz") as tar:

        def shard(name: str) -> bytes:
            text = exported_literal(_member(tar, f"{FOLDER}{name}.min.js").decode("ascii"))
            if not isinstance(text, str):
                msg = f"{name} is not one base64 text"
                raise BundleError(msg)
            return base64.b64decode(text, validate=True)

        spec = exported_literal(_member(tar, f"{FOLDER}model.min.js").decode("utf-8"))
        if not isinstance(spec, dict):
            msg = "model.min.js exports no object"
            raise BundleError(msg)
        return LayersModel(
            layers=spec["modelTopology"]["model_config"]["config"]["layers"],
            weights=_weights(spec["weightsManifest"], shard),
            licence=_member(tar, "package/LICENSE"),
        )
