"""The settings as frozen values, each field with its default and the rule that it obeys."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from app.domain.care import DEFAULT_RUNGS, Rung
from app.settings import rules
from app.settings.rules import Rule

FieldValue = str | bool | int
V = TypeVar("V")


class Theme(StrEnum):
    """How the window is coloured; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"
    CONTRAST_DARK = "contrast-dark"
    CONTRAST_LIGHT = "contrast-light"


class Language(StrEnum):
    """The language of the window; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


def login_name() -> str:
    """The name under which the user is logged in, or "reviewer" where the system knows none."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container without a passwd entry; 3.13 raises OSError only
        return "reviewer"
    return name if rules.line(100, empty=False).accepts(name) else "reviewer"


def ruled(default: V, rule: Rule) -> V:
    """A dataclass field with its default and its rule; like `dataclasses.field` it is typed as what it stands for."""
    return field(default=default, metadata={"rule": rule})


@dataclass(frozen=True, slots=True)
class Care:
    """How pictures are softened for the reviewer: blur in steps of 0 (off) to 4, grey in percent.

    `usual_blur` is the strength to which the ladder returns, `show` what is left of a picture at all.
    `axes` names the rung for images whose risk on an axis reaches `threshold` percent. `away` softens
    everything while another program is in front.
    """

    blur: int = ruled(3, rules.whole(0, 4))
    grey: bool = ruled(default=True, rule=rules.yes_no())
    grey_strength: int = ruled(100, rules.whole(0, 100))
    usual_blur: int = ruled(3, rules.whole(1, 4))
    show: str = ruled("picture", rules.choice("picture", "edges", "words"))
    threshold: int = ruled(50, rules.whole(0, 100))
    axes: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({axis.value: rung.value for axis, rung in DEFAULT_RUNGS.items()}),
        metadata={"rule": rules.table_of(rules.choice(*(rung.value for rung in Rung)), 20)},
    )
    away: bool = ruled(default=True, rule=rules.yes_no())


@dataclass(frozen=True, slots=True)
class ExposureSettings:
    """Whether it is counted what was looked at, and when a pause is proposed (0: never)."""

    measure: bool = ruled(default=True, rule=rules.yes_no())
    break_minutes: int = ruled(0, rules.whole(0, 480))
    break_images: int = ruled(0, rules.whole(0, 100_000))
    postpone_minutes: int = ruled(10, rules.whole(1, 120))
    summary_on_quit: bool = ruled(default=False, rule=rules.yes_no())


@dataclass(frozen=True, slots=True)
class SandboxSettings:
    """Limits of the processes that read untrusted files; sizes in MiB and pixels, times in seconds."""

    memory_mib: int = ruled(768, rules.whole(128, 65536))
    cpu_seconds: int = ruled(10, rules.whole(1, 600))
    wall_seconds: int = ruled(20, rules.whole(1, 3600))
    pixels: int = ruled(200_000_000, rules.whole(1_000_000, 2_000_000_000))


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """What Qt asks to be kept of the window, as base64 text.

    `parts` holds the places of splitters and the like by their names; `page` is the page last shown.
    `recent` are the actions last chosen in the palette, the latest first; `welcomed` says that the guide was seen.
    """

    geometry: str = ruled("", rules.base64_text(100_000))
    state: str = ruled("", rules.base64_text(100_000))
    parts: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}), metadata={"rule": rules.table_of(rules.base64_text(10_000), 100)}
    )
    page: str = ruled("", rules.line(100))
    recent: tuple[str, ...] = ruled((), rules.list_of(rules.line(100, empty=False), 20))
    welcomed: bool = ruled(default=False, rule=rules.yes_no())


@dataclass(frozen=True, slots=True)
class StageSettings:
    """How the stage draws.

    Overlays in percent, what lies behind a picture, whether zoom goes from image to image, and how long each picture
    of a blinking pair stands, in milliseconds (0: nothing blinks by itself).
    """

    opacity: int = ruled(60, rules.whole(10, 100))
    colours: str = ruled("glow", rules.choice("glow", "cividis", "grey"))
    clip_low: int = ruled(0, rules.whole(0, 99))
    clip_high: int = ruled(100, rules.whole(1, 100))
    box_threshold: int = ruled(0, rules.whole(0, 100))
    ground: str = ruled("checker", rules.choice("checker", "dark", "light", "black", "white"))
    keep_zoom: bool = ruled(default=False, rule=rules.yes_no())
    blink: int = ruled(1000, rules.whole(0, 10_000))


@dataclass(frozen=True, slots=True)
class QueueSettings:
    """How the queue is shown: as a grid or a list, its order, and saved views – an order and a query by their names."""

    grid: bool = ruled(default=False, rule=rules.yes_no())
    order: str = ruled("arrival", rules.choice("arrival", "newest", "disagreement", "uncertainty", "risk", "name"))
    views: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}), metadata={"rule": rules.table_of(rules.line(2000), 50)}
    )


@dataclass(frozen=True, slots=True)
class RerunSettings:
    """Which gold set is put to which providers again, and every how many days (0: never); always asked about first."""

    every_days: int = ruled(0, rules.whole(0, 365))
    gold_set: str = ruled("", rules.line(200))
    asked: tuple[str, ...] = ruled((), rules.list_of(rules.line(100, empty=False), 50))


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """One provider's switch and fields. `enabled` is None until the user decides; secrets are never here."""

    enabled: bool | None = None
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings.

    Attributes:
        reviewer: the name written into decisions; may be a pseudonym.
        theme: one of `Theme`.
        language: one of `Language`.
        keys: the reviewer's own keys by the id of the action; none at all counts as well.
        grace_seconds: how long a delivery waits, so that undo can win.
        workers: sandboxed worker processes; 0 leaves the number to the machine.
        proxy: address of an HTTP proxy; empty for none. The environment's is not used.
        send_unasked: whether arriving images go to remote providers that are on without asking for each batch.
        policy: path of a policy file; empty for the one last chosen in the window, or the one of the product.
        blind_first: whether the providers' answers stay hidden until the reviewer has ruled.
        thresholds: from which probability on an answer reads as a yes, in percent by axis; 50 where none is given.
        alike_distance: how many of 64 bits may differ between two pictures that count as looking alike.
        care, exposure, sandbox, stage, queue, rerun, window: see there.
        providers: by provider name.
        unknown: keys of the file that this version does not know, kept for the one that does.
    """

    reviewer: str = field(default_factory=login_name, metadata={"rule": rules.line(100, empty=False)})
    theme: str = ruled(Theme.DARK.value, rules.choice(*(t.value for t in Theme)))
    language: str = ruled(Language.SYSTEM.value, rules.choice(*(each.value for each in Language)))
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({}), metadata={"rule": rules.key_table()}
    )
    grace_seconds: int = ruled(10, rules.whole(0, 3600))
    workers: int = ruled(0, rules.whole(0, 64))
    proxy: str = ruled("", rules.proxy())
    send_unasked: bool = ruled(default=False, rule=rules.yes_no())
    policy: str = ruled("", rules.line(4096))
    blind_first: bool = ruled(default=False, rule=rules.yes_no())
    thresholds: Mapping[str, int] = field(
        default_factory=lambda: MappingProxyType({}), metadata={"rule": rules.table_of(rules.whole(1, 99), 20)}
    )
    alike_distance: int = ruled(8, rules.whole(0, 20))
    care: Care = Care()
    exposure: ExposureSettings = ExposureSettings()
    sandbox: SandboxSettings = SandboxSettings()
    stage: StageSettings = StageSettings()
    queue: QueueSettings = QueueSettings()
    rerun: RerunSettings = RerunSettings()
    window: WindowSettings = WindowSettings()
    providers: Mapping[str, ProviderSettings] = field(default_factory=lambda: MappingProxyType({}))
    unknown: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def provider(self, name: str) -> ProviderSettings:
        """The settings of one provider, its defaults when there are none."""
        return self.providers.get(name, ProviderSettings())

    def with_provider(
        self, name: str, *, enabled: bool | None = None, fields: Mapping[str, FieldValue] | None = None
    ) -> Settings:
        """The same settings with one provider's switch (unless None) and the given fields changed."""
        old = self.provider(name)
        new = ProviderSettings(
            enabled=old.enabled if enabled is None else enabled,
            fields=MappingProxyType({**old.fields, **(fields or {})}),
        )
        return replace(self, providers=MappingProxyType({**self.providers, name: new}))
