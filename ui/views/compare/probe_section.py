"""Section “Probe”: the selected images are altered and put to providers again; how far the scores move is a whisker."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSpinBox, QWidget

from app.domain.lanes import Preflight
from app.domain.probe import Whisker
from app.services.compare.values import DATABASE
from ui.theme import SPACE_2, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.kept_probes import KeptProbes
from ui.views.compare.probe_results import ALTERATIONS, ProbeResults, part_words
from ui.views.compare.probe_run import ProbeRun
from ui.views.compare.section import Section
from ui.views.sending.agree import agree_to_send
from ui.widgets.flow import FlowLayout
from ui.widgets.progress_line import ProgressLine
from ui.widgets.text import label

_MOST, _AT_FIRST = 200, 10


class ProbeSection(Section):
    """Nothing happens until it is asked for; what leaves the machine is told first, as everywhere else."""

    def __init__(self, desk: Desk, probes: KeptProbes) -> None:
        super().__init__(desk, tr("Probe"))
        self._probes = probes
        self.run = ProbeRun(desk.bridge, self)
        self.providers: dict[str, QCheckBox] = {}
        self.most, self.go = QSpinBox(), QPushButton(icon("gauge"), tr("Probe the selected images…"))
        self.progress = ProgressLine()
        self.what, self.troubles = label(wrap=True), label(tone="bad", wrap=True)
        self._results = ProbeResults(desk, probes, self.framed, self)
        self.bars, self.figures = self._results.bars, self._results.figures
        self._ask_row = QWidget()
        self._boxes = FlowLayout(self._ask_row, spacing=SPACE_2 * 2)
        self._troubles: list[str] = []
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Offer the providers that are on, and show what is kept."""
        self._offer()
        self._results.show()
        name, thresholds, data = self.desk.question_id, dict(self.desk.thresholds), self.desk.data
        if name:
            self.desk.ask(
                "robustness", lambda core: core.compare.robustness(name, thresholds, data), self._results.show_sums
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Providers may have been switched on or off since."""
        super().showEvent(event)
        self._offer()

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        about = tr(
            "Does an answer hold when the picture was saved again, made smaller, cropped or taken off a screen? "
            "Each selected image is altered in these four ways and put to the chosen providers again. "
            "On this device that costs nothing; before anything leaves it, you see what goes to whom and at what price."
        )
        self.column.addWidget(label(about, tone="muted", wrap=True))
        self.column.addWidget(self._ask_row)
        self.most.setRange(1, _MOST)
        self.most.setValue(_AT_FIRST)
        self.most.setAccessibleName(tr("At most so many images"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label(tr("At most")))
        row.addWidget(self.most)
        row.addWidget(self.go)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.what)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.troubles)
        self.troubles.hide()
        words = tr("The bar is the score of the image itself, the whisker goes from the lowest to the highest score.")
        self._frame = self.framed(tr("How far scores move"), self.bars, words)
        self.column.addWidget(self._frame)
        for frame in self._results.frames:
            self.column.addWidget(frame)
            frame.hide()  # until there is anything
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.desk.selected.connect(self._selected)
        self._probes.changed.connect(self.stale)
        self.desk.thresholds_changed.connect(self._later)
        self.most.valueChanged.connect(lambda _: self._say())
        self.go.clicked.connect(self._ask)
        self.progress.cancelPressed.connect(self.run.stop)
        self.run.moved.connect(self._moved)
        self.run.found.connect(self._found)
        self.run.trouble.connect(self._failed)

    def _offer(self) -> None:
        providers = self.desk.bridge.core.providers
        on = {each.name: each for each in providers.capabilities() if providers.enabled(each.name)}
        if list(on) != list(self.providers):
            ticked = {name for name, box in self.providers.items() if box.isChecked()}
            known = set(self.providers)
            for box in self.providers.values():
                self._boxes.removeWidget(box)
                box.deleteLater()
            self.providers = {}
            for name, each in on.items():
                title = tr_marked(each.title)
                box = QCheckBox(title)
                box.setAccessibleName(tr("Ask {provider}", provider=title))
                box.setChecked(name in ticked or (name not in known and each.is_local))
                box.toggled.connect(lambda _: self._say())
                self.providers[name] = box
                self._boxes.addWidget(box)
                box.show()
        self._say()

    # -- asking ----------------------------------------------------------------------------

    def _images(self) -> list[str]:
        places = np.flatnonzero(self.desk.chosen)[: self.most.value()]
        return [self.desk.images[place] for place in places.tolist()]

    def _asked(self) -> list[str]:
        return [name for name, box in self.providers.items() if box.isChecked()]

    def _say(self) -> None:
        chosen, asked = int(self.desk.chosen.sum()), self._asked()
        taken = min(chosen, self.most.value())
        if self.desk.data != DATABASE:
            words = tr("A file holds answers, not pictures: only images of this machine's database can be probed.")
        elif not chosen:
            words = tr("Select images first, in the table or in any plot.")
        elif not asked:
            words = tr("Tick at least one provider.")
        else:
            words = tr(
                "of {chosen}: {pictures} to each of {providers}",
                chosen=tr("%n selected images", count=chosen),
                pictures=tr("%n altered pictures", count=taken * len(ALTERATIONS)),
                providers=tr("%n providers", count=len(asked)),
            )
        self.what.setText(words)
        ready = self.desk.data == DATABASE and bool(chosen) and bool(asked)
        self.go.setEnabled(ready and not self.run.under_way)

    def _ask(self) -> None:
        images, asked = self._images(), self._asked()
        self.go.setEnabled(False)
        self.desk.bridge.call(
            lambda core: core.probe.preflight(images, asked),
            partial(self._agree, images),
            lambda error: self._refused(say_kept(error.message)),
        )

    def _refused(self, words: str) -> None:
        self.desk.failed.emit(words)
        self._say()

    def _agree(self, images: list[str], preflight: Preflight) -> None:
        self._say()
        agree_to_send(preflight, self.window(), partial(self._start, images))

    def _start(self, images: list[str], providers: tuple[str, ...]) -> None:
        self._troubles = []
        self.troubles.hide()
        self.run.start(images, providers)
        self._say()

    # -- what comes ------------------------------------------------------------------------

    def _moved(self, done: int, total: int) -> None:
        self.progress.set_progress(tr("Probing"), done, total)
        if not total:
            self._say()

    def _found(self, whiskers: tuple[Whisker, ...]) -> None:
        for one in whiskers:
            failed = [part for part in one.altered if part.score is None and part.words.startswith("failed")]
            if failed:
                title = self.desk.source_title(one.provider, one.model)
                self._tell(f"{self._name(one.sha256)}, {title}: {part_words(failed[0])}")
        self._probes.read()

    def _failed(self, sha256: str, words: str) -> None:
        self._tell(f"{self._name(sha256)}: {words}")

    def _tell(self, words: str) -> None:
        self._troubles = list(dict.fromkeys([*self._troubles, words]))
        self.troubles.setText("\n".join(self._troubles[:_MOST]))
        self.troubles.show()

    def _name(self, sha256: str) -> str:
        place = self._probes.place_of(sha256)
        return (self.desk.names[place] if place >= 0 else "") or sha256[:12]

    def _later(self) -> None:
        self._stale = True

    def _selected(self) -> None:
        if self.isVisible():
            self._say()
            self._results.draw()
        else:
            self._stale = True
