"""Training reports as documents: of one trainee, of a team over one set, of two reviewers and a third."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.training import Answer, GoldSet
from app.domain.training_review import Case, DoubleReview, Round, RoundItem
from app.measures.value import Measure
from app.reports.document import Block, Heading, Report, Table, Words
from app.reports.training import confusion_figure, measures_table, share_bars, times_figure
from app.services.train.figures import Agreement, Figures, Judgement
from app.services.train.results import Result, Together

Called = Callable[[str], str]
"""How a person is called in the report: by a pseudonym, or by name."""

_KAPPA = (
    "Kappa alone misleads where an answer is rare: read it together with the raw share, AC1 and the prevalence "
    "of each answer. Figures on few items are marked “not yet known” and carry no verdict."
)
_JUDGEMENT = {
    Judgement.PASSED: "The whole interval lies at or above the mark of {mark:.0%}: passed.",
    Judgement.FAILED: "The whole interval lies below the mark of {mark:.0%}: not passed.",
    Judgement.NOT_YET_KNOWN: "Whether the mark of {mark:.0%} is reached is not yet known: there are too few items.",
}


def of_session(result: Result, called: Called, made_at: str) -> Report:
    """One trainee's report."""
    session, gold = result.session, result.gold
    who = called(session.trainee)
    judged = _JUDGEMENT[result.judgement].format(mark=result.mark)
    ended = f"ended {_day(session.ended_at)}" if session.ended_at else "not ended"
    blocks: list[Block] = [
        Words(
            f"{who} answered {len(session.answers)} of {len(session.order)} items of the set “{gold.name}”, version "
            f"{gold.version}, in {session.mode.value} mode; the order follows from the seed “{session.seed}”. "
            f"Begun {_day(session.started_at)}, {ended}."
        ),
        Words(f"Judged by {'the blind answers' if result.blind else 'the answers'}. {judged}"),
    ]
    if result.blind is not None:
        blocks += [
            Heading("Before and after seeing the providers"),
            measures_table(
                "Exact agreement with the known answers",
                (("Blind answers", result.blind.exact), ("Answers that stand", result.final.exact)),
            ),
        ]
    blocks += _figures(result.blind or result.final, " – blind answers" if result.blind else "")
    blocks += _versus(result)
    seconds = [answer.active_ms / 1000 for answer in session.answers]
    blocks += [
        Heading("Time at work"),
        times_figure("How many items took how long, idle stretches cut", seconds),
        Heading("Every answer"),
        _answers(result),
    ]
    return Report(f"Training report: {who}", _made(gold, made_at), tuple(blocks))


def of_team(
    together: Together, called: Called, made_at: str, found: tuple[Round, Sequence[RoundItem]] | None
) -> Report:
    """A team's report over one version of a set; with its calibration round where there was one."""
    gold = together.gold
    blocks: list[Block] = [
        Words(f"{len(together.results)} people answered the set “{gold.name}”, version {gold.version}."),
        Heading("Each trainee against the known answers"),
        share_bars(
            "Exact agreement, with Wilson's 95 % intervals",
            [(called(result.session.trainee), result.final.exact) for result in together.results],
        ),
        Table(
            "Each trainee",
            ("Person", "Counted", "Exact agreement", "Kappa", "AC1", "Seconds an item", "Interruptions"),
            tuple(
                (
                    called(result.session.trainee),
                    str(result.final.counted),
                    result.final.exact.words(),
                    result.final.agreement.cohen.words(),
                    result.final.agreement.ac1.words(),
                    result.final.seconds.words(1),
                    str(result.final.interruptions),
                )
                for result in together.results
            ),
            frozenset({1, 6}),
        ),
        Heading("Agreement with each other"),
        measures_table("In the blind answers", _coefficients(together.blind)),
    ]
    if any(result.session.second_look for result in together.results):
        blocks.append(measures_table("In the answers that stand", _coefficients(together.final)))
    blocks.append(Words(_KAPPA, quiet=True))
    if found is not None:
        blocks += _walked(found[0], found[1], together, called)
    title = f"Calibration round: {found[0].title}" if found else f"Team report: {gold.name}"
    return Report(title, _made(gold, made_at), tuple(blocks))


def of_double(review: DoubleReview, agreement: Agreement, called: Called, made_at: str) -> Report:
    """Two reviewers' rulings, how they agree, and what a third made of what differs.

    Its title is made of what they are called here: the review's own may hold their names.
    """
    first, second = called(review.first.reviewer), called(review.second.reviewer)
    settled = len(review.disputes) - len(review.open)
    blocks = (
        Words(
            f"{first} and {second} both ruled on {len(review.cases)} images and disagree on {len(review.disputes)}; "
            f"{settled} of these are settled, {len(review.open)} are open."
        ),
        Heading("Agreement"),
        measures_table(f"{first} and {second}", _coefficients(agreement)),
        Words(_KAPPA, quiet=True),
        Heading("Disagreements"),
        Table(
            "Both rulings and the outcome",
            ("Image", first, second, "Outcome", "Settled by", "Note"),
            tuple(_dispute(case, called) for case in review.disputes),
        ),
    )
    return Report(
        f"Double review: {first} and {second}",
        f"Made {_day(made_at)} by Second Look from rulings as they stood {_day(review.made_at)}.",
        blocks,
    )


def _figures(found: Figures, which: str) -> list[Block]:
    out = ""
    if found.left_out:
        out = f" {found.left_out} ambiguous items are left out: two seniors have not confirmed them yet."
    labels = found.labels
    return [
        Heading(f"Against the known answers{which}"),
        Words(f"{found.counted} items count; {found.unanswered} were not answered.{out}"),
        measures_table(
            "In short",
            (("Exact agreement", found.exact), ("Median seconds at work on an item", found.seconds)),
        ),
        Words(f"Work was interrupted {found.interruptions} times; idle stretches are cut.", quiet=True),
        confusion_figure(
            "Known answers (rows) and given answers (columns)",
            [str(label) for label in found.confusion.labels],
            [[int(count) for count in row] for row in found.confusion.table],
        ),
        *(
            [
                share_bars(
                    "Found of each answer (recall), with Wilson's 95 % intervals",
                    [(one.label, one.recall) for one in labels],
                )
            ]
            if labels
            else []
        ),
        Table(
            "Each answer against all others",
            ("Answer", "Prevalence", "Recall", "Precision", "F1"),
            tuple(
                (one.label, one.prevalence.words(), one.recall.words(), one.precision.words(), one.f1.words())
                for one in labels
            ),
        ),
        Table(
            "How well each answer is told apart (d′), and which way one leans (c above 0: found too seldom)",
            ("Answer", "d′", "Criterion c"),
            tuple((one.label, one.detection.d_prime.words(), one.detection.criterion.words()) for one in labels),
        ),
        measures_table("Agreement with the known answers, by several coefficients", _coefficients(found.agreement)),
        Words(_KAPPA, quiet=True),
    ]


def _coefficients(found: Agreement) -> tuple[tuple[str, Measure], ...]:
    return (
        ("Raw agreement", found.raw),
        ("Cohen's kappa", found.cohen),
        ("Cohen's kappa, linear weights", found.weighted),
        ("Fleiss' kappa", found.fleiss),
        ("Krippendorff's alpha", found.alpha),
        ("Gwet's AC1", found.ac1),
    )


def _versus(result: Result) -> list[Block]:
    if not result.versus:
        return [
            Heading("Against the providers"),
            Words("No provider has said anything conclusive about these images, so there is nothing to compare."),
        ]
    blocks: list[Block] = [
        Heading("Against the providers"),
        Words("On the items that both answered, both blind, as yes or no on the item's question.", quiet=True),
        Table(
            "Right answers",
            ("Provider", "Items", "Trainee", "Provider right"),
            tuple((one.name, str(one.n), one.trainee.words(), one.provider.words()) for one in result.versus),
            frozenset({1}),
        ),
    ]
    twice = [(one.name, one.reliance) for one in result.versus if one.reliance is not None]
    if twice:
        blocks.append(
            Table(
                "What seeing the providers did",
                ("Provider", "Helped", "Harmed", "Ignored", "Resisted", "Rate of help", "Rate of harm"),
                tuple(
                    (
                        name,
                        str(moved.helped),
                        str(moved.harmed),
                        str(moved.ignored),
                        str(moved.resisted),
                        moved.help_rate().words(),
                        moved.harm_rate().words(),
                    )
                    for name, moved in twice
                ),
                frozenset({1, 2, 3, 4}),
            )
        )
        blocks.append(
            Words(
                "Helped: wrong before, right after, as the provider was. Harmed: right before, wrong after, as it was. "
                "Ignored: the provider was right, the answer wrong, and stayed so. Resisted: the other way round.",
                quiet=True,
            )
        )
    return blocks


def _answers(result: Result) -> Table:
    rows = []
    for place, sha256 in enumerate(result.session.order, start=1):
        item, answer = result.gold.item(sha256), result.session.answer(sha256)
        known = item.answer if item is not None else ""
        counts = "yes" if item is not None and item.counts else "no"
        rows.append((str(place), sha256[:12], known, *_said(answer), counts))
    return Table(
        "In the order in which the images were shown",
        ("No.", "Image", "Known answer", "First answer", "Second answer", "Seconds", "Counts"),
        tuple(rows),
        frozenset({0, 5}),
    )


def _said(answer: Answer | None) -> tuple[str, str, str]:
    if answer is None:
        return ("not answered", "–", "–")
    return (answer.first, answer.second or "–", f"{answer.active_ms / 1000:.1f}")


def _walked(found: Round, items: Sequence[RoundItem], together: Together, called: Called) -> list[Block]:
    people = {result.session.id: called(result.session.trainee) for result in together.results}
    disputed = [item for item in items if item.disputed]
    blocks: list[Block] = [
        Heading("Disagreements"),
        Words(f"The team disagrees on {len(disputed)} of {len(items)} items."),
        Table(
            "Answers that stand",
            ("Image", "Known answer", *people.values()),
            tuple(
                (item.sha256[:12], item.answer, *(item.final.get(number, "–") for number in people))
                for item in disputed
            ),
        ),
    ]
    if found.notes:
        notes = tuple((note.sha256[:12] or "whole round", note.words, called(note.by)) for note in found.notes)
        blocks += [Heading("Notes"), Table("What was noted", ("Image", "Note", "By"), notes)]
    if found.policies:
        steps = tuple((step.earlier, step.later, called(step.by), _day(step.at)) for step in found.policies)
        blocks += [Heading("Policy"), Table("Versions that came out of it", ("Before", "After", "By", "When"), steps)]
    return blocks


def _dispute(case: Case, called: Called) -> tuple[str, ...]:
    settled = case.settled
    return (
        case.sha256[:12],
        case.first.answer,
        case.second.answer,
        case.outcome or "open",
        called(settled.by) if settled else "–",
        settled.opinion.note if settled else "",
    )


def _made(gold: GoldSet, made_at: str) -> str:
    return (
        f"Made {_day(made_at)} by Second Look from the set “{gold.name}”, version {gold.version} "
        f"(policy {gold.policy_version}, SHA-256 {gold.content_hash[:16]}…)."
    )


def _day(at: str) -> str:
    return f"{at[:16].replace('T', ' ')} UTC"
