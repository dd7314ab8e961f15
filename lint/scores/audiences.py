"""Whom a text is written for, and what its readers can be asked to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from lint.errors import UserError


@dataclass(frozen=True, slots=True)
class Audience:
    """Targets and limits for one kind of reader.

    Attributes:
        name: as in the settings.
        readers: as in a message: “… is the limit for …”.
        grade: the highest Flesch-Kincaid grade, or None for no target.
        ease: the lowest Flesch Reading Ease, or None for no target.
        sentence_words: a sentence with more words is long.
        paragraph_words: a paragraph with more words is long.
        paragraph_sentences: a paragraph with more sentences is long.
    """

    name: str
    readers: str
    grade: float | None
    ease: float | None
    sentence_words: int
    paragraph_words: int
    paragraph_sentences: int

    @property
    def target(self) -> str:
        """The target in words, or an empty string."""
        parts = []
        if self.grade is not None:
            parts.append(f"Flesch-Kincaid grade at most {self.grade:g}")
        if self.ease is not None:
            parts.append(f"Flesch Reading Ease at least {self.ease:g}")
        return ", ".join(parts)


AUDIENCES: Mapping[str, Audience] = MappingProxyType(
    {
        made.name: made
        for made in (
            Audience("public", "the general public", 8, None, 25, 100, 6),
            Audience("general-news", "general news", 11, 50, 40, 150, 8),
            Audience("foreign-policy", "foreign policy", 13, 35, 45, 200, 10),
            Audience("specialist", "specialists", None, None, 50, 250, 12),
        )
    }
)


def audience(name: str) -> Audience:
    """The audience of that name.

    Raises:
        UserError: if there is none; the message names those that exist.
    """
    found = AUDIENCES.get(name)
    if found is None:
        near = get_close_matches(name, AUDIENCES, 1)
        hint = f"; did you mean “{near[0]}”?" if near else ""
        raise UserError(f"there is no audience “{name}” (there are {', '.join(AUDIENCES)}){hint}")
    return found
