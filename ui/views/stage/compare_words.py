"""What a comparison shows, in sentences: what is compared, through which filter, how sizes were made to fit."""

from __future__ import annotations

from PySide6.QtCore import QSize

from app.domain.queue import QueueRow
from ui.translate import tr
from ui.views.stage.compare_partner import Partner
from ui.widgets.care import Care
from ui.widgets.compare_bar import Mode
from ui.widgets.compare_consensus import ConsensusScene
from ui.widgets.compare_difference import DifferenceScene, common_size
from ui.widgets.picture_layer import PictureLayer


def consensus_words(scene: ConsensusScene, hidden: str, *, known: bool) -> str:
    """How many agree, what is counted, and what that is not.

    `hidden` says why nothing is shown; as long as the answers are not `known`, nothing is said of them.
    """
    if hidden:
        return hidden
    if not known:
        return tr("What was said of this image is being read.")
    if not scene.voices:
        return tr("No provider gave a heatmap for this image.")
    sizes = dict.fromkeys(f"{voice.heatmap.width} × {voice.heatmap.height}" for voice in scene.voices)
    counted = tr(
        "Veiled: {words}. Each map counts the strongest {top} % of its own cells.", words=scene.words(), top=scene.top
    )
    caution = tr(
        "Contours are the models' views, which may be wrong; their cells are coarse ({sizes}).", sizes=", ".join(sizes)
    )
    return f"{counted} {caution}"


def fitted_words(first: QueueRow, second: QueueRow) -> str:
    """How the second was made to fit the frame of the first."""
    if (first.width, first.height) == (second.width, second.height):
        return tr("Both are {width} × {height} pixels; nothing was aligned.", width=first.width, height=first.height)
    words = tr(
        "The second, {second}, is resized to the frame of the first, {first}; nothing else was aligned.",
        first=f"{first.width} × {first.height}",
        second=f"{second.width} × {second.height}",
    )
    ratio = first.width * second.height / max(1, first.height * second.width)
    if abs(ratio - 1) > 0.01:
        words += " " + tr("Their proportions differ, so it is stretched.")
    return words


def difference_words(scene: DifferenceScene, first: PictureLayer, second: PictureLayer) -> str:
    """What a bright place means."""
    one, other = first.picture, second.picture
    words = tr(
        "Brightness: how far red, green and blue lie apart, × {gain}, through the filter; black is equal.",
        gain=scene.gain,
    )
    if one is None or other is None:
        return words
    size = common_size(QSize(one.width, one.height), QSize(other.width, other.height))
    compared = tr("Compared at {width} × {height} pixels at most.", width=size.width(), height=size.height())
    return f"{words} {compared}"


def filters_words(first: Care, second: Care) -> str:
    """Through which filters the two are seen, where they differ."""
    if first == second:
        return ""
    return tr("Filters differ: {first} – {second}.", first=first.words(), second=second.words())


def alone_words(mode: Mode | None, pin: str) -> str:
    """There is no other image: what can be compared nevertheless, and how to choose another."""
    how = tr("To compare with another image, select two in the queue, or pin one ({key}) and go to the other.", key=pin)
    if mode is Mode.DIFFERENCE:
        return tr("There is no second image, so there is no difference to show. {how}", how=how)
    return tr("The same image twice, with what two providers lay over it. {how}", how=how)


def names_words(mode: Mode, partner: Partner, over: str, *, shows_second: bool) -> tuple[str, str]:
    """What stands above the pictures: above the first (or the only one), and above the one beside it."""
    first, other = partner.first, partner.row
    if first is None or other is None or mode is Mode.HEATMAPS:
        return "", ""
    second = f"{other.name} – {over}" if over else other.name
    if mode is Mode.DOUBLE:
        return first.name, second
    if mode is Mode.SPLIT:
        return tr("Left: {first} | right: {second}", first=first.name, second=second), ""
    if mode is Mode.BLINK:
        shown = tr("Second: {name}", name=second) if shows_second else tr("First: {name}", name=first.name)
        return shown, ""
    return tr("Difference of {first} and {second}", first=first.name, second=other.name), ""
