"""Everything of training that a front end may call, in its parts."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.assessment import Outcome
from app.domain.policy import Policy
from app.images.sandbox import Sandbox
from app.services.intake.files import Files
from app.services.intake.inbox import Inbox
from app.services.intake.ingest import Ingest
from app.services.providers import Providers
from app.services.ruling.policies import Policies
from app.services.ruling.review import Review
from app.services.train.doubles import Doubles
from app.services.train.reports import Reports
from app.services.train.results import Results
from app.services.train.rounds import Rounds
from app.services.train.sessions import Sessions
from app.services.train.sets import GoldSets
from app.services.train.transfer import Transfer
from app.settings import SettingsStore
from app.store.database import Database
from app.store.images import ImageStore
from app.store.policies import PolicyStore
from app.store.training import TrainingStore
from app.store.training_reviews import ReviewsStore
from app.store.training_rounds import RoundsStore


@dataclass(frozen=True, slots=True)
class Foundation:
    """What training stands on."""

    database: Database
    images: ImageStore
    sandbox: Sandbox
    settings: SettingsStore
    providers: Providers
    policies: Policies
    review: Review
    ingest: Ingest
    inbox: Inbox


@dataclass(frozen=True, slots=True)
class Train:
    """The parts: gold sets, their import and export, sessions and what came of them, double review, rounds, reports."""

    sets: GoldSets
    transfer: Transfer
    sessions: Sessions
    results: Results
    doubles: Doubles
    rounds: Rounds
    reports: Reports


def open_train(on: Foundation) -> Train:
    """Build the parts; nothing runs and nothing has to be closed."""

    def reviewer() -> str:
        return on.settings.current.reviewer

    def titles() -> dict[str, str]:
        return {capability.name: capability.title for capability in on.providers.capabilities()}

    def policy() -> Policy:
        return on.policies.current

    async def answers(sha256: str) -> tuple[Outcome, ...]:
        return (await cases.case(sha256)).outcomes

    cases = PolicyStore(on.database)  # reads answers without their pictures
    store, kept = TrainingStore(on.database), RoundsStore(on.database)
    sets = GoldSets(store, on.images, on.review.standing, policy, reviewer)
    results = Results(store, answers, titles)
    doubles = Doubles(ReviewsStore(on.database), on.sandbox, policy, reviewer)
    rounds = Rounds(kept, store, on.policies, reviewer)
    return Train(
        sets=sets,
        transfer=Transfer(store, sets, on.images, on.ingest, on.inbox, Files(on.sandbox), on.sandbox),
        sessions=Sessions(store, sets, reviewer),
        results=results,
        doubles=doubles,
        rounds=rounds,
        reports=Reports(results, rounds, doubles, kept, policy),
    )
