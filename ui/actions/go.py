"""The actions that go from image to image, and that ask the providers."""

from __future__ import annotations

from ui.actions.spec import ActionSpec

GO: tuple[ActionSpec, ...] = (
    ActionSpec("next", "Next image", "Go", ("J", "Right"), "chevron-down", "Go to the next image", repeats=True),
    ActionSpec(
        "previous", "Previous image", "Go", ("K", "Left"), "chevron-up", "Go to the previous image", repeats=True
    ),
    ActionSpec("grid", "List or grid", "Go", ("Ctrl+G",), "grid", "Show the queue as a list or as a grid of pictures"),
    ActionSpec(
        "filters",
        "Filters…",
        "Go",
        ("Ctrl+Shift+F",),
        "filter",
        "Choose by state, provider, score, format, origin and date",
    ),
    ActionSpec("clear_filters", "Clear all filters", "Go", ("Ctrl+Shift+X",), "clear", "Show the whole queue again"),
    ActionSpec("views", "Saved views…", "Go", ("Ctrl+Shift+V",), "list", "Go to, save, rename or delete a view"),
    ActionSpec("view1", "Saved view 1", "Go", ("Shift+F1",), "tag", "Go to the first saved view of the queue"),
    ActionSpec("view2", "Saved view 2", "Go", ("Shift+F2",), "tag", "Go to the second saved view of the queue"),
    ActionSpec("view3", "Saved view 3", "Go", ("Shift+F3",), "tag", "Go to the third saved view of the queue"),
    ActionSpec("view4", "Saved view 4", "Go", ("Shift+F4",), "tag", "Go to the fourth saved view of the queue"),
    ActionSpec("view5", "Saved view 5", "Go", ("Shift+F5",), "tag", "Go to the fifth saved view of the queue"),
    ActionSpec("view6", "Saved view 6", "Go", ("Shift+F6",), "tag", "Go to the sixth saved view of the queue"),
    ActionSpec("view7", "Saved view 7", "Go", ("Shift+F7",), "tag", "Go to the seventh saved view of the queue"),
    ActionSpec("view8", "Saved view 8", "Go", ("Shift+F8",), "tag", "Go to the eighth saved view of the queue"),
    ActionSpec("view9", "Saved view 9", "Go", ("Shift+F9",), "tag", "Go to the ninth saved view of the queue"),
    ActionSpec(
        "sort_again",
        "Sort again",
        "Go",
        ("Ctrl+Shift+R",),
        "sort",
        "Put images in their places that answers have moved; it never happens by itself",
    ),
    ActionSpec("find", "Find", "Go", ("Ctrl+F",), "search", "Filter the queue by text"),
    ActionSpec(
        "rerun",
        "Run again what failed",
        "Ask",
        ("F5",),
        "retry",
        "Ask again where a provider failed on this image, or on the selected ones",
        needs_image=True,
    ),
    ActionSpec(
        "ask",
        "Ask providers about the selection…",
        "Ask",
        ("Ctrl+F5",),
        "send",
        "Ask the providers that are on for the answers that the selected images lack; nothing is asked twice",
        needs_image=True,
    ),
    ActionSpec(
        "ask_shown",
        "Ask providers about all images shown…",
        "Ask",
        ("Ctrl+Shift+F5",),
        "send",
        "The same for every image that the filter shows",
        needs_image=True,
    ),
    ActionSpec(
        "ask_cancel",
        "Cancel asking about the selection",
        "Ask",
        ("Ctrl+.",),
        "stop",
        "Take the selected images out of every provider's line, and break off what is under way",
        needs_image=True,
    ),
    ActionSpec(
        "providers",
        "Providers…",
        "Ask",
        ("Ctrl+P",),
        "provider",
        "Switch providers on or off, pause them, and see how far they are and what they cost",
    ),
)
