"""Kind ``sequence``: words that follow each other in one sentence, by spelling, lemma or part of speech."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise, product
from typing import Any

from lint.checkers.house._fitting import BECOMES, OPTIONAL, SKIP, WORDS, Place, fit
from lint.checkers.house._page import Found, Hit, Page
from lint.checkers.house._sequence_near import Nearness
from lint.checkers.house._sequence_schema import SCHEMA
from lint.checkers.house._tokens import Sentence
from lint.packs.fields import Fields, Node
from lint.packs.phrases import cased, even, fold
from lint.packs.rule import HouseRule, Literal, Parts

KEYS = ("sequence", "flag", "better", "start", "end")
SLOTS = ("found", "better")
COMPOUNDS = False

__all__ = ["COMPOUNDS", "KEYS", "SCHEMA", "SLOTS", "compile", "find"]

MAX_TOKENS = 12
BY_SENTENCE = True
"""Its hits depend on the sentence alone, so a long text can be read stretch by stretch."""

MAX_OPTIONAL = 5
MAX_SKIPPED = 12
"""Words that all tokens of a sequence with “skip” may pass over together."""

_TOKEN_KEYS = (
    *("word", "lemma", "pattern", "tag", "not_word", "not_lemma", "not_tag", "not_pattern"),
    *("optional", "becomes", "skip"),
)
_SLOT = re.compile(r"\{([^{}]*)\}")


def compile(fields: Fields) -> Parts:  # noqa: A001  # each kind has a compile and a find
    """Read the tokens and what is underlined and written instead."""
    items = fields.need("sequence").as_list("“sequence”")
    if not 2 <= len(items) <= MAX_TOKENS:
        fields.need("sequence").fail(f"“sequence” has {len(items)} tokens; expected 2 to {MAX_TOKENS}")
    tokens = tuple(_token(item, number) for number, item in enumerate(items, 1))
    _check_reach(fields.need("sequence"), tokens)
    first, last = _flag(fields, len(tokens))
    better = fields.texts("better")
    for text in better:
        _check_better(fields.need("better"), text, len(tokens))
    if "{better}" in fields.text("message") and not better:
        fields.need("message").fail("“message” uses {better} but there is no “better”; expected one")
    triggers = _triggers(fields.need("sequence"), tokens)
    data = (
        tokens,
        first - 1,
        last - 1,
        better,
        fields.flag("start", default=False),
        fields.flag("end", default=False),
    )
    return Parts(data, triggers)


def _check_reach(node: Node, tokens: Sequence[tuple[Any, ...]]) -> None:
    if sum(token[OPTIONAL] for token in tokens) > MAX_OPTIONAL:
        node.fail(f"“sequence” has more than {MAX_OPTIONAL} optional tokens; expected fewer")
    if tokens[0][SKIP] or tokens[-1][SKIP]:
        node.fail("“skip” stands at an end of “sequence”; expected it between two tokens")
    if any(one[SKIP] and other[SKIP] for one, other in pairwise(tokens)):
        node.fail("two tokens with “skip” follow each other; expected one with their sum")
    if sum(token[SKIP] for token in tokens) > MAX_SKIPPED:
        node.fail(f"“sequence” skips more than {MAX_SKIPPED} words; expected fewer")


def _token(node: Node, number: int) -> tuple[Any, ...]:
    """A token as plain values: words, pattern, tags, what must not be, optional, what words become, words skipped."""
    fields = Fields(node, f"token {number}", _TOKEN_KEYS)
    skip = fields.get("skip")
    if skip is not None and len(fields.values) > 1:
        skip.fail(f"token {number} has “skip” and more; expected a token of its own, such as {{skip: 3}}")
    if not fields.values.keys() - {"optional"}:
        node.fail(
            f"token {number} fits every word; expected a “word”, “lemma”, “tag” or “pattern”, or what it is not"
        )
    becomes: tuple[tuple[str, str], ...] = ()
    mapping = fields.get("becomes")
    if mapping is not None:
        if mapping.tag != "mapping" or not mapping.entries:
            mapping.fail(f"“becomes” is {mapping.shown}; expected words with words, such as {{went: gone}}")
        becomes = tuple((fold(key.text), value.as_text("a word of “becomes”")) for key, value in mapping.entries)
    return (
        _words(fields, "word", "lemma") or frozenset(word for word, _ in becomes),
        _pattern(fields, "pattern"),
        _tags(fields, "tag"),
        _words(fields, "not_word", "not_lemma"),
        _pattern(fields, "not_pattern"),
        _tags(fields, "not_tag"),
        fields.flag("optional", default=False),
        becomes,
        0 if skip is None else skip.as_number("“skip”"),
    )


def _words(fields: Fields, word_key: str, lemma_key: str) -> frozenset[str]:
    """The words of a token: those that are named, and all forms of the lemmas."""
    words = set(map(fold, fields.texts(word_key)))
    for word in words:
        if not re.fullmatch(r"[^\W_]+(?:[.,'][^\W_]+)*'?", word):
            fields.need(word_key).fail(f"“{word}” is not one word; expected a token for each word")
    for lemma in fields.texts(lemma_key):
        from lint.checkers.house._sequence_lemmas import LemmaError, forms  # noqa: PLC0415  # only when compiling

        try:
            words |= forms(fold(lemma))
        except LemmaError as error:
            fields.need(lemma_key).fail(str(error))
    return frozenset(words)


def _pattern(fields: Fields, key: str) -> str:
    node = fields.get(key)
    if node is None:
        return ""
    from lint.packs.patterns import PatternError, understand_word  # noqa: PLC0415  # only when a pack is compiled

    try:
        return understand_word(even(node.as_text(f"“{key}”")))
    except PatternError as error:
        node.fail(f"the pattern {node.text} {error}")


def _tags(fields: Fields, key: str) -> tuple[str, ...]:
    from lint.tagger import TAGS  # noqa: PLC0415

    found: set[str] = set()
    for text in fields.texts(key):
        fitting = {tag for tag in TAGS if tag == text or (text[-1] == "*" and tag.startswith(text[:-1]))}
        if not fitting:
            fields.need(key).fail(f"“{text}” is no Penn tag; expected one such as NN, VBD or NN*")
        found |= fitting
    return tuple(sorted(found))


def _flag(fields: Fields, count: int) -> tuple[int, int]:
    node = fields.get("flag")
    if node is None:
        return 1, count
    numbers = [item.as_number("a number of “flag”") for item in node.as_list("“flag”")]
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 or not 1 <= first <= last <= count:
        node.fail(f"“flag” is {numbers}; expected the numbers of the first and the last token, such as [1, 2]")
    return first, last


def _check_better(node: Node, text: str, count: int) -> None:
    for found in _SLOT.finditer(text):
        if not found[1].isdecimal() or not 1 <= int(found[1]) <= count:
            node.fail(f"“better” has the unknown slot “{found[0]}”; expected {{1}} to {{{count}}}")


def _triggers(node: Node, tokens: Sequence[tuple[Any, ...]]) -> tuple[Literal, ...]:
    """The cheapest literals one of which every hit holds: the words of one token, or of two that follow each other."""
    from lint.packs import commonness  # noqa: PLC0415  # only when a pack is compiled

    choices: list[tuple[float, int, list[str]]] = []
    for place, token in enumerate(tokens):
        words = sorted(token[WORDS])
        if not words or token[OPTIONAL]:
            continue
        choices.append((_cost(sum(map(commonness.of, words)), len(words)), place, words))
        others = _next_words(tokens, place)
        if others:
            weight = sum(commonness.of(one) * commonness.of(other) / 10_000 for one in words for other in others)
            cost = _cost(weight, 2 * len(words) * len(others))
            if cost < choices[-1][0]:
                pairs = [one + gap + other for one, other in product(words, others) for gap in " -"]
                choices.append((cost, place, pairs))
    if not choices:
        node.fail("no token that must be there has “word” or “lemma”; expected at least one")
    _, place, literals = min(choices, key=lambda choice: choice[0])
    return tuple(Literal(text, "word", place) for text in literals)


def _next_words(tokens: Sequence[tuple[Any, ...]], place: int) -> list[str]:
    """The words one of which stands behind a token; none if any word may, or none need."""
    found: set[str] = set()
    for token in tokens[place + 1 :]:
        if token[SKIP] or not token[WORDS]:
            return []
        found |= token[WORDS]
        if not token[OPTIONAL]:
            return sorted(found)
    return []


def _cost(weight: float, count: int) -> float:
    """What literals cost a run: asking the rule where one stands, and looking for each at all."""
    return 10 * weight + count


def find(rule: HouseRule, page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    """Every place where the whole sequence stands."""
    return prepare(rule)(page, found)


def prepare(rule: HouseRule) -> Callable[[Page, Sequence[Found]], Iterator[Hit]]:
    """The same for one rule, with what is worked out once."""
    needed = [token[WORDS] for token in rule.data[0] if token[WORDS] and not token[OPTIONAL]]
    return partial(_find, rule, needed)


def near(rule: HouseRule) -> Callable[[Any], Callable[[Page, int], bool]]:
    """Gives for the token that a word wakes what tells, where the word stands, whether the sequence can stand there."""
    return Nearness(rule.data[0]).check


def _find(rule: HouseRule, needed: Sequence[frozenset[str]], page: Page, found: Sequence[Found]) -> Iterator[Hit]:
    tokens, first, last, better, at_start, at_end = rule.data
    seen: set[int] = set()
    for one in found:
        sentence = page.sentences.around(one.start)
        anchor = sentence.place(one.start)
        if anchor is None or any(words.isdisjoint(sentence.all) for words in needed):
            continue
        # Only tokens before the anchor that may take more or fewer words leave a choice where the sequence begins.
        before = tokens[: one.value]
        most = sum(token[SKIP] or 1 for token in before)
        fewest = sum(1 for token in before if not token[SKIP] and not token[OPTIONAL])
        for begin in range(max(0, anchor - most), anchor - fewest + 1):
            if sentence.starts[begin] in seen or (at_start and not sentence.opens(begin)):
                continue
            places = fit(tokens, sentence, begin, at_end=at_end)
            if places is None:
                continue
            hit = _hit(places, sentence, page, (tokens, first, last, better))
            if hit is not None and not (rule.whole and _cut(places, sentence)):
                seen.add(sentence.starts[begin])
                yield hit


def _cut(places: Sequence[Place], sentence: Sentence) -> bool:
    there = [place for place in places if place is not None]
    return sentence.compound(there[0][0], there[-1][1])


def _hit(
    places: Sequence[Place],
    sentence: Sentence,
    page: Page,
    wanted: tuple[Sequence[tuple[Any, ...]], int, int, Sequence[str]],
) -> Hit | None:
    tokens, first, last, better = wanted
    flagged = [place for place in places[first : last + 1] if place is not None]
    if not flagged:
        return None
    start, end = sentence.starts[flagged[0][0]], sentence.stops[flagged[-1][1]]
    texts = []
    for place, token in zip(places, tokens, strict=True):
        text = "" if place is None else page.text[sentence.starts[place[0]] : sentence.stops[place[1]]]
        becomes = _becomes(token, sentence, place)
        texts.append(cased(becomes, text) if becomes else text)
    filled = (_fill(text, texts) for text in better)
    opening = page.even[start:end].split(" ", 1)[0]
    dressed = (page.dressed(_capital(text, opening), start, end) for text in filled)
    stands = " ".join(page.text[start:end].split())
    replacements = tuple(text for text in dict.fromkeys(dressed) if text != stands)
    return Hit(start, end, replacements) if replacements or not better else None


def _becomes(token: tuple[Any, ...], sentence: Sentence, place: Place) -> str | None:
    """What the rule makes of the word of a token, if it makes anything of it."""
    if place is None or not token[BECOMES]:
        return None
    return dict(token[BECOMES]).get(sentence.lower[place[0]])


def _fill(better: str, texts: Sequence[str]) -> str:
    return " ".join(_SLOT.sub(lambda slot: texts[int(slot[1]) - 1], better).split())


def _capital(text: str, opening: str) -> str:
    """The replacement with a capital if what it replaces has one because it opens a sentence."""
    if opening[:1].isupper() and text[:1].islower() and not opening[1:].isupper():
        return text[0].upper() + text[1:]
    return text
