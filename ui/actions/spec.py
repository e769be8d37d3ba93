"""What is declared of an action: its words, its keys, its icon, and when it is enabled."""

from __future__ import annotations

from dataclasses import dataclass

# An action with this page acts wherever the reviewer is.
EVERYWHERE = ""
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` are portable key sequences; the first is shown on buttons.

    `text`, `group` and `about` are literals in English: the catalogues collect them from the declarations.
    `hold` marks an action that begins when its key goes down and ends when it comes up;
    `repeats` one that goes on while its key is held (a ruling never does).
    It is enabled when its `page` is the one that is shown (`EVERYWHERE`: on each), and, with
    `needs_image`, when an image is on the stage. Two actions of different pages may share a key.
    """

    id: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    about: str = ""
    hold: bool = False
    repeats: bool = False
    needs_image: bool = False
    page: str = REVIEW
