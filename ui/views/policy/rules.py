"""The suggestion rules as a tree that reads from top to bottom, with a form for the chosen rule or condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.decision import Force
from app.domain.labels import Axis
from app.domain.policy import PolicyLabel
from app.domain.rules import (
    AllOf,
    AnyOf,
    Condition,
    Declares,
    Manifest,
    Path,
    Rule,
    ScoreIs,
    condition_words,
    part_at,
    parts_of,
)
from app.domain.rules import with_part as replaced
from app.domain.rules import with_parts as regrouped
from ui.theme import SPACE_2, SPACE_3, SPACE_4
from ui.translate import mirrored, say, tr, tr_marked
from ui.views.policy.condition import ConditionForm
from ui.views.policy.labels import scrolled
from ui.views.settings.sheet import Field
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow import FlowLayout
from ui.widgets.part_list import shifted
from ui.widgets.text import label

_PlaceRole = int(Qt.ItemDataRole.UserRole)
Place = tuple[int, Path | None]
"""A rule by its number, and within it the path of a condition; None for the rule itself."""


class RulesEditor(QWidget):
    """Edits a tuple of rules; `changed` after each change."""

    changed = Signal()

    def __init__(self, providers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.rules: tuple[Rule, ...] = ()
        self._counts: Mapping[str, tuple[int, int]] = {}
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Suggestion rules"))
        self.tree.setHeaderLabels([tr("Rule"), tr("On your images")])
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = {
            name: QPushButton(words)
            for name, words in (
                ("rule", tr("Add rule")),
                ("condition", tr("Add condition")),
                ("group", tr("Add group")),
                ("remove", tr("Remove")),
                ("up", tr("Move up")),
                ("down", tr("Move down")),
            )
        }
        self.title, self.id, self.force, self.label = QLineEdit(), QLineEdit(), ChoiceBox(), ChoiceBox()
        self.condition = ConditionForm(providers)
        self._forms = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_rules(self, rules: tuple[Rule, ...]) -> None:
        """Edit these from now on."""
        self.rules = rules
        self._fill_tree((0, None))

    def show_labels(self, labels: Sequence[PolicyLabel]) -> None:
        """The labels that a rule can suggest now."""
        chosen = self.label.currentData()
        self.label.clear()
        self.label.addItem(tr("No label"), None)
        for each in labels:
            self.label.addItem(each.title or each.id, each.id)
        self.label.setCurrentIndex(max(0, self.label.findData(chosen)))

    def show_counts(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """How often each rule fits, and how often it cannot be decided, by its id."""
        self._counts = counts
        for at, rule in enumerate(self.rules):
            item = self.tree.topLevelItem(at)
            if item is not None:
                item.setText(1, self._counted(rule))

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for words, force in ((tr("No force"), None), (tr("Human"), Force.HUMAN), (tr("Artificial"), Force.ARTIFICIAL)):
            self.force.addItem(words, force)
        of_rule = QWidget()
        column = QVBoxLayout(of_rule)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        for field in (
            Field(tr("Title"), self.title, tr("Shown as the ground of the suggestion")),
            Field(tr("Identifier"), self.id),
            Field(tr("Suggests the force"), self.force),
            Field(tr("Suggests the label"), self.label),
        ):
            column.addWidget(field)
        column.addStretch(1)
        nothing = label(tr("No rule yet: nothing is suggested. “Add rule” makes one."), tone="muted", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for form in (nothing, of_rule, self.condition):
            self._forms.addWidget(form)
        flow = FlowLayout(spacing=SPACE_2)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            flow.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(SPACE_2)
        left.addWidget(label(tr("Tried from top to bottom; the first that fits counts."), tone="muted", wrap=True))
        left.addWidget(self.tree, 1)
        left.addLayout(flow)
        row = QHBoxLayout(self)
        row.setSpacing(SPACE_4)
        row.addLayout(left, 3)
        row.addWidget(scrolled(self._forms, tr("Rule or condition")), 2)

    def _connect(self) -> None:
        self.tree.currentItemChanged.connect(lambda *_: self._fill_form())
        for name, act in (
            ("rule", self._add_rule),
            ("condition", lambda: self._add_part(ScoreIs(Axis.ORIGIN, at_least=0.8))),
            ("group", lambda: self._add_part(AnyOf((ScoreIs(Axis.ORIGIN, at_least=0.8),)))),
            ("remove", self._remove),
            ("up", lambda: self._move(-1)),
            ("down", lambda: self._move(1)),
        ):
            self.buttons[name].clicked.connect(act)
        self.title.textEdited.connect(self._rule_edited)
        self.id.textEdited.connect(self._rule_edited)
        self.force.activated.connect(self._rule_edited)
        self.label.activated.connect(self._rule_edited)
        self.condition.changed.connect(self._condition_edited)

    # -- editing ---------------------------------------------------------------------------

    def _place(self) -> Place | None:
        item = self.tree.currentItem()
        place = item.data(0, _PlaceRole) if item is not None else None
        return (int(place[0]), None if place[1] is None else tuple(place[1])) if place else None

    def _add_rule(self) -> None:
        number = len(self.rules) + 1
        while any(rule.id == f"rule_{number}" for rule in self.rules):
            number += 1
        when = AnyOf((ScoreIs(Axis.ORIGIN, at_least=0.8),))
        self.rules = (*self.rules, Rule(f"rule_{number}", tr("New rule"), when, Force.ARTIFICIAL))
        self._fill_tree((len(self.rules) - 1, None))
        self.title.setFocus()
        self.title.selectAll()
        self.changed.emit()

    def _add_part(self, part: Condition) -> None:
        place = self._place()
        if place is None:
            return
        at, path = place
        when, inside = self.rules[at].when, path or ()
        if not isinstance(part_at(when, inside), AnyOf | AllOf):
            if not inside:  # a rule of one single condition becomes a group of two
                self._set_when(at, AllOf((when, part)), (1,))
                return
            inside = inside[:-1]
        parts = (*parts_of(part_at(when, inside)), part)
        self._set_when(at, regrouped(when, inside, parts), (*inside, len(parts) - 1))

    def _remove(self) -> None:
        place = self._place()
        if place is None:
            return
        at, path = place
        if not path:
            self.rules = tuple(rule for n, rule in enumerate(self.rules) if n != at)
            self._fill_tree((min(at, len(self.rules) - 1), None))
            self.changed.emit()
            return
        around, gone = path[:-1], path[-1]
        parts = parts_of(part_at(self.rules[at].when, around))
        left = tuple(part for n, part in enumerate(parts) if n != gone)
        self._set_when(at, regrouped(self.rules[at].when, around, left), around)

    def _move(self, by: int) -> None:
        place = self._place()
        if place is None:
            return
        at, path = place
        if not path:
            if 0 <= at + by < len(self.rules):
                self.rules = shifted(self.rules, at, at + by)
                self._fill_tree((at + by, None))
                self.changed.emit()
            return
        around, here = path[:-1], path[-1]
        parts = parts_of(part_at(self.rules[at].when, around))
        if 0 <= here + by < len(parts):
            moved = regrouped(self.rules[at].when, around, shifted(parts, here, here + by))
            self._set_when(at, moved, (*around, here + by))

    def _rule_edited(self, *_: object) -> None:
        place = self._place()
        if place is not None:
            at, force = place[0], self.force.currentData()
            made = replace(
                self.rules[at],
                id=self.id.text().strip(),
                title=self.title.text().strip(),
                force=Force(force) if force else None,  # Qt hands a StrEnum back as a bare text
                label=self.label.currentData(),
            )
            self.rules = (*self.rules[:at], made, *self.rules[at + 1 :])
            item = self.tree.topLevelItem(at)
            if item is not None:
                item.setText(0, self._rule_words(made))
            self.changed.emit()

    def _condition_edited(self, condition: object) -> None:
        place = self._place()
        if place is not None and isinstance(condition, AnyOf | AllOf | ScoreIs | Declares | Manifest):
            at, path = place
            self._set_when(at, replaced(self.rules[at].when, path or (), condition), path or ())

    def _set_when(self, at: int, when: Condition, path: Path) -> None:
        made = replace(self.rules[at], when=when)
        self.rules = (*self.rules[:at], made, *self.rules[at + 1 :])
        self._fill_tree((at, path))
        self.changed.emit()

    # -- showing ---------------------------------------------------------------------------

    def _fill_tree(self, stand: Place) -> None:
        """Draw the tree anew and stand on a place; a policy has tens of rules, not thousands."""
        self.tree.blockSignals(True)
        self.tree.clear()
        for at, rule in enumerate(self.rules):
            item = QTreeWidgetItem([self._rule_words(rule), self._counted(rule)])
            item.setData(0, _PlaceRole, (at, None))
            self.tree.addTopLevelItem(item)
            self._add_items(item, at, rule.when, (), stand)
            item.setExpanded(True)
            if stand == (at, None):
                self.tree.setCurrentItem(item)
        self.tree.blockSignals(False)
        self._fill_form()

    def _add_items(self, parent: QTreeWidgetItem, at: int, condition: Condition, path: Path, stand: Place) -> None:
        item = QTreeWidgetItem([say(condition_words(condition))])
        item.setData(0, _PlaceRole, (at, path))
        parent.addChild(item)
        for n, part in enumerate(parts_of(condition)):
            self._add_items(item, at, part, (*path, n), stand)
        item.setExpanded(True)
        if stand == (at, path):
            self.tree.setCurrentItem(item)

    def _fill_form(self) -> None:
        place = self._place()
        for name, button in self.buttons.items():
            button.setEnabled(name == "rule" or place is not None)
        if place is None:
            self._forms.setCurrentIndex(0)
            return
        at, path = place
        rule = self.rules[at]
        if path is not None:
            self._forms.setCurrentIndex(2)
            self.condition.show_condition(part_at(rule.when, path))
            self.buttons["remove"].setEnabled(bool(path))
            return
        self._forms.setCurrentIndex(1)
        for line, text in ((self.title, rule.title), (self.id, rule.id)):
            if line.text().strip() != text:
                line.setText(text)
        self.force.setCurrentIndex(self.force.findData(rule.force))
        if rule.label is not None and self.label.findData(rule.label) < 0:
            self.label.addItem(tr("{label} – not in the policy", label=rule.label), rule.label)
        self.label.setCurrentIndex(max(0, self.label.findData(rule.label)))

    def _rule_words(self, rule: Rule) -> str:
        force = tr_marked(rule.force.value) if rule.force else ""
        suggests = " · ".join(filter(None, (force, rule.label)))
        return f"{rule.title or rule.id} {'←' if mirrored() else '→'} {suggests or '?'}"

    def _counted(self, rule: Rule) -> str:
        if rule.id not in self._counts:
            return ""
        fits, undecided = self._counts[rule.id]
        words = tr("fits %n", count=fits)
        return f"{words} · {tr('%n undecided', count=undecided)}" if undecided else words
