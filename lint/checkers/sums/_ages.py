"""Ages that contradict years of birth, or one another."""

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.finding import Confidence, Example, Match, Rule
from lint.lazy import Pattern
from lint.text import Span

AGE = Rule(
    id="sums.age",
    why="The years make another age than the one that is stated; one of them is wrong.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example("Born in 1950, he died in 2010 aged 50.", "Born in 1950, he died in 2010 aged 60."),
        Example("The poet (1902–1971) died at the age of 79.", "The poet (1902–1971) died at the age of 69."),
        Example(
            "---\ndate: 2026-05-06\n---\n\nIda Moss, 80, was born in Leeds in 1950.\n",
            "---\ndate: 2026-05-06\n---\n\nIda Moss, 75, was born in Leeds in 1950.\n",
            ".md",
        ),
    ),
    clean=("Born in 1950, he died in 2010 aged 59.", "Born in 1950, he moved in 1970 and retired at 60."),
)
TWO_AGES = Rule(
    id="sums.two-ages",
    why="One person has two ages in one article.",
    category="consistency",
    severity="warning",
    quotations=False,
    examples=(
        Example(
            "Mary Dunn, 54, was hurt. Mary Dunn, 45, is in hospital.",
            "Mary Dunn, 54, was hurt. Mary Dunn, 54, is well.",
        ),
    ),
    clean=(
        "Mary Dunn, 54, was hurt. Her son, Paul Dunn, 25, was not.",
        "Ann Hay, 54, was hurt. The 54-year-old is well.",
    ),
)

_YEAR = r"(?:1[6-9]|20)\d\d"
_BORN = Pattern(rf"\b[Bb]orn\b[^.;]{{0,40}}?\b(?:in|on|,)? ?(?P<born>{_YEAR})\b")
_LIFE = Pattern(rf"\((?P<born>{_YEAR})[–-](?P<died>{_YEAR})\)")
_AT = r"(?:aged|at(?: the age of)?|at age) (?P<age>\d{1,3})\b(?![.,]?\d|[ -](?:per|%|million|years? (?:in|as))|:)"
_DIED = Pattern(
    rf"\bin (?:[A-Z][a-z]+ )?(?P<year>{_YEAR}),? {_AT}|"
    rf"\b{_AT.replace('<age>', '<other>')},? in (?:[A-Z][a-z]+ )?(?P<then>{_YEAR})"
)
_DEATH = Pattern(rf"\bdied\b[^.;(]{{0,40}}?{_AT}")
_OTHER = Pattern(r"\b(?:who|whose|son|daughter|wife|husband|brother|sister|father|mother|friend|child)\b")
_NOW = Pattern(r"\A(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+, (?P<age>\d{2}), (?:who )?was born\b")
_IS_NOW = Pattern(
    r"\b(?:is|and) now (?P<age>\d{2})\b(?! ?(?:per|%|years|million|[a-z]+s\b))|\bis now aged (?P<other>\d{2})\b"
)
_AGE = Pattern(r", (?:aged )?\d\d[,.;]")
_PERSON = Pattern(r"\b(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), (?:aged )?(?P<age>\d{2})(?=[,.;])(?!, \d)")
_OLD = Pattern(
    r"(?:\A|[.!?”\"] )The (?P<age>\d{2})-year-old (?!\w+[’']s)(?!(?:girl|boy|woman|man|victim|suspect|driver|cyclist)\b)"
)

TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Dame Lord Lady Judge Justice Pc PC Sgt Insp Prof".split())


def ages(sentence: str, year_now: int | None) -> Iterator[Match]:
    """Ages against years within one sentence; spans are relative to it."""
    life, born = _LIFE.search(sentence), _BORN.search(sentence)
    if life:
        died = _DEATH.search(sentence)
        if died and not _OTHER.search(sentence, life.end(), died.start()):
            yield from _compare(died, "age", int(life["died"]) - int(life["born"]))
    elif born and len(re.findall(r"\b[Bb]orn\b", sentence)) == 1:
        for found in _DIED.finditer(sentence):
            group, year = ("age", found["year"]) if found["year"] else ("other", found["then"])
            if found.start() > born.start() and int(year) > int(born["born"]):
                yield from _compare(found, group, int(year) - int(born["born"]))
        now = _NOW.search(sentence) or _IS_NOW.search(sentence)
        if now and year_now and now.end() > 0:
            group = "age" if now["age"] else "other"
            yield from _compare(now, group, year_now - int(born["born"]))


def _compare(found: re.Match[str], group: str, right: int) -> Iterator[Match]:
    age = int(found[group])
    if age not in {right, right - 1} and 0 < right < 120:
        yield Match(AGE, Span(*found.span(group)), f"The years make the age {right - 1} or {right}, not {age}.")


def two_ages(document: Document) -> Iterator[Match]:
    """Ages behind one and the same name, and “the 45-year-old” behind a name with another age."""
    seen: dict[str, tuple[str, str]] = {}
    families: dict[str, set[str]] = {}
    for block in document.blocks:
        if block.kind not in {"paragraph", "item", "caption", "summary", "title", "heading"}:
            continue
        people = list(_PERSON.finditer(block.text)) if _AGE.search(block.text) else []
        for found in people:
            yield from _again(block, found, seen, families)
        yield from _old(block, people)


def _again(
    block: Block, found: re.Match[str], seen: dict[str, tuple[str, str]], families: dict[str, set[str]]
) -> Iterator[Match]:
    names = [name for name in found["name"].split() if name not in TITLES]
    if not names:
        return
    family, full = names[-1], " ".join(names)
    firsts = families.setdefault(family, set())
    if len(names) > 1:
        firsts.add(names[0])
    known = seen.get(full if len(names) > 1 else family)
    if known and known[0] != found["age"] and len(firsts) <= 1:
        span = Span(*found.span("age")).moved(block.start)
        yield Match(TWO_AGES, span, f"{known[1]} was {known[0]} before.")
    elif not known:
        seen[full] = (found["age"], full)
        seen.setdefault(family, (found["age"], full))


def _old(block: Block, people: list[re.Match[str]]) -> Iterator[Match]:
    if len({found["age"] for found in people}) != 1 or "-year-old" not in block.text:
        return
    age, name = people[0]["age"], people[0]["name"]
    for found in _OLD.finditer(block.text, people[0].end()):
        if found["age"] != age:
            # Figures that changed places are a slip; other ages may be those of other people.
            sure: Confidence = "likely" if found["age"] == age[::-1] else "possible"
            span = Span(found.start("age"), found.end("age")).moved(block.start)
            yield Match(TWO_AGES, span, f"{name} was {age} before.", (), sure)
