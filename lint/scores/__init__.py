"""Readability: published formulas, and the counts of a document they are fed with.

What is counted: paragraphs and items that hold sentences, also quoted ones; ``counting.counted`` says exactly.
A hyphenated compound is one word a part, as ``lint.words`` gives it; an initialism with stops ("U.S.") is one
word; an em dash separates; a number is a word. Quotations count like any other text.
"""

from lint.scores.audiences import AUDIENCES, Audience, audience
from lint.scores.counting import (
    ZERO,
    Counts,
    Passage,
    Section,
    SentenceCount,
    counted,
    hardest,
    measure,
    sections,
    total,
)
from lint.scores.formulas import (
    FEWEST_WORDS,
    SMOG_SENTENCES,
    ari,
    cli,
    dale_chall,
    fkgl,
    fog,
    fre,
    lix,
    new_dale_chall,
    rix,
    smog,
    spache,
)
from lint.scores.result import Scores, TooShortError, fkgl_without_names, scores

__all__ = [
    "AUDIENCES",
    "FEWEST_WORDS",
    "SMOG_SENTENCES",
    "ZERO",
    "Audience",
    "Counts",
    "Passage",
    "Scores",
    "Section",
    "SentenceCount",
    "TooShortError",
    "ari",
    "audience",
    "cli",
    "counted",
    "dale_chall",
    "fkgl",
    "fkgl_without_names",
    "fog",
    "fre",
    "hardest",
    "lix",
    "measure",
    "new_dale_chall",
    "rix",
    "scores",
    "sections",
    "smog",
    "spache",
    "total",
]
