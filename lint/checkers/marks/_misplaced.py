"""Colons and commas that part what belongs together."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

COLON = Rule(
    id="marks.colon-in-phrase",
    why="“Such as” and “including” lead straight to what follows; a colon there cuts the sentence in two.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("The shop sells crafts such as: lace and glass.", "The shop sells crafts such as lace and glass."),
        Example("Six firms, including: a bank, left.", "Six firms, including a bank, left."),
    ),
    clean=("The shop sells crafts such as lace.", "The list is long:", "Tools such as:"),
)
COMMA = Rule(
    id="marks.comma-before-that",
    why="No comma goes between a verb and the clause that says what is said, thought or asked.",
    category="punctuation",
    quotations=False,
    examples=(
        Example("She believes, that the plan will fail.", "She believes that the plan will fail."),
        Example("He asked, whether the shop was open.", "He asked whether the shop was open."),
        Example("The trees were old and, they had to go.", "The trees were old and they had to go."),
        Example("The report shows that, prices fell.", "The report shows that prices fell."),
        Example("The prize went to a poet and, a painter.", "The prize went to a poet and a painter."),
    ),
    clean=(
        "She believes that the plan will fail.",
        "It was, she said, that the plan failed.",
        "The plan failed and, he said, it cost a lot.",
        "He said, that night, that he was ill.",
        "She said that, if it rained, she would stay.",
        "He hoped for, and got, a new contract.",
    ),
)

_COLON = re.compile(r"\b(such as|including|for example,? such as): (?=[a-z])")
_THAT = (
    r"(?<!, )(?<!\w)(?i:(?:he|she|they|it|we|I|minister|mayor|officials|police|experts|company|council|court|report|"
    r"union|government|spokesman|spokeswoman|leader|critics|(?:the|a|his|her|its) [a-z]{4,15}) (?:[a-z]{2,12}ly )?)"
    r"(believes?|believed|said|says|thinks?|thought|hopes?|hoped|knows?|knew|claims?|claimed|argues?|argued|insists?|"
    r"insisted|fears?|feared|announced|confirmed|denied|denies|explained|warned|added|admitted|found|suggests?|shows?|"
    r"ruled|agreed), that (?=(?:the|a|an|he|she|they|it|we|his|her|their|its|there|no|all|many)\b(?! time| night| day))"
    r"(?![^.;:]{0,200},)"
)
_WHETHER = r"\b(asked|asks|wondered|wonders|wonder|doubt|doubts|know|knows|see), (whether) (?![^.;:]{0,200},)"
_AND = r"(?<=[a-z,] )(and|but), (he|she|it|they|we) (?=[a-z]{2,14} (?![^.;:]{0,200},))"


def colons(block: Block) -> Iterator[Match]:
    """Colons behind “such as”; the span is the word and its colon."""
    if "s: " not in block.text and "g: " not in block.text:
        return
    for found in _COLON.finditer(block.text):
        word = found[1].rsplit(maxsplit=1)[-1]
        yield Match(
            COLON, Span(found.end(1) - len(word), found.end(1) + 1), f"No colon after “{found[1]}”.", (word,)
        )


def commas(block: Block) -> Iterator[Match]:
    """Commas before “that” and “whether”, and behind “and”; the span runs from word to word."""
    text = block.text
    if ", that " in text:
        for found in re.finditer(_THAT, text):
            yield _match(found.start(1), found.end() - 1, f"{found[1]} that", "that")
    if ", whether " in text:
        for found in re.finditer(_WHETHER, text):
            yield _match(found.start(1), found.end(2), f"{found[1]} whether", "whether")
    if " and, " in text or " but, " in text:
        for found in re.finditer(_AND, text):
            yield _match(found.start(1), found.end(2), f"{found[1]} {found[2]}", found[2])


def _match(start: int, end: int, better: str, word: str) -> Match:
    return Match(COMMA, Span(start, end), f"No comma before “{word}” here.", (better,))
