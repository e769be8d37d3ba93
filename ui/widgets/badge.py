"""Chips of a glyph and a word for every state that an image, a decision or a provenance can have."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.decision import DeliveryState, Force
from app.domain.image import ReviewState
from app.domain.provenance import AbsenceKind, ProvenanceState, Says
from ui.theme import SPACE_1, SPACE_2, colour, flip, scaled_font, upright_icon, upright_words
from ui.translate import later, tr_marked


@dataclass(frozen=True, slots=True)
class BadgeSpec:
    """Glyph, word, colour role and the sentence that a tooltip and a screen reader get.

    Declared in English, and read in the language of the window.
    """

    icon: str
    source_word: str
    tint: str
    source_about: str

    @property
    def word(self) -> str:
        """The word on the badge."""
        return tr_marked(self.source_word)

    @property
    def about(self) -> str:
        """The sentence to it."""
        return tr_marked(self.source_about)


# Keyed by the values of the domain, so that a row's plain strings find their badge, too.
PROVENANCE: dict[str, BadgeSpec] = {
    ProvenanceState.TRUSTED: BadgeSpec(
        "shield-check",
        later("Trusted"),
        "good",
        later("The manifest checks out and its signer is on a trust list you loaded."),
    ),
    ProvenanceState.VALID: BadgeSpec(
        "shield",
        later("Valid"),
        "accent",
        later("The manifest checks out, but its signer is on no trust list that was consulted."),
    ),
    ProvenanceState.INVALID: BadgeSpec(
        "alert",
        later("Invalid"),
        "caution",
        later(
            "The manifest does not pass validation. The codes say why; this need not mean that the picture was changed."
        ),
    ),
    AbsenceKind.NO_MANIFEST: BadgeSpec(
        "empty-seal",
        later("No manifest"),
        "muted",
        later("The file carries no Content Credentials. That says nothing of its origin."),
    ),
    AbsenceKind.CANNOT_CARRY: BadgeSpec(
        "no-carry", later("Cannot carry one"), "muted", later("Files of this format cannot hold Content Credentials.")
    ),
    AbsenceKind.REMOTE_NOT_FETCHED: BadgeSpec(
        "cloud-off",
        later("Remote, not fetched"),
        "accent",
        later("The manifest lies on a server. It is fetched only if you ask."),
    ),
    AbsenceKind.UNREADABLE: BadgeSpec(
        "file-question", later("Unreadable"), "caution", later("The manifest, or the file, could not be read.")
    ),
}

DECLARED: dict[str, BadgeSpec] = {
    Says.AI_GENERATED: BadgeSpec(
        "sparkle", later("AI declared"), "caution", later("The file declares that it was made by AI.")
    ),
    Says.AI_EDITED: BadgeSpec(
        "sparkle", later("AI edit declared"), "caution", later("The file declares that AI edited it.")
    ),
    Says.CAMERA: BadgeSpec(
        "camera", later("Camera declared"), "accent", later("The file declares that a camera took it.")
    ),
    Says.COMPUTER: BadgeSpec(
        "device", later("Computer declared"), "muted", later("The file declares a computer as its maker.")
    ),
    Says.HUMAN_EDITED: BadgeSpec(
        "human", later("Edit declared"), "muted", later("The file declares edits by a person.")
    ),
    Says.OTHER: BadgeSpec("flag", later("Declared"), "muted", later("The file declares something else of its origin.")),
}

RULED: dict[str, BadgeSpec] = {
    Force.HUMAN: BadgeSpec(
        "human", later("Ruled human"), "accent", later("A person ruled that this image is human-made.")
    ),
    Force.ARTIFICIAL: BadgeSpec(
        "artificial", later("Ruled artificial"), "accent", later("A person ruled that it is artificial.")
    ),
    ReviewState.OPEN: BadgeSpec("circle", later("Open"), "muted", later("Nobody has ruled on it yet.")),
    ReviewState.RULED: BadgeSpec("check-circle", later("Ruled"), "accent", later("A person has ruled on it.")),
    ReviewState.SKIPPED: BadgeSpec(
        "skip", later("Skipped"), "muted", later("It was passed over; it can be ruled on any time.")
    ),
    ReviewState.ESCALATED: BadgeSpec(
        "escalate", later("Escalated"), "caution", later("It was handed to somebody more senior.")
    ),
}

DELIVERY: dict[str, BadgeSpec] = {
    DeliveryState.GRACE: BadgeSpec(
        "clock", later("Waiting"), "muted", later("In its grace period: undo still stops it.")
    ),
    DeliveryState.PENDING: BadgeSpec(
        "hourglass", later("Pending"), "muted", later("It will be sent when the provider can be reached.")
    ),
    DeliveryState.SENDING: BadgeSpec("send", later("Sending"), "accent", later("It is being sent.")),
    DeliveryState.DELIVERED: BadgeSpec(
        "check-circle", later("Delivered"), "good", later("The provider has confirmed it.")
    ),
    DeliveryState.FAILED: BadgeSpec(
        "alert", later("Not delivered"), "bad", later("The provider did not take it; it can be tried again.")
    ),
    DeliveryState.WITHDRAWN: BadgeSpec("undo", later("Withdrawn"), "muted", later("It was undone before it was sent.")),
    DeliveryState.NOT_POSSIBLE: BadgeSpec(
        "hand", later("Not possible"), "muted", later("This provider takes no override here.")
    ),
}

CANNOT_SHOW = BadgeSpec("broken-image", later("Unreadable"), "caution", later("The file could not be decoded."))
ALL: dict[str, BadgeSpec] = {**PROVENANCE, **DECLARED, **RULED}


def badge_size(font: QFont, spec: BadgeSpec) -> QSize:
    """The size of a badge whose surroundings use `font`."""
    metrics = QFontMetricsF(scaled_font(font, 0.9))
    glyph = _glyph(font)
    height = round(max(metrics.height(), glyph)) + SPACE_1
    return QSize(round(metrics.horizontalAdvance(spec.word) + glyph + SPACE_1 + 2 * SPACE_2), height)


def paint_badge(painter: QPainter, rect: QRectF, spec: BadgeSpec) -> None:
    """Paint a badge into `rect` – for the widget, and for delegates that draw many."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what is drawn has places of its own
    flip(painter, rect)
    font = painter.font()
    glyph = _glyph(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("track" if spec.tint == "muted" else f"{spec.tint}_soft"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    spot = QRectF(rect.left() + SPACE_2, rect.center().y() - glyph / 2, glyph, glyph)
    upright_icon(painter, spot, spec.icon, spec.tint)
    painter.setFont(scaled_font(font, 0.9))
    painter.setPen(colour("text" if spec.tint == "muted" else spec.tint))
    upright_words(painter, rect.adjusted(SPACE_2 + glyph + SPACE_1, 0, 0, 0), spec.word)
    painter.restore()


def _glyph(font: QFont) -> float:
    return float(round(QFontMetricsF(font).height() * 0.95))


class Badge(QWidget):
    """One badge; its accessible name is its word, the sentence its description and tooltip."""

    def __init__(self, spec: BadgeSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_spec(spec)

    def set_spec(self, spec: BadgeSpec) -> None:
        """Show another state."""
        self._spec = spec
        self.setAccessibleName(spec.word)
        self.setAccessibleDescription(spec.about)
        self.setToolTip(spec.about)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as glyph and word."""
        return badge_size(self.font(), self._spec)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the badge."""
        with QPainter(self) as painter:
            paint_badge(painter, QRectF(self.rect()), self._spec)
