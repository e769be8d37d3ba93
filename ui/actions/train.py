"""The actions of the Train page, and the one of Review that makes a training item."""

from __future__ import annotations

from dataclasses import replace

from ui.actions.look import LOOK
from ui.actions.see import SEE
from ui.actions.spec import EVERYWHERE, ActionSpec
from ui.translate import later

TRAIN_PAGE = "train"
# What the answer of that number is called until a session says what it offers.
_ANSWERS = (
    later("Answer with label 3"),
    later("Answer with label 4"),
    later("Answer with label 5"),
    later("Answer with label 6"),
    later("Answer with label 7"),
    later("Answer with label 8"),
    later("Answer with label 9"),
)

# What Review does with its stage and Train with its own, by the same keys.
_ON_THE_STAGE = frozenset(
    {
        *("spotlight", "spotlight_left", "spotlight_right", "spotlight_up", "spotlight_down"),
        *("spotlight_larger", "spotlight_smaller", "actual_size", "pan_left", "pan_right", "pan_up", "pan_down"),
        *("magnifier", "magnify_more", "magnify_less"),
    }
)

TRAIN: tuple[ActionSpec, ...] = (
    ActionSpec(
        "page_train",
        "Train",
        "Go",
        ("Ctrl+3",),
        "train",
        "Gold sets, blind sessions, double review and calibration",
        page=EVERYWHERE,
    ),
    ActionSpec(
        "training_item",
        "Make a training item…",
        "Decide",
        ("Ctrl+T",),
        "train",
        "Put the ruled image, or all that are selected, into a gold set, with answer and explanation",
        needs_image=True,
    ),
    ActionSpec(
        "train_begin",
        "Start a session…",
        "Train",
        ("Ctrl+N",),
        "play",
        "Choose a gold set and go through it blind",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_resume",
        "Go on with the unfinished session",
        "Train",
        ("Ctrl+R",),
        "play",
        "At the item where it was left; the interruption is marked",
        page=TRAIN_PAGE,
    ),
    ActionSpec("train_human", "Answer “human”", "Train", ("1",), "human", "Choose this answer", page=TRAIN_PAGE),
    ActionSpec(
        "train_artificial", "Answer “artificial”", "Train", ("2",), "artificial", "Choose this answer", page=TRAIN_PAGE
    ),
    ActionSpec("train_clear", "Clear the answer", "Train", ("0",), "clear", "Take the choice back", page=TRAIN_PAGE),
    *(
        ActionSpec(f"train_label{key}", text, "Train", (str(key),), "tag", later("Choose this answer"), page=TRAIN_PAGE)
        for key, text in enumerate(_ANSWERS, 3)
    ),
    ActionSpec(
        "train_commit",
        "Keep the answer and go on",
        "Train",
        ("Return", "Enter"),
        "commit",
        "Keep the chosen answer; after the known answer is shown, go to the next image",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_pause",
        "Pause or go on",
        "Train",
        ("P",),
        "pause",
        "Hide the image and stop the clock; the pause is marked",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_reveal",
        "Reveal while held",
        "Train",
        ("V",),
        "eye",
        "Show the image without blur and in colour while the key is held",
        hold=True,
        page=TRAIN_PAGE,
    ),
    ActionSpec("train_next", "Next item", "Train", ("J",), "chevron-down", "", repeats=True, page=TRAIN_PAGE),
    ActionSpec("train_previous", "Previous item", "Train", ("K",), "chevron-up", "", repeats=True, page=TRAIN_PAGE),
    ActionSpec(
        "train_note",
        "Write a note on the item",
        "Train",
        ("N",),
        "note",
        "In a calibration round and in a double review",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_note_round",
        "Write a note on the whole round",
        "Train",
        ("Shift+N",),
        "note",
        "In a calibration round: what is of no single image",
        page=TRAIN_PAGE,
    ),
    ActionSpec("train_fit", "Fit to window", "Train", ("F",), "fit", "Fit the picture to the stage", page=TRAIN_PAGE),
    ActionSpec("train_zoom_in", "Zoom in", "Train", ("+", "="), "zoom-in", "", repeats=True, page=TRAIN_PAGE),
    ActionSpec("train_zoom_out", "Zoom out", "Train", ("-",), "zoom-out", "", repeats=True, page=TRAIN_PAGE),
    *(
        replace(spec, id=f"train_{spec.id}", group="Train", needs_image=False, page=TRAIN_PAGE)
        for spec in (*SEE, *LOOK)
        if spec.id in _ON_THE_STAGE
    ),
    ActionSpec(
        "train_heatmap",
        "Heatmap",
        "Train",
        ("H",),
        "heatmap",
        "Lay the next heatmap over the picture, once it is shown what the providers say",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_full_screen",
        "Picture alone",
        "Train",
        ("F11",),
        "full-screen",
        "Nothing but the picture of the session on the whole screen, and what is due beside it; the keys go on working",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_report",
        "Save the report…",
        "Train",
        ("Ctrl+S",),
        "export",
        "Write what came of it as a page or a PDF; people are called Person 1, Person 2 unless names are asked for",
        page=TRAIN_PAGE,
    ),
    ActionSpec(
        "train_leave",
        "Back to the lists",
        "Train",
        ("Ctrl+W",),
        "previous",
        "Leave what is open; a session stays unfinished and can be resumed",
        page=TRAIN_PAGE,
    ),
)
