"""Writes training reports as an HTML page or a PDF, by pseudonyms unless names are asked for."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.policy import Policy
from app.errors import EnvironmentFaultError, SettingsError
from app.services.train.apart import apart
from app.services.train.doubles import Doubles, agreement_of
from app.services.train.results import PASS_MARK, Results
from app.services.train.rounds import Rounds
from app.store.clock import utc_now
from app.store.training_rounds import RoundsStore

if TYPE_CHECKING:  # with it comes reportlab, which the start of the program must not wait for
    from app.reports.document import Report
    from app.services.train.wording import Wording

SUFFIXES = (".html", ".pdf")
ENGLISH = "en"


class Reports:
    """One method a kind of report; each returns the file that was written, replaced whole or left as it was.

    `language` (“en”, “de”) is that of the report; whatever people wrote stands as it is.
    """

    def __init__(
        self, results: Results, rounds: Rounds, doubles: Doubles, names: RoundsStore, policy: Callable[[], Policy]
    ) -> None:
        self._results, self._rounds, self._doubles = results, rounds, doubles
        self._names, self._policy = names, policy

    async def session(
        self, session_id: int, path: Path, *, names: bool = False, mark: float = PASS_MARK, language: str = ENGLISH
    ) -> Path:
        """One trainee's report; the suffix of `path` (.html or .pdf) decides its kind.

        Raises:
            SettingsError: there is no such session, or the suffix is another.
            EnvironmentFaultError: it could not be written.
        """
        _check(path)
        result = await self._results.of(session_id, mark=mark)
        wording = await self._wording([result.session.trainee], language, names=names)
        made_at = utc_now()

        def make() -> Report:
            # Here and not above: reportlab and statsmodels take a second to import, and this runs on a thread.
            from app.services.train.documents import of_session  # noqa: PLC0415

            return of_session(result, wording(), made_at)

        return await apart(lambda: _write(path, make()))

    async def team(
        self,
        session_ids: Sequence[int],
        path: Path,
        *,
        names: bool = False,
        mark: float = PASS_MARK,
        language: str = ENGLISH,
    ) -> Path:
        """The report of several trainees over one version of a set; raises as `session` does."""
        return await self._team(session_ids, path, None, names=names, mark=mark, language=language)

    async def round(
        self, round_id: int, path: Path, *, names: bool = False, mark: float = PASS_MARK, language: str = ENGLISH
    ) -> Path:
        """The report of a calibration round, with its disagreements and notes; raises as `session` does."""
        found = await self._rounds.get(round_id)
        return await self._team(found.sessions, path, round_id, names=names, mark=mark, language=language)

    async def double(self, review_id: int, path: Path, *, names: bool = False, language: str = ENGLISH) -> Path:
        """The report of a double review; raises as `session` does."""
        _check(path)
        review = await self._doubles.get(review_id)
        people = [review.first.reviewer, review.second.reviewer]
        people += [one.by for case in review.cases for one in case.settlements]
        wording, made_at = await self._wording(people, language, names=names), utc_now()

        def make() -> Report:
            # As above.
            from app.services.train.documents import of_double  # noqa: PLC0415

            return of_double(review, agreement_of(review), wording(), made_at)

        return await apart(lambda: _write(path, make()))

    async def called(self, people: Sequence[str], *, names: bool) -> Callable[[str], str]:
        """How these people are called: by name, or as “Person 3”, the same in every report of this database."""
        if names:
            return str
        numbers = await self._names.pseudonyms(people)
        return lambda name: f"Person {numbers[name]}" if name in numbers else "Somebody"

    async def _wording(self, people: Sequence[str], spoken: str, *, names: bool) -> Callable[[], Wording]:
        """Makes, on the thread of the report, its language and what it calls people and answers."""
        numbers = None if names else await self._names.pseudonyms(people)
        titles = {label.id: label.title for label in self._policy().labels}

        def make() -> Wording:
            # As above.
            from app.reports.language import language  # noqa: PLC0415
            from app.services.train.wording import Wording  # noqa: PLC0415

            return Wording(language(spoken), numbers, lambda answer: titles.get(answer, answer))

        return make

    async def _team(
        self, session_ids: Sequence[int], path: Path, round_id: int | None, *, names: bool, mark: float, language: str
    ) -> Path:
        _check(path)
        together = await self._results.together(session_ids, mark=mark)
        people = [result.session.trainee for result in together.results]
        walked = None
        if round_id is not None:
            walked = (await self._rounds.get(round_id), await self._rounds.items(round_id))
            people += [note.by for note in walked[0].notes] + [step.by for step in walked[0].policies]
        wording, made_at = await self._wording(people, language, names=names), utc_now()

        def make() -> Report:
            # As above.
            from app.services.train.documents import of_team  # noqa: PLC0415

            return of_team(together, wording(), made_at, walked)

        return await apart(lambda: _write(path, make()))


def _check(path: Path) -> None:
    if path.suffix.lower() not in SUFFIXES:
        raise SettingsError(f"{path.name} is neither .html nor .pdf; the name says which kind of report is wanted.")


def _write(path: Path, report: Report) -> Path:
    """Write the file whole or not at all; raises EnvironmentFaultError."""
    # As above.
    from app.reports.page import html  # noqa: PLC0415
    from app.reports.paper import pdf  # noqa: PLC0415

    content = html(report).encode() if path.suffix.lower() == ".html" else pdf(report)
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(temporary).replace(path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                Path(temporary).unlink()
    except OSError as error:
        raise EnvironmentFaultError(f"{path} cannot be written: {error.strerror or error}.") from error
    return path
