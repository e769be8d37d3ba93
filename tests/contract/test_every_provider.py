"""What holds for every provider, local and remote: its record, one outcome per model, cancelling, closing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.domain.assessment import Assessment, Failure, FailureKind
from app.domain.labels import ScoreKind
from app.errors import SecondLookError
from app.providers.protocol import FieldKind, Provider
from tests.contract.subjects import SUBJECTS, Bench, picture


@pytest.fixture(params=sorted(SUBJECTS))
async def bench(request: pytest.FixtureRequest) -> AsyncIterator[Bench]:
    async with SUBJECTS[request.param]() as made:
        yield made


async def test_it_fulfils_the_protocol(bench: Bench) -> None:
    assert isinstance(bench.provider, Provider)
    capability = bench.provider.capability
    assert capability.name
    assert capability.models
    assert capability.batch_size >= 1
    assert capability.concurrency >= 1
    assert capability.is_local == (bench.emulator is None)


async def test_secrets_have_no_default_and_an_environment_variable(bench: Bench) -> None:
    for field in bench.provider.capability.fields:
        if field.kind is FieldKind.SECRET:
            assert field.default == ""
            assert (field.env or "").startswith("SECONDLOOK_")


async def test_every_image_gets_one_outcome_per_model(bench: Bench) -> None:
    outcomes = [await bench.ask(picture(seed)) for seed in range(3)]
    for outcome in (o for group in outcomes for o in group):
        assert isinstance(outcome, Assessment), outcome
        assert outcome.findings
        assert outcome.options == bench.provider.options()
        assert outcome.elapsed_ms > 0
        # Whoever calls a service says how long the call waited for its turn; the models here wait for none.
        assert (outcome.waited is None) is bench.provider.capability.is_local
        assert outcome.raw


async def test_many_images_at_once_are_kept_apart(bench: Bench) -> None:
    pictures = [picture(seed) for seed in range(12)]
    answers = await asyncio.gather(*(bench.ask(p) for p in pictures))
    assert [group[0].sha256 for group in answers] == [p.sha256 for p in pictures]


async def test_scores_are_finite_shares(bench: Bench) -> None:
    outcome = await bench.assessment(picture())
    assert all(0.0 <= f.score <= 1.0 for f in outcome.findings)
    assert all(f.score in (0.0, 1.0) for f in outcome.findings if f.kind is ScoreKind.BINARY)


async def test_the_same_picture_gets_the_same_answer(bench: Bench) -> None:
    first, second = await bench.ask(picture(7)), await bench.ask(picture(7))
    findings = [{o.model: o.findings for o in outcomes if isinstance(o, Assessment)} for outcomes in (first, second)]
    assert findings[0] == findings[1]


async def test_check_says_a_sentence(bench: Bench) -> None:
    assert (await bench.provider.check()).endswith(".")


async def test_cancelling_leaves_nothing_behind_and_the_provider_usable(bench: Bench) -> None:
    task = asyncio.create_task(bench.ask(picture(1)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await bench.assessment(picture(2))


async def test_leaving_the_answers_early_is_no_harm(bench: Bench) -> None:
    steps = bench.provider.assess([picture(3)])
    await anext(steps)
    await steps.aclose()  # type: ignore[attr-defined]
    await bench.assessment(picture(4))


async def test_closing_twice_is_fine_and_afterwards_everything_is_a_failure(bench: Bench) -> None:
    await bench.provider.close()
    await bench.provider.close()
    outcomes = await bench.ask(picture(5))
    assert all(isinstance(o, Failure) and o.kind is not FailureKind.BUG for o in outcomes), outcomes
    with pytest.raises(SecondLookError):
        await bench.provider.check()
