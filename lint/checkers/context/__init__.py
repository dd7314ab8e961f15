"""Right words in the wrong place: a trigram model of English and the parts of speech say that another was meant."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lint.checker import Context
from lint.document import Block, Document
from lint.finding import Confidence, Example, Match, Rule
from lint.lexicon import lexicon
from lint.text import Span

if TYPE_CHECKING:
    from lint.language import Model
    from lint.language.line import Line
    from lint.tagged import Tagged

SCOPE = "document"
QUICK = False
LOOKS = ()
"""Nothing of the context counts for the facts of a block."""

CONFUSION = Rule(
    id="context.confusion",
    why="Two words that sound or look alike are easily written for one another, and no dictionary notices.",
    category="wording",
    quotations=False,
    examples=(
        Example(
            "The council works closely with the pubic sector.", "The council works closely with the public sector."
        ),
        Example("He was the principle author of the report.", "He was the principal author of the report."),
        Example("They went threw the tunnel in the dark.", "They went through the tunnel in the dark."),
    ),
    clean=(
        "The principle of the thing matters to him.",
        "He threw the ball over the wall.",
        "She works in the public sector.",
    ),
)
SLIP = Rule(
    id="context.slip",
    why="A slip of one letter has given another word, and no dictionary notices.",
    category="spelling",
    quotations=False,
    examples=(Example("Police said a moth ago that he was dead.", "Police said a month ago that he was dead."),),
    clean=("A moth flew into the lamp.",),
)
FORM = Rule(
    id="context.form",
    why="The word is right and its ending is not: the words around it ask for another form.",
    category="grammar",
    quotations=False,
    examples=(
        Example("The man was serious injured in the crash.", "The man was seriously injured in the crash."),
    ),
    clean=("The man had a serious injury.",),
)
MISSING = Rule(
    id="context.missing-word",
    why="A small word is easily left out, and the eye of the writer puts it back each time it reads the sentence.",
    category="grammar",
    quotations=False,
    examples=(
        Example("She was able reach the summit in a day.", "She was able to reach the summit in a day."),
        Example("It was one the largest farms in the valley.", "It was one of the largest farms in the valley."),
    ),
    clean=("She was able to reach the summit.", "It was the one the largest of them wanted."),
)
JOINED = Rule(
    id="context.joined",
    why="Some words mean one thing written as one and another written as two: “everyday life” and “every day”.",
    category="wording",
    quotations=False,
    examples=(Example("They meet everyday at noon.", "They meet every day at noon."),),
    clean=("The everyday life of the town goes on.", "They meet every day at noon."),
)
RULES = (CONFUSION, SLIP, FORM, MISSING, JOINED)

_RULES = {"c": CONFUSION, "e": FORM, "f": FORM, "s": SLIP}

REPEATED = 1.5
"""How much more must speak against a word that the article uses again: a slip is seldom made twice."""

TELEGRAPHIC = 2.0
"""How much more must speak against a word of a heading, which leaves out what the model expects."""

MOST = 5
"""Words that are suggested."""

_FEWEST = 4
"""Words of the shortest sentence that is looked at."""

FREQUENT = 135
"""Class of frequency from which a word is met again in any article, such as “it's”."""

_ENDINGS = ("", "s", "n", "ed", "ing", "er", "ers")
_RUNNING = frozenset(("paragraph", "item", "summary"))


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        model: a language model of your own, an ARPA file or a binary one of KenLM; empty for the built-in one.
    """

    model: str = ""


class _Seen(NamedTuple):
    """What a sentence shows.

    Attributes:
        match: relative to the block.
        value: how much more speaks for it than must, in natural logarithms of the odds.
        least: from which value below zero it is not even possible.
        word: that does not fit, in lower case; empty where one is missing.
    """

    match: Match
    value: float
    least: float
    word: str


Fact = tuple[int, int, int, str, tuple[str, ...], float, float, str]
"""A ``_Seen`` as plain values: its match as place of the rule in ``RULES``, span, message and replacements."""


def facts(block: Block, options: Options, _context: Context) -> tuple[Fact, ...] | None:
    """What the sentences of a block show by themselves, wherever the block stands.

    Raises:
        UserError: if the model of the settings cannot be read.
    """
    if block.kind in {"alt", "cell"}:
        return None
    from lint.language import model  # noqa: PLC0415  # 60 ms

    less = 0.0 if block.kind in _RUNNING else TELEGRAPHIC
    found = [
        _fact(seen._replace(value=seen.value - less))
        for sentence in block.tagged
        if len(sentence) >= _FEWEST
        for seen in _seen(block, sentence, model(options.model))
        if seen.value - less >= -seen.least  # an article can only speak against it
    ]
    return tuple(found) or None


def _fact(seen: _Seen) -> Fact:
    match = seen.match
    rule, span = RULES.index(match.rule), match.span
    return rule, span.start, span.end, match.message, match.replacements, seen.value, seen.least, seen.word


def check(
    document: Document, options: Options, context: Context, known: Sequence[tuple[Fact, ...] | None] | None = None
) -> Iterator[Match]:
    """The words of a document for which another one is meant, and the places that miss one; spans in its prose.

    Args:
        document: is checked.
        options: of the checker.
        context: its accepted words count.
        known: the facts of each block, if they are known.

    Raises:
        UserError: if the model of the settings cannot be read.
    """
    if known is None:
        known = [facts(block, options, context) for block in document.blocks]
    counts: Counter[str] = Counter()
    for block, found in zip(document.blocks, known, strict=True):
        for rule, start, end, message, better, shown, least, word in found or ():
            # Counted only where there is something to report.
            counts = counts or Counter(each.text.lower() for one in document.blocks for each in one.words)
            value = shown - (REPEATED if word and _returns(word, counts) else 0)
            if value >= -least and word not in context.accept:
                confidence: Confidence = "likely" if value >= 0 else "possible"
                yield Match(RULES[rule], Span(start, end).moved(block.start), message, better, confidence)


def _seen(block: Block, sentence: "Tagged", language: "Model") -> Iterator[_Seen]:
    from lint.language.line import Line  # noqa: PLC0415  # with the model

    line = Line(sentence, language)
    for look in (_doubtful, _gaps, _forms):
        for seen in look(block, sentence, line, language):
            if not block.is_opaque(seen.match.span.start, seen.match.span.end):
                yield seen


def _doubtful(block: Block, sentence: "Tagged", line: "Line", language: "Model") -> Iterator[_Seen]:
    from lint.checkers.context._meant import POSSIBLE, doubts  # noqa: PLC0415  # with the model

    for doubt in doubts(sentence, line, language):
        start, end = sentence.span(doubt.place, doubt.place)
        written = block.text[start:end]
        meant = tuple(word.capitalize() if written[0].isupper() else word for word in doubt.meant[:MOST])
        message = f"“{written}” hardly ever stands between these words; “{meant[0]}” was probably meant."
        match = Match(_RULES[doubt.kind], Span(start, end), message, meant)
        yield _Seen(match, doubt.value, POSSIBLE, sentence.lower[doubt.place])


def _gaps(block: Block, sentence: "Tagged", line: "Line", language: "Model") -> Iterator[_Seen]:
    from lint.checkers.context._missing import POSSIBLE, gaps  # noqa: PLC0415  # with the model

    for gap in gaps(sentence, line, language):
        start, end = sentence.span(gap.place - 1, gap.place)
        before, behind = block.text[start:end].split(None, 1)
        message = f"“{gap.word}” is probably missing between “{before}” and “{behind}”."
        match = Match(MISSING, Span(start, end), message, (f"{before} {gap.word} {behind}",))
        yield _Seen(match, gap.value, POSSIBLE, "")


def _forms(block: Block, sentence: "Tagged", line: "Line", language: "Model") -> Iterator[_Seen]:
    from lint.checkers.context._joined import POSSIBLE, forms  # noqa: PLC0415  # with the model

    for form in forms(sentence, line, language):
        start, end = sentence.span(form.first, form.last)
        written = block.text[start:end]
        better = form.better.capitalize() if written[0].isupper() else form.better
        match = Match(JOINED, Span(start, end), f"Write “{better}” here, not “{written}”.", (better,))
        yield _Seen(match, form.value, POSSIBLE, "")


def _returns(word: str, counts: Counter[str]) -> bool:
    """Whether the article has a rare word again, as it is or with another ending."""
    if "'" in word or "’" in word or lexicon().frequency(word) > FREQUENT:
        return False
    bare = word.removesuffix("s")
    return counts[word] > 1 or any(counts[bare + ending] for ending in _ENDINGS if bare + ending != word)
