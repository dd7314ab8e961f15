"""How likely a word is behind two others: trigram models, the built-in one and a larger one of the user's.

A model gives logarithms to base 10. It is asked about words in lower case; a word that it does not know is None.
"""

from functools import cache
from pathlib import Path
from typing import Protocol

from lint.errors import UserError

BEGIN, END = "<s>", "</s>"
"""Stand for the beginning and the end of a sentence."""


class Model(Protocol):
    """What a language model answers."""

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is in its vocabulary."""

    def score(self, word: str, before: str | None, earlier: str | None) -> float:
        """The logarithm of the probability of a known word behind one or two known ones.

        Args:
            word: in lower case, or ``END``.
            before: the word before it, or ``BEGIN``; None if it is unknown, then ``earlier`` counts for nothing.
            earlier: the word before that, None if it is unknown.
        """


@cache
def model(path: str = "") -> Model:
    """The model in a file, loaded once; the built-in one without a path.

    Args:
        path: an ARPA file, or one that KenLM has made from it.

    Raises:
        UserError: if the file is missing or is no model, or if what reads it is not installed.
    """
    if not path:
        from lint.language.sphinx import Sphinx  # noqa: PLC0415

        return Sphinx()
    if not Path(path).is_file():
        raise UserError(f"context.model: {path}: no such file")
    from lint.language.arpa import Arpa  # noqa: PLC0415

    return Arpa(path)
