"""What a screen reader meets: every interactive thing of every page and dialog has a name, and Tab reaches it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.image import Arrival
from app.domain.raw import raw_of
from tests.ui import pseudo
from tests.ui.samples_lanes import PREFLIGHT
from tests.ui.views.samples_views import REFUSALS, close
from ui import theme
from ui.bridge import Bridge
from ui.views.copies_dialog import CopiesDialog
from ui.views.evidence.raw_dialog import RawDialog
from ui.views.guides.first_run import FirstStepsDialog
from ui.views.guides.help_dialog import HelpDialog
from ui.views.main_window import MainWindow
from ui.views.refusals_dialog import RefusalsDialog
from ui.views.sending.preflight_dialog import PreflightDialog

if TYPE_CHECKING:
    from app.container import Core

OnCore = Callable[[Callable[["Core"], Awaitable[Any]]], Any]
Role, Text = QAccessible.Role, QAccessible.Text

INTERACTIVE = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.ComboBox,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.ListItem,
        Role.MenuItem,
        Role.PageTab,
        Role.PageTabList,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
        Role.TreeItem,
    }
)
# Qt's own inner parts: the line edit of a spin box, a combo box' list, a scroll bar's arrows.
OWN_PARTS = ("QComboBoxPrivateContainer", "QComboBoxListView", "QScrollBar", "qt_spinbox_lineedit")


# What is no word of ours: names of files, formats, keys, providers, models and units.
NAMES = frozenset(
    {
        *("PNG", "SHA", "RGB", "MD", "image", "png", "picture", "root", "tmp", "pytest", "UTC", "kB", "MB"),
        *("Second", "Look", "nsfwjs", "MobileNet", "mobilenet", "open", "nsfw", "ada", "artificial", "sexy"),
        *("Esc", "Enter", "Ctrl", "Shift", "Alt", "Tab"),
    }
)


def described(interface: QAccessibleInterface) -> str:
    """Class, object name and text of the thing behind an interface."""
    thing: QObject | None = interface.object()
    chain: list[str] = []
    while thing is not None and len(chain) < 4:
        chain.append(f"{type(thing).__name__}({thing.objectName()})")
        thing = thing.parent()
    return f"{interface.role()} {' < '.join(chain) or interface.rect()}"


def walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Everything that is visible below, depth first; lists and trees by their first lines only."""
    if depth > 40:
        return
    for place in range(min(interface.childCount(), 60)):
        child = interface.child(place)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child
        yield from walk(child, depth + 1)


def unnamed(root: QWidget) -> list[str]:
    """Every interactive thing without a name below a window."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    found = []
    seen = 0
    for each in walk(top):
        thing = each.object()
        if each.role() not in INTERACTIVE:
            continue
        inner = thing is not None and (
            type(thing).__name__ in OWN_PARTS
            or thing.objectName() in OWN_PARTS
            or any(thing.parent() is not None and type(thing.parent()).__name__ == name for name in OWN_PARTS)
        )
        seen += 1
        if not inner and not each.text(Text.Name).strip():
            found.append(described(each))
    assert seen, "the walk looked at nothing"
    return found


def untold(root: QWidget) -> list[str]:
    """Every name and description with a word that was never translated; what people enter aside."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    found = []
    for each in walk(top):
        typed = each.role() is Role.EditableText
        for part in (Text.Description,) if typed else (Text.Name, Text.Description, Text.Value):
            strange = pseudo.untranslated(each.text(part)) - NAMES
            if strange:
                found.append(f"{sorted(strange)} in “{each.text(part)}” of {described(each)}")
    return found


@pytest.fixture(autouse=True)
def marked(qapp: QApplication) -> Iterator[None]:
    """All that is translated is marked."""
    translator = pseudo.speak(qapp)
    yield
    pseudo.hush(qapp, translator)


@pytest.fixture
def window(
    qtbot: QtBot, real_bridge: Bridge, on_core: OnCore, noise: Callable[..., Path], qapp: QApplication
) -> Iterator[MainWindow]:
    """The window with three images as the program builds it."""
    theme.apply(qapp, theme.Scheme.DARK)
    for seed in range(3):
        path = str(noise(f"picture-{seed}.png", seed=seed))

        async def take(core: Core, path: str = path) -> None:
            await core.ingest.take(path, Arrival.OPEN)

        on_core(take)
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.attach(real_bridge)
    qtbot.waitUntil(lambda: made._page is not None and made._page.current is not None, timeout=30_000)
    yield made
    page = made._page
    assert page is not None
    page.stop()


def test_the_window_names_everything(window: MainWindow) -> None:
    assert unnamed(window) == []
    assert untold(window) == []


def test_the_empty_window_names_everything(qtbot: QtBot) -> None:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made._pages.setCurrentWidget(made._welcome)
    made._welcome.show_steps(shown=True)
    assert unnamed(made) == []
    assert untold(made) == []


DIALOGS = (
    *("settings", "providers", "history", "decisions", "help", "palette", "keys", "first_steps", "policy", "session"),
    "training_item",
)
POPUPS = ("filters", "views", "adjust_options", "overlay_options", "reasons")


def open_by(window: MainWindow, qtbot: QtBot, action: str) -> QWidget:
    """What an action opens."""
    assert window.actions_.why_not(action) == ""
    before = {each for each in QApplication.topLevelWidgets() if each is not None and each.isVisible()}
    window.actions_.trigger(action)

    def opened() -> list[QWidget]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if each is not None and each.isVisible() and each not in before
        ]

    qtbot.waitUntil(lambda: bool(opened()))
    return opened()[0]


@pytest.mark.parametrize("action", DIALOGS)
def test_every_dialog_names_everything(window: MainWindow, qtbot: QtBot, action: str) -> None:
    dialog = open_by(window, qtbot, action)
    assert isinstance(dialog, QDialog)
    assert dialog.windowTitle()
    qtbot.wait(50)
    assert unnamed(dialog) == []
    if action != "policy":  # in its editor a policy reads as it was written
        assert untold(dialog) == []
    close(qtbot, dialog)


def test_every_panel_and_every_page_names_everything(window: MainWindow, qtbot: QtBot) -> None:
    for action in POPUPS:
        panel = open_by(window, qtbot, action)
        assert (action, unnamed(panel), untold(panel)) == (action, [], [])
        panel.close()
    for action in ("page_compare", "page_train"):
        window.actions_.trigger(action)
        qtbot.wait(50)
        assert (action, unnamed(window), untold(window)) == (action, [], [])


def reachable(window: QWidget) -> list[QWidget]:
    """The widgets that Tab goes to, in order, from the first one round."""
    chain: list[QWidget] = []
    each = window.nextInFocusChain()
    while each is not None and each is not window and len(chain) < 2000:
        tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and each.isVisible() and each.isEnabled() and each.focusProxy() is None:
            chain.append(each)
        each = each.nextInFocusChain()
    return chain


def test_tab_walks_queue_stage_evidence_and_bar_in_this_order(window: MainWindow) -> None:
    page = window._page
    assert page is not None
    parts = (page.queue, page.stage, page.evidence, page.bar)
    order = [
        place
        for each in reachable(window)
        for place, part in enumerate(parts)
        if part is each or part.isAncestorOf(each)
    ]
    assert set(order) == {0, 1, 2, 3}
    assert order == sorted(order)


def test_dialogs_of_what_is_kept_and_what_was_not_taken_name_everything(
    window: MainWindow, real_bridge: Bridge, qtbot: QtBot
) -> None:
    for dialog in (RefusalsDialog(real_bridge, window, refusals=REFUSALS), CopiesDialog(real_bridge, window)):
        dialog.open()
        assert unnamed(dialog) == []
        close(qtbot, dialog)


def test_dialogs_without_the_core_name_everything(window: MainWindow, qtbot: QtBot) -> None:
    reply = raw_of(b'{"verdict": {"label": "artificial", "score": 0.97}, "models": [1, 2]}')
    for dialog in (
        HelpDialog(window.actions_.described(), window),
        FirstStepsDialog(window.actions_, window),
        PreflightDialog(PREFLIGHT, window),
        RawDialog("Raw reply", reply, window),
    ):
        dialog.open()
        assert unnamed(dialog) == []
        close(qtbot, dialog)
