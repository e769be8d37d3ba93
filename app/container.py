"""The composition root: builds the core's parts in order and closes them in reverse."""

from __future__ import annotations

import contextlib
import logging
import os
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from app.domain.policy import Policy
from app.domain.policy_file import parse_policy
from app.errors import SettingsError
from app.events import Fault, Hub
from app.heap import return_large_blocks
from app.images.limits import MIB, Limits
from app.images.previews import Previews
from app.images.sandbox import Sandbox
from app.locations import Locations
from app.provenance.trust import TrustLists
from app.providers.registry import Registry
from app.secrets import KeyStore
from app.services.alike import Alike
from app.services.asking.assess import Assess
from app.services.asking.departures import Departures
from app.services.asking.missing import Missing
from app.services.asking.sendings import Sendings
from app.services.asking.stash import PixelStash
from app.services.asking.submissions import Submissions
from app.services.compare.probe import Probe
from app.services.compare.rerun import Rerun
from app.services.compare.service import Compare
from app.services.evidence import Evidence
from app.services.exporting import Exporting
from app.services.exposure import ExposureMeter
from app.services.intake.copies import Copies
from app.services.intake.files import Files
from app.services.intake.inbox import Inbox
from app.services.intake.ingest import Ingest
from app.services.intake.reading import Reader
from app.services.metadata import Metadata
from app.services.pictures import Pictures
from app.services.preferences import Preferences
from app.services.providers import Catalogue, Providers
from app.services.rows import Rows
from app.services.ruling.deliver import Deliver
from app.services.ruling.policies import Policies
from app.services.ruling.removals import Removals
from app.services.ruling.review import Review
from app.services.ruling.session import Session
from app.services.tasks import Tasks
from app.services.train.facade import Foundation, Train, open_train
from app.services.trust import Trust
from app.services.weighing import Weighing
from app.settings import Settings, SettingsStore
from app.store.alike import AlikeStore
from app.store.assessments import AssessmentStore
from app.store.copies import CopyStore
from app.store.database import Database
from app.store.decisions import DecisionStore
from app.store.egress import EgressLedger
from app.store.images import ImageStore
from app.store.names import Names
from app.store.outbox import Outbox
from app.store.policies import PolicyStore
from app.store.probes import ProbeStore
from app.store.removals import RemovalStore
from app.store.reruns import RerunStore
from app.store.rulings import RulingStore
from app.store.sendings import SendingStore
from app.store.training import TrainingStore
from app.store.waiting import WaitingStore
from app.store.weighing import WeighingStore

log = logging.getLogger(__name__)

# The only operations that a sandboxed worker can be asked for.
OPERATIONS = {
    "images.inspect": "app.images.decode:inspect",
    "images.hash": "app.images.decode:hash_file",
    "images.stage": "app.images.decode:stage",
    "images.map": "app.images.decode:grey_map",
    "images.prepare": "app.images.prepare:prepare",
    "images.alter": "app.images.alter:alter",
    "provenance.read": "app.provenance.reader:read",
    "provenance.declared": "app.provenance.declared:declared",
    "provenance.metadata": "app.provenance.metadata:metadata",
    "training.archive": "app.images.training_files:archive",
    "training.entry": "app.images.training_files:entry",
    "training.rulings": "app.images.training_files:rulings",
}


@dataclass(frozen=True, slots=True)
class Core:
    """The running core: what a front end may reach."""

    locations: Locations
    hub: Hub
    settings: SettingsStore
    preferences: Preferences
    keys: KeyStore
    database: Database
    sandbox: Sandbox
    trust: Trust
    providers: Providers
    pictures: Pictures
    images: ImageStore
    names: Names
    ledger: EgressLedger
    sendings: Sendings
    outbox: Outbox
    ingest: Ingest
    evidence: Evidence
    metadata: Metadata
    assess: Assess
    missing: Missing
    policies: Policies
    review: Review
    removals: Removals
    copies: Copies
    deliver: Deliver
    rulings: RulingStore
    exporting: Exporting
    alike: Alike
    compare: Compare
    probe: Probe
    rerun: Rerun
    exposure: ExposureMeter
    session: Session
    train: Train
    weighing: Weighing

    @property
    def notices(self) -> tuple[Fault, ...]:
        """What was found wrong while opening, before anybody could listen; a front end shows it first of all."""
        found = (
            ("The settings could not all be used", self.settings.notice),
            ("The database was opened with care", self.database.notice),
        )
        return tuple(Fault(title, message) for title, message in found if message)


@contextlib.asynccontextmanager
async def open_core(
    locations: Locations | None = None,
    *,
    read_only: bool = False,
    background: bool = True,
    catalogue: Catalogue | None = None,
) -> AsyncIterator[Core]:
    """Open database, sandbox, providers and services; close them in reverse.

    Args:
        locations: where everything lies; by default where the environment says.
        read_only: open the database for looking only.
        background: deliver what is due and watch for other windows; a command that only
            looks or adds leaves that to the window.
        catalogue: what knows the providers; by default the product's own registry.

    Raises:
        SecondLookError: what cannot be opened, and what to do.
    """
    return_large_blocks()
    async with contextlib.AsyncExitStack() as stack:
        places = _places(locations, read_only=read_only)
        settings = SettingsStore(places.settings, read_only=read_only)
        hub, tasks, keys = Hub(), Tasks(), KeyStore()
        stack.push_async_callback(keys.close)
        database = await Database.open(places.database, read_only=read_only)
        stack.push_async_callback(database.close)
        sandbox = _sandbox(settings.current)
        stack.push_async_callback(sandbox.close)
        previews = Previews(sandbox)
        stack.push_async_callback(previews.close)
        trust = Trust(hub, TrustLists(places.trust))
        stack.callback(trust.close)
        await trust.load()
        inbox = Inbox(places.data / "inbox")
        stack.callback(inbox.close)
        registry = catalogue or Registry(
            _map_decoder(sandbox), proxy=settings.current.proxy or None, own=places.providers
        )
        providers = Providers(hub, registry, settings, keys)
        stack.push_async_callback(providers.close)
        await providers.load()
        images, assessments = ImageStore(database), AssessmentStore(database)
        ledger, outbox, stash, files = EgressLedger(database), Outbox(database), PixelStash(), Files(sandbox)
        in_flight = max(2, 2 * (os.cpu_count() or 1))
        await sandbox.start(wait=False)  # the window opens meanwhile; jobs wait for the first worker
        # After the services have closed, and before what they stand on: nothing runs any more.
        stack.push_async_callback(tasks.close)
        evidence = Evidence(
            hub,
            tasks,
            sandbox,
            files,
            images,
            trust,
            in_flight=max(1, in_flight // 2),
            fetch=registry.fetch_public,
        )
        stack.push_async_callback(evidence.close)
        departures = Departures(tasks, ledger, providers.host)
        submissions = Submissions(sandbox, files, stash, assessments, departures, inbox.source_of)

        assess = Assess(
            hub,
            tasks,
            images,
            assessments,
            WaitingStore(database),
            submissions,
            providers,
            unasked=lambda: settings.current.send_unasked,
        )
        stack.push_async_callback(assess.close)
        exposure = _meter(stack, places, settings, read_only=database.read_only)
        grace, decisions = _grace(settings), DecisionStore(database, places.head)

        policies = await _policies(hub, database, providers, settings)
        deliver = Deliver(hub, tasks, outbox, ledger, providers, grace)
        stack.push_async_callback(deliver.close)
        alike = Alike(
            hub, tasks, AlikeStore(database), decisions, Pictures(images, previews, files), previews, settings
        )
        stack.push_async_callback(alike.close)
        removals = Removals(hub, tasks, RemovalStore(database), decisions, assess, lambda: settings.current.reviewer)
        ingest = Ingest(
            hub,
            tasks,
            Reader(sandbox, previews, stash),
            images,
            inbox,
            registry.fetch_public,
            in_flight,
            removals.arrived,
        )
        stack.push_async_callback(ingest.close)  # the first to close: nothing new comes in
        weighing = _weighing(stack, Weighing(hub, tasks, WeighingStore(database), settings))
        review = Review(
            hub,
            tasks,
            Rows(images, lambda: weighing.thresholds),
            removals,
            decisions,
            deliver,
            policies.current,
            grace,
        )
        core = Core(
            locations=places,
            hub=hub,
            settings=settings,
            preferences=Preferences(settings),
            keys=keys,
            database=database,
            sandbox=sandbox,
            trust=trust,
            providers=providers,
            pictures=Pictures(images, previews, files),
            images=images,
            names=Names(database),
            ledger=ledger,
            sendings=Sendings(SendingStore(database), providers),
            outbox=outbox,
            ingest=ingest,
            evidence=evidence,
            metadata=Metadata(sandbox, files, images, AlikeStore(database)),
            assess=assess,
            missing=Missing(images, assessments, submissions, providers, assess),
            review=review,
            removals=removals,
            copies=Copies(inbox, CopyStore(database)),
            deliver=deliver,
            rulings=RulingStore(database),
            exporting=Exporting(RulingStore(database)),
            policies=policies,
            alike=alike,
            compare=_compare(stack, Compare(hub, database, policies, providers, _blind(settings))),
            probe=Probe(sandbox, images, files, providers, departures, assessments, ProbeStore(database)),
            rerun=Rerun(settings, TrainingStore(database), images, providers, assess, RerunStore(database)),
            exposure=exposure,
            session=Session(decisions, exposure, lambda: settings.current.reviewer),
            train=open_train(
                Foundation(database, images, sandbox, settings, providers, policies, review, ingest, inbox)
            ),
            weighing=weighing,
        )
        if background and not database.read_only:
            await _begin(core)
        yield core


async def _begin(core: Core) -> None:
    """Start what runs beside the front end."""
    core.deliver.start()
    await core.review.start()
    await core.removals.start()
    await core.session.start()
    core.alike.start()
    core.weighing.start()
    await core.assess.take_up()


def load_policy(path: str = "") -> Policy:
    """The policy at `path`, or the one that comes with the product.

    Raises:
        SettingsError: it cannot be read, or is no policy.
    """
    try:
        if path:
            text = Path(path).expanduser().read_text(encoding="utf-8")
        else:
            text = (files("resources") / "policies" / "default.toml").read_text(encoding="utf-8")
        return parse_policy(tomllib.loads(text))
    except (OSError, ValueError) as error:
        message = f"The policy file {path or 'of the product'} cannot be used: {error}. Mend it or choose another."
        raise SettingsError(message) from error


def _places(locations: Locations | None, *, read_only: bool) -> Locations:
    places = locations or Locations.find()
    if not read_only:
        places.create()
    return places


def _compare(stack: contextlib.AsyncExitStack, made: Compare) -> Compare:
    stack.push_async_callback(made.close)
    return made


def _blind(settings: SettingsStore) -> Callable[[], str]:
    """From whom answers are hidden until he has ruled, as the settings have it at that moment; empty: from nobody."""
    return lambda: settings.current.reviewer if settings.current.blind_first else ""


def _grace(settings: SettingsStore) -> Callable[[], float]:
    """How long a delivery waits, in seconds, as the settings have it at that moment."""
    return lambda: float(settings.current.grace_seconds)


def _weighing(stack: contextlib.AsyncExitStack, made: Weighing) -> Weighing:
    stack.callback(made.close)
    return made


def _meter(
    stack: contextlib.AsyncExitStack, places: Locations, settings: SettingsStore, *, read_only: bool
) -> ExposureMeter:
    made = ExposureMeter(
        places.exposure, lambda: settings.current.exposure, lambda: settings.current.reviewer, read_only=read_only
    )
    stack.push_async_callback(made.close)
    return made


async def _policies(hub: Hub, database: Database, providers: Providers, settings: SettingsStore) -> Policies:
    async def forget_file() -> None:
        if settings.current.policy:
            await settings.update(lambda kept: replace(kept, policy=""))

    shipped = load_policy(settings.current.policy)
    made = Policies(hub, PolicyStore(database), providers, shipped, forget_file, can_write=not database.read_only)
    await made.start(follow=not settings.current.policy)
    return made


def _sandbox(settings: Settings) -> Sandbox:
    wanted = settings.sandbox
    limits = Limits(
        memory_bytes=wanted.memory_mib * MIB,
        cpu_seconds=wanted.cpu_seconds,
        wall_seconds=wanted.wall_seconds,
        pixels=wanted.pixels,
    )
    return Sandbox(OPERATIONS, workers=settings.workers or None, limits=limits)


def _map_decoder(sandbox: Sandbox) -> Callable[[bytes], Awaitable[tuple[int, int, bytes]]]:
    async def decode(data: bytes) -> tuple[int, int, bytes]:
        reply = await sandbox.run("images.map", data, {"max_side": 512})
        return int(str(reply.meta["width"])), int(str(reply.meta["height"])), bytes(reply.blobs[0])

    return decode
