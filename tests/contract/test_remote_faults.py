"""Every fault of every emulated vendor: a failure as a value, the right repetition, nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.labels import Axis
from app.errors import CredentialsError
from tests.contract.subjects import (
    KEY,
    LABELLED,
    LISTING,
    NUMBERS_AS_TEXTS,
    PATIENT,
    QUICK,
    REMOTE,
    RPC,
    SCORED,
    picture,
)
from tests.emulator import faults
from tests.emulator.faults import Fault

SLOW = {FailureKind.TIMEOUT}
DOWN = {FailureKind.UNAVAILABLE}
NONSENSE = {FailureKind.MALFORMED}

# A fault that stays, and what it must become.
STANDING: dict[str, tuple[Fault, set[FailureKind]]] = {
    "hang": (faults.hang(), SLOW),
    "drip": (faults.drip(), SLOW),
    "endless": (faults.endless(), NONSENSE | SLOW),
    "bomb": (faults.bomb(), NONSENSE | SLOW),
    "damaged gzip": (faults.damaged_gzip(), NONSENSE),
    "html": (faults.html(), NONSENSE),
    "html 502": (faults.html(502), DOWN),
    "redirect 301": (faults.redirect("https://elsewhere.example/api", 301), DOWN),
    "redirect 307": (faults.redirect("https://elsewhere.example/api"), DOWN),
    "redirect nowhere": (faults.redirect("http://[half"), DOWN),
    "reset": (faults.reset(), DOWN),
    "vanish": (faults.vanish(), DOWN),
    "truncated": (faults.truncate(), NONSENSE),
    "empty": (faults.body(b""), NONSENSE),
    "null": (faults.body(b"null"), NONSENSE),
    "not utf-8": (faults.body(b'{"identifier": "\xff\xfe"}'), NONSENSE),
    "deep": (faults.deep(), NONSENSE),
    "400": (faults.status(400, {"message": "Bad"}), {FailureKind.REJECTED}),
    "401": (faults.status(401, {"error": "Unauthorized"}), {FailureKind.CREDENTIALS}),
    "402": (faults.status(402), {FailureKind.QUOTA}),
    "403": (faults.status(403, {"error": "Forbidden"}), {FailureKind.CREDENTIALS}),
    "404": (faults.status(404), {FailureKind.REJECTED}),
    "413": (faults.status(413), {FailureKind.REJECTED}),
    "415": (faults.status(415), {FailureKind.UNSUPPORTED}),
    "418": (faults.status(418), NONSENSE),
    "422": (faults.status(422, {"message": "invalid", "errors": {"image": ["no"]}}), {FailureKind.REJECTED}),
    "429": (faults.status(429, {"message": "Too Many Attempts."}), {FailureKind.QUOTA}),
    "500": (faults.status(500), DOWN),
    "503": (faults.status(503, headers={"retry-after": "3600"}), DOWN),
}
# What passes by itself, or is merely odd: one time, and the answer comes all the same.
PASSING = {
    "late": faults.delay(0.05),
    "wrong content type": faults.content_type(),
    "429": faults.status(429, {"message": "Too Many Attempts."}, headers={"retry-after": "0"}),
    "500": faults.status(500),
    "502 html": faults.html(502),
    "503": faults.status(503),
    "reset": faults.reset(),
    "vanish": faults.vanish(),
}
# What only HTTP knows: its framing, its compression, its redirects, and statuses to which no code of gRPC corresponds.
ONLY_HTTP = frozenset(
    {"drip", "endless", "bomb", "damaged gzip", "html", "html 502", "wrong content type", "502 html"}
    | {"redirect 301", "redirect 307", "redirect nowhere", "402", "413", "415", "418", "422", "502"}
)
# What JSON can hold in a number's place, and a double of protobuf cannot.
ONLY_JSON = frozenset({'"1.5"', '"0.5"', "true", "[]"})
ON_LISTS = {"duplicated": faults.duplicated(), "reordered": faults.reordered(), "missing": faults.missing()}

remote = pytest.mark.parametrize("make", REMOTE.values(), ids=list(REMOTE))
listing = pytest.mark.parametrize("make", LISTING.values(), ids=list(LISTING))
labelled = pytest.mark.parametrize("make", LABELLED.values(), ids=list(LABELLED))
scored = pytest.mark.parametrize("make", SCORED.values(), ids=list(SCORED))


def _applicable(committed: dict[str, Any]) -> list[Any]:
    """Every provider with every fault that its protocol can commit."""
    return [
        pytest.param(make, fault, id=f"{name}-{fault}")
        for name, make in REMOTE.items()
        for fault in committed
        if name not in RPC or fault not in ONLY_HTTP
    ]


def _failed(outcome: Outcome) -> Failure:
    assert isinstance(outcome, Failure), outcome
    assert len(outcome.message) > 20
    return outcome


@pytest.mark.parametrize(("make", "fault"), _applicable(STANDING))
@pytest.mark.parametrize("where", ["sending", "answering"])
async def test_a_standing_fault_is_a_failure_of_its_kind(make: Any, fault: str, where: str) -> None:
    committed, kinds = STANDING[fault]
    async with make(timeouts=QUICK if kinds & SLOW else PATIENT) as bench:
        bench.server.faults.always(getattr(bench, where), committed)
        assert _failed(await bench.answer(picture())).kind in kinds
        bench.server.faults.clear()
        assert isinstance(await bench.answer(picture(2)), Assessment)


@pytest.mark.parametrize(("make", "fault"), _applicable(PASSING))
@pytest.mark.parametrize("where", ["sending", "answering"])
async def test_a_passing_fault_is_overcome(make: Any, fault: str, where: str) -> None:
    async with make() as bench:
        bench.server.faults.once(getattr(bench, where), PASSING[fault])
        assert isinstance(await bench.answer(picture()), Assessment)
        assert bench.server.journal.problems == []


@remote
@pytest.mark.parametrize("code", [400, 401, 402, 403, 404, 413, 415, 422])
async def test_an_answer_is_not_asked_for_again(make: Any, code: int) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.sending, faults.status(code))
        _failed(await bench.answer(picture()))
        assert len(bench.server.journal.of(bench.sending)) == 1


@remote
async def test_wrong_types_are_malformed(make: Any) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.sending, bench.wrong_types)
        assert _failed(await bench.answer(picture())).kind is FailureKind.MALFORMED


@listing
@pytest.mark.parametrize("fault", ON_LISTS)
async def test_disorder_in_a_list_mixes_nothing_up(make: Any, fault: str) -> None:
    async with make() as bench:
        bench.server.faults.once(bench.answering, *[ON_LISTS[fault]] * 2)
        pictures = [picture(seed) for seed in range(6)]
        answers = await asyncio.gather(*(bench.answer(p) for p in pictures))
        assert all(isinstance(a, Assessment) for a in answers), answers
        bench.server.faults.clear()
        again = await asyncio.gather(*(bench.assessment(p) for p in pictures))
        assert [a.findings for a in answers] == [a.findings for a in again]


@remote
async def test_nobody_listens(make: Any) -> None:
    async with make(config={"base_url": "http://127.0.0.1:9"}) as bench:
        failure = _failed(await bench.answer(picture()))
        assert failure.kind is FailureKind.UNAVAILABLE
        assert failure.sent is None, "nothing left the machine"


@remote
async def test_a_name_that_does_not_resolve(make: Any) -> None:
    async with make(config={"base_url": "https://nowhere.invalid"}) as bench:
        failure = _failed(await bench.answer(picture()))
        assert failure.kind is FailureKind.UNAVAILABLE
        assert failure.sent is None


@remote
@pytest.mark.parametrize("key", [None, "", "with a\nbreak", "ключ"])
async def test_without_a_usable_key_nothing_is_sent(make: Any, key: str | None) -> None:
    async with make(key=key) as bench:
        failure = _failed(await bench.answer(picture()))
        assert failure.kind is FailureKind.CREDENTIALS
        assert failure.sent is None
        assert bench.server.journal.entries == []
        with pytest.raises(CredentialsError):
            await bench.provider.check()


@remote
async def test_a_wrong_key_is_said_and_the_ledger_knows_what_left(make: Any) -> None:
    async with make(key="not-the-right-key") as bench:
        submission = picture()
        failure = _failed(await bench.answer(submission))
        assert failure.kind is FailureKind.CREDENTIALS
        assert failure.sent == submission.prepared.sent if submission.prepared else False


@remote
async def test_the_key_is_nowhere_though_the_server_throws_it_back(make: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with make() as bench:
        echo = faults.status(400, {"error": f"bad key {KEY}"}, headers={"x-echo": KEY})
        bench.server.faults.once(bench.sending, echo, faults.redirect(f"https://{KEY}.example/?k={KEY}"))
        bench.server.faults.once(bench.answering, faults.body(f'[{{"error": "{KEY}"}}]'.encode()))
        outcomes = [await bench.answer(picture(seed)) for seed in range(3)]
        seen = "".join(f"{o!r}{o.raw!r}" for o in outcomes)
        assert KEY not in seen + bench.provider.options() + repr(bench.provider.capability) + caplog.text
        assert KEY not in repr(bench.server.journal.entries)


@labelled
@pytest.mark.parametrize("label", ["", "ünïcode 💥", "a" * 5000, "line\nbreak", "ＡＲＴＩＦＩＣＩＡＬ", "\u202eevil"])
async def test_odd_labels_are_kept_and_carry_no_risk(make: Any, label: str) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.answering, bench.label(label))
        outcome = await bench.assessment(picture())
        assert label in [f.label for f in outcome.findings]
        assert all(f.axis is not Axis.ORIGIN for f in outcome.findings if f.label == label)


@scored
@pytest.mark.parametrize("literal", ["0", "0.0", "1", "1e-300", "-0.0"])
async def test_scores_at_the_edge_are_scores(make: Any, literal: str) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.answering, bench.score(literal))
        outcome = await bench.assessment(picture())
        assert pytest.approx(float(literal)) in [f.score for f in outcome.findings]


@pytest.mark.parametrize(
    ("make", "literal"),
    [
        pytest.param(make, literal, id=f"{name}-{literal}")
        for name, make in SCORED.items()
        for literal in ("NaN", "Infinity", "-Infinity", "1e999", "1.5", "-0.1", '"1.5"', '"0.5"', "true", "[]")
        if literal != '"0.5"' or name not in NUMBERS_AS_TEXTS
        if literal not in ONLY_JSON or name not in RPC
    ],
)
async def test_what_is_no_score_is_malformed(make: Any, literal: str) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.answering, bench.score(literal))
        assert _failed(await bench.answer(picture())).kind is FailureKind.MALFORMED


@remote
async def test_missing_scores_are_never_zero(make: Any) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.answering, bench.without_scores)
        outcome = await bench.answer(picture())
        if isinstance(outcome, Assessment):
            assert not [f for f in outcome.findings if f.axis is Axis.ORIGIN]
            assert outcome.notes


@remote
async def test_closing_while_somebody_waits_tells_them(make: Any) -> None:
    async with make() as bench:
        bench.server.faults.always(bench.answering, faults.hang())
        task = asyncio.create_task(bench.answer(picture()))
        await asyncio.wrap_future(bench.server.journal.arrivals(bench.answering))
        await bench.provider.close()
        assert _failed(await task).kind is FailureKind.CANCELLED


@remote
async def test_cancelling_one_image_does_not_touch_another(make: Any) -> None:
    async with make() as bench:
        bench.server.faults.once(bench.answering, faults.delay(0.3))
        first, second = asyncio.create_task(bench.answer(picture(1))), asyncio.create_task(bench.answer(picture(2)))
        await asyncio.wrap_future(bench.server.journal.arrivals(bench.sending, 2))
        first.cancel()
        assert isinstance(await second, Assessment)
        with pytest.raises(asyncio.CancelledError):
            await first


@remote
async def test_the_exchanges_are_as_documented(make: Any) -> None:
    async with make() as bench:
        await asyncio.gather(*(bench.answer(picture(seed)) for seed in range(8)))
        assert bench.server.journal.problems == []


@remote
async def test_what_was_sent_is_what_was_received(make: Any) -> None:
    async with make() as bench:
        outcomes = await asyncio.gather(*(bench.answer(picture(seed)) for seed in range(8)))
        sent = sorted((o.sent.sha256, o.sent.byte_size) for o in outcomes if o.sent)
        assert sorted(bench.server.journal.images()) == sent


@remote
async def test_random_faults_lose_and_double_nothing(make: Any) -> None:
    async with make() as bench:
        script = bench.server.faults
        script.pool, script.chance = (faults.reset(), faults.status(500), faults.truncate(), faults.vanish()), 0.1
        pictures = [picture(seed) for seed in range(40)]
        outcomes = await asyncio.gather(*(bench.answer(p) for p in pictures))
        assert [o.sha256 for o in outcomes] == [p.sha256 for p in pictures]
        assert sum(isinstance(o, Assessment) for o in outcomes) > 20
