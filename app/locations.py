"""Where Second Look keeps its files: the folder named by SECONDLOOK_HOME, or the places which the system reserves."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.errors import EnvironmentFaultError

HOME_VARIABLE = "SECONDLOOK_HOME"
_NAME = "secondlook"


@dataclass(frozen=True, slots=True)
class Locations:
    """The folders in use. With SECONDLOOK_HOME all three are that one folder.

    The checkpoint of the decision chain (`head`) lies with the settings, not with the
    database: who replaces the database does not replace its checkpoint by accident.
    """

    data: Path
    config: Path
    cache: Path

    @classmethod
    def find(cls, environ: Mapping[str, str] | None = None) -> Locations:
        """The places for this user; `environ` is the process' own environment unless handed in."""
        home = (os.environ if environ is None else environ).get(HOME_VARIABLE, "")
        if home:
            return cls.under(Path(home).expanduser().absolute())
        dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
        return cls(data=dirs.user_data_path, config=dirs.user_config_path, cache=dirs.user_cache_path)

    @classmethod
    def under(cls, home: Path) -> Locations:
        """Everything within one folder."""
        return cls(data=home, config=home, cache=home / "cache")

    @property
    def database(self) -> Path:
        """The SQLite file with images, assessments and decisions."""
        return self.data / "secondlook.db"

    @property
    def trust(self) -> Path:
        """The folder of C2PA trust lists which the user added."""
        return self.data / "trust"

    @property
    def providers(self) -> Path:
        """The folder of TOML files that describe the user's own providers."""
        return self.data / "providers"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def head(self) -> Path:
        """The checkpoint of the decision chain's end, kept outside the database."""
        return self.config / "chain-head.json"

    @property
    def exposure(self) -> Path:
        """The folder of the exposure meter, outside the database and its backups."""
        return self.data / "exposure"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.data / "secondlook.log"

    def create(self) -> None:
        """Make the folders, readable by their owner only.

        Raises:
            EnvironmentFaultError: the system refuses; the message names the folder.
        """
        for folder in dict.fromkeys((self.data, self.config, self.trust)):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentFaultError(
                    f"The folder {folder} cannot be made: {error.strerror or error}. "
                    f"Choose another place with {HOME_VARIABLE}=FOLDER."
                ) from error
