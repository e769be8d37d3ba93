"""A policy as the tables of a TOML file: read with words that name the place and the remedy, and written back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from app.domain.decision import Force
from app.domain.labels import Axis, ScoreKind
from app.domain.policy import (
    FIRST_KEY,
    LAST_KEY,
    LEAST_SEVERITY,
    MOST_SEVERITY,
    Occasion,
    Policy,
    PolicyLabel,
    Reason,
    key_clashes,
)
from app.domain.rules import (
    DEEPEST,
    AllOf,
    AnyOf,
    Condition,
    Declared,
    Declares,
    Manifest,
    ManifestIs,
    Rule,
    ScoreIs,
)

Table = Mapping[str, object]
E = TypeVar("E", bound=StrEnum)

_POLICY = ("version", "title", "labels", "reasons", "requires", "rules")
_LABEL = ("id", "title", "about", "key", "rule", "severity", "needs_reason", "needs_note")
_RULE = ("id", "title", "force", "label", "when")
_SCORE = ("axis", "at_least", "below", "label", "provider", "kind")
_FORMS = "`any`, `all`, `axis`, `declares` or `manifest`"
# Axes without a question of their own: a score there means its label only.
_BY_LABEL = (Axis.OVERLAY, Axis.OTHER)


def parse_policy(data: Table) -> Policy:
    """Read a policy from parsed TOML.

    Raises:
        ValueError: naming the place, what is wrong there, and what to write instead.
    """
    _known(data, _POLICY, "the policy")
    requires = _table(data, "requires", "the policy")
    _known(requires, ("reason", "note"), "[requires]")
    policy = Policy(
        _text(data, "version", "the policy"),
        _text(data, "title", "the policy"),
        tuple(_label(entry, f"label {n}") for n, entry in enumerate(_tables(data, "labels"), 1)),
        tuple(_reason(entry, f"reason {n}") for n, entry in enumerate(_tables(data, "reasons"), 1)),
        _occasions(requires, "reason"),
        _occasions(requires, "note"),
        tuple(_rule(entry, f"rule {n}") for n, entry in enumerate(_tables(data, "rules"), 1)),
    )
    found = faults(policy)
    if found:
        raise ValueError(found[0])
    return policy


def faults(policy: Policy) -> tuple[str, ...]:
    """What is wrong between the parts of a policy, each in a sentence: things doubled, missing, unknown."""
    found: list[str] = []
    for name, text in (("version", policy.version), ("title", policy.title)):
        if not text.strip():
            found.append(f"the policy needs a text `{name}`")
    found += _doubles("policy label", [label.id for label in policy.labels])
    found += _doubles("reason", [reason.id for reason in policy.reasons])
    found += _doubles("rule", [rule.id for rule in policy.rules])
    for key, those in key_clashes(policy.labels).items():
        named = ", ".join(f"“{one.title}”" for one in those)
        found.append(f"key {key} given twice, to {named}: give one another digit")
    for label in policy.labels:
        if not (label.id.strip() and label.title.strip()):
            found.append(f"label “{label.title or label.id}” needs an `id` and a `title`")
    for reason in policy.reasons:
        if not (reason.id.strip() and reason.title.strip()):
            found.append(f"reason “{reason.title or reason.id}” needs an `id` and a `title`")
    wanted = policy.reason_for or any(label.needs_reason for label in policy.labels)
    if wanted and not policy.reasons:
        found.append("a reason is required, but the policy has none: add [[reasons]]")
    for rule in policy.rules:
        found += _rule_faults(policy, rule)
    return tuple(found)


def policy_table(policy: Policy) -> dict[str, object]:
    """The policy as tables for a TOML writer; `parse_policy` reads the same policy from them."""
    requires = {
        name: [occasion.value for occasion in Occasion if occasion in occasions]
        for name, occasions in (("reason", policy.reason_for), ("note", policy.note_for))
        if occasions
    }
    return {
        "version": policy.version,
        "title": policy.title,
        **({"requires": requires} if requires else {}),
        "labels": [_label_table(label) for label in policy.labels],
        "reasons": [{"id": reason.id, "title": reason.title} for reason in policy.reasons],
        **({"rules": [_rule_table(rule) for rule in policy.rules]} if policy.rules else {}),
    }


# ------------------------------------------------------------------------------------------------ reading


def _label(entry: Table, where: str) -> PolicyLabel:
    where = _called(entry, where)
    _known(entry, _LABEL, where)
    return PolicyLabel(
        _text(entry, "id", where),
        _text(entry, "title", where),
        _optional(entry, "about", where) or "",
        _digit(entry, "key", FIRST_KEY, LAST_KEY, where),
        _optional(entry, "rule", where) or "",
        _digit(entry, "severity", LEAST_SEVERITY, MOST_SEVERITY, where),
        _switch(entry, "needs_reason", where),
        _switch(entry, "needs_note", where),
    )


def _reason(entry: Table, where: str) -> Reason:
    where = _called(entry, where)
    _known(entry, ("id", "title"), where)
    return Reason(_text(entry, "id", where), _text(entry, "title", where))


def _rule(entry: Table, where: str) -> Rule:
    where = _called(entry, where)
    _known(entry, _RULE, where)
    when = entry.get("when")
    if not isinstance(when, dict):
        raise ValueError(f"{where} needs a table `when`: a condition with {_FORMS}")  # noqa: TRY004 - the file's fault
    force = entry.get("force")
    return Rule(
        _text(entry, "id", where),
        _text(entry, "title", where),
        _condition(when, f"{where}, when", 1),
        None if force is None else _word(Force, force, "force", where),
        _optional(entry, "label", where),
    )


def _condition(entry: Table, where: str, depth: int) -> Condition:
    if depth > DEEPEST:
        raise ValueError(f"{where} is nested more than {DEEPEST} deep: flatten it")
    forms = [form for form in ("any", "all", "axis", "declares", "manifest") if form in entry]
    if len(forms) != 1:
        given = f"has {', '.join(f'`{form}`' for form in forms)}" if forms else "has none of them"
        raise ValueError(f"{where} is one of {_FORMS}; it {given}")
    if forms[0] == "axis":
        return _score(entry, where)
    _known(entry, tuple(forms), where)
    if forms[0] == "declares":
        return Declares(_word(Declared, entry["declares"], "declares", where))
    if forms[0] == "manifest":
        return Manifest(_word(ManifestIs, entry["manifest"], "manifest", where))
    parts = _tables(entry, forms[0], where)
    if not parts:
        raise ValueError(f"{where}: `{forms[0]}` needs at least one condition")
    made = tuple(_condition(part, f"{where}.{forms[0]}[{n}]", depth + 1) for n, part in enumerate(parts, 1))
    return AnyOf(made) if forms[0] == "any" else AllOf(made)


def _score(entry: Table, where: str) -> ScoreIs:
    _known(entry, _SCORE, where)
    kind = entry.get("kind")
    made = ScoreIs(
        _word(Axis, entry["axis"], "axis", where),
        _share(entry, "at_least", where),
        _share(entry, "below", where),
        _optional(entry, "label", where),
        _optional(entry, "provider", where),
        ScoreKind.PROBABILITY if kind is None else _word(ScoreKind, kind, "kind", where),
    )
    wrong = _score_fault(made)
    if wrong:
        raise ValueError(f"{where} {wrong}")
    return made


def _score_fault(score: ScoreIs) -> str:
    if (score.at_least is None) == (score.below is None):
        return "needs either `at_least` or `below`, a number from 0 to 1"
    if score.label is None and score.axis in _BY_LABEL:
        return f"needs a `label`: on the axis {score.axis.value} each label is a question of its own"
    if score.label is None and score.kind is ScoreKind.AREA:
        return "needs a `label`: an area is a share of the picture, not an answer to the axis' question"
    return ""


def _rule_faults(policy: Policy, rule: Rule) -> list[str]:
    name = f"rule “{rule.title or rule.id}”"
    found = []
    if not (rule.id.strip() and rule.title.strip()):
        found.append(f"{name} needs an `id` and a `title`")
    if rule.force is None and rule.label is None:
        found.append(f"{name} suggests nothing: give it a `force`, a `label` or both")
    if rule.label is not None and policy.label(rule.label) is None:
        ids = ", ".join(label.id for label in policy.labels) or "none"
        found.append(f"{name} suggests the label “{rule.label}”, which the policy does not have (it has: {ids})")
    return found + [f"{name}: {words}" for words in _condition_faults(rule.when)]


def _condition_faults(condition: Condition) -> list[str]:
    if isinstance(condition, AnyOf | AllOf):
        if not condition.of:
            return [f"“{'any' if isinstance(condition, AnyOf) else 'all'} of” needs at least one condition"]
        return [words for part in condition.of for words in _condition_faults(part)]
    wrong = _score_fault(condition) if isinstance(condition, ScoreIs) else ""
    return [f"the condition on {condition.axis.value} {wrong}"] if wrong and isinstance(condition, ScoreIs) else []


def _occasions(requires: Table, name: str) -> frozenset[Occasion]:
    words = requires.get(name, [])
    if not isinstance(words, list):
        raise ValueError(f"[requires] `{name}` is a list of {_listed(Occasion)}")  # noqa: TRY004 - the file's fault
    return frozenset(_word(Occasion, word, name, "[requires]") for word in words)


def _called(entry: Table, where: str) -> str:
    """The place by number, and by its name where it has one."""
    name = entry.get("id")
    return f"{where} (“{name}”)" if isinstance(name, str) and name.strip() else where


def _word(kind: type[E], value: object, name: str, where: str) -> E:
    if isinstance(value, str) and value in {member.value for member in kind}:
        return kind(value)
    raise ValueError(f"{where}: `{name}` is one of {_listed(kind)}, not {value!r}")


def _listed(kind: Iterable[StrEnum]) -> str:
    return ", ".join(f'"{member.value}"' for member in kind)


def _share(table: Table, name: str, where: str) -> float | None:
    value = table.get(name)
    if value is None:
        return None
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not (math.isfinite(value) and 0 <= value <= 1):  # type: ignore[arg-type, operator]  # it is one
        raise ValueError(f"{where}: `{name}` is a number from 0 to 1, not {value!r}")
    return float(value)  # type: ignore[arg-type]  # checked above


def _digit(table: Table, name: str, first: int, last: int, where: str) -> int | None:
    value = table.get(name)
    # In Python, though not in TOML, `true` is a number.
    if value is not None and (type(value) is not int or not first <= value <= last):
        raise ValueError(f"{where}: `{name}` is a digit {first} to {last}, not {value!r}")
    return value if type(value) is int else None


def _switch(table: Table, name: str, where: str) -> bool:
    value = table.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{where}: `{name}` is true or false, not {value!r}")  # noqa: TRY004 - the file's fault
    return value


def _optional(table: Table, name: str, where: str) -> str | None:
    return _text(table, name, where) if table.get(name) not in (None, "") else None


def _text(table: Table, name: str, where: str) -> str:
    value = table.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{where} needs a text `{name}`")
    return value


def _table(data: Table, name: str, where: str) -> Table:
    value = data.get(name, {})
    if not isinstance(value, dict):
        raise ValueError(f"{where}: `{name}` is a table")  # noqa: TRY004 - the file's fault
    return value


def _tables(data: Table, name: str, where: str = "") -> list[Table]:
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ValueError(f"{where + ': ' if where else ''}`{name}` is a list of tables")
    return value


def _known(table: Table, names: Sequence[str], where: str) -> None:
    unknown = sorted(str(name) for name in table if name not in names)
    if unknown:
        raise ValueError(f"{where} has no `{unknown[0]}`; it knows {', '.join(names)}")


def _doubles(what: str, values: Sequence[str]) -> list[str]:
    doubled = sorted({value for value in values if values.count(value) > 1})
    return [f"{what} given twice: {', '.join(doubled)}; every id stands once"] if doubled else []


# ------------------------------------------------------------------------------------------------ writing


def _label_table(label: PolicyLabel) -> dict[str, object]:
    return {
        "id": label.id,
        "title": label.title,
        **({"key": label.key} if label.key is not None else {}),
        **({"about": label.about} if label.about else {}),
        **({"rule": label.rule} if label.rule else {}),
        **({"severity": label.severity} if label.severity is not None else {}),
        **({"needs_reason": True} if label.needs_reason else {}),
        **({"needs_note": True} if label.needs_note else {}),
    }


def _rule_table(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": rule.title,
        **({"force": rule.force.value} if rule.force is not None else {}),
        **({"label": rule.label} if rule.label is not None else {}),
        "when": _condition_table(rule.when),
    }


def _condition_table(condition: Condition) -> dict[str, object]:
    match condition:
        case AnyOf(parts):
            return {"any": [_condition_table(part) for part in parts]}
        case AllOf(parts):
            return {"all": [_condition_table(part) for part in parts]}
        case Declares(what):
            return {"declares": what.value}
        case Manifest(state):
            return {"manifest": state.value}
        case ScoreIs():
            made: dict[str, object] = {"axis": condition.axis.value}
            for name in ("label", "provider", "at_least", "below"):
                if (value := getattr(condition, name)) is not None:
                    made[name] = value
            if condition.kind is not ScoreKind.PROBABILITY:
                made["kind"] = condition.kind.value
            return made
