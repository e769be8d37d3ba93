"""Makes inner tensors of an ONNX model readable as outputs, without the `onnx` package.

A model file is one protobuf message. Protobuf merges a message that occurs twice: fields
inside are appended (https://protobuf.dev/programming-guides/encoding/#last-one-wins). So a
few bytes after the file's end, which spell a graph with nothing but outputs, add them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# Field numbers of onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name.
_GRAPH: Final = 7
_OUTPUT: Final = 12
_NAME: Final = 1
_LENGTH_DELIMITED: Final = 2


def _varint(number: int) -> bytes:
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    parts.append(number)
    return bytes(parts)


def _field(number: int, payload: bytes) -> bytes:
    return _varint(number << 3 | _LENGTH_DELIMITED) + _varint(len(payload)) + payload


def with_outputs(model: bytes, names: Iterable[str]) -> bytes:
    """The model with the tensors `names` as further outputs, in that order, after its own."""
    outputs = b"".join(_field(_OUTPUT, _field(_NAME, name.encode("utf-8"))) for name in names)
    return model + _field(_GRAPH, outputs)
