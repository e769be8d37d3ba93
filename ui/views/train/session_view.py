"""The blind session: the picture, the answers, and nothing else before it is due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QSplitter, QVBoxLayout, QWidget

from app.domain.training import ORIGINS, GoldSet, Session, asked
from ui.models.train_run import Phase, SessionRun
from ui.theme import SPACE_2, SPACE_3
from ui.translate import tr, tr_marked
from ui.views.train.answer_bar import AnswerBar
from ui.views.train.desk import TrainDesk
from ui.views.train.heatmaps import Heatmaps
from ui.views.train.revealed import SidePanel, known_card, verdict_line
from ui.views.train.said import SaidOf, provider_cards
from ui.views.train.stage import TrainStage
from ui.views.train.view import TrainView
from ui.views.train.words import MODES
from ui.widgets.announce import announce
from ui.widgets.banner import Banner, Level
from ui.widgets.elided import ElidedLabel
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import HEADING, SMALL, label

_SIGNS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


class SessionView(TrainView):
    """Shows a `SessionRun`. Names, metadata and providers are on no part of it before they are due."""

    ended = Signal(int)
    can_be_alone = True

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__()
        self._desk = desk
        self.run: SessionRun | None = None
        self._said = SaidOf(desk, self)
        self._stage = TrainStage(desk)
        self.heatmaps: Heatmaps = Heatmaps(self._stage, desk)
        self.bar = AnswerBar(desk)
        self._side = SidePanel(tr("What is known of this image"))
        self._banner = Banner()
        self._head, self._about = label(size=HEADING, bold=True), ElidedLabel(tone="muted", size=SMALL)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Answered"))
        self._progress.setMaximumHeight(8)
        self._pause = KeyButton(tr("Pause"), "pause")
        self._leave = KeyButton(tr("Leave for now"), "previous")
        self._lay_out()
        self._pause.clicked.connect(self.pause)
        self._leave.clicked.connect(self.leave)
        self._stage.seen.connect(partial(_saw, self, desk))
        self.bar.chosen.connect(lambda answer: self.run.choose(answer) if self.run is not None else None)
        self.bar.cleared.connect(self.clear)
        self.bar.committed.connect(self.commit)
        desk.actions.keys_changed.connect(self._show_keys)
        self._said.changed.connect(lambda: self._show_side(self.run) if self.run is not None else None)
        self._show_keys()

    @property
    def stage(self) -> TrainStage:
        """The picture."""
        return self._stage

    def start(self, session: Session, gold: GoldSet, run: SessionRun | None = None) -> None:
        """Begin or go on with a session."""
        self._drop()
        self.run = run or SessionRun(self._desk.bridge, session, gold)
        self.run.changed.connect(self._refresh)
        self.run.image_changed.connect(self._go)
        self.run.ended.connect(self._end)
        self.run.failed.connect(lambda words: self._banner.say(Level.ERROR, tr("The answer is not kept"), words))
        self._banner.hide()
        self._progress.setMaximum(len(session.order))
        about = tr(
            "{mode} · set “{name}”, version {version} · seed {seed} · {trainee}",
            mode=tr_marked(MODES[session.mode]),
            name=gold.name,
            version=gold.version,
            seed=session.seed,
            trainee=session.trainee,
        )
        twice = tr("a second answer is asked for after the providers are shown")
        self._about.set_words(f"{about} · {twice}" if session.second_look else about)
        _follow(self, on=True)
        self.run.begin()
        self._stage.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Leave the session as it is; it can be resumed."""
        self.away()
        self._drop()
        self.left.emit()

    def title(self) -> str:
        """The item's number: its name would tell."""
        run = self.run
        if run is None or not run.image:
            return tr("Training")
        return tr("Item {place} of {all}", place=run.place, all=len(run.session.order))

    # -- keys ------------------------------------------------------------------------------

    def choose_key(self, digit: int) -> None:
        """Choose the answer on this key."""
        if self.run is not None and (answer := self.bar.offered(digit)):
            self.run.choose(answer)

    def clear(self) -> None:
        """Take the choice back."""
        if self.run is not None:
            self.run.choose("")

    def commit(self) -> None:
        """Keep the answer, go on from the known one, or go on after a pause."""
        if self.run is not None:
            self.run.commit()

    def pause(self) -> None:
        """Pause, or go on."""
        if self.run is not None:
            self.run.go_on() if self.run.paused else self.run.pause()

    def away(self) -> None:
        """The clock stops, and that is marked."""
        if self.run is not None:
            self.run.interrupt()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Every key and every move of the mouse is a sign of the trainee; after an interruption the clock goes on."""
        run, shown = self.run, self._stage.canvas.layer.picture is not None
        if run is not None and shown and event.type() in _SIGNS and self.isVisible():
            run.seen()
            run.touched()
        return False

    # -- showing ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QWidget()
        head = QHBoxLayout(top)
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        head.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        head.addWidget(self._pause, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self._stage)
        middle.addWidget(self._side)
        middle.setStretchFactor(0, 1)
        middle.setSizes([900, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._progress)
        column.addWidget(self._banner)
        column.addWidget(middle, 1)
        column.addWidget(self.bar)

    def _go(self, sha256: str) -> None:
        run = self.run
        if run is None:
            return
        self._said.forget()
        self._banner.hide()
        self.bar.offer(asked(run.gold, sha256))
        self._stage.show_image(sha256, self.title(), run.ahead)
        announce(self, self.title())
        self.title_changed.emit()

    def _end(self, number: int) -> None:
        self._drop()
        self._stage.clear(tr("The session has ended."))
        self.ended.emit(number)

    def _refresh(self) -> None:
        run = self.run
        if run is None:
            return
        self._head.setText(self.title())
        done = run.place - 1 if run.phase in (Phase.FIRST, Phase.SECOND) else run.place
        self._progress.setValue(done if run.phase is not Phase.DONE else len(run.session.order))
        self._pause.setText(tr("Go on") if run.paused else tr("Pause"))
        self._show_keys()
        if run.paused:
            words = tr("No time is counted. Press Enter to go on.")
            self._stage.hide_image("pause", tr("Paused"), words)
        elif self._stage.canvas.layer.picture is None and self._stage.sha256 and run.phase is not Phase.DONE:
            self._stage.show_again()
        self._show_side(run)
        self._say(run)

    def _show_side(self, run: SessionRun) -> None:
        due = run.phase in (Phase.SECOND, Phase.REVEALED) and not run.paused
        self._side.setVisible(due)
        if not due:
            self.heatmaps.offer(())
            self._side.show_cards(())
            return
        cards: list[QWidget] = []
        if run.phase is Phase.REVEALED and (item := run.gold.item(run.image)) is not None:
            cards.append(known_card(self._desk, item, run.answer))
        if self._said.said is not None:
            cards += provider_cards(self._desk, self._said.said, self.heatmaps)
        else:
            self._said.ask(run.image)
        self._side.show_cards(cards)

    def _say(self, run: SessionRun) -> None:
        ready = run.paused or run.phase is Phase.REVEALED or (run.awaits and bool(run.draft))
        kept = run.answer
        marked = run.draft if run.phase is not Phase.REVEALED or kept is None else kept.final
        words = tr("Go on") if run.paused else tr("Next image") if run.phase is Phase.REVEALED else ""
        self.bar.mark((marked,) if marked else (), enabled=run.awaits, ready=ready, words=words)
        if run.paused:
            self.bar.say(tr("Paused. {key} goes on.", key=self._desk.actions.key("train_commit")), "pause", "accent")
        elif run.saving:
            self.bar.say(tr("Keeping the answer…"), "hourglass")
        elif run.phase is Phase.REVEALED and (item := run.gold.item(run.image)) is not None and kept is not None:
            glyph, tint, words = verdict_line(item, kept.final)
            known = tr("The known answer: {answer}", answer=self._desk.answer_title(item.answer))
            self.bar.say(f"{words}. {known}", glyph, tint)
            announce(self, f"{words}. {known}")
        elif run.phase is Phase.SECOND:
            words = tr("Now you see what the providers say: stay with your answer, or choose another.")
            self.bar.say(words, "eye", "accent")
        elif run.draft:
            self.bar.say(tr("Chosen: {answer}", answer=self._desk.answer_title(run.draft)), "check", "accent")
        else:
            self.bar.say(_question(run), "eye-off")

    def _show_keys(self) -> None:
        self._pause.set_key(self._desk.actions.key("train_pause"))
        self._leave.set_key(self._desk.actions.key("train_leave"))

    def _drop(self) -> None:
        if self.run is not None:
            self.run.blockSignals(True)
            self.run = None
        _follow(self, on=False)


def _question(run: SessionRun) -> str:
    """What is asked of the present image."""
    answers = asked(run.gold, run.image)
    if set(answers) <= set(ORIGINS):
        return tr("Where does this image come from? Nothing else is shown before you have answered.")
    if set(answers) & set(ORIGINS):
        return tr("Choose an answer. Nothing else is shown before you have.")
    return tr("Which label of the policy fits? Nothing else is shown before you have answered.")


def _saw(view: SessionView, desk: TrainDesk) -> None:
    """The picture is on the screen: the clock runs if somebody is there to see it."""
    if view.run is not None and desk.is_here():
        view.run.seen()


def _follow(view: SessionView, *, on: bool) -> None:
    """Have a view see every event of the program, or no longer: it would slow all down for nothing."""
    app = QApplication.instance()
    if app is not None:
        app.removeEventFilter(view)
        if on:
            app.installEventFilter(view)
