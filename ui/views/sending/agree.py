"""Asks about one batch before any of it leaves the machine: what stays here needs no agreement."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.lanes import Preflight
from ui.views.sending.preflight_dialog import PreflightDialog


def agree_to_send(preflight: Preflight, window: QWidget, go: Callable[[tuple[str, ...]], None]) -> None:
    """Show what would go to whom at what price, and call `go` with who may have it; never where it is declined."""
    here = tuple(line.provider for line in preflight.providers if not line.host)
    away = tuple(line for line in preflight.providers if line.host)
    if not away:
        go(here)
        return
    everybody = tuple(line.provider for line in away)
    dialog = PreflightDialog(Preflight(away), window, once=True)
    dialog.send_wanted.connect(lambda names, _: go((*here, *(everybody if names is None else names))))
    dialog.open()
