"""One provider in the settings: its switch, what it sends where at what price, its models, fields and test."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.errors import SecondLookError
from app.services.providers import Capability, FieldKind, FieldValue, ModelCard, Source
from ui.bridge import Call
from ui.theme import ICON, SPACE_1, SPACE_2, SPACE_3, icon
from ui.translate import mirrored, say_kept, tr, tr_marked
from ui.views.sending.asking import Asking
from ui.views.settings.provider_fields import ConfigControl
from ui.views.settings.provider_words import axes_words, what_words, where_words
from ui.views.settings.secret_field import SecretField
from ui.views.settings.sheet import Card, FaultLine, bare_column, glyph_line, row_of
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import HEADING, SMALL, label, rule, set_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.container import Core


@dataclass(frozen=True, slots=True)
class ProviderState:
    """A provider as it stands: its record, its switch, where it sends, its fields, and why it cannot work."""

    capability: Capability
    enabled: bool
    host: str
    config: Mapping[str, FieldValue]
    fault: str
    has_keys: bool


def state_of(core: Core, name: str) -> ProviderState:
    """Read a provider's state; on the core's thread."""
    providers = core.providers
    return ProviderState(
        capability=providers[name].capability,
        enabled=providers.enabled(name),
        host=providers.host(name),
        config=providers.config(name),
        fault=providers.fault(name),
        has_keys=providers.has_keys(name),
    )


class ProviderCard(Card):
    """A card that opens to show models and settings; keys are looked up when it does."""

    kept = Signal(str)
    sent_wanted = Signal(str)
    """The provider's name: what it has received is to be shown."""

    def __init__(self, asking: Asking, state: ProviderState) -> None:
        super().__init__()
        self._asking, self._state = asking, state
        self.name, self._title = state.capability.name, tr_marked(state.capability.title)
        self.setAccessibleName(self._title)
        self._check_call: Call | None = None
        self.controls: dict[str, ConfigControl] = {}
        self.secrets: dict[str, SecretField] = {}
        self._build_head()
        self._where = label(wrap=True)
        self._what = label(tone="muted", wrap=True)
        self._price = label(say_kept(state.capability.price), tone="muted", wrap=True)
        self._fault = FaultLine()
        self.add(self._where, self._what, self._price, self._fault)
        self.more = QToolButton()
        self.more.setProperty("role", "link")
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setIconSize(QSize(ICON, ICON))
        self.more.setCheckable(True)
        self.more.setAccessibleName(tr("Models and settings of {title}", title=self._title))
        self.more.toggled.connect(self._open)
        self.add_row(self.more)
        self._body: QWidget | None = None
        self._label_more(opened=False)
        self._show_state(state)

    def open(self) -> None:
        """Show models and settings."""
        self.more.setChecked(True)

    def flush(self) -> None:
        """Keep what is still being typed – but no key: that is stored by its button only."""
        for control in self.controls.values():
            control.flush()

    # -- building --------------------------------------------------------------------------

    def _build_head(self) -> None:
        capability = self._state.capability
        self.switch = QCheckBox(tr("On"))
        self.switch.setAccessibleName(tr("{title} switched on", title=self._title))
        self.switch.clicked.connect(self._switch)
        title = label(self._title, size=HEADING, bold=True, wrap=True)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(IconLabel("device" if capability.is_local else "send", "muted", 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(label(axes_words(capability.axes), tone="muted", size=SMALL, wrap=True))
        row.addLayout(words, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.add(held)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = bare_column(body, SPACE_3)
        column.addWidget(rule())
        for model in self._state.capability.models:
            column.addWidget(_model(model))
        column.addWidget(rule())
        for field in self._state.capability.fields:
            if field.kind is FieldKind.SECRET:
                secret = SecretField(field, self._title)
                secret.entered.connect(partial(self._store_key, field.name))
                secret.forgotten.connect(partial(self._forget_key, field.name))
                self.secrets[field.name] = secret
                column.addWidget(secret)
            else:
                control = ConfigControl(field, self._state.config.get(field.name, field.default))
                control.changed.connect(partial(self._configure, field.name))
                self.controls[field.name] = control
                column.addWidget(control)
        column.addWidget(self._build_test())
        for name in self.secrets:
            self._look_up(name)
        return body

    def _build_test(self) -> QWidget:
        self.test = QPushButton(tr("Test the models") if self._state.capability.is_local else tr("Test connection"))
        self.test.setIcon(icon("retry"))
        self.test.setAutoDefault(False)
        self.test.setAccessibleName(tr("{words} of {title}", words=self.test.text(), title=self._title))
        self.test.clicked.connect(self._test)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(96)
        self._busy.setAccessibleName(tr("Testing"))
        self._busy.hide()
        self.result = FaultLine()
        buttons: list[QWidget] = [self.test, self._busy]
        address = self._state.capability.documentation
        if address:
            link = QPushButton(tr("Documentation"))
            link.setProperty("role", "link")
            link.setAutoDefault(False)
            link.setToolTip(address)
            link.setAccessibleName(tr("Open the documentation of {title} in the browser", title=self._title))
            link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
            buttons.append(link)
        held = QWidget()
        column = bare_column(held, SPACE_2)
        column.addWidget(row_of(*buttons))
        column.addWidget(self.result)
        words = tr("No image is sent by the test.") if not self._state.capability.is_local else ""
        if words:
            column.addWidget(label(words, tone="muted", size=SMALL))
            column.addWidget(row_of(self._build_received()))
        return held

    def _build_received(self) -> QPushButton:
        received = QPushButton(icon("list"), tr("What it has received…"))
        received.setObjectName("received")
        received.setAutoDefault(False)
        received.setAccessibleName(tr("Show what {title} has received", title=self._title))
        received.clicked.connect(lambda: self.sent_wanted.emit(self.name))
        return received

    # -- showing ---------------------------------------------------------------------------

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        self._label_more(opened=opened)
        if self._body is None:
            self._body = self._build_body()
            self.add(self._body)
        self._body.setVisible(opened)

    def _label_more(self, *, opened: bool) -> None:
        count = len(self._state.capability.models)
        models = tr("%n models", count=count)
        self.more.setText(tr("{models} and settings", models=models) if self._state.capability.fields else models)
        ahead = "chevron-left" if mirrored() else "chevron-right"
        self.more.setIcon(icon("chevron-down" if opened else ahead, "accent"))
        self.more.setAccessibleDescription(tr("unfolded") if opened else tr("folded"))

    def _show_state(self, state: ProviderState) -> None:
        self._state = state
        self.switch.setChecked(state.enabled)
        self._where.setText(where_words(state.capability, state.host))
        set_tone(self._where, "good" if state.capability.is_local else "")
        words = what_words(state.capability)
        self._what.setText(words)
        self._what.setVisible(bool(words))
        if state.fault:
            self._fault.say(state.fault)
        elif state.enabled and not state.has_keys:
            self._fault.say(tr("Switched on, but a key is missing: questions fail until it is set."), "key", "caution")
        else:
            self._fault.say("")

    # -- changing --------------------------------------------------------------------------

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - a slot
        async def switch(core: Core) -> ProviderState:
            await core.providers.set_enabled(self.name, on)
            return state_of(core, self.name)

        def done(state: ProviderState) -> None:
            self._show_state(state)
            self.kept.emit(
                tr("{title} is switched on.", title=self._title)
                if state.enabled
                else tr("{title} is switched off.", title=self._title)
            )
            if state.enabled and not state.has_keys:
                self.open()

        def failed(error: SecondLookError) -> None:
            self._show_state(self._state)
            self._fault.say(say_kept(error.message))

        self._asking.change(switch, done, failed)

    def _configure(self, field: str, value: FieldValue) -> None:
        async def configure(core: Core) -> ProviderState:
            await core.providers.configure(self.name, {field: value})
            return state_of(core, self.name)

        def done(state: ProviderState) -> None:
            self._show_state(state)
            self.controls[field].show_kept(state.config[field])
            if self.controls[field].field.kind is FieldKind.URL and state.fault:
                self.controls[field].show_fault(state.fault)
            named = tr_marked(self.controls[field].field.label)
            self.kept.emit(tr("{title}: “{label}” is kept.", title=self._title, label=named))

        self._asking.change(configure, done, lambda error: self.controls[field].show_fault(say_kept(error.message)))

    def _store_key(self, field: str, key: str) -> None:
        async def store(core: Core) -> ProviderState:
            await core.providers.set_key(self.name, field, key)
            return state_of(core, self.name)

        said = tr("stored in the key store")
        self._asking.change(store, partial(self._key_changed, field, said), self._key_failed(field))

    def _forget_key(self, field: str) -> None:
        async def forget(core: Core) -> ProviderState:
            await core.providers.forget_key(self.name, field)
            return state_of(core, self.name)

        said = tr("forgotten by the key store")
        self._asking.change(forget, partial(self._key_changed, field, said), self._key_failed(field))

    def _key_changed(self, field: str, said: str, state: ProviderState) -> None:
        self.secrets[field].show_fault("")
        self._show_state(state)
        self.kept.emit(tr("{title}: the key is {said}.", title=self._title, said=said))
        self._look_up(field)

    def _key_failed(self, field: str) -> Callable[[SecondLookError], None]:
        return lambda error: self.secrets[field].show_fault(say_kept(error.message))

    # -- asking ----------------------------------------------------------------------------

    def _look_up(self, field: str) -> None:
        async def source(core: Core) -> Source | None:
            return await core.providers.key_source(self.name, field)

        secret = self.secrets[field]
        self._asking.ask(source, secret.show_source, lambda error: secret.show_unknown(say_kept(error.message)))

    def _test(self) -> None:
        if self._check_call is not None:  # the same button stops it
            self._check_call.cancel()
            self._tested()
            self.result.say(tr("Stopped."), "stop", "muted")
            return

        async def check(core: Core) -> str:
            return await core.providers.check(self.name)

        def done(words: str) -> None:
            self._tested()
            self.result.say(say_kept(words), "check-circle", "good")

        def failed(error: SecondLookError) -> None:
            self._tested()
            self.result.say(say_kept(error.message))

        self._busy.show()
        self.test.setText(tr("Stop"))
        self.test.setIcon(icon("stop"))
        self.result.say(tr("Testing…"), "hourglass", "muted")
        self._check_call = self._asking.ask(check, done, failed)

    def _tested(self) -> None:
        self._check_call = None
        self._busy.hide()
        self.test.setText(tr("Test the models") if self._state.capability.is_local else tr("Test connection"))
        self.test.setIcon(icon("retry"))


def _model(model: ModelCard) -> QWidget:
    held = QWidget()
    column = bare_column(held, SPACE_1)
    column.addWidget(label(say_kept(model.title), bold=True, wrap=True))
    column.addWidget(
        label(tr("Asks about: {axes_words}", axes_words=axes_words(model.axes)), tone="muted", size=SMALL, wrap=True)
    )
    if model.about:
        column.addWidget(label(say_kept(model.about), wrap=True))
    if model.accuracy:
        column.addWidget(glyph_line("gauge", "muted", say_kept(model.accuracy)))
    if model.licence:
        column.addWidget(label(tr("Licence: {licence}", licence=model.licence), tone="muted", size=SMALL, wrap=True))
    return held
