"""Hands images to the providers that are switched on, and keeps what each of them said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence

from app.domain.assessment import Outcome
from app.domain.lanes import Lane
from app.errors import SettingsError
from app.events import Hub, ImagesArrived, ProvidersChanged
from app.services.asking.call import Asking
from app.services.asking.circuit import Trouble
from app.services.asking.consent import Consent
from app.services.asking.line_keeper import LineKeeper
from app.services.asking.outstanding import Outstanding
from app.services.asking.promises import disabled
from app.services.asking.said import Said
from app.services.asking.sender import Desk, Sender
from app.services.asking.submissions import Submissions
from app.services.providers import Providers
from app.services.tasks import Tasks
from app.store.assessments import AssessmentStore
from app.store.images import ImageStore
from app.store.waiting import WaitingStore


class Assess:
    """One lane a provider, so that one provider's slowness never delays another's answers.

    Args:
        hub: tells and hears of what happens.
        tasks: where the work runs.
        images: what there is to assess.
        store: keeps the answers.
        waiting: keeps the lines.
        submissions: makes what a provider is handed.
        providers: whom to ask.
        unasked: whether images may leave the machine without the user agreeing to each batch.
    """

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        images: ImageStore,
        store: AssessmentStore,
        waiting: WaitingStore,
        submissions: Submissions,
        providers: Providers,
        unasked: Callable[[], bool],
    ) -> None:
        self._store, self._submissions, self._providers = store, submissions, providers
        self._setting = unasked
        self._session: bool | None = None
        self._moved = asyncio.Event()
        self._said = Said(hub, tasks, store, submissions.settled)
        self._keeper = LineKeeper(hub, tasks, waiting)
        self._consent = Consent(hub, tasks, submissions, providers, lambda name: self._lanes[name].told.soon())
        asking = Asking(hub, images, submissions, providers)
        self._desk = desk = Desk(
            hub, tasks, providers, asking, self._said, self._keeper, self._moved.set, self._consent.count
        )
        self._lanes = {name: Sender(name, desk) for name in providers}
        self.outstanding = Outstanding(self._lanes, self._consent)
        self._closed = False
        self._unsubscribe = [
            hub.subscribe(ImagesArrived, self._arrived),
            hub.subscribe(ProvidersChanged, self._providers_changed),
        ]

    # -- asking ----------------------------------------------------------------------------

    def enabled(self) -> tuple[str, ...]:
        """The names of the providers that are switched on."""
        return tuple(name for name in self._providers if self._providers.enabled(name))

    def request(self, sha256s: Iterable[str], providers: Sequence[str] | None = None, *, again: bool = False) -> None:
        """Put images in the line of each (named or switched-on) provider; returns at once.

        Asking for it is consent: what a remote provider is to see leaves without a preflight.
        With `again`, an answer that is already in the database is asked for anew. A provider
        that is off receives nothing and yields a failure of kind `disabled` when named.

        Raises:
            SettingsError: there is no provider of that name.
        """
        wanted = tuple(dict.fromkeys(sha256s))
        lanes = self._chosen(self.enabled() if providers is None else providers)
        for lane in () if self._closed else lanes:
            if not self._providers.enabled(lane.name):
                self._said.add(*(f for sha256 in wanted for f in disabled(self._providers[lane.name], sha256)))
                continue
            self._consent.forget(wanted, lane.name)
            lane.add(wanted, again=again)

    async def take_up(self) -> None:
        """Go on where former runs ended: with what was still to be asked, and with answers still awaited."""
        left: dict[tuple[str, bool], list[str]] = {}
        for waiting in await self._keeper.adopt():
            left.setdefault((waiting.provider, waiting.again), []).append(waiting.sha256)
        for (name, again), sha256s in left.items():
            if name in self._lanes and self._providers.enabled(name):
                self.request(sha256s, [name], again=again)
            else:
                self._keeper.drop(name, sha256s)
        for name in self.enabled():
            unfinished = await self._submissions.unfinished(self._providers[name])
            if unfinished:
                self.request(unfinished, [name])

    def prefer(self, sha256s: Sequence[str]) -> None:
        """Move these images to the front of every line: the reviewer is looking at them."""
        for lane in self._lanes.values():
            lane.line.prefer(reversed(sha256s))

    # -- consent ---------------------------------------------------------------------------

    @property
    def sends_unasked(self) -> bool:
        """Whether arriving images go to remote providers without a preflight."""
        return self._setting() if self._session is None else self._session

    def send_unasked(self, on: bool | None) -> None:  # noqa: FBT001
        """Send without a preflight in this session, or not; None: as the settings say."""
        self._session = on

    def send_held(self, names: Sequence[str] | None = None) -> None:
        """The user agreed: send what is held to these providers (None: all). What is held from others stays held."""
        for name, held in self._consent.release(names).items():
            if held and self._providers.enabled(name):
                self.request(held, [name])

    def drop_held(self, names: Sequence[str] | None = None, sha256s: Sequence[str] | None = None) -> None:
        """The user declined: forget what is held from these providers (None: all), or these images from everybody."""
        if sha256s is None:
            self._consent.release(names)
        else:
            self._consent.drop(sha256s)

    # -- the lanes -------------------------------------------------------------------------

    def lanes(self) -> tuple[Lane, ...]:
        """How it stands with each provider, in the order in which they are shown."""
        return tuple(lane.lane() for lane in self._lanes.values())

    def trouble(self, name: str) -> Trouble | None:
        """Why what waits for a provider is not asked about; None where nothing is known to be wrong."""
        return self._lanes[name].trouble

    def pause(self, name: str | None = None) -> None:
        """Begin nothing new at one provider, or at any; what is under way goes on."""
        for lane in self._chosen(None if name is None else [name]):
            lane.pause()

    def resume(self, name: str | None = None) -> None:
        """Go on with one provider, or with all: after a pause, a refusal, or before a wait is over."""
        for lane in self._chosen(None if name is None else [name]):
            lane.resume()

    def cancel(self, provider: str | None = None, sha256: str | Iterable[str] | None = None) -> int:
        """Stop asking one provider (or all) about one image, or several (or all).

        What waits goes, what is under way is broken off. An image that is under way in one
        call together with others ends as cancelled; the others' answers stand. Returns about
        how many images somebody is asked no more.
        """
        which = None if sha256 is None else frozenset((sha256,) if isinstance(sha256, str) else sha256)
        lanes = self._chosen(None if provider is None else [provider])
        return len({gone for lane in lanes for gone in lane.cancel(which)})

    # -- answers ---------------------------------------------------------------------------

    async def outcomes(self, sha256: str) -> tuple[Outcome, ...]:
        """The newest outcome of each provider and model for an image."""
        return tuple(await self._store.latest(sha256))

    async def drain(self) -> None:
        """Wait until every line is empty or stands still (paused, limited, down), and every outcome is written."""
        while not all(lane.resting for lane in self._lanes.values()):
            self._moved.clear()
            await self._moved.wait()
        await self._said.drain()

    async def close(self) -> None:
        """Stop asking and listening; what has arrived is written, and what waits is kept for the next start."""
        self._closed = True
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        await asyncio.gather(*(lane.close() for lane in self._lanes.values()))
        await self._said.drain()
        await self._keeper.drain()

    # -- what is heard ---------------------------------------------------------------------

    def _arrived(self, notice: ImagesArrived) -> None:
        images = [image for image in notice.images if image.facts is not None]
        if not images:
            return
        for name in self.enabled():
            if self._providers[name].capability.is_local or self.sends_unasked:
                self.request([image.sha256 for image in images], [name])
            else:
                self._consent.hold(name, images)

    def _providers_changed(self, _: ProvidersChanged) -> None:
        for name in self._providers:
            if name not in self._lanes:  # described meanwhile by the user
                self._lanes[name] = Sender(name, self._desk)
        for lane in self._lanes.values():
            lane.settings_changed()

    def _chosen(self, names: Sequence[str] | None) -> list[Sender]:
        """The lanes of these names, each once; None: all."""
        if names is None:
            return list(self._lanes.values())
        for name in names:
            if name not in self._lanes:
                raise SettingsError(f"There is no provider “{name}”. There are: {', '.join(self._lanes)}.")
        return [self._lanes[name] for name in dict.fromkeys(names)]
