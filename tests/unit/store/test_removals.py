"""What is taken out of the queue and put back: steps that are undone whole, beside the chain of decisions."""

from __future__ import annotations

from app.domain.decision import Verb
from app.domain.image import Arrival
from app.store.removals import Moved, Places, RemovalStore
from tests.unit.store.making import HUMAN, Stores, image, sha


async def shown(stores: Stores) -> list[str]:
    return [row.sha256 for row in await stores.images.rows()]


async def out(stores: Stores) -> list[str]:
    return [row.sha256 for row in await stores.images.rows(out=True)]


async def test_what_is_out_is_no_row_of_the_queue_and_keeps_all_else(stores: Stores) -> None:
    removals = RemovalStore(stores.database)
    await stores.images.add([image(n, f"/{n}.jpg") for n in range(4)], Arrival.DROP)
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1")
    assert await removals.move([sha(1), sha(3), sha(9), sha(1)], "ada", out=True) == (sha(1), sha(3))
    assert await shown(stores) == [sha(0), sha(2)]
    assert await out(stores) == [sha(1), sha(3)]
    assert (await stores.images.count(), await stores.images.last()) == (2, 4)
    assert await stores.images.taken_out([sha(0), sha(1)]) == {sha(1)}
    assert [key for key, _ in await removals.out()] == [sha(3), sha(1)]
    ruled, _ = await stores.images.rows_of([sha(3), sha(1)])
    assert (ruled.force, ruled.out_at is not None) == (HUMAN.force, True)
    assert (await stores.decisions.verify()).broken is None
    assert await removals.move([sha(1)], "ada", out=True) == ()
    assert await removals.move([sha(1)], "ada", out=False) == (sha(1),)
    assert await shown(stores) == [sha(0), sha(1), sha(2)]


async def test_a_step_is_undone_and_redone_whole_but_for_what_others_moved_since(stores: Stores) -> None:
    removals = RemovalStore(stores.database)
    await stores.images.add([image(n) for n in range(4)], Arrival.DROP)
    await removals.move([sha(0), sha(1), sha(2)], "ada", out=True)
    await removals.move([sha(1)], "bob", out=False)
    assert await removals.reverse("ada", Verb.UNDO) == Moved(out=False, sha256s=(sha(0), sha(2)), left=1)
    assert await shown(stores) == [sha(n) for n in range(4)]
    assert await removals.reverse("ada", Verb.UNDO) is None
    assert await removals.reverse("ada", Verb.REDO) == Moved(out=True, sha256s=(sha(0), sha(2)))
    assert await out(stores) == [sha(0), sha(2)]
    assert await removals.reverse("ada", Verb.REDO) is None
    assert await removals.reverse("bob", Verb.UNDO) == Moved(out=True, sha256s=(sha(1),))


async def test_what_arrives_again_is_back_and_no_step_knows_it_any_more(stores: Stores) -> None:
    removals = RemovalStore(stores.database)
    await stores.images.add([image(n) for n in range(3)], Arrival.DROP)
    assert await removals.come_back([sha(0)]) == ()
    await removals.move([sha(0)], "ada", out=True)
    await removals.move([sha(1), sha(2)], "ada", out=True)
    assert await removals.come_back([sha(1), sha(0), sha(7)]) == (sha(1), sha(0))
    assert await removals.reverse("ada", Verb.UNDO) == Moved(out=False, sha256s=(sha(2),))
    assert await removals.reverse("ada", Verb.UNDO) is None


async def test_a_new_ruling_or_removal_ends_what_could_be_redone(stores: Stores) -> None:
    removals = RemovalStore(stores.database)
    await stores.images.add([image(n) for n in range(3)], Arrival.DROP)
    await removals.move([sha(0)], "ada", out=True)
    await removals.reverse("ada", Verb.UNDO)
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "bob", "1")
    assert (await removals.places("ada")).redo == 0
    await stores.decisions.append(sha(1), Verb.RULE, HUMAN, "ada", "1")
    assert (await removals.places("ada")).redo is None
    assert await removals.reverse("ada", Verb.REDO) is None
    await removals.move([sha(0)], "ada", out=True)
    await removals.reverse("ada", Verb.UNDO)
    await removals.move([sha(2)], "ada", out=True)
    assert await removals.places("ada") == Places(undo=2, redo=None, newest=2)
