"""Training reports as documents: of one trainee, of a team over one set, of two reviewers and a third."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.training import Answer, GoldSet, Mode
from app.domain.training_review import Case, DoubleReview, Round, RoundItem
from app.reports.document import Block, Heading, Report, Table, Words
from app.reports.language import Language
from app.reports.training import confusion_figure, measures_table, met_figure, share_bars, times_figure
from app.services.train.figures import AxisFigures, Figures, Judgement, Pair
from app.services.train.results import Result, Together
from app.services.train.wording import Wording, coefficients, kappa_remark


def of_session(result: Result, words: Wording, made_at: str) -> Report:
    """One trainee's report."""
    tr, session, gold = words.tr, result.session, result.gold
    who = words.called(session.trainee)
    modes = {Mode.PRACTICE: tr("practice"), Mode.ASSESSMENT: tr("assessment")}
    ended = tr("ended {when}", when=tr.moment(session.ended_at)) if session.ended_at else tr("not ended")
    blocks: list[Block] = [
        Words(
            tr(
                "{person} answered {answered} of {all} items of the set “{name}”, version {version} ({mode}); the "
                "order follows from the seed “{seed}”. Begun {begun}, {ended}.",
                person=who,
                answered=len(session.answers),
                all=len(session.order),
                name=gold.name,
                version=gold.version,
                mode=modes[session.mode],
                seed=session.seed,
                begun=tr.moment(session.started_at),
                ended=ended,
            )
        ),
        Words(f"{tr('Judged by the blind answers.')} {_judged(result, tr)}" if result.blind else _judged(result, tr)),
    ]
    if result.blind is not None:
        blocks += [
            Heading(tr("Before and after seeing the providers")),
            measures_table(
                tr,
                tr("Exact agreement with the known answers"),
                ((tr("Blind answers"), result.blind.exact), (tr("Answers that stand"), result.final.exact)),
            ),
        ]
    blocks += _figures(_judging(result), words, blind=result.blind is not None)
    blocks += _versus(result, tr)
    seconds = [answer.active_ms / 1000 for answer in session.answers]
    blocks += [
        Heading(tr("Time at work")),
        times_figure(tr, tr("How many items took how long, idle stretches cut"), seconds),
        Heading(tr("Every answer")),
        _answers(result, words),
    ]
    return Report(tr("Training report: {person}", person=who), _made(gold, made_at, tr), tuple(blocks), tr.code)


def of_team(
    together: Together, words: Wording, made_at: str, found: tuple[Round, Sequence[RoundItem]] | None
) -> Report:
    """A team's report over one version of a set; with its calibration round where there was one."""
    tr, gold, called = words.tr, together.gold, words.called
    blocks: list[Block] = [
        Words(
            tr(
                "%n people answered the set “{name}”, version {version}.",
                count=len(together.results),
                name=gold.name,
                version=gold.version,
            )
        ),
        Heading(tr("Each trainee against the known answers")),
        share_bars(
            tr,
            tr("Exact agreement, with Wilson's 95 % intervals"),
            [(called(result.session.trainee), _judging(result).exact) for result in together.results],
        ),
        Table(
            tr("Each trainee"),
            (
                tr("Person"),
                tr("Counted"),
                tr("Exact agreement"),
                tr("Cohen's kappa"),
                tr("Gwet's AC1"),
                tr("Seconds an item"),
                tr("Interruptions"),
            ),
            tuple(
                (
                    called(result.session.trainee),
                    str(_judging(result).counted),
                    tr.measure(_judging(result).exact),
                    tr.measure(_judging(result).agreement.cohen),
                    tr.measure(_judging(result).agreement.ac1),
                    tr.measure(_judging(result).seconds, 1),
                    str(_judging(result).interruptions),
                )
                for result in together.results
            ),
            frozenset({1, 6}),
        ),
        Heading(tr("Agreement with each other")),
        measures_table(tr, tr("In the blind answers"), coefficients(together.blind, words)),
    ]
    if any(result.session.second_look for result in together.results):
        blocks.append(measures_table(tr, tr("In the answers that stand"), coefficients(together.final, words)))
    blocks.append(kappa_remark(tr))
    if found is not None:
        blocks += _walked(found[0], found[1], together, words)
    title = (
        tr("Calibration round: {title}", title=found[0].title) if found else tr("Team report: {name}", name=gold.name)
    )
    return Report(title, _made(gold, made_at, tr), tuple(blocks), tr.code)


def of_double(review: DoubleReview, pair: Pair, words: Wording, made_at: str) -> Report:
    """Two reviewers' rulings, how they agree, and what a third made of what differs.

    Its title is made of what they are called here: the review's own may hold their names.
    """
    tr = words.tr
    first, second = words.called(review.first.reviewer), words.called(review.second.reviewer)
    names = [words.answer(str(label)) for label in pair.table.labels]
    blocks = (
        Words(
            tr(
                "{first} and {second} both ruled on {images} images and disagree on {disputes}; {settled} of these are "
                "settled, {open} are open.",
                first=first,
                second=second,
                images=len(review.cases),
                disputes=len(review.disputes),
                settled=len(review.disputes) - len(review.open),
                open=len(review.open),
            )
        ),
        Heading(tr("Agreement")),
        measures_table(tr, tr("{first} and {second}", first=first, second=second), coefficients(pair.agreement, words)),
        kappa_remark(tr),
        met_figure(
            tr,
            tr("Which answers met: those of {first} (rows) and of {second} (columns)", first=first, second=second),
            names,
            [[int(count) for count in row] for row in pair.table.table],
        ),
        Heading(tr("Disagreements")),
        Table(
            tr("Both rulings and the outcome"),
            (tr("Image"), first, second, tr("Outcome"), tr("Settled by"), tr("Note")),
            tuple(_dispute(case, words) for case in review.disputes),
        ),
    )
    made = tr(
        "Made {when} by Second Look from rulings as they stood {then}.",
        when=tr.moment(made_at),
        then=tr.moment(review.made_at),
    )
    title = tr("Double review: {first} and {second}", first=first, second=second)
    return Report(title, made, blocks, tr.code)


def _judging(result: Result) -> Figures:
    """The figures by which a person is judged: of the blind answers where there are second ones."""
    return result.blind or result.final


def _judged(result: Result, tr: Language) -> str:
    mark = tr.percent(result.mark)
    return {
        Judgement.PASSED: tr("The whole interval lies at or above the mark of {mark}: passed.", mark=mark),
        Judgement.FAILED: tr("The whole interval lies below the mark of {mark}: not passed.", mark=mark),
        Judgement.NOT_YET_KNOWN: tr(
            "Whether the mark of {mark} is reached is not yet known: there are too few items.", mark=mark
        ),
    }[result.judgement]


def _figures(found: Figures, words: Wording, *, blind: bool) -> list[Block]:
    tr, labels = words.tr, found.labels
    heading = tr("Against the known answers – blind answers") if blind else tr("Against the known answers")
    counted = [tr("%n items counted", count=found.counted), tr("%n not answered", count=found.unanswered)]
    if found.left_out:
        counted.append(
            tr("%n ambiguous items left out, because two seniors have yet to confirm them", count=found.left_out)
        )
    return [
        Heading(heading),
        Words("; ".join(counted) + "."),
        measures_table(
            tr,
            tr("In short"),
            ((tr("Exact agreement"), found.exact), (tr("Median seconds at work on an item"), found.seconds)),
        ),
        Words(tr("Work was interrupted %n times; idle stretches are cut.", count=found.interruptions), quiet=True),
        confusion_figure(
            tr,
            tr("Known answers (rows) and given answers (columns)"),
            [words.answer(str(label)) for label in found.confusion.labels],
            [[int(count) for count in row] for row in found.confusion.table],
        ),
        *(
            [
                share_bars(
                    tr,
                    tr("Found of each answer (recall), with Wilson's 95 % intervals"),
                    [(words.answer(one.label), one.recall) for one in labels],
                )
            ]
            if labels
            else []
        ),
        Table(
            tr("Each answer against all others"),
            (tr("Answer"), tr("Prevalence"), tr("Recall"), tr("Precision"), tr("F1")),
            tuple(
                (words.answer(one.label), *map(tr.measure, (one.prevalence, one.recall, one.precision, one.f1)))
                for one in labels
            ),
        ),
        Table(
            tr("How well each answer is told apart (d′), and which way one leans (c above 0: found too seldom)"),
            (tr("Answer"), tr("d′"), tr("Criterion c")),
            tuple(
                (words.answer(one.label), tr.measure(one.detection.d_prime), tr.measure(one.detection.criterion))
                for one in labels
            ),
        ),
        measures_table(
            tr, tr("Agreement with the known answers, by several coefficients"), coefficients(found.agreement, words)
        ),
        kappa_remark(tr),
        *(_axes(found.axes, words) if len(found.axes) > 1 else ()),
    ]


def _axes(found: Sequence[AxisFigures], words: Wording) -> tuple[Block, ...]:
    """The figures told apart by what is asked; a set that asks one thing only has no need of them."""
    tr = words.tr
    rows = tuple((words.axis(one.axis), *map(tr.measure, (one.exact, one.cohen, one.ac1))) for one in found)
    head = (tr("Asked about"), tr("Exact agreement"), tr("Cohen's kappa"), tr("Gwet's AC1"))
    return (Table(tr("By what is asked"), head, rows),)


def _versus(result: Result, tr: Language) -> list[Block]:
    if not result.versus:
        return [
            Heading(tr("Against the providers")),
            Words(tr("No provider has said anything conclusive about these images, so there is nothing to compare.")),
        ]
    blocks: list[Block] = [
        Heading(tr("Against the providers")),
        Words(tr("On the items that both answered, both blind, as yes or no on the item's question."), quiet=True),
        Table(
            tr("Right answers"),
            (tr("Provider"), tr("Items"), tr("Trainee"), tr("Provider right")),
            tuple((one.name, str(one.n), tr.measure(one.trainee), tr.measure(one.provider)) for one in result.versus),
            frozenset({1}),
        ),
    ]
    twice = [(one.name, one.reliance) for one in result.versus if one.reliance is not None]
    if not twice:
        return blocks
    head = (tr("Provider"), tr("Helped"), tr("Harmed"), tr("Ignored"), tr("Resisted"))
    rows = tuple(
        (
            name,
            *map(str, (moved.helped, moved.harmed, moved.ignored, moved.resisted)),
            tr.measure(moved.help_rate()),
            tr.measure(moved.harm_rate()),
        )
        for name, moved in twice
    )
    meant = tr(
        "Helped: wrong before, right after, as the provider was. Harmed: right before, wrong after, as it was. "
        "Ignored: the provider was right, the answer wrong, and stayed so. Resisted: the other way round."
    )
    return [
        *blocks,
        Table(
            tr("What seeing the providers did"),
            (*head, tr("Rate of help"), tr("Rate of harm")),
            rows,
            frozenset({1, 2, 3, 4}),
        ),
        Words(meant, quiet=True),
    ]


def _answers(result: Result, words: Wording) -> Table:
    tr, rows = words.tr, []
    for place, sha256 in enumerate(result.session.order, start=1):
        item, answer = result.gold.item(sha256), result.session.answer(sha256)
        known = words.answer(item.answer) if item is not None else ""
        counts = tr("yes") if item is not None and item.counts else tr("no")
        rows.append((str(place), sha256[:12], known, *_said(answer, words), counts))
    return Table(
        tr("In the order in which the images were shown"),
        (
            tr("No."),
            tr("Image"),
            tr("Known answer"),
            tr("First answer"),
            tr("Second answer"),
            tr("Seconds"),
            tr("Counts"),
        ),
        tuple(rows),
        frozenset({0, 5}),
    )


def _said(answer: Answer | None, words: Wording) -> tuple[str, str, str]:
    tr = words.tr
    if answer is None:
        return (tr("not answered"), "–", "–")
    second = words.answer(answer.second) if answer.second else "–"
    return (words.answer(answer.first), second, tr.number(answer.active_ms / 1000, 1))


def _walked(found: Round, items: Sequence[RoundItem], together: Together, words: Wording) -> list[Block]:
    tr, called = words.tr, words.called
    people = {result.session.id: called(result.session.trainee) for result in together.results}
    disputed = [item for item in items if item.disputed]

    def said(item: RoundItem, number: int) -> str:
        return words.answer(item.final[number]) if number in item.final else "–"

    blocks: list[Block] = [
        Heading(tr("Disagreements")),
        Words(tr("The team disagrees on {disputed} of {all} items.", disputed=len(disputed), all=len(items))),
        Table(
            tr("Answers that stand"),
            (tr("Image"), tr("Known answer"), *people.values()),
            tuple(
                (item.sha256[:12], words.answer(item.answer), *(said(item, number) for number in people))
                for item in disputed
            ),
        ),
    ]
    if found.notes:
        notes = tuple((note.sha256[:12] or tr("whole round"), note.words, called(note.by)) for note in found.notes)
        head = (tr("Image"), tr("Note"), tr("By"))
        blocks += [Heading(tr("Notes")), Table(tr("What was noted"), head, notes)]
    if found.policies:
        steps = tuple((step.earlier, step.later, called(step.by), tr.moment(step.at)) for step in found.policies)
        head_ = (tr("Before"), tr("After"), tr("By"), tr("When"))
        blocks += [Heading(tr("Policy")), Table(tr("Versions that came out of it"), head_, steps)]
    return blocks


def _dispute(case: Case, words: Wording) -> tuple[str, ...]:
    tr, settled = words.tr, case.settled
    return (
        case.sha256[:12],
        words.answer(case.first.answer),
        words.answer(case.second.answer),
        words.answer(case.outcome) if case.outcome else tr("open"),
        words.called(settled.by) if settled else "–",
        settled.opinion.note if settled else "",
    )


def _made(gold: GoldSet, made_at: str, tr: Language) -> str:
    return tr(
        "Made {when} by Second Look from the set “{name}”, version {version} (policy {policy}, SHA-256 {hash}…).",
        when=tr.moment(made_at),
        name=gold.name,
        version=gold.version,
        policy=gold.policy_version,
        hash=gold.content_hash[:16],
    )
