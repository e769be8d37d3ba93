"""Brightness, contrast and gamma of the view: one table over values that the care filter has let through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QImage, QPainter

from ui.translate import decimal, tr

LIMIT = 100
GAMMA_LOW, GAMMA_HIGH = 20, 500


@dataclass(frozen=True, slots=True)
class Adjustment:
    """`brightness` and `contrast` from -100 to 100, `gamma` in percent (100 changes nothing, more is lighter).

    One table serves all three channels, so that grey stays grey.
    """

    brightness: int = 0
    contrast: int = 0
    gamma: int = 100

    def __post_init__(self) -> None:
        """Refuse what lies outside."""
        inside = abs(self.brightness) <= LIMIT and abs(self.contrast) <= LIMIT and GAMMA_LOW <= self.gamma <= GAMMA_HIGH
        if not inside:
            msg = f"no such adjustment: {self}"
            raise ValueError(msg)

    def stepped(self, *, brightness: int = 0, contrast: int = 0, gamma: float = 1.0) -> Adjustment:
        """Some more or less, kept within the limits."""
        return Adjustment(
            max(-LIMIT, min(LIMIT, self.brightness + brightness)),
            max(-LIMIT, min(LIMIT, self.contrast + contrast)),
            max(GAMMA_LOW, min(GAMMA_HIGH, round(self.gamma * gamma))),
        )

    def words(self) -> str:
        """What was done to the view, in words; nothing when nothing was."""
        parts = []
        if self.brightness:
            parts.append(tr("brightness {value}", value=f"{self.brightness:+d}"))
        if self.contrast:
            parts.append(tr("contrast {value}", value=f"{self.contrast:+d}"))
        if self.gamma != 100:
            parts.append(tr("gamma {value}", value=decimal(self.gamma / 100)))
        return ", ".join(parts)


AS_IT_IS = Adjustment()


@lru_cache(maxsize=64)
def table(adjustment: Adjustment) -> bytes:
    """The 256 values: gamma first, then contrast around the middle, then brightness; it never falls."""
    slope = (
        1 + adjustment.contrast / LIMIT if adjustment.contrast <= 0 else 1 / max(0.004, 1 - adjustment.contrast / LIMIT)
    )
    values = []
    for value in range(256):
        light = (value / 255) ** (100 / adjustment.gamma)
        light = (light - 0.5) * slope + 0.5 + adjustment.brightness / LIMIT
        values.append(min(255, max(0, round(light * 255))))
    return bytes(values)


def adjusted(image: QImage, adjustment: Adjustment) -> QImage:
    """A covered image (see `ui.widgets.care`) with its values led through the table; alpha stays as it is."""
    if adjustment == AS_IT_IS:
        return image
    paintable = image.format()
    straight = image.convertToFormat(QImage.Format.Format_ARGB32) if image.hasAlphaChannel() else image
    plain = straight.convertToFormat(QImage.Format.Format_RGB888)
    values = bytes(plain.constBits()).translate(table(adjustment))
    changed = QImage(values, plain.width(), plain.height(), plain.bytesPerLine(), QImage.Format.Format_RGB888)
    changed = changed.convertToFormat(paintable)  # owns its pixels from here on
    if image.hasAlphaChannel():
        with QPainter(changed) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.drawImage(0, 0, image)
    return changed
