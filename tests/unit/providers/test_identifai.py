"""What only identifAI has, against its emulator: tickets, lists, heatmaps, overrides, settings."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.assessment import Assessment, Failure, FailureKind
from app.domain.decision import Force
from app.domain.labels import Axis
from app.errors import CredentialsError, MalformedAnswerError, RejectedImageError, SettingsError
from app.providers.identifai import FIELDS, IdentifAI
from app.providers.protocol import FieldKind, Overriding, Prepared, Submission, Ticket
from tests.contract.subjects import KEY, Bench, decode_png, identifai, picture
from tests.emulator import faults
from tests.emulator.identifai import Behaviour, Emulator

FAST = Behaviour(keys=frozenset({KEY}), rate_factor=1000)


def emulator(bench: Bench) -> Emulator:
    assert isinstance(bench.emulator, Emulator)
    return bench.emulator


async def test_the_ticket_comes_before_the_answer_and_a_restart_takes_it_up() -> None:
    async with identifai() as bench:
        submission = picture()
        steps = bench.provider.assess([submission])
        ticket = await anext(steps)
        assert isinstance(ticket, Ticket)
        await steps.aclose()  # type: ignore[attr-defined]
        assert len(bench.server.journal.of("submit")) == 1
        again = replace(submission, prepared=None, ticket=ticket.token, sent=ticket.sent)
        outcome = await bench.assessment(again)
        assert outcome.sent == ticket.sent
        assert len(bench.server.journal.of("submit")) == 1, "it fetched and did not buy again"


async def test_a_ticket_that_nobody_knows_is_said() -> None:
    async with identifai() as bench:
        outcome = await bench.answer(replace(picture(), ticket="ab" * 32))
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.REJECTED
        assert bench.server.journal.of("submit") == []


@pytest.mark.parametrize("ticket", ["", "../../etc", "a b"])
async def test_a_damaged_ticket_asks_nobody(ticket: str) -> None:
    async with identifai() as bench:
        outcome = await bench.answer(replace(picture(), ticket=ticket))
        assert isinstance(outcome, Failure)
        assert bench.server.journal.entries == []


async def test_hundreds_of_images_are_polled_by_lists() -> None:
    behaviour = replace(FAST, polls_until_done=2)
    async with identifai(behaviour=behaviour, config={"with_heatmap": False}) as bench:
        outcomes = await asyncio.gather(*(bench.answer(picture(seed)) for seed in range(150)))
        assert all(isinstance(o, Assessment) for o in outcomes)
        assert len(bench.server.journal.of("submit")) == 150
        assert len(bench.server.journal.of("list")) < 150
        assert bench.server.journal.of("single") == []
        assert bench.server.journal.problems == []


async def test_an_identifier_that_lists_leave_out_is_asked_for_by_itself() -> None:
    async with identifai() as bench:
        bench.server.faults.always("list", faults.body(b"[]"))
        await bench.assessment(picture())
        assert len(bench.server.journal.of("single")) == 1


async def test_an_analysis_that_never_ends_is_a_time_out() -> None:
    async with identifai(behaviour=replace(FAST, polls_until_done=10**9), config={"wait_seconds": 1}) as bench:
        outcome = await bench.answer(picture())
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.TIMEOUT
        assert outcome.sent is not None


async def test_version_1_0_is_understood() -> None:
    async with identifai(behaviour=replace(FAST, api_version="1.0")) as bench:
        assert (await bench.assessment(picture())).verdict is not None


async def test_the_heatmap_is_fetched_and_decoded() -> None:
    async with identifai() as bench:
        (heatmap,) = (await bench.assessment(picture())).heatmaps
        assert heatmap.label == "artificial"
        assert len(heatmap.values) == heatmap.width * heatmap.height


@pytest.mark.parametrize(
    "fault",
    [
        *(faults.status(404), faults.status(500), faults.html(), faults.truncate(), faults.reset(), faults.bomb()),
        *(faults.redirect("https://elsewhere.example"), faults.body(b""), faults.body(b"\x89PNG\r\n\x1a\n")),
    ],
    ids=lambda f: f.name,
)
async def test_a_heatmap_that_cannot_be_had_is_a_note(fault: faults.Fault) -> None:
    async with identifai() as bench:
        bench.server.faults.always("heatmap", fault)
        outcome = await bench.assessment(picture())
        assert outcome.heatmaps == ()
        assert any("heatmap could not be read" in note for note in outcome.notes)


async def test_without_the_option_no_heatmap_is_asked_for() -> None:
    async with identifai(config={"with_heatmap": False, "with_nsfw": False}) as bench:
        outcome = await bench.assessment(picture())
        assert outcome.heatmaps == ()
        assert outcome.scores(Axis.NUDITY) == ()
        assert bench.server.journal.of("heatmap") == []


async def test_every_option_reaches_the_server() -> None:
    on = {field.name: True for field in FIELDS if field.kind is FieldKind.BOOL}
    told = {"ref_id": "case 7 – ü", "webhook_url": "https://me.example/done"}
    async with identifai(config={**on, **told}) as bench:
        await bench.assessment(picture())
        (entry,) = bench.server.journal.of("submit")
        flags = ("no_cache", "prevent_c2pa_forces", "with_heatmap", "with_morphing", "with_nsfw", "with_tampering")
        assert dict(entry.fields) == {**dict.fromkeys(flags, "true"), **told}
        assert bench.server.journal.problems == []


async def test_the_files_own_name_stays_here() -> None:
    async with identifai() as bench:
        submission = replace(picture(), name="Mrs Smith, 14 Elm Street.png")
        await bench.assessment(submission)
        (entry,) = bench.server.journal.of("submit")
        assert entry.filename == f"{submission.sha256[:16]}.png"


async def test_options_tell_answers_apart_and_hold_no_key() -> None:
    def options(**config: str | bool | int) -> str:
        return IdentifAI(config, KEY, decode_map=decode_png).options()

    assert options() == options(no_cache=True, ref_id="x", posts_per_minute=5)
    assert options() != options(prevent_c2pa_forces=True)
    assert options() != options(base_url="https://other.example")
    assert KEY not in options()
    assert json.loads(options())["with_heatmap"] is True


async def test_a_signed_picture_is_forced_unless_that_is_prevented(corpus: Path) -> None:
    data = (corpus / "A_c2pa/contentauth-c2pa-node/20e9b9d__tests__fixtures__A-signed.jpg").read_bytes()
    submission = _with_bytes(picture(), data, "image/jpeg")
    async with identifai() as bench:
        forced = await bench.assessment(submission)
        assert forced.verdict is not None
        assert (forced.verdict.label, forced.verdict.confidence) == ("artificial", 1.0)
        assert any("C2PA signature" in note for note in forced.notes)
        assert json.loads(forced.provider_c2pa or "")["validation_state"] == "Valid"
    async with identifai(config={"prevent_c2pa_forces": True}) as bench:
        free = await bench.assessment(submission)
        assert not any("C2PA" in note for note in free.notes)


def _with_bytes(submission: Submission, data: bytes, mime: str) -> Submission:
    import hashlib

    assert submission.prepared is not None
    sha256 = hashlib.sha256(data).hexdigest()
    sent = replace(submission.prepared.sent, sha256=sha256, byte_size=len(data), mime=mime)
    return replace(submission, sha256=sha256, prepared=Prepared(data, mime, sent))


async def test_what_the_server_does_not_take_is_a_rejection() -> None:
    async with identifai() as bench:
        for data in (b"not a picture", b"%PDF-1.7"):
            outcome = await bench.answer(_with_bytes(picture(), data, "image/png"))
            assert isinstance(outcome, Failure)
            assert outcome.kind is FailureKind.REJECTED
        broken = await bench.answer(_with_bytes(picture(), b"\x89PNG\r\n\x1a\n broken", "image/png"))
        assert isinstance(broken, Failure)
        assert "could not analyse" in broken.message


async def test_an_override_rules_every_submission_of_the_file() -> None:
    async with identifai() as bench:
        assert isinstance(bench.provider, Overriding)
        submission = picture()
        assert (await bench.assessment(submission)).forced is None
        for _ in range(2):
            said = await bench.provider.override(submission.sha256, Force.ARTIFICIAL)
            assert submission.sha256 in said
        assert (await bench.assessment(submission)).forced == "artificial"
        assert emulator(bench).overrides == {submission.sha256: "artificial"}
        assert bench.server.journal.problems == []


async def test_an_override_of_an_unknown_file_is_refused() -> None:
    async with identifai() as bench:
        assert isinstance(bench.provider, Overriding)
        with pytest.raises(RejectedImageError):
            await bench.provider.override("ab" * 32, Force.HUMAN)


async def test_an_override_is_repeated_when_its_answer_is_lost() -> None:
    async with identifai() as bench:
        assert isinstance(bench.provider, Overriding)
        await bench.assessment(picture())
        bench.server.faults.once("override", faults.vanish())
        await bench.provider.override(picture().sha256, Force.HUMAN)
        assert len(bench.server.journal.of("override")) == 2


@pytest.mark.parametrize(
    "answer", [b'{"classification": "human"}', b"{}", b"OK", b'{"classification": "artificial", "hash": "0"}']
)
async def test_an_override_that_is_confirmed_otherwise_did_not_succeed(answer: bytes) -> None:
    async with identifai() as bench:
        assert isinstance(bench.provider, Overriding)
        await bench.assessment(picture())
        bench.server.faults.once("override", faults.body(answer))
        with pytest.raises(MalformedAnswerError):
            await bench.provider.override(picture().sha256, Force.ARTIFICIAL)


async def test_a_lost_answer_to_a_paid_submission_is_not_bought_again() -> None:
    async with identifai(config={"no_cache": True}) as bench:
        bench.server.faults.once("submit", faults.vanish())
        outcome = await bench.answer(picture())
        assert isinstance(outcome, Failure)
        assert outcome.sent is not None
        assert len(bench.server.journal.of("submit")) == 1


async def test_the_same_file_twice_at_once_is_one_analysis() -> None:
    async with identifai() as bench:
        one, two = await asyncio.gather(bench.assessment(picture()), bench.assessment(picture()))
        assert one.request_id == two.request_id


async def test_a_key_may_change_while_running() -> None:
    keys = {"key": "wrong-key-at-first"}
    async with identifai() as bench:
        base = str(json.loads(bench.provider.options())["base_url"])
        provider = IdentifAI({"base_url": base}, lambda: keys["key"], decode_map=decode_png)
        try:
            with pytest.raises(CredentialsError):
                await provider.check()
            keys["key"] = KEY
            assert await provider.check()
        finally:
            await provider.close()


async def test_documented_rates_are_kept() -> None:
    """In real time, for the few seconds in which the limits per second show."""
    async with identifai(
        behaviour=replace(FAST, rate_factor=1.0), config={"posts_per_minute": 30, "gets_per_minute": 60}
    ) as bench:
        outcomes = await asyncio.gather(*(bench.answer(picture(seed)) for seed in range(3)))
        assert all(isinstance(o, Assessment) for o in outcomes)
        assert [e for e in bench.server.journal.entries if e.status == 429] == []


def test_an_address_that_may_not_be_used_is_a_fault_of_the_settings() -> None:
    with pytest.raises(SettingsError):
        IdentifAI({"base_url": "http://elsewhere.example"}, KEY, decode_map=decode_png)


def test_metadata_and_signatures_stay_here_unless_asked_for() -> None:
    def prepare(**config: str | bool | int) -> tuple[bool, bool, bool]:
        spec = IdentifAI(config, KEY, decode_map=decode_png).capability.prepare
        assert spec is not None
        return spec.strip_metadata, spec.keep_c2pa, spec.by_url

    assert prepare() == (True, False, False)
    assert prepare(send_original=True) == (False, True, False)
    assert prepare(by_url=True) == (True, False, True)


URL = "https://pictures.example/a%20b.png?size=full"


def _from_web(**changes: Any) -> Submission:
    """A picture that came from `URL`: its address alone is handed over."""
    submission = picture(9)
    assert submission.prepared is not None
    sent = replace(submission.prepared.sent, byte_size=0, alterations=("only its address was sent",))
    return replace(submission, **{"prepared": None, "sent": sent, "source_url": URL, **changes})


async def test_what_came_from_the_web_is_fetched_by_identifai_where_the_user_says_so() -> None:
    async with identifai(config={"by_url": True}) as bench:
        prepared = picture(9).prepared
        assert prepared is not None
        emulator(bench).web[URL] = prepared.data
        outcome = await bench.assessment(_from_web())
        assert outcome.sent is not None
        assert outcome.sent.byte_size == 0
        assert bench.server.journal.images() == [], "no byte of the image was sent"
        assert len(bench.server.journal.of("submit_url", 200)) == 1
        assert bench.server.journal.problems == []


async def test_another_file_at_the_address_is_no_answer_about_ours() -> None:
    async with identifai(config={"by_url": True}) as bench:
        prepared = picture(10).prepared
        assert prepared is not None
        emulator(bench).web[URL] = prepared.data
        failure = await bench.answer(_from_web())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.MALFORMED
        assert "another file" in failure.message


async def test_an_address_that_identifai_cannot_fetch_is_a_rejection() -> None:
    async with identifai(config={"by_url": True}) as bench:
        failure = await bench.answer(_from_web())
        assert isinstance(failure, Failure)
        assert failure.kind is FailureKind.REJECTED
        assert "cannot be fetched" in failure.message


@pytest.mark.parametrize(
    ("by_url", "url"),
    [
        (False, URL),
        (True, None),
        (True, "file:///etc/passwd"),
        (True, "https://me:word@pictures.example/a.png"),
        (True, "http://[half"),
        (True, "https:///a.png"),
    ],
)
async def test_other_addresses_stay_here_and_the_bytes_are_sent(by_url: bool, url: str | None) -> None:  # noqa: FBT001
    async with identifai(config={"by_url": by_url}) as bench:
        await bench.assessment(replace(picture(9), source_url=url))
        assert bench.server.journal.of("submit_url") == []
        assert len(bench.server.journal.images()) == 1
