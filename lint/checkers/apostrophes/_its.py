"""“It's” where “its” is meant."""

from collections.abc import Iterator

from lint.finding import Example, Rule
from lint.tagged import Tagged

ITS = Rule(
    id="apostrophes.its",
    why="“Its” shows what belongs to it; “it’s” is short for “it is” or “it has”.",
    category="grammar",
    quotations=True,
    examples=(
        Example("The team lost it's captain.", "The team lost its captain."),
        Example("The dog wagged it's tail.", "The dog wagged its tail."),
        Example("The size of it's army is unknown.", "The size of its army is unknown."),
    ),
    clean=(
        "They know it's time.",
        "He said it's summer there.",
        "She hopes it's news.",
        "The best of it's over.",
        "I think it's people who decide.",
    ),
)

_PREPOSITIONS = frozenset(
    "of with from to on at by into over under against through across despite within around behind during".split()
)
_THINKING = frozenset(
    """accept accepted admit admitted agree agreed ask asked believe believed believes bet claim claimed claims
    decided deny denied doubt explained fear feared fears feel feels felt find found figured guess guessed hear heard
    hope hoped hopes imagine insist insisted insists know knew knows known learned maintain mean means meant notice
    noticed pretend proved prove proves realise realised realize realized reckon reckons remember remembered say says
    said see saw seen sees shows show showed suggests suggested suppose suspect swear tell told thinks think
    thought understand understood was warn warned warns were wish wrote is are be been""".split()
)
_NOT_OWNED = frozenset(
    """time people news day night morning summer winter spring autumn christmas monday tuesday wednesday thursday friday
    saturday sunday today tomorrow yesterday nothing something everything someone more business love""".split()
)
_NOUNS = frozenset(("NN", "NNS"))


def its(sentence: Tagged) -> Iterator[int]:
    """Places of “it” in an “it's” that shows possession."""
    if "'s" not in sentence.lower or "it" not in sentence.lower:
        return
    for place in range(1, len(sentence) - 2):
        if sentence.lower[place] != "it" or sentence.lower[place + 1] != "'s":
            continue
        before, after = sentence.lower[place - 1], place + 2
        if after + 1 < len(sentence) and sentence.tag(after) in {"JJ", "JJS"}:
            after += 1
        if sentence.tag(after) not in _NOUNS or sentence.lower[after] in _NOT_OWNED:
            continue
        tag = sentence.tag(place - 1)
        perfect = tag == "VBN" and sentence.at(place - 2) in {"has", "had", "have", "having"}
        verb = (perfect or tag in {"VBD", "VB", "VBG", "VBZ"}) and before.isalpha() and before not in _THINKING
        if before in _PREPOSITIONS or verb:
            yield place
