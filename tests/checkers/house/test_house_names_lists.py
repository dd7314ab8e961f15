"""The lists of names that come with the tool."""

from typing import Any

import pytest
import yaml

from lint import resources
from lint.checker import Context
from lint.checkers import house
from lint.engine import parse
from lint.finding import Match
from lint.text import Source

LISTS = [("people", "people"), ("places", "cities"), ("places", "countries")]


def rows(pack: str, name: str) -> list[dict[str, Any]]:
    """The rows of a list of names that comes with the tool."""
    held = yaml.safe_load((resources.packs() / pack / f"_{name}.yaml").read_text("utf-8"))
    return [row if isinstance(row, dict) else {"name": row} for row in held]


def spelling(pack: str, lines: list[str]) -> list[tuple[str, ...]]:
    """What the spelling rules of a pack that comes with the tool find in lines of their own."""
    document = parse(Source("a.txt", "\n\n".join(f"They wrote about {line} again." for line in lines)))
    matches = house.check(document, house.Options(), Context(packs=(str(resources.packs() / pack),)))
    return [
        (document.prose[match.span.start : match.span.end], *match.replacements)
        for match in sorted((one for one in matches if isinstance(one, Match)), key=lambda one: one.span)
        if match.rule.id.endswith("-misspelt") and "brands" not in match.rule.id
    ]


@pytest.mark.parametrize(("pack_name", "name"), LISTS)
def test_no_name_of_a_list_is_a_slip_for_another(pack_name: str, name: str) -> None:
    right = [form for row in rows(pack_name, name) for form in (row["name"], *row.get("other", ()))]
    assert spelling(pack_name, right) == []


@pytest.mark.parametrize(("pack_name", "name"), LISTS)
def test_every_wrong_form_of_a_list_is_found(pack_name: str, name: str) -> None:
    wrong = [(form, row["name"]) for row in rows(pack_name, name) for form in row.get("wrong", ())]
    found = spelling(pack_name, [form for form, _ in wrong])
    assert len(wrong) > 100
    assert [better for _, better in found] == [row for _, row in wrong]
