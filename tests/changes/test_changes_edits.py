"""Random edits of an article against what is known to be new in it."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.changes.compare import settled
from lint.finding import Report
from lint.text import Source

Check = Callable[[Sequence[Source | Report]], Iterable[Report]]

SLIPS = ("missle", "recieved", "wierd", "seperate", "occured")
SUBJECTS = ("The army", "A clerk", "My sister", "Their boat", "The old town")
VERBS = ("met", "held", "saw", "lost", "found")
PLACES = ("by the river", "on the hill", "near the church", "at the harbour", "in the valley")

sentences = st.builds(
    lambda subject, verb, slip, place: f"{subject} {verb} the {slip} things {place}.",
    st.sampled_from(SUBJECTS),
    st.sampled_from(VERBS),
    st.sampled_from((*SLIPS, "good", "small", "green", "wooden")),
    st.sampled_from(PLACES),
)
articles = st.lists(st.lists(sentences, min_size=1, max_size=4), max_size=5)


@st.composite
def edited(draw: st.DrawFn, article: list[list[str]]) -> list[list[str]]:
    """An article after some edits."""
    found = [list(paragraph) for paragraph in article]
    for _ in range(draw(st.integers(0, 6))):
        paragraph = draw(st.integers(0, max(0, len(found) - 1)))
        action = draw(st.sampled_from(("insert", "delete", "edit", "move", "double", "join", "new")))
        if action == "new" or not found:
            found.insert(paragraph, [draw(sentences)])
            continue
        place = draw(st.integers(0, len(found[paragraph]) - 1))
        if action == "insert":
            found[paragraph].insert(place, draw(sentences))
        elif action == "delete":
            del found[paragraph][place]
        elif action == "edit":
            found[paragraph][place] = draw(sentences)
        elif action == "move":
            found.insert(draw(st.integers(0, len(found) - 1)), found.pop(paragraph))
        elif action == "double":
            found.append([found[paragraph][place]])
        elif paragraph:
            found[paragraph - 1] += found.pop(paragraph)
        found = [each for each in found if each]
    return found


def laid_out(article: list[list[str]], seed: int) -> str:
    """The text of an article, its lines broken at random."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    return "\n\n".join(
        "".join(word + ("\n" if dice.random() < 0.2 else " ") for word in " ".join(paragraph).split()).strip()
        for paragraph in article
    )


def slips(article: list[list[str]]) -> Counter[str]:
    """The sentences with slips, as often as they stand there."""
    every = (sentence for paragraph in article for sentence in paragraph)
    return Counter(sentence for sentence in every if any(slip in sentence for slip in SLIPS))


@given(data=st.data(), article=articles, seed=st.integers(0, 99))
@settings(max_examples=150, deadline=None)
def test_only_sentences_that_were_not_there_are_reported(
    check: Check, data: st.DataObject, article: list[list[str]], seed: int
) -> None:
    after = data.draw(edited(article))
    old, report = (
        replace(one, findings=tuple(each for each in one.findings if each.rule.id.startswith("spelling")))
        for one in check([Source("a.md", laid_out(article, seed)), Source("a.md", laid_out(after, seed + 1))])
    )
    found = settled(report, [old])
    expected = Counter(
        slip for sentence in (slips(after) - slips(article)).elements() for slip in SLIPS if slip in sentence
    )
    assert Counter(one.excerpt for one in found.findings) == expected
