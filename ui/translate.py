"""The one way to a translated text: the English source is the key, Qt's translators hold the other languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "SecondLook"


def tr(text: str, /, *, count: int = -1, **values: object) -> str:
    """The text in the reader's language, with `{name}` places filled from `values`.

    `text` must be a literal, because the catalogues are made by reading the source
    (`packaging/translations.py`). Values go in after translation, so that a translator may move them.

    Args:
        text: the English source text.
        count: chooses the plural form; `%n` in the text becomes this number.
        values: what the places are filled with.
    """
    words = QCoreApplication.translate(CONTEXT, text, None, count)
    return words.format(**values) if values else words


def later(text: str, /) -> str:
    """Mark a literal for the catalogues where it is declared; it is translated where it is shown, with `tr_marked`."""
    return text


def tr_marked(text: str, /) -> str:
    """The translation of a text that was marked by `later`, or that comes from the core; itself where there is none."""
    return QCoreApplication.translate(CONTEXT, text)
