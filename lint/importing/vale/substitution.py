"""Vale's “substitution”: words and expressions with what to write instead."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, is_by_sentence, message
from lint.importing.vale._syntax import SyntaxLeftError, translate
from lint.importing.vale._terms import Term, term
from lint.importing.vale.existence import shape, told_apart
from lint.packs.phrases import fold

_GROUP = re.compile(r"\$\{?(\d)\}?")


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind replace, as kind pattern, or as one of each.

    Raises:
        NotCarriedError: with the reason.
    """
    notes: list[str] = []
    words: dict[str, list[str]] = {}
    signs: dict[str, list[str]] = {}
    samples: dict[str, list[tuple[str, str]]] = {"replace": [], "pattern": []}
    sensitive = not rule.flag("ignorecase") and not any(translate(key)[1] for key, _ in _readable(rule))
    for one, better in _terms(rule, notes):
        kind = "replace" if one.phrases or (one.anchored and not is_by_sentence(rule)) else "pattern"
        table = words if kind == "replace" else signs
        for text in one.phrases or [f"/{one.pattern}/" if kind == "replace" else one.pattern]:
            table.setdefault(_key(text, table, sensitive=sensitive), better)
        samples[kind] += [(text, better[0]) for text in one.samples]
    if not words and not signs:
        raise NotCarriedError(notes[0] if notes else "it names no words")
    found = []
    for kind, table in (("replace", words), ("pattern", signs)):
        if table:
            keys: dict[str, object] = {
                kind: {key: value if len(value) > 1 else value[0] for key, value in table.items()}
            }
            keys |= {"per": "sentence"} if kind == "pattern" and is_by_sentence(rule) else {}
            found.append(_draft(rule, kind, keys, samples[kind], sensitive=sensitive))
    return told_apart(found, tuple(notes))


def _key(text: str, table: dict[str, list[str]], *, sensitive: bool) -> str:
    """The key of a phrase: the one that is there already if capitals do not tell them apart."""
    if sensitive or text.startswith("/"):
        return text
    return next((key for key in table if fold(key) == fold(text)), text)


def _draft(
    rule: ValeRule, kind: str, keys: dict[str, object], samples: list[tuple[str, str]], *, sensitive: bool
) -> Draft:
    if sensitive:
        keys = {"case": "sensitive", **keys}
    return draft(
        rule,
        kind,
        keys,
        message=message(rule, ["better", "found"] if rule.text("message").count("%") > 1 else ["better"]),
        common=common(rule, "wording"),
        samples=samples,
        shape=shape(rule),
    )


def _readable(rule: ValeRule) -> list[tuple[str, str]]:
    found = []
    for key, value in rule.pairs("swap"):
        try:
            translate(key)
        except SyntaxLeftError:
            continue
        found.append((key, value))
    return found


def _terms(rule: ValeRule, notes: list[str]) -> list[tuple[Term, list[str]]]:
    found = []
    for key, value in rule.pairs("swap"):
        try:
            one = term(key, whole=not rule.flag("nonword"))
        except SyntaxLeftError as error:
            notes.append(str(error))
            continue
        better = [text.strip() for text in value.split("|") if text.strip()]
        if not better:
            notes.append(f"“{key}”: a suggestion to write nothing was left out")
            continue
        if one.pattern:
            better = [_GROUP.sub(r"\\\1", text.replace("\\", "")) for text in better]
        found.append((one, better))
    return found
