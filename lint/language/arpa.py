"""A model of the user's: an ARPA file, or the binary form that KenLM makes from one."""

from lint.errors import UserError
from lint.language import BEGIN


class Arpa:
    """A model that the library kenlm reads; fulfils ``lint.language.Model``.

    Args:
        path: of the model.

    Raises:
        UserError: if kenlm is not installed, or if the file is no model.
    """

    def __init__(self, path: str) -> None:
        try:
            import kenlm  # noqa: PLC0415  # an extra, for those who have a model
        except ImportError as error:
            raise UserError(
                "context.model: the package kenlm reads it and is not installed; install prooflint[kenlm]"
            ) from error
        try:
            quiet = kenlm.Config()
            quiet.show_progress = False
            quiet.arpa_complain = kenlm.ARPALoadComplain.NONE
            self._model = kenlm.Model(path, quiet)
        except (OSError, RuntimeError) as error:
            reason = str(error).splitlines()[0] if str(error) else "cannot be read"
            raise UserError(f"context.model: {path} is no language model ({reason})") from error
        self._state = kenlm.State

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is in its vocabulary."""
        return word in self._model

    def score(self, word: str, before: str | None, earlier: str | None) -> float:
        """The logarithm of the probability of a known word behind one or two known ones."""
        state, other = self._state(), self._state()
        self._model.NullContextWrite(state)
        for known in () if before is None else (before,) if earlier is None else (earlier, before):
            if known == BEGIN:
                self._model.BeginSentenceWrite(other)
            else:
                self._model.BaseScore(state, known, other)
            state, other = other, state
        return float(self._model.BaseScore(state, word, other))
