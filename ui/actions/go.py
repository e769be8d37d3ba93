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
        "Ask again where a provider failed on this image",
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
