"""The provenance of one image: state and what it means, who decided, the tree of manifests, the codes, the claims."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QTreeWidgetItem, QVBoxLayout, QWidget

from app.domain.provenance import (
    AbsenceKind,
    Action,
    CodeLevel,
    Declaration,
    Ingredient,
    Manifest,
    Provenance,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    Thumbnail,
    TrustListRef,
    ValidationCode,
)
from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, icon, plain_tip
from ui.widgets.badge import DECLARED, PROVENANCE, Badge
from ui.widgets.care import Care, covered_image
from ui.widgets.icon_label import IconLabel
from ui.widgets.quiet_tree import QuietTree
from ui.widgets.text import HEADING, SMALL, label, rule, selectable, when_words

_LEVELS = {
    CodeLevel.SUCCESS: ("check-circle", "good", "passed"),
    CodeLevel.INFORMATIONAL: ("info", "accent", "information"),
    CodeLevel.FAILURE: ("alert", "caution", "failed"),
}
_ABSENT = {
    AbsenceKind.NO_MANIFEST: "Most files have none, whoever made them. Nothing follows from it.",
    AbsenceKind.CANNOT_CARRY: "The format has no place for Content Credentials, so their absence says nothing.",
    AbsenceKind.REMOTE_NOT_FETCHED: "The file only names a place on the net. Fetching it would tell that server "
    "that you look at this image, so nothing is fetched unless you ask.",
    AbsenceKind.UNREADABLE: "There is something, but it could not be read. That is neither valid nor invalid.",
}
_THUMB = 48


class _Px:
    """A manifest's thumbnail in the shape the care filter takes."""

    channels = 4

    def __init__(self, thumbnail: Thumbnail) -> None:
        self.width, self.height, self.data = thumbnail.width, thumbnail.height, thumbnail.rgba


def trust_words(report: ProvenanceReport) -> str:
    """Which trust list decided, of which date; or that none was there to decide."""

    def named(ref: TrustListRef) -> str:
        return f"{ref.name} ({ref.kind.value}, {ref.date})"

    if report.state is ProvenanceState.TRUSTED and report.trust_list:
        return f"Decided by the trust list {named(report.trust_list)}."
    asked = report.trust_lists or ((report.trust_list,) if report.trust_list else ())
    if not asked:
        return "No trust list is loaded, so no signer can read as trusted."
    return f"Trust lists consulted: {', '.join(named(ref) for ref in asked)}."


class ProvenancePanel(QWidget):
    """Shows what `set_provenance` gives it. Embedded thumbnails go through the care filter like every picture."""

    fetchRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Provenance")
        self._care = Care()
        self._shown: tuple[Provenance | None, tuple[Declaration, ...], tuple[str, ...]] = (None, (), ())
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self._outer.addStretch(1)
        self.set_provenance(None)

    def set_care(self, care: Care) -> None:
        """Apply another filter to the thumbnails."""
        if care != self._care:
            self._care = care
            self.set_provenance(*self._shown)

    def set_provenance(
        self,
        provenance: Provenance | None,
        declarations: tuple[Declaration, ...] = (),
        contradictions: tuple[str, ...] = (),
    ) -> None:
        """Show a reading, what the file declares and what does not fit together; None while it is being read."""
        self._shown = (provenance, declarations, contradictions)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        if contradictions:
            self._contradictions(column, contradictions)
        if provenance is None:
            column.addWidget(label("Reading the Content Credentials …", tone="muted"))
        elif isinstance(provenance, ProvenanceAbsence):
            self._absence(column, provenance)
        else:
            self._report(column, provenance)
        self._declarations(column, declarations)
        self._outer.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()

    def _absence(self, column: QVBoxLayout, absence: ProvenanceAbsence) -> None:
        spec = PROVENANCE[absence.kind]
        self.setAccessibleDescription(f"{spec.word}. {absence.message}")
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(IconLabel(spec.icon, spec.tint, 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(label(spec.word, size=HEADING, bold=True))
        words.addWidget(_wrapped(absence.message))
        words.addWidget(_wrapped(_ABSENT[absence.kind], tone="muted"))
        head.addLayout(words, 1)
        column.addLayout(head)
        if absence.remote_url:
            url = absence.remote_url
            column.addWidget(selectable(url, size=SMALL, mono=True))
            fetch = QPushButton(icon("download"), "Fetch the manifest …")
            fetch.setAutoDefault(False)
            fetch.setAccessibleName(f"Fetch the manifest from {url}")
            fetch.clicked.connect(lambda: self.fetchRequested.emit(url))
            column.addWidget(fetch, 0, Qt.AlignmentFlag.AlignLeft)

    def _report(self, column: QVBoxLayout, report: ProvenanceReport) -> None:
        spec = PROVENANCE[report.state]
        self.setAccessibleDescription(f"{spec.word}. {spec.about} {trust_words(report)}")
        column.addWidget(Badge(spec), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_wrapped(spec.about))
        column.addWidget(_wrapped(trust_words(report), tone="muted"))
        active = next((m for m in report.manifests if m.label == report.active_manifest), None)
        if active:
            _facts(column, active)
            if active.actions:
                column.addWidget(label("What was done", bold=True))
                _timeline(column, active.actions)
        column.addWidget(label("Manifests and ingredients", bold=True))
        column.addWidget(self._tree(report))
        column.addWidget(label("Validation", bold=True))
        for code in sorted(report.codes, key=lambda c: list(CodeLevel).index(c.level), reverse=True):
            column.addWidget(_code(code))
        if not report.codes:
            column.addWidget(_wrapped("The reader reported no codes.", tone="muted"))

    def _tree(self, report: ProvenanceReport) -> QuietTree:
        tree = QuietTree("Manifests and ingredients", ("Content", "Signed by"))
        tree.ensurePolished()  # else rows are measured without the stylesheet
        tree.setIconSize(QSize(_THUMB, _THUMB))
        known = {m.label: m for m in report.manifests}
        roots = [known[report.active_manifest]] if report.active_manifest in known else list(report.manifests)
        for root in roots:
            item = _row((root.title or root.label, _signer(root)), f"Active manifest {root.label}")
            self._adorn(item, root.thumbnail)
            tree.addTopLevelItem(item)
            self._grow(item, root, known, {root.label})
        tree.expandAll()
        tree.fit_height()
        return tree

    def _grow(self, item: QTreeWidgetItem, manifest: Manifest, known: dict[str, Manifest], seen: set[str]) -> None:
        """Add the ingredients, and theirs; a manifest that contains itself is shown once."""
        for ingredient in manifest.ingredients:
            own = known.get(ingredient.manifest or "")
            child = _row((_ingredient_words(ingredient), _signer(own) if own else "no manifest of its own"), "")
            self._adorn(child, ingredient.thumbnail)
            item.addChild(child)
            if own and own.label not in seen:
                self._grow(child, own, known, seen | {own.label})

    def _adorn(self, item: QTreeWidgetItem, thumbnail: Thumbnail | None) -> None:
        if thumbnail is None or self._care.words_only:
            return
        image = covered_image(_Px(thumbnail), self._care)
        how = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        side = round(_THUMB * self.devicePixelRatioF())
        small: QImage = image.scaled(side, side, *how)
        small.setDevicePixelRatio(self.devicePixelRatioF())
        item.setIcon(0, QIcon(QPixmap.fromImage(small)))

    def _contradictions(self, column: QVBoxLayout, contradictions: tuple[str, ...]) -> None:
        column.addWidget(label("Does not fit together", bold=True))
        for sentence in contradictions:
            column.addWidget(_glyph_row("equal-conflict", "caution", sentence))
        column.addWidget(rule())

    def _declarations(self, column: QVBoxLayout, declarations: tuple[Declaration, ...]) -> None:
        column.addWidget(rule())
        column.addWidget(label("What the file declares", bold=True))
        if not declarations:
            words = "Nothing is declared. That is not a sign that the picture is real."
            column.addWidget(_wrapped(words, tone="muted"))
        for declared in declarations:
            row = QVBoxLayout()
            row.setSpacing(SPACE_1)
            row.addWidget(Badge(DECLARED[declared.says]), 0, Qt.AlignmentFlag.AlignLeft)
            row.addWidget(selectable(f"{declared.source}: {declared.value}", size=SMALL))
            column.addLayout(row)
        if declarations:
            column.addWidget(_wrapped("Claims in the file, which anybody can write; not findings.", tone="muted"))


def _facts(column: QVBoxLayout, manifest: Manifest) -> None:
    signature = manifest.signature
    lines = [("Made with", manifest.claim_generator)]
    if signature:
        signed = " · ".join(p for p in (signature.issuer, signature.common_name, signature.algorithm) if p)
        lines += [("Signed by", signed), ("Signed at", when_words(signature.time) or "no time stamp")]
    for name, value in lines:
        if value:
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            key = label(name, tone="muted")
            key.setMinimumWidth(key.fontMetrics().horizontalAdvance("Signed by") + SPACE_4)
            row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_grown(selectable(value, tone="")), 1)
            column.addLayout(row)


def _timeline(column: QVBoxLayout, actions: tuple[Action, ...]) -> None:
    for action in actions:
        source = (action.digital_source_type or "").rsplit("/", 1)[-1]
        parts = (when_words(action.when), action.software, action.description, source, action.action)
        aside = " · ".join(part for part in parts if part)
        is_ai = "lgorithmicMedia" in source
        column.addWidget(
            _glyph_row("sparkle" if is_ai else "circle", "caution" if is_ai else "muted", _plain(action.action), aside)
        )


def _plain(action: str) -> str:
    """`c2pa.color_adjustments` as “Color adjustments”; the code itself stands beside it."""
    return action.rsplit(".", 1)[-1].replace("_", " ").capitalize() or action


def _code(code: ValidationCode) -> QWidget:
    glyph, tint, word = _LEVELS[code.level]
    where = f" · {code.ingredient}" if code.ingredient else ""
    made = _glyph_row(glyph, tint, code.sentence, f"{word} · {code.code}{where}")
    made.setToolTip(plain_tip(code.explanation))
    return made


def _glyph_row(icon_name: str, tint: str, words: str, aside: str = "") -> QWidget:
    made = QWidget()
    made.setAccessibleName(f"{words} {aside}".strip())
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(IconLabel(icon_name, tint), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(_wrapped(words))
    if aside:
        column.addWidget(_wrapped(aside, tone="muted", size=SMALL))
    row.addLayout(column, 1)
    return made


def _row(texts: tuple[str, str], about: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(texts))
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(texts))
    for column, text in enumerate(texts):
        item.setToolTip(column, about or text)
    return item


def _signer(manifest: Manifest) -> str:
    signature = manifest.signature
    return (signature.issuer or signature.common_name or "unnamed signer") if signature else "not signed"


def _ingredient_words(ingredient: Ingredient) -> str:
    kinds = {"parentOf": "made from", "componentOf": "contains", "inputTo": "input"}
    return f"{kinds.get(ingredient.relationship, ingredient.relationship)}: {ingredient.title}"


def _wrapped(text: str, *, tone: str = "", size: float = 1.0) -> QWidget:
    return _grown(label(text, tone=tone, size=size, wrap=True))


def _grown(widget: QWidget) -> QWidget:
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return widget
