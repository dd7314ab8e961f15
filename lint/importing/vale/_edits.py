"""Vale's actions as what a pattern puts in."""

import re

from lint.importing.vale._rule import ValeRule
from lint.importing.vale._syntax import SyntaxLeftError, translate


def edits(rule: ValeRule, notes: list[str]) -> dict[str, str]:
    """Expressions and what stands there instead, from the action of a rule; empty if it has none.

    Args:
        rule: of Vale.
        notes: takes a line if an action is left out.
    """
    name, params = rule.action()
    if name == "edit" and params:
        return _edit(params, notes)
    if name == "convert":
        return {"-": ""}
    if name == "remove" and rule.flag("nonword"):
        notes.append("its suggestion to remove the text was left out: an empty suggestion says nothing")
    return {}


def _edit(params: list[str], notes: list[str]) -> dict[str, str]:
    how, *values = params
    first = values[0] if values else ""
    signs = re.escape(first).replace("/", "/")
    if how in {"regex", "replace"} and len(values) == 2:
        try:
            source = translate(first)[0] if how == "regex" else re.escape(first)
        except SyntaxLeftError as error:
            notes.append(str(error))
            return {}
        return {source: values[1]}
    # In Vale these three take characters, not words.
    forms = {
        "trim": rf"\A[{signs}]+|[{signs}]+\Z",
        "trim_right": rf"[{signs}]+\Z",
        "trim_left": rf"\A[{signs}]+",
        "remove": re.escape(first),
    }
    if how == "trim" and first and not first.isspace() and first.isalpha():
        return {rf"\A{signs}|{signs}\Z": ""}
    if how in forms and first:
        return {forms[how]: ""}
    if how == "truncate":
        return {}
    notes.append(f"its suggestion ({how}) was left out")
    return {}
