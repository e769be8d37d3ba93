"""All declared actions, in the order in which help and palette name them."""

from __future__ import annotations

from ui.actions.compare_page import COMPARE_PAGE, PAGES
from ui.actions.decide import DECIDE
from ui.actions.evidence import EVIDENCE
from ui.actions.file import FILE
from ui.actions.go import GO
from ui.actions.look import LOOK
from ui.actions.see import SEE
from ui.actions.spec import ActionSpec
from ui.actions.stage_compare import STAGE_COMPARE
from ui.actions.train import TRAIN

SPECS: tuple[ActionSpec, ...] = (
    *DECIDE, *SEE, *LOOK, *STAGE_COMPARE, *EVIDENCE, *GO, *PAGES, *COMPARE_PAGE, *TRAIN, *FILE,
)  # fmt: skip
