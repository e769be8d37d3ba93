"""Answers that follow from an image's bytes alone, so that the same picture always reads the same."""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, UnidentifiedImageError

FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp", "TIFF": "image/tiff"}
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the emulator keeps of an image: its digest and facts, not the picture.

    `format` is None where the bytes are of no known format; `width` is 0 where they cannot be decoded.
    """

    sha256: str
    size: int
    format: str | None
    width: int
    height: int
    signed: bool

    @property
    def digest(self) -> bytes:
        """The bytes from which every answer is made."""
        return bytes.fromhex(self.sha256)

    def share(self, index: int) -> float:
        """A number from 0 to 1 that belongs to this image; `index` picks which."""
        at = (index * 2) % 30
        return int.from_bytes(self.digest[at : at + 2], "big") / 65535


def look(data: bytes) -> Seen:
    """Read an image's facts."""
    sha256, signed = hashlib.sha256(data).hexdigest(), b"jumb" in data and b"c2pa" in data
    kind, size = None, (0, 0)
    if data.startswith(_MAGIC):
        try:
            with Image.open(io.BytesIO(data), formats=list(FORMATS)) as picture:
                kind, size = picture.format, picture.size
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            kind = "damaged"
        except UserWarning:  # of a damaged APNG, whose first picture is whole; an error only where warnings are
            kind, size = "PNG", struct.unpack(">II", data[16:24])
    return Seen(sha256, len(data), kind, *size, signed)


def _scores(artificial: float, *, swapped: bool) -> list[dict[str, Any]]:
    pair = [
        {"label": "human", "score": round(1 - artificial, 4)},
        {"label": "artificial", "score": round(artificial, 4)},
    ]
    return pair[::-1] if swapped else pair


def _verdict(heuristic: str, artificial: float, models: list[str]) -> dict[str, Any]:
    label = "artificial" if artificial >= 0.5 else "human"
    confidence = round(max(artificial, 1 - artificial), 4)
    return {"models": models, "heuristic": heuristic, "confidence": confidence, "classification": label}


def identifai_result(seen: Seen, options: dict[str, str], *, forced: str | None) -> dict[str, Any]:
    """A finished result of identifAI without its identifiers: scores, verdicts, boxes, C2PA, flag."""
    on = {name for name, value in options.items() if value == "true"}
    p = seen.share(0)
    second = min(1.0, max(0.0, p + 0.3 * (seen.share(1) - 0.5)))
    results = [
        _model("Revelio IV", p, seen, 2),
        _model("Revelio III", second, seen, 3),
        {**_model("V01", seen.share(4), seen, 4), "unknown": seen.share(5) < 0.3},
    ]
    if "with_heatmap" in on:
        results.append(_model("Ardē", round(p * 0.4, 4), seen, 5))
    if "with_morphing" in on:
        results.append(_model("morphing", seen.share(6) * 0.2, seen, 6))
    trusted = ["Revelio IV", "Revelio III"]
    average = (p + second) / 2
    c2pa_forces = seen.signed and "prevent_c2pa_forces" not in on
    main = _verdict("AverageExcludeObsolete", 1.0 if c2pa_forces else average, trusted)
    verdicts = [main, _verdict("Majority", p, trusted), _verdict("TopRelevant", max(p, second), trusted)]
    result: dict[str, Any] = {
        "c2pa": _c2pa(seen) if seen.signed else None,
        "has_heatmap": "with_heatmap" in on,
        "verdict": main,
        "verdicts": verdicts,
        "force_classification": forced,
        "results": results,
        "details": [{"detections": _detections(seen, p)}],
    }
    if "with_nsfw" in on:
        result["is_nsfw"] = seen.share(7) > 0.85
    return result


def _model(name: str, artificial: float, seen: Seen, index: int) -> dict[str, Any]:
    return {
        "model": name,
        "unknown": False,
        "elapsed_time": round(0.1 + seen.share(index), 3),
        "classification": _scores(artificial, swapped=seen.digest[index] % 2 == 0),
        "classification_details": {"confidence": 1},
    }


def _detections(seen: Seen, p: float) -> list[dict[str, Any]]:
    """No, one or two boxes in pixels."""
    found = []
    for number in range(seen.digest[20] % 3):
        x, y = seen.share(8 + number) * 0.6, seen.share(10 + number) * 0.6
        score = round(min(1.0, 0.5 + seen.share(12) / 2), 4)
        found.append(
            {
                "box": {
                    "x1": round(x * seen.width),
                    "y1": round(y * seen.height),
                    "x2": round((x + 0.3) * seen.width),
                    "y2": round((y + 0.3) * seen.height),
                },
                "results": [
                    {
                        "model": "Revelio objects",
                        "unknown": False,
                        "elapsed_time": 0.1,
                        "classification": [
                            {"label": "face", "score": score},
                            {"label": "artificial", "score": round(p, 4)},
                        ],
                        "classification_details": {"confidence": score},
                    }
                ],
                "verdict": {"heuristic": "Majority", "confidence": score, "classification": "face"},
            }
        )
    return found


def _c2pa(seen: Seen) -> dict[str, Any]:
    urn = f"urn:c2pa:{seen.sha256[:8]}-emulated"
    return {
        "manifests": {
            urn: {
                "label": urn,
                "title": "image",
                "instance_id": f"xmp:iid:{seen.sha256[:8]}",
                "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [{"action": "c2pa.created"}]}}],
                "ingredients": [],
                "signature_info": {"alg": "Es256", "issuer": "Emulated CA", "common_name": "Emulated signer"},
                "claim_generator_info": [{"name": "emulator"}],
            }
        },
        "active_manifest": urn,
        "validation_state": "Valid",
        "validation_status": [],
        "validation_results": {
            "activeManifest": {"failure": [], "success": [{"code": "claimSignature.validated"}], "informational": []},
            "ingredientDeltas": [],
        },
    }


def heatmap(seen: Seen) -> bytes:
    """A grey PNG with one warm spot, in the picture's proportions."""
    width = 96
    height = max(8, min(400, round(width * seen.height / max(1, seen.width))))
    y, x = np.mgrid[0:height, 0:width]
    cx, cy = seen.share(8) * width, seen.share(10) * height
    radius = 0.18 * width
    values = 255 * seen.share(0) * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * radius**2))
    out = io.BytesIO()
    Image.fromarray(values.astype("uint8"), "L").save(out, "PNG")
    return out.getvalue()
