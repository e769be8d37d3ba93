"""The centre of Review: the picture under its care filter, with overlays, zoom and a line of controls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.assessment import Heatmap
from app.domain.care import Rung
from app.domain.picture import Frame, Picture
from app.domain.queue import QueueRow
from ui.actions import Actions
from ui.models.stage_pictures import StagePictures
from ui.theme import icon
from ui.translate import decimal, say_kept, tr
from ui.views.guides.key_tips import follow_keys
from ui.views.side_panels import EVIDENCE, QUEUE
from ui.views.stage.sharpener import Sharpener
from ui.views.stage.stepping import Stepping
from ui.views.stage.toolbar import StageTools
from ui.widgets.care import Care
from ui.widgets.compare_board import CompareBoard
from ui.widgets.elided import ElidedLabel
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.low_column import LowColumn
from ui.widgets.overlays import LabelledBox
from ui.widgets.stage_frames import FrameStepper
from ui.widgets.text import HEADING, label
from ui.widgets.tool_row import ToolRow

# The stepper stands above the note in the corner.
_STEPPER_MARGIN = 48


class StageView(LowColumn):
    """Shows one image. It paints what is ready at once and says so while something is still on its way."""

    care_step_wanted = Signal()
    grey_wanted = Signal()
    heatmap_wanted = Signal()
    size_changed = Signal(QSize)

    def __init__(self) -> None:
        super().__init__()
        self.canvas = ImageCanvas()
        self.board = CompareBoard(self.canvas)
        self._pictures: StagePictures | None = None
        self._row: QueueRow | None = None
        self._heatmap: Heatmap | None = None
        self._heatmap_words = ""
        self._boxes: tuple[LabelledBox, ...] = ()
        self._overlays = True
        self.frames = FrameStepper()
        self.stepping = Stepping(self.frames, self)
        self.tools = StageTools(self.canvas, self)
        self._sharpener = Sharpener(self.canvas, self)
        self._name = ElidedLabel(size=HEADING, bold=True, cut=Qt.TextElideMode.ElideMiddle)
        self._facts, self._heat_words = ElidedLabel(tone="muted"), ElidedLabel(tone="muted")
        self._zoom, self._care_button = label("100 %", tone="muted"), _button("blur", tr("Blur"), words=True)
        self._grey_button = _button("grey", tr("Greyscale"), words=True)
        self._heat_button = _button("heatmap", tr("Heatmap"), words=True)
        self._overlay_button = _button("layers", tr("Overlay options"))
        self._adjust_button = _button("sliders", tr("Adjust the view"))
        self.compare_button = _button("compare", tr("Compare"))
        self._fit = _button("fit", tr("Fit to the stage"))
        self._one = _button("one-to-one", tr("One image pixel to one screen pixel"))
        self.panel_buttons = _panel_buttons()
        self._lay_out()
        self._connect()
        self.canvas.show_empty()

    # -- what the page calls ---------------------------------------------------------------

    def use(self, pictures: StagePictures) -> None:
        """Show pictures from here."""
        self._pictures = pictures
        pictures.ready.connect(self._picture_ready)
        pictures.failed.connect(self._picture_failed)
        self.stepping.use(pictures)
        self._sharpener.use(pictures)
        pictures.resize(self.device_size())

    def act(self, actions: Actions) -> None:
        """Carry out the stage's own actions."""
        self.tools.act(actions, self._adjust_button, self._overlay_button)
        follow_keys(
            actions,
            {
                "blur": self._care_button,
                "grey": self._grey_button,
                "heatmap": self._heat_button,
                "overlay_options": self._overlay_button,
                "adjust_options": self._adjust_button,
                "fit": self._fit,
                "actual_size": self._one,
            },
        )
        actions.on("next_frame", lambda: self.stepping.step(1))
        actions.on("previous_frame", lambda: self.stepping.step(-1))

    def show_image(self, row: QueueRow | None, neighbours: Callable[[], list[str]]) -> None:
        """Go to an image: painted at once when its picture is here, which is why the neighbours are fetched."""
        self._row, self._heatmap, self._boxes = row, None, ()
        self._sharpener.show(row.sha256 if row is not None else "")
        self.stepping.show(row.sha256 if row else "", row.frames if row is not None and row.readable else 1)
        self.canvas.set_overlays_visible(self._overlays)
        self._describe()
        self._update_heatmap()
        if row is None:
            self.canvas.show_empty()
            return
        if not row.readable:
            self.canvas.show_unreadable(row.unreadable_message or tr("The file cannot be decoded."))
        elif self._pictures is not None:
            picture = self._pictures.get(row.sha256)
            if picture is not None:
                self.canvas.set_picture(picture, size=(row.width, row.height), name=row.name)
                if self.canvas.scene is None:  # what is compared is still about the image before
                    self.canvas.repaint()  # before all else that a key sets going: it is what the reviewer waits for
                self._show_zoom()
            else:
                self.canvas.show_loading(row.name)
        if self._pictures is not None:
            ahead = neighbours()
            if row.readable:
                self._pictures.want(row.sha256, ahead)
            elif ahead:
                self._pictures.want(ahead[0], ahead[1:])

    def set_heatmap(self, heatmap: Heatmap | None, words: str) -> None:
        """Lay this heatmap over the picture; `words` say whose view it is."""
        self._heatmap, self._heatmap_words = heatmap, words
        self._update_heatmap()

    def set_boxes(self, boxes: tuple[LabelledBox, ...]) -> None:
        """Draw the regions that a provider found."""
        self._boxes = boxes
        self.canvas.set_boxes(boxes)

    def toggle_overlays(self) -> bool:
        """Show or hide heatmap and boxes together; returns whether they show now."""
        self._overlays = not self._overlays
        self._lay_over()
        return self._overlays

    def set_care(self, care: Care) -> None:
        """Apply the reviewer's filter."""
        self.canvas.set_care(care)
        shown = {Rung.WORDS: tr("Words only"), Rung.EDGES: tr("Edges only")}.get(care.rung)
        blur = tr("Blur {strength}", strength=care.blur) if care.blur else tr("No blur")
        self._care_button.setText(shown or blur)
        self._care_button.setChecked(care.softens)
        self._grey_button.setChecked(care.greys)

    def device_size(self) -> QSize:
        """How many pixels the stage has on this screen; pictures are decoded for that."""
        ratio = self.devicePixelRatioF()
        size = self.canvas.size()
        return QSize(max(640, round(size.width() * ratio)), max(480, round(size.height() * ratio)))

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # Long words are cut off; they never push the stage about.
        for cut in (self._heat_words, self._name):
            cut.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for button in (self._care_button, self._grey_button, self._heat_button):
            button.setCheckable(True)
        head, foot = QWidget(), ToolRow()
        self.chrome = (head, foot)
        self.set_head(head)  # the window's title says the name, too
        top = QHBoxLayout(head)
        top.setContentsMargins(6, 4, 6, 4)
        top.setSpacing(12)
        before, after = self.panel_buttons.values()
        top.addWidget(before)
        top.addWidget(self._name, 1)
        top.addWidget(self._facts)
        top.addWidget(after)
        tools = foot.row
        foot.set_shrinking(
            (self._care_button, self._grey_button, self._heat_button), (self._zoom, self._one, self._fit)
        )
        tools.setContentsMargins(12, 6, 12, 6)
        tools.setSpacing(6)
        for button in (self._care_button, self._grey_button, self._heat_button):
            tools.addWidget(button)
        for button in (self._overlay_button, self._adjust_button, self.compare_button):
            tools.addWidget(button)
        tools.addWidget(self._heat_words, 1)
        tools.addWidget(self._zoom)
        for button in (self._fit, self._one):
            tools.addWidget(button)
        over = QVBoxLayout(self.canvas)
        over.setContentsMargins(12, 12, 12, _STEPPER_MARGIN)
        over.addStretch(1)
        over.addWidget(self.frames, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.board, 1)
        layout.addWidget(foot)

    def _connect(self) -> None:
        self._care_button.clicked.connect(self.care_step_wanted)
        self._grey_button.clicked.connect(self.grey_wanted)
        self._heat_button.clicked.connect(self.heatmap_wanted)
        self._overlay_button.clicked.connect(lambda: self.tools.overlay_options.open_at(self._overlay_button))
        self._adjust_button.clicked.connect(lambda: self.tools.open_view_options(self._adjust_button))

        def retry() -> None:
            if self._row is not None and self._pictures is not None:
                self.canvas.show_loading(self._row.name)
                self._pictures.want(self._row.sha256, [])

        self.canvas.retry_wanted.connect(retry)
        self.stepping.arrived.connect(self._show_frame)
        self.stepping.message.connect(self.tools.message)
        self._fit.clicked.connect(self.canvas.fit)
        self._one.clicked.connect(self.canvas.actual_size)
        self.canvas.viewportChanged.connect(self._show_zoom)

    def _show_zoom(self, _view: object = None) -> None:
        self._zoom.setText(f"{self.canvas.zoom * 100:.0f} %")

    def _describe(self) -> None:
        row = self._row
        self._name.set_words(row.name if row is not None else "")
        if row is None:
            self._facts.set_words("")
        elif not row.readable:
            self._facts.set_words(tr("unreadable"))
        else:
            frames = " · " + tr("%n frames", count=row.frames) if row.frames > 1 else ""
            self._facts.set_words(f"{row.format} · {row.width} × {row.height}{frames} · {_bytes(row.byte_size)}")

    def _update_heatmap(self) -> None:
        self.canvas.set_heatmap(self._heatmap)
        shown = self._heatmap is not None
        self._heat_button.setChecked(shown)
        self._heat_words.set_words(self._heatmap_words)

    def _picture_ready(self, sha256: str) -> None:
        row, pictures = self._row, self._pictures
        if row is None or pictures is None or row.sha256 != sha256 or self.stepping.number:
            return
        picture = pictures.get(sha256)
        if picture is not None:
            self._show_pixels(picture, (row.width, row.height), row.name)

    def _show_pixels(self, picture: Picture, size: tuple[int, int], name: str) -> None:
        """Pixels of the present image: its first, better ones, or another frame."""
        self.canvas.set_picture(picture, size=size, name=name, keep_view=True)
        self._show_zoom()
        self.canvas.set_boxes(self._boxes)
        self._update_heatmap()
        self._lay_over()

    def _picture_failed(self, sha256: str, message: str) -> None:
        row, pictures = self._row, self._pictures
        if row is None or row.sha256 != sha256:
            return
        if pictures is not None and sha256 in pictures.out_of_reach:
            self.canvas.show_out_of_reach(say_kept(message))
        else:
            self.canvas.show_unreadable(say_kept(message))

    def _show_frame(self, frame: Frame) -> None:
        if self._row is not None:
            self._sharpener.show(self._row.sha256, frame.number)
            self._show_pixels(frame.picture, (frame.width, frame.height), self._row.name)

    def _lay_over(self) -> None:
        """Heatmaps and boxes belong to the first frame: over another they would point at the wrong places."""
        hidden = self.stepping.number > 0 and (self._heatmap is not None or bool(self._boxes))
        note = tr("heatmaps and boxes belong to frame 1") if hidden and self._overlays else ""
        self.canvas.set_overlays_visible(self._overlays and self.stepping.number == 0, note)

    def resizeEvent(self, event: object) -> None:
        """A larger stage needs larger pictures."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._pictures is not None and self._pictures.resize(self.device_size()):
            self.stepping.again()
            self.size_changed.emit(self.device_size())


def _panel_buttons() -> dict[str, QToolButton]:
    """Before and after the name of the image: they fold away what stands on their side, by its name."""
    sides = ["panel-left", "panel-right"]
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        sides.reverse()
    words = (tr("Fold the queue away"), tr("Fold the evidence away"))
    named = {name: _button(side, told) for name, side, told in zip((QUEUE, EVIDENCE), sides, words, strict=True)}
    for button in named.values():
        button.setProperty("role", "quiet")
        button.setCheckable(True)
    return named


def _button(icon_name: str, text: str, *, words: bool = False) -> QToolButton:
    """A button of the stage, with its words beside the glyph or not; its tip, with the key, comes from its action."""
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setText(text)
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _bytes(count: int) -> str:
    if count < 1000:
        return tr("{number} bytes", number=count)
    size = float(count)
    for unit in ("kB", "MB", "GB"):
        size /= 1000
        if size < 1000 or unit == "GB":
            return f"{decimal(size, '.1f')} {unit}"
    return ""
