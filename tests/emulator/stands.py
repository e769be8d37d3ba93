"""The emulated vendors as the demo shows them: how each is started, and which settings point Second Look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.emulator import described, identifai, mraugu, nanogpt, yandex_classifier, yandex_vision
from tests.emulator.faults import Script
from tests.emulator.journal import Journal
from tests.emulator.server import serve

Fields = Mapping[str, str | bool | int]


@dataclass(frozen=True, slots=True)
class Running:
    """One emulated vendor that runs: the provider it is for, where, how it is reached, and what it received.

    `environment` holds the keys; `files` are texts to lie in the data folder, by their path within it; by
    `faults` it is told to go wrong.
    """

    provider: str
    address: str
    fields: Fields
    environment: Mapping[str, str]
    journal: Journal
    files: Mapping[str, str] = field(default_factory=dict)
    faults: Script = field(default_factory=Script)


# Starts one vendor at so many times its documented rates, and ends it with the block.
Stand = Callable[[int], AbstractContextManager[Running]]


@contextmanager
def identifai_stand(speed: int) -> Iterator[Running]:
    """identifAI, whose analyses take a second and a half."""
    emulator = identifai.Emulator(identifai.Behaviour(rate_factor=speed, seconds_until_done=1.5))
    with serve(emulator) as address:
        fields: Fields = {"base_url": address, "posts_per_minute": 30 * speed, "gets_per_minute": 60 * speed}
        keys = {"SECONDLOOK_IDENTIFAI_KEY": identifai.DEMO_KEY}
        yield Running("identifai", address, fields, keys, emulator.journal, faults=emulator.faults)


@contextmanager
def nanogpt_stand(speed: int) -> Iterator[Running]:
    """NanoGPT."""
    emulator = nanogpt.Emulator(nanogpt.Behaviour(rate_factor=speed))
    with serve(emulator) as address:
        fields: Fields = {"base_url": address, "requests_per_second": 25 * speed}
        keys = {"SECONDLOOK_NANOGPT_KEY": nanogpt.DEMO_KEY}
        yield Running("nanogpt", address, fields, keys, emulator.journal, faults=emulator.faults)


@contextmanager
def mraugu_stand(speed: int) -> Iterator[Running]:
    """MrAugu."""
    emulator = mraugu.Emulator(mraugu.Behaviour(calls=48 * speed))
    with serve(emulator) as address:
        fields: Fields = {"base_url": address, "calls_per_minute": 48 * speed}
        keys = {"SECONDLOOK_MRAUGU_KEY": mraugu.DEMO_KEY}
        yield Running("mraugu", address, fields, keys, emulator.journal, faults=emulator.faults)


@contextmanager
def yandex_vision_stand(speed: int) -> Iterator[Running]:
    """Yandex Vision."""
    emulator = yandex_vision.Emulator(yandex_vision.Behaviour(rate_factor=speed))
    with serve(emulator) as address:
        fields: Fields = {
            "base_url": address,
            "requests_per_second": 10 * speed,
            "classifications_per_second": 5 * speed,
        }
        keys = {"SECONDLOOK_YANDEX_VISION_KEY": yandex_vision.DEMO_KEY}
        yield Running("yandex_vision", address, fields, keys, emulator.journal, faults=emulator.faults)


@contextmanager
def yandex_classifier_stand(speed: int) -> Iterator[Running]:
    """Yandex' classifier."""
    emulator = yandex_classifier.Emulator(yandex_classifier.Behaviour(rate_factor=speed))
    with yandex_classifier.serve_in_thread(emulator) as address:
        axes = "adult=nudity, gruesome=gore"
        fields: Fields = {"base_url": address, "requests_per_second": 5 * speed, "axes": axes}
        keys = {"SECONDLOOK_YANDEX_CLASSIFIER_KEY": yandex_classifier.DEMO_KEY}
        yield Running("yandex_classifier", address, fields, keys, emulator.journal, faults=emulator.faults)


@contextmanager
def described_stand(speed: int) -> Iterator[Running]:
    """An in-house model, described by a file in the data folder."""
    emulator = described.Emulator(described.Behaviour(calls_per_second=20 * speed))
    with serve(emulator) as address:
        files = {str(Path("providers") / "inhouse.toml"): described.sample(address, per_second=20 * speed)}
        keys = {described.ENV: described.DEMO_KEY}
        yield Running("own:inhouse", address, {"base_url": address}, keys, emulator.journal, files, emulator.faults)


# In the order in which the registry shows them.
STANDS: tuple[Stand, ...] = (
    identifai_stand,
    nanogpt_stand,
    mraugu_stand,
    yandex_vision_stand,
    yandex_classifier_stand,
    described_stand,
)
