"""Changing keys: what a reviewer's edit does to the keymap, and what is wrong with the keymap that comes of it."""

from __future__ import annotations

from collections.abc import Iterable

from ui.actions.keys import Keymap, clashing, effective, is_key, refusal, same_key
from ui.actions.spec import ActionSpec


class KeyEdits:
    """The reviewer's own keys while they are being changed; holds only what differs from the declarations."""

    def __init__(self, specs: Iterable[ActionSpec], changed: Keymap) -> None:
        self.specs = {spec.id: spec for spec in specs}
        self.changed = {name: keys for name, keys in changed.items() if name in self.specs}

    @property
    def keymap(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action, as they would be in force."""
        return effective(self.specs.values(), self.changed)

    def assign(self, action_id: str, key: str, *, add: bool = False) -> None:
        """Give an action this key, as its only one or besides those that it has."""
        had = self.keymap[action_id] if add else ()
        self._set(action_id, (*(each for each in had if not same_key(each, key)), key))

    def take(self, action_id: str, key: str, *, add: bool = False) -> None:
        """Give an action this key, and take it from all that it clashes with."""
        for other in self.clashes(action_id, key):
            self._set(other, tuple(each for each in self.keymap[other] if not same_key(each, key)))
        self.assign(action_id, key, add=add)

    def clear(self, action_id: str) -> None:
        """Take every key from an action."""
        self._set(action_id, ())

    def reset(self, action_id: str) -> None:
        """Give an action its declared keys again."""
        self.changed.pop(action_id, None)

    def reset_all(self) -> None:
        """Give every action its declared keys again."""
        self.changed.clear()

    def clashes(self, action_id: str, key: str) -> tuple[str, ...]:
        """Who else has this key."""
        return clashing(key, self.specs[action_id], self.specs, self.keymap)

    def all_clashes(self) -> dict[str, tuple[str, ...]]:
        """Each action that shares a key, with those that it shares one with."""
        keymap = self.keymap
        found = {
            spec.id: tuple(
                dict.fromkeys(other for key in keymap[spec.id] for other in clashing(key, spec, self.specs, keymap))
            )
            for spec in self.specs.values()
        }
        return {name: others for name, others in found.items() if others}

    def replace(self, keys: Keymap) -> tuple[str, ...]:
        """Take over a whole keymap; what is left out of it, because no action or no key is known so, is returned."""
        left = tuple(
            f"{name}: {key}" if name in self.specs else name
            for name, each in keys.items()
            for key in (each or ("",))
            if name not in self.specs or (key and (not is_key(key) or refusal(key, self.specs[name])))
        )
        self.changed.clear()
        for name, each in keys.items():
            if name in self.specs:
                self._set(name, tuple(key for key in each if is_key(key) and not refusal(key, self.specs[name])))
        return tuple(dict.fromkeys(left))

    def _set(self, action_id: str, keys: tuple[str, ...]) -> None:
        if keys == self.specs[action_id].keys:
            self.changed.pop(action_id, None)
        else:
            self.changed[action_id] = keys
