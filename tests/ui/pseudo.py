"""A language in which every translated word is marked, so that what was never translated stands out."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QTranslator

_OPEN, _CLOSE = "⟦", "⟧"
_PLACE = re.compile(r"(\{[^{}]*\}|%n|&)")
_MARKED = re.compile(f"{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}")
_CUT = re.compile(f"{_OPEN}[^{_CLOSE}]*…")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HASH = re.compile(r"\b[0-9a-f]{12,}\b")


class Pseudo(QTranslator):
    """Marks the words of every text around its places; what is filled in bears marks only if it was translated, too."""

    def translate(self, _context: str, source: str, _aside: str | None = None, _n: int = -1) -> str:
        """The source text with its words marked."""
        parts = _PLACE.split(source)
        return "".join(
            f"{_OPEN}{part}{_CLOSE}" if at % 2 == 0 and _WORD.search(part) else part for at, part in enumerate(parts)
        )

    def isEmpty(self) -> bool:
        """Never: it knows every text."""
        return False


def speak(app: QCoreApplication) -> Pseudo:
    """Have everything that is made from now on speak it; `hush` ends that."""
    made = Pseudo(app)
    app.installTranslator(made)
    return made


def hush(app: QCoreApplication, translator: Pseudo) -> None:
    """The language from before."""
    app.removeTranslator(translator)
    translator.deleteLater()


def untranslated(text: str) -> set[str]:
    """The words of a shown text that bear no mark."""
    while (bare := _MARKED.sub(" ", text)) != text:
        text = bare
    return set(_WORD.findall(_HASH.sub(" ", _CUT.sub(" ", text))))
