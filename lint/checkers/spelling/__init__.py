"""Spelling in four Englishes: our own word lists, and names told from slips."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.checker import Context
from lint.checkers.spelling import _englishes
from lint.checkers.spelling._judge import Seen, Verdict, foreign, judge
from lint.checkers.spelling._known import PREFIXES, is_data, is_known, plain
from lint.checkers.spelling._suggest import like, suggestions
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import common, lexicon
from lint.text import Span
from lint.words import Word

SCOPE = "document"

UNKNOWN = Rule(
    id="spelling.unknown-word",
    why="A word that no dictionary holds and that is no name is mostly mistyped.",
    category="spelling",
    severity="error",
    confidence="likely",
    examples=(
        Example("The army fired a missle.", "The army fired a missile."),
        Example("It was a provication.", "It was a provocation."),
        Example("They recieved alot of mail.", "They received a lot of mail."),
        Example("It opens in Febuary.", "It opens in February."),
        Example("Goverment officials agreed.", "Government officials agreed."),
    ),
    clean=(
        "Volodymyr Zelenskyy met Mearsheimer in Ljubljana.",
        "The Netherby weir, the CERN ring, a café and a 5km run in the 1990s.",
        "Unmanned re-entry, anti-tank, co-operation, cyberattack and childlike.",
        "It’s Keynes’s idea; they’ve said they wouldn’t.",
        "The okapi ate injera. The injera was fresh.",
    ),
)
REJECTED = Rule(
    id="spelling.rejected-word",
    why="The word list of the project says that this word is not used.",
    category="spelling",
    severity="error",
    confidence="certain",
    # The word comes from the project's list; its examples are tested with a list of their own.
    examples=(),
    clean=(),
)
RULES = (UNKNOWN, _englishes.DIALECT, _englishes.MIXED)

_ELIDED = frozenset("tis twas twere twould em til cause n bout round cos cuz fraid nuff".split())
"""What is right behind an apostrophe."""

MOST_SUGGESTED = 300
"""Distinct unknown words of one article that suggestions are looked for; a text with more is no English."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        suggest: how many suggestions are given at most, 0 to 5.
    """

    suggest: int = 5


def rules(options: Options, context: Context) -> tuple[Rule, ...]:
    """The rules; the one about rejected words only where the project has such a list."""
    del options
    return (*RULES, REJECTED) if context.reject else RULES


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Misspelt words, rejected words and words of another English; spans in the document's prose."""
    seen: dict[str, list[Seen]] = {}
    for block in document.blocks:
        for place, word in enumerate(block.words):
            seen.setdefault(word.text, []).append(Seen(block, word, place))
    rejected = set()
    if context.reject:
        for match in _rejected(seen, context.reject):
            rejected.add(match.span)
            yield match
    if context.dialect == "en":
        yield from _englishes.mixed(seen)
    else:
        yield from _englishes.dialect(seen, context.dialect)
    for match in _unknown(seen, options, context):
        if match.span not in rejected:
            yield match


def _rejected(seen: Mapping[str, list[Seen]], reject: Mapping[str, str]) -> Iterator[Match]:
    for text, places in seen.items():
        word = plain(text)
        key = word if word in reject else word.lower()
        if key not in reject:
            continue
        better = reject[key]
        for one in places:
            advice = f"; write “{better}”" if better else ""
            found = (like(word, better),) if better else ()
            yield _match(REJECTED, one, f"“{text}” is on the list of rejected words{advice}.", found)


def _unknown(seen: Mapping[str, list[Seen]], options: Options, context: Context) -> Iterator[Match]:
    unknown = {text: places for text, places in seen.items() if not _passes(text, places, context)}
    if not unknown:
        return
    strange = _foreign(unknown)
    forms: Counter[str] = Counter()
    for text, places in unknown.items():
        forms[_key(text)] += len(places)
    asked = 0
    for text, places in unknown.items():
        kept = [one for one in places if (id(one.block), one.place) not in strange]
        if not kept:
            continue
        asked += 1
        if asked > MOST_SUGGESTED:
            return
        word = _stem(plain(text))
        verdict = judge(word, kept * max(1, forms[_key(text)] // len(places)))
        if verdict is not None:
            yield from _report(text, kept, verdict, options)


def _report(text: str, places: list[Seen], verdict: Verdict, options: Options) -> Iterator[Match]:
    word = plain(text)
    stem = _stem(word)
    better = tuple(found + word[len(stem) :] for found in suggestions(stem)) if verdict.explained else ()
    better = better[: options.suggest]
    for one in places:
        yield _match(UNKNOWN, one, f"“{text}” is not in the dictionary.", better, verdict)


def _match(rule: Rule, one: Seen, message: str, better: tuple[str, ...], verdict: Verdict | None = None) -> Match:
    start = one.block.start + one.word.start
    sure = verdict.confidence if verdict else None
    return Match(rule, Span(start, start + len(one.word.text)), message, better, sure)


def _passes(text: str, places: list[Seen], context: Context) -> bool:
    """Whether a word as written is right or nothing to be judged."""
    if text in common() or text.lower() in common():
        return True
    word = plain(text)
    if is_data(word) or is_known(word) or _accepted(word, context):
        return True
    return all(_is_part(one, word) for one in places)


def _accepted(word: str, context: Context) -> bool:
    """Whether the project's list holds the word: one in lower case accepts all capitals, another itself."""
    if not context.accept:
        return False
    stem = _stem(word)
    forms = {word, stem, stem.removesuffix("s")}
    forms |= {form.lower() for form in forms}
    return bool(forms & context.accept) or (
        stem.isupper() and any(form.upper() == stem for form in context.accept)
    )


def _is_part(one: Seen, word: str) -> bool:
    """Whether what stands beside it makes it right: an elision, a prefix, a part of a name, or [sic]."""
    text, at, low = one.block.text, one.word, word.lower()
    before, after = text[at.start - 1 : at.start], text[at.end : at.end + 1]
    if before in _APOSTROPHES and (low in _ELIDED or text[at.start - 2 : at.start - 1].isalpha()):
        return True
    if after in _APOSTROPHES and (
        (low.endswith("in") and low + "g" in lexicon()) or low in ("wi", "o", "th", "an")
    ):
        return True
    if _SIC.match(text, at.end):
        return True
    if after in _HYPHENS and (low in PREFIXES or _is_name(text[at.end + 1 : at.end + 2], low)):
        return True
    if before in _HYPHENS and len(word) < 3:
        return True
    if before in _HYPHENS and word.islower():
        return one.place > 0 and _is_unknown_name(one.block.words[one.place - 1].text)
    return after == " " and len(word) < 4 and low in _PARTICLES and text[at.end + 1 : at.end + 2].isupper()


_APOSTROPHES = frozenset("'’‘ʻ`")
_HYPHENS = frozenset("-‑")
_SIC = re.compile(r"[.,’'\"”]{0,2}\s{0,2}[\[(]sic\b", re.IGNORECASE)
_PARTICLES = frozenset(
    "al bin ben da de del den der des di do dos du el ibn la las le les los te ten ter van von y zu".split()
)


def _is_name(letter: str, low: str) -> bool:
    return letter.isupper() and low in _PARTICLES


def _is_unknown_name(text: str) -> bool:
    """Whether a capitalised word is no common word: the first part of "Kai-shek"."""
    return text[:1].isupper() and text.lower() not in common()


def _stem(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word


def _key(text: str) -> str:
    return _stem(plain(text)).lower()


def _foreign(unknown: Mapping[str, list[Seen]]) -> set[tuple[int, int]]:
    """Block and place of words that stand in a passage of another language."""
    by_block: dict[int, tuple[Block, list[int]]] = {}
    for places in unknown.values():
        for one in places:
            by_block.setdefault(id(one.block), (one.block, []))[1].append(one.place)
    found: set[tuple[int, int]] = set()
    for key, (block, numbers) in by_block.items():
        words: list[Word] = block.words
        found.update((key, place) for place in foreign(words, numbers))
    return found
