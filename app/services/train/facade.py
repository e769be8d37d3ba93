"""Everything of training that a front end may call, in its parts."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.policies import Policies
from app.services.review import Review
from app.services.train.sessions import Sessions
from app.services.train.sets import GoldSets
from app.settings import SettingsStore
from app.store.database import Database
from app.store.images import ImageStore
from app.store.training import TrainingStore


@dataclass(frozen=True, slots=True)
class Train:
    """The parts: gold sets, and the sessions over them."""

    sets: GoldSets
    sessions: Sessions


def open_train(
    database: Database, images: ImageStore, review: Review, policies: Policies, settings: SettingsStore
) -> Train:
    """Build the parts; nothing runs and nothing has to be closed."""

    def reviewer() -> str:
        return settings.current.reviewer

    store = TrainingStore(database)
    sets = GoldSets(store, images, review.standing, lambda: policies.current, reviewer)
    return Train(sets=sets, sessions=Sessions(store, sets, reviewer))
