"""The form for one condition of a rule: what is looked at, and what must hold of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.labels import Axis, ScoreKind
from app.domain.rules import AllOf, AnyOf, Condition, Declared, Declares, Manifest, ManifestIs, ScoreIs
from ui.theme import SPACE_3
from ui.translate import later, tr, tr_marked
from ui.views.settings.sheet import Field
from ui.widgets.choice_box import ChoiceBox

_FORMS = (
    ("any", later("Any of the conditions below")),
    ("all", later("All of the conditions below")),
    ("score", later("A score")),
    ("declares", later("What the file declares")),
    ("manifest", later("Content Credentials")),
)
_DECLARED = {
    Declared.AI: later("AI made or changed it"),
    Declared.AI_GENERATED: later("AI made it"),
    Declared.AI_EDITED: later("AI changed it"),
    Declared.CAMERA: later("A camera took it"),
}
_MANIFEST = {
    ManifestIs.TRUSTED: later("Trusted"),
    ManifestIs.VALID: later("Valid or trusted"),
    ManifestIs.INVALID: later("Invalid"),
    ManifestIs.NONE: later("None in the file"),
}


class ConditionForm(QWidget):
    """Edits one condition; `changed` carries the new one."""

    changed = Signal(object)

    def __init__(self, providers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._shown: Condition = AllOf(())
        self.form = ChoiceBox()
        for name, words in _FORMS:
            self.form.addItem(tr_marked(words), name)
        self.axis, self.kind, self.provider, self.side = ChoiceBox(), ChoiceBox(), ChoiceBox(), ChoiceBox()
        for axis in Axis:
            self.axis.addItem(tr_marked(axis.value), axis)
        for kind in ScoreKind:
            self.kind.addItem(tr_marked(kind.value), kind)
        self.provider.addItem(tr("Any provider"), None)
        for name, title in providers:
            self.provider.addItem(title, name)
        self.side.addItem(tr("at least"), "at_least")
        self.side.addItem(tr("below"), "below")
        self.label, self.bound = QLineEdit(), _Bound()
        self.declared, self.manifest = ChoiceBox(), ChoiceBox()
        for declared, words in _DECLARED.items():
            self.declared.addItem(tr_marked(words), declared)
        for state, words in _MANIFEST.items():
            self.manifest.addItem(tr_marked(words), state)
        self._of_score = (
            Field(tr("Axis"), self.axis),
            Field(tr("Label"), self.label, tr("Empty: what answers the axis' question (artificial, explicit, gory)")),
            Field(tr("Provider"), self.provider, tr("“at least” needs one who says so, “below” all of them")),
            Field(tr("Kind of score"), self.kind, tr("Only scores of this kind are held against the threshold")),
            Field(tr("Must be"), self.side),
            Field(tr("Threshold, 0 to 1"), self.bound),
        )
        self._of_declared = Field(tr("The file declares"), self.declared, tr("A claim of the file, not a finding"))
        self._of_manifest = Field(tr("Content Credentials are"), self.manifest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(Field(tr("Condition"), self.form))
        for field in (*self._of_score, self._of_declared, self._of_manifest):
            column.addWidget(field)
        column.addStretch(1)
        for box in (self.form, self.axis, self.kind, self.provider, self.side, self.declared, self.manifest):
            box.activated.connect(self._edited)
        self.label.textEdited.connect(self._edited)
        self.bound.valueChanged.connect(self._edited)

    def show_condition(self, condition: Condition) -> None:
        """Edit this one from now on."""
        self._shown = condition
        form = _form_of(condition)
        self.form.setCurrentIndex(self.form.findData(form))
        for field in self._of_score:
            field.setVisible(form == "score")
        self._of_declared.setVisible(form == "declares")
        self._of_manifest.setVisible(form == "manifest")
        match condition:
            case ScoreIs():
                self._fill_score(condition)
            case Declares(what):
                self.declared.setCurrentIndex(self.declared.findData(what))
            case Manifest(state):
                self.manifest.setCurrentIndex(self.manifest.findData(state))

    def _fill_score(self, score: ScoreIs) -> None:
        self.axis.setCurrentIndex(self.axis.findData(score.axis))
        self.kind.setCurrentIndex(self.kind.findData(score.kind))
        if score.provider is not None and self.provider.findData(score.provider) < 0:
            self.provider.addItem(score.provider, score.provider)
        self.provider.setCurrentIndex(self.provider.findData(score.provider))
        if self.label.text().strip() != (score.label or ""):
            self.label.setText(score.label or "")
        self.side.setCurrentIndex(self.side.findData("at_least" if score.at_least is not None else "below"))
        bound = score.at_least if score.at_least is not None else score.below
        self.bound.blockSignals(True)
        self.bound.setValue(bound or 0.0)
        self.bound.blockSignals(False)

    def _edited(self, *_: object) -> None:
        made = self._made()
        if made != self._shown:
            self._shown = made
            self.show_condition(made)
            self.changed.emit(made)

    def _made(self) -> Condition:
        form = self.form.currentData()
        parts = self._shown.of if isinstance(self._shown, AnyOf | AllOf) else ()
        if form in ("any", "all"):
            # What was a single condition becomes the first of its group, so that nothing typed is lost.
            parts = parts or ((self._shown,) if not isinstance(self._shown, AnyOf | AllOf) else ())
            return AnyOf(parts) if form == "any" else AllOf(parts)
        if form == "declares":
            return Declares(Declared(self.declared.currentData() or Declared.AI))
        if form == "manifest":
            return Manifest(ManifestIs(self.manifest.currentData() or ManifestIs.TRUSTED))
        if not isinstance(self._shown, ScoreIs):
            return ScoreIs(Axis.ORIGIN, at_least=0.8)
        bound, at_least = self.bound.value(), self.side.currentData() == "at_least"
        return ScoreIs(
            Axis(self.axis.currentData()),
            bound if at_least else None,
            None if at_least else bound,
            self.label.text().strip() or None,
            self.provider.currentData(),
            ScoreKind(self.kind.currentData()),
        )


class _Bound(QDoubleSpinBox):
    """A threshold of two decimals that is not changed by scrolling past."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0.0, 1.0)
        self.setSingleStep(0.05)
        self.setDecimals(2)
        self.setMaximumWidth(160)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies behind."""
        event.ignore()


def _form_of(condition: Condition) -> str:
    match condition:
        case AnyOf():
            return "any"
        case AllOf():
            return "all"
        case ScoreIs():
            return "score"
        case Declares():
            return "declares"
        case Manifest():
            return "manifest"
