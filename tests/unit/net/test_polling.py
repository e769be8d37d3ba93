"""One poller for everybody: batches, order, misses, faults, leaving and closing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

import pytest

from app.errors import BugError, CancelledByUserError, CredentialsError, UnavailableError
from app.net.polling import Poller

Script = Callable[[int, Sequence[str]], Mapping[str, bytes | None]]


class Source:
    """Answers by a script of (round, tokens); remembers what it was asked."""

    def __init__(self, script: Script) -> None:
        self.asked: list[list[str]] = []
        self._script = script

    async def fetch(self, tokens: Sequence[str]) -> Mapping[str, bytes | None]:
        self.asked.append(list(tokens))
        return self._script(len(self.asked), tokens)


async def turn(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def poller(script: Script, **options: int) -> AsyncIterator[tuple[Poller, Source]]:
    source = Source(script)
    made = Poller(source.fetch, sleep=turn, batch=options.get("batch", 100), misses=5, faults=3)
    try:
        yield made, source
    finally:
        await made.close()


def all_done(_: int, tokens: Sequence[str]) -> dict[str, bytes | None]:
    return {token: token.encode() for token in tokens}


async def test_many_wait_and_one_asks() -> None:
    async with poller(all_done) as (made, source):
        answers = await asyncio.gather(*(made.result(f"t{n}") for n in range(50)))
    assert answers == [f"t{n}".encode() for n in range(50)]
    assert len(source.asked) == 1


async def test_batches_are_bounded_and_in_order() -> None:
    async with poller(all_done, batch=100) as (made, source):
        await asyncio.gather(*(made.result(f"t{n}") for n in range(250)))
    assert [len(batch) for batch in source.asked] == [100, 100, 50]
    assert source.asked[0] == [f"t{n}" for n in range(100)]


async def test_unfinished_work_is_asked_for_again() -> None:
    async with poller(lambda n, tokens: dict.fromkeys(tokens, b"x" if n > 3 else None)) as (made, source):
        assert await made.result("t") == b"x"
    assert len(source.asked) == 4


async def test_two_who_wait_for_one_token_both_hear() -> None:
    async with poller(all_done) as (made, source):
        assert list(await asyncio.gather(made.result("t"), made.result("t"))) == [b"t", b"t"]
    assert source.asked == [["t"]]


async def test_what_is_never_named_is_unknown() -> None:
    async with poller(lambda _, __: {"other": b"x"}) as (made, source):
        assert await made.result("t") is None
    assert len(source.asked) == 5


async def test_passing_faults_are_outlasted() -> None:
    def script(n: int, tokens: Sequence[str]) -> dict[str, bytes | None]:
        if n < 3:
            raise UnavailableError("not now")
        return all_done(n, tokens)

    async with poller(script) as (made, _):
        assert await made.result("t") == b"t"


async def test_lasting_faults_are_told_to_everybody() -> None:
    def script(_: int, __: Sequence[str]) -> dict[str, bytes | None]:
        raise UnavailableError("never")

    async with poller(script) as (made, source):
        answers = await asyncio.gather(made.result("a"), made.result("b"), return_exceptions=True)
        assert [type(a) for a in answers] == [UnavailableError] * 2
        assert len(source.asked) == 3


async def test_a_refused_key_is_told_at_once() -> None:
    def script(_: int, __: Sequence[str]) -> dict[str, bytes | None]:
        raise CredentialsError("no")

    async with poller(script) as (made, source):
        with pytest.raises(CredentialsError):
            await made.result("a")
        assert len(source.asked) == 1


async def test_a_fault_of_ours_is_told_and_loud() -> None:
    def script(_: int, __: Sequence[str]) -> dict[str, bytes | None]:
        raise ZeroDivisionError

    async with poller(script) as (made, _):
        with pytest.raises(BugError) as caught:
            await made.result("a")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


async def test_whoever_leaves_is_not_asked_for_any_more() -> None:
    async with poller(lambda _, tokens: {t: b"x" if t == "b" else None for t in tokens}) as (made, source):
        first = asyncio.create_task(made.result("a"))
        await asyncio.sleep(0)
        first.cancel()
        assert await made.result("b") == b"x"
        assert await made.result("b") == b"x"
    assert source.asked[-1] == ["b"]


async def test_the_last_to_leave_ends_the_asking_and_a_newcomer_starts_it_again() -> None:
    async with poller(lambda n, tokens: dict.fromkeys(tokens, b"x" if n > 20 else None)) as (made, source):
        task = asyncio.create_task(made.result("a"))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert len(source.asked) <= 2
        assert await made.result("b") == b"x"


async def test_closing_tells_everybody_and_is_final() -> None:
    async with poller(lambda _, tokens: dict.fromkeys(tokens)) as (made, _):
        task = asyncio.create_task(made.result("a"))
        await asyncio.sleep(0)
        await made.close()
        await made.close()
        with pytest.raises(CancelledByUserError):
            await task
        with pytest.raises(CancelledByUserError):
            await made.result("b")
