"""What a word list of another tool says."""

from dataclasses import dataclass, field

from lint.importing._draft import Left

WORD = r"[^\W_](?:[\w'’.&/+-]*[^\W_]|[+#]{0,2})?"


@dataclass(slots=True)
class Words:
    """Words from one file.

    Attributes:
        accepted: that are right.
        rejected: that are wrong, each with what should stand there or an empty text.
        left: lines that were not carried over.
    """

    accepted: list[str] = field(default_factory=list)
    rejected: dict[str, str] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)

    def accept(self, text: str, where: str) -> None:
        """Take a word, or say why not."""
        if is_word(text):
            self.accepted.append(text)
        else:
            self.left.append(Left(where, f"“{text}” is no word that a list can hold"))

    def reject(self, text: str, better: str, where: str) -> None:
        """Take a wrong word, or say why not."""
        if is_word(text) and "->" not in better and "#" not in better:
            self.rejected.setdefault(text, better)
        else:
            self.left.append(Left(where, f"“{text}” is no word that a list can hold"))


def is_word(text: str) -> bool:
    """Whether a list of the project can hold it: no signs that mean something there, and some letter."""
    return (
        bool(text)
        and text == text.strip()
        and len(text) <= 60
        and not any(sign in '#!()[]{}\\|^$*<>\t"=' for sign in text)
        and "->" not in text
        and any(sign.isalpha() for sign in text)
    )
