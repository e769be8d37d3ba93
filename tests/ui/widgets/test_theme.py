"""The look keeps its promises: contrast of every pair, icons of one style, tints that follow the scheme."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

import resources
from ui import theme

RESOURCES = Path(resources.__file__).parent
ICONS = sorted(p.stem for p in (RESOURCES / "icons").glob("*.svg"))
SCHEMES = theme.SCHEMES
CONTRAST = (theme.CONTRAST_DARK, theme.CONTRAST_LIGHT)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_has_contrast(scheme: theme.Scheme) -> None:
    chosen = asdict(SCHEMES[scheme])
    ratios = {(ink, ground): (theme.contrast(chosen[ink], chosen[ground]), least) for ink, ground, least in theme.PAIRS}
    assert len(ratios) > 50
    assert {pair: found for pair, found in ratios.items() if found[0] < found[1]} == {}


@pytest.mark.parametrize("chosen", CONTRAST)
def test_high_contrast_is_held_to_more(chosen: theme.Tokens) -> None:
    colours = asdict(chosen)
    ratios = {pair[:2]: (theme.contrast(colours[pair[0]], colours[pair[1]]), pair[2]) for pair in theme.STRICT_PAIRS}
    assert {pair: found for pair, found in ratios.items() if found[0] < found[1]} == {}


def test_every_token_is_in_some_pair() -> None:
    used = {name for pair in (*theme.PAIRS, *theme.STRICT_PAIRS) for name in pair[:2]}
    assert set(asdict(theme.DARK)) - used == set()


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_stylesheet_knows_every_token_it_names() -> None:
    for chosen in SCHEMES.values():
        sheet = theme.stylesheet(chosen)
        assert "$" not in sheet
        for asset in re.findall(r'url\("([^"]+)"\)', sheet):
            assert Path(asset).is_file(), asset


def test_the_stylesheet_writes_no_colour_of_its_own() -> None:
    sheet = (RESOURCES / "styles" / "window.qss").read_text("utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet)


@pytest.mark.usefixtures("qapp")
def test_icons_are_of_one_style() -> None:
    for name in ICONS:
        drawing = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in drawing, name
        assert 'stroke="currentColor" stroke-width="1.75" stroke-linecap="round"' in drawing, name
        assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing)) <= {"none", "currentColor"}, name
        image = theme.icon(name).pixmap(QSize(24, 24)).toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert drawn, f"{name} draws nothing"


def test_an_icon_without_a_drawing_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_sharp_at_every_scale(ratio: float) -> None:
    pixmap = theme.icon("check").pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == round(16 * ratio)


def test_an_icon_follows_the_scheme(qapp: QApplication) -> None:
    made = theme.icon("grey", "text")

    def ink() -> str:
        image = made.pixmap(QSize(24, 24)).toImage()
        return str(QColor(image.pixelColor(16, 12)).name())

    assert ink() == theme.DARK.text
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert ink() == theme.LIGHT.text


def test_applying_changes_palette_and_tokens(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert theme.tokens() is theme.LIGHT
    assert qapp.palette().window().color().name() == theme.LIGHT.window
    theme.apply(qapp, theme.Scheme.DARK)
    assert theme.tokens() is theme.DARK
    theme.apply(qapp, theme.Scheme.CONTRAST_LIGHT)
    assert theme.tokens() is theme.CONTRAST_LIGHT
    assert qapp.palette().window().color().name() == "#ffffff"
    theme.apply(qapp, theme.Scheme.SYSTEM)
    assert theme.tokens() in theme.SCHEMES.values()
