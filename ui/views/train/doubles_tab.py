"""Double reviews: two people's rulings on the same images held side by side, each with its open disagreements."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.training_review import DoubleReview, Source
from ui.theme import icon
from ui.translate import tr
from ui.views.settings.sheet import Card, Field
from ui.views.train.desk import TrainDesk
from ui.views.train.files import ask_file
from ui.views.train.form import FormDialog
from ui.views.train.listing import ListPage
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import label, when_words

Reviewers = tuple[tuple[str, int], ...]


class DoublesTab(ListPage):
    """`opened` carries a double review."""

    opened = Signal(object)

    def __init__(self, desk: TrainDesk) -> None:
        headings = (tr("Title"), tr("First"), tr("Second"), tr("Images"), tr("Disagreements"), tr("Open"), tr("When"))
        about = tr("Two people rule independently; where they disagree, a third settles it. All three are kept.")
        super().__init__(desk, tr("Double review"), about, headings)
        self._reviews: dict[object, DoubleReview] = {}
        self._new = self.button(tr("Hold side by side…"), "compare", primary=True)
        self._open = self.button(tr("Open it"), "open")
        self._new.clicked.connect(self.new)
        self._open.clicked.connect(self.open)
        self.empty.pressed.connect(lambda _: self.new())
        self.end_buttons()

    def refresh(self) -> None:
        """Read the reviews."""
        self.desk.ask("doubles", lambda core: core.train.doubles.all(), self._show)

    def chosen(self) -> None:
        """A review is current, or none."""
        self._open.setEnabled(self.listing.current is not None)

    def open(self) -> None:
        """Open the current review."""
        review = self._reviews.get(self.listing.current)
        if review is not None:
            self.opened.emit(review)

    def new(self) -> None:
        """Ask whose rulings are to be held side by side."""
        dialog = NewDouble(self.desk, self.window())
        dialog.begun.connect(self.opened)
        dialog.open()

    def _show(self, reviews: tuple[DoubleReview, ...]) -> None:
        self._reviews = {review.id: review for review in reviews}
        rows = [
            (
                review.id,
                (
                    review.title,
                    source_words(review.first),
                    source_words(review.second),
                    str(len(review.cases)),
                    str(len(review.disputes)),
                    str(len(review.open)),
                    when_words(review.made_at),
                ),
            )
            for review in reviews
        ]
        words = tr(
            "Two reviewers rule on the same images, in this database or in two; then hold their rulings together."
        )
        buttons = (("new", tr("Hold side by side…"), "compare", ""),)
        self.show_rows(rows, ("compare", tr("There is no double review yet"), words, buttons))


class NewDouble(FormDialog):
    """Two people, each from this database or from a file. `begun` carries the review."""

    begun = Signal(object)

    def __init__(self, desk: TrainDesk, parent: QWidget) -> None:
        about = tr("Their last rulings as they stand now are held side by side; later ones change nothing here.")
        super().__init__(desk, tr("Double review"), about, tr("Hold side by side"), parent)
        self._title = QLineEdit()
        self._title.setMaxLength(200)
        self._first, self._second = _Person(self, tr("First reviewer")), _Person(self, tr("Second reviewer"))
        self.field(tr("Title"), self._title, tr("Empty: made of the two names."))
        for person in (self._first, self._second):
            self.add(person)
        self.end_fields()
        self.ask(lambda core: core.train.doubles.reviewers(), self._take)

    def submit(self) -> None:
        """Hold them side by side."""
        title, first, second = self._title.text(), self._first, self._second
        one, other, one_path, other_path = first.name, second.name, first.path, second.path
        self.change(
            lambda core: core.train.doubles.begin(title, one, other, first_path=one_path, second_path=other_path),
            self._begun,
        )

    def _begun(self, review: DoubleReview) -> None:
        words = tr("%n images ruled on by both", count=len(review.cases))
        open_ = tr("%n disagreements", count=len(review.disputes))
        self.desk.message.emit(f"{words}, {open_}.")
        self.begun.emit(review)

    def _take(self, reviewers: Reviewers) -> None:
        self._first.show_people(reviewers)
        self._second.show_people(reviewers, 1)
        if not reviewers:
            self.fault.say(tr("Nobody has ruled in this database yet."), "info", "muted")


class _Person(Card):
    """One reviewer, and where the rulings come from."""

    def __init__(self, form: FormDialog, title: str) -> None:
        super().__init__(title)
        self._form = form
        self.path: Path | None = None
        self._people = ChoiceBox()
        self._place = label(tr("In this database"), tone="muted", wrap=True)
        self._file = QPushButton(icon("open"), tr("From a file…"))
        self._file.setAutoDefault(False)
        self._file.setAccessibleName(tr("{person}: from a file", person=title))
        self._file.clicked.connect(self._ask)
        self._here = QPushButton(icon("disk"), tr("From this database"))
        self._here.setAutoDefault(False)
        self._here.setAccessibleName(tr("{person}: from this database", person=title))
        self._here.clicked.connect(self._come_back)
        self._here.hide()
        self.add(Field(tr("Name"), self._people), self._place)
        self.add_row(self._file, self._here)

    @property
    def name(self) -> str:
        """Who is chosen."""
        return str(self._people.currentData() or "")

    def show_people(self, reviewers: Reviewers, chosen: int = 0) -> None:
        """Offer these."""
        self._people.clear()
        for name, count in reviewers:
            self._people.addItem(tr("{name} (%n images)", count=count, name=name), name)
        self._people.setCurrentIndex(min(chosen, len(reviewers) - 1))

    def _ask(self) -> None:
        kinds = tr("Databases and exports (*.db *.sqlite *.csv *.jsonl)")
        ask_file(self, tr("Rulings of another database"), kinds, self.read)

    def read(self, path: Path) -> None:
        """Take the people from a file."""

        def take(reviewers: Reviewers) -> None:
            self.path = path
            self._place.setText(tr("From {name}", name=path.name))
            self._here.show()
            self.show_people(reviewers)

        self._form.ask(lambda core: core.train.doubles.reviewers(path), take)

    def _come_back(self) -> None:
        def take(reviewers: Reviewers) -> None:
            self.path = None
            self._place.setText(tr("In this database"))
            self._here.hide()
            self.show_people(reviewers)

        self._form.ask(lambda core: core.train.doubles.reviewers(), take)


def source_words(source: Source) -> str:
    """A reviewer, and the file that was read, if it was one."""
    return f"{source.reviewer} ({source.origin})" if source.origin else source.reviewer
