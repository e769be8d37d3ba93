"""What can be seen in one set of data without any truth; of single images only what the reviewer may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.policy import Policy
from app.domain.probe import Probed
from app.errors import SettingsError
from app.services.compare import agreeing, operations, probing, questions, whatif
from app.services.compare.dataset import Dataset, Flags
from app.services.compare.operation_values import Drift
from app.services.compare.probing import Robustness
from app.services.compare.values import Agreement, Disagreement, Grid, Histogram, Scatter, Setting


@dataclass(frozen=True, slots=True)
class Sight:
    """Looks at one set of data; every method raises SettingsError for a question or a place that is not there."""

    data: Dataset
    hidden: Flags | None = None
    """By the places of the images: nothing is said of this one by itself, though figures over all count it."""

    def grid(self, question: str) -> Grid:
        """The table of one question."""
        return questions.grid(self.data, question, self.hidden)

    def agreement(self, question: str, thresholds: Mapping[int, float]) -> Agreement:
        """All pairs of series of a question."""
        return agreeing.agreement(self.data, question, thresholds)

    def scatter(self, first: int, second: int) -> Scatter:
        """The images that two series scored."""
        self._check(first, second)
        return agreeing.scatter(self.data, first, second, self.hidden)

    def histogram(self, place: int, bins: int) -> Histogram:
        """How a series' scores are spread."""
        self._check(place)
        return agreeing.histogram(self.data, place, bins)

    def disagreements(self, question: str, limit: int) -> tuple[Disagreement, ...]:
        """Where probabilities lie farthest apart."""
        return agreeing.disagreements(self.data, question, limit, self.hidden)

    def versions(self, question: str, thresholds: Mapping[int, float]) -> tuple[Drift, ...]:
        """Every two models of one provider, as the earlier and the later."""
        return operations.versions(self.data, question, thresholds)

    def robustness(
        self, kept: Sequence[Probed], question: str, thresholds: Mapping[int, float]
    ) -> tuple[Robustness, ...]:
        """What probes found on one question, summed up."""
        return probing.robustness(self.data, kept, question, thresholds)

    def with_rule(self, policy: Policy, setting: Setting, version: str, title: str) -> Policy:
        """The policy with a rule made of a setting."""
        return whatif.with_rule(policy, self.data, setting, version, title)

    def _check(self, *places: int) -> None:
        for place in places:
            if not 0 <= place < len(self.data.series):
                raise SettingsError(f"There is no series {place}; there are {len(self.data.series)}.")
