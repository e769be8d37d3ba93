"""Sessions against a simple model, across restarts; and double review against what a reviewer's own rulings come to."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.decision import Force, Ruling, Verb
from app.domain.image import ReviewState
from app.domain.labels import Axis
from app.domain.training import GoldItem, Mode, Session, shuffled
from app.domain.training_review import opinion_of
from app.errors import SettingsError
from app.store.training import TrainingStore
from app.store.training_reviews import ReviewsStore
from tests.unit.store.making import Stores, open_stores, sha

CHOICES = ("human", "artificial")
ITEMS = tuple(GoldItem(sha(n), Axis.ORIGIN, CHOICES[n % 2]) for n in range(4))
SAID = st.sampled_from((*CHOICES, "nonsense"))


class Trainee(RuleBasedStateMachine):
    """One trainee, who may answer out of turn, be cut off at any moment, and start over."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.path = Path(self.folder.name) / "x.db"
        self.stores: Stores = self.runner.run(open_stores(self.path))
        store = TrainingStore(self.stores.database)
        gold = self.runner.run(store.save_set("s", CHOICES, ITEMS, made_by="ada", policy_version="1"))
        self.set_id = gold.id
        self.sessions: dict[int, tuple[bool, str]] = {}
        self.said: dict[int, dict[str, list[str]]] = {}
        self.ended: set[int] = set()

    @property
    def store(self) -> TrainingStore:
        return TrainingStore(self.stores.database)

    @rule(twice=st.booleans(), seed=st.text(max_size=4))
    @precondition(lambda self: len(self.sessions) < 3)
    def begin(self, *, twice: bool, seed: str) -> None:
        begun = self.runner.run(self.store.begin(self.set_id, "tess", Mode.PRACTICE, seed, second_look=twice))
        assert begun.order == shuffled([item.sha256 for item in ITEMS], seed)
        self.sessions[begun.id] = (twice, seed)
        self.said[begun.id] = {}

    @rule(pick=st.integers(0, 2), image=st.integers(0, 4), answer=SAID, second=st.booleans())
    @precondition(lambda self: self.sessions)
    def say(self, pick: int, image: int, answer: str, *, second: bool) -> None:
        number = list(self.sessions)[pick % len(self.sessions)]
        twice, seed = self.sessions[number]
        order, said, sha256 = shuffled([item.sha256 for item in ITEMS], seed), self.said[number], sha(image)
        needed = 2 if twice else 1
        turn = next((one for one in order if len(said.get(one, ())) < needed), None)
        right_time = len(said.get(sha256, ())) == int(second)
        allowed = sha256 == turn and right_time and answer in CHOICES and number not in self.ended
        try:
            if second:
                self.runner.run(self.store.answer_again(number, sha256, answer, 1))
            else:
                self.runner.run(self.store.answer(number, sha256, answer, 1, 0))
        except SettingsError:
            assert not allowed
        else:
            assert allowed
            said.setdefault(sha256, []).append(answer)

    @rule(pick=st.integers(0, 2))
    @precondition(lambda self: self.sessions)
    def end(self, pick: int) -> None:
        number = list(self.sessions)[pick % len(self.sessions)]
        self.runner.run(self.store.end(number))
        self.ended.add(number)

    @rule()
    def restart(self) -> None:
        self.runner.run(self.stores.database.close())
        self.stores = self.runner.run(open_stores(self.path))

    @invariant()
    def what_was_acknowledged_is_there(self) -> None:
        for number, said in self.said.items():
            kept: Session = self.runner.run(self.store.session(number))
            answers = {one.sha256: [one.first, *([one.second] if one.second else [])] for one in kept.answers}
            assert answers == said
            assert (kept.ended_at is not None) == (number in self.ended)
        unfinished = self.runner.run(self.store.unfinished("tess"))
        assert {session.id for session in unfinished} == self.sessions.keys() - self.ended

    def teardown(self) -> None:
        self.runner.run(self.stores.database.close())
        self.runner.close()
        self.folder.cleanup()


TestTrainee = Trainee.TestCase
TestTrainee.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.one_of(st.tuples(st.integers(0, 2), st.sampled_from([None, *Force])), st.sampled_from(["undo", "redo"])),
        max_size=14,
    )
)
def test_a_reviewers_own_opinion_is_what_stands_while_nobody_else_rules(
    steps: list[tuple[int, Force | None] | str],
) -> None:
    async def play() -> None:
        with tempfile.TemporaryDirectory() as folder:
            stores = await open_stores(Path(folder) / "x.db")
            try:
                for step in steps:
                    if step == "undo":
                        await stores.decisions.undo("ada", "1")
                    elif step == "redo":
                        await stores.decisions.redo("ada", "1")
                    elif isinstance(step, tuple):
                        ruling = Ruling(ReviewState.RULED, step[1], note=str(len(steps)))
                        await stores.decisions.append(sha(step[0]), Verb.RULE, ruling, "ada", "1")
                own = await ReviewsStore(stores.database).opinions("ada")
                for image in range(3):
                    entry = await stores.decisions.standing(sha(image))
                    mine = own.get(sha(image))
                    assert (mine is None) == (entry is None)
                    if entry is not None and mine is not None:
                        assert mine == opinion_of(entry.ruling, mine.decided_at)
            finally:
                await stores.database.close()

    asyncio.run(play())
