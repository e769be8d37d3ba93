"""The actions with which a person rules."""

from __future__ import annotations

from ui.actions.spec import ActionSpec
from ui.translate import later

# What a policy's label of that number is called until the policy says its name.
_LABELS = (
    later("Policy label 3"),
    later("Policy label 4"),
    later("Policy label 5"),
    later("Policy label 6"),
    later("Policy label 7"),
    later("Policy label 8"),
    later("Policy label 9"),
)

DECIDE: tuple[ActionSpec, ...] = (
    ActionSpec("human", "Human", "Decide", ("1",), "human", "Force the classification to human", needs_image=True),
    ActionSpec(
        "artificial",
        "Artificial",
        "Decide",
        ("2",),
        "artificial",
        "Force the classification to artificial",
        needs_image=True,
    ),
    ActionSpec("clear", "No force", "Decide", ("0",), "clear", "Clear the forced classification", needs_image=True),
    *(
        ActionSpec(
            f"label{key}", text, "Decide", (str(key),), "tag", later("Choose this policy label"), needs_image=True
        )
        for key, text in enumerate(_LABELS, 3)
    ),
    ActionSpec(
        "commit",
        "Commit and next",
        "Decide",
        ("Return", "Enter"),
        "commit",
        "Record the ruling and go to the next open image",
        needs_image=True,
    ),
    ActionSpec(
        "commit_stay",
        "Commit and stay",
        "Decide",
        ("Shift+Return", "Shift+Enter"),
        "commit",
        "Record the ruling and stay on this image",
        needs_image=True,
    ),
    ActionSpec("skip", "Skip", "Decide", ("U",), "skip", "Skip with the chosen reason", needs_image=True),
    ActionSpec(
        "escalate", "Escalate", "Decide", ("E",), "escalate", "Hand the image to somebody more senior", needs_image=True
    ),
    ActionSpec(
        "suggestion",
        "Take the suggestion",
        "Decide",
        ("Y",),
        "suggested",
        "Put what the policy suggests into the draft; nothing is recorded before you commit",
        needs_image=True,
    ),
    ActionSpec(
        "blind_first",
        "Blind first",
        "Decide",
        ("Ctrl+B",),
        "eye-off",
        "Hide what the providers said until you have ruled, or show it at once",
    ),
    ActionSpec(
        "decisions",
        "All decisions…",
        "Decide",
        ("Ctrl+D",),
        "history",
        "Search, revise and export what was decided, and check that nothing of it was changed",
    ),
    ActionSpec("policy", "Policy…", "Decide", ("Ctrl+Shift+Y",), "list", "Labels, reasons and rules; every version"),
    ActionSpec("note", "Note", "Decide", ("N",), "note", "Write a note to the ruling", needs_image=True),
    ActionSpec("reasons", "Reasons", "Decide", ("R",), "list", "Choose a reason", needs_image=True),
    ActionSpec(
        "alike",
        "Images that look alike",
        "Decide",
        ("A",),
        "images",
        "Go to the pictures that look like this one, and compare those not compared yet; the same key leads back",
        needs_image=True,
    ),
    ActionSpec(
        "rule_alike",
        "Rule all alike",
        "Decide",
        ("Shift+A",),
        "images",
        "Rule this image and all open ones that look like it, as one step",
        needs_image=True,
    ),
    ActionSpec(
        "show_alike",
        "Show only what looks alike",
        "Decide",
        ("Ctrl+Alt+A",),
        "filter",
        "Filter the queue down to this image and those that look like it",
        needs_image=True,
    ),
    ActionSpec(
        "undo",
        "Undo",
        "Decide",
        ("Ctrl+Z",),
        "undo",
        "Take back the last ruling; inside the grace period nothing is delivered",
    ),
    ActionSpec("redo", "Redo", "Decide", ("Ctrl+Shift+Z",), "redo", "Rule again what was undone"),
)
