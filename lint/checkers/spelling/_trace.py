"""Why a word counts as known or not, step by step in the order in which the checker decides."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.checker import Context
from lint.checkers.spelling._beside import Seen, is_part
from lint.checkers.spelling._judge import judge
from lint.checkers.spelling._known import is_data, plain, why_known
from lint.checkers.spelling._project import declared, stem_of, why_accepted
from lint.checkers.spelling._suggest import ranked
from lint.document import Document
from lint.lexicon import common, lexicon, variant, wrong_in

SHOWN = 5
"""Near words that are worth a line."""


class Step(NamedTuple):
    """One question and its answer.

    Attributes:
        asked: what was looked at.
        answer: what it said.
        verdict: "right", "wrong" or "possible" if it decided; empty if it did not.
    """

    asked: str
    answer: str
    verdict: str = ""


def steps(text: str, context: Context, document: Document | None = None) -> Iterator[Step]:
    """The steps, up to and with the one that decides.

    Args:
        text: the word.
        context: what the project knows.
        document: the article that it stands in, if it is asked about one.
    """
    word = plain(text)
    for step in (
        _rejected(word, context),
        *_frequency(word),
        _data(word),
        _dictionary(word),
        *_lists(word, context),
    ):
        yield step
        if step.verdict == "right":
            yield from _dialect(word, context)
            return
        if step.verdict:
            return
    seen = _places(word, document) if document else []
    if document is None or not seen:
        yield from _nearest(word)
        absent = "does not have it" if document else "none was named: one may say more"
        yield Step("the article", absent, "wrong" if word.islower() else "possible")
        return
    yield from _in_article(word, document, seen)


def _rejected(word: str, context: Context) -> Step:
    key = word if word in context.reject else word.lower()
    if key not in context.reject:
        return Step("rejected words", f"not among those of the project ({len(context.reject)})")
    better = context.reject[key]
    return Step("rejected words", f"on the list; write “{better}”" if better else "on the list", "wrong")


def _frequency(word: str) -> Iterator[Step]:
    level = lexicon().frequency(word) or lexicon().frequency(word.lower())
    if word in common() or word.lower() in common():
        yield Step("frequent words", f"one of {len(common()):,}, class {level} of about 210", "right")
    else:
        yield Step("frequent words", f"none of {len(common()):,}; class {level} of about 210")


def _data(word: str) -> Step:
    if is_data(word):
        return Step("data", "digits, a capital inside it or one letter: no word to be judged", "right")
    return Step("data", "letters only")


def _dictionary(word: str) -> Step:
    how = why_known(word)
    return (
        Step("dictionary", how, "right") if how else Step("dictionary", f"not among its {lexicon().size:,} words")
    )


def _lists(word: str, context: Context) -> Iterator[Step]:
    how = why_accepted(word, context)
    if how:
        yield Step("project", f"known from {how}", "right")
    else:
        sizes = f"accepted words: {len(context.accept)}, names: {len(context.names)}"
        yield Step("project", f"in none of its lists ({sizes})")


def _dialect(word: str, context: Context) -> Iterator[Step]:
    pair = variant(word.lower())
    if pair is None:
        return
    both = f"American “{pair.american}”, British “{pair.british}”"
    if context.dialect == "en":
        yield Step("Englishes", f"{both}; the article's English is undecided, mixtures are reported")
    elif word.lower() in wrong_in(context.dialect):
        yield Step("Englishes", f"{both}; {context.dialect} does not accept it", "wrong")
    else:
        yield Step("Englishes", f"{both}; {context.dialect} accepts it", "right")


def _nearest(word: str) -> Iterator[Step]:
    rows = ranked(stem_of(word).lower())[:SHOWN]
    listed = ", ".join(f"“{text}” {score:.2f}" for score, _, text in rows)
    yield Step("nearest words", f"{listed} (less is nearer)" if rows else "none")


def _in_article(word: str, document: Document, seen: Sequence[Seen]) -> Iterator[Step]:
    if stem_of(word) in declared(document):
        yield Step("front matter", "names it", "right")
        return
    yield Step("the article", f"has it {len(seen)} times" if len(seen) != 1 else "has it once")
    if all(is_part(one, word) for one in seen):
        yield Step("beside it", "a hyphen, an apostrophe, a name or “[sic]” makes it right", "right")
        return
    yield from _nearest(word)
    verdict = judge(stem_of(word), seen)
    if verdict is None:
        yield Step("judgement", "passes for a name or a term", "right")
    else:
        sure = verdict.confidence
        near = "a near word explains it" if verdict.explained else "no near word explains it"
        yield Step("judgement", f"{sure}: {near}", "possible" if sure == "possible" else "wrong")


def _places(word: str, document: Document) -> Sequence[Seen]:
    stem = stem_of(word).lower()
    return [
        Seen(block, found, place)
        for block in document.blocks
        for place, found in enumerate(block.words)
        if stem_of(plain(found.text)).lower() == stem
    ]
