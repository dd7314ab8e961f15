"""Makes ``lint/data/context.txt`` and ``lint/data/tags.bin`` from texts that are known to be clean.

Usage: build_context.py TEXT… (paragraphs between blank lines)

Needs numpy for the fit. Which words may be meant comes from ``lint/data/confusions.txt`` (curated) and,
for frequent words, from spelling: one letter more, less or another, and other endings. In the clean texts each word
is taken as right, and in their places words are put in that are wrong; a logistic regression tells the two apart.
A pair that speaks in clean text all the same gets a threshold of its own. The features are those of the checker.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from _context_pairs import DATA, MODEL, candidates, joined

from lint.checkers.context import _evidence, _joined, _missing, _tags
from lint.document import Block
from lint.language.line import Line
from lint.tagged import BEFORE, BEHIND, Tagged


def sentences(files: list[str]) -> Iterator[Tagged]:
    """The sentences of the texts."""
    for file in files:
        for paragraph in Path(file).read_text(encoding="utf-8").split("\n\n"):
            yield from Block("paragraph", " ".join(paragraph.split())).tagged


def write_tags(files: list[str]) -> None:
    """Count trigrams of tags, smooth them and write the table."""
    counts: list[Counter[tuple[str, ...]]] = [Counter(), Counter(), Counter()]
    for sentence in sentences(files):
        tags = [BEFORE, BEFORE, *map(sentence.tag, range(len(sentence))), BEHIND]
        for at in range(2, len(tags)):
            for length in range(3):
                counts[length][tuple(tags[at - length : at + 1])] += 1
    order = list(_tags.NUMBERS)
    total = sum(counts[0].values())
    before: list[Counter[tuple[str, ...]]] = [Counter(), Counter(), Counter()]
    for length in (1, 2):
        for key, count in counts[length].items():
            before[length][key[:-1]] += count
    table = bytearray()
    for first in order:
        for second in order:
            for third in order:
                one = (counts[0][(third,)] + 0.5) / (total + len(order) / 2)
                two = (counts[1][second, third] + 10 * one) / (before[1][second,] + 10)
                three = (counts[2][first, second, third] + 10 * two) / (before[2][first, second] + 10)
                table.append(min(255, round(-np.log10(three) * _tags.STEPS)))
    (DATA / "tags.bin").write_bytes(table)


class Rows:
    """What was seen: rows of features, whether the word was wrong, and the pair."""

    def __init__(self) -> None:
        self.features: list[tuple[float, ...]] = []
        self.wrong: list[bool] = []
        self.pairs: list[tuple[str, str]] = []

    def add(self, features: tuple[float, ...], wrong: bool, pair: tuple[str, str]) -> None:
        """Add a row."""
        self.features.append(features)
        self.wrong.append(wrong)
        self.pairs.append(pair)


GATE = 2.0
"""What the words around must speak for another word at least before anything else is looked at; as in the checker."""


def look(sentence: Tagged, meant: dict[str, dict[str, str]], rows: Rows, chance: random.Random) -> None:
    """Add what a sentence shows: each word against what may be meant, and, now and then, with a slip put in."""
    line = Line(sentence, MODEL)
    slipped = SLIPPED
    for at in range(1, len(line.words) - 1):
        word, place = line.words[at], line.places[at]
        if word is None or word != sentence.lower[place] or (sentence.texts[place][0].isupper() and place):
            continue
        itself = _evidence.window(MODEL, line, at, word)
        for other, kind in meant.get(word, {}).items():
            if word == "to" and other in {"two", "too"} and sentence.at(place + 1)[:1].isdigit():
                continue
            add(
                rows,
                False,
                (sentence, place),
                (word, itself),
                (other, _evidence.window(MODEL, line, at, other)),
                kind,
            )
        if chance.random() < SHARE:
            for wrong, kind in slipped[word]:
                add(
                    rows,
                    True,
                    (sentence, place),
                    (wrong, _evidence.window(MODEL, line, at, wrong)),
                    (word, itself),
                    kind,
                )


LEFT_OUT = {"c": 3}
"""Values of a pair that may be slips, by kind, if it is not one: homophones slip through even where editors read."""

MARGIN = 0.3
"""How much more must speak for a word than spoke for it in clean text."""

SHARE = 0.03
"""Share of the words that are replaced by each word that they may be written for."""

SLIPPED: dict[str, list[tuple[str, str]]] = defaultdict(list)


def add(
    rows: Rows, wrong: bool, where: tuple[Any, int], old: tuple[str, Any], new: tuple[str, Any], kind: str
) -> None:
    """Add one pair at one place, if enough speaks for it."""
    if new[1].sum - old[1].sum < GATE:
        return
    sentence, place = where
    written = sentence.texts[place]
    texts = [other.capitalize() if written[0].isupper() else other for other in (old[0], new[0])]
    first, second = (_evidence.tags_if(sentence, place, [text]) for text in texts)
    rarity = _evidence.score(MODEL, old[0]), _evidence.score(MODEL, new[0])
    rows.add(
        _evidence.features(old[1], new[1], (first, second), rarity, length=len(old[0]), curated=kind in "ce"),
        wrong,
        (old[0], new[0]),
    )


def look_for_gaps(sentence: Tagged, rows: Rows, chance: random.Random) -> None:
    """Add what a sentence shows about missing words: as it is, and now and then with one taken out."""
    line = Line(sentence, MODEL)
    for at in range(2, len(line.words) - 1):
        for word, features in _missing.fitting(sentence, line, at, MODEL):
            rows.add(features, False, (word, ""))
    places = [place for place in range(1, len(sentence) - 1) if sentence.lower[place] in _missing.WORDS]
    if not places or chance.random() > SHARE_OF_GAPS:
        return
    place = chance.choice(places)
    word, start = sentence.lower[place], sentence.starts[place]
    shorter = Tagged(sentence.text[:start] + sentence.text[start + len(word) :].lstrip())
    line = Line(shorter, MODEL)
    for at in range(2, len(line.words) - 1):
        if line.places[at] == place:
            for found, features in _missing.fitting(shorter, line, at, MODEL):
                if found == word:
                    rows.add(features, True, (word, ""))


SHARE_OF_GAPS = 0.2


def fit(rows: Rows) -> np.ndarray:
    """The weights of a logistic regression, by Newton's method; the constant first."""
    x = np.column_stack([np.ones(len(rows.wrong)), np.array(rows.features)])
    y = np.array(rows.wrong, dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - 0.1 * weights
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + 0.1 * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


LOWEST = 1.0
"""Thresholds below this are not written down: every kind asks for more."""


def own_thresholds(
    rows: Rows, weights: np.ndarray, meant: dict[str, dict[str, str]]
) -> dict[tuple[str, str], float]:
    """What must speak at least for a pair that spoke in clean text.

    The highest values in the clean texts are left out, since they may be slips that nobody has found.
    """
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    scores = weights[0] + np.array(rows.features) @ weights[1:]
    for pair, value, wrong in zip(rows.pairs, scores, rows.wrong, strict=True):
        if not wrong:
            values[pair].append(float(value))
    found = {}
    for (old, new), seen in values.items():
        left_out = LEFT_OUT.get(meant[old][new], 1)
        if len(seen) > left_out:
            found[old, new] = sorted(seen, reverse=True)[left_out] + MARGIN
    return {pair: value for pair, value in found.items() if value > LOWEST}


def joined_lines(files: list[str]) -> list[str]:
    """What must speak for one word instead of two, and for two instead of one: more than in clean text."""
    pairs = dict(joined())
    seen: dict[str, list[float]] = defaultdict(list)
    for sentence in sentences(files):
        words = set(sentence.lower)
        for solid, two in pairs.items():
            parts = two.split("_")
            if solid not in words and not words.issuperset(parts):
                continue
            line = Line(sentence, MODEL)
            for place, word in enumerate(sentence.lower):
                if word == solid:
                    seen[solid].append(_joined.gain(line, line.places.index(place), 1, parts, MODEL))
                elif sentence.lower[place : place + len(parts)] == parts:
                    seen[two].append(_joined.gain(line, line.places.index(place), len(parts), [solid], MODEL))

    def least(form: str) -> int:
        values = sorted(seen[form], reverse=True)
        return round(10 * max(0.0, values[1] + MARGIN)) if len(values) > 1 else 0

    return [f"= {solid} {two} {least(solid)} {least(two)}" for solid, two in sorted(pairs.items())]


def main(files: list[str]) -> None:
    """Make both files."""
    write_tags(files)
    meant = candidates()
    for wrong, rights in meant.items():
        for right, kind in rights.items():
            SLIPPED[right].append((wrong, kind))
    rows, gaps, chance = Rows(), Rows(), random.Random(5)  # noqa: S311
    for sentence in sentences(files):
        look(sentence, meant, rows, chance)
        look_for_gaps(sentence, gaps, chance)
    weights = fit(rows)
    own = own_thresholds(rows, weights, meant)
    print(
        f"{len(rows.wrong)} rows, {sum(map(len, meant.values()))} pairs, {len(own)} with a threshold of their own"
    )
    out = [
        "# Made by bench/build_context.py. What may be meant by a word; the constant and the weights first.",
        *("! " + " ".join(f"{number:.3f}" for number in weights[at : at + 7]) for at in range(0, len(weights), 7)),
        *joined_lines(files),
        "? " + " ".join(f"{number:.3f}" for number in fit(gaps)),
    ]
    for word in sorted(meant):
        entries = (
            f"{kind}:{other}" + (f"+{10 * own[word, other]:.0f}" if (word, other) in own else "")
            for other, kind in sorted(meant[word].items())
            if own.get((word, other), 0) < MOST
        )
        line = " ".join((word, *entries))
        if " " in line:
            out.append(line)
    (DATA / "context.txt").write_text("\n".join(out) + "\n", encoding="utf-8")


MOST = 7.0
"""Threshold from which a pair is left out: nothing would ever be sure enough."""

if __name__ == "__main__":
    main(sys.argv[1:])
