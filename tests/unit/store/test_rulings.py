"""The list of all decisions: filtered and ordered as asked, and saying of each line whether it stands."""

from __future__ import annotations

import pytest

from app.domain.decision import DeliveryState, Ruling, Verb
from app.domain.decision_list import DecisionQuery, ListOrder, RulingKind, Scope
from app.domain.image import Arrival, ReviewState
from app.errors import CancelledByUserError
from app.store.outbox import NewDelivery
from app.store.rulings import RulingStore
from tests.unit.store.making import ARTIFICIAL, HUMAN, LONG_AGO, SKIPPED, Stores, image, sha

ESCALATED = Ruling(ReviewState.ESCALATED, note="100 % sure? \\ _")


async def filled(stores: Stores) -> RulingStore:
    """Seven events: 1 ruled twice (2 stands), 2 ruled and undone, 3 skipped, 4 escalated, 5 of an unknown image."""
    await stores.images.add([image(n, f"/folder {n}/Zoë {9 - n}.jpg") for n in range(1, 5)], Arrival.OPEN)
    append = stores.decisions.append
    await append(sha(1), Verb.RULE, HUMAN, "ada", "1", deliveries=[NewDelivery("identifai", sha(1), LONG_AGO)])
    planned = [NewDelivery("identifai", sha(1), LONG_AGO), NewDelivery("mraugu", sha(1), LONG_AGO)]
    await append(sha(1), Verb.RULE, ARTIFICIAL, "bob", "1", deliveries=planned)
    await append(sha(2), Verb.RULE, HUMAN, "ada", "1")
    await stores.decisions.undo("ada", "1")
    await append(sha(3), Verb.SKIP, SKIPPED, "bob", "1")
    await append(sha(4), Verb.ESCALATE, ESCALATED, "ada", "1")
    await append(sha(5), Verb.RULE, Ruling(ReviewState.RULED), "cy", "1")
    return RulingStore(stores.database)


CASES = (
    (DecisionQuery(), (2, 5, 6, 7)),
    (DecisionQuery(descending=True), (7, 6, 5, 2)),
    (DecisionQuery(scope=Scope.EVENTS), (1, 2, 3, 4, 5, 6, 7)),
    (DecisionQuery(kind=RulingKind.ARTIFICIAL), (2,)),
    (DecisionQuery(kind=RulingKind.HUMAN), ()),
    (DecisionQuery(kind=RulingKind.HUMAN, scope=Scope.EVENTS), (1, 3)),
    (DecisionQuery(kind=RulingKind.NO_FORCE), (7,)),
    (DecisionQuery(kind=RulingKind.SKIPPED), (5,)),
    (DecisionQuery(kind=RulingKind.ESCALATED), (6,)),
    (DecisionQuery(policy_label="synthetic"), (2,)),
    (DecisionQuery(reviewer="ada"), (6,)),
    (DecisionQuery(delivery=DeliveryState.GRACE), (2,)),
    (DecisionQuery(delivery=DeliveryState.WITHDRAWN), ()),
    (DecisionQuery(delivery=DeliveryState.WITHDRAWN, scope=Scope.EVENTS), (1,)),
    (DecisionQuery(text="100 %"), (6,)),
    (DecisionQuery(text="_ \\"), (6,)),
    (DecisionQuery(text="ZO 6.jpg"), (5,)),
    (DecisionQuery(text=f"{sha(5)[:20].upper()} cy"), (7,)),
    (DecisionQuery(text="hands too"), ()),
    (DecisionQuery(since="9999"), ()),
    (DecisionQuery(until="9999"), (2, 5, 6, 7)),
    (DecisionQuery(order=ListOrder.NAME), (7, 6, 5, 2)),
    (DecisionQuery(order=ListOrder.REVIEWER, descending=True), (7, 5, 2, 6)),
    (DecisionQuery(order=ListOrder.DELIVERY), (2, 5, 6, 7)),
    (DecisionQuery(order=ListOrder.NOTE), (6, 2, 5, 7)),
)


async def test_each_query_finds_what_it_says(stores: Stores) -> None:
    rulings = await filled(stores)
    for query, found in CASES:
        assert await rulings.find(query) == found, query
    for order in ListOrder:
        assert sorted(await rulings.find(DecisionQuery(order=order))) == [2, 5, 6, 7]


async def test_a_line_says_whether_it_stands_and_where_it_was_delivered(stores: Stores) -> None:
    rulings = await filled(stores)
    lines = await rulings.lines([7, 4, 3, 2, 1, 99], Scope.EVENTS)
    assert [(line.event.seq, line.stands, line.known) for line in lines] == [
        (7, True, False),
        (4, False, True),
        (3, False, True),
        (2, True, True),
        (1, False, True),
    ]
    assert [line.name for line in lines] == [None, "Zoë 7.jpg", "Zoë 7.jpg", "Zoë 8.jpg", "Zoë 8.jpg"]
    assert [[d.state for d in line.deliveries] for line in lines[3:]] == [
        [DeliveryState.GRACE, DeliveryState.GRACE],
        [DeliveryState.WITHDRAWN],
    ]
    (standing,) = await rulings.lines([2])
    assert [(d.provider, d.state) for d in standing.deliveries] == list(
        next(entry for entry in await stores.decisions.entries() if entry.seq == 2).deliveries
    )


async def test_what_there_is_to_choose_from(stores: Stores) -> None:
    rulings = await filled(stores)
    assert await rulings.choices() == (("ada", "bob", "cy"), ("synthetic",))


async def test_the_standing_list_is_that_of_the_queue(stores: Stores) -> None:
    rulings = await filled(stores)
    entries = await stores.decisions.entries()
    assert await rulings.find(DecisionQuery()) == tuple(entry.seq for entry in entries)


async def test_the_check_tells_how_far_it_is_and_can_be_given_up(stores: Stores) -> None:
    await filled(stores)
    told: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert (await stores.decisions.verify(go_on)).events == 7
    assert told == [(0, 7)]
    with pytest.raises(CancelledByUserError):
        await stores.decisions.verify(lambda _done, _total: False)


@pytest.mark.parametrize("words", ["'", '"', ":word0", "%", "_", "\\", "{0}", "\x00", "\ud800", "ß İ", "a' OR 1 --"])
async def test_no_text_breaks_the_search(stores: Stores, words: str) -> None:
    rulings = await filled(stores)
    assert set(await rulings.find(DecisionQuery(text=words))) <= {2, 5, 6, 7}
