"""Keeps what was counted of a reviewer's exposure, apart from the database: a small file a session, easily erased.

Neither a backup nor an export of the decisions can carry it along, because it is not in there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import tempfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from app.domain.exposure import Exposure
from app.domain.labels import Axis
from app.errors import EnvironmentFaultError

KEPT_DAYS = 31
_NUMBERS = ("seconds", "colour_seconds", "revealed_seconds")


class ExposureStore:
    """The folder of sessions. Blocking, and small: call it from a thread.

    Args:
        folder: where the files lie; made when the first is written.
        session: how the names of this session's files begin: one for each reviewer who sat here.
    """

    def __init__(self, folder: Path, session: str) -> None:
        self._folder, self._session = folder, session

    def write(self, days: Mapping[date, Exposure], reviewer: str = "") -> None:
        """Replace this session's file of a reviewer by the counts of its days; raises EnvironmentFaultError."""
        document = {day.isoformat(): {"reviewer": reviewer, **_spelled(counted)} for day, counted in days.items()}
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".tmp")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(document, file)
                Path(name).replace(self._folder / f"{self._name(reviewer)}.json")
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise EnvironmentFaultError(
                f"The exposure meter could not be kept in {self._folder}: {error.strerror or error}."
            ) from error

    def others(self, day: date, reviewer: str = "") -> Exposure:
        """What all other sessions counted of this reviewer on a day; a file that cannot be read counts as nothing.

        What was counted when nobody's name was kept with it counts for everybody.
        """
        total = Exposure()
        for path in self._files():
            if path.stem != self._name(reviewer):
                who, counted = _read(path).get(day, ("", Exposure()))
                total = total.plus(counted) if who in ("", reviewer) else total
        return total

    def _name(self, reviewer: str) -> str:
        # A pseudonym may hold what no file name may.
        return f"{self._session}-{hashlib.sha256(reviewer.encode()).hexdigest()[:8]}"

    def prune(self, today: date) -> None:
        """Remove the sessions that ended too long ago to be kept."""
        oldest = today - timedelta(days=KEPT_DAYS)
        for path in self._files():
            days = _read(path)
            if not days or max(days) < oldest:
                with contextlib.suppress(OSError):
                    path.unlink()

    def erase(self) -> None:
        """Remove everything that was ever counted; raises EnvironmentFaultError."""
        try:
            for path in self._files():
                path.unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFaultError(
                f"The exposure meter could not be erased from {self._folder}: {error.strerror or error}."
            ) from error

    def _files(self) -> list[Path]:
        try:
            return sorted(self._folder.glob("*.json"))
        except OSError:
            return []


def _spelled(counted: Exposure) -> dict[str, object]:
    numbers = {name: round(getattr(counted, name), 3) for name in _NUMBERS}
    return {**numbers, "images": counted.images, "axes": {axis.value: n for axis, n in counted.axes.items()}}


def _read(path: Path) -> dict[date, tuple[str, Exposure]]:
    """By day whose counts they are, and the counts."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return {
            date.fromisoformat(day): (str(counts.get("reviewer", "")), _understood(counts))
            for day, counts in document.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError):
        return {}  # somebody wrote into it: it is only a meter


def _understood(counts: Mapping[str, object]) -> Exposure:
    seconds, colour, revealed = (float(str(counts[name])) for name in _NUMBERS)
    axes = counts["axes"]
    if not isinstance(axes, dict) or not all(0 <= number < math.inf for number in (seconds, colour, revealed)):
        raise ValueError(str(counts)[:100])
    known = {Axis(name): int(n) for name, n in axes.items()}
    return Exposure(seconds, colour, revealed, int(str(counts["images"])), MappingProxyType(known))
