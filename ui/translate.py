"""The one way to a translated text: the English source is the key, Qt's translators hold the other languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from string import Formatter

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from app.domain.kept import known_again
from app.domain.sentence import Figure, LabelName, Listed, ModelName, Name, Sentence, joined

CONTEXT = "SecondLook"
SYSTEM, ENGLISH, GERMAN = "system", "en", "de"
LANGUAGES = (ENGLISH, GERMAN)
# How each writes a day: for Python, for Qt, and with the month in letters.
_DAYS = {ENGLISH: ("%Y-%m-%d", "yyyy-MM-dd", "d MMM"), GERMAN: ("%d.%m.%Y", "dd.MM.yyyy", "d. MMM")}
_LANGUAGE = "secondlook_language"
_TITLES, _LABELS = "secondlook_titles", "secondlook_labels"


class _Places(Formatter):
    """Fills the places of a text; `{n:,}` and `{x:.2f}` write numbers as the reader's language does."""

    def format_field(self, value: object, format_spec: str) -> str:
        """One place."""
        words = str(super().format_field(value, format_spec))
        return _grouped(words) if "," in format_spec or isinstance(value, float) else words


_PLACES = _Places()


def tr(text: str, /, *, count: int = -1, **values: object) -> str:
    """The text in the reader's language, with `{name}` places filled from `values`.

    `text` must be a literal, because the catalogues are made by reading the source
    (`packaging/translations.py`). Values go in after translation, so that a translator may move them.

    Args:
        text: the English source text.
        count: chooses the plural form of a text with `%n`, which becomes this number, as does `{count}` in any.
        values: what the places are filled with.
    """
    words = QCoreApplication.translate(CONTEXT, text, None, count if "%n" in text else -1)  # else there is one form
    if count >= 0 and "{count" in words:
        values["count"] = count
    return _PLACES.vformat(words, (), values) if values else words


def later(text: str, /) -> str:
    """Mark a literal for the catalogues where it is declared; it is translated where it is shown, with `tr_marked`."""
    return text


def tr_marked(text: str, /) -> str:
    """The translation of a text that was marked by `later`, or that comes from the core; itself where there is none."""
    if isinstance(text, Sentence):
        return say(text)
    return QCoreApplication.translate(CONTEXT, text) if text else text


def say(text: str, /) -> str:
    """A sentence of the core in the reader's language, with providers called by their titles; other text as it is.

    What files and providers say stands in the places of a sentence and is not translated.
    """
    if isinstance(text, Sentence):
        return tr_marked(text.template).format(**{name: say(value) for name, value in text.values.items()})
    if isinstance(text, Figure):
        return _grouped(text)
    if isinstance(text, Listed):
        return joined(tuple(say(part) for part in text.parts), tr_marked(text.last))
    if isinstance(text, LabelName):
        return _kept(_LABELS).get(text, text)
    key = text.key if isinstance(text, ModelName) else text
    return titles().get(key, text) if isinstance(text, Name) else text


def say_kept(text: str, /) -> str:
    """The same for what the core kept as plain text: failures and prices are known again by their templates.

    A provider's own words stand in quotes within them and stay as they are.
    """
    return say(known_again(text))


def titles() -> Mapping[str, str]:
    """What providers and their models are called, by their identifiers; empty until `call_providers` said it."""
    return _kept(_TITLES)


def call_providers(named: Mapping[str, str]) -> None:
    """From now on call providers by these titles, and models by theirs (`app.domain.sentence.model_key`)."""
    _keep(_TITLES, named)


def call_labels(named: Mapping[str, str]) -> None:
    """From now on call the policy's labels by these titles, which are given by their identifiers."""
    _keep(_LABELS, named)


def _kept(name: str) -> Mapping[str, str]:
    app = QCoreApplication.instance()
    known = app.property(name) if app is not None else None
    return known if isinstance(known, dict) else {}


def _keep(name: str, named: Mapping[str, str]) -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(name, dict(named))


def number(value: int) -> str:
    """A whole number with its digits grouped as the reader's language does."""
    return _grouped(f"{value:,}")


def decimal(value: float, spec: str = ".2f") -> str:
    """A number in a format of Python's, with the point of the reader's language."""
    return _grouped(format(value, spec))


def moment(at: date, clock: str = "") -> str:
    """A day as the reader's language writes it; with `clock` (such as “%H:%M”) and a datetime, the time after it."""
    return format(at, f"{_DAYS[language()][0]} {clock}".rstrip())


def short_day(day: date, *, year: bool) -> str:
    """A day with its month in letters: “21 Nov”, “21. Nov.”."""
    form = _DAYS[language()][2]
    return QLocale(language()).toString(QDate(day.year, day.month, day.day), f"{form} yyyy" if year else form)


def iso_day(day: str) -> str:
    """A day that is written by ISO 8601 as the reader's language writes it; other words as they are."""
    try:
        return moment(date.fromisoformat(day))
    except ValueError:
        return day


def day_format() -> str:
    """The same for Qt's fields of a day."""
    return _DAYS[language()][1]


def _grouped(words: str) -> str:
    """A number as Python groups it, with the signs of the reader's language, and apart from a percent sign."""
    words = words.replace("%", "\N{NO-BREAK SPACE}%")
    if language() == ENGLISH:
        return words
    locale = QLocale(language())
    return words.translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})


def language() -> str:
    """The language in use, "en" or "de"; English until `install` said otherwise."""
    app = QCoreApplication.instance()
    return str(app.property(_LANGUAGE) or ENGLISH) if app is not None else ENGLISH


def mirrored() -> bool:
    """Whether the window is laid out from right to left, so that “onward” points left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def wanted(choice: str, system: Sequence[str] | None = None) -> str:
    """The language for a choice: itself, or the first of the desktop's that there is a catalogue for."""
    if choice in LANGUAGES:
        return choice
    offered = (name.partition("-")[0] for name in (QLocale.system().uiLanguages() if system is None else system))
    return next((name for name in offered if name in LANGUAGES), ENGLISH)


def install(app: QCoreApplication, choice: str) -> str:
    """Load our catalogue and Qt's own for its dialogs; called before the first widget. Returns the language.

    English has a catalogue, too: of the texts that count something.

    Widgets that are there already keep their words: another language is taken up at the next start.
    """
    chosen = wanted(choice)
    app.setProperty(_LANGUAGE, chosen)
    QLocale.setDefault(QLocale(chosen))  # of every field of a number made from now on
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for folder, name in _catalogues(chosen).items():
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return chosen


def _catalogues(chosen: str) -> Mapping[str, str]:
    """The name of the catalogue in each folder."""
    return {
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath): f"qtbase_{chosen}",
        str(files("resources").joinpath("translations")): f"secondlook_{chosen}",
    }
