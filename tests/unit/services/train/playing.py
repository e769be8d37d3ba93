"""What the tests of training play with: pictures that were ruled on, and a set made of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.container import Core
from app.domain.decision import Force
from app.domain.training import GoldSet, Mode, Session
from app.services.ruling.review import Draft
from tests.unit.services.playing import ingest, picture


async def ruled(core: Core, folder: Path, forces: Sequence[Force | str], first: int = 0) -> list[str]:
    """Pictures taken in and ruled like this – a force, or a label of the policy; returns their identities."""
    found = []
    for number, force in enumerate(forces, start=first):
        (image,) = await ingest(core, picture(folder / f"{number}.png", number))
        draft = Draft(force=force) if isinstance(force, Force) else Draft(policy_label=force)
        await core.review.rule(image.sha256, draft)
        found.append(image.sha256)
    return found


async def gold(core: Core, folder: Path, forces: Sequence[Force | str], name: str = "first") -> GoldSet:
    """A set of pictures whose rulings are the known answers."""
    made = None
    for sha256 in await ruled(core, folder, forces):
        draft = await core.train.sets.draft(sha256)
        assert draft.item is not None
        made = await core.train.sets.put(name, draft.item)
    assert made is not None
    return made


async def taken(core: Core, gold_set: GoldSet, trainee: str, wrong: int = 0, *, second_look: bool = False) -> Session:
    """A session in which the first `wrong` items of the set are answered wrongly, and then all is ended."""
    session = await core.train.sessions.begin(
        gold_set.id, Mode.ASSESSMENT, second_look=second_look, trainee=trainee, seed="7"
    )
    missed = {item.sha256 for item in gold_set.items[:wrong]}
    for sha256 in session.order:
        item = gold_set.item(sha256)
        assert item is not None
        other = next(choice for choice in gold_set.choices if choice != item.answer)
        said = other if sha256 in missed else item.answer
        session = await core.train.sessions.answer(session.id, sha256, said, active_ms=1500)
        if second_look:
            session = await core.train.sessions.answer_again(session.id, sha256, item.answer, active_ms=700)
    return await core.train.sessions.end(session.id)
