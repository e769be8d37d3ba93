"""The filter holds: what is covered cannot be had back, and it is one filter for everything."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from app.domain.care import LADDER, Rung, next_rung
from tests.ui.samples import Pixels, landscape
from ui.widgets.care import CELLS, EDGE_CELLS, STRONGEST, UNCOVERED, Care, covered_image


def stripes(width: int = 256, height: int = 192, channels: int = 3) -> Pixels:
    row = b"".join(
        (bytes((255, 255, 255)) if (x // 2) % 2 else bytes((200, 0, 0))) + bytes([255] * (channels - 3))
        for x in range(width)
    )
    return Pixels(width, height, channels, row * height)


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 7)}


@pytest.mark.parametrize("channels", [3, 4])
def test_without_a_filter_pixels_are_the_pictures_own(channels: int) -> None:
    picture = landscape(40, 30, channels)
    image = covered_image(picture, 0, False)
    assert (image.width(), image.height()) == (40, 30)
    offset = (25 * 40 + 7) * channels
    red, green, blue = picture.data[offset : offset + 3]
    assert image.pixelColor(7, 25) == QColor(red, green, blue)


@pytest.mark.parametrize("strength", range(1, STRONGEST + 1))
def test_blur_keeps_no_sharp_pixel(strength: int) -> None:
    image = covered_image(stripes(), strength, False)
    assert max(image.width(), image.height()) <= 4 * CELLS[strength]
    assert not colours(image) & {"#ffffff", "#c80000"}


def test_stronger_means_less_is_left() -> None:
    sizes = [covered_image(landscape(320, 240), strength, False).width() for strength in range(1, STRONGEST + 1)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("blur", [0, 2])
def test_grey_leaves_no_colour(channels: int, blur: int) -> None:
    image = covered_image(landscape(80, 60, channels), blur, True)
    for x in range(0, image.width(), 5):
        for y in range(0, image.height(), 5):
            colour = image.pixelColor(x, y)
            assert max(colour.red(), colour.green(), colour.blue()) - min(
                colour.red(), colour.green(), colour.blue()
            ) <= (2 if colour.alpha() == 255 else 12)


def test_grey_keeps_what_is_see_through() -> None:
    image = covered_image(landscape(80, 60, 4), 0, True)
    assert image.pixelColor(3, 0).alpha() < 60
    assert image.pixelColor(3, 59).alpha() == 255


def test_a_tiny_picture_can_be_covered() -> None:
    for blur in range(STRONGEST + 1):
        image = covered_image(Pixels(1, 1, 3, b"\x01\x02\x03"), blur, True)
        assert image.width() >= 1


def test_a_thumbnail_hides_what_the_stage_hides() -> None:
    large, small = landscape(320, 240), landscape(160, 120)
    for blur in range(1, STRONGEST + 1):
        assert covered_image(large, blur, False).size() == covered_image(small, blur, False).size()


@pytest.mark.parametrize(
    "picture",
    [Pixels(2, 2, 3, b"short"), Pixels(0, 1, 3, b""), Pixels(1, 1, 2, b"12"), Pixels(1, 1, 3, b"1234")],
)
def test_bytes_that_are_no_picture_are_refused(picture: Pixels) -> None:
    with pytest.raises(ValueError, match="no picture"):
        covered_image(picture, 0, False)


def test_the_image_owns_its_pixels() -> None:
    data = bytes(bytearray(landscape(64, 48).data))
    image = covered_image(Pixels(64, 48, 3, data), 0, False)
    before = image.pixelColor(10, 40)
    del data
    _ = [bytes(64 * 48 * 3) for _ in range(50)]
    assert image.pixelColor(10, 40) == before


def test_a_strength_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 4"):
        Care(blur=5)


def test_the_filter_says_what_it_does() -> None:
    assert Care(2, True).words() == "blur 2 of 4, greyscale"
    assert UNCOVERED.words() == "uncovered"
    assert not UNCOVERED.covers
    assert Care(0, False, words_only=True).covers
    assert Care(0, True).words() == "greyscale"


def test_contours_hold_nothing_but_lines() -> None:
    picture = landscape(320, 240)
    image = covered_image(picture, Care(edges=True))
    tones = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert max(image.width(), image.height()) <= EDGE_CELLS
    assert 2 <= len(tones) <= 4
    assert all(tone[1:3] == tone[3:5] == tone[5:7] for tone in tones)


def test_contours_do_not_tell_light_from_dark() -> None:
    """The tones on either side of a line cannot be had back: a picture and its negative look the same."""
    picture = landscape(320, 240)
    negative = Pixels(320, 240, 3, bytes(255 - value for value in picture.data))
    one, other = (covered_image(each, Care(edges=True)) for each in (picture, negative))
    points = [(x, y) for x in range(one.width()) for y in range(one.height())]
    unlike = sum(abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) > 64 for x, y in points)
    assert unlike <= len(points) * 0.01  # rounding only


def test_words_only_is_the_same_for_every_picture() -> None:
    images = [covered_image(each, Care(words_only=True)) for each in (landscape(80, 60), stripes(80, 60, 4))]
    assert images[0] == images[1]
    assert len(colours(images[0])) == 1


def test_half_a_grey_takes_half_the_colour() -> None:
    red = Pixels(4, 4, 3, bytes((200, 0, 0)) * 16)
    spans = []
    for strength in (0, 50, 100):
        seen = covered_image(red, Care(0, True, grey_strength=strength)).pixelColor(1, 1)
        spans.append(max(seen.red(), seen.green(), seen.blue()) - min(seen.red(), seen.green(), seen.blue()))
    assert spans[0] == 200
    assert spans[1] == pytest.approx(100, abs=2)
    assert spans[2] == 0


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("start", [Care(4), Care(0, False), Care(0, True, grey_strength=0), Care(edges=True)])
def test_every_rung_can_be_reached_from_everywhere(start: Care, rung: Rung) -> None:
    reached = start.on(rung)
    assert reached.rung is rung
    assert reached.on(Rung.BLURRED).blur == (start.blur or start.usual_blur), "the strength is remembered"


@pytest.mark.parametrize("least", LADDER)
@pytest.mark.parametrize("start", LADDER)
def test_at_least_never_shows_more(start: Rung, least: Rung) -> None:
    made = Care(2).on(start).at_least(least)
    assert LADDER.index(made.rung) == min(LADDER.index(start), LADDER.index(least))


def test_the_ladder_goes_round() -> None:
    seen, rung = [], Rung.WORDS
    for _ in LADDER:
        seen.append(rung)
        rung = next_rung(rung)
    assert tuple(seen) == LADDER
    assert rung is Rung.WORDS


def test_a_bare_strength_still_stands_for_a_filter() -> None:
    picture = landscape(80, 60)
    assert covered_image(picture, 2, True) == covered_image(picture, Care(2, True))
