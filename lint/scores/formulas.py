"""The published readability formulas as pure functions of counts.

Letters in the signatures: ``words``, ``sentences``, ``syllables`` and so on are counts of one passage; a result is a
US school grade unless the docstring says otherwise. No words or no sentences is a ValueError: there is no score
of nothing. Never average the grades of different formulas: each was fitted to another yardstick.
"""

from math import sqrt

FEWEST_WORDS = 100
"""Passages of fewer words get no score; the formulas were fitted on samples of 100 words and more."""

SMOG_SENTENCES = 30
"""SMOG is defined on 30 sentences; on fewer its result is extrapolated."""


def _ratio(part: float, whole: float, unit: str) -> float:
    if whole <= 0:
        raise ValueError(f"a passage without {unit} has no readability score")
    return part / whole


def _length(words: float, sentences: float) -> float:
    """Words in a sentence."""
    return _ratio(words, sentences, "sentences")


def fre(words: float, sentences: float, syllables: float) -> float:
    """Flesch Reading Ease, about 0 (hard) to 100 (easy).

    Source: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
    """
    return 206.835 - 1.015 * _length(words, sentences) - 84.6 * _ratio(syllables, words, "words")


def fkgl(words: float, sentences: float, syllables: float) -> float:
    """Flesch-Kincaid Grade Level.

    Source: J. P. Kincaid and others, Research Branch Report 8-75, Naval Technical Training Command (1975).
    """
    return 0.39 * _length(words, sentences) + 11.8 * _ratio(syllables, words, "words") - 15.59


def fog(words: float, sentences: float, hard: float) -> float:
    """Gunning Fog index; ``hard`` words have three syllables or more.

    Not among them: proper nouns, compounds of easy words, and words that reach three syllables by -es or -ed.
    Source: R. Gunning, The Technique of Clear Writing (1952).
    """
    return 0.4 * (_length(words, sentences) + 100 * _ratio(hard, words, "words"))


def smog(sentences: float, polysyllables: float) -> float:
    """SMOG grade; ``polysyllables`` are words of three syllables or more.

    Defined on 30 sentences; standard error 1.5 grades. Source: G. H. McLaughlin, SMOG grading: a new readability
    formula, Journal of Reading 12 (1969).
    """
    return 1.0430 * sqrt(30 * _ratio(polysyllables, sentences, "sentences")) + 3.1291


def ari(words: float, sentences: float, characters: float) -> float:
    """Automated Readability Index; ``characters`` are letters and digits, no punctuation.

    Source: R. J. Senter and E. A. Smith, Automated Readability Index, AMRL-TR-66-220 (1967).
    """
    return 4.71 * _ratio(characters, words, "words") + 0.5 * _length(words, sentences) - 21.43


def cli(words: float, sentences: float, letters: float) -> float:
    """Coleman-Liau index; ``letters`` without digits and punctuation.

    Source: M. Coleman and T. L. Liau, A computer readability formula designed for machine scoring, Journal of
    Applied Psychology 60 (1975).
    """
    if sentences <= 0:
        raise ValueError("a passage without sentences has no readability score")
    return 5.88 * _ratio(letters, words, "words") - 29.6 * _ratio(sentences, words, "words") - 15.8


def lix(words: float, sentences: float, long_words: float) -> float:
    """LIX, no grade: under 30 very easy, 30 to 40 easy, to 50 medium, to 60 hard, over 60 very hard.

    Long words have more than six letters. Björnsson also lets a colon end a sentence; here it does not.
    Source: C. H. Björnsson, Läsbarhet (1968).
    """
    return _length(words, sentences) + 100 * _ratio(long_words, words, "words")


def rix(sentences: float, long_words: float) -> float:
    """RIX, long words in a sentence, no grade; from 7.2 on it is college level.

    Source: J. Anderson, Lix and Rix: variations on a little-known readability index, Journal of Reading 26 (1983).
    """
    return _ratio(long_words, sentences, "sentences")


def spache(sentence_length: float, unfamiliar_percent: float) -> float:
    """Spache grade with the constants of the 1974 revision, for texts up to grade 4.

    Its list of familiar words has no free licence, so nothing here counts unfamiliar words.
    Source: G. D. Spache, Good Reading for Poor Readers, 9th edition (1974).
    """
    return 0.121 * sentence_length + 0.082 * unfamiliar_percent + 0.659


def dale_chall(sentence_length: float, difficult_percent: float, *, always: bool = False) -> float:
    """Dale-Chall score with the constants of 1948.

    Its list of familiar words has no free licence, so nothing here counts difficult words.

    Args:
        sentence_length: words in a sentence.
        difficult_percent: words in 100 that are not on the list.
        always: add the constant 3.6365 to every passage, as in the paper; later practice adds it only above 5 %.

    Source: E. Dale and J. S. Chall, A formula for predicting readability, Educational Research Bulletin 27 (1948).
    """
    raw = 0.1579 * difficult_percent + 0.0496 * sentence_length
    return raw + 3.6365 if always or difficult_percent > 5 else raw


def new_dale_chall(sentence_length: float, difficult_percent: float) -> float:
    """New Dale-Chall raw score, higher is easier; the book has a table that turns it into a grade.

    Source: J. S. Chall and E. Dale, Readability Revisited (1995).
    """
    return 64 - 0.95 * difficult_percent - 0.69 * sentence_length
