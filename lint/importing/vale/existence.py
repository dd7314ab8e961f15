"""Vale's “existence”: words and expressions that must not stand there."""

import re

from lint.importing._draft import Draft
from lint.importing.vale._edits import edits
from lint.importing.vale._rule import NotCarriedError, ValeRule, common, draft, is_by_sentence, message
from lint.importing.vale._syntax import SyntaxLeftError, translate
from lint.importing.vale._terms import Term, term, unique


def carry(rule: ValeRule) -> list[Draft]:
    """The rule as kind forbid, as kind pattern, or as one of each.

    Raises:
        NotCarriedError: with the reason.
    """
    notes: list[str] = []
    terms = list(_terms(rule, notes))
    if not terms:
        raise NotCarriedError(notes[0] if notes else "it names no words")
    sensitive = not rule.flag("ignorecase") and not any(translate(token)[1] for token in rule.texts("tokens"))
    edit = edits(rule, notes)
    signs = [one for one in terms if one.pattern and (not one.anchored or edit or is_by_sentence(rule))]
    words = [one for one in terms if one not in signs]
    found = []
    if words:
        found.append(_forbid(rule, words, sensitive=sensitive))
    if signs:
        found.append(_pattern(rule, signs, edit, sensitive=sensitive))
    return told_apart(found, tuple(notes))


def told_apart(found: list[Draft], notes: tuple[str, ...]) -> list[Draft]:
    """Two drafts of one rule need two names."""
    import dataclasses  # noqa: PLC0415

    named = [
        dataclasses.replace(one, name=one.name if place == 0 else f"{one.name}-{one.kind}")
        for place, one in enumerate(found)
    ]
    named[0] = dataclasses.replace(named[0], notes=(*named[0].notes, *notes))
    return named


def _terms(rule: ValeRule, notes: list[str]) -> list[Term]:
    whole = not rule.flag("nonword") and bool(rule.texts("tokens"))
    raw = "".join(rule.texts("raw"))
    tokens = rule.texts("tokens")
    if raw:
        inner = f"(?:{'|'.join(tokens)})" if tokens else ""
        inner = rf"\b{inner}\b" if inner and whole else inner
        tokens, whole = [inner + raw if rule.flag("append") else raw + inner], False
    found = []
    for token in tokens:
        try:
            found.append(term(token, whole=whole))
        except SyntaxLeftError as error:
            notes.append(str(error))
    return found


def _forbid(rule: ValeRule, terms: list[Term], *, sensitive: bool) -> Draft:
    plain = unique([text for one in terms for text in one.phrases], sensitive=sensitive)
    patterns = unique([f"/{one.pattern}/" for one in terms if one.pattern], sensitive=True)
    keys: dict[str, object] = {"forbid": [*plain, *patterns]}
    if sensitive:
        keys = {"case": "sensitive", **keys}
    samples = [(text, "") for one in terms for text in one.samples]
    return draft(
        rule,
        "forbid",
        keys,
        message=message(rule, ["found"]),
        common=common(rule),
        samples=samples,
        shape=shape(rule),
    )


def _pattern(rule: ValeRule, terms: list[Term], edit: dict[str, str], *, sensitive: bool) -> Draft:
    keys: dict[str, object] = {"pattern": list(dict.fromkeys(one.pattern for one in terms))}
    if edit:
        keys["edit"] = edit
    if is_by_sentence(rule):
        keys["per"] = "sentence"
    if sensitive:
        keys = {"case": "sensitive", **keys}
    samples = [(text, "") for one in terms for text in one.samples]
    category = "punctuation" if all(not re.search(r"\w{3}", one.pattern) for one in terms) else "style"
    return draft(
        rule,
        "pattern",
        keys,
        message=message(rule, ["found"]),
        common=common(rule, category),
        samples=samples,
        shape=shape(rule),
    )


def shape(rule: ValeRule) -> str:
    """Where an example of the rule has to stand."""
    scopes = rule.texts("scope")
    return "heading" if any(scope.removeprefix("text.").startswith("heading") for scope in scopes) else "inside"
