"""The provenance of one image: state and what it means, who decided, the tree of manifests, the codes, the claims."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.contradictions import Contradiction
from app.domain.provenance import (
    AbsenceKind,
    CodeLevel,
    Declaration,
    Provenance,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
    TrustListRef,
    ValidationCode,
)
from app.domain.provider_c2pa import ProviderReading
from ui.theme import SPACE_1, SPACE_3, icon, plain_tip
from ui.translate import iso_day, later, say_kept, tr, tr_marked
from ui.widgets.badge import DECLARED, PROVENANCE, Badge
from ui.widgets.care import Care
from ui.widgets.contradiction_list import ContradictionList
from ui.widgets.icon_label import IconLabel
from ui.widgets.manifest_details import ManifestDetails
from ui.widgets.manifest_tree import ManifestTree
from ui.widgets.panel_rows import column_of, copyable, glyph_row, wrapped
from ui.widgets.reading_table import ReadingTable
from ui.widgets.text import HEADING, SMALL, label, rule

_LEVELS = {
    CodeLevel.SUCCESS: ("check-circle", "good", later("passed")),
    CodeLevel.INFORMATIONAL: ("info", "accent", later("information")),
    CodeLevel.FAILURE: ("alert", "caution", later("failed")),
}
_ABSENT = {
    AbsenceKind.NO_MANIFEST: later("Most files have none, whoever made them. Nothing follows from it."),
    AbsenceKind.CANNOT_CARRY: later("The format has no place for Content Credentials, so their absence says nothing."),
    AbsenceKind.REMOTE_NOT_FETCHED: later(
        "The file only names a place on the net. Fetching it tells that server that somebody at your address looks at "
        "this image; no part of the picture is sent. Nothing is fetched unless you ask."
    ),
    AbsenceKind.UNREADABLE: later("There is something, but it could not be read. That is neither valid nor invalid."),
}
MAX_CODES = 60


def trust_words(report: ProvenanceReport) -> str:
    """Which trust list decided, of which date; or that none was there to decide."""

    def named(ref: TrustListRef) -> str:
        return f"{ref.name} ({tr_marked(ref.kind.value)}, {iso_day(ref.date)})"

    if report.state is ProvenanceState.TRUSTED and report.trust_list:
        return tr("Decided by the trust list {list}.", list=named(report.trust_list))
    asked = report.trust_lists or ((report.trust_list,) if report.trust_list else ())
    if not asked:
        return tr("No trust list is loaded, so no signer can read as trusted.")
    return tr("Trust lists consulted: {lists}.", lists=", ".join(named(ref) for ref in asked))


class ProvenancePanel(QWidget):
    """Shows what `set_provenance` gives it. Embedded thumbnails go through the care filter like every picture.

    `placeWanted` carries the `Place` of one side of a contradiction; `rawRequested` asks for the manifest as it stands.
    """

    fetchRequested = Signal(str)
    rawRequested = Signal()
    placeWanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Provenance"))
        self._care = Care()
        self._tree: ManifestTree | None = None
        self._fetch: QPushButton | None = None
        self._outer = column_of(self, 0)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self._outer.addStretch(1)
        self.set_provenance(None)

    def set_care(self, care: Care) -> None:
        """Apply another filter to the thumbnails."""
        self._care = care
        if self._tree is not None:
            self._tree.set_care(care)

    def set_provenance(
        self,
        provenance: Provenance | None,
        declarations: Sequence[Declaration] = (),
        contradictions: Sequence[Contradiction] = (),
        readings: Sequence[tuple[str, ProviderReading]] = (),
    ) -> None:
        """Show a reading, what the file declares, what does not fit together, and what providers read (with titles).

        None stands for a reading that is still under way.
        """
        self._tree = self._fetch = None
        body = QWidget()
        column = column_of(body, SPACE_3)
        if contradictions:
            listed = ContradictionList(contradictions)
            listed.place_wanted.connect(self.placeWanted)
            column.addWidget(listed)
            column.addWidget(rule())
        if provenance is None:
            column.addWidget(wrapped(tr("Reading the Content Credentials…"), tone="muted"))
            self.setAccessibleDescription(tr("Reading the Content Credentials…"))
        elif isinstance(provenance, ProvenanceAbsence):
            self._absence(column, provenance)
        else:
            self._report(column, provenance)
        for title, reading in readings:
            column.addWidget(rule())
            column.addWidget(ReadingTable(reading, title))
        if isinstance(provenance, ProvenanceReport):
            self._codes(column, provenance)
        _declared(column, declarations)
        self._outer.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()

    def set_fetching(self, busy: bool) -> None:  # noqa: FBT001 - a switch
        """Keep a remote manifest from being asked for twice while it is under way."""
        if self._fetch is not None:
            self._fetch.setEnabled(not busy)

    def _absence(self, column: QVBoxLayout, absence: ProvenanceAbsence) -> None:
        spec = PROVENANCE[absence.kind]
        self.setAccessibleDescription(f"{tr_marked(spec.word)}. {say_kept(absence.message)}")
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(IconLabel(spec.icon, spec.tint, 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(wrapped(tr_marked(spec.word), size=HEADING, bold=True))
        words.addWidget(wrapped(say_kept(absence.message)))
        words.addWidget(wrapped(tr_marked(_ABSENT[absence.kind]), tone="muted"))
        head.addLayout(words, 1)
        column.addLayout(head)
        if absence.remote_url:
            self._remote(column, absence.remote_url)

    def _remote(self, column: QVBoxLayout, url: str) -> None:
        column.addWidget(copyable(url, tone="muted", size=SMALL))
        host = _host(url)
        self._fetch = QPushButton(icon("download"), tr("Fetch it from {host}", host=host))
        self._fetch.setAutoDefault(False)
        self._fetch.setAccessibleName(tr("Fetch the manifest from {url}", url=url))
        self._fetch.clicked.connect(lambda: self.fetchRequested.emit(url))
        column.addWidget(self._fetch, 0, Qt.AlignmentFlag.AlignLeft)

    def _report(self, column: QVBoxLayout, report: ProvenanceReport) -> None:
        spec = PROVENANCE[report.state]
        about = tr_marked(spec.about)
        self.setAccessibleDescription(f"{tr_marked(spec.word)}. {about} {trust_words(report)}")
        column.addWidget(Badge(spec), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(wrapped(about))
        column.addWidget(wrapped(trust_words(report), tone="muted"))
        if report.fetched and report.remote_url:
            words = tr("The manifest was fetched from {host} because you asked for it.", host=_host(report.remote_url))
            column.addWidget(wrapped(words, tone="muted"))
        column.addWidget(label(tr("Manifests and ingredients"), bold=True))
        self._tree = ManifestTree(report, self._care)
        column.addWidget(self._tree)
        details = QWidget()
        inside = column_of(details, 0)
        active = next((m for m in report.manifests if m.label == report.active_manifest), None)
        shown = [ManifestDetails(active or next(iter(report.manifests), None))]
        inside.addWidget(shown[0])

        def show_details(manifest: object, ingredient: object) -> None:
            fresh = ManifestDetails(manifest, ingredient)  # type: ignore[arg-type]  # a signal carries plain objects
            inside.replaceWidget(shown[0], fresh)
            shown[0].hide()
            shown[0].deleteLater()
            shown[0] = fresh

        self._tree.chosen.connect(show_details)
        column.addWidget(details)

    def _codes(self, column: QVBoxLayout, report: ProvenanceReport) -> None:
        """What was checked, failures first; the same result of many parts is one line with its number."""
        column.addWidget(rule())
        column.addWidget(label(tr("What was checked"), bold=True))
        counted: dict[tuple[str, CodeLevel, str | None], list[ValidationCode]] = {}
        for code in report.codes:
            counted.setdefault((code.code, code.level, code.ingredient), []).append(code)
        ordered = sorted(counted.values(), key=lambda same: list(CodeLevel).index(same[0].level), reverse=True)
        for same in ordered[:MAX_CODES]:
            column.addWidget(_code(same))
        if len(ordered) > MAX_CODES:
            words = tr("And %n further lines; the raw manifest holds them all.", count=len(ordered) - MAX_CODES)
            column.addWidget(wrapped(words, tone="muted"))
        if not report.codes:
            column.addWidget(wrapped(tr("The reader reported no codes."), tone="muted"))
        if report.raw:
            raw = QPushButton(icon("json"), tr("Raw manifest"))
            raw.setAutoDefault(False)
            raw.clicked.connect(self.rawRequested)
            column.addWidget(raw, 0, Qt.AlignmentFlag.AlignLeft)


def _declared(column: QVBoxLayout, declarations: Sequence[Declaration]) -> None:
    column.addWidget(rule())
    column.addWidget(label(tr("What the file declares"), bold=True))
    if not declarations:
        words = tr("Nothing is declared. That is not a sign that the picture is real.")
        column.addWidget(wrapped(words, tone="muted"))
        return
    for declared in declarations:
        row = QVBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(Badge(DECLARED[declared.says]), 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(copyable(f"{say_kept(declared.source)}: {declared.value}", tone="muted", size=SMALL))
        column.addLayout(row)
    column.addWidget(wrapped(tr("Claims in the file, which anybody can write; not findings."), tone="muted"))


def _code(same: Sequence[ValidationCode]) -> QWidget:
    code = same[0]
    glyph, tint, word = _LEVELS[code.level]
    where = f" · {code.ingredient}" if code.ingredient else ""
    times = f" · × {len(same)}" if len(same) > 1 else ""
    made = glyph_row(glyph, tint, tr_marked(code.sentence), f"{tr_marked(word)} · {code.code}{where}{times}")
    made.setToolTip(plain_tip(code.explanation))
    return made


def _host(url: str) -> str:
    """The server of an address, for a button; what is no address is shown as it stands, cut."""
    try:
        return (urlsplit(url).hostname or url)[:80]
    except ValueError:
        return url[:80]
