"""Kind ``metric``: a readability score that a document, or each of its sections, must not miss."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house.limit import SCOPES
from lint.document import Document
from lint.packs.fields import Fields
from lint.packs.rule import HouseRule, Parts

if TYPE_CHECKING:
    from lint.scores import Section

KEYS = ("metric",)
SLOTS = ("found", "count", "max", "min", "score")
COMPOUNDS = True

FEWEST_WORDS = 100
"""Under so many words no score means anything, whatever a rule says."""

_TITLES = {
    "flesch-reading-ease": ("fre", "Flesch Reading Ease"),
    "flesch-kincaid-grade": ("fkgl", "Flesch-Kincaid grade"),
    "flesch-kincaid-grade-without-names": ("", "Flesch-Kincaid grade without names"),
    "gunning-fog": ("fog", "Gunning Fog index"),
    "smog": ("smog", "SMOG grade"),
    "automated-readability-index": ("ari", "Automated Readability Index"),
    "coleman-liau-index": ("cli", "Coleman-Liau index"),
    "lix": ("lix", "LIX"),
    "rix": ("rix", "RIX"),
}
NAMES = tuple(_TITLES)
"""The scores that a rule can name."""

SCHEMA: dict[str, object] = {
    "metric": {
        "description": "A readability score and what it must keep to.",
        "type": "object",
        "required": ["score"],
        "additionalProperties": False,
        "properties": {
            "score": {"description": "Which one.", "enum": list(NAMES)},
            "max": {"description": "The most it may be.", "type": "number"},
            "min": {"description": "The least it may be.", "type": "number"},
            "scope": {
                "description": "The whole document, or each section from one heading to the next.",
                "enum": list(SCOPES),
                "default": "document",
            },
            "min_words": {
                "description": "What has fewer words is not scored.",
                "type": "integer",
                "minimum": FEWEST_WORDS,
                "default": FEWEST_WORDS,
            },
        },
        "anyOf": [{"required": ["max"]}, {"required": ["min"]}],
    }
}


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the score and its limits."""
    from lint.checkers.house._limit_numbers import decimal  # noqa: PLC0415  # only when a pack is compiled

    table = Fields(fields.need("metric"), "“metric”", ("score", "max", "min", "scope", "min_words"))
    score = table.choice("score", NAMES)
    most, least = (decimal(table.need(key), f"“{key}”") if key in table else None for key in ("max", "min"))
    if most is None and least is None:
        table.node.fail("“metric” has neither “max” nor “min”; expected one of them")
    if most is not None and least is not None and least > most:
        table.need("min").fail(f"“min” is {least:g} and “max” is {most:g}; expected “min” to be the smaller one")
    message = fields.text("message")
    for key, value in (("max", most), ("min", least)):
        if f"{{{key}}}" in message and value is None:
            fields.need("message").fail(f"“message” uses {{{key}}} but “metric” has no “{key}”; expected one")
    node = table.get("min_words")
    words = FEWEST_WORDS if node is None else node.as_number("“min_words”")
    if node is not None and words < FEWEST_WORDS:
        node.fail(f"“min_words” is {words}; expected {FEWEST_WORDS} or more, for a score of less means nothing")
    return Parts((score, most, least, table.choice("scope", SCOPES, "document"), words), ())


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Nothing: a score belongs to more than one block."""
    del rule, page, found
    yield from ()


def review(rule: HouseRule, document: Document, pages: Sequence[Page]) -> Iterator[tuple[Page, Hit]]:
    """The document or the sections whose score misses a limit.

    Args:
        rule: of this kind.
        document: that is checked.
        pages: one for each of its blocks, in order.
    """
    from lint.checkers.house._limit_sections import first_place  # noqa: PLC0415  # only such a rule pays for it
    from lint.scores import sections  # noqa: PLC0415  # counting syllables needs tables that only such a rule uses

    score, most, least, scope, fewest = rule.data
    found = sections(document)
    groups = [found] if scope == "document" else [[section] for section in found]
    by_start = {page.block.start: page for page in pages}
    for group in groups:
        value = _value(score, group, rule.blocks, fewest)
        if value is None or ((most is None or value <= most) and (least is None or value >= least)):
            continue
        place = first_place(pages if scope == "document" else _pages(group[0], by_start), rule.blocks)
        if place is not None:
            yield place[0], Hit(place[1], place[2], slots=_slots(score, value, most, least))


def _pages(section: "Section", by_start: dict[int, Page]) -> list[Page]:
    """The heading of a section and its counted blocks."""
    head = () if section.heading is None else (section.heading,)
    return [by_start[block.start] for block in (*head, *section.blocks)]


def _value(score: str, found: Sequence["Section"], blocks: Sequence[str], fewest: int) -> float | None:
    """The score of some sections together; None if they are too short for one."""
    from lint.scores import TooShortError, fkgl_without_names, measure, scores, total  # noqa: PLC0415  # see above

    counts = total(
        measure(block).counts
        for section in found
        for block in section.blocks
        if not blocks or block.kind in blocks
    )
    if counts.words < fewest:
        return None
    name = _TITLES[score][0]
    try:
        return float(getattr(scores(counts), name)) if name else fkgl_without_names(counts)
    except TooShortError:
        return None


def _slots(score: str, value: float, most: float | None, least: float | None) -> tuple[tuple[str, str], ...]:
    from lint.checkers.house._limit_numbers import shown  # noqa: PLC0415  # only such a rule pays for it

    over = most is not None and value > most
    limit = most if over else least
    assert limit is not None  # one of the two is missed
    return (
        ("count", shown(value, above=limit) if over else shown(value, below=limit)),
        ("max", "" if most is None else shown(most)),
        ("min", "" if least is None else shown(least)),
        ("score", _TITLES[score][1]),
    )
