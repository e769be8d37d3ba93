"""The queue's filter: a field for words and terms, the conditions in force as chips, and what could not be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.query import Query, Term, parse
from ui.models.query_words import problem_words, term_words
from ui.theme import SPACE_1
from ui.translate import tr
from ui.widgets.chips import ChipBar
from ui.widgets.search_field import SearchField
from ui.widgets.text import SMALL, label

_TYPING_PAUSE_MS = 120


class QueueFilter(QWidget):
    """What is typed counts at once; Enter makes chips of it. The query is that of the chips and of the field."""

    changed = Signal()
    left = Signal()
    """The keyboard may go back to the queue."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = Query()
        self._told: Query | None = None
        self.search, self.chips = SearchField(tr("Name, or state:open nudity>0.5 …")), ChipBar()
        self._problems = label("", tone="caution", size=SMALL, wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._read)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._entered)
        self.chips.removed.connect(lambda place: self.set_query(self._kept.without(self._kept.terms[place])))
        self.chips.cleared.connect(self.clear)
        self.chips.left.connect(self.left)

    @property
    def query(self) -> Query:
        """All that is asked, of chips and field."""
        made = self._kept
        for term in parse(self.search.text()).query.terms:
            made = made.with_term(term)
        return made

    def set_query(self, query: Query) -> None:
        """Ask this by chips; what is typed stays typed."""
        self._kept = query
        self.chips.show_words([term_words(term) for term in query.terms])
        self._read()

    def add(self, term: Term) -> None:
        """Ask one thing more."""
        self.set_query(self._kept.with_term(term))

    def ask_only(self, term: Term) -> None:
        """Ask this and nothing else: what was typed and all other chips go."""
        self.search.clear()
        self.set_query(Query((term,)))

    def ask_only_or_clear(self, term: Term) -> None:
        """The same; where it is asked already, nothing any more."""
        if term in self.query.terms:
            self.clear()
        else:
            self.ask_only(term)

    def clear(self) -> None:
        """Ask nothing."""
        had_focus = self.chips.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.search.clear()
        self.set_query(Query())
        if had_focus:
            self.left.emit()

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.search.setAccessibleName(tr("Filter the queue by text"))
        self.search.setAccessibleDescription(
            tr("Words of a name, or terms such as state:open, nudity>0.5 or format:webp; Enter keeps them")
        )
        self._problems.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for each in (self.search, self._problems, self.chips):
            layout.addWidget(each)

    def _read(self) -> None:
        self._pause.stop()
        problems = parse(self.search.text()).problems
        self._problems.setText("\n".join(problem_words(problem) for problem in problems))
        self._problems.setVisible(bool(problems))
        self.search.setAccessibleDescription(self._problems.text())
        query = self.query
        if query != self._told:
            self._told = query
            self.changed.emit()

    def _entered(self) -> None:
        """Make chips of what could be read; what could not stays to be mended."""
        parsed = parse(self.search.text())
        query = self.query
        self.search.setText(" ".join(problem.word for problem in parsed.problems))
        self.set_query(query)
        if not parsed.problems:
            self.left.emit()
