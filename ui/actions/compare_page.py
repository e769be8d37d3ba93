"""The actions of the Compare page, and the ways from page to page."""

from __future__ import annotations

from ui.actions.spec import EVERYWHERE, ActionSpec

_PAGE = "compare"

PAGES: tuple[ActionSpec, ...] = (
    ActionSpec(
        "page_review", "Review page", "Go", ("Ctrl+1",), "image", "Look at images and rule on them", page=EVERYWHERE
    ),
    ActionSpec(
        "page_compare", "Compare page", "Go", ("Ctrl+2",), "chart", "Hold providers against each other", page=EVERYWHERE
    ),
)

COMPARE_PAGE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "compare_open",
        "Open in Review",
        "Compare",
        ("Ctrl+Return",),
        "image",
        "Open all selected images in Review, as a filter of its queue",
        page=_PAGE,
    ),
    ActionSpec(
        "compare_clear",
        "Select nothing",
        "Compare",
        ("Ctrl+Shift+A",),
        "clear",
        "Take every image out of the selection",
        page=_PAGE,
    ),
    ActionSpec(
        "compare_load",
        "Load a file…",
        "Compare",
        ("Ctrl+L",),
        "open",
        "Read known answers, or providers' answers, from CSV or JSON lines",
        page=_PAGE,
    ),
    ActionSpec(
        "compare_read",
        "Read what is new",
        "Compare",
        ("F5",),
        "retry",
        "Take in the answers and rulings that came since",
        page=_PAGE,
    ),
    ActionSpec("compare_section1", "Table", "Compare", ("Alt+1",), "list", "Every image with every answer", page=_PAGE),
    ActionSpec(
        "compare_section2",
        "Provider against provider",
        "Compare",
        ("Alt+2",),
        "compare",
        "Agreement, two scores of every image, the worst disagreements",
        page=_PAGE,
    ),
    ActionSpec(
        "compare_section3",
        "Against truth",
        "Compare",
        ("Alt+3",),
        "check-circle",
        "Confusion, ROC, reliability",
        page=_PAGE,
    ),
    ActionSpec(
        "compare_section4", "What if", "Compare", ("Alt+4",), "sliders", "Try other thresholds on the past", page=_PAGE
    ),
    ActionSpec(
        "compare_section5", "Operations", "Compare", ("Alt+5",), "gauge", "Speed, failures, cost, drift", page=_PAGE
    ),
    ActionSpec(
        "compare_section6",
        "Probe",
        "Compare",
        ("Alt+6",),
        "search",
        "Alter images, ask again, and see how far the scores move",
        page=_PAGE,
    ),
)
