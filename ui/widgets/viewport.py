"""Where a picture lies in its window: fit, zoom to a point, pan – geometry without any widget."""

from __future__ import annotations

from dataclasses import dataclass, replace

SMALLEST, LARGEST = 0.02, 32.0
# So many times a picture is enlarged to fit, and more until it has so many logical pixels across: one of a single
# pixel would not be seen.
_ENLARGED, _VISIBLE = 3.0, 96.0


@dataclass(frozen=True, slots=True)
class Viewport:
    """A picture of `image` pixels seen through a window of `window` logical pixels.

    `scale` is logical pixels per picture pixel; `centre` is the picture's point in the window's middle.
    `fitted` says that the whole picture is to stay visible when the window changes its size.
    """

    image: tuple[float, float]
    window: tuple[float, float]
    scale: float = 1.0
    centre: tuple[float, float] = (0.0, 0.0)
    fitted: bool = True

    def fit(self) -> Viewport:
        """The whole picture in the middle; a small one is enlarged as far as its pixels still make a picture."""
        most = min(LARGEST, max(_ENLARGED, _VISIBLE / max(self.image)))
        scale = min(most, *(w / i for w, i in zip(self.window, self.image, strict=True)))
        middle = (self.image[0] / 2, self.image[1] / 2)
        return replace(self, scale=max(scale, 1e-6), centre=middle, fitted=True)

    def resized(self, width: float, height: float) -> Viewport:
        """The same view in a window of another size."""
        changed = replace(self, window=(max(1.0, width), max(1.0, height)))
        return changed.fit() if self.fitted else _kept_inside(changed)

    def zoomed(self, scale: float, at: tuple[float, float]) -> Viewport:
        """Another scale, with the picture's point under `at` (window coordinates) staying where it is."""
        scale = min(max(scale, SMALLEST), LARGEST)
        held = self.to_image(*at)
        centre = tuple(h - (a - w / 2) / scale for h, a, w in zip(held, at, self.window, strict=True))
        return _kept_inside(replace(self, scale=scale, centre=(centre[0], centre[1]), fitted=False))

    def panned(self, dx: float, dy: float) -> Viewport:
        """The picture moved by logical pixels."""
        centre = (self.centre[0] - dx / self.scale, self.centre[1] - dy / self.scale)
        return _kept_inside(replace(self, centre=centre, fitted=False))

    def onto(self, image: tuple[float, float]) -> Viewport:
        """The same scale on another picture, with its middle at the same share of width and height."""
        shares = (c / i for c, i in zip(self.centre, self.image, strict=True))
        centre = tuple(share * size for share, size in zip(shares, image, strict=True))
        return _kept_inside(replace(self, image=image, centre=(centre[0], centre[1])))

    def to_image(self, x: float, y: float) -> tuple[float, float]:
        """The picture's point at a point of the window."""
        return (
            self.centre[0] + (x - self.window[0] / 2) / self.scale,
            self.centre[1] + (y - self.window[1] / 2) / self.scale,
        )

    def to_window(self, x: float, y: float) -> tuple[float, float]:
        """The window's point at a point of the picture."""
        return (
            self.window[0] / 2 + (x - self.centre[0]) * self.scale,
            self.window[1] / 2 + (y - self.centre[1]) * self.scale,
        )

    @property
    def overflows(self) -> bool:
        """Whether some of the picture lies outside the window."""
        return any(i * self.scale > w + 0.5 for i, w in zip(self.image, self.window, strict=True))


def _kept_inside(view: Viewport) -> Viewport:
    """A side that fits is centred; a side that does not covers the window from edge to edge."""
    centre = []
    for middle, size, window in zip(view.centre, view.image, view.window, strict=True):
        half = window / 2 / view.scale
        centre.append(size / 2 if size <= 2 * half else min(max(middle, half), size - half))
    return replace(view, centre=(centre[0], centre[1]))
