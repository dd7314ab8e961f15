"""Kind ``require``: what must be there: a field of the front matter, a heading, a phrase, or one thing after another."""

from collections.abc import Iterator, Sequence

from lint.checkers.house._page import Found, Hit, Page
from lint.document import Document
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

KEYS = ("require",)
SLOTS = ("found", "missing")
COMPOUNDS = True

WITHIN = ("sentence", "paragraph", "before", "document")
"""Where “then” may have to stand, as seen from “if”."""

_TEXTS: dict[str, object] = {
    "oneOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]
}
SCHEMA: dict[str, object] = {
    "require": {
        "description": "What must be there: one of field, heading and phrase, or if with then.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "field": {
                "description": "Fields of the front matter that must not be empty; a list inside the list: any of them.",
                "oneOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": _TEXTS}],
            },
            "heading": {"description": "One of these must be a heading; /…/ is a pattern.", **_TEXTS},
            "phrase": {"description": "One of these must stand somewhere; /…/ is a pattern.", **_TEXTS},
            "if": {"description": "Where one of these stands, the rule asks for something.", **_TEXTS},
            "then": {"description": "What it asks for: one of these.", **_TEXTS},
            "link": {"description": "With “if”: a link will do as well.", "type": "boolean", "default": False},
            "within": {
                "description": "Where “then” must stand: in the same sentence or paragraph, before, or anywhere.",
                "enum": list(WITHIN),
                "default": "paragraph",
            },
        },
        "oneOf": [{"required": [key]} for key in ("field", "heading", "phrase", "if")],
    }
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read what must be there."""
    from lint.checkers.house._require_read import compile_require  # noqa: PLC0415  # only when a pack is compiled

    return Parts(compile_require(fields), ())


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Nothing: what is missing shows only when the whole document was seen."""
    del rule, page, found
    yield from ()


def review(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """What a document lacks.

    Args:
        rule: of this kind.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    from lint.checkers.house._require_review import review_require  # noqa: PLC0415  # only such a rule pays for it

    yield from review_require(rule, document, pages)
