"""What the tests of the dialogs put into a core: images, decisions, refusals, a trust list, things sent."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.assessment import Sent
from app.domain.decision import Force
from app.domain.image import Arrival, Image, ImageFacts, Refusal
from app.domain.provenance import TrustKind
from app.services.ruling.review import Draft
from app.store.egress import Egress
from tests.unit.provenance.signing import authority

if TYPE_CHECKING:
    from app.container import Core

SHA = hashlib.sha256(b"1").hexdigest()
WHEN = "2026-03-01T12:00:00+00:00"
REFUSALS = (
    Refusal("/pictures/notes.txt", "unsupported", "This is not an image.", WHEN),
    Refusal("/pictures/holiday/broken.jpg", "unreadable", "The file ends in the middle of the picture.", WHEN),
    Refusal("/pictures/locked/secret.png", "environment", "There is no permission to read this file.", WHEN),
    Refusal("/pictures/odd\u202egpj.exe\n", "unsupported", "Programs are no images.", WHEN),
)
Run = Callable[[Callable[["Core"], Awaitable[Any]]], Any]


def write_list(file: Path, common: str = "Test Root") -> Path:
    """A trust list with one made-up certificate."""
    file.write_text(authority(common=common).root_pem, encoding="utf-8")
    return file


async def add_image(core: Core) -> None:
    """One image that the core knows, without a file."""
    facts = ImageFacts("JPEG", "image/jpeg", 640, 480, 1, 1, "RGB", False)
    await core.images.add([Image(SHA, 1000, facts, None, WHEN, ("/pictures/picture.jpg",))], Arrival.OPEN)


async def decide(core: Core) -> None:
    """Ruled, undone, redone, skipped, ruled again with a note."""
    await add_image(core)
    reason = core.review.policy.reasons[0].id
    await core.review.rule(SHA, Draft(force=Force.ARTIFICIAL, reason=reason, note="six fingers"))
    await core.review.undo()
    await core.review.redo()
    await core.review.skip(SHA, reason)
    await core.review.undo()
    await core.review.rule(SHA, Draft(force=Force.HUMAN, note="the photographer sent\nthe raw file"))


async def send(core: Core) -> None:
    """A line in the ledger."""
    sent = Sent(hashlib.sha256(b"sent").hexdigest(), 1_234_567, "image/jpeg", ("metadata stripped",))
    await core.ledger.record(Egress(SHA, "identifai", "backend.identifai.net", "assess", WHEN, sent))


def close(qtbot: QtBot, dialog: QDialog) -> None:
    """Close a dialog and wait until it has deleted itself."""
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    qtbot.waitUntil(lambda: bool(gone))


def fill(run: Run, home: Path) -> None:
    """Everything at once."""
    run(decide)
    run(send)
    run(lambda core: core.images.add_refusals(REFUSALS))
    file = write_list(home / "list.pem")
    run(lambda core: core.trust.add(file, TrustKind.OWN, "Newsroom"))
    other = write_list(home / "other.pem", "Another Root")
    run(lambda core: core.trust.add(other, TrustKind.OFFICIAL, "C2PA trust list"))
