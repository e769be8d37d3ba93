"""The actions that go from image to image, and that ask the providers."""

from __future__ import annotations

from ui.actions.spec import ActionSpec

GO: tuple[ActionSpec, ...] = (
    ActionSpec("next", "Next image", "Go", ("J", "Right"), "chevron-down", "Go to the next image", repeats=True),
    ActionSpec(
        "previous", "Previous image", "Go", ("K", "Left"), "chevron-up", "Go to the previous image", repeats=True
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
