"""One name in two spellings: "Macdonald" nine times and "Mcdonald" once, here or in the rest of the archive."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.archive import mentions
from lint.checker import Context
from lint.checkers.names._archive import strangers
from lint.checkers.names._hyphens import hyphens
from lint.checkers.names._judge import Slip, slips
from lint.document import Document
from lint.finding import Example, Match, Rule
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
        Example(
            "The farmer David Walker won. Walker thanked the judges. Next year, Walter said, he would rest.",
            "The farmer David Walker won. Walker thanked the judges. Next year, Walker said, he would rest.",
        ),
        Example(
            "They flew to São Paulo. The office in Sao Paulo was shut. In São Paulo it rained.",
            "They flew to São Paulo. The office in São Paulo was shut. In São Paulo it rained.",
        ),
    ),
    clean=(
        "Iran and Iraq met. Iran and Iraq agreed. Iran left.",
        "The Russians and the Russian met. Russia and the Russians agreed.",
        "Hansen met Hanson. Hansen and Hanson agreed, said Hansen and Hanson.",
        "Mr Bell and Mr Ball met Bell and Ball.",
        "The brothers Jon Bell and John Bell sang. John Bell plays the harp.",
        "Erik Hansen won the race. Later Olga Hanson spoke. Hansen left early, and Hanson stayed.",
    ),
)
RULES = (VARIANT,)

MOST_NAMES = 400
"""Distinct names of one document that are compared; a list of members holds more, and no slip of the pen."""


@dataclass(frozen=True, slots=True)
class Options:
    """The checker has no settings."""


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Names that are near variants of one in the document or in the archive; spans in the document's prose."""
    del options
    uses = mentions(document)
    if not 1 <= len(uses) <= MOST_NAMES:
        return
    found = {slip.wrong: slip for slip in slips(uses, context)}
    for slip in strangers(uses, context):
        if slip.wrong not in found or found[slip.wrong].confidence == "possible":
            found[slip.wrong] = slip
    for _, slip in sorted(found.items()):
        for start in slip.starts:
            yield _match(slip, start, document)
    for slip in hyphens(document):
        for start in slip.starts:
            yield _match(slip, start, document)


def _match(slip: Slip, start: int, document: Document) -> Match:
    span = Span(start, start + len(slip.wrong))
    curly = "’" in document.prose[span.start : span.end] or ("'" not in slip.wrong and "’" in document.prose)
    right = slip.right.replace("'", "’") if curly else slip.right
    return Match(VARIANT, span, slip.message, (right,), slip.confidence)
