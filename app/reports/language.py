"""The languages of reports: a text is translated by its English source, out of the catalogues of the window."""

from __future__ import annotations

import locale
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from app.domain.sentence import Figure, Listed, Sentence, joined
from app.measures.value import Measure, Standing

ENGLISH, GERMAN = "en", "de"
LANGUAGES = (ENGLISH, GERMAN)
_ONE, _MANY = 0, 1
_GERMAN_SIGNS = str.maketrans(",.", ".,")


class Language:
    """Says texts in one language; what it does not know it says in English.

    A call takes a literal, because the catalogues are made by reading the source (`packaging/translations.py`).
    """

    def __init__(self, code: str, forms: Mapping[str, tuple[str, ...]]) -> None:
        self.code = code
        self._forms = forms

    def __call__(self, text: str, /, *, count: int = -1, **values: object) -> str:
        """The text with its `{name}` places filled; `%n` becomes `count`, which chooses the plural form."""
        forms = self._forms.get(text, (text,))
        words = forms[_ONE] if count == 1 or len(forms) == 1 else forms[_MANY]
        if count >= 0:
            words = words.replace("%n", str(count))
            values["count"] = count
        return words.format(**values) if values else words

    def known(self, text: str, /) -> str:
        """A text that was made elsewhere in the core: a sentence with its places, or itself where it is not known."""
        if isinstance(text, Sentence):
            return self.known(text.template).format(**{name: self._placed(one) for name, one in text.values.items()})
        if isinstance(text, Figure):
            words = text.replace("%", " %")
            return words.translate(_GERMAN_SIGNS) if self.code == GERMAN else words
        if isinstance(text, Listed):
            return joined(tuple(self.known(part) for part in text.parts), self.known(text.last))
        return self._forms.get(text, (text,))[_ONE]

    def _placed(self, text: str) -> str:
        """What stands in a place of a sentence: a part of it is said, a name – of a model, a file – stands as it is."""
        return self.known(text) if isinstance(text, Sentence | Figure | Listed) else str(text)

    def number(self, value: float, digits: int) -> str:
        """A number with the language's decimal sign, never a negative nought."""
        words = f"{value:.{digits}f}"
        words = words.removeprefix("-") if float(words) == 0 else words
        return words.translate(_GERMAN_SIGNS) if self.code == GERMAN else words

    def whole(self, value: float) -> str:
        """A number without its fraction, the digits grouped as the language does."""
        words = f"{value:,.0f}"
        return words.translate(_GERMAN_SIGNS) if self.code == GERMAN else words

    def moment(self, at: str) -> str:
        """A moment (ISO 8601, UTC) to the minute."""
        day, minute = at[:10], at[11:16]
        if self.code == GERMAN:
            day = ".".join(reversed(day.split("-")))
        return f"{day} {minute} UTC"

    @property
    def point(self) -> str:
        """The decimal sign."""
        return "," if self.code == GERMAN else "."

    def percent(self, value: float) -> str:
        """A share (0–1) in whole percent."""
        return f"{value * 100:.0f} %"

    def measure(self, measure: Measure, digits: int = 2) -> str:
        """A figure with its interval, or in words why there is none."""
        tr = self  # by this name the texts are found
        if measure.value is None:
            return tr("undefined: {why}", why=tr.known(measure.why))
        text = tr.number(measure.value, digits)
        if measure.low is not None and measure.high is not None:
            low, high = tr.number(measure.low, digits), tr.number(measure.high, digits)
            text = tr("{value} ({low} to {high})", value=text, low=low, high=high)
        if measure.standing is Standing.NOT_YET_KNOWN:
            return tr("{value} – not yet known (n = {n})", value=text, n=measure.n)
        return text


@cache
def language(code: str) -> Language:
    """The language of this code (“en”, “de”; any other is English). Reads a file of some hundred kB at first."""
    known = code if code in LANGUAGES else ENGLISH
    text = files("resources").joinpath("translations", f"secondlook_{known}.ts").read_text("utf-8")
    forms = {}
    for message in ET.fromstring(text).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None:
            continue
        found = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
        if all(found):
            forms[message.findtext("source") or ""] = found
    return Language(known, forms)


def wanted(choice: str) -> str:
    """The language for a setting: itself, or (“system”) that of the terminal where there is a catalogue for it."""
    if choice in LANGUAGES:
        return choice
    spoken = (locale.getlocale(locale.LC_MESSAGES)[0] or "") if hasattr(locale, "LC_MESSAGES") else ""
    return next((code for code in LANGUAGES if spoken.startswith(code)), ENGLISH)
