"""Kind ``pattern``: regular expressions that need no fixed word; how often they may stand in a sentence or block."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.checkers.house._expressions import matches
from lint.checkers.house._page import Found, Hit, Page
from lint.packs.fields import Fields, Node
from lint.packs.phrases import cased, even
from lint.packs.rule import HouseRule, Literal, Parts, is_sensitive

if TYPE_CHECKING:
    from lint.packs.patterns import Pattern

KEYS = ("pattern", "edit", "per", "most", "least")
SLOTS = ("found", "better", "count", "most", "least")
COMPOUNDS = True

SCHEMA: dict[str, object] = {
    "pattern": {
        "description": "Regular expressions, or a table of regular expressions and replacements (\\1 is a group).",
        "oneOf": [
            {"type": "string"},
            {"type": "array", "minItems": 1, "items": {"type": ["string", "number"]}},
            {"type": "object", "minProperties": 1},
        ],
    },
    "edit": {
        "description": "What is replaced in the text that was found: expressions and what stands there instead.",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"type": ["string", "number", "null"]},
    },
    "per": {"description": "Where matches are looked for and counted.", "enum": ["sentence", "block"]},
    "most": {"description": "How many matches are allowed there; more are reported.", "type": "integer"},
    "least": {"description": "How many matches must be there; fewer are reported.", "type": "integer"},
}

MAX_WIDTH = 500
"""The longest match, in code points: without a fixed word every place of a text is tried."""

FREQUENT = 100.0
"""Places in 10,000 words from which on a text is not worth its places: the block is searched as a whole."""

_GROUP = re.compile(r"\\(\d)?")


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the expressions, what is edited and how many may be there."""
    from lint.packs.features import COUNTED  # noqa: PLC0415  # only when a pack is compiled
    from lint.packs.patterns import PatternError, understand  # noqa: PLC0415

    patterns: list[tuple[str, int, tuple[str, ...]]] = []
    every: list[Pattern] = []
    sensitive = is_sensitive(fields)
    for node, better in _terms(fields.need("pattern")):
        source = even(node.as_text("a pattern"))
        try:
            pattern = understand(source, letters=0, sensitive=sensitive)
        except PatternError as error:
            node.fail(f"the pattern /{source}/ {error}")
        _check_groups(node, better, pattern.groups)
        every.append(pattern)
        patterns.append((pattern.source, pattern.width + pattern.ahead, better))
    most, least = (_count(fields, key) for key in ("most", "least"))
    # What must be there is missed where nothing wakes the rule.
    woken = () if least else _wakers(every)
    per = fields.choice("per", ("sentence", "block"), "block")
    feature = every[0].feature if len(every) == 1 and every[0].feature in COUNTED else ""
    return Parts((sensitive, tuple(patterns), _edits(fields), per, most, least, feature), woken)


def _wakers(patterns: Sequence["Pattern"]) -> tuple[Literal, ...]:
    """What wakes the rule: texts with their places, or where these stand in most blocks, a look at the block."""
    from lint.packs.features import SHORT  # noqa: PLC0415  # only when a pack is compiled

    short = all(pattern.feature == SHORT for pattern in patterns)
    if not short and all(one.needed and not _is_frequent(one) for one in patterns):
        return tuple(
            Literal(one.text, "edge" if one.whole else "part", (place, one.least, one.most))
            for place, pattern in enumerate(patterns)
            for one in pattern.needed
        )
    found: list[Literal] = []
    for pattern in patterns:
        if pattern.feature and (short or _is_frequent(pattern) or not pattern.needed):
            found.append(Literal(pattern.feature, "feature"))
        elif pattern.needed:
            found += [Literal(one.text, "sign") for one in pattern.needed]
        else:
            return ()
    return tuple(dict.fromkeys(found))


def _is_frequent(pattern: "Pattern") -> bool:
    """Whether the texts of a pattern stand several times in most blocks."""
    from lint.packs.commonness import of_text  # noqa: PLC0415  # only when a pack is compiled

    return sum(of_text(one.text, bounded=one.whole) for one in pattern.needed) > FREQUENT


def _terms(node: Node) -> list[tuple[Node, tuple[str, ...]]]:
    if node.tag == "mapping" and node.entries:
        return [(key, value.as_texts(f"the replacement of “{key.text}”")) for key, value in node.entries]
    return [(item, ()) for item in node.as_list("“pattern”")]


def vetted(source: str) -> tuple[str, int, tuple[str, ...]]:
    """A pattern that was looked through: bounded, how many groups it has, and what wakes it.

    Raises:
        PatternError: if it is no pattern, can match nothing or too much, or could take very long.
    """
    from lint.checkers.house._wakers import parsed, wakers  # noqa: PLC0415
    from lint.packs.patterns import PatternError, understand_word  # noqa: PLC0415

    bounded = understand_word(source)
    tree = parsed(bounded)
    least, greatest = tree.getwidth()
    if least == 0:
        raise PatternError("can match an empty text; expected at least one character")
    if greatest > MAX_WIDTH:
        raise PatternError(f"can match {greatest} characters; expected {MAX_WIDTH} at most (write {{0,40}} for *)")
    return bounded, tree.state.groups - 1, wakers(tree)


def _check_groups(node: Node, better: Sequence[str], groups: int) -> None:
    for text in better:
        for found in _GROUP.finditer(text):
            if found[1] is None or not 1 <= int(found[1]) <= groups:
                node.fail(f"the replacement “{text}” uses {found[0]}; expected \\1 to \\{groups or 1}")


def _count(fields: Fields, key: str) -> int:
    node = fields.get(key)
    return 0 if node is None else node.as_number(f"“{key}”")


def _edits(fields: Fields) -> tuple[tuple[str, str], ...]:
    from lint.packs.patterns import PatternError, understand_word  # noqa: PLC0415

    node = fields.get("edit")
    if node is None:
        return ()
    if node.tag != "mapping" or not node.entries:
        node.fail(
            f"“edit” is {node.shown}; expected expressions with what stands there instead, such as {{-: ' '}}"
        )
    found = []
    for key, value in node.entries:
        if value.tag in {"list", "mapping"}:
            value.fail(f"a value of “edit” is {value.shown}; expected text")
        try:
            found.append((understand_word(even(key.text)), value.text))
        except PatternError as error:
            key.fail(f"the pattern /{key.text}/ {error}")
    return tuple(found)


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every match, or the first one of each sentence or block that has too many or too few."""
    sensitive, patterns, edits, per, most, least, feature = rule.data
    if per == "block" and not most and not least:
        for place, match in _matches(patterns, page.even, found, sensitive=sensitive):
            hit = _hit(match, 0, page, (patterns[place][2], edits))
            if hit is not None:
                yield hit
        return
    # Each match holds the feature in a place of its own: where the block has it no more often, no sentence has.
    if most and feature and not least and len(_compiled(feature, sensitive=True).findall(page.even)) <= most:
        return
    for start, end in _stretches(page, per):
        text = page.even[start:end]
        hits = [
            _hit(match, start, page, (patterns[place][2], edits))
            for place, match in _matches(patterns, text, _within(found, start, end), sensitive=sensitive)
        ]
        if not most and not least:
            yield from (hit for hit in hits if hit is not None)
        elif (most and len(hits) > most) or len(hits) < least:
            first = next((hit for hit in hits if hit is not None), Hit(start, end))
            counts = (("count", len(hits)), ("most", most), ("least", least))
            yield first._replace(slots=tuple((name, f"{count:,}") for name, count in counts))


def _within(found: Sequence[Found], start: int, end: int) -> list[Found]:
    """What woke the rule, as offsets of a stretch."""
    return [
        Found(one.start - start, one.end - start, one.value)
        for one in found
        if start <= one.start and one.start - one.value[1] < end
    ]


def _matches(
    patterns: Sequence[tuple[str, int, Any]], text: str, found: Sequence[Found], *, sensitive: bool
) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of each pattern: near what woke it, or anywhere if nothing can."""
    woken: dict[int, list[Found]] = {}
    for one in found:
        woken.setdefault(one.value[0], []).append(one)
    for place in sorted(woken) if found else range(len(patterns)):
        source, reach, _ = patterns[place]
        pattern = _compiled(source, sensitive=sensitive)
        near = matches(pattern, text, reach, woken[place]) if found else pattern.finditer(text)
        yield from ((place, match) for match in near)


def _stretches(page: Page, per: str) -> Iterator[tuple[int, int]]:
    if per == "sentence":
        yield from ((sentence.start, sentence.end) for sentence in page.block.sentences)
    else:
        yield 0, len(page.text)


@cache
def _compiled(source: str, *, sensitive: bool) -> re.Pattern[str]:
    """A pattern of a rule, compiled when it is first needed."""
    return re.compile(source, re.NOFLAG if sensitive else re.IGNORECASE)


def _hit(match: re.Match[str], shift: int, page: Page, what: tuple[Sequence[str], Any]) -> Hit | None:
    """A match as a hit; None if it would stay as it is. White space around it is left out unless it is edited."""
    better, edits = what
    span = _span(match, shift)
    if not better and not edits:
        return Hit(*span)
    for start, end in dict.fromkeys((span, (shift + match.start(), shift + match.end()))):
        texts = [_filled(one, match) for one in better] or [_edited(page.even[start:end], edits)]
        stands = page.text[start:end]
        dressed = dict.fromkeys(page.dressed(one, start, end) for one in texts)
        if dressed.keys() - {stands}:
            return Hit(start, end, tuple(one for one in dressed if one != stands))
    return None


def _span(match: re.Match[str], shift: int) -> tuple[int, int]:
    """Where a match stands, without the white space around it."""
    text = match[0]
    start, end = shift + match.start(), shift + match.end()
    stripped = (start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
    return stripped if stripped[0] < stripped[1] else (start, end)


def _filled(better: str, match: re.Match[str]) -> str:
    """A replacement with its groups, in the case of what it replaces."""
    text = _GROUP.sub(lambda found: match[int(found[1])] or "", better)
    return text if "\\" in better else cased(text, match[0].strip(), match[0].strip().lower())


def _edited(text: str, edits: Sequence[tuple[str, str]]) -> str:
    for source, better in edits:
        text = _compiled(source, sensitive=True).sub(better.replace("\\", r"\\"), text)
    return text
