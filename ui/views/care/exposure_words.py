"""What was counted, in words: plain numbers, nothing concluded from them."""

from __future__ import annotations

from app.domain.exposure import Exposure
from app.domain.labels import Axis
from ui.translate import later, tr, tr_marked

AXES: dict[Axis, str] = {
    Axis.ORIGIN: later("Origin"),
    Axis.NUDITY: later("Nudity"),
    Axis.GORE: later("Gore"),
    Axis.QUALITY: later("Quality"),
    Axis.OVERLAY: later("Text and watermarks"),
    Axis.OTHER: later("Other"),
}


def time_words(seconds: float) -> str:
    """A span of time, as coarse as it is long."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def exposure_rows(counted: Exposure) -> list[tuple[str, str]]:
    """Names and values, for a table."""
    rows = [
        (tr("Images on the stage"), f"{counted.images:,}"),
        (tr("Time with an image on the stage"), time_words(counted.seconds)),
        (tr("… of it in full colour"), time_words(counted.colour_seconds)),
        (tr("… of it revealed by key or spotlight"), time_words(counted.revealed_seconds)),
    ]
    rows += [
        (tr("Images from the threshold on: {axis}", axis=tr_marked(AXES[axis])), f"{number:,}")
        for axis, number in sorted(counted.axes.items(), key=lambda each: list(Axis).index(each[0]))
    ]
    return rows
