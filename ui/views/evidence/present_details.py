"""What is fetched only when somebody looks: the file's metadata, a raw reply, a manifest that lies on the net."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Assessment, Failure
from app.domain.facts import FileFacts
from app.domain.provenance import ProvenanceReport
from app.domain.queue import QueueRow
from app.domain.raw import Raw
from app.errors import SecondLookError
from app.events import EvidenceRead
from app.services.asking.replies import set_out
from ui.bridge import Bridge, Call
from ui.translate import say_kept, tr
from ui.views.evidence.raw_dialog import RawDialog
from ui.views.evidence.view import EvidenceView


class PresentDetails(QObject):
    """Serves the evidence view's requests for the image on the stage; answers for another image are dropped."""

    message = Signal(str)

    def __init__(self, bridge: Bridge, view: EvidenceView, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._view, self._page = bridge, view, page
        self._row: QueueRow | None = None
        self._calls: list[Call] = []
        view.cards.raw_wanted.connect(self._show_reply)
        view.metadata_wanted.connect(self._read_metadata)
        view.panel.fetchRequested.connect(self._fetch)
        view.panel.rawRequested.connect(self._show_manifest)

    def show_image(self, row: QueueRow | None) -> None:
        """Another image is on the stage: what was asked for the one before is not wanted any more."""
        self.stop()
        self._row = row

    def show_raw(self) -> None:
        """Show the raw reply of the provider on which the keys stand, else of the first that said something."""
        said = {(one.provider, one.model): one for one in self._view.cards.outcomes}
        outcome = said.get(self._view.focus.key) or next(iter(said.values()), None)
        if outcome is None:
            self.message.emit(tr("No provider has answered about this image."))
        else:
            self._show_reply(outcome)

    def stop(self) -> None:
        """Ask for nothing more."""
        for call in self._calls:
            call.cancel()
        self._calls = []

    def _read_metadata(self) -> None:
        if self._row is None:
            return
        sha256 = self._row.sha256

        def take(read: FileFacts) -> None:
            self._view.facts.set_metadata(read)

        def fail(error: SecondLookError) -> None:
            self._view.facts.set_trouble(say_kept(error.message))

        self._calls.append(self._bridge.call(lambda core: core.metadata.read(sha256), take, fail))

    def _fetch(self, _url: str) -> None:
        """Fetch the manifest that the file names; the evidence comes back as a notice, like every other."""
        if self._row is None:
            return
        sha256 = self._row.sha256
        self._view.panel.set_fetching(True)

        def take(_read: EvidenceRead) -> None:
            self.message.emit(tr("The manifest was fetched."))

        def fail(error: SecondLookError) -> None:
            self._view.panel.set_fetching(False)
            self.message.emit(tr("The manifest was not fetched: {why}", why=say_kept(error.message)))

        self._calls.append(self._bridge.call(lambda core: core.evidence.fetch_manifest(sha256), take, fail))

    def _show_reply(self, outcome: object) -> None:
        if isinstance(outcome, Assessment | Failure):
            title = self._view.cards.title((outcome.provider, outcome.model))
            self._open(outcome.raw, tr("Raw reply – {provider} {model}", provider=title, model=outcome.model))

    def _show_manifest(self) -> None:
        provenance = self._view.provenance
        if isinstance(provenance, ProvenanceReport):
            self._open(provenance.raw, tr("Raw manifest"))

    def _open(self, data: bytes, title: str) -> None:
        def show(raw: Raw) -> None:
            RawDialog(title, raw, self._page).open()

        self._calls.append(self._bridge.call(lambda _core: set_out(data), show, urgent=True))
