"""The actions that change what is seen, and how."""

from __future__ import annotations

from ui.actions.spec import EVERYWHERE, ActionSpec

SEE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "reveal",
        "Reveal while held",
        "See",
        ("V",),
        "eye",
        "Show the image without blur and in colour while the key is held",
        hold=True,
        needs_image=True,
    ),
    ActionSpec("blur", "Blur", "See", ("B",), "blur", "Step through the strengths of the blur", page=EVERYWHERE),
    ActionSpec(
        "ladder",
        "Step the ladder of care",
        "See",
        ("L",),
        "sort",
        "Words only, edges, blurred grey, grey, colour, and round again",
        page=EVERYWHERE,
    ),
    ActionSpec("grey", "Greyscale", "See", ("G",), "grey", "Switch greyscale on or off", page=EVERYWHERE),
    ActionSpec(
        "panic",
        "Cover everything",
        "See",
        ("Escape",),
        "eye-off",
        "Cover every picture at once; the same key uncovers",
        page=EVERYWHERE,
    ),
    ActionSpec("heatmap", "Heatmap", "See", ("H",), "heatmap", "Show where the model looked", needs_image=True),
    ActionSpec(
        "overlays",
        "Overlays",
        "See",
        ("O",),
        "layers",
        "Show or hide everything that lies over the picture",
        needs_image=True,
    ),
    ActionSpec("boxes", "Boxes", "See", ("X",), "boxes", "Show the regions a provider found", needs_image=True),
    ActionSpec("fit", "Fit to window", "See", ("F",), "fit", "Fit the picture to the stage", needs_image=True),
    ActionSpec("zoom_in", "Zoom in", "See", ("+", "="), "zoom-in", "", repeats=True, needs_image=True),
    ActionSpec("zoom_out", "Zoom out", "See", ("-",), "zoom-out", "", repeats=True, needs_image=True),
    ActionSpec(
        "provenance",
        "Provenance",
        "See",
        ("P",),
        "fingerprint",
        "Go to the Content Credentials of this image",
        needs_image=True,
    ),
    ActionSpec(
        "history",
        "Decision history…",
        "See",
        ("Ctrl+H",),
        "clock",
        "Who ruled on this image, when and why, and what was delivered",
        needs_image=True,
    ),
    ActionSpec("facts", "File facts", "See", ("I",), "info", "Go to the file's facts", needs_image=True),
)
