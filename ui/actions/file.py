"""The actions of the window itself: what comes in, settings, help."""

from __future__ import annotations

from ui.actions.spec import EVERYWHERE, ActionSpec

FILE: tuple[ActionSpec, ...] = (
    ActionSpec("open", "Open files…", "File", ("Ctrl+O",), "open", "Choose image files", page=EVERYWHERE),
    ActionSpec(
        "open_folder",
        "Open folder…",
        "File",
        ("Ctrl+Shift+O",),
        "images",
        "Choose a folder; everything below it is taken in",
        page=EVERYWHERE,
    ),
    ActionSpec(
        "paste", "Paste", "File", ("Ctrl+V",), "copy", "Take in copied files, an image or an address", page=EVERYWHERE
    ),
    ActionSpec("settings", "Settings…", "File", ("Ctrl+,",), "settings", "", page=EVERYWHERE),
    ActionSpec(
        "keys",
        "Keys…",
        "File",
        ("Ctrl+Shift+K",),
        "keyboard",
        "Give actions keys of your own; export and import them",
        page=EVERYWHERE,
    ),
    ActionSpec(
        "kept_copies",
        "Delete kept copies…",
        "File",
        (),
        "trash",
        "How many copies of images without a file are kept, whose they are, and deleting them for good",
        page=EVERYWHERE,
    ),
    ActionSpec("quit", "Quit", "File", ("Ctrl+Q",), "power", "", page=EVERYWHERE),
    ActionSpec(
        "palette",
        "Palette",
        "Help",
        ("Ctrl+K",),
        "search",
        "Find every action, and images by name, by a few letters",
        page=EVERYWHERE,
    ),
    ActionSpec("help", "Keys and help", "Help", ("F1",), "help", "All keys on one page", page=EVERYWHERE),
    ActionSpec(
        "first_steps",
        "First steps",
        "Help",
        (),
        "info",
        "What is worth knowing before the first ruling",
        page=EVERYWHERE,
    ),
)
