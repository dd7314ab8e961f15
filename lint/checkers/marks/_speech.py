"""The comma between what somebody says and who says it."""

import re
from collections.abc import Iterator

from lint.document import Block
from lint.finding import Example, Match, Rule
from lint.text import Span

SPEECH_COMMA = Rule(
    id="marks.speech-comma",
    why="A comma parts what is said from who says it.",
    category="punctuation",
    examples=(
        Example("“We are ready” the captain said.", "“We are ready,” the captain said."),
        Example('"We lost the match" said Kim.', '"We lost the match," said Kim.'),
        Example("She said “The door was open.”", "She said, “The door was open.”"),
    ),
    clean=(
        "“We are ready,” the captain said.",
        "He said “yes” to it.",
        "“The Great Escape” said more about war than about peace.",
        "She said that “the door was open”.",
        "“Gone with the Wind” he called a bore.",
    ),
)

_SAID = r"(?:said|says|added|asked|replied|explained|insisted|warned|shouted|admitted|told)"
_AFTER = (
    rf"(?:\A|(?<=[.!?”\"] ))[“\"]([A-Z][^“”\"]{{8,400}}[a-z])([”\"]) (?=(?:(?:he|she|they) {_SAID}\b|"
    rf"(?:the|a|his|her|its|one|Mr|Mrs|Ms|Dr) (?:[\w’'-]{{2,20}} ){{1,3}}{_SAID}\b(?!,? [“\"])|"
    rf"said (?:the|a|his|her|Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\b))"
)
_BEFORE = rf"\b({_SAID}) ([“\"])(?=[A-Z][^“”\"]{{8,400}}[a-z][.!?][”\"](?:\s|\Z))"
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|do|does|did|[’'](?:s|re|ve|ll|m)|"
    r"\w+n[’']t|I|we|they|he|she|it|you|there|this|that)\b",
    re.IGNORECASE,
)


def speech(block: Block) -> Iterator[Match]:
    """Quoted sentences that stand beside their speaker without a comma; spans in the block's text."""
    text = block.text
    if "“" not in text and '"' not in text:
        return
    for found in re.finditer(_AFTER, text):
        if _VERB.search(found[1]) and not _is_title(found[1]):
            last = found[1].rsplit(maxsplit=1)[-1]
            start = found.end(1) - len(last)
            yield Match(
                SPEECH_COMMA,
                Span(start, found.end(2)),
                f"A comma is missing after “{last}”.",
                (f"{last},{found[2]}",),
            )
    for found in re.finditer(_BEFORE, text):
        yield Match(
            SPEECH_COMMA,
            Span(found.start(1), found.end(2)),
            f"A comma or a colon is missing after “{found[1]}”.",
            (f"{found[1]}, {found[2]}", f"{found[1]}: {found[2]}"),
        )


def _is_title(said: str) -> bool:
    """Whether most words begin with a capital."""
    words = said.split()
    return 2 * sum(word[0].isupper() for word in words) > len(words) + 1
