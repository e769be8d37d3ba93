"""Tool tips of buttons that stand for actions: what the action does, with the key that is in force."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton

from ui.actions import Actions
from ui.theme import plain_tip
from ui.translate import tr_marked


def follow_keys(actions: Actions, buttons: Mapping[str, QAbstractButton]) -> None:
    """Give each button, by the id of its action, a tip with the action's key, now and after every remapping."""

    def name_all() -> None:
        for action_id, button in buttons.items():
            spec, key = actions.specs[action_id], actions.key(action_id)
            about = tr_marked(spec.about) or actions[action_id].text()
            button.setToolTip(plain_tip(f"{about}  ({key})" if key else about))

    actions.keys_changed.connect(name_all)
    name_all()
