"""What came of sessions, counted again by other means; and the reports that say it, by pseudonyms."""

from __future__ import annotations

import re
import statistics
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sklearn.metrics import cohen_kappa_score, confusion_matrix

from app.container import Core
from app.domain.assessment import Assessment, Failure, FailureKind, Finding, Verdict
from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.training import GoldSet, Mode
from app.errors import EnvironmentFaultError, SettingsError
from app.services.ruling.review import Draft
from app.services.train.results import says_yes
from app.store.assessments import AssessmentStore
from tests.unit.services.playing import opened
from tests.unit.services.train.playing import gold, taken

H, A = Force.HUMAN, Force.ARTIFICIAL
AT = "2026-11-21T09:00:00.000000+00:00"
SHA = "a" * 64


def _said(*findings: Finding, verdict: Verdict | None = None, unsure: bool = False) -> Assessment:
    verdicts = () if verdict is None else (verdict,)
    return Assessment(SHA, "identifai", "m", "", AT, 1.0, findings, verdicts=verdicts, inconclusive=unsure)


def _origin(label: str, score: float, kind: ScoreKind = ScoreKind.PROBABILITY) -> Finding:
    return Finding(Axis.ORIGIN, label, score, kind)


@pytest.mark.parametrize(
    ("said", "axis", "yes"),
    [
        (_said(_origin("artificial", 0.5)), Axis.ORIGIN, True),
        (_said(_origin("artificial", 0.49)), Axis.ORIGIN, False),
        (_said(_origin("artificial", 1.0, ScoreKind.BINARY)), Axis.ORIGIN, True),
        (_said(_origin("artificial", 0.0, ScoreKind.BINARY)), Axis.ORIGIN, False),
        (_said(_origin("artificial", 0.9, ScoreKind.AREA)), Axis.ORIGIN, None),
        (_said(_origin("artificial", 0.9), unsure=True), Axis.ORIGIN, None),
        (_said(_origin("human", 0.95)), Axis.ORIGIN, False),
        (_said(_origin("human", 0.1)), Axis.ORIGIN, None),
        (_said(Finding(Axis.NUDITY, "porn", 0.9, ScoreKind.PROBABILITY)), Axis.ORIGIN, None),
        (_said(Finding(Axis.NUDITY, "sexy", 0.9, ScoreKind.PROBABILITY)), Axis.NUDITY, None),
        (_said(Finding(Axis.OVERLAY, "text", 0.9, ScoreKind.PROBABILITY)), Axis.OVERLAY, None),
        (_said(), Axis.ORIGIN, None),
    ],
)
def test_a_provider_answers_only_where_it_said_something_plain(said: Assessment, axis: Axis, yes: bool | None) -> None:  # noqa: FBT001
    assert says_yes(said, axis) is yes


async def _assessed(core: Core, made: GoldSet, scores: list[float | None]) -> None:
    store = AssessmentStore(core.database)
    for item, score in zip(made.items, scores, strict=True):
        if score is None:
            await store.save(Failure(item.sha256, "played", "m", "", FailureKind.TIMEOUT, "no answer", AT, 30_000.0))
        else:
            finding = _origin("artificial", score)
            await store.save(Assessment(item.sha256, "played", "m", "", AT, 1.0, (finding,)))


async def test_a_result_is_what_other_libraries_count(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A] * 20)
        scores: list[float | None] = [0.9 if n % 4 else 0.1 for n in range(39)]
        await _assessed(core, made, [*scores, None])
        session = await taken(core, made, "tess", wrong=9, second_look=True)
        result = await core.train.results.of(session.id)
        truth = [item.answer for item in made.items]
        first = [(session.answer(item.sha256) or session.answers[0]).first for item in made.items]
        assert result.blind is not None
        assert result.blind.exact.value == pytest.approx(31 / 40)
        assert result.blind.agreement.cohen.value == pytest.approx(cohen_kappa_score(truth, first))
        table = confusion_matrix(truth, first, labels=list(made.choices))
        assert result.blind.confusion.table.tolist() == table.tolist()
        assert (result.final.exact.value, result.final.counted) == (1.0, 40)
        assert result.final.seconds.value == statistics.median([1.5] * 40)
        # Judged by the blind answers: 31 of 40 reaches neither clearly over nor under 0.8.
        assert (result.judgement.value, result.mark) == ("not_yet_known", 0.8)
        assert (await core.train.results.of(session.id, mark=0.5)).judgement.value == "passed"
        assert (await core.train.results.of(session.id, mark=0.99)).judgement.value == "failed"
        (versus,) = result.versus
        says = {item.sha256: score >= 0.5 for item, score in zip(made.items, scores, strict=False) if score is not None}
        right = sum(says[item.sha256] == (item.answer == "artificial") for item in made.items[:39])
        mine = sum(one == said for one, said in zip(truth[:39], first[:39], strict=True))
        assert (versus.name, versus.n) == ("played", 39)
        assert versus.provider.value == pytest.approx(right / 39)
        assert versus.trainee.value == pytest.approx(mine / 39)
        # All second answers are right: wrong before is helped where the provider was right, and else “other”.
        assert versus.reliance is not None
        helped = sum(says[item.sha256] == (item.answer == "artificial") for item in made.items[:9])
        assert (versus.reliance.helped, versus.reliance.harmed) == (helped, 0)
        assert (versus.reliance.ignored, versus.reliance.resisted) == (0, 39 - right - (9 - helped))


async def test_several_trainees_are_held_against_each_other(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A, H, A])
        sessions = [await taken(core, made, name, wrong) for name, wrong in (("tess", 0), ("tom", 1), ("tim", 2))]
        together = await core.train.results.together([session.id for session in sessions])
        assert [result.final.exact.value for result in together.results] == [1.0, 0.75, 0.5]
        # Pairs that agree: of 3 on the two items nobody missed, 1 of 3 where one stands alone.
        assert together.final.raw.value == pytest.approx((1 + 1 + 1 / 3 + 1 / 3) / 4)
        assert together.blind == together.final
        assert not together.final.cohen.defined
        with pytest.raises(SettingsError, match="No session"):
            await core.train.results.together([])


async def test_a_session_without_any_answer_has_words_and_no_zeros(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A])
        session = await core.train.sessions.begin(made.id, Mode.PRACTICE, second_look=True)
        result = await core.train.results.of(session.id)
        assert (result.final.exact.value, result.final.seconds.value, result.final.agreement.cohen.value) == (None,) * 3
        assert result.final.unanswered == 2
        await core.train.reports.session(session.id, tmp_path / "empty.pdf")
        await core.train.reports.session(session.id, tmp_path / "empty.html")
        assert "nothing was answered" in (tmp_path / "empty.html").read_text()


async def test_reports_name_nobody_unless_asked_and_hold_no_picture(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        made = await gold(core, tmp_path, [H, A, "gore", H])
        sessions = [await taken(core, made, name, wrong) for name, wrong in (("Tess Müller", 1), ("Tom", 2))]
        begun = await core.train.rounds.begin("November", [session.id for session in sessions])
        await core.settings.update(lambda kept: replace(kept, reviewer="Zoe Senior"))
        await core.train.rounds.note(begun.id, "mind the <hands>", made.items[0].sha256)
        for item in made.items:
            await core.review.rule(item.sha256, Draft(force=H))
        await core.settings.update(lambda kept: replace(kept, reviewer="Ada"))
        for item in made.items:
            await core.review.rule(item.sha256, Draft(force=A))
        double = await core.train.doubles.begin("", "Zoe Senior", "Ada")
        reports, page = core.train.reports, tmp_path / "x.html"
        persons = set()
        kinds: tuple[Callable[[bool], Awaitable[Path]], ...] = (
            lambda names: reports.session(sessions[0].id, page, names=names),
            lambda names: reports.team([one.id for one in sessions], page, names=names),
            lambda names: reports.round(begun.id, page, names=names),
            lambda names: reports.double(double.id, page, names=names),
        )
        for write in kinds:
            await write(False)
            text = page.read_text()
            assert not re.search("Tess|Tom|Zoe|Ada", text)
            persons |= set(re.findall(r"Person \d+", text))
            assert "<script" not in text
            assert not re.search(r"(src|href)=\"(?!data:image/svg)", text)
            await write(True)
            assert re.search("Tess|Tom|Zoe|Ada", page.read_text())
        assert persons == {f"Person {n}" for n in range(1, 5)}
        await reports.round(begun.id, page)
        assert "mind the &lt;hands&gt;" in page.read_text()
        first = (await reports.session(sessions[0].id, page)).read_text()
        assert "Training report: Person 1" in first  # the same number as before
        for name, kind in (
            ("s.pdf", reports.session(sessions[0].id, tmp_path / "s.pdf")),
            ("r.PDF", reports.round(begun.id, tmp_path / "r.PDF")),
        ):
            await kind
            assert (tmp_path / name).read_bytes().startswith(b"%PDF")
        with pytest.raises(SettingsError, match=r"neither \.html nor \.pdf"):
            await reports.session(sessions[0].id, tmp_path / "x.doc")
        with pytest.raises(EnvironmentFaultError, match="written"):
            await reports.double(double.id, tmp_path / "no" / "x.html")
