"""Words of another English: where the dialect is known they are wrong, where it is not a mixture is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lint.checkers.spelling._judge import Seen
from lint.checkers.spelling._suggest import like
from lint.finding import Example, Match, Rule
from lint.lexicon import american_only, british_only, variant
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


def dialect(seen: Mapping[str, Sequence[Seen]], which: str) -> Iterator[Match]:
    """Words that the dialect writes in another way.

    Args:
        seen: occurrences of each distinct word, by its plain form; only words in lower case are judged.
        which: one of the four dialects.
    """
    wrong = british_only() if which == "en-US" else american_only() | british_only()
    for word in seen.keys() & wrong:
        pair = variant(word)
        if pair is None:
            continue
        right = pair.right_in(which)
        if word in right:
            continue
        for one in seen[word]:
            message = f"“{one.word.text}” is not the {NAMES[which]} form."
            yield _match(DIALECT, one, message, tuple(like(one.word.text, form) for form in right))


def mixed(seen: Mapping[str, Sequence[Seen]]) -> Iterator[Match]:
    """The forms of the rarer English, if forms that only America and only Britain write stand in one article."""
    american, british = seen.keys() & american_only(), seen.keys() & british_only()
    count: Counter[str] = Counter()
    for name, words in (("American", american), ("British", british)):
        count[name] = sum(len(seen[word]) for word in words)
    if not count["American"] or not count["British"]:
        return
    rarer, words = ("American", american) if count["American"] <= count["British"] else ("British", british)
    other = "British" if rarer == "American" else "American"
    for word in words:
        pair = variant(word)
        if pair is None:
            continue
        better = pair.british if rarer == "American" else pair.american
        for one in seen[word]:
            message = f"“{one.word.text}” is {rarer}; the other words of the article are {other}."
            yield _match(MIXED, one, message, (like(one.word.text, better),))


def _match(rule: Rule, one: Seen, message: str, better: tuple[str, ...]) -> Match:
    start = one.block.start + one.word.start
    return Match(rule, Span(start, start + len(one.word.text)), message, better)
