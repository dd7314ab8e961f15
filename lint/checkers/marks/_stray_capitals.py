"""Capitals in the middle of a sentence that no name explains: “by January on How the city pays”."""

from collections.abc import Iterator

from lint.finding import Example, Rule
from lint.tagged import Tagged

STRAY_CAPITAL = Rule(
    id="marks.stray-capital",
    why="A plain word in the middle of a sentence takes no capital.",
    category="spelling",
    quotations=False,
    examples=(
        Example("He asked Why the shop was closed.", "He asked why the shop was closed."),
        Example("They left Because it was cold.", "They left because it was cold."),
        Example("The baker and The butcher left.", "The baker and the butcher left."),
    ),
    clean=(
        "They flew to The Hague and The Gambia.",
        "She sang And Then There Were None.",
        "He reads The Times and The Sun.",
        "The film If was shown again.",
    ),
)

# No headline or title begins with these and a small letter behind them, unless it is the name of a work.
_WORDS = frozenset(
    """how why when where until because although whether while unless with without into from during before after
    and but or than that if since at by for of on to in""".split()
)
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "their", "its", "all"))
_LEADERS = frozenset("and or but that of in to for with from by at on".split())
_WORKS = frozenset(
    """film films book books novel novels song songs album albums play plays show shows series single hit hits game games
    magazine called titled entitled named poem hymn musical band opera episode programme watched read sang wrote played
    plays column podcast blog documentary story drama comedy sequel word words""".split()
)
_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_NEAR = 6


def stray_capitals(sentence: Tagged) -> Iterator[int]:
    """Places of plain words between words in small letters that begin with a capital."""
    lower, texts = sentence.lower, sentence.texts
    if _WORDS.isdisjoint(lower) and _ARTICLES.isdisjoint(lower):
        return
    for place in range(2, len(lower) - 2):
        word, text = lower[place], texts[place]
        if (
            not (word in _WORDS or word in _ARTICLES)
            or text[0].islower()
            or len(text) < 2
            or not text[1:].islower()
        ):
            continue
        before, after = texts[place - 1], texts[place + 1]
        if (
            not _is_plain(before)
            or not _is_plain(after)
            or not _WORKS.isdisjoint(lower[max(0, place - _NEAR) : place])
        ):
            continue
        if _is_titled(sentence, place) or (word in _ARTICLES and not _is_led(sentence, place)):
            continue
        yield place


def _is_plain(text: str) -> bool:
    return text.islower() and text.isalpha()


def _is_titled(sentence: Tagged, place: int) -> bool:
    """Whether other words close by have capitals as well, so that a name or a title may go on."""
    behind = sentence.texts[place + 1 : place + 4]
    ahead = [word for word in sentence.texts[max(1, place - 3) : place] if word.lower() not in _DATES]
    return any(word[:1].isupper() for word in behind) or any(word[:1].isupper() for word in ahead)


def _is_led(sentence: Tagged, place: int) -> bool:
    """Whether an article follows a word that leads to it, not one that a mark is lost behind: “was late The team”."""
    return sentence.lower[place - 1] in _LEADERS
