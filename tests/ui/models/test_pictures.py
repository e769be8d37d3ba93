"""Thumbnails and stage pictures come from a real core, covered before they are kept, and in bounded numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.domain.picture import Picture
from ui.bridge import Bridge
from ui.models import stage_pictures, thumbnails
from ui.models.stage_pictures import StagePictures
from ui.models.thumbnails import Thumbnails
from ui.widgets.care import UNCOVERED, Care, covered_image

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

TakenIn = Callable[..., str]
UNKNOWN = "f" * 64
PATIENCE_MS = 30_000


def plainly(_sha256: str, picture: Picture) -> QImage:
    return covered_image(picture, UNCOVERED)


def always(_sha256: str) -> Care:
    return UNCOVERED


def test_a_thumbnail_is_asked_for_once_and_then_at_hand(qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn) -> None:
    sha256 = taken_in()
    made = Thumbnails(real_bridge, plainly, always)
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS) as told:
        assert made.get(sha256) is None
        assert made.get(sha256) is None
    assert told.args == [sha256]
    image = made.get(sha256)
    assert image is not None
    assert max(image.width(), image.height()) <= 256
    made.stop()


def test_thumbnails_are_covered_before_they_are_kept(qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn) -> None:
    sha256 = taken_in()
    care = Care(4, grey=True)
    made = Thumbnails(real_bridge, lambda _, picture: covered_image(picture, care), lambda _: care)
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
        made.get(sha256)
    image = made.get(sha256)
    assert image is not None
    grey = all(image.pixelColor(x, y).hslSaturation() == 0 for x in range(0, image.width(), 7) for y in range(3))
    assert grey
    care = Care(3, grey=True)
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
        assert made.get(sha256) is None  # another filter: covered anew
    assert made.get(sha256) is not None
    made.forget()
    assert made.get(sha256) is None
    made.stop()


def test_what_is_seen_last_is_asked_for_first(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thumbnails, "_AT_ONCE", 1)
    shas = [taken_in(f"{seed}.png", seed=seed) for seed in range(4)]
    made = Thumbnails(real_bridge, plainly, always)
    came: list[str] = []
    made.ready.connect(came.append)
    for sha256 in shas:
        made.get(sha256)
    qtbot.waitUntil(lambda: len(came) == 4, timeout=PATIENCE_MS)
    assert came == shas[::-1]
    made.stop()


def test_only_so_many_bytes_of_thumbnails_are_kept(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thumbnails, "KEPT_BYTES", 2 * 192 * 144 * 4)
    made = Thumbnails(real_bridge, plainly, always)
    for seed in range(3):
        sha256 = taken_in(f"{seed}.png", seed=seed)
        with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
            made.get(sha256)
    assert len(made._kept) == 2
    assert made._bytes == sum(image.sizeInBytes() for _, image in made._kept.values()) <= thumbnails.KEPT_BYTES
    made.stop()


def test_what_was_scrolled_past_is_called_off_and_the_nearest_comes_first(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thumbnails, "_AT_ONCE", 1)
    shas = [taken_in(f"{seed}.png", seed=seed) for seed in range(5)]
    made = Thumbnails(real_bridge, plainly, always)
    came: list[str] = []
    made.ready.connect(came.append)
    for sha256 in shas[:3]:
        made.get(sha256)
    made._ask()
    assert list(made._under_way) == [shas[2]]
    made.keep_to([shas[4], shas[3], shas[0]])
    qtbot.waitUntil(lambda: len(came) == 3, timeout=PATIENCE_MS)
    assert came == [shas[4], shas[3], shas[0]]
    made.stop()


def test_a_failed_thumbnail_is_asked_for_again_later(
    qtbot: QtBot, real_bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Thumbnails(real_bridge, plainly, always)
    made.get(UNKNOWN)
    qtbot.waitUntil(lambda: UNKNOWN in made._failed, timeout=PATIENCE_MS)
    monkeypatch.setattr(thumbnails, "RETRY_SECONDS", 0.0)
    made.get(UNKNOWN)
    assert UNKNOWN in made._wanted
    made.stop()


def test_an_image_without_a_thumbnail_is_not_asked_for_again_and_again(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn
) -> None:
    made = Thumbnails(real_bridge, plainly, always)
    made.get(UNKNOWN)
    known = taken_in()
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
        made.get(known)
    qtbot.waitUntil(lambda: UNKNOWN in made._failed, timeout=PATIENCE_MS)
    assert made.get(UNKNOWN) is None
    assert not made._wanted
    made.stop()


def test_the_present_picture_and_those_ahead_are_loaded(qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn) -> None:
    shas = [taken_in(f"{seed}.png", seed=seed) for seed in range(3)]
    made = StagePictures(real_bridge)
    came: list[str] = []
    made.ready.connect(came.append)
    made.want(shas[0], shas[1:])
    qtbot.waitUntil(lambda: len(came) == 3, timeout=PATIENCE_MS)
    picture = made.get(shas[0])
    assert picture is not None
    assert (picture.width, picture.height) == (320, 240)
    made.want(shas[1], shas[2:])  # all there: nothing is asked for
    assert not made._calls
    made.stop()


def test_a_picture_that_is_gone_fails_with_words(qtbot: QtBot, real_bridge: Bridge) -> None:
    made = StagePictures(real_bridge)
    with qtbot.waitSignal(made.failed, timeout=PATIENCE_MS) as told:
        made.want(UNKNOWN, [])
    assert told.args == [UNKNOWN, "This image is not in the database any more."]
    made.stop()


def test_going_elsewhere_drops_what_was_on_its_way(qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn) -> None:
    shas = [taken_in(f"{seed}.png", seed=seed) for seed in range(4)]
    made = StagePictures(real_bridge)
    made.want(shas[0], shas[1:3])
    assert list(made._calls) == shas[:1], "its neighbours would only delay it"
    dropped = list(made._calls.values())
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS) as told:
        made.want(shas[3], [])
    assert told.args == [shas[3]]
    assert all(call.cancelled for call in dropped)
    made.stop()


def test_only_the_neighbourhood_is_kept(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage_pictures, "KEPT", 2)
    shas = [taken_in(f"{seed}.png", seed=seed) for seed in range(3)]
    made = StagePictures(real_bridge)
    for sha256 in shas:
        with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
            made.want(sha256, [])
    assert made.get(shas[0]) is None
    assert made.get(shas[2]) is not None
    made.stop()


def test_a_larger_stage_decodes_anew_a_little_larger_one_does_not(
    qtbot: QtBot, real_bridge: Bridge, taken_in: TakenIn
) -> None:
    sha256 = taken_in(size=(1600, 1200))
    made = StagePictures(real_bridge)
    made.want(sha256, [])
    before = made._calls[sha256]
    assert not made.resize(QSize(1300, 970))
    assert made.resize(QSize(1600, 1200))
    assert before.cancelled  # or a picture for the small stage would come and stay
    with qtbot.waitSignal(made.ready, timeout=PATIENCE_MS):
        made.want(sha256, [])
    picture = made.get(sha256)
    assert picture is not None
    assert picture.width == 1600
    made.stop()
