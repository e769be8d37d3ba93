"""What the user chose, as typed values: a pure reading of TOML, and the one file that holds it."""

from app.settings.document import parse, salvage, serialise
from app.settings.store import SettingsStore
from app.settings.values import (
    Care,
    ExposureSettings,
    FieldValue,
    ProviderSettings,
    QueueSettings,
    RerunSettings,
    SandboxSettings,
    Settings,
    StageSettings,
    Theme,
    WindowSettings,
    login_name,
)

__all__ = [
    "Care",
    "ExposureSettings",
    "FieldValue",
    "ProviderSettings",
    "QueueSettings",
    "RerunSettings",
    "SandboxSettings",
    "Settings",
    "SettingsStore",
    "StageSettings",
    "Theme",
    "WindowSettings",
    "login_name",
    "parse",
    "salvage",
    "serialise",
]
