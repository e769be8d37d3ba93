"""Boxes as a COCO-like file: images, categories, and an annotation for each label of each box, with its score.

Source of the format: https://cocodataset.org/#format-data; where this differs is said in docs/exports.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.assessment import Assessment, Detection
from app.domain.decision_list import Subject
from app.services.exports.label_studio import in_pixels, labels_of
from app.services.exports.lines import json_bytes

Value = dict[str, object]


class CocoBoxes:
    """One JSON object. The images are written as they come, annotations and categories are kept until the end."""

    by_image = True

    def __init__(self, made_at: str) -> None:
        self._made_at = made_at
        self._images = 0
        self._annotations: list[bytes] = []
        self._categories: dict[tuple[str, str], int] = {}

    def begin(self) -> bytes:
        """What the file is, and the beginning of its images."""
        info = {
            "description": "Rulings and detections of Second Look",
            "version": "1",
            "date_created": self._made_at,
        }
        return b'{"info":' + json_bytes(info) + b',\n"licenses":[],\n"images":['

    def page(self, subjects: Sequence[Subject]) -> bytes:
        """One object for each image."""
        parts = []
        for subject in subjects:
            self._images += 1
            parts.append((b"\n" if self._images == 1 else b",\n") + json_bytes(_image(self._images, subject)))
            for outcome in subject.outcomes:
                if isinstance(outcome, Assessment) and subject.width and subject.height:
                    for detection in outcome.detections:
                        self._annotate(outcome, detection, subject.width, subject.height)
        return b"".join(parts)

    def end(self) -> bytes:
        """The annotations and categories."""
        categories = [
            {"id": number, "name": label, "supercategory": axis} for (axis, label), number in self._categories.items()
        ]
        return (
            b'\n],\n"annotations":['
            + b",".join(b"\n" + each for each in self._annotations)
            + b'\n],\n"categories":'
            + json_bytes(categories)
            + b"}\n"
        )

    def _annotate(self, outcome: Assessment, detection: Detection, width: int, height: int) -> None:
        left, top, across, down = in_pixels(detection.box, width, height)
        for axis, label, score in labels_of(detection):
            category = self._categories.setdefault((axis.value, label), len(self._categories) + 1)
            made: Value = {
                "id": len(self._annotations) + 1,
                "image_id": self._images,
                "category_id": category,
                "bbox": [left, top, across, down],
                "area": across * down,
                "iscrowd": 0,
                "provider": outcome.provider,
                "model": outcome.model,
            }
            if score is not None:
                made["score"] = score
            self._annotations.append(json_bytes(made))


def _image(number: int, subject: Subject) -> Value:
    """An image with the last of its rulings; its size is 0 × 0 where it is not known."""
    event = max((line.event for line in subject.lines), key=lambda event: event.seq)
    return {
        "id": number,
        "file_name": subject.name or subject.sha256,
        "width": subject.width or 0,
        "height": subject.height or 0,
        "sha256": subject.sha256,
        "exif_orientation": subject.orientation,
        "state": event.ruling.state.value,
        "force_classification": event.ruling.force.value if event.ruling.force else None,
        "policy_label": event.ruling.policy_label,
        "reviewer": event.reviewer,
        "decided_at": event.decided_at,
    }
