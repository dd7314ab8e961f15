"""Words of another English: where the dialect is known they are wrong, where it is not a mixture is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from lint.checkers.spelling._beside import Seen, starts_sentence
from lint.checkers.spelling._suggest import like
from lint.finding import Example, Match, Rule
from lint.lexicon import american_only, british_only, variant, wrong_in
from lint.text import Span

DIALECT = Rule(
    id="spelling.dialect",
    why="An article keeps to one English; this form belongs to another.",
    category="consistency",
    severity="warning",
    confidence="likely",
    quotations=False,
    examples=(Example("The colour of the harbour.", "The color of the harbor.", dialect="en-US"),),
    clean=("The Theatre Royal and the Labour Party.", "“We will honour it,” he said."),
)
MIXED = Rule(
    id="spelling.mixed-dialects",
    why="An article keeps to one English; here two are mixed.",
    category="consistency",
    severity="warning",
    confidence="likely",
    quotations=False,
    examples=(
        Example("The colour was gray, the harbour too.", "The colour was grey, the harbour too.", dialect="en"),
    ),
    clean=("The colour was grey.", "The color was gray.", "They analysed and organized it."),
)
NAMES = {"en-US": "American", "en-GB": "British", "en-CA": "Canadian", "en-AU": "Australian"}


def telling(texts: AbstractSet[str], which: str) -> set[str]:
    """Those words of a text that a dialect does not accept, or for "en" those that only one English writes so.

    A capital counts as a small letter.
    """
    forms = _of_one() if which == "en" else wrong_in(which)
    return {text for text in texts if text in forms or (text[:1].isupper() and text.lower() in forms)}


@cache
def _of_one() -> frozenset[str]:
    """Forms that only one English writes so."""
    return american_only() | british_only()


def dialect(seen: Mapping[str, Sequence[Seen]], which: str) -> Iterator[Match]:
    """Words that the dialect writes in another way.

    Args:
        seen: occurrences of each telling word as written; capitalised ones inside a sentence are names.
        which: one of the four dialects.
    """
    for text, places in seen.items():
        pair = variant(text.lower())
        if pair is None or text.lower() in pair.right_in(which):
            continue
        better = tuple(like(text, form) for form in pair.right_in(which))
        for one in places:
            if not _is_name(one):
                yield _match(DIALECT, one, f"“{text}” is not the {NAMES[which]} form.", better)


def mixed(seen: Mapping[str, Sequence[Seen]]) -> Iterator[Match]:
    """The forms of the rarer English, if forms that only America and only Britain write stand in one article.

    Words in quotations and names do not count.
    """
    count: Counter[str] = Counter()
    kept: list[tuple[str, Seen, str]] = []
    for text, places in seen.items():
        kind = "American" if text.lower() in american_only() else "British"
        for one in places:
            if not _is_name(one) and not one.block.is_quoted(one.word.start, one.word.end):
                count[kind] += 1
                kept.append((kind, one, text))
    if not count["American"] or not count["British"]:
        return
    rarer, other = ("American", "British") if count["American"] <= count["British"] else ("British", "American")
    for kind, one, text in kept:
        pair = variant(text.lower())
        if kind == rarer and pair is not None:
            better = pair.british if rarer == "American" else pair.american
            message = f"“{text}” is {rarer}; the other words of the article are {other}."
            yield _match(MIXED, one, message, (like(text, better),))


def _is_name(one: Seen) -> bool:
    """Whether a capital inside a sentence, or in a headline, makes it a part of a name: "Labour", "Center"."""
    if one.word.text.islower():
        return False
    return one.block.kind in ("heading", "title") or not starts_sentence(one) or _leads_to_name(one)


def _leads_to_name(one: Seen) -> bool:
    words, place = one.block.words, one.place + 1
    return place < len(words) and words[place].text[:1].isupper()


def _match(rule: Rule, one: Seen, message: str, better: tuple[str, ...]) -> Match:
    start = one.block.start + one.word.start
    return Match(rule, Span(start, start + len(one.word.text)), message, better)
