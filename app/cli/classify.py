"""`secondlook classify`: takes files in, has them assessed, and prints a line per file, provider and model."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated

import typer

from app.cli import opening
from app.cli.exits import ExitCode
from app.cli.files import Given, files_of
from app.cli.options import AsJson, PathArguments
from app.cli.output import Bar, Out, say
from app.cli.records import Record, outcome_record, undecoded_record
from app.cli.session import run
from app.container import Core
from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.image import Arrival
from app.domain.labels import ScoreKind
from app.errors import EnvironmentFaultError, SecondLookError, SettingsError
from app.events import OutcomeArrived
from app.providers.protocol import Provider
from app.services.asking.circuit import Trouble
from app.store.clock import utc_now

_Lines = list[tuple[Record, tuple[str, ...]]]

_AHEAD = 16  # files being decoded at once
# Images decoded and not yet answered: enough for every provider's slots, and few enough that their small
# previews are still at hand when the models come to them (app.services.asking.stash), so that none is decoded twice.
_OUTSTANDING = 64
_PATIENCE_SECONDS = 60.0
_COLUMNS = ("File", "Provider", "Model", "Result")


def classify(
    paths: PathArguments,
    *,
    as_json: AsJson = False,
    provider: Annotated[
        list[str] | None, typer.Option("--provider", help="Only this provider; may be given several times.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Ask anew where an answer is already known.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Send the images to every provider that is on, without naming it.")
    ] = False,
) -> None:
    """Have images assessed by every provider that is switched on, and print what each model says.

    Images leave this machine only for providers named with --provider, or with --yes.
    """
    run(lambda: _classify(paths, tuple(dict.fromkeys(provider or ())), as_json=as_json, again=again, yes=yes))


@dataclass(slots=True)
class _Waiting:
    """One image whose answers are not complete: the paths to print it under, and what each provider said so far."""

    paths: list[str]
    missing: dict[str, int]
    said: dict[tuple[str, str], Outcome] = field(default_factory=dict)


async def _classify(paths: Sequence[str], wanted: Sequence[str], *, as_json: bool, again: bool, yes: bool) -> ExitCode:
    files = await files_of(paths)
    async with Out(as_json=as_json, columns=_COLUMNS) as out, opening.core() as core:
        if core.database.read_only:
            raise EnvironmentFaultError("Assessments are kept in the database, and that cannot be written here.")
        with Bar("Assessing", out) as bar:
            session = _Session(core, out, bar, _providers(core, wanted, yes=yes), len(files), again=again)
            try:
                return await session.work(files)
            finally:
                session.close()


def _providers(core: Core, wanted: Sequence[str], *, yes: bool) -> dict[str, Provider]:
    """Who is asked: naming a provider, or `yes`, is consent to images leaving this machine."""
    known = core.providers
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise SettingsError(f"There is no provider “{unknown[0]}”. There are: {', '.join(known)}.")
    names = wanted or core.assess.enabled()
    if not names:
        raise SettingsError("No provider is switched on. Switch one on with: secondlook providers enable NAME.")
    if wanted or yes or core.assess.sends_unasked:
        return {name: known[name] for name in names}
    remote = [name for name in names if not known[name].capability.is_local]
    if remote:
        titles, named = (
            ", ".join(known[n].capability.title for n in remote),
            " ".join(f"--provider {n}" for n in remote),
        )
        words = f"Nothing is sent to {titles} without your consent: add --yes, or name whom to ask ({named})."
        if len(remote) == len(names):
            raise SettingsError(words)
        say(words)
    return {name: known[name] for name in names if name not in remote}


class _Session:
    """One run: files go in, lines come out in the order in which images are done."""

    def __init__(
        self, core: Core, out: Out, bar: Bar, providers: Mapping[str, Provider], total: int, *, again: bool
    ) -> None:
        self._core, self._out, self._bar, self._providers = core, out, bar, providers
        self._total, self._again = total, again
        self._waiting: dict[str, _Waiting] = {}
        self._answered: set[str] = set()
        self._room = asyncio.Event()
        self._lines: asyncio.Queue[_Lines | None] = asyncio.Queue()
        self._done = 0
        self._failed = False
        self._unsubscribe = core.hub.subscribe(OutcomeArrived, self._heard)

    async def work(self, files: Sequence[Given]) -> ExitCode:
        """Take everything in, have it assessed, print it."""
        feeding = asyncio.create_task(self._feed(files))
        feeding.add_done_callback(lambda _: self._lines.put_nowait(None))
        try:
            await self._print()
            await feeding
        finally:
            feeding.cancel()
            await asyncio.gather(feeding, return_exceptions=True)
        return ExitCode.SOME_FAILED if self._failed else ExitCode.OK

    def close(self) -> None:
        """Stop listening; what was not asked is not asked later by a window either."""
        self._unsubscribe()
        self._core.assess.cancel()

    # -- files in --------------------------------------------------------------------------

    async def _feed(self, files: Sequence[Given]) -> None:
        left = deque(files)

        async def pull() -> None:
            while left:
                await self._wait_for_room()
                if left:
                    await self._take(left.popleft())

        pulling = [asyncio.create_task(pull()) for _ in range(min(_AHEAD, len(files)))]
        try:
            await asyncio.gather(*pulling)
        finally:
            for task in pulling:
                task.cancel()
        await self._settle()

    async def _wait_for_room(self) -> None:
        """Do not run ahead of the providers. Where all stand still, or are silent for long, it is settled."""
        while len(self._waiting) >= _OUTSTANDING:
            self._room.clear()
            waits = [asyncio.create_task(self._room.wait()), asyncio.create_task(self._core.assess.drain())]
            try:
                await asyncio.wait(waits, timeout=_PATIENCE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in waits:
                    task.cancel()
                await asyncio.gather(*waits, return_exceptions=True)
            if not self._room.is_set():
                await self._settle()

    async def _settle(self) -> None:
        """Wait for every answer that is still to come, and give up on the rest."""
        await self._core.assess.drain()
        for sha256 in tuple(self._waiting):
            self._finish(sha256)

    async def _take(self, file: Given) -> None:
        if file.unreachable is not None:
            self._undecoded(file.path, None, FailureKind.ENVIRONMENT, file.unreachable)
            return
        try:
            image = await self._core.ingest.take(file.absolute, Arrival.ARGUMENT)
        except SecondLookError as error:
            self._undecoded(file.path, None, error.kind, error.message)
            return
        if image.unreadable is not None:
            self._undecoded(file.path, image.sha256, image.unreadable.kind, image.unreadable.message)
        elif image.sha256 in self._waiting:
            self._waiting[image.sha256].paths.append(file.path)
        else:
            await self._ask(image.sha256, file.path)

    async def _ask(self, sha256: str, path: str) -> None:
        waiting = self._waiting[sha256] = _Waiting([path], {})
        answered = sha256 in self._answered  # under another name, in this very run: not even failures are tried again
        kept = await self._core.assess.outcomes(sha256) if answered or not self._again else ()
        for name, provider in self._providers.items():
            models = max(1, len(provider.capability.models))
            answers = [o for o in kept if o.provider == name and (answered or _holds(o, provider))]
            if len(answers) >= models:
                waiting.said.update({(name, o.model): o for o in answers})
            else:
                waiting.missing[name] = models
        if waiting.missing:
            self._core.assess.request([sha256], tuple(waiting.missing), again=self._again)
        else:
            self._finish(sha256)

    # -- answers out -----------------------------------------------------------------------

    def _heard(self, notice: OutcomeArrived) -> None:
        outcome = notice.outcome
        waiting = self._waiting.get(outcome.sha256)
        if waiting is None or outcome.provider not in waiting.missing:
            return
        waiting.said[outcome.provider, outcome.model] = outcome
        said = sum(provider == outcome.provider for provider, _ in waiting.said)
        if said >= waiting.missing[outcome.provider]:
            del waiting.missing[outcome.provider]
        if not waiting.missing:
            self._finish(outcome.sha256)

    def _finish(self, sha256: str) -> None:
        """All that will be said of this image has been said; a model that stayed silent gets a failure, no gap."""
        waiting = self._waiting.pop(sha256, None)
        if waiting is None:
            return
        self._room.set()
        outcomes = list(waiting.said.values())
        for name in waiting.missing:
            said = [o for o in outcomes if o.provider == name]
            outcomes += _silent(self._providers[name], sha256, said, self._core.assess.trouble(name))
        self._answered.add(sha256)
        self._report(waiting.paths, outcomes)

    def _report(self, paths: Sequence[str], outcomes: Sequence[Outcome]) -> None:
        for path in paths:
            lines: _Lines = [
                (outcome_record(path, o), (path, o.provider, o.model, _words(o)))
                for o in sorted(outcomes, key=lambda o: (o.provider, o.model))
            ]
            self._failed |= any(isinstance(o, Failure) for o in outcomes)
            self._lines.put_nowait(lines)

    def _undecoded(self, path: str, sha256: str | None, kind: str, message: str) -> None:
        self._failed = True
        record = undecoded_record(path, sha256, kind, message)
        self._lines.put_nowait([(record, (path, "–", "–", f"{record['failure']['kind']}: {message}"))])

    async def _print(self) -> None:
        while (lines := await self._lines.get()) is not None:
            for record, cells in lines:
                await self._out.put(record, *cells)
            self._done += 1
            self._bar.show(self._done, self._total)


def _holds(outcome: Outcome, provider: Provider) -> bool:
    """Whether this is an answer, and one to what the provider would be asked today."""
    return isinstance(outcome, Assessment) and outcome.options == provider.options()


def _silent(provider: Provider, sha256: str, said: Sequence[Outcome], trouble: Trouble | None) -> list[Outcome]:
    """A failure for each model of which nothing was heard: the provider's own, or why it was not even asked."""
    names = [m.model for m in provider.capability.models] or [""]
    missing = [name for name in names if name not in {o.model for o in said}]
    cause = next((o for o in said if isinstance(o, Failure)), None)
    if cause is None:
        kind, message = (trouble.kind, trouble.words) if trouble else (FailureKind.CANCELLED, "No answer came.")
        cause = Failure(sha256, provider.capability.name, "", provider.options(), kind, message, utc_now(), 0.0)
    return [replace(cause, model=name) for name in missing]


def _words(outcome: Outcome) -> str:
    if isinstance(outcome, Failure):
        return f"{outcome.kind.value}: {outcome.message}"
    parts = [f"→ {outcome.verdict.label}"] if outcome.verdict else []
    for finding in sorted(outcome.findings, key=lambda f: -f.score):
        if finding.kind is ScoreKind.BINARY:
            parts.append(f"{finding.label} {'yes' if finding.score >= 0.5 else 'no'}")
        else:
            parts.append(f"{finding.label} {finding.score:.2f}")
    return ("inconclusive " if outcome.inconclusive else "") + "  ".join(parts)
