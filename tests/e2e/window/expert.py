"""A scripted expert who rules by keyboard alone: which keys, what they rule, and the corpus to rule on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.e2e.window.desk import Program, until

Wanted = tuple[Any, ...]

# Keys, and what then stands: force, policy label, state.
ROUND: tuple[tuple[tuple[str, ...], Wanted], ...] = (
    (("1", "Return"), ("human", None, "ruled")),
    (("2", "Return"), ("artificial", None, "ruled")),
    (("3", "Return"), (None, "nudity", "ruled")),
    (("4", "Return"), (None, "suggestive", "ruled")),
    (("5", "Return"), (None, "gore", "ruled")),
    (("u",), (None, None, "skipped")),
    (("6", "Return"), (None, "hate", "ruled")),
    (("2", "7", "Return"), ("artificial", "deceptive", "ruled")),
    (("8", "Return"), (None, "spam", "ruled")),
    (("1", "9", "Return"), ("human", "ok", "ruled")),
    (("e",), (None, None, "escalated")),
)
_PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp")
_LARGEST = 1_500_000


def corpus_pictures(corpus: Path) -> list[Path]:
    """Photos, pictures with Content Credentials and hostile files, in a fixed order; the largest are left out."""
    folders = [corpus / name for name in ("C_neutral", "A_c2pa", "B_hostile")]
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix.lower() in _PICTURES]
    return [path for path in found if path.stat().st_size <= _LARGEST]


def decisions(program: Program) -> int:
    """How many decisions are on the disk."""
    ((count,),) = program.ask("SELECT count(*) FROM decision") or [(0,)]
    return int(count)


def press(program: Program, *keys: str) -> None:
    """Press keys that make one decision, and wait until it is on the disk: the next image is on the stage by then."""
    before = decisions(program)
    program.keys(*keys)
    until(f"{keys} made a decision", lambda: decisions(program) > before, lambda: f"It shows {program.title!r}.")
    assert decisions(program) == before + 1


def triage(program: Program, count: int) -> list[Wanted]:
    """Rule on so many images, one after the other; what was ruled, in that order."""
    ruled = []
    for number in range(count):
        keys, wanted = ROUND[number % len(ROUND)]
        press(program, *keys)
        ruled.append(wanted)
    return ruled


def in_order(program: Program) -> list[str]:
    """The identities of all images in the order of their arrival, which is that of the queue."""
    return [sha256 for (sha256,) in program.ask("SELECT sha256 FROM image ORDER BY id")]


def standing(program: Program) -> dict[str, Wanted]:
    """Force, policy label and state of each image that is not open, as another program reads them."""
    rows = program.ask("SELECT sha256, force_classification, policy_label, review_state FROM override_queue")
    return {sha256: tuple(rest) for sha256, *rest in rows}
