"""Spelling in four Englishes: our own word lists, and names told from slips."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from lint.checker import Context
from lint.checkers.spelling import _englishes
from lint.checkers.spelling._beside import Seen, is_part
from lint.checkers.spelling._judge import Verdict, foreign, hurried, judge
from lint.checkers.spelling._known import is_data, is_known, plain
from lint.checkers.spelling._project import declared, stem_of, why_accepted
from lint.checkers.spelling._suggest import like, suggestions
from lint.checkers.spelling._trace import Step, steps
from lint.document import Block, Document
from lint.finding import Example, Match, Rule
from lint.lexicon import common
from lint.text import Span
from lint.words import Word

__all__ = ["RULES", "SCOPE", "UNKNOWN", "Options", "Step", "check", "entry", "steps", "suggestions"]

SCOPE = "document"

UNKNOWN = Rule(
    id="spelling.unknown-word",
    consult=True,
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
    examples=(Example("They spoke of synergy.", "They spoke of teamwork.", rejected=("synergy", "teamwork")),),
    clean=("They spoke of teamwork.",),
)
RULES = (UNKNOWN, REJECTED, _englishes.DIALECT, _englishes.MIXED)

MOST_SUGGESTED = 500
"""Distinct unknown words in lower case of one article that suggestions are looked for, at about 2 ms each."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the checker.

    Attributes:
        suggest: how many suggestions are given at most, 0 to 5.
    """

    suggest: int = 5


def check(document: Document, options: Options, context: Context) -> Iterator[Match]:
    """Misspelt words, rejected words and words of another English; spans in the document's prose."""
    distinct = document.vocabulary
    doubtful = {text for text in distinct - common() if _is_doubtful(text, context)}
    if doubtful and document.metadata:
        vouched = declared(document)
        doubtful = {text for text in doubtful if stem_of(plain(text)) not in vouched}
    rejected = {text for text in distinct if _key_of(text, context.reject)} if context.reject else set()
    telling = _englishes.telling(distinct, context.dialect)
    seen = _occurrences(document, doubtful | rejected | telling)
    taken = set()
    for text in sorted(rejected):
        for match in _reject(text, seen[text], context.reject):
            taken.add(match.span)
            yield match
    forms = {text: seen[text] for text in sorted(telling)}
    if context.dialect == "en":
        yield from _englishes.mixed(forms)
    else:
        yield from _englishes.dialect(forms, context.dialect)
    for match in _unknown(document, {text: seen[text] for text in sorted(doubtful)}, options):
        if match.span not in taken:
            yield match


def _occurrences(document: Document, wanted: set[str]) -> dict[str, list[Seen]]:
    """Where the wanted words stand."""
    found: dict[str, list[Seen]] = {text: [] for text in wanted}
    if wanted:
        for block in document.blocks:
            for place, word in enumerate(block.words):
                if word.text in wanted:
                    found[word.text].append(Seen(block, word, place))
    return found


def _key_of(text: str, reject: Mapping[str, str]) -> str:
    """The entry of the list of rejected words that a word falls under, or nothing."""
    word = plain(text)
    if word in reject:
        return word
    return word.lower() if word.lower() in reject else ""


def _reject(text: str, places: list[Seen], reject: Mapping[str, str]) -> Iterator[Match]:
    better = reject[_key_of(text, reject)]
    advice = f"; write “{better}”" if better else ""
    found = (like(plain(text), better),) if better else ()
    for one in places:
        yield _match(REJECTED, one, f"“{text}” is on the list of rejected words{advice}.", found)


def _unknown(document: Document, doubtful: Mapping[str, list[Seen]], options: Options) -> Iterator[Match]:
    unknown = {
        text: places for text, places in doubtful.items() if not all(is_part(one, plain(text)) for one in places)
    }
    if not unknown:
        return
    apostrophe = "’" if document.prose.count("’") > document.prose.count("'") else "'"
    strange = _foreign(unknown)
    held = {text.lower() for text in document.vocabulary} - unknown.keys()
    forms: Counter[str] = Counter()
    for text, places in unknown.items():
        forms[_key(text)] += len(places)
    asked = 0
    for text, places in unknown.items():
        kept = [one for one in places if (id(one.block), one.place) not in strange]
        if not kept:
            continue
        word = stem_of(plain(text))
        asked += word.islower()
        if word.islower() and asked > MOST_SUGGESTED:
            verdict: Verdict | None = hurried(word)
        else:
            verdict = judge(word, kept * max(1, forms[_key(text)] // len(places)))
        if verdict is not None:
            better = _better(text, kept[0], held, apostrophe)[: options.suggest] if verdict.explained else ()
            for one in kept:
                yield _match(UNKNOWN, one, f"“{text}” is not in the dictionary.", better, verdict)


def _better(text: str, one: Seen, held: AbstractSet[str], apostrophe: str) -> tuple[str, ...]:
    """Suggestions with the ending of the word, and with the apostrophe that the article has."""
    word = plain(text)
    stem = stem_of(word)
    before = one.block.words[one.place - 1].text.lower() if one.place else ""
    return tuple((found + word[len(stem) :]).replace("'", apostrophe) for found in suggestions(stem, before, held))


def _match(rule: Rule, one: Seen, message: str, better: tuple[str, ...], verdict: Verdict | None = None) -> Match:
    start = one.block.start + one.word.start
    sure = verdict.confidence if verdict else None
    return Match(rule, Span(start, start + len(one.word.text)), message, better, sure)


def _is_doubtful(text: str, context: Context) -> bool:
    """Whether a word as written is neither right nor data nor known to the project."""
    return not (_is_right(text) or why_accepted(plain(text), context))


@lru_cache(maxsize=100_000)
def _is_right(text: str) -> bool:
    """Whether a word as written is right in any project, or data."""
    if text.lower() in common():
        return True
    word = plain(text)
    return is_data(word) or is_known(word)


def entry(text: str) -> str:
    """A word as a word list holds it: straight apostrophe, no possessive ending."""
    return stem_of(plain(text))


def _key(text: str) -> str:
    return stem_of(plain(text)).lower()


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
