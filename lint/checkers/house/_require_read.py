"""How the keys of the kind ``require`` are read."""

from collections.abc import Sequence
from typing import Any

from lint.checkers.house import _require_terms as terms
from lint.checkers.house.require import WITHIN
from lint.packs.fields import Fields, Node
from lint.packs.rule import is_sensitive

KEYS = ("field", "heading", "phrase", "if", "then", "link", "within")
_FORMS = KEYS[:4]

_SHOWN = 3
"""Alternatives that a message names."""


def compile_require(fields: Fields) -> tuple[Any, ...]:
    """What must be there, as plain values: the form, whether case matters, and what belongs to the form.

    Raises:
        RuleError: with file and line: what is wrong and what was expected.
    """
    table = Fields(fields.need("require"), "“require”", KEYS)
    forms = [key for key in _FORMS if key in table]
    if len(forms) != 1:
        has = " and ".join(f"“{key}”" for key in forms) or "none of them"
        table.node.fail(f"“require” has {has}; expected exactly one of field, heading, phrase, if")
    form = forms[0]
    for key in ("then", "link", "within"):
        if key in table and form != "if":
            table.need(key).fail(f"“{key}” goes with “if”; expected none with “{form}”")
    sensitive = is_sensitive(fields)
    if form == "field":
        return form, sensitive, _fields(table.need(form))
    wanted, written = terms.read(table.need(form).as_list(f"“{form}”"), f"“{form}”")
    if form != "if":
        return form, sensitive, (tuple(wanted), _listed(written))
    return form, sensitive, (tuple(wanted), *_then(table), terms.exceptions(fields))


def _fields(node: Node) -> tuple[tuple[str, ...], ...]:
    """The fields that must be there; of several names in one entry any will do."""
    found: list[tuple[str, ...]] = []
    for item in node.as_list("“field”"):
        names = item.as_texts("“field”")
        for name in names:
            if any(name in other for other in found):
                item.fail(f"the field “{name}” occurs twice; expected it once")
        found.append(names)
    return tuple(found)


def _then(table: Fields) -> tuple[Any, ...]:
    """What “if” asks for: phrases and patterns, how they are listed, whether a link will do, where."""
    within = table.choice("within", WITHIN, "paragraph")
    link = table.flag("link", default=False)
    if "then" not in table and not link:
        table.node.fail("“require” has “if” but no “then”; expected one, or “link: true”")
    if link and within not in {"sentence", "paragraph"}:
        table.need("link").fail(f"“link” goes with within: sentence or paragraph; expected none with {within}")
    nodes = table.need("then").as_list("“then”") if "then" in table else ()
    wanted, written = terms.read(nodes, "“then”")
    return tuple(wanted), _listed((*written, "a link") if link else written), link, within


def _listed(written: Sequence[str]) -> str:
    """Alternatives in a message."""
    some = [text for text in written if text[0] != "/"][:_SHOWN] or ["what the rule asks for"]
    return " or ".join([", ".join(some[:-1]), some[-1]] if len(some) > 1 else some)
