"""The decision queue against a simple model: two windows, two reviewers, rulings, bulk rulings, undo and redo."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.decision import OPEN, Force, Ruling, Verb
from app.domain.image import ReviewState
from app.store.decisions import Reversal
from app.store.ledger import Draft
from tests.unit.store.making import open_stores, sha

IMAGES = st.integers(0, 3)
RULINGS = st.builds(
    Ruling,
    st.just(ReviewState.RULED),
    st.sampled_from([None, *Force]),
    note=st.one_of(st.none(), st.text(max_size=5)),
)


@dataclass(eq=False)
class Said:
    """One ruling in the model: on which image, and what stood before it."""

    image: int
    ruling: Ruling
    before: Said | None


@dataclass
class Hands:
    """What a reviewer can undo and redo: steps, the last at the end."""

    done: list[list[Said]] = field(default_factory=list)
    undone: list[list[Said]] = field(default_factory=list)


class TwoWindows(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        path = Path(self.folder.name) / "x.db"
        self.windows = [self.runner.run(open_stores(path)) for _ in range(2)]
        self.stands: dict[int, Said | None] = dict.fromkeys(range(4))
        self.hands = {"ada": Hands(), "bob": Hands()}
        self.events = 0

    who = st.sampled_from(["ada", "bob"])
    window = st.integers(0, 1)

    @rule(who=who, window=window, verb=st.sampled_from([Verb.RULE, Verb.SKIP, Verb.ESCALATE]), image=IMAGES, to=RULINGS)
    def decide(self, who: str, window: int, verb: Verb, image: int, to: Ruling) -> None:
        event = self.runner.run(self.windows[window].decisions.append(sha(image), verb, to, who, "1"))
        self._said(who, {image: event.ruling})

    @rule(who=who, window=window, images=st.sets(IMAGES, min_size=1), to=RULINGS)
    def decide_several(self, who: str, window: int, images: set[int], to: Ruling) -> None:
        drafts = [Draft(sha(image), Verb.RULE, to) for image in sorted(images)]
        events = self.runner.run(self.windows[window].decisions.append_many(drafts, who, "1"))
        self._said(who, {image: e.ruling for image, e in zip(sorted(images), events, strict=True)})

    def _said(self, who: str, rulings: dict[int, Ruling]) -> None:
        step = [Said(image, ruling, self.stands[image]) for image, ruling in rulings.items()]
        self.stands |= {said.image: said for said in step}
        self.hands[who].done.append(step)
        self.hands[who].undone.clear()
        self.events += len(step)

    @rule(who=who, window=window)
    def undo(self, who: str, window: int) -> None:
        reversal = self.runner.run(self.windows[window].decisions.undo(who, "1", past_superseded=True))
        hands = self.hands[who]
        for step in reversed(hands.done):
            possible = [said for said in step if self.stands[said.image] is said]
            if possible:
                self.stands |= {said.image: said.before for said in possible}
                self._move(possible, step, hands.done, hands.undone)
                break
        else:
            possible = []
        self._same(reversal, possible)

    @rule(who=who, window=window)
    def redo(self, who: str, window: int) -> None:
        reversal = self.runner.run(self.windows[window].decisions.redo(who, "1", past_superseded=True))
        hands = self.hands[who]
        for step in reversed(hands.undone):
            possible = [said for said in step if self.stands[said.image] is said.before]
            if possible:
                self.stands |= {said.image: said for said in possible}
                self._move(possible, step, hands.undone, hands.done)
                break
        else:
            possible = []
        self._same(reversal, possible)

    def _move(self, moved: list[Said], step: list[Said], source: list[list[Said]], target: list[list[Said]]) -> None:
        step[:] = [said for said in step if said not in moved]
        if not step:
            source.remove(step)
        target.append(moved)

    def _same(self, reversal: Reversal, possible: list[Said]) -> None:
        assert {event.sha256 for event in reversal.events} == {sha(said.image) for said in possible}
        self.events += len(possible)

    @invariant()
    def the_queue_says_what_the_model_says(self) -> None:
        for window in self.windows:
            entries = self.runner.run(window.decisions.entries())
            expected = {sha(image): said.ruling for image, said in self.stands.items() if said is not None}
            assert {entry.sha256: entry.ruling for entry in entries} == expected
        assert self.runner.run(self.windows[0].decisions.history(sha(9))) == ()

    @invariant()
    def the_chain_holds_and_lost_nothing(self) -> None:
        result = self.runner.run(self.windows[1].decisions.verify())
        assert (result.broken, result.events) == (None, self.events)
        for image, said in self.stands.items():
            history = self.runner.run(self.windows[0].decisions.history(sha(image)))
            last = history[-1].ruling if history else OPEN
            assert last == (OPEN if said is None else said.ruling)

    def teardown(self) -> None:
        for window in self.windows:
            self.runner.run(window.database.close())
        self.runner.close()
        self.folder.cleanup()


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
