"""Shows every widget in every state and saves what it looks like: `python -m tests.ui.gallery FOLDER [light]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.domain.assessment import FailureKind
from app.domain.labels import Axis
from app.domain.policy import Policy, PolicyLabel, Reason
from app.domain.provenance import ProvenanceState
from resources import __file__ as resources_file
from tests.ui import gallery_providers, gallery_stage, samples
from tests.ui.gallery_sheet import grid_of, page
from ui import theme
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.badge import ALL, CANNOT_SHOW, DELIVERY, Badge
from ui.widgets.banner import Banner, Level
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.decision_bar import DecisionBar, DecisionState
from ui.widgets.empty_state import EmptyState
from ui.widgets.failure_chip import FailureChip
from ui.widgets.icon_label import IconLabel
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.key_cap import KeyButton, KeyCap
from ui.widgets.overlays import LabelledBox
from ui.widgets.progress_line import ProgressLine
from ui.widgets.provenance_panel import ProvenancePanel
from ui.widgets.score_list import ScoreList
from ui.widgets.text import HEADING, label

SIZE = (640, 480)


def canvases() -> QWidget:
    sheet, column = page(1440)
    made: list[tuple[str, QWidget]] = []

    def add(caption: str, prepare: Callable[[ImageCanvas], None], care: Care = UNCOVERED) -> None:
        canvas = ImageCanvas()
        canvas.setFixedSize(450, 300)
        canvas.set_care(care)
        prepare(canvas)
        made.append((caption, canvas))

    def picture(canvas: ImageCanvas) -> None:
        canvas.set_picture(samples.landscape(*SIZE), name="sunset.jpg")

    def with_heat(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.set_heatmap(samples.blob(), opacity=0.7)

    def with_boxes(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.set_boxes((LabelledBox(400, 60, 520, 190, "face", 0.93), LabelledBox(20, 2, 200, 460, "person")))

    def zoomed(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.zoom_to(6)

    def spotlit(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.set_spotlight(70)
        at, none = QPointF(230, 120), Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, moved)

    def panicked(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.set_panic(True)

    def revealed(canvas: ImageCanvas) -> None:
        picture(canvas)
        canvas.reveal(True)

    add("fit", picture)
    add("alpha", lambda c: c.set_picture(samples.landscape(*SIZE, 4)))
    add("zoomed to 600 %", zoomed)
    for strength in (1, 2, 3, 4):
        add(f"blur {strength}", picture, Care(strength, False))
    add("default care", picture, Care())
    add("grey", picture, Care(0, True))
    add("revealed", revealed, Care(3, True))
    add("spotlight", spotlit, Care(3, True))
    add("words only", picture, Care(2, True, words_only=True))
    add("heatmap", with_heat)
    add("heatmap over care", with_heat, Care(3, True))
    add("boxes", with_boxes)
    add("empty", lambda c: c.show_empty())
    add("loading", lambda c: c.show_loading("sunset.jpg"))
    add("unreadable", lambda c: c.show_unreadable("The JPEG ends after 12 of 480 rows."))
    add("panic", panicked)
    column.addLayout(grid_of(made, 3))
    return sheet


def scores() -> QWidget:
    sheet, column = page(480)
    bars = ScoreList()
    bars.set_findings(samples.FINDINGS, dict.fromkeys(Axis, 0.5))
    column.addWidget(bars)
    column.addSpacing(12)
    for kind in FailureKind:
        column.addWidget(FailureChip(kind, ""))
    return sheet


def cards() -> QWidget:
    sheet, column = page(960)
    row = QHBoxLayout()
    row.setSpacing(16)
    left, right = QVBoxLayout(), QVBoxLayout()
    full = AssessmentCard("identifAI", accuracy="No independent figures are known. The vendor claims 95 %.")
    full.set_outcome(samples.assessment(), thresholds={Axis.ORIGIN: 0.5})
    full.set_heatmap_shown("nsfw")
    left.addWidget(full)
    left.addStretch(1)
    waiting = AssessmentCard("Yandex Vision")
    waiting.set_waiting("Asked 3 s ago …")
    right.addWidget(waiting)
    for kind, words in (
        (FailureKind.QUOTA, "The daily cap of 500 requests is used up."),
        (FailureKind.BUG, ""),
    ):
        card = AssessmentCard("NanoGPT")
        card.set_outcome(samples.failure(kind, words))
        right.addWidget(card)
    unsure = AssessmentCard("On this device", accuracy="Recall was not measured.")
    unsure.set_outcome(
        samples.assessment(inconclusive=True, findings=samples.FINDINGS[1:3], verdict=None, notes=(), cost=None)
    )
    right.addWidget(unsure)
    right.addStretch(1)
    row.addLayout(left, 1)
    row.addLayout(right, 1)
    column.addLayout(row)
    return sheet


def buttons(column: QVBoxLayout) -> None:
    column.addWidget(label("Buttons", size=HEADING, bold=True))
    row = QHBoxLayout()
    commit = KeyButton("Commit and next", "commit", "Enter")
    commit.setProperty("role", "primary")
    checked, disabled = KeyButton("Human", "human", "1"), KeyButton("Undo", "undo", "Ctrl+Z")
    checked.setCheckable(True)
    checked.setChecked(True)
    disabled.setEnabled(False)
    plain = QPushButton("Plain")
    link = QPushButton("Link")
    link.setProperty("role", "link")
    tool = QToolButton()
    tool.setIcon(theme.icon("fit"))
    row_of: tuple[QWidget, ...] = (commit, checked, disabled, plain, link, tool, KeyCap("V"), KeyCap("Ctrl+K"))
    for each in row_of:
        row.addWidget(each)
    row.addStretch(1)
    column.addLayout(row)


def fields(column: QVBoxLayout) -> None:
    fields_row = QHBoxLayout()
    line, combo, spin = QLineEdit(), QComboBox(), QSpinBox()
    line.setPlaceholderText("Placeholder")
    combo.addItems(["A choice", "Another"])
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(40)
    tabs = QTabBar()
    for text in ("Evidence", "Provenance", "Facts"):
        tabs.addTab(text)
    progress = QProgressBar()
    progress.setValue(40)
    progress.setTextVisible(False)
    tick = QCheckBox("A check box")
    tick.setChecked(True)
    field_row: tuple[QWidget, ...] = (line, combo, spin, slider, tick, progress, tabs)
    for each in field_row:
        fields_row.addWidget(each)
    column.addLayout(fields_row)


def small_things() -> QWidget:
    sheet, column = page(960)
    column.addWidget(label("Badges", size=HEADING, bold=True))
    badges = QGridLayout()
    for index, spec in enumerate((*ALL.values(), CANNOT_SHOW, *DELIVERY.values())):
        badges.addWidget(Badge(spec), index // 6, index % 6, Qt.AlignmentFlag.AlignLeft)
    column.addLayout(badges)
    buttons(column)
    fields(column)
    for level, title, words, action in (
        (Level.INFO, "Five images were taken in", "Two were known already.", None),
        (Level.WARNING, "identifAI wants a key", "Nothing is sent until there is one.", ("settings", "Open settings")),
        (Level.ERROR, "The disk is full", "The last decision was not recorded. " * 3, ("retry", "Try again")),
    ):
        banner = Banner()
        banner.say(level, title, words, action=action)
        column.addWidget(banner)
    line_of_progress = ProgressLine()
    line_of_progress.set_progress("Assessing", 1234, 10000, rate=12.4, remaining=706, extra="0.42 EUR so far")
    column.addWidget(line_of_progress)
    tree, model = QTreeView(), QStandardItemModel()
    model.setHorizontalHeaderLabels(["Name", "State"])
    for name in ("first", "second"):
        parent = QStandardItem(name)
        parent.appendRow([QStandardItem("child"), QStandardItem("ok")])
        model.appendRow([parent, QStandardItem("ok")])
    tree.ensurePolished()
    tree.setModel(model)
    tree.expandAll()
    tree.setCurrentIndex(model.index(0, 0))
    tree.setFixedHeight(140)
    column.addWidget(tree)
    return sheet


def empties() -> QWidget:
    sheet, column = page(960)
    drop = EmptyState(
        "drop",
        "Drop images here",
        "Files, folders, pictures and links from a browser. They stay on this machine until you switch a provider on.",
        [("open", "Open files…", "open", "Ctrl+O"), ("folder", "Open folder…", "folder", "Ctrl+Shift+O")],
        drop_hint=True,
    )
    filtered = EmptyState(
        "filter", "No image matches", "Three filters are on.", [("clear", "Clear filters", "clear", "")]
    )
    for each in (drop, filtered):
        framed = QFrame()
        framed.setProperty("role", "card")
        inside = QVBoxLayout(framed)
        inside.addWidget(each)
        framed.setFixedHeight(320)
        column.addWidget(framed)
    return sheet


def icons() -> QWidget:
    sheet, column = page(960)
    grid = QGridLayout()
    names = sorted(p.stem for p in (Path(resources_file).parent / "icons").glob("*.svg"))
    for index, name in enumerate(names):
        cell = QVBoxLayout()
        cell.addWidget(IconLabel(name, side=24), 0, Qt.AlignmentFlag.AlignHCenter)
        cell.addWidget(label(name, tone="muted", size=0.8), 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addLayout(cell, index // 10, index % 10)
    column.addLayout(grid)
    return sheet


def provenances() -> QWidget:
    sheet, column = page(1440)
    made: list[tuple[str, QWidget]] = []
    for state in ProvenanceState:
        panel = ProvenancePanel()
        panel.set_care(UNCOVERED if state is ProvenanceState.VALID else Care())
        panel.set_provenance(
            samples.report(state),
            samples.DECLARATIONS if state is ProvenanceState.TRUSTED else (),
            samples.CONTRADICTIONS if state is ProvenanceState.TRUSTED else (),
        )
        made.append((state.value, panel))
    for absence in samples.ABSENCES.values():
        panel = ProvenancePanel()
        panel.set_provenance(absence)
        made.append((absence.kind.value, panel))
    for _, shown in made:
        shown.setFixedWidth(440)
    column.addLayout(grid_of(made, 3))
    return sheet


def decisions() -> QWidget:
    sheet, column = page(1200)
    policy = Policy(
        "1",
        "Default",
        tuple(
            PolicyLabel(title.lower(), title, "", key)
            for key, title in enumerate(("Nudity", "Suggestive", "Gore", "Hate", "Deceptive", "Spam", "Allowed"), 3)
        ),
        (Reason("context", "Context decides"),),
    )
    for state in (
        DecisionState(),
        DecisionState(enabled=True, standing="Open", missing=("a ruling or a policy label",), can_undo=True),
        DecisionState(
            enabled=True,
            force="artificial",
            policy_label="deceptive",
            reason="context",
            note="The hands have six fingers",
            standing="Ruled human by mira, 2026-11-20",
            deliveries=(
                (
                    "identifAI: artificial, 10 s after committing – keyed by the file's SHA-256, so it rules every "
                    "submission of this file (3 so far)."
                ),
            ),
            can_undo=True,
        ),
        DecisionState(
            enabled=True,
            standing="Ruled",
            missing=("x",),
            grace="identifAI: artificial",
            grace_seconds=7,
            can_undo=True,
        ),
    ):
        bar = DecisionBar()
        bar.set_policy(policy)
        bar.set_state(state)
        column.addWidget(bar)
    narrow = DecisionBar()
    narrow.set_policy(policy)
    narrow.set_state(DecisionState(enabled=True, force="human"))
    narrow.setFixedWidth(860)
    beside = QHBoxLayout()
    beside.addWidget(narrow)
    beside.addStretch(1)
    column.addLayout(beside)
    return sheet


SHEETS: dict[str, Callable[[], QWidget]] = {
    "canvas": canvases,
    "scores": scores,
    "cards": cards,
    "small": small_things,
    "empty": empties,
    "icons": icons,
    "provenance": provenances,
    "decision": decisions,
    **gallery_providers.SHEETS,
    **gallery_stage.SHEETS,
}


def main(arguments: list[str]) -> None:
    """Save one picture per sheet into the folder given first."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    scheme = theme.Scheme.LIGHT if "light" in arguments else theme.Scheme.DARK
    app = QApplication([])
    theme.apply(app, scheme)
    only = [name for name in arguments[1:] if name in SHEETS]
    for name in only or SHEETS:
        sheet = SHEETS[name]()
        sheet.show()
        app.processEvents()
        layout = sheet.layout()
        assert layout is not None
        width = sheet.width()
        fitting = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        sheet.resize(width, fitting)
        app.processEvents()
        sheet.grab().save(str(folder / f"{name}-{scheme.value}.png"))
        sheet.close()
        sheet.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1:])
