"""How training reports speak: their language, what they call people and answers, and words that several share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.labels import Axis
from app.domain.training_review import NOTHING
from app.measures.value import Measure
from app.reports.document import Words
from app.reports.language import Language
from app.services.train.figures import Agreement


@dataclass(frozen=True, slots=True)
class Wording:
    """The language of a report, the numbers that people are called by (None: by name), and the policy's titles."""

    tr: Language
    numbers: Mapping[str, int] | None
    title: Callable[[str], str]

    def called(self, name: str) -> str:
        """A person: by name where there are no numbers, else by the pseudonym."""
        tr, numbers = self.tr, self.numbers
        if numbers is None:
            return name
        return tr("Person {number}", number=numbers[name]) if name in numbers else tr("Somebody")

    def answer(self, answer: str) -> str:
        """An answer – or force and label together – as it is called."""
        tr = self.tr
        if answer == NOTHING:
            return tr("No force, no label")
        return " + ".join(self._part(part) for part in answer.split(" + "))

    def axis(self, axis: Axis) -> str:
        """What is asked, in a word."""
        tr = self.tr
        words = {
            Axis.ORIGIN: tr("origin"),
            Axis.NUDITY: tr("nudity"),
            Axis.GORE: tr("gore"),
            Axis.QUALITY: tr("quality"),
            Axis.OVERLAY: tr("overlay"),
            Axis.OTHER: tr("other"),
        }[axis]
        return words[:1].upper() + words[1:]

    def _part(self, part: str) -> str:
        tr = self.tr
        words = {"human": tr("human"), "artificial": tr("artificial")}.get(part) or tr.known(self.title(part))
        return words[:1].upper() + words[1:]


def kappa_remark(tr: Language) -> Words:
    """What has to be known to read the coefficients."""
    words = tr(
        "Kappa alone misleads where an answer is rare: read it together with the raw share, AC1 and the prevalence of "
        "each answer. Figures on few items are marked “not yet known” and carry no verdict."
    )
    return Words(words, quiet=True)


def coefficients(found: Agreement, words: Wording) -> tuple[tuple[str, Measure], ...]:
    """All of them together with how common each answer is, each with its name."""
    tr = words.tr
    return (
        (tr("Raw agreement"), found.raw),
        (tr("Cohen's kappa"), found.cohen),
        (tr("Cohen's kappa, linear weights"), found.weighted),
        (tr("Fleiss' kappa"), found.fleiss),
        (tr("Krippendorff's alpha"), found.alpha),
        (tr("Gwet's AC1"), found.ac1),
        *((tr("Prevalence of {name}", name=words.answer(answer)), share) for answer, share in found.prevalence),
    )
