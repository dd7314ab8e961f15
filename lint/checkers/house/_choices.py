"""Kinds whose rules make one choice among several forms, each with a value."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from lint.packs.fields import Fields


class Form(Protocol):
    """A choice, as far as reading it goes.

    Attributes:
        values: that a rule may give.
        about: what it asks for, for an editor that completes rule files.
    """

    @property
    def values(self) -> Sequence[str]:
        """What a rule may give."""

    @property
    def about(self) -> str:
        """What it asks for."""


def schema(kind: str, about: str, forms: Mapping[str, Form]) -> dict[str, object]:
    """The JSON Schema of the key of such a kind."""
    properties = {name: {"description": form.about, "enum": list(form.values)} for name, form in forms.items()}
    return {
        kind: {
            "description": about,
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
            "properties": properties,
        }
    }


def chosen(fields: Fields, kind: str, forms: Mapping[str, Form], such_as: str) -> tuple[str, str]:
    """The one choice of a rule and its value.

    Raises:
        RuleError: if there is no choice or more than one, or if it is unknown.
    """
    node = fields.need(kind)
    table = Fields(node, f"“{kind}”", tuple(forms))
    if len(table.values) != 1:
        node.fail(f"“{kind}” has {len(table.values)} choices; expected one, such as {such_as}")
    name = next(iter(table.values))
    return name, table.choice(name, list(forms[name].values))
