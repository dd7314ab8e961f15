"""Kind ``consistent``: several right forms of one thing, of which an article uses one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lint.checkers.house._beside import as_written
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields
from lint.packs.phrases import cased, even, fold, straight
from lint.packs.rule import HouseRule, Literal, Parts, is_sensitive

KEYS = ("consistent",)
SLOTS = ("found", "better")
COMPOUNDS = True

SCHEMA: dict[str, object] = {
    "consistent": {
        "description": "Lists of forms that are all right, and of which one article uses one.",
        "type": "array",
        "minItems": 1,
        "items": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/text"}},
    },
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the lists of forms."""
    sensitive = is_sensitive(fields)
    groups: list[tuple[str, ...]] = []
    literals: list[Literal] = []
    seen: set[str] = set()
    for node in fields.need("consistent").as_list("“consistent”"):
        if node.tag != "list":
            node.fail(
                f"an entry of “consistent” is {node.shown}; expected a list of forms, such as [email, e-mail]"
            )
        forms = node.as_texts("a list of forms")
        if len(forms) < 2:
            node.fail("a list of “consistent” has one form; expected two or more")
        for item, form in zip(node.items, forms, strict=True):
            key = straight(even(form)) if sensitive else fold(form)
            if key in seen or not fold(form):
                item.fail(f"the form “{form}” occurs twice; expected it once (or “case: sensitive”)")
            seen.add(key)
            literals.append(Literal(fold(form), "phrase", (len(groups), form)))
        groups.append(forms)
    return Parts((sensitive, tuple(groups)), tuple(literals))


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every use of a form; which of them are reported is known when the whole document was seen."""
    sensitive, _ = rule.data
    for one in found:
        if not sensitive or straight(page.even[one.start : one.end]) == straight(even(one.value[1])):
            yield Hit(one.start, one.end, value=one.value)


def near(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool]] | None:
    """Gives for a form what tells at once, where it may stand, that it is written in another way."""
    sensitive, _ = rule.data
    return (lambda value: as_written(value[1])) if sensitive else None


def settle(rule: HouseRule, uses: Sequence[tuple[Page, Hit]]) -> Iterator[tuple[Page, Hit]]:
    """The uses of every form but the one that is used most; of forms used equally often the first one counts.

    Uses inside quotations do not count if the rule does not speak about quotations.
    """
    sensitive, _ = rule.data
    counts: dict[int, dict[str, int]] = {}
    counted = [
        (page, hit) for page, hit in uses if rule.quotations or not page.block.is_quoted(hit.start, hit.end)
    ]
    for _, hit in counted:
        group, form = hit.value
        forms = counts.setdefault(group, {})
        forms[form] = forms.get(form, 0) + 1
    # max takes the first of equals, and the forms are in the order of their first use.
    best = {group: max(forms, key=forms.__getitem__) for group, forms in counts.items()}
    for page, hit in counted:
        group, form = hit.value
        if form != best[group]:
            better = best[group]
            if not sensitive:
                better = cased(better, page.even[hit.start : hit.end], even(form))
            yield page, hit._replace(better=(page.dressed(better, hit.start, hit.end),))
