"""Double review: two people's independent rulings side by side, and the queue in which a third settles what differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.decision import Force
from app.domain.policy import Policy
from app.domain.training_review import DoubleReview, Opinion, Source
from app.errors import SettingsError
from app.images.sandbox import Sandbox
from app.services.train.apart import apart
from app.services.train.foreign import opinions_of_file
from app.store.clock import utc_now
from app.store.training_reviews import ReviewsStore

if TYPE_CHECKING:  # with it comes statsmodels, which the start of the program must not wait for
    from app.services.train.figures import Pair


class Doubles:
    """Makes double reviews from rulings in this database or in a file, and keeps all three opinions.

    Args:
        store: keeps them.
        sandbox: reads other people's databases.
        policy: the one in force; a settlement's label is one of its.
        reviewer: who holds the rulings side by side, and who settles.
    """

    def __init__(
        self, store: ReviewsStore, sandbox: Sandbox, policy: Callable[[], Policy], reviewer: Callable[[], str]
    ) -> None:
        self._store, self._sandbox = store, sandbox
        self._policy, self._reviewer = policy, reviewer

    async def reviewers(self, path: Path | None = None) -> tuple[tuple[str, int], ...]:
        """Who ruled, and on how many images: here, or in a file (a database, or an export as CSV or JSON lines).

        Raises:
            SettingsError: the file is not taken; the message says why.
            EnvironmentFaultError: it cannot be read.
        """
        if path is None:
            return await self._store.reviewers()
        found = await opinions_of_file(self._sandbox, path)
        return tuple((reviewer, len(ruled)) for reviewer, ruled in sorted(found.items()))

    async def begin(
        self, title: str, first: str, second: str, *, first_path: Path | None = None, second_path: Path | None = None
    ) -> DoubleReview:
        """Hold two reviewers' rulings on the same images side by side, as they stand now.

        Args:
            title: a name for it; empty: made from the two.
            first: a reviewer's name.
            second: another's.
            first_path: the file with the first's rulings; None: this database.
            second_path: likewise.

        Raises:
            SettingsError: both are the same person in the same place, one is not known, they have no image in
                common, or a file is not taken.
            EnvironmentFaultError: a file cannot be read, or nothing was saved.
        """
        if (first, first_path) == (second, second_path):
            raise SettingsError("A double review needs two reviewers.")
        one = await self._opinions(first, first_path)
        other = await self._opinions(second, second_path)
        both = sorted(one.keys() & other.keys())
        if not both:
            raise SettingsError(f"{first} and {second} have not ruled on any image in common.")
        return await self._store.save(
            " ".join(title.split()) or f"{first} and {second}",
            self._reviewer(),
            Source(first, first_path.name if first_path else ""),
            Source(second, second_path.name if second_path else ""),
            {sha256: (one[sha256], other[sha256]) for sha256 in both},
        )

    async def all(self) -> tuple[DoubleReview, ...]:
        """All double reviews, the newest first."""
        return await self._store.all()

    async def get(self, review_id: int) -> DoubleReview:
        """One of them; raises SettingsError where there is none."""
        return await self._store.get(review_id)

    async def settle(
        self, review_id: int, sha256: str, force: Force | None, label: str | None, *, reason: str = "", note: str = ""
    ) -> DoubleReview:
        """A third's outcome of a disagreement, kept beside both opinions; settling again supersedes.

        Raises:
            SettingsError: the two agree on this image, the settler is one of the two, or the policy has no such label.
            EnvironmentFaultError: it was not saved.
        """
        review, who = await self._store.get(review_id), self._reviewer()
        if who in (review.first.reviewer, review.second.reviewer):
            raise SettingsError(f"{who} is one of the two who disagree; a third person has to settle it.")
        case = next((case for case in review.disputes if case.sha256 == sha256), None)
        if case is None:
            raise SettingsError("There is no disagreement about this image.")
        known = {case.first.label, case.second.label, None} | {one.id for one in self._policy().labels}
        if label not in known:
            raise SettingsError(f"The policy has no label “{label}”.")
        return await self._store.settle(review_id, sha256, Opinion(force, label, reason, note, utc_now()), who)

    async def agreement(self, review_id: int) -> Pair:
        """How the two agree, by several coefficients together, and which of their answers met."""
        review = await self._store.get(review_id)
        return await apart(lambda: agreement_of(review))

    async def _opinions(self, reviewer: str, path: Path | None) -> Mapping[str, Opinion]:
        if path is None:
            found = await self._store.opinions(reviewer)
        else:
            found = dict((await opinions_of_file(self._sandbox, path)).get(reviewer, {}))
        if not found:
            place = f"in {path.name}" if path else "in this database"
            raise SettingsError(f"There is no ruling by “{reviewer}” {place}.")
        return found


def agreement_of(review: DoubleReview) -> Pair:
    """How the two reviewers agree over all images that both ruled on; computed, so not for the core's loop."""
    # Here and not above: the first import of statsmodels takes a second, and this runs on a thread.
    from app.services.train.figures import of_pairs  # noqa: PLC0415

    return of_pairs([(case.first.answer, case.second.answer) for case in review.cases])
