"""The package textstat as a second scorer, fed with our sentences and words, without its download.

textstat splits sentences at every stop and glues the parts of compounds, so it gets prose in which only the ends
of our sentences have stops. For syllables it would fetch a dictionary at its first use; it is given ours instead,
which holds the counts of the same dictionary.
"""

import threading
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from lint import syllables

METRICS = {
    "fre": "flesch_reading_ease",
    "fkgl": "flesch_kincaid_grade",
    "fog": "gunning_fog",
    "smog": "smog_index",
    "ari": "automated_readability_index",
    "cli": "coleman_liau_index",
    "lix": "lix",
    "rix": "rix",
}
"""Our name of each score, and textstat's."""

FEWEST_WORDS = 3
"""textstat overlooks shorter sentences."""

_LOCK = threading.Lock()


class _Syllables:
    """Looks like the pronouncing dictionary: a word gives one pronunciation with a digit for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * syllables.count(word)]


def scores(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """The scores of textstat by our names; empty if it cannot be used.

    Args:
        sentences: the words of each sentence, as ``stats.Row.sentences`` gives them.
    """
    with _LOCK:
        package = _textstat()
        if package is None:
            return {}
        text = prepared(sentences)
        return {name: float(getattr(package, metric)(text)) for name, metric in METRICS.items()}


def version() -> str:
    """The version that answers, or an empty string."""
    package = _textstat()
    return ".".join(map(str, package.__version__)) if package else ""


def prepared(sentences: Sequence[Sequence[str]]) -> str:
    """Sentences as text in which only their ends have stops, and no apostrophe is curly."""
    return " ".join(" ".join(_plain(word) for word in words) + "." for words in sentences)


def _plain(word: str) -> str:
    return word.replace("’", "'").replace(".", "").replace(",", "")


def _textstat() -> ModuleType | None:
    """The package with our syllables in the place of its dictionary; None if it is not as we know it."""
    try:
        import textstat  # noqa: PLC0415
        from textstat.backend.counts import _count_syllables  # noqa: PLC0415
    except ImportError:
        return None
    ours: Any = _Syllables()
    _count_syllables.get_cmudict = lambda _language: ours
    package: ModuleType = textstat
    return package
