"""Which action stands in which menu, in order; a dash parts the groups. The words and keys are the actions' own."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from ui.actions import Actions
from ui.theme import icon
from ui.translate import later, tr_marked

MENUS = (
    (later("&File"), "open open_folder paste - providers settings keys - kept_copies - quit"),
    (
        later("&Decide"),
        (
            "human artificial clear - label3 label4 label5 label6 label7 label8 label9 suggestion - "
            "commit commit_stay skip escalate - reasons note - alike rule_alike show_alike - training_item - "
            "undo redo - take_out put_back - decisions - blind_first policy"
        ),
    ),
    (
        later("&Go"),
        (
            "next previous next_part - grid sort_again - find filters clear_filters show_out views - "
            "view1 view2 view3 view4 view5 view6 view7 view8 view9 - page_review page_compare page_train"
        ),
    ),
    (
        later("&View"),
        (
            "blur grey ladder spotlight panic - provenance facts raw history - provider_previous provider_next - "
            "queue_panel evidence_panel evidence_width close_message - "
            "copy_picture copy_path - session - ask ask_shown ask_cancel rerun"
        ),
    ),
    (
        later("&Picture"),
        (
            "fit actual_size zoom_in zoom_out keep_zoom full_screen - magnifier - heatmap boxes overlays "
            "overlay_options - compare compare_heatmaps compare_double compare_split compare_blink compare_difference "
            "pin compare_stop - turn_right turn_left mirror adjust_options reset_view - next_frame previous_frame"
        ),
    ),
    (
        later("&Compare"),
        (
            "compare_section1 compare_section2 compare_section3 compare_section4 compare_section5 "
            "compare_section6 - "
            "compare_open compare_clear - compare_load compare_read"
        ),
    ),
    (
        later("&Train"),
        (
            "train_begin train_resume - train_human train_artificial train_clear - train_label3 train_label4 "
            "train_label5 train_label6 train_label7 train_label8 train_label9 - train_commit train_pause - "
            "train_next train_previous train_note train_note_round - train_spotlight train_magnifier train_heatmap - "
            "train_fit train_actual_size train_zoom_in train_zoom_out train_full_screen - train_report train_leave"
        ),
    ),
    (later("&Help"), "palette help first_steps"),
)


def build_menus(window: QMainWindow, actions: Actions) -> None:
    """Fill the window's menu bar."""
    for title, names in MENUS:
        menu = window.menuBar().addMenu(tr_marked(title))
        for name in names.split():
            if name == "-":
                menu.addSeparator()
                continue
            action = actions[name]
            if drawing := actions.specs[name].icon:
                action.setIcon(icon(drawing))
            menu.addAction(action)
