"""Starts a blind session: which set, practice or assessment, a second look, who, and the seed of the order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QWidget

from app.domain.training import GoldSet, Mode, Session
from ui.theme import icon
from ui.translate import tr
from ui.views.settings.sheet import Card
from ui.views.train.desk import TrainDesk
from ui.views.train.form import FormDialog
from ui.views.train.lacking import Lacking
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import label


class BeginDialog(FormDialog):
    """`begun` carries the session and its set."""

    begun = Signal(object, object)

    def __init__(self, desk: TrainDesk, sets: Sequence[GoldSet], chosen: int | None, parent: QWidget) -> None:
        about = tr("Names, metadata and providers stay hidden. Every answer is kept at once.")
        super().__init__(desk, tr("Start a session"), about, tr("Start"), parent)
        self._sets = {gold.id: gold for gold in sets}
        self._set = ChoiceBox()
        for gold in sets:
            words = tr(
                "{name}, version {version} (%n items)", count=len(gold.items), name=gold.name, version=gold.version
            )
            self._set.addItem(words, gold.id)
        self._set.setCurrentIndex(max(0, self._set.findData(chosen)))
        self._practice = QRadioButton(tr("Practice: the known answer is shown after each image"))
        self._assessment = QRadioButton(tr("Assessment: the known answers are shown at the end"))
        self._practice.setChecked(True)
        self._again = QCheckBox(tr("Ask a second time after showing what the providers say; both answers are kept"))
        self._trainee = QLineEdit(desk.bridge.core.preferences.current.reviewer)
        self._trainee.setMaxLength(100)
        self._seed = QLineEdit()
        self._seed.setMaxLength(64)
        self.field(tr("Gold set"), self._set)
        mode = Card(tr("Mode"))
        mode.add(self._practice, self._assessment, self._again)
        self.add(mode, self._answers())
        self.field(tr("Trainee"), self._trainee)
        help_words = tr(
            "The same seed gives the same order on every machine. Empty: drawn by chance. It is shown and kept."
        )
        self.field(tr("Seed of the order"), self._seed, help_words)
        self.end_fields()

    def _answers(self) -> Card:
        """For a second look: which answers the items lack, and a way to ask for them before."""
        card = Card(tr("Answers of the providers"))
        words, ask = label(wrap=True), QPushButton(icon("send"), tr("Ask the providers…"))
        ask.setAutoDefault(False)
        card.add(words)
        card.add_row(ask)
        lacking = Lacking(self.desk, self)

        def look() -> None:
            wanted = self._again.isChecked()
            card.setVisible(wanted)
            gold = self._sets.get(int(self._set.currentData()))
            lacking.look_at([item.sha256 for item in gold.items] if wanted and gold is not None else ())
            self.grow()

        def tell(said: str, askable: bool) -> None:  # noqa: FBT001 - a signal's argument
            words.setText(said or tr("Looking what is there…"))
            ask.setEnabled(askable)

        lacking.told.connect(tell)
        ask.clicked.connect(lacking.ask)
        self.finished.connect(lacking.stop)
        self._again.toggled.connect(look)
        self._set.currentIndexChanged.connect(look)
        card.hide()
        return card

    def submit(self) -> None:
        """Begin."""
        gold = self._sets[int(self._set.currentData())]
        mode = Mode.PRACTICE if self._practice.isChecked() else Mode.ASSESSMENT
        again, trainee, seed = self._again.isChecked(), self._trainee.text(), self._seed.text()

        def begun(session: Session) -> None:
            self.begun.emit(session, gold)

        self.change(
            lambda core: core.train.sessions.begin(gold.id, mode, second_look=again, trainee=trainee, seed=seed), begun
        )
