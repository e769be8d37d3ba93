"""A sentence that the core makes: the English text, which still knows its template and what stands in its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Name(str):
    """What somebody is called in a sentence: a provider's identifier, for which a front end may know a title."""

    __slots__ = ()


class ModelName(Name):
    """What one of a provider's models is called; `key` tells it from other providers' models of the same name."""

    __slots__ = ("key",)
    key: str

    @classmethod
    def of(cls, provider: str, model: str) -> ModelName:
        """The model's identifier, which still knows its provider."""
        made = cls(model)
        made.key = model_key(provider, model)
        return made


class LabelName(str):
    """A label of the policy in a sentence, by its identifier; a front end may know what the policy calls it."""

    __slots__ = ()


class Figure(str):
    """A number in a sentence, written with a point; a front end writes it as its language does."""

    __slots__ = ()

    @classmethod
    def of(cls, value: float, spec: str = ".2f") -> Figure:
        """The number in a format of Python's."""
        return cls(format(value, spec))


class Listed(str):
    """Several parts of a sentence as one: “A, B and C” (`joined` by a word), or “A, B” where there is no such word."""

    __slots__ = ("last", "parts")
    parts: tuple[str, ...]
    last: str

    @classmethod
    def of(cls, parts: Iterable[str], last: str = "") -> Listed:
        """These parts; `last` is the template that joins the last to those before it."""
        kept = tuple(parts)
        made = cls(joined(kept, last))
        made.parts, made.last = kept, last
        return made


class Sentence(str):
    """English as it stands; with `template` and `values` a front end says it in another language.

    It compares, sorts and prints as the English text.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, str]

    @classmethod
    def of(cls, template: str, /, **values: str) -> Sentence:
        """The template with its `{places}` filled; a value may be a sentence, a list of them, or a name itself."""
        made = cls(template.format(**values))
        made.template, made.values = template, values
        return made


AND = "{some} and {last}"


def in_a_row(parts: Sequence[str], between: str = " ") -> str:
    """Several sentences one after the other, as one that still knows each; empty for none."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return Sentence.of(f"{{first}}{between}{{rest}}", first=parts[0], rest=in_a_row(parts[1:], between))


def model_key(provider: str, model: str) -> str:
    """Under what a front end keeps the title of a provider's model."""
    return f"{provider} {model}"


def joined(parts: tuple[str, ...], last: str) -> str:
    """The parts as one text, the last one joined by the template `last` where there is one."""
    if not last or len(parts) < 2:
        return ", ".join(parts)
    return last.format(some=", ".join(parts[:-1]), last=parts[-1])
