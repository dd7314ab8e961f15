"""One name in two spellings: "Macdonald" nine times and "Mcdonald" once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lint.checker import Context
from lint.document import Document
from lint.finding import Confidence, Example, Match, Rule
from lint.lexicon import common, lexicon
from lint.text import Span

SCOPE = "document"

VARIANT = Rule(
    id="names.variant",
    why="A name that is spelt in two ways is misspelt in one of them, and its bearer notices first.",
    category="consistency",
    severity="error",
    confidence="likely",
    examples=(
        Example(
            "The court heard Anna Kowalczik. Then Kowalczik left. Later Kowalczyk said no. On Monday Kowalczik wept.",
            "The court heard Anna Kowalczik. Then Kowalczik left. Later Kowalczik said no. On Monday Kowalczik wept.",
        ),
        Example(
            "We met Ms Thorvaldsen. Ms Thorvaldsen spoke; Ms Thorvalsden did not.",
            "We met Ms Thorvaldsen. Ms Thorvaldsen spoke; Ms Thorvaldsen did not.",
        ),
    ),
    clean=(
        "Iran and Iraq met. Iran and Iraq agreed. Iran left.",
        "The Russians and the Russian met. Russia and the Russians agreed.",
        "Hansen met Hanson. Hansen and Hanson agreed, said Hansen and Hanson.",
        "Mr Bell and Mr Ball met Bell and Ball.",
    ),
)
RULES = (VARIANT,)

SHORTEST = 5
"""Shorter names lie too near to each other."""

OFTEN = 2
"""How often the spelling must stand that is taken for the right one."""

MOST_NAMES = 400
"""Distinct names of one document that are compared; a list of members holds more, and no slip of the pen."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


class _Use(NamedTuple):
    """One occurrence: where it stands in the document's prose, and the word before it."""

    span: Span
    before: str


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Names that are near variants of one that the document uses more often; spans in its prose."""
    del options
    uses = _names(document)
    if len(uses) < 2 or len(uses) > MOST_NAMES:
        return
    often = sorted((name for name in uses if len(uses[name]) >= OFTEN), key=lambda name: (-len(uses[name]), name))
    accepted = {word.lower() for word in context.accept}
    for name, places in sorted(uses.items()):
        if name.lower() in accepted:
            continue
        for other in often:
            if len(uses[other]) > len(places) and _is_variant(name, other):
                sure = _sure(name, other, uses)
                if sure:
                    for use in places:
                        message = (
                            f"“{name}” is spelt “{other}” elsewhere in the article ({len(uses[other])} times)."
                        )
                        yield Match(VARIANT, use.span, message, (other,), sure)
                break


def _names(document: Document) -> dict[str, list[_Use]]:
    """Capitalised words that are no common word, by their spelling without a possessive ending."""
    known = common()
    found: dict[str, list[_Use]] = {}
    for block in document.blocks:
        before = ""
        for word in block.words:
            text = word.text
            if text[0].isupper() and len(text) >= SHORTEST:
                name = text.replace("’", "'").removesuffix("'s")
                if name.isalpha() and not name.isupper() and name.lower() not in known:
                    start = block.start + word.start
                    found.setdefault(name, []).append(_Use(Span(start, start + len(name)), before))
            before = text
    return found


def _is_variant(name: str, other: str) -> bool:
    """Whether two names are one edit apart, or two if they are long, and no forms of one name."""
    if name[0] != other[0] or abs(len(name) - len(other)) > 2 or min(len(name), len(other)) < SHORTEST:
        return False
    low, high = name.lower(), other.lower()
    if low.startswith(high) or high.startswith(low) or (low[:3] != high[:3] and low[-3:] != high[-3:]):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    reach = 1 if min(len(low), len(high)) < 8 else 2
    return OSA.distance(low, high, score_cutoff=reach) <= reach


def _sure(name: str, other: str, uses: Mapping[str, list[_Use]]) -> Confidence | None:
    """How sure it is that the rarer spelling is a slip: two known names are two names, unless a first name says not."""
    words = lexicon()
    if name.lower() in words and other.lower() in words:
        return None  # “Consular” and “Consulate”: titles made of words
    forenames = {use.before for use in uses[other]} & {use.before for use in uses[name]}
    alike = any(text[:1].isupper() and len(text) > 2 for text in forenames)
    once = len(uses[name]) == 1
    if name in words and other in words:
        near = abs(len(name) - len(other)) == 1 or sorted(name.lower()) == sorted(other.lower())
        return "likely" if once and len(uses[other]) > OFTEN and (alike or near) else None
    if name in words or not once:
        return "likely" if alike else "possible"
    return "likely"
