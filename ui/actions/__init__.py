"""Every action of the window, declared once: menus, buttons, palette, help and the keyboard come from this list."""

from ui.actions.declared import SPECS
from ui.actions.keys import key_text
from ui.actions.spec import EVERYWHERE, ActionSpec
from ui.actions.window_actions import Actions

__all__ = ["EVERYWHERE", "SPECS", "ActionSpec", "Actions", "key_text"]
