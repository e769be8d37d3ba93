"""The actions of the evidence side: from provider to provider, one by itself, and the reply as it came."""

from __future__ import annotations

from ui.actions.spec import ActionSpec
from ui.translate import later

_SOLO = (
    later("Only provider 1"),
    later("Only provider 2"),
    later("Only provider 3"),
    later("Only provider 4"),
    later("Only provider 5"),
    later("Only provider 6"),
    later("Only provider 7"),
    later("Only provider 8"),
    later("Only provider 9"),
)

EVIDENCE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "provider_previous",
        "Previous provider",
        "See",
        ("[",),
        "chevron-up",
        "Go to the provider before this one in the matrix and its card",
        repeats=True,
        needs_image=True,
    ),
    ActionSpec(
        "provider_next",
        "Next provider",
        "See",
        ("]",),
        "chevron-down",
        "Go to the next provider in the matrix and its card",
        repeats=True,
        needs_image=True,
    ),
    ActionSpec(
        "raw",
        "Raw reply…",
        "See",
        ("Ctrl+J",),
        "json",
        "Show the reply of the chosen provider as it came, keys blacked out",
        needs_image=True,
    ),
    *(
        ActionSpec(
            f"solo{number}",
            text,
            "See",
            (f"Alt+{number}",),
            "provider",
            later("Show this provider by itself, with its heatmap and boxes only; again shows all"),
            needs_image=True,
        )
        for number, text in enumerate(_SOLO, 1)
    ),
)
