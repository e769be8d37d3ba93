"""The first nine saved views as actions: by a key, from the menu and by name in the palette, which has the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from ui.actions import Actions
from ui.models.palette_model import Entry
from ui.translate import tr

SLOTS = 9
VIEW = "view"


class ViewKeys:
    """Names the actions after the views; a slot without a view is hidden."""

    def __init__(self, go: Callable[[str], None]) -> None:
        self._go = go
        self._views: Mapping[str, str] = {}
        self._actions: Actions | None = None

    def act(self, actions: Actions) -> None:
        """Let the keys go to the views."""
        self._actions = actions
        for slot in range(SLOTS):
            actions.on(f"view{slot + 1}", partial(self._take, slot))
        self.show(self._views)

    def show(self, views: Mapping[str, str]) -> None:
        """These are the views now, in their order."""
        self._views = views
        if self._actions is None:
            return
        names = list(views)
        for slot in range(SLOTS):
            action = self._actions[f"view{slot + 1}"]
            named = slot < len(names)
            # A menu takes & for a mnemonic.
            action.setText(tr("View: {name}", name=names[slot]).replace("&", "&&") if named else _unnamed(slot))
            action.setVisible(named)
            self._actions.bar(f"view{slot + 1}", "" if named else tr("No view is saved here"))

    def keys(self) -> Sequence[str]:
        """The keys of the first views, in order."""
        return [self._actions.key(f"view{slot + 1}") for slot in range(SLOTS)] if self._actions is not None else []

    def beyond(self) -> list[Entry]:
        """The views that have no action of their own, as the palette offers them."""
        group = tr("Saved views")
        return [Entry(VIEW, name, tr("View: {name}", name=name), group, "tag") for name in list(self._views)[SLOTS:]]

    def go(self, name: str) -> None:
        """Go to a view by its name."""
        if name in self._views:
            self._go(self._views[name])

    def _take(self, slot: int) -> None:
        names = list(self._views)
        if slot < len(names):
            self.go(names[slot])


def _unnamed(slot: int) -> str:
    return tr("Saved view {number}", number=slot + 1)
