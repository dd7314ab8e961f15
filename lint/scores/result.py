"""All scores of one passage."""

from dataclasses import dataclass

from lint.scores import formulas
from lint.scores.counting import Counts


class TooShortError(ValueError):
    """A passage of fewer than ``formulas.FEWEST_WORDS`` words, or without a sentence: it has no score."""

    def __init__(self, words: int) -> None:
        super().__init__(f"too short: {words} words, {formulas.FEWEST_WORDS} are needed")
        self.words = words


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one passage, unrounded; ``formulas`` has the source of each.

    Attributes:
        smog_extrapolated: the passage has fewer sentences than SMOG is defined on.
    """

    fre: float
    fkgl: float
    fog: float
    smog: float
    ari: float
    cli: float
    lix: float
    rix: float
    smog_extrapolated: bool


def scores(counts: Counts) -> Scores:
    """The scores that belong to the counts.

    Raises:
        TooShortError: under 100 words there is no score worth showing.
    """
    c = counts
    if c.words < formulas.FEWEST_WORDS or not c.sentences:
        raise TooShortError(c.words)
    return Scores(
        fre=formulas.fre(c.words, c.sentences, c.syllables),
        fkgl=formulas.fkgl(c.words, c.sentences, c.syllables),
        fog=formulas.fog(c.words, c.sentences, c.hard_words),
        smog=formulas.smog(c.sentences, c.polysyllables),
        ari=formulas.ari(c.words, c.sentences, c.characters),
        cli=formulas.cli(c.words, c.sentences, c.letters),
        lix=formulas.lix(c.words, c.sentences, c.long_words),
        rix=formulas.rix(c.sentences, c.long_words),
        smog_extrapolated=c.sentences < formulas.SMOG_SENTENCES,
    )


def fkgl_without_names(counts: Counts) -> float:
    """The Flesch-Kincaid grade of the passage with its proper names taken out, as WCAG 3.1.5 asks.

    Names of foreign places and people make a text score harder than it reads.

    Raises:
        TooShortError: if fewer than 100 words are left.
    """
    words = counts.words - counts.names
    if words < formulas.FEWEST_WORDS or not counts.sentences:
        raise TooShortError(words)
    return formulas.fkgl(words, counts.sentences, counts.syllables - counts.name_syllables)
