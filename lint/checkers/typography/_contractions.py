"""The rule for contractions that lost their apostrophe or have a space beside it."""

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.text import Span

APOSTROPHE = Rule(
    id="typography.apostrophe",
    why="Where letters are left out stands an apostrophe, with no space beside it: don’t, it’s.",
    category="punctuation",
    severity="error",
    confidence="certain",
    autofix=True,
    examples=(
        Example("They didnt agree.", "They didn't agree."),
        Example("It’s late and theyre tired.", "It’s late and they’re tired."),
        Example("It’ s over.", "It’s over."),
        Example("They don 't know.", "They don't know."),
    ),
    clean=(
        "Cant and wont are words, and so are were, well, hell, shell, ill and its.",
        "Jony Ive met Arent Fox and the poet Van ’t Hoff in the ’s-Hertogenbosch.",
        "Ce dont il parle, c'est la guerre.",
        "The ministers’ s and the letter ’s’.",
    ),
)

# No contraction that is also a word ("cant", "wont", "well", "ill", "wed") or a common name ("Im", "Ive").
_FORMS: dict[str, str] = {
    form.replace("'", ""): form
    for form in (
        "don't doesn't didn't isn't wasn't weren't aren't couldn't wouldn't shouldn't hasn't haven't hadn't mustn't "
        "needn't mightn't ain't you're they're we've they've you've could've should've would've might've must've "
        "that's what's where's there's they'll you'll they'd you'd who've i've i'm it'll that'll there'll"
    ).split()
}
_ONLY_SMALL = frozenset(("im", "ive", "arent", "aint"))
# Forms that stand inside other words, and are looked for with the spaces around them.
_HIDDEN = frozenset(("im", "ive", "weve", "arent", "whats", "aint", "theres", "itll"))
_SOUGHT = tuple(f" {form} " if form in _HIDDEN else form for form in _FORMS)
_WORD = re.compile(
    rf"(?<![\w’'@#./-])(?:{'|'.join(sorted(_FORMS, key=len, reverse=True))})(?![\w’'@/-]|\.\w)", re.IGNORECASE
)
_SPLIT = re.compile(
    r"(?<![\w’'-])([A-Za-z]{1,10})(?:(['’]) (s|t|re|ve|ll)|(?<=[a-z]) (['’])(s|t|re|ve|ll))(?![\w’'-])"
)
_LOOSE = ("' ", "’ ", " '", " ’")
_NEGATED = frozenset(
    "don doesn didn isn wasn weren aren couldn wouldn shouldn hasn haven hadn won can mustn needn ain".split()
)
_SUBJECTS = {
    "s": frozenset("it that what who he she there here where how let".split()),
    "re": frozenset("we you they".split()),
    "ve": frozenset("i we you they could should would might must".split()),
    "ll": frozenset("i we you they he she it that".split()),
    "t": _NEGATED,
}
_LISTED = re.compile(r",? (?:and|or|but)\b|,")
_FRENCH = re.compile(r"\b(?:le|la|les|des|une|est|dans|pour|que|qui|ce|et|il)\b", re.IGNORECASE)


def contractions(document: Document) -> Iterator[Match]:
    """Contractions without their apostrophe, or with a space beside it; spans in the document's prose.

    The mark that is proposed is the one that the block uses, else the one that the document uses.
    """
    prose = document.prose
    low = prose.lower()
    lost = any(form in low for form in _SOUGHT)
    curly = prose.count("’") > prose.count("'")
    for block in document.blocks:
        text = block.text
        for found in _WORD.finditer(text) if lost else ():
            better = _mended(text, found)
            if better and not block.is_opaque(*found.span()):
                better = better.replace("'", "’" if "’" in text or (curly and "'" not in text) else "'")
                yield _match(block, found.span(), better, f"“{better}” takes an apostrophe.")
        if any(sign in text for sign in _LOOSE):
            yield from _parted(block)


def _mended(text: str, found: re.Match[str]) -> str:
    """The contraction with its apostrophe, in the case of the text; empty if the word may be something else."""
    word = found[0]
    form = _FORMS[word.lower()]
    start = found.start()
    if word.isupper() and len(word) > 2:
        return "" if word.lower() in _ONLY_SMALL or len(word) < 4 else form.upper()
    if word[0].isupper() and (
        word.lower() in _ONLY_SMALL or text[max(0, start - 3) : start].rstrip()[-1:].isalnum()
    ):
        return ""
    if word.lower() == "dont" and _FRENCH.search(text, max(0, start - 30), found.end() + 30):
        return ""
    if word.lower() in ("whats", "wheres", "whos") and _LISTED.match(text, found.end()):
        return ""  # the ifs, whats and wherefores
    return form.capitalize() if word[0].isupper() or form in ("i'm", "i've") else form


def _parted(block: Block) -> Iterator[Match]:
    text = block.text
    for found in _SPLIT.finditer(text):
        word, mark, tail = found[1], found[2] or found[4], found[3] or found[5]
        if word.lower() not in _SUBJECTS[tail] or block.is_opaque(*found.span()):
            continue
        if tail == "s" and text[found.end() : found.end() + 1] not in (" ", ",", "."):
            continue
        better = f"{word}{mark}{tail}"
        yield _match(block, found.span(), better, f"No space in “{better}”.")


def _match(block: Block, span: tuple[int, int], better: str, message: str) -> Match:
    return Match(APOSTROPHE, Span(*span).moved(block.start), message, (better,))
